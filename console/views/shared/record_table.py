"""A table of records of the picture: sorted by its listing, chosen by key."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView
from typing_extensions import override

from console.domain.record import record
from console.models.roles import Role
from console.models.table_model import TableModel
from console.store.listing import Listing
from console.views.shared.card_delegate import CardDelegate
from console.views.shared.case_delegate import CaseDelegate, Cell
from console.views.shared.cell_table import CellTable
from console.views.shared.table_style import style_table

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent

    from console.models.columns import Column
    from console.store.table import Table

_FLAGS = QItemSelectionModel.SelectionFlag
_ROW = _FLAGS.ClearAndSelect | _FLAGS.Rows


@record
class TableLook:
    """How columns are painted and how wide they stand, by column key.

    A column without a width takes what is left. ``empty`` is the sentence that
    stands where there are no rows.
    """

    cells: Mapping[str, Cell] = field(default_factory=dict[str, Cell])
    widths: Mapping[str, int] = field(default_factory=dict[str, int])
    empty: str = ""
    many: bool = False


class RecordTable(CellTable):
    """Follows a table; up, down, J and K move, Enter opens, letters go on.

    Signals:
        chosen: another record is chosen, or none.
        opened: the chosen record is to be opened.
    """

    chosen: ClassVar[Signal] = Signal()
    opened: ClassVar[Signal] = Signal()

    def __init__(
        self,
        table: Table[Any, Any],
        columns: Sequence[Column[Any]],
        look: TableLook,
        *,
        sort: Callable[[Any], Any] | None = None,
        descending: bool = False,
    ) -> None:
        super().__init__()
        self.look = look
        self.listing: Listing[Any, Any] = Listing(table)
        if sort is not None:
            self.listing.sort(sort, descending=descending)
        self.rows: TableModel[Any, Any] = TableModel(self.listing, columns, self)
        style_table(self)
        if not look.many:
            single = QAbstractItemView.SelectionMode.SingleSelection
            self.setSelectionMode(single)
        self.setModel(self.rows)
        self._set_columns(columns)
        self.selectionModel().selectionChanged.connect(lambda *_how: self.chosen.emit())
        self.doubleClicked.connect(lambda _index: self.opened.emit())
        self._first_wanted = False
        self._first = QTimer(self, singleShot=True, interval=0)
        self._first.timeout.connect(self._take_first)
        self.rows.rowsInserted.connect(lambda *_how: self._first.start())

    @property
    def entity(self) -> Any:
        """The chosen record, None for none."""
        index = self.currentIndex()
        held = index.isValid() and self.selectionModel().isRowSelected(
            index.row(), QModelIndex()
        )
        return index.data(Role.ENTITY) if held else None

    @property
    def entities(self) -> list[Any]:
        """All chosen records, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self.listing[row] for row in rows]

    def choose(self, key: Any) -> bool:
        """Choose the record with this key; False when it is not shown."""
        index = self.rows.index_of(key)
        if index.isValid():
            self.selectionModel().setCurrentIndex(index, _ROW)
            self.scrollTo(index)
        return index.isValid()

    def choose_first(self) -> None:
        """Choose the first row, or once there is one; a choice made stays.

        The focus stays where it is.
        """
        self._first_wanted = True
        self._take_first()

    def step(self, by: int) -> None:
        """Go so many rows down, up when negative."""
        if count := self.rows.rowCount():
            here = self.currentIndex()
            row = here.row() + by if here.isValid() else 0
            index = self.rows.index(max(0, min(row, count - 1)), 0)
            self.selectionModel().setCurrentIndex(index, _ROW)
            self.scrollTo(index)

    def tick(self) -> None:
        """Paint anew what changes with time alone, in the rows in view."""
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        if first < 0 or not self.isVisible():
            return
        last = self.rows.rowCount() - 1 if last < 0 else last
        for place, column in enumerate(self.rows.columns):
            if column.ticks:
                top, end = self.rows.index(first, place), self.rows.index(last, place)
                self.rows.dataChanged.emit(top, end)

    def close_down(self) -> None:
        """Follow the table no longer."""
        self._first.stop()
        self.listing.close()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), not event.modifiers().value
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif plain and key in (Qt.Key.Key_J, Qt.Key.Key_K):
            self.step(1 if key == Qt.Key.Key_J else -1)
        elif event.text() and event.text().isprintable():
            event.ignore()  # letters are keys of the desk, not a search in the rows
        else:
            super().keyPressEvent(event)

    @override
    def rowsAboutToBeRemoved(self, parent: QModelIndex, start: int, end: int) -> None:
        goes = start <= self.currentIndex().row() <= end
        super().rowsAboutToBeRemoved(parent, start, end)
        if goes:
            self.selectionModel().clear()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.rows.rowCount() and self.look.empty:
            CardDelegate.paint_empty(self.viewport(), self.look.empty)

    def _take_first(self) -> None:
        if self._first_wanted and self.rows.rowCount():
            self._first_wanted = False
            if not self.selectionModel().hasSelection():
                self.step(0)

    def _set_columns(self, columns: Sequence[Column[Any]]) -> None:
        header, look = self.horizontalHeader(), self.look
        header.setSectionsMovable(False)
        header.setStretchLastSection(False)
        cells: dict[int, Cell] = {}
        for place, column in enumerate(columns):
            cells[place] = look.cells.get(column.key, Cell.PLAIN)
            wide = look.widths.get(column.key)
            if wide is None:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
            else:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Interactive)
                self.setColumnWidth(place, wide)
        self.setItemDelegate(CaseDelegate(cells, self))
