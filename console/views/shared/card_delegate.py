"""Paints the cards of a list: mark, lead, title with tags, detail, figure."""

from __future__ import annotations

from dataclasses import replace
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from console.models.roles import Role
from console.views.shared.fonts import figure_font, interface_font
from console.views.shared.key_hints import key_width, paint_key
from console.views.shared.symbols import paint_symbol
from console.views.shared.tag_label import fit_tag, paint_tag, tag_width
from console.views.shared.theme import current

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex

    from console.models.case_columns import Tag
    from console.views.shared.card import Card

    Index = QModelIndex | QPersistentModelIndex

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_MARK = 11
_GAP = 8
_HIGH = {1: 3, 2: 6, 3: 9}
"""Steps of height by lines."""


class CardDelegate(QStyledItemDelegate):
    """One, two or three lines per card; with three, tags and figure have their own.

    A narrow list of three lines gets as many more as its tags and figures need, so that
    neither a number nor a tag is cut.
    """

    def __init__(self, parent: QObject | None = None, *, lines: int = 2) -> None:
        super().__init__(parent)
        self._lines = lines

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        step = current().step
        high = _HIGH[self._lines] * step + (self._lines == 1) * 2
        return QSize(10 * step, high + self._rows_below() * 3 * step)

    def _rows_below(self) -> int:
        """Return how many lines the fullest card needs below its number."""
        if not self._is_narrow():
            return 0
        wide = self._room(self.parent().viewport().rect()).width()
        cards: Sequence[Card] = getattr(self.parent(), "cards", ())
        return max((len(tag_rows(card, wide)) for card in cards), default=1)

    @staticmethod
    def _room(rect: QRect) -> QRect:
        """Return where the words of a card stand."""
        return rect.adjusted(_GAP + 4 + _MARK + _GAP, 0, -_GAP, -1)

    def _is_narrow(self) -> bool:
        view = self.parent()
        if self._lines != 3 or not isinstance(view, QAbstractItemView):
            return False
        return view.viewport().width() < getattr(view, "foot_needed", 0)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        card: Card = index.data(Role.ENTITY)
        theme, rect = current(), option.rect
        painter.save()
        paint_ground(painter, option)
        room = rect.adjusted(_GAP + 4, 0, -_GAP, -1)
        if card.severity is not None:
            top = room.top() + (12 if self._lines > 1 else (rect.height() - _MARK) // 2)
            box = QRectF(room.left(), top, _MARK, _MARK)
            paint_symbol(painter, card.severity, box)
            room.setLeft(room.left() + _MARK + _GAP)
        high = 3 * theme.step - 2
        first = QRect(room.left(), room.top() + 3, room.width(), high)
        if self._lines == 1:
            first = room
        if self._lines == 3:
            third = QRect(room.left(), first.bottom() + high - 2, room.width(), high)
            _write(painter, first, card.title, ("text_primary", "body"))
            self._paint_foot(painter, third, card)
        else:
            _paint_first(painter, first, card)
        if self._lines > 1:
            second = QRect(room.left(), first.bottom() + 1, room.width(), high - 4)
            _write(painter, second, card.detail, ("text_secondary", "small"))
        painter.restore()

    def _paint_foot(self, painter: QPainter, line: QRect, card: Card) -> None:
        if not self._is_narrow():
            _paint_first(painter, line, replace(card, title=card.foot, lead=""))
            return
        _write(painter, line, card.foot, ("text_primary", "body"))
        rows = tag_rows(card, line.width())
        for place, tags in enumerate(rows, start=1):
            last = place == len(rows)
            below = line.translated(0, line.height() * place)
            part = replace(card, title="", lead="", tags=tags)
            _paint_first(painter, below, part if last else replace(part, right=""))

    @staticmethod
    def paint_empty(viewport: QWidget, said: str) -> None:
        """Write a sentence where there are no cards."""
        painter = QPainter(viewport)
        painter.setFont(interface_font(current().size("body")))
        painter.setPen(current().color("text_secondary"))
        room = viewport.rect().adjusted(16, 12, -16, -12)
        wraps = Qt.TextFlag.TextWordWrap
        painter.drawText(room, int(Qt.AlignmentFlag.AlignTop | wraps), said)
        painter.end()


def foot_width(card: Card) -> int:
    """Return how wide a list must be for number, tags and figure to share a line."""
    font = interface_font(current().size("body"))
    wide = QFontMetrics(font).horizontalAdvance(card.foot) + _figure_width(card)
    wide += sum(map(_tag_room, card.tags)) + 6
    return wide + _MARK + 3 * _GAP + 4


def tag_rows(card: Card, wide: int) -> list[tuple[Tag, ...]]:
    """Return a card's tags in lines so wide; its figure ends the last of them."""
    rows: list[tuple[Tag, ...]] = [()]
    used = 0
    for tag in card.tags:
        if rows[-1] and used + _tag_room(tag) > wide:
            rows.append(())
            used = 0
        rows[-1] = (*rows[-1], tag)
        used += _tag_room(tag)
    if rows[-1] and card.right and used + _figure_width(card) > wide:
        rows.append(())
    return rows


def _tag_room(tag: Tag) -> int:
    return ceil(tag_width(tag.text)) + 6


def _figure_width(card: Card) -> int:
    font = figure_font(current().size("body"))
    return QFontMetrics(font).horizontalAdvance(card.right) + _GAP


def paint_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Paint what lies under a card: chosen, under the pointer, and its hairline."""
    theme, rect = current(), option.rect
    held = bool(option.state & QStyle.StateFlag.State_Selected)
    if held:
        painter.fillRect(rect, theme.color("surface_selected"))
        band = QRect(rect.left(), rect.top(), 3, rect.height())
        painter.fillRect(band, theme.color("accent_base"))
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(rect, theme.color("surface_raised"))
    hairline = QRect(rect.left(), rect.bottom(), rect.width(), 1)
    painter.fillRect(hairline, theme.color("surface_hairline"))


def _paint_first(painter: QPainter, room: QRect, card: Card) -> None:
    theme = current()
    left, right = room.left(), room.right()
    if card.lead:
        painter.save()
        painter.translate(0, room.top())
        paint_key(painter, card.lead, left + 0.5, room.height())
        painter.restore()
        left += int(key_width(card.lead)) + _GAP
    if card.right:
        words = interface_font if not card.right.isascii() else figure_font
        font = words(theme.size("body"))
        wide = QFontMetrics(font).horizontalAdvance(card.right)
        painter.setFont(font)
        painter.setPen(theme.color(card.ink))
        box = QRect(right - wide, room.top(), wide + 1, room.height())
        painter.drawText(box, _RIGHT, card.right)
        right -= wide + _GAP
    tags = sum(tag_width(tag.text) + 6 for tag in card.tags)
    box = QRect(left, room.top(), max(24, int(right - left - tags)), room.height())
    x = float(left)
    if card.title:
        x = _write(painter, box, card.title, ("text_primary", "body")) + 6.0
    painter.translate(0, room.top())
    for tag in card.tags:
        said = fit_tag(tag.text, right - x)
        x = paint_tag(painter, said, tag.severity, x, room.height()) + 6
    painter.translate(0, -room.top())


def _write(painter: QPainter, box: QRect, text: str, look: tuple[str, str]) -> int:
    """Write one line, cut at the end if need be; return its right edge."""
    ink, size = look
    font: QFont = interface_font(current().size(size))
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.setFont(font)
    painter.setPen(current().color(ink))
    painter.drawText(box, _LEFT, shown)
    return box.left() + metrics.horizontalAdvance(shown)
