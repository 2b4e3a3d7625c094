"""A table view that keeps the painted cells and paints anew only what changed."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, QRect
from PySide6.QtGui import QCursor, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView
from typing_extensions import override

from console.domain.record import record
from console.models.roles import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QAbstractItemModel, QEvent
    from PySide6.QtGui import QPaintEvent, QRegion

_KEPT = 6_000
"""Cells kept; more are let go of at once, which costs one full painting."""
_FEW_ROWS = 300

Box = tuple[int, int, int]
"""A column: its number, its left edge in the viewport, its width."""
Shared = tuple[int, tuple[int, int], bool, bool]
"""The row under the mouse, the cell with the focus, active window, enabled."""
Stamp = tuple[int, int, tuple[bool, bool, bool, bool], bool]
"""Width, height, standing (selected, under the mouse, active, enabled), focused."""


@record
class _Painted:
    """A cell as it was painted; from what, if the model tells that (``Role.LOOK``)."""

    stamp: Stamp
    look: Any
    pixmap: QPixmap

    def is_still(self, stamp: Stamp, look: Any) -> bool:
        return self.stamp == stamp and self.look == look


class CellTable(QTableView):
    """For models that answer ``Role.KEY``; the delegate paints each cell once.

    A cell is painted again when what it shows, its size or its standing (selected,
    focused, under the mouse) changes. A row that moves keeps its cells, and a row
    that changes those that say the same, so a change in a long list costs the
    painting of a cell or two. It draws no grid and no spans; other models are
    painted the usual way.
    """

    def __init__(self) -> None:
        super().__init__()
        self._cells: dict[tuple[Any, int], _Painted] = {}
        self._doubted: set[tuple[Any, int]] = set()
        self._leaving: list[Callable[[], object]] = []

    @override
    def setModel(self, model: QAbstractItemModel | None) -> None:
        for leave in self._leaving:
            leave()
        self._leaving = []
        self.forget()
        super().setModel(model)
        if model is not None:
            self._follow(model)

    def _follow(self, model: QAbstractItemModel) -> None:
        for signal, slot in (
            (model.dataChanged, self._on_data_changed),
            (model.rowsInserted, self._on_rows_inserted),
            (model.modelReset, self.forget),
            (model.columnsInserted, self.forget),
            (model.columnsRemoved, self.forget),
            (model.columnsMoved, self.forget),
        ):
            held = signal.connect(slot)
            self._leaving.append(lambda held=held: self.disconnect(held))

    def forget(self) -> None:
        """Paint every cell anew, such as after a change of theme."""
        self._let_go()
        self.viewport().update()

    def _let_go(self) -> None:
        self._cells.clear()
        self._doubted.clear()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        self.forget()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        model = self.model()
        if model is None or model.index(0, 0).data(Role.KEY) is None:
            super().paintEvent(event)
            return
        if len(self._cells) > _KEPT:
            self._let_go()
        self.executeDelayedItemsLayout()
        boxes, shared = self._boxes(), self._shared_standing()
        painter = QPainter(self.viewport())
        for row in self._rows_in(event.region(), model.rowCount()):
            self._paint_row(painter, row, boxes, shared)
        painter.end()

    def _rows_in(self, region: QRegion, count: int) -> set[int]:
        return {row for rect in region for row in self._rows_of(rect, count)}

    def _rows_of(self, rect: QRect, count: int) -> range:
        first, last = self.rowAt(rect.top()), self.rowAt(rect.bottom())
        if first < 0:
            return range(0)
        return range(first, (count - 1 if last < 0 else last) + 1)

    def _boxes(self) -> list[Box]:
        """Return the columns in view."""
        wide, header = self.viewport().width(), self.horizontalHeader()
        boxes = [
            (column, self.columnViewportPosition(column), self.columnWidth(column))
            for column in range(header.count())
            if not header.isSectionHidden(column)
        ]
        return [box for box in boxes if box[1] < wide and box[1] + box[2] > 0]

    def _paint_row(
        self, painter: QPainter, row: int, boxes: list[Box], shared: Shared
    ) -> None:
        model = self.model()
        key = model.index(row, 0).data(Role.KEY)
        top, high = self.rowViewportPosition(row), self.rowHeight(row)
        over, focus, active, enabled = shared
        selected = self.selectionModel().isRowSelected(row, QModelIndex())
        standing = (selected, over == row, active, enabled)
        for column, left, wide in boxes:
            stamp = (wide, high, standing, focus == (row, column))
            cell = (key, column)
            held = self._cells.get(cell)
            if held is None or held.stamp != stamp or cell in self._doubted:
                held = self._cell(cell, model.index(row, column), stamp, held)
            painter.drawPixmap(left, top, held.pixmap)

    def _cell(
        self,
        cell: tuple[Any, int],
        index: QModelIndex,
        stamp: Stamp,
        held: _Painted | None,
    ) -> _Painted:
        """Return the cell as it stands now, painted anew only if it looks different."""
        self._doubted.discard(cell)
        look = index.data(Role.LOOK)
        if look is not None and held is not None and held.is_still(stamp, look):
            return held
        painted = _Painted(stamp=stamp, look=look, pixmap=self._painted(index, stamp))
        self._cells[cell] = painted
        return painted

    def _shared_standing(self) -> Shared:
        viewport, over, focus = self.viewport(), -1, (-1, -1)
        if viewport.underMouse():
            over = self.rowAt(viewport.mapFromGlobal(QCursor.pos()).y())
        if self.hasFocus():
            current = self.currentIndex()
            focus = (current.row(), current.column())
        return over, focus, self.isActiveWindow(), self.isEnabled()

    def _painted(self, index: QModelIndex, stamp: Stamp) -> QPixmap:
        wide, high, standing, focused = stamp
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(round(wide * ratio), round(high * ratio))
        pixmap.setDevicePixelRatio(ratio)
        ground = self.viewport()
        pixmap.fill(ground.palette().color(ground.backgroundRole()))
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = QRect(0, 0, wide, high)
        option.state = _state(option.state, standing, focused=focused)
        painter = QPainter(pixmap)
        painter.setFont(self.font())
        self.itemDelegateForIndex(index).paint(painter, option, index)
        painter.end()
        return pixmap

    def _on_data_changed(
        self, top: QModelIndex, bottom: QModelIndex, _roles: object = None
    ) -> None:
        columns = range(top.column(), bottom.column() + 1)
        self._forget_rows(top.row(), bottom.row(), columns)

    def _on_rows_inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        self._forget_rows(first, last, range(self.model().columnCount()))

    def _forget_rows(self, first: int, last: int, columns: range) -> None:
        if last - first > _FEW_ROWS:
            self.forget()
            return
        model = self.model()
        for row in range(first, last + 1):
            key = model.index(row, 0).data(Role.KEY)
            cells = ((key, column) for column in columns)
            self._doubted.update(cell for cell in cells if cell in self._cells)


@lru_cache(maxsize=256)
def _state(
    state: QStyle.StateFlag,
    standing: tuple[bool, bool, bool, bool],
    *,
    focused: bool,
) -> QStyle.StateFlag:
    flags = QStyle.StateFlag
    selected, over, active, enabled = standing
    for holds, flag in (
        (selected, flags.State_Selected),
        (over, flags.State_MouseOver),
        (active, flags.State_Active),
        (enabled, flags.State_Enabled),
        (focused, flags.State_HasFocus),
    ):
        state = state | flag if holds else state & ~flag
    return state
