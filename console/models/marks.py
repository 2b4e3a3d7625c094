"""Rows that are new or have just changed, for a short while."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Any, ClassVar, Generic

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from console.store.table import E, K

if TYPE_CHECKING:
    from console.store.table import Table

LASTS_MS = 4_000
NEWS = 200
"""More keys than this at once are a re-read of the table, not news."""


class Mark(StrEnum):
    """Why a row stands out."""

    NEW = "new"
    CHANGED = "changed"


class RowMarks(QObject, Generic[K, E]):
    """Remembers which entities of a table came or changed a moment ago."""

    faded: ClassVar[Signal] = Signal(object)
    """The keys whose mark has ended, as a list."""

    def __init__(
        self,
        table: Table[K, E],
        *,
        lasts_ms: int = LASTS_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._table = table
        self._lasts_ms = lasts_ms
        self._known = {key for key, _ in table.items()}
        self._marks: dict[K, tuple[Mark, int]] = {}
        self._elapsed = QElapsedTimer()
        self._elapsed.start()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._fade)
        self._leave = table.listen(self._on_touched)

    def mark_of(self, key: K) -> Mark | None:
        """Return why this row stands out, or None."""
        held = self._marks.get(key)
        return None if held is None else held[0]

    def close(self) -> None:
        """Follow the table no longer."""
        self._leave()
        self._timer.stop()

    def _on_touched(self, touched: frozenset[K]) -> None:
        here = {key for key in touched if key in self._table}
        if len(touched) <= NEWS:
            until = self._elapsed.elapsed() + self._lasts_ms
            for key in here:
                mark = Mark.CHANGED if key in self._known else Mark.NEW
                self._marks.pop(key, None)
                self._marks[key] = (mark, until)
        self._known |= here
        self._known -= touched - here
        for key in touched - here:
            self._marks.pop(key, None)
        self._wait()

    def _wait(self) -> None:
        if self._marks and not self._timer.isActive():
            _, until = next(iter(self._marks.values()))
            self._timer.start(max(1, until - self._elapsed.elapsed()))

    def _fade(self) -> None:
        now = self._elapsed.elapsed()
        over = [key for key, (_, until) in self._marks.items() if until <= now]
        for key in over:
            del self._marks[key]
        self._wait()
        if over:
            faded: list[Any] = list(over)
            self.faded.emit(faded)
