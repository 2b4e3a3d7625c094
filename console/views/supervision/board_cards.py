"""One card of the board and how it is painted; its clock runs while it is painted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from typing_extensions import override

from console.domain.record import record
from console.domain.states import Severity
from console.models.roles import Role
from console.views.shared.fonts import figure_font, interface_font
from console.views.shared.span_text import remaining_text
from console.views.shared.symbols import paint_symbol
from console.views.shared.tag_label import paint_tag
from console.views.shared.theme import current
from console.views.supervision.words import (
    ago,
    card_severity,
    card_words,
    clock_severity,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex

    Index = QModelIndex | QPersistentModelIndex

_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LINE = 21
_LINES, _GAP = 4, 6
_NARROW = 208
"""In a column less wide, in pixels, the clock stands below, beside the card."""


@record
class BoardCard:
    """An order, a draft, an urge or an agenda item as a card.

    ``key`` is kind and id; ``colour`` the card shown (yellow, red or none).
    """

    key: tuple[str, int]
    title: str
    unit: str
    subject: str
    state: str = ""
    state_severity: Severity = Severity.ENDED
    colour: str = ""
    since: datetime | None = None
    due_at: datetime | None = None
    near_at: datetime | None = None
    tip: str = ""


class BoardDelegate(QStyledItemDelegate):
    """Four lines: number, unit and age, matter, state with card and clock.

    In a narrow column card and clock have a fifth, and the age stands by the state.
    """

    def __init__(self, now: Callable[[], datetime], view: QAbstractItemView) -> None:
        super().__init__(view)
        self._now, self._view = now, view

    @property
    def _lines(self) -> int:
        return _LINES + (self._view.width() < _NARROW)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, self._lines * _LINE + 20)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        card: BoardCard = index.data(Role.ENTITY)
        now = self._now()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(6, 3, -6, -3)
        _paint_ground(painter, box, option)
        _paint_edge(painter, box, card)
        room = box.adjusted(12, 6, -8, -6)
        lines = [
            QRect(room.left(), room.top() + n * _LINE, room.width(), _LINE)
            for n in range(self._lines)
        ]
        mark = clock_severity(card.due_at, card.near_at, now)
        _paint_head(painter, lines[0], card, mark)
        narrow = len(lines) > _LINES
        aged = lines[3] if narrow else lines[1]
        taken = _paint_small(painter, aged, ago(card.since, now))
        _write(painter, lines[1], card.unit, "text_primary", 0 if narrow else taken)
        _write(painter, lines[2], card.subject, "text_secondary")
        right = _paint_tag(painter, lines[3], card.state, card.state_severity)
        beside = lines[4] if narrow else lines[3].adjusted(right, 0, 0, 0)
        said = card_words(card.colour)
        _paint_tag(painter, beside, said, card_severity(card.colour))
        _paint_clock(painter, lines[-1], card, (mark, now))
        painter.restore()


def _paint_ground(painter: QPainter, box: QRect, option: QStyleOptionViewItem) -> None:
    theme = current()
    held = bool(option.state & QStyle.StateFlag.State_Selected)
    over = bool(option.state & QStyle.StateFlag.State_MouseOver)
    ground = "surface_panel"
    if held:
        ground = "surface_selected"
    elif over:
        ground = "surface_hover"
    painter.setBrush(theme.color(ground))
    painter.setPen(theme.color("accent_base" if held else "surface_line"))
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)


def _paint_edge(painter: QPainter, box: QRect, card: BoardCard) -> None:
    if not card.colour:
        return
    ink = current().color(f"severity_{card_severity(card.colour).value}")
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(ink)
    edge = QRectF(box.left() + 2, box.top() + 6, 4, box.height() - 12)
    painter.drawRoundedRect(edge, 2, 2)


def _paint_head(
    painter: QPainter, line: QRect, card: BoardCard, mark: Severity
) -> None:
    left = line.left()
    if card.due_at is not None:
        paint_symbol(painter, mark, QRectF(left, line.center().y() - 5, 11, 11))
        left += 17
    painter.setFont(interface_font(current().size("body"), bold=True))
    painter.setPen(current().color("text_primary"))
    room = QRect(left, line.top(), line.right() - left, line.height())
    _write_here(painter, room, card.title)


def _paint_small(painter: QPainter, line: QRect, said: str) -> int:
    """Write at the right; return the pixels taken."""
    font = interface_font(current().size("small"))
    painter.setFont(font)
    painter.setPen(current().color("text_secondary"))
    painter.drawText(line, _RIGHT, said)
    return QFontMetrics(font).horizontalAdvance(said) + _GAP


def _paint_tag(painter: QPainter, line: QRect, said: str, tint: Severity) -> int:
    """Paint a tag at the left, none without words; return the pixels taken."""
    if not said:
        return 0
    painter.save()
    painter.translate(0, line.top())
    right = paint_tag(painter, said, tint, line.left(), line.height())
    painter.restore()
    return round(right) - line.left() + _GAP


def _paint_clock(
    painter: QPainter,
    line: QRect,
    card: BoardCard,
    clock: tuple[Severity, datetime],
) -> None:
    mark, now = clock
    if card.due_at is not None:
        painter.setFont(figure_font(current().size("body")))
        painter.setPen(current().color(f"severity_text_{mark.value}"))
        left_s = (card.due_at - now).total_seconds()
        painter.drawText(line, _RIGHT, remaining_text(left_s))


def _write(painter: QPainter, line: QRect, text: str, ink: str, taken: int = 0) -> None:
    painter.setFont(interface_font(current().size("body")))
    painter.setPen(current().color(ink))
    _write_here(painter, line.adjusted(0, 0, -taken, 0), text)


def _write_here(painter: QPainter, room: QRect, text: str) -> None:
    cut = Qt.TextElideMode.ElideRight
    shown = painter.fontMetrics().elidedText(text, cut, room.width())
    painter.drawText(room, _LEFT, shown)
