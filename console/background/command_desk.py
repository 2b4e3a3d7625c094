"""Commands and questions leave the desk here and come back answered."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from shiboken6 import isValid

from console.domain.commands.command import CaseCommand
from console.domain.errors import DeskError, LinkLostError

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from console.background.runner import TaskRunner, Ticket
    from console.domain.commands.command import Command, Outcome
    from console.domain.queries import Query

    Done = Callable[[Outcome], object]
    Refused = Callable[[Exception], object]

FIRST_PAUSE_MS, LONGEST_PAUSE_MS = 250, 4000
PATIENCE_S = 60.0
"""A command that found no link for so long is handed back with what was typed."""

log = logging.getLogger(__name__)


def _unknown(_case_id: int) -> int | None:
    return None


@dataclass(slots=True, kw_only=True)
class _Sent:
    """A command on its way."""

    command: Command
    done: Done | None
    refused: Refused | None
    since: float
    pause_ms: int = FIRST_PAUSE_MS
    waiting: bool = False


class CommandDesk(QObject):
    """Sends commands, each exactly once whatever happens to the link.

    A command whose link broke stays and is sent again under the same id, so that
    the database does it once; after a minute without link it is handed back.

    Args:
        runner: does the work off the GUI thread.
        execute: does one command; raises DeskError when it is refused, which is
            LinkLostError when the database could not be reached.
        version_of: the version of a case in the picture, None when it is not there.

    Signals:
        submitted: the command; it is pending now.
        done: the command and its outcome.
        refused: the command, as typed, and the error that says why.
        delayed: the command; it waits for the link.
    """

    submitted: ClassVar[Signal] = Signal(object)
    done: ClassVar[Signal] = Signal(object, object)
    refused: ClassVar[Signal] = Signal(object, object)
    delayed: ClassVar[Signal] = Signal(object)

    def __init__(
        self,
        runner: TaskRunner,
        execute: Callable[[Command], Outcome],
        *,
        version_of: Callable[[int], int | None] = _unknown,
        patience_s: float = PATIENCE_S,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner, self._execute = runner, execute
        self._version_of, self._patience_s = version_of, patience_s
        self._sent: dict[UUID, _Sent] = {}
        self._awaited: dict[int, int] = {}
        self._again = QTimer(self, singleShot=True)
        self._again.timeout.connect(self.retry_now)

    def submit(
        self,
        command: Command,
        *,
        done: Done | None = None,
        refused: Refused | None = None,
    ) -> None:
        """Send a command; exactly one of done or refused follows, on this thread.

        A command that is on its way already is not sent twice.
        """
        if command.command_id in self._sent:
            return
        sent = _Sent(command=command, done=done, refused=refused, since=monotonic())
        self._sent[command.command_id] = sent
        self.submitted.emit(command)
        self._send(sent)

    def pending(self, case_id: int) -> bool:
        """Tell whether a change of this case is on its way and not yet to be seen.

        True from submitting until the picture holds the version that was made.
        """
        if any(_case_of(sent.command) == case_id for sent in self._sent.values()):
            return True
        awaited = self._awaited.get(case_id)
        if awaited is None:
            return False
        shown = self._version_of(case_id)
        if shown is None or shown >= awaited:
            del self._awaited[case_id]
            return False
        return True

    @property
    def unsent(self) -> tuple[Command, ...]:
        """The commands that have not been answered, oldest first."""
        return tuple(sent.command for sent in self._sent.values())

    @Slot()
    def retry_now(self) -> None:
        """Send again whatever waits for the link; the feed says when it is back."""
        self._again.stop()
        for sent in [each for each in self._sent.values() if each.waiting]:
            self._send(sent)

    def _send(self, sent: _Sent) -> None:
        sent.waiting = False
        self._runner.run(
            lambda: self._execute(sent.command),
            done=lambda outcome: self._on_done(sent, outcome),
            failed=lambda error: self._on_failed(sent, error),
        )

    def _on_done(self, sent: _Sent, outcome: Outcome) -> None:
        del self._sent[sent.command.command_id]
        if outcome.case_id and outcome.version:
            self._awaited[outcome.case_id] = outcome.version
        self.done.emit(sent.command, outcome)
        if sent.done is not None:
            sent.done(outcome)

    def _on_failed(self, sent: _Sent, error: Exception) -> None:
        patient = monotonic() - sent.since < self._patience_s
        if isinstance(error, LinkLostError) and patient:
            self._wait(sent)
            return
        if not isinstance(error, DeskError):
            log.error("a command failed: %s", sent.command, exc_info=error)
        del self._sent[sent.command.command_id]
        self.refused.emit(sent.command, error)
        if sent.refused is not None:
            sent.refused(error)

    def _wait(self, sent: _Sent) -> None:
        sent.waiting = True
        if not self._again.isActive():
            self._again.start(sent.pause_ms)
        sent.pause_ms = min(sent.pause_ms * 2, LONGEST_PAUSE_MS)
        self.delayed.emit(sent.command)


class QueryDesk(QObject):
    """Asks the database questions off the GUI thread."""

    def __init__(
        self,
        runner: TaskRunner,
        answer: Callable[[Query], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner, self._answer = runner, answer

    def ask(
        self,
        query: Query,
        *,
        done: Callable[[object], object],
        failed: Callable[[Exception], object],
    ) -> Ticket:
        """Ask; exactly one of done or failed follows here.

        Neither does once the ticket is cancelled, or the widget whose method
        ``done`` is has gone.
        """
        owner = getattr(done, "__self__", None)
        return self._runner.run(
            lambda: self._answer(query),
            done=lambda found: done(found) if _stands(owner) else None,
            failed=lambda error: failed(error) if _stands(owner) else None,
        )


def _stands(owner: object) -> bool:
    """Tell whether what asked is still there; only Qt's objects can go unseen."""
    return not isinstance(owner, QObject) or isValid(owner)


def _case_of(command: Command) -> int:
    return command.case_id if isinstance(command, CaseCommand) else 0
