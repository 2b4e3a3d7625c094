"""How one entry of the palette is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem
from typing_extensions import override

from console.views.shared.fonts import interface_font
from console.views.shared.icons import paint_icon
from console.views.shared.key_hints import key_width, paint_key
from console.views.shared.symbols import paint_symbol
from console.views.shared.theme import current

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    from console.views.shell.palette_entry import PaletteEntry

ENTRY = Qt.ItemDataRole.UserRole + 1
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class PaletteLine(QStyledItemDelegate):
    """Mark or icon, title, detail, key or kind at the right."""

    @override
    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(320, 4 * current().step)

    @override
    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        entry: PaletteEntry = index.data(ENTRY)
        rect = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, current().color("surface_selected"))
            band = QRectF(rect.left(), rect.top(), 3, rect.height())
            painter.fillRect(band, current().color("accent_base"))
        self._paint_mark(painter, entry, rect)
        right = self._paint_right(painter, entry, rect)
        self._paint_words(painter, entry, rect, right)
        painter.restore()

    def _paint_mark(self, painter: QPainter, entry: PaletteEntry, rect: QRectF) -> None:
        box = QRectF(rect.left() + 16, rect.center().y() - 8, 16, 16)
        if entry.severity is not None:
            paint_symbol(painter, entry.severity, box.adjusted(2, 2, -2, -2))
        else:
            paint_icon(painter, entry.icon, box, current().color("text_secondary"))

    def _paint_right(
        self, painter: QPainter, entry: PaletteEntry, rect: QRectF
    ) -> float:
        theme = current()
        painter.setFont(interface_font(theme.size("small")))
        painter.setPen(theme.color("text_secondary"))
        room = rect.adjusted(0, 0, -16, 0)
        right = Qt.AlignmentFlag.AlignRight
        painter.drawText(room, _MIDDLE | right, entry.kind)
        edge = room.right() - painter.fontMetrics().horizontalAdvance(entry.kind) - 12
        if entry.key_hint:
            edge -= key_width(entry.key_hint)
            painter.translate(0, rect.top())
            paint_key(painter, entry.key_hint, edge, rect.height())
            painter.translate(0, -rect.top())
        return edge - 12

    def _paint_words(
        self, painter: QPainter, entry: PaletteEntry, rect: QRectF, right: float
    ) -> None:
        theme = current()
        room = QRectF(
            rect.left() + 44, rect.top(), right - rect.left() - 44, rect.height()
        )
        painter.setFont(interface_font(theme.size("strong")))
        painter.setPen(theme.color("text_faint" if entry.refusal else "text_primary"))
        cut = Qt.TextElideMode.ElideRight
        title = painter.fontMetrics().elidedText(entry.title, cut, int(room.width()))
        painter.drawText(room, _MIDDLE, title)
        room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(title) + 12)
        painter.setFont(interface_font(theme.size("small")))
        painter.setPen(theme.color("text_secondary"))
        detail = painter.fontMetrics().elidedText(entry.detail, cut, int(room.width()))
        painter.drawText(room, _MIDDLE, detail)
