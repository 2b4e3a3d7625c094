"""The board of all joint cases: the case stays in sight while its units scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QTableView, QWidget
from typing_extensions import override

from console.views.joint.board_delegate import HIGH, BoardDelegate
from console.views.joint.board_model import FIXED, BoardModel
from console.views.shared.card_delegate import CardDelegate
from console.views.shared.stale_overlay import StaleOverlay
from console.views.shared.table_style import style_table

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from console.domain.clock import Clock
    from console.domain.records.case import CaseRecord
    from console.domain.records.file import TaskRecord
    from console.views.shared.link_watch import LinkWatch

CASE_WIDE, TASK_WIDE = 320, 218
_HERE = QItemSelectionModel.SelectionFlag.NoUpdate
_STEPS = {
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
}


class _Part(QTableView):
    """One half of the board; keys go to the whole."""

    def __init__(self, board: Board) -> None:
        super().__init__()
        self._board = board
        self.empty_words = ""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self._board.step(*step)
        elif event.text() and event.text().isprintable():
            event.ignore()  # letters are keys of the desk, not a search in the rows
        else:
            super().keyPressEvent(event)

    @override
    def rowsAboutToBeRemoved(self, parent: QModelIndex, start: int, end: int) -> None:
        goes = start <= self.currentIndex().row() <= end
        if goes:  # before the view takes the neighbour in its place
            self._board.leave(start)
        super().rowsAboutToBeRemoved(parent, start, end)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.empty_words and not self.model().rowCount():
            CardDelegate.paint_empty(self.viewport(), self.empty_words)


class Board(QWidget):
    """A matrix with a current cell.

    Attributes:
        task_left: the unit that was in hand has left its case, and no other is.

    Signals:
        chosen: another cell is current.
        opened: Enter or a double click on a cell.
    """

    chosen: ClassVar[Signal] = Signal()
    opened: ClassVar[Signal] = Signal()

    def __init__(self, clock: Clock, watch: LinkWatch) -> None:
        super().__init__()
        self.model = BoardModel(clock, self)
        self._delegate = BoardDelegate(clock, self)
        self.cases, self.tasks = _Part(self), _Part(self)
        self._next_row = 0
        self._left = self.task_left = False
        self._lay_out()
        self._overlay = StaleOverlay(self, watch)
        self.setFocusProxy(self.tasks)

    @property
    def case(self) -> CaseRecord | None:
        """The case of the current row."""
        return self.model.case_at(self.tasks.currentIndex())

    @property
    def task(self) -> TaskRecord | None:
        """The task in the current cell."""
        return self.model.task_at(self.tasks.currentIndex())

    def say_empty(self, said: str) -> None:
        """Say this where there are no cases."""
        self.cases.empty_words = said
        self.cases.viewport().update()

    def show(
        self, cases: Sequence[CaseRecord], tasks: Mapping[int, Sequence[TaskRecord]]
    ) -> None:
        """Show these cases with their tasks; keep the current case and unit.

        A case that has left the board leaves none in hand, nor does a unit that has
        left its case: the next key must not meet the neighbour.
        """
        held = self.task
        self.model.show(cases, tasks)
        self._lay_columns()
        self._left = self._left and self.model.rowCount() > 0
        here = self.tasks.currentIndex()
        if self._left:
            return
        if not here.isValid():
            self.choose_first()
        elif held is not None:
            self._hold(here.row(), held)

    def choose_first(self) -> None:
        """Take the first case in hand where there is none."""
        if not self.tasks.currentIndex().isValid() and self.model.rowCount():
            self.choose_case(self.model.cases[0].id)

    def leave(self, row: int) -> None:
        """Take no case in hand; the next step begins at this row."""
        self._next_row, self._left = row, True
        self.tasks.selectionModel().clearCurrentIndex()

    def choose_case(self, case_id: int, unit_id: int | None = None) -> bool:
        """Make a case current, with a unit's cell; False when it is not shown."""
        row = self.model.row_of(case_id)
        if row < 0:
            return False
        self._go(row, self.model.column_of(case_id, unit_id))
        return True

    def step(self, rows: int, columns: int) -> None:
        """Go so many rows down and columns to the right."""
        here = self.tasks.currentIndex()
        if not here.isValid():
            row = min(self._next_row, self.model.rowCount() - 1)
            self._go(row, self._first_column(row))
            return
        if columns:
            self._go(here.row(), self._next_task(here, columns))
            return
        row = max(0, min(here.row() + rows, self.model.rowCount() - 1))
        there = self.model.index(row, here.column())
        keeps = self.model.task_at(there) is not None
        self._go(row, here.column() if keeps else self._first_column(row))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_columns()

    def tick(self) -> None:
        """Let the clocks go on."""
        if self.isVisible():
            self.cases.viewport().update()
            self.tasks.viewport().update()

    def _next_task(self, here: QModelIndex, by: int) -> int:
        column = here.column() + by
        while FIXED <= column < self.model.columnCount():
            if self.model.task_at(self.model.index(here.row(), column)) is not None:
                return column
            column += by
        return here.column()

    def _first_column(self, row: int) -> int:
        return self.model.column_of(self.model.cases[row].id, None)

    def _lay_columns(self) -> None:
        """Share the width out; where it is too little, the tasks scroll."""
        most = self.model.columnCount() - FIXED
        wide = max(TASK_WIDE, self.tasks.viewport().width() // max(1, most))
        for column in range(self.model.columnCount()):
            self.cases.setColumnHidden(column, column >= FIXED)
            self.tasks.setColumnHidden(column, column < FIXED)
            if column >= FIXED:
                self.tasks.setColumnWidth(column, wide)

    def _hold(self, row: int, held: TaskRecord) -> None:
        column = self.model.column_of(held.case_id, held.unit_id)
        there = self.model.task_at(self.model.index(row, column))
        left = there is None or there.unit_id != held.unit_id
        self._go(row, 0 if left else column, task_left=left)

    def _go(self, row: int, column: int, *, task_left: bool = False) -> None:
        index = self.model.index(row, column)
        if index.isValid():
            self._left, self.task_left = False, task_left
            self.tasks.selectionModel().setCurrentIndex(index, _HERE)
            self.cases.scrollTo(self.model.index(row, 0))
            if column >= FIXED:
                self.tasks.scrollTo(index)

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        self._delegate.current_row = index.row()
        self._delegate.current_column = index.column()
        self.tick()
        self.chosen.emit()

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.column() < FIXED:
            self._go(index.row(), self._first_column(index.row()))

    def _on_rows(self, *_how: object) -> None:
        here = self.tasks.currentIndex()
        self._delegate.current_row = here.row()
        self._delegate.current_column = here.column()

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        none = QAbstractItemView.SelectionMode.NoSelection
        for part in (self.cases, self.tasks):
            style_table(part)
            part.setModel(self.model)
            part.setItemDelegate(self._delegate)
            part.setSelectionMode(none)
            part.verticalHeader().setDefaultSectionSize(HIGH)
            part.horizontalHeader().setSectionsMovable(False)
            part.clicked.connect(self._on_clicked)
            part.doubleClicked.connect(lambda _index: self.opened.emit())
            line.addWidget(part, int(part is self.tasks))
        self.tasks.setSelectionModel(self.cases.selectionModel())
        self.cases.setFixedWidth(CASE_WIDE)
        self.cases.horizontalHeader().setStretchLastSection(True)
        always = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.cases.setVerticalScrollBarPolicy(always)
        self.cases.setHorizontalScrollBarPolicy(always)
        own, other = self.tasks.verticalScrollBar(), self.cases.verticalScrollBar()
        own.valueChanged.connect(other.setValue)
        other.valueChanged.connect(own.setValue)
        self.cases.selectionModel().currentChanged.connect(self._on_current)
        for signal in (
            self.model.rowsMoved,
            self.model.rowsInserted,
            self.model.rowsRemoved,
            self.model.columnsInserted,
            self.model.columnsRemoved,
        ):
            signal.connect(self._on_rows)
