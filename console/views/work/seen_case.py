"""What a sheet or form acts on, bound at its opening, as the person saw it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic

from PySide6.QtCore import QCoreApplication

from console.domain.records.case import CaseRecord
from console.domain.records.supervision import OrderRecord
from console.views.shared.command_sender import open_still
from console.views.work.sights import S, TaskSight, is_behind, seen_after

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.domain.commands.command import Command, Outcome
    from console.views.shared.command_sender import Form
    from console.views.work.sender import Sender

    Done = Callable[[Outcome], object]

tr = QCoreApplication.translate


def on(case: CaseRecord) -> dict[str, int]:
    """Return the part of a command that names the case as it was seen."""
    return {"case_id": case.id, "version": case.version}


class SeenCopy(Generic[S]):
    """One sheet's way to the database and back, always about the same thing.

    The version sent is the one the person has seen: a change by others is refused
    once and said, and sending again is about the newer version.

    Args:
        sender: hands the commands in.
        seen: what the sheet was opened on: a case, a task of one, an order.
        title: what is done, in words.
        form: told what became of it.
        done: called once it was done.
        quiet: nothing is said of what was done.
    """

    def __init__(
        self,
        sender: Sender,
        seen: S,
        *,
        title: str,
        form: Form,
        done: Done | None = None,
        quiet: bool = False,
    ) -> None:
        self._sender, self.seen = sender, seen
        self._title, self._form, self._done = title, form, done
        self._quiet = quiet
        self._tries = 0

    def send(self, build: Callable[[S], Command | None]) -> None:
        """Send what ``build`` makes of it as seen; None sends nothing."""
        try:
            command = build(self.seen)
        except OSError as error:
            said = tr("CaseActions", "照片读不到：%1")
            self._form.refuse(said.replace("%1", str(error.filename)))
            return
        if command is not None:
            self.send_step(command, title=self._title, done=self._done)

    def send_step(self, command: Command, *, title: str, done: Done | None) -> None:
        """Send one command of several that belong to the form."""
        self._tries += 1
        self._sender.send(
            command,
            title=title,
            seen=self.seen,
            form=self._form,
            done=done,
            refused=self._on_refused,
            quiet=self._quiet,
        )

    def _on_refused(self, error: Exception) -> None:
        seen = self.seen
        newest = self._sender.newest(seen)
        words = self._sender.words_of(error, seen)
        self.seen = seen_after(error, seen, newest)
        if not open_still(self._form):
            self._sender.tell_refused(self._title, words)
        elif is_behind(newest, self.seen):
            self._say_again(error, seen)

    def _say_again(self, error: Exception, seen: S) -> None:
        """Say what others changed once the picture shows it, if it still matters."""
        tries = self._tries

        def arrived() -> None:
            if tries == self._tries and open_still(self._form):
                self.seen = self._sender.newest(self.seen)
                self._form.refuse(self._sender.words_of(error, seen))

        self._sender.when_shown(self.seen, arrived)


SeenCase = SeenCopy[CaseRecord]
SeenOrder = SeenCopy[OrderRecord]
SeenTask = SeenCopy[TaskSight]
