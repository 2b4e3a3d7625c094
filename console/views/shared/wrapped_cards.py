"""Cards whose words are never cut: title and detail take the lines they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from typing_extensions import override

from console.models.roles import Role
from console.views.shared.card_delegate import CardDelegate, paint_ground
from console.views.shared.fonts import interface_font
from console.views.shared.theme import current

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem

    from console.views.shared.card import Card
    from console.views.shared.cards import CardList

    Index = QModelIndex | QPersistentModelIndex

_SIDE, _TOP = 12, 4
_HIGH = 10_000
_WRAPS = int(Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop)


def wrap_words(cards: CardList) -> None:
    """Let the cards of a list be as high as their words need."""
    cards.setUniformItemSizes(False)
    cards.setItemDelegate(WrappedCardDelegate(cards))


class WrappedCardDelegate(CardDelegate):
    """Title, and a detail below where there is one; no marks, tags or figures."""

    def __init__(self, view: QAbstractItemView) -> None:
        super().__init__(view)
        self._view = view

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        room = QRect(0, 0, self._view.viewport().width() - 2 * _SIDE, _HIGH)
        card: Card = index.data(Role.ENTITY)
        high = sum(_metrics(size).boundingRect(room, _WRAPS, text).height()
                   for text, _ink, size in _parts(card))  # fmt: skip
        return QSize(10 * current().step, high + 2 * _TOP + 1)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        painter.save()
        paint_ground(painter, option)
        room = option.rect.adjusted(_SIDE, _TOP, -_SIDE, -_TOP)
        for text, ink, size in _parts(index.data(Role.ENTITY)):
            painter.setFont(interface_font(current().size(size)))
            painter.setPen(current().color(ink))
            painter.drawText(room, _WRAPS, text)
            taken = _metrics(size).boundingRect(room, _WRAPS, text).height()
            room.setTop(room.top() + taken)
        painter.restore()


def _parts(card: Card) -> list[tuple[str, str, str]]:
    """Return what is written, with ink and size, top to bottom."""
    parts = [(card.title, "text_primary", "body")]
    if card.detail:
        parts.append((card.detail, "text_secondary", "small"))
    return parts


def _metrics(size: str) -> QFontMetrics:
    return QFontMetrics(interface_font(current().size(size)))
