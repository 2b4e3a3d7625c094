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

    from console.models.columns import Column

    Index = QModelIndex | QPersistentModelIndex

_MARK_SIDE = 11
_BAND = 3
_HELD = QStyle.StateFlag.State_Selected
_OVER = QStyle.StateFlag.State_MouseOver


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
        theme = current()
        cell = self._cells.get(index.column(), Cell.PLAIN)
        painter.save()
        _paint_ground(painter, option, index, theme)
        if cell is Cell.MARK:
            severity = index.data(Role.SEVERITY)
            if severity is not None:
                paint_symbol(painter, Severity(severity), _mark_box(option.rect))
        else:
            _paint_words(painter, option, index, cell)
        painter.restore()

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


def _paint_ground(
    painter: QPainter, option: QStyleOptionViewItem, index: Index, theme: Theme
) -> None:
    rect, held = option.rect, bool(option.state & _HELD)
    ground = None
    if held:
        ground = "surface_selected"
    elif index.data(Role.MARK) is not None:
        ground = "surface_fresh"
    elif option.state & _OVER:
        ground = "surface_raised"
    if ground is not None:
        painter.fillRect(rect, theme.color(ground))
    hairline = QRect(rect.left(), rect.bottom(), rect.width(), 1)
    painter.fillRect(hairline, theme.color("surface_hairline"))
    if held and _is_first(option.widget, index.column()):
        band = QRect(rect.left(), rect.top(), _BAND, rect.height())
        painter.fillRect(band, theme.color("accent_base"))


def _is_first(view: object, column: int) -> bool:
    if not isinstance(view, QTableView):
        return column == 0
    return view.horizontalHeader().visualIndex(column) == 0


def _mark_box(rect: QRect) -> QRectF:
    box = QRectF(0, 0, _MARK_SIDE, _MARK_SIDE)
    box.moveCenter(QRectF(rect).center())
    box.moveLeft(round(box.left()))
    box.moveTop(round(box.top()))
    return box


def _paint_words(
    painter: QPainter, option: QStyleOptionViewItem, index: Index, cell: Cell
) -> None:
    theme, held = current(), bool(option.state & _HELD)
    size, bold = theme.size("body"), held and cell is Cell.TITLE
    painter.setFont(_font_of(cell, size, bold=bold))
    painter.setPen(theme.color(_ink(cell, index, held=held)))
    room = option.rect.adjusted(theme.step, 0, -theme.step // 2, 0)
    tags = index.data(Role.TAGS) or () if cell is Cell.TITLE else ()
    for_tags = sum(tag_width(tag.text) + 6 for tag in tags)
    words = str(index.data() or "")
    metrics = _metrics(cell, size, bold=bold)
    shown = metrics.elidedText(
        words, Qt.TextElideMode.ElideRight, max(0, room.width() - int(for_tags))
    )
    right = cell is Cell.REMAINING or _stands_right(index)
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, shown)
    x = room.left() + metrics.horizontalAdvance(shown) + 6.0
    painter.translate(0, option.rect.top())
    for tag in tags:
        x = paint_tag(painter, tag.text, tag.severity, x, option.rect.height()) + 6


def _stands_right(index: Index) -> bool:
    alignment = index.data(Qt.ItemDataRole.TextAlignmentRole)
    if alignment is None:
        return False
    opposite = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTrailing
    return bool(Qt.AlignmentFlag(alignment) & opposite)


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
