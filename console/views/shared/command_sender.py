"""Hands commands in and says what became of them; what was typed is never lost."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from console.views.shared.refusals import refusal_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.domain.commands.command import Command, Outcome
    from console.views.shared.ways import CommandWay


class Form(Protocol):
    """What holds the typed text of a command until it went through."""

    def refuse(self, said: str) -> None:
        """It did not go through; what was typed stays."""
        ...


class _Sent(NamedTuple):
    """A command on its way and who is to be told."""

    command: Command
    title: str
    form: Form | None
    done: Callable[[Outcome], object] | None
    refused: Callable[[Exception], object] | None
    seen: Any
    quiet: bool


class CommandSender(QObject):
    """The only way out of a workspace.

    A form that has ``accept`` is closed when its command was done; a refusal is
    said in the form while it is there, else as a message.

    Args:
        commands: takes commands.
        say: told a sentence and whether it is good news.
    """

    busy_changed: ClassVar[Signal] = Signal()

    def __init__(
        self,
        commands: CommandWay,
        say: Callable[[str, bool], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._commands, self._say = commands, say
        self._under_way: dict[object, str] = {}

    @property
    def under_way(self) -> str:
        """The title of a command that has not been answered, or nothing."""
        return next(iter(self._under_way.values()), "")

    @property
    def busy(self) -> bool:
        """Something has not been answered yet."""
        return bool(self._under_way)

    def send(  # noqa: PLR0913 - all but the command are named
        self,
        command: Command,
        *,
        title: str,
        form: Form | None = None,
        done: Callable[[Outcome], object] | None = None,
        refused: Callable[[Exception], object] | None = None,
        seen: Any = None,
        quiet: bool = False,
    ) -> None:
        """Hand a command in under a name people know.

        ``seen`` is what it is about as the person saw it, a case mostly. With
        ``quiet`` nothing is said of what was done, with ``refused`` nothing of a refusal but in the form.
        """
        sent = _Sent(command, title, form, done, refused, seen, quiet)
        self.begin(command, title)
        self._commands.submit(
            command,
            done=partial(self._on_done, sent),
            refused=partial(self._on_refused, sent),
        )

    def _on_done(self, sent: _Sent, outcome: Outcome) -> None:
        if not isValid(self):
            return  # the answer came after the workspace had gone
        self.forget(sent.command, outcome)
        if open_still(sent.form) and hasattr(sent.form, "accept"):
            sent.form.accept()
        if not sent.quiet:
            self.tell_done(sent.title, outcome)
        if sent.done is not None:
            sent.done(outcome)

    def _on_refused(self, sent: _Sent, error: Exception) -> None:
        if not isValid(self):
            return
        self.forget(sent.command, None)
        said = self.words_of(error, sent.seen)
        if sent.refused is not None:
            sent.refused(error)
        if sent.form is not None and open_still(sent.form):
            sent.form.refuse(said)
        elif sent.refused is None:
            self.tell_refused(sent.title, said)

    def begin(self, command: Command, title: str) -> None:
        """Remember that a command is under way."""
        self._under_way[command.command_id] = title
        self.busy_changed.emit()

    def forget(self, command: Command, outcome: Outcome | None) -> None:
        """A command was answered; None for a refusal."""
        del outcome
        self._under_way.pop(command.command_id, None)
        self.busy_changed.emit()

    def tell_done(self, title: str, outcome: Outcome) -> None:
        """Say that something was done."""
        said = self.tr("%1：已办理 %2").replace("%1", title)
        self._say(said.replace("%2", outcome.number).strip(), True)

    def tell_refused(self, title: str, said: str) -> None:
        """Say that something was not done, and why."""
        words = self.tr("%1：%2").replace("%2", said).replace("%1", title)
        self._say(words, False)

    def words_of(self, error: Exception, seen: Any = None) -> str:
        """Return why a command was refused."""
        return refusal_words(error, seen=seen, person_name=self.person_name)

    def person_name(self, login: str) -> str:
        """Return whose login it is; here it stands for itself."""
        return login


def open_still(form: object) -> bool:
    """Tell whether a form is there; a sheet that was left for good is not.

    A sheet that only stepped aside until its command is answered is there.
    """
    if form is None or (isinstance(form, QObject) and not isValid(form)):
        return False
    if getattr(form, "aside", False):
        return True
    is_sheet = hasattr(form, "accept") and hasattr(form, "isVisible")
    return not is_sheet or form.isVisible()
