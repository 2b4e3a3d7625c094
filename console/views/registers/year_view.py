"""A year on one sheet: working days, weekends, holidays, make-up days, what changes."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from console.domain.calendar import DayReason
from console.views.shared.fonts import figure_font, interface_font
from console.views.shared.theme import current

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from console.domain.calendar import WorkCalendar

_COLUMNS, _ROWS = 4, 3
_HEAD, _GAP = 44, 16
_STEPS = {
    Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7,
}  # fmt: skip
_LOOKS = {
    DayReason.ORDINARY: ("surface_raised", "text_primary"),
    DayReason.WEEKEND: ("", "text_faint"),
    DayReason.HOLIDAY: ("severity_ground_overdue", "severity_text_overdue"),
    DayReason.MAKE_UP: ("severity_ground_near", "severity_text_near"),
}
_ALL = Qt.AlignmentFlag.AlignCenter


class YearView(QWidget):
    """Days are chosen by mouse or arrows, several with Shift; Space marks them on.

    Signals:
        chosen: other days are chosen.
        cycled: Space or a double click asks for the next mark.
    """

    chosen: ClassVar[Signal] = Signal()
    cycled: ClassVar[Signal] = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("year")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.year = 1
        self._calendar: WorkCalendar | None = None
        self._notes: Mapping[date, str] = {}
        self._changed: Collection[date] = ()
        self._today: date | None = None
        self._anchor = self._at = date(self.year, 1, 1)

    @property
    def days(self) -> list[date]:
        """The chosen days in order."""
        first, last = sorted((self._anchor, self._at))
        return [first + timedelta(days=n) for n in range((last - first).days + 1)]

    def show_year(self, year: int, today: date | None = None) -> None:
        """Show a year; the chosen day is its first, or today if it lies in it."""
        self._today = today
        if year != self.year:
            self.year = year
            inside = today is not None and today.year == year
            self.choose(today if inside and today else date(year, 1, 1))
        self.update()

    def show_calendar(
        self,
        calendar: WorkCalendar,
        notes: Mapping[date, str],
        changed: Collection[date],
    ) -> None:
        """Show days as this calendar has them; changed ones bear a point."""
        self._calendar, self._notes, self._changed = calendar, notes, changed
        self.update()

    def choose(self, day: date, *, extend: bool = False) -> None:
        """Choose a day of the year, or all days up to it."""
        if day.year != self.year:
            return
        self._at = day
        if not extend:
            self._anchor = day
        self.update()
        self.chosen.emit()

    def box_of(self, day: date) -> QRectF:
        """Return where a day is painted."""
        month = self._month_box(day.month)
        wide, high = month.width() / 7, (month.height() - _HEAD) / 6
        lead = date(day.year, day.month, 1).weekday()
        place = lead + day.day - 1
        left = month.left() + place % 7 * wide
        return QRectF(left, month.top() + _HEAD + place // 7 * high, wide, high)

    def day_at(self, x: float, y: float) -> date | None:
        """Return the day at a point, None between the days."""
        for month in range(1, 13):
            if self._month_box(month).contains(x, y):
                days = monthrange(self.year, month)[1]
                every = (date(self.year, month, day + 1) for day in range(days))
                return next((d for d in every if self.box_of(d).contains(x, y)), None)
        return None

    @override
    def sizeHint(self) -> QSize:
        return QSize(900, 560)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        place = event.position()
        if (day := self.day_at(place.x(), place.y())) is not None:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.choose(day, extend=shift)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.cycled.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS:
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            step = _STEPS[Qt.Key(event.key())]
            self.choose(self._at + timedelta(days=step), extend=shift)
        elif event.key() == Qt.Key.Key_Space:
            self.cycled.emit()
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            day = self.day_at(event.pos().x(), event.pos().y())
            if day is not None:
                QToolTip.showText(event.globalPos(), self._told(day), self)
            return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for month in range(1, 13):
            self._paint_month(painter, month)
        painter.end()

    @property
    def _months(self) -> list[str]:
        said = self.tr("1 月|2 月|3 月|4 月|5 月|6 月|7 月|8 月|9 月|10 月|11 月|12 月")
        return said.split("|")

    def _paint_month(self, painter: QPainter, month: int) -> None:
        theme, box = current(), self._month_box(month)
        painter.setFont(interface_font(theme.size("body"), bold=True))
        painter.setPen(theme.color("text_primary"))
        head = QRectF(box.left(), box.top(), box.width(), 22)
        painter.drawText(head, _ALL, self._months[month - 1])
        painter.setFont(interface_font(theme.size("small")))
        painter.setPen(theme.color("text_faint"))
        wide = box.width() / 7
        for place, word in enumerate(self.tr("一二三四五六日")):
            left = box.left() + place * wide
            painter.drawText(QRectF(left, box.top() + 22, wide, 20), _ALL, word)
        for day in range(1, monthrange(self.year, month)[1] + 1):
            self._paint_day(painter, date(self.year, month, day))

    def _paint_day(self, painter: QPainter, day: date) -> None:
        theme, box = current(), self.box_of(day).adjusted(1, 1, -1, -1)
        reason = self._calendar.reason(day) if self._calendar else DayReason.ORDINARY
        ground, ink = _LOOKS[reason]
        chosen = day in self.days
        edge = theme.color("accent_base") if chosen else None
        if edge is None and day == self._today:
            edge = theme.color("text_secondary")
        painter.setPen(QPen(edge, 1.5) if edge else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(ground) if ground else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, 3, 3)
        painter.setFont(figure_font(theme.size("small")))
        painter.setPen(theme.color(ink))
        painter.drawText(box, _ALL, str(day.day))
        if day in self._changed:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_base"))
            painter.drawEllipse(QRectF(box.right() - 7, box.top() + 2, 5, 5))

    def _month_box(self, month: int) -> QRectF:
        wide = (self.width() - (_COLUMNS + 1) * _GAP) / _COLUMNS
        high = (self.height() - (_ROWS + 1) * _GAP / 2) / _ROWS
        column, row = (month - 1) % _COLUMNS, (month - 1) // _COLUMNS
        left = _GAP + column * (wide + _GAP)
        return QRectF(left, _GAP / 2 + row * (high + _GAP / 2), wide, high)

    def _told(self, day: date) -> str:
        if self._calendar is None:
            return f"{day}"
        names = {
            DayReason.ORDINARY: self.tr("工作日"),
            DayReason.WEEKEND: self.tr("周末"),
            DayReason.HOLIDAY: self.tr("放假"),
            DayReason.MAKE_UP: self.tr("调休上班"),
        }
        said = f"{day} {names[self._calendar.reason(day)]}"
        return f"{said} {self._notes.get(day, '')}".strip()
