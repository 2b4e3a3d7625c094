"""A countdown that redraws only what one can see and what has changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from console.store.order import runs_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from console.models.table_model import TableModel

_ROLES = [Qt.ItemDataRole.DisplayRole]
PERIOD_MS = 1_000


class Countdown(QObject):
    """Lets the ticking columns of a model follow the time, in the visible rows.

    Args:
        model: the model whose columns say themselves whether they tick.
        now: server time.
        advance: told the time first, so that passed limits are known before
            anything is painted; ``CaseQueue.advance`` for the queue.
    """

    ticked: ClassVar[Signal] = Signal(object)
    """The moment of the tick, after the model has been told."""

    def __init__(
        self,
        model: TableModel[Any, Any],
        *,
        now: Callable[[], datetime],
        advance: Callable[[datetime], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._now = now
        self._advance = advance
        self._first, self._last = 0, -1
        self._columns = [n for n, column in enumerate(model.columns) if column.ticks]
        self._said: dict[tuple[Any, int], str] = {}
        self._timer = QTimer(self)
        self._timer.setInterval(PERIOD_MS)
        self._timer.timeout.connect(self.tick)

    def start(self) -> None:
        """Tick once a second from now on."""
        self._timer.start()

    def stop(self) -> None:
        """Tick no longer."""
        self._timer.stop()

    @property
    def running(self) -> bool:
        """Whether it ticks."""
        return self._timer.isActive()

    def show_rows(self, first: int, last: int) -> None:
        """Name the rows in view, both ends included; last < first for none."""
        self._first, self._last = max(0, first), last

    def tick(self) -> None:
        """Let the time pass and repaint the cells that say something else now."""
        moment = self._now()
        self._advance(moment)
        said: dict[tuple[Any, int], str] = {}
        for column in self._columns:
            for first, last in runs_of(self._rows_saying_else(column, said)):
                top = self._model.index(first, column)
                bottom = self._model.index(last, column)
                self._model.dataChanged.emit(top, bottom, _ROLES)
        self._said = said
        self.ticked.emit(moment)

    def _rows_saying_else(
        self, column: int, said: dict[tuple[Any, int], str]
    ) -> list[int]:
        listing, text_of = self._model.listing, self._model.columns[column].text
        rows: list[int] = []
        for row in range(self._first, min(self._last, len(listing) - 1) + 1):
            cell = (listing.key_at(row), column)
            said[cell] = text_of(listing[row])
            if self._said.get(cell) != said[cell]:
                rows.append(row)
        return rows
