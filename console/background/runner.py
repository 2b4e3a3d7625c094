"""Run a callable in the pool; deliver its result on the GUI thread."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple, TypeVar

from PySide6.QtCore import QDeadlineTimer, QObject, Qt, QThreadPool, Signal, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")


class Ticket:
    """One piece of work that has been handed in.

    After :meth:`cancel` neither its result nor its failure is delivered; work that
    has not begun never begins, and work that asks ``cancelled`` now and then can
    stop early. Nothing is ever interrupted by force.
    """

    def __init__(self) -> None:
        self._cancelled = Event()

    @property
    def cancelled(self) -> bool:
        """Whether nobody waits for the result any more."""
        return self._cancelled.is_set()

    def cancel(self) -> None:
        """Ask for no result; may be called from any thread, and twice."""
        self._cancelled.set()


class _Answers(NamedTuple):
    """Who is told; kept here, so that no other thread ever lets go of a widget."""

    done: Callable[[Any], object]
    failed: Callable[[Exception], object]


class TaskRunner(QObject):
    """The one way to leave the GUI thread and come back."""

    _delivered: ClassVar[Signal] = Signal(object, object, object)
    """The ticket, the result, and the error or None; queued to the GUI thread."""

    def __init__(self, pool: QThreadPool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = pool
        self._open: dict[Ticket, _Answers] = {}
        self._closed = False
        self._delivered.connect(self._on_delivered, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> int:
        """How many pieces of work are handed in and not yet delivered."""
        return len(self._open)

    def run(
        self,
        work: Callable[[], T],
        *,
        done: Callable[[T], object],
        failed: Callable[[Exception], object],
    ) -> Ticket:
        """Start the work; exactly one of done or failed follows, on this thread.

        Unless the ticket is cancelled before: then neither does.

        Raises:
            RuntimeError: the runner has been closed.
        """
        return self.run_politely(lambda _ticket: work(), done=done, failed=failed)

    def run_politely(
        self,
        work: Callable[[Ticket], T],
        *,
        done: Callable[[T], object],
        failed: Callable[[Exception], object],
    ) -> Ticket:
        """Like :meth:`run`, for long work that looks at its ticket now and then."""
        if self._closed:
            raise RuntimeError("the runner has been closed and takes no more work")
        ticket = Ticket()
        self._open[ticket] = _Answers(done, failed)
        self._pool.start(_task(work, ticket, self._delivered.emit))
        return ticket

    def cancel_all(self) -> None:
        """Cancel everything that has not been delivered."""
        for ticket in self._open:
            ticket.cancel()

    def wait_for_idle(self, timeout_s: float) -> bool:
        """Wait until the pool has nothing left to run; deliver nothing meanwhile.

        Returns:
            False when something still runs after this many seconds.
        """
        return self._pool.waitForDone(QDeadlineTimer(round(timeout_s * 1000)))

    def close(self, timeout_s: float) -> bool:
        """Take no more work, cancel what is there and wait for what has begun.

        Returns:
            False when something still runs after this many seconds.
        """
        self._closed = True
        self.cancel_all()
        return self.wait_for_idle(timeout_s)

    @Slot(object, object, object)
    def _on_delivered(
        self, ticket: Ticket, result: object, error: Exception | None
    ) -> None:
        answers = self._open.pop(ticket)
        if ticket.cancelled:
            return
        if error is None:
            answers.done(result)
        else:
            answers.failed(error)


def _task(
    work: Callable[[Ticket], object],
    ticket: Ticket,
    deliver: Callable[[Ticket, object, Exception | None], object],
) -> Callable[[], None]:
    """What runs in the pool; it knows the work and not who waits for it."""

    def task() -> None:
        if ticket.cancelled:
            deliver(ticket, None, None)
            return
        try:
            result = work(ticket)
        except Exception as error:  # noqa: BLE001 - handed to failed, never lost
            deliver(ticket, None, error)
        else:
            deliver(ticket, result, None)

    return task
