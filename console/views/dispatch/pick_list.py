"""A line to type in and the rows that fit: choose one without leaving the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from console.domain.record import placed_record, record
from console.models.columns import BESIDE, OPPOSITE
from console.models.roles import Role
from console.store.search import initials
from console.views.shared.case_delegate import CaseDelegate, Cell
from console.views.shared.cell_table import CellTable
from console.views.shared.table_style import style_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.models.case_columns import Tag

    Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()
_MOST = 200


@record
class PickRow:
    """One row: its key, its cells, tags behind the title cell, words to find it by."""

    key: int
    cells: tuple[str, ...]
    tags: tuple[Tag, ...] = ()
    found_by: str = ""


@placed_record
class PickColumn:
    """A column; width 0 takes what is left and carries the tags."""

    title: str
    width: int = 0
    figures: bool = False


class PickModel(QAbstractTableModel):
    """The rows that fit."""

    def __init__(
        self, columns: Sequence[PickColumn], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self.rows: list[PickRow] = []

    def show(self, rows: Sequence[PickRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], self.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.cells[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return OPPOSITE if column.figures else BESIDE
        if role == Role.TAGS and not column.width:
            return row.tags
        return row.key if role == Role.KEY else None

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return OPPOSITE if self.columns[section].figures else BESIDE
        named = role == Qt.ItemDataRole.DisplayRole
        return self.columns[section].title if named else None


class PickList(QWidget):
    """Typing narrows, arrows move, Enter says ``entered``; words and initials fit."""

    entered: ClassVar[Signal] = Signal()
    marked: ClassVar[Signal] = Signal()
    """Another row is marked, or none."""

    def __init__(
        self,
        columns: Sequence[PickColumn],
        *,
        placeholder: str,
        high: int = 7,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._all: list[tuple[str, PickRow]] = []
        self._model = PickModel(columns, self)
        self.line = QLineEdit()
        self.line.setPlaceholderText(placeholder)
        self.table = CellTable()
        self._set_up_table(columns, high)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.line)
        column.addWidget(self.table)
        self.setFocusProxy(self.line)
        self.line.installEventFilter(self)
        self.line.textChanged.connect(lambda _text: self._search())
        self.table.selectionModel().selectionChanged.connect(
            lambda *_how: self.marked.emit()
        )
        self.table.doubleClicked.connect(lambda _index: self.entered.emit())

    def offer(self, rows: Sequence[PickRow], *, mark: int | None = None) -> None:
        """Offer these rows; mark one by key, else the first."""
        self._all = [(_hay(row), row) for row in rows]
        self._search()
        if mark is not None:
            self._mark(mark)

    @property
    def rows(self) -> Sequence[PickRow]:
        """The rows that fit what is typed."""
        return self._model.rows

    @property
    def key(self) -> int | None:
        """The key of the marked row."""
        row = self.table.currentIndex().row()
        return self._model.rows[row].key if row >= 0 else None

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
            return True
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if key == Qt.Key.Key_Down else -1)
            return True
        return super().eventFilter(watched, event)

    def _step(self, by: int) -> None:
        if count := len(self._model.rows):
            row = self.table.currentIndex().row() + by
            self.table.selectRow(max(0, min(row, count - 1)))

    def _search(self) -> None:
        wanted = self.line.text().casefold().split()
        fits = [row for hay, row in self._all if all(word in hay for word in wanted)]
        self._model.show(fits[:_MOST])
        if fits:
            self.table.selectRow(0)
        self.marked.emit()

    def _mark(self, key: int) -> None:
        for place, row in enumerate(self._model.rows):
            if row.key == key:
                self.table.selectRow(place)
                self.table.scrollTo(self._model.index(place, 0))

    def _set_up_table(self, columns: Sequence[PickColumn], high: int) -> None:
        table, cells = self.table, {}
        style_table(table)
        table.setModel(self._model)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        header = table.horizontalHeader()
        for place, column in enumerate(columns):
            if not column.width:
                header.setSectionResizeMode(place, QHeaderView.ResizeMode.Stretch)
                cells[place] = Cell.TITLE
            else:
                table.setColumnWidth(place, column.width)
                cells[place] = Cell.FIGURE if column.figures else Cell.PLAIN
        table.setItemDelegate(CaseDelegate(cells, table))
        step = table.verticalHeader().defaultSectionSize()
        table.setFixedHeight((high + 1) * step + 8)


def _hay(row: PickRow) -> str:
    plain = " ".join((*row.cells, row.found_by)).casefold()
    return f"{plain} {' '.join(initials(cell) for cell in row.cells)}"
