"""Hands commands in and says what became of them; what was typed is never lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Protocol

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from console.views.shell.messages import Level
from console.views.work.refusals import refusal_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.domain.commands.command import Command, Outcome
    from console.views.work.parts import WorkParts


class Form(Protocol):
    """What holds the typed text of a command."""

    def refuse(self, said: str) -> None:
        """It did not go through; what was typed stays."""
        ...


class Sender(QObject):
    """The only way out of a workspace."""

    busy_changed: ClassVar[Signal] = Signal()

    def __init__(self, parts: WorkParts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._under_way: dict[object, str] = {}

    @property
    def under_way(self) -> str:
        """The title of a command that has not been answered, or nothing."""
        return next(iter(self._under_way.values()), "")

    def send(
        self,
        command: Command,
        *,
        title: str,
        form: Form | None = None,
        done: Callable[[Outcome], object] | None = None,
    ) -> None:
        """Hand a command in; a refusal is said in the form, else as a message."""

        def on_done(outcome: Outcome) -> None:
            self._forget(command)
            self.tell_done(title, outcome)
            if done is not None:
                done(outcome)

        def on_refused(error: Exception) -> None:
            self._forget(command)
            said = self.words_of(error)
            if form is not None and isValid(form):
                form.refuse(said)
            else:
                self.tell_refused(title, said)

        self._under_way[command.command_id] = title
        self.busy_changed.emit()
        self._parts.commands.submit(command, done=on_done, refused=on_refused)

    def tell_done(self, title: str, outcome: Outcome) -> None:
        """Say that something was done."""
        said = self.tr("%1：已办理 %2").replace("%1", title)
        self._parts.messages.say(said.replace("%2", outcome.number).strip(), Level.DONE)

    def tell_refused(self, title: str, said: str) -> None:
        """Say that something was not done, and why."""
        words = self.tr("%1：%2").replace("%2", said).replace("%1", title)
        self._parts.messages.say(words, Level.REFUSED)

    def words_of(self, error: Exception) -> str:
        """Return why a command was refused."""
        return refusal_words(error, self._person_name)

    def _forget(self, command: Command) -> None:
        self._under_way.pop(command.command_id, None)
        self.busy_changed.emit()

    def _person_name(self, login: str) -> str:
        persons = self._parts.picture.persons
        return next((p.name for p in persons if p.login == login), login)
