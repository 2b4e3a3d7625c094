"""Paints the cells of a case table from what the model already holds."""

from __future__ import annotations

from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
)
from typing_extensions import override

from console.domain.states import Severity
from console.models.roles import Role
from console.views.shared.fonts import figure_font, interface_font
from console.views.shared.symbols import paint_symbol
from console.views.shared.tag_label import paint_tag, tag_width
from console.views.shared.theme import Theme, current

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex

    from console.models.case_columns import Tag
    from console.models.columns import Column

    Index = QModelIndex | QPersistentModelIndex

_MARK_SIDE = 11
_BAND = 3
_HELD = QStyle.StateFlag.State_Selected.value
_OVER = QStyle.StateFlag.State_MouseOver.value
_LEFT = int(Qt.AlignmentFlag.AlignLeft.value | Qt.AlignmentFlag.AlignVCenter.value)
_RIGHT = int(Qt.AlignmentFlag.AlignRight.value | Qt.AlignmentFlag.AlignVCenter.value)
_OPPOSITE = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTrailing
_CUT = Qt.TextElideMode.ElideRight


class Cell(Enum):
    """How a column is painted."""

    PLAIN = auto()
    STRONG = auto()
    """Words in the first shade, such as the stage."""
    TITLE = auto()
    """Words with tags behind them; bold in the selected row."""
    FIGURE = auto()
    """Numbers and codes that stand under each other."""
    REMAINING = auto()
    """A span in the colour of the clock."""
    MARK = auto()
    """The severity mark alone."""


_CELLS_BY_KEY = {
    "severity": Cell.MARK,
    "number": Cell.FIGURE,
    "title": Cell.TITLE,
    "state": Cell.STRONG,
    "remaining": Cell.REMAINING,
}


def case_cells(columns: Iterable[Column[Any]]) -> dict[int, Cell]:
    """Return how the columns of the queue are painted, by their keys."""
    return {
        place: _CELLS_BY_KEY[column.key]
        for place, column in enumerate(columns)
        if column.key in _CELLS_BY_KEY
    }


class CaseDelegate(QStyledItemDelegate):
    """Asks the model's roles, never the record; words are cut only with a tooltip.

    Args:
        cells: how each logical column is painted; a column left out is plain.
        parent: the view.
    """

    def __init__(
        self, cells: Mapping[int, Cell] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._cells = dict(cells or {})
        self._right: dict[int, bool] = {}

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        theme = current()
        cell = self._cells.get(index.column(), Cell.PLAIN)
        if cell is Cell.MARK:
            return QSize(3 * theme.step, 3 * theme.step)
        wide = _needed(cell, index, theme)
        return QSize(wide + 2 * theme.step, 3 * theme.step)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        theme, column, rect = current(), index.column(), option.rect
        cell = self._cells.get(column, Cell.PLAIN)
        state = option.state.value
        held = bool(state & _HELD)
        _paint_ground(painter, rect, _ground(index, state), theme)
        if held and _is_first(option.widget, column):
            band = QRect(rect.left(), rect.top(), _BAND, rect.height())
            painter.fillRect(band, theme.color("accent_base"))
        if cell is Cell.MARK:
            severity = index.data(Role.SEVERITY)
            if severity is not None:
                paint_symbol(painter, Severity(severity), _mark_box(rect))
            return
        side = _RIGHT if self._stands_right(cell, index) else _LEFT
        _paint_words(painter, rect, index, (cell, side), held=held)

    def _stands_right(self, cell: Cell, index: Index) -> bool:
        column = index.column()
        if column not in self._right:
            told = index.data(Qt.ItemDataRole.TextAlignmentRole)
            opposite = told is not None and Qt.AlignmentFlag(told) & _OPPOSITE
            self._right[column] = cell is Cell.REMAINING or bool(opposite)
        return self._right[column]

    @override
    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        if event.type() is not QEvent.Type.ToolTip or not index.isValid():
            return super().helpEvent(event, view, option, index)
        QToolTip.showText(event.globalPos(), self.tip(index, option.rect), view)
        return True

    def tip(self, index: Index, rect: QRect) -> str:
        """Return what the tooltip says: the model's own, and the words if cut."""
        cell = self._cells.get(index.column(), Cell.PLAIN)
        own = str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
        words = str(index.data() or "")
        room = rect.width() - current().step
        cut = cell is not Cell.MARK and _needed(cell, index, current()) > room
        return "\n".join(part for part in (words if cut else "", own) if part)


def needed_width(cell: Cell, index: Index) -> int:
    """Return the width in pixels at which the cell is not cut."""
    return _needed(cell, index, current()) + current().step


def _ground(index: Index, state: int) -> str:
    if state & _HELD:
        return "surface_selected"
    if index.data(Role.MARK) is not None:
        return "surface_fresh"
    return "surface_raised" if state & _OVER else ""


def _paint_ground(painter: QPainter, rect: QRect, ground: str, theme: Theme) -> None:
    if ground:
        painter.fillRect(rect, theme.color(ground))
    hairline = QRect(rect.left(), rect.bottom(), rect.width(), 1)
    painter.fillRect(hairline, theme.color("surface_hairline"))


def _is_first(view: object, column: int) -> bool:
    if not isinstance(view, QTableView):
        return column == 0
    return view.horizontalHeader().visualIndex(column) == 0


def _mark_box(rect: QRect) -> QRectF:
    """Whole pixels from the cell's own corner, so it sits alike wherever the cell is."""
    left = rect.left() + (rect.width() - _MARK_SIDE) // 2
    top = rect.top() + (rect.height() - _MARK_SIDE) // 2
    return QRectF(left, top, _MARK_SIDE, _MARK_SIDE)


def _paint_words(
    painter: QPainter, rect: QRect, index: Index, how: tuple[Cell, int], *, held: bool
) -> None:
    theme, (cell, side) = current(), how
    size, bold = theme.size("body"), held and cell is Cell.TITLE
    painter.setFont(_font_of(cell, size, bold=bold))
    painter.setPen(theme.color(_ink(cell, index, held=held)))
    room = rect.adjusted(theme.step, 0, -theme.step // 2, 0)
    tags = index.data(Role.TAGS) or () if cell is Cell.TITLE else ()
    left = room.width() - int(sum(tag_width(tag.text) + 6 for tag in tags))
    words, metrics = str(index.data() or ""), _metrics(cell, size, bold=bold)
    wide = metrics.horizontalAdvance(words)
    if wide > left:
        words = metrics.elidedText(words, _CUT, max(0, left))
        wide = metrics.horizontalAdvance(words)
    painter.drawText(room, side, words)
    if tags:
        _paint_tags(painter, tags, room.left() + wide + 6.0, rect)


def _paint_tags(painter: QPainter, tags: Iterable[Tag], x: float, rect: QRect) -> None:
    painter.save()
    painter.translate(0, rect.top())
    for tag in tags:
        x = paint_tag(painter, tag.text, tag.severity, x, rect.height()) + 6
    painter.restore()


def _ink(cell: Cell, index: Index, *, held: bool) -> str:
    if cell is Cell.REMAINING:
        severity = Severity(index.data(Role.CLOCK_SEVERITY) or Severity.ENDED)
        return f"severity_text_{severity.value}"
    first = cell in (Cell.TITLE, Cell.STRONG, Cell.FIGURE)
    return "text_primary" if first or held else "text_secondary"


def _font_of(cell: Cell, size: int, *, bold: bool) -> QFont:
    if cell in (Cell.FIGURE, Cell.REMAINING):
        return figure_font(size)
    return interface_font(size, bold=bold)


def _needed(cell: Cell, index: Index, theme: Theme) -> int:
    metrics = _metrics(cell, theme.size("body"), bold=cell is Cell.TITLE)
    wide: float = metrics.horizontalAdvance(str(index.data() or ""))
    if cell is Cell.TITLE:
        wide += sum(tag_width(tag.text) + 6 for tag in index.data(Role.TAGS) or ())
    return int(wide) + theme.step // 2


@lru_cache(maxsize=32)
def _metrics(cell: Cell, size: int, *, bold: bool) -> QFontMetrics:
    return QFontMetrics(_font_of(cell, size, bold=bold))
