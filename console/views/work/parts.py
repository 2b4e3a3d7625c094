"""What a workspace is joined from; all of it outlives the workspace."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from console.domain.clock import Clock
    from console.domain.commands.command import Command, Outcome
    from console.domain.queries import Query
    from console.domain.rule_book import RuleBook
    from console.maps.marks import Backdrop
    from console.store.picture import Picture
    from console.views.actions.runner import ActionRunner
    from console.views.shared.clock_label import Pulse
    from console.views.shared.drafts import Drafts
    from console.views.shared.grid_map import GridMap
    from console.views.shared.link_watch import LinkWatch
    from console.views.shared.theme import ThemeSwitch
    from console.views.shell.messages import Messages


class CommandWay(Protocol):
    """Where commands are handed in; exactly one of the two is called back."""

    def submit(
        self,
        command: Command,
        *,
        done: Callable[[Outcome], object],
        refused: Callable[[Exception], object],
    ) -> object:
        """Hand a command in; the answer comes later, on the same thread."""
        ...


class Waits(Protocol):
    """A question on its way, which may be taken back."""

    def cancel(self) -> None:
        """Ask for no answer."""
        ...


class QueryWay(Protocol):
    """Where questions are asked; exactly one of the two is called back."""

    def ask(
        self,
        query: Query,
        *,
        done: Callable[..., object],
        failed: Callable[[Exception], object],
    ) -> Waits:
        """Ask a question; the answer comes later, on the same thread."""
        ...


class FileWay(Protocol):
    """Who keeps case files in the picture and tells other seats what is open here."""

    def follow(self, case_id: int) -> None:
        """Keep this case's file in the picture."""
        ...

    def unfollow(self, case_id: int) -> None:
        """Let go of it."""
        ...

    def show(self, case_id: int | None) -> None:
        """Tell the other seats which case is open here."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Sitter:
    """Who sits at this seat."""

    login: str
    name: str
    roles: frozenset[str]
    person_id: int | None = None
    unit_id: int | None = None


@dataclass(frozen=True, kw_only=True)
class WorkParts:
    """Collaborators of the intake, field and unit workspaces.

    Attributes:
        files: the feed, told which case file this seat follows.
        rules: the rules in force, asked each time.
        make_map: makes a map for a workspace; None on a machine without one.
        language: zh or en, for texts that come from the domain.
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
    sitter: Sitter
    drafts: Drafts
    rules: Callable[[], RuleBook]
    language: str = "zh"
    make_map: Callable[[], GridMap] | None = None
    backdrop: Iterable[Backdrop] = field(default_factory=tuple)

    @property
    def photo_bytes(self) -> int:
        """The largest photo the database takes."""
        return int(self.rules().settings.get("photo_bytes", 20 << 20))
