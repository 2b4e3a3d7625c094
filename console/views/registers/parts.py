"""What the registers workspace is joined from; all of it outlives the workspace."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from console.domain.states import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance

    from console.domain.clock import Clock
    from console.domain.commands.command import Command, Outcome
    from console.domain.queries import Query
    from console.store.picture import Picture
    from console.views.actions.runner import ActionRunner
    from console.views.shared.clock_label import Pulse
    from console.views.shared.link_watch import LinkWatch
    from console.views.shared.theme import ThemeSwitch
    from console.views.shell.messages import Messages

MAY_CHANGE = frozenset({Role.ADMINISTRATOR.value, Role.DUTY_LEADER.value})


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


class QueryWay(Protocol):
    """Where questions are asked; exactly one of the two is called back."""

    def ask(
        self,
        query: Query,
        *,
        done: Callable[..., object],
        failed: Callable[[Exception], object],
    ) -> object:
        """Ask a question; the answer comes later, on the same thread."""
        ...


@dataclass(frozen=True, kw_only=True)
class RegisterParts:
    """Collaborators, and with which roles somebody sits here.

    Attributes:
        changes: the feed's signal; a delta named ``rules`` means: read again.
        language: zh or en, for texts that come from the domain.
    """

    picture: Picture
    commands: CommandWay
    queries: QueryWay
    clock: Clock
    pulse: Pulse
    watch: LinkWatch
    switch: ThemeSwitch
    runner: ActionRunner
    messages: Messages
    changes: SignalInstance
    roles: frozenset[str]
    language: str = "zh"

    @property
    def may_change(self) -> bool:
        """This seat may change rules."""
        return bool(self.roles & MAY_CHANGE)
