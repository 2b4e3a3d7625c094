"""The table of the queue: the chosen case stays chosen whatever its row does."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from typing_extensions import override

from console.models.roles import Role
from console.store.listing import FEW
from console.views.shared.case_delegate import CaseDelegate
from console.views.shared.cell_table import CellTable
from console.views.shared.table_style import style_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from console.domain.records.case import CaseRecord
    from console.models.table_model import TableModel
    from console.views.shared.case_delegate import Cell

_FLAGS = QItemSelectionModel.SelectionFlag
_ROW = _FLAGS.ClearAndSelect | _FLAGS.Rows


class QueueTable(CellTable):
    """Tells which cases are chosen and which rows are in view."""

    chosen: ClassVar[Signal] = Signal(list)
    """Ids of the chosen cases, the current one first; only what the person did."""
    opened: ClassVar[Signal] = Signal()
    viewed: ClassVar[Signal] = Signal(int, int)

    def __init__(
        self, model: TableModel[int, CaseRecord], cells: Mapping[int, Cell]
    ) -> None:
        super().__init__()
        self._quiet = 0
        self._focus_id: int | None = None
        self._next_row = 0
        self._cases = model
        style_table(self)
        self.setModel(model)
        self.setItemDelegate(CaseDelegate(cells, self))
        self.selectionModel().selectionChanged.connect(self._on_selected)
        self.verticalScrollBar().valueChanged.connect(self.tell_view)
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        model.rowsRemoved.connect(self._on_rows_moved)
        model.rowsInserted.connect(self._on_rows_moved)
        model.layoutChanged.connect(self.tell_view)
        model.rowsMoved.connect(self.tell_view)

    def show_chosen(self, case_id: int | None) -> None:
        """Put the selection on a case without telling anybody."""
        self._focus_id = case_id
        index = self._cases.index_of(case_id) if case_id is not None else QModelIndex()
        with self._quietly():
            if index.isValid():
                self.selectionModel().setCurrentIndex(index, _ROW)
                self.scrollTo(index)
            else:
                self.selectionModel().clear()

    def step(self, by: int, *, extend: bool = False) -> None:
        """Go so many rows down (negative: up), extending the selection or not."""
        count = self._cases.rowCount()
        if not count:
            return
        current = self.currentIndex()
        held = self.selectionModel().hasSelection() and current.isValid()
        row = current.row() + by if held else self._next_row
        index = self._cases.index(max(0, min(row, count - 1)), 0)
        grow = _FLAGS.Select | _FLAGS.Rows if extend else _ROW
        self.selectionModel().setCurrentIndex(index, grow)
        self.scrollTo(index)

    def step_down(self) -> None:
        """Go to the next case."""
        self.step(1)

    def step_up(self) -> None:
        """Go to the case before."""
        self.step(-1)

    def extend_down(self) -> None:
        """Choose the next case too."""
        self.step(1, extend=True)

    def extend_up(self) -> None:
        """Choose the case before too."""
        self.step(-1, extend=True)

    def chosen_ids(self) -> list[int]:
        """Return the ids of the selected rows, the current one first."""
        rows = [index.data(Role.KEY) for index in self.selectionModel().selectedRows()]
        current = self.currentIndex().data(Role.KEY)
        return (
            [current, *(r for r in rows if r != current)] if current in rows else rows
        )

    def tell_view(self, *_how: object) -> None:
        """Tell which rows are in view."""
        first = self.rowAt(0)
        last = self.rowAt(self.viewport().height() - 1)
        if first < 0:
            self.viewed.emit(0, -1)
            return
        self.viewed.emit(first, self._cases.rowCount() - 1 if last < 0 else last)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.tell_view()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
            return
        text = event.text()
        if text and text.isprintable() and not event.modifiers().value:
            event.ignore()  # letters are keys of the desk, not a search in the rows
            return
        super().keyPressEvent(event)

    @override
    def rowsAboutToBeRemoved(self, parent: QModelIndex, start: int, end: int) -> None:
        current = self.currentIndex().row()
        goes = start <= current <= end
        with self._quietly():
            super().rowsAboutToBeRemoved(parent, start, end)
            if goes:
                self._next_row = start if end - start < FEW else 0
                self.selectionModel().clear()

    def _on_rows_moved(self, *_how: object) -> None:
        if self._focus_id is not None and not self.currentIndex().isValid():
            index = self._cases.index_of(self._focus_id)
            if index.isValid():
                with self._quietly():
                    self.selectionModel().setCurrentIndex(index, _ROW)
        self.tell_view()

    def _on_selected(self, _on: QItemSelection, _off: QItemSelection) -> None:
        if self._quiet:
            return
        ids: Sequence[int] = self.chosen_ids()
        if ids:
            self._focus_id = ids[0]
        self.chosen.emit(list(ids))

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        self._quiet += 1
        try:
            yield
        finally:
            self._quiet -= 1
