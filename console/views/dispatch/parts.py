"""What the dispatch workspace is joined from; all of it outlives the workspace."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtCore import QSettings

    from console.background.runner import Ticket
    from console.domain.clock import Clock
    from console.domain.commands.command import Command, Outcome
    from console.domain.queries import Query
    from console.maps.marks import Backdrop
    from console.store.picture import Picture
    from console.views.actions.runner import ActionRunner
    from console.views.shared.clock_label import Pulse
    from console.views.shared.grid_map import GridMap
    from console.views.shared.link_watch import LinkWatch
    from console.views.shared.theme import ThemeSwitch
    from console.views.shell.messages import Messages


class CommandWay(Protocol):
    """Where a workspace hands in commands; exactly one of the two is called back."""

    def submit(
        self,
        command: Command,
        *,
        done: Callable[[Outcome], object],
        refused: Callable[[Exception], object],
    ) -> object:
        """Hand a command in; the answer comes later, on the same thread."""
        ...


class QueryWay(Protocol):
    """Where a workspace asks the database; exactly one of the two is called back."""

    def ask(
        self,
        query: Query,
        *,
        done: Callable[..., object],
        failed: Callable[[Exception], object],
    ) -> Ticket:
        """Ask a question; the answer comes later, on the same thread."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitting:
    """Who sits at this seat: login, name and group roles; a unit officer's unit."""

    login: str
    name: str
    roles: frozenset[str]
    person_id: int | None = None
    unit_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskRules:
    """The settings that the desk itself must know; see resources/settings."""

    recall_s: int = 10
    claim_s: int = 600
    photo_bytes: int = 20 << 20
    language: str = "zh"


@dataclass(frozen=True, kw_only=True)
class DispatchParts:
    """Collaborators of the dispatch workspace.

    Attributes:
        open_case: told which case is open here, None for none; its file is then kept
            in the picture, and the other seats see that somebody is on it.
        grid_map: the map to show; None on a machine without a web engine.
        memory: where the seat keeps columns and splitters, in the home folder.
    """

    picture: Picture
    commands: CommandWay
    queries: QueryWay
    open_case: Callable[[int | None], object]
    clock: Clock
    pulse: Pulse
    watch: LinkWatch
    switch: ThemeSwitch
    runner: ActionRunner
    messages: Messages
    sitting: Sitting
    memory: QSettings
    rules: DeskRules = field(default_factory=DeskRules)
    grid_map: GridMap | None = None
    backdrop: Iterable[Backdrop] = ()
