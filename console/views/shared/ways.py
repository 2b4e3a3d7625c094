"""The ways out of a workspace: commands, questions, case files that are followed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.domain.commands.command import Command, Outcome
    from console.domain.queries import Query


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
