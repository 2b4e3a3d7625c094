"""What the alert centre is joined from; all of it outlives the workspace."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.background.runner import Ticket
    from console.domain.clock import Clock
    from console.domain.queries import Query
    from console.store.picture import Picture
    from console.views.actions.runner import ActionRunner
    from console.views.alerts.watch import AlertWatch
    from console.views.shared.clock_label import Pulse
    from console.views.shared.command_sender import CommandWay
    from console.views.shared.link_watch import LinkWatch
    from console.views.shell.messages import Messages


class QueryWay(Protocol):
    """Where questions are asked; exactly one of the two is called back."""

    def ask(
        self,
        query: Query,
        *,
        done: Callable[..., object],
        failed: Callable[[Exception], object],
    ) -> Ticket:
        """Ask a question; the answer comes later, on the same thread."""
        ...


@dataclass(frozen=True, kw_only=True)
class AlertParts:
    """Collaborators, and who sits here.

    Attributes:
        alerts: the watch over alerts, which also runs while the centre is closed.
        sound_words: says whether this seat can be heard; empty when it can.
    """

    picture: Picture
    alerts: AlertWatch
    commands: CommandWay
    queries: QueryWay
    clock: Clock
    pulse: Pulse
    watch: LinkWatch
    runner: ActionRunner
    messages: Messages
    login: str
    roles: frozenset[str]
    sound_words: Callable[[], str] = str
