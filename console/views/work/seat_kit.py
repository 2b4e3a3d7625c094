"""What every workspace of a seat is joined from; all of it outlives the workspace."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from console.domain.record import record

if TYPE_CHECKING:
    from console.domain.clock import Clock
    from console.store.picture import Picture
    from console.views.actions.runner import ActionRunner
    from console.views.shared.clock_label import Pulse
    from console.views.shared.link_watch import LinkWatch
    from console.views.shared.theme import ThemeSwitch
    from console.views.shared.ways import QueryWay
    from console.views.shell.messages import Messages


@record
class Sitter:
    """Who sits at this seat: login, name, group roles; a unit officer's unit."""

    login: str
    name: str
    roles: frozenset[str]
    person_id: int | None = None
    unit_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class SeatKit:
    """The collaborators every workspace has.

    ``language`` is zh or en, for texts that come from the domain.
    """

    picture: Picture
    queries: QueryWay
    clock: Clock
    pulse: Pulse
    watch: LinkWatch
    switch: ThemeSwitch
    runner: ActionRunner
    messages: Messages
    language: str = "zh"
