"""What the supervision workspace is joined from; all of it outlives the workspace."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from console.background.runner import Ticket
    from console.domain.clock import Clock
    from console.domain.queries import Query
    from console.store.picture import Picture
    from console.views.actions.runner import ActionRunner
    from console.views.shared.clock_label import Pulse
    from console.views.shared.command_sender import CommandSender, CommandWay
    from console.views.shared.link_watch import LinkWatch
    from console.views.shared.theme import ThemeSwitch
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


class FileWay(Protocol):
    """Who keeps case files in the picture."""

    def follow(self, case_id: int) -> None:
        """Keep this case's file in the picture."""
        ...

    def unfollow(self, case_id: int) -> None:
        """Let go of it."""
        ...


@dataclass(frozen=True, kw_only=True)
class SupervisionParts:
    """Collaborators, and who sits here with which roles and for which unit.

    Attributes:
        centre: the name that stands on paper as the issuing centre.
        files: the feed, told whose case file is looked at.
    """

    picture: Picture
    commands: CommandWay
    queries: QueryWay
    files: FileWay
    clock: Clock
    pulse: Pulse
    watch: LinkWatch
    switch: ThemeSwitch
    runner: ActionRunner
    messages: Messages
    login: str
    roles: frozenset[str]
    unit_id: int | None = None
    language: str = "zh"
    centre: str = ""


@dataclass(frozen=True, kw_only=True)
class Hands:
    """What every action works with: parts, the way out, the window for sheets."""

    parts: SupervisionParts
    sender: CommandSender
    window: QWidget
    refresh: Callable[[], object]
    """Ask the questions of the page in front anew."""
