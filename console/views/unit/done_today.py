"""What a unit has done today, closed cases included; the picture holds open ones only."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, QTimer, Signal

from console.domain.unit_queries import TasksDone
from console.views.shared.span_text import CENTRE_ZONE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from console.domain.unit_queries import DoneTask
    from console.views.shared.ways import Waits
    from console.views.work.parts import WorkParts

_ASK_AFTER_MS = 300


def day_begins(now: datetime) -> datetime:
    """Return the beginning of the day at the centre, aware UTC."""
    today = now.astimezone(CENTRE_ZONE).date()
    return datetime.combine(today, time(), CENTRE_ZONE).astimezone(UTC)


class DoneToday(QObject):
    """Asked again when a task of the unit changes, at midnight, and after a lost link."""

    changed: ClassVar[Signal] = Signal()

    def __init__(self, parts: WorkParts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._held: dict[int, DoneTask] = {}
        self._since: datetime | None = None
        self._ticket: Waits | None = None
        self._soon = QTimer(self, singleShot=True, interval=_ASK_AFTER_MS)
        self._soon.timeout.connect(self._ask)
        parts.watch.changed.connect(self.look_again)
        parts.pulse.beat.connect(self._on_beat)
        self._ask()

    def __iter__(self) -> Iterator[DoneTask]:
        return iter(self._held.values())

    def get(self, task_id: int | None) -> DoneTask | None:
        """Return what is known of a task done today."""
        return self._held.get(task_id or 0)

    def look_again(self) -> None:
        """Ask a little later; many changes at once ask once."""
        if not self._soon.isActive():
            self._soon.start()

    def close(self) -> None:
        """Ask nothing any longer."""
        self._soon.stop()
        if self._ticket is not None:
            self._ticket.cancel()

    def _on_beat(self) -> None:
        if day_begins(self._parts.clock.now()) != self._since:
            self.look_again()

    def _ask(self) -> None:
        unit_id = self._parts.sitter.unit_id
        if unit_id is None:
            return
        if self._ticket is not None:
            self._ticket.cancel()
        self._since = day_begins(self._parts.clock.now())
        self._ticket = self._parts.queries.ask(
            TasksDone(unit_id=unit_id, since=self._since),
            done=self._take,
            failed=self._on_failed,
        )

    def _take(self, found: Sequence[DoneTask]) -> None:
        self._held = {each.task.id: each for each in found}
        self.changed.emit()

    def _on_failed(self, _error: Exception) -> None:
        """The board says itself that the link is lost; asked again when it is back."""
