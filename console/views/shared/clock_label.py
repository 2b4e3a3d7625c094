"""Labels that tick: the time of day and what remains of a limit."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from console.domain.states import Severity
from console.views.shared.fonts import figure_font
from console.views.shared.span_text import clock_text, moment_text, remaining_text
from console.views.shared.theme import current

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QPaintEvent

    from console.domain.clock import Clock


class Pulse(QObject):
    """One beat a second for everything that ticks; stops with its parent."""

    beat: ClassVar[Signal] = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self.beat)
        self._timer.start()


class FigureLabel(QWidget):
    """A figure in the mono family; repaints only when its text changed."""

    def __init__(self, *, size: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._size, self._text, self._ink = size, "", "text_primary"

    @property
    def text(self) -> str:
        """What it shows."""
        return self._text

    def show_text(self, text: str, ink: str = "text_primary") -> None:
        """Show a text in the colour of a theme token."""
        if (text, ink) == (self._text, self._ink):
            return
        longer = len(text) != len(self._text)
        self._text, self._ink = text, ink
        self.setAccessibleName(text)
        if longer:
            self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        theme = current()
        self.setFont(figure_font(theme.size(self._size)))
        size = self.fontMetrics().size(0, self._text or "00:00:00")
        size.setWidth(size.width() + 2)
        return size

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(figure_font(current().size(self._size)))
        painter.setPen(current().color(self._ink))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self.rect(), right, self._text)
        painter.end()


class TimeOfDayLabel(FigureLabel):
    """The time of day by the server's clock; the date is in the tooltip."""

    def __init__(
        self, clock: Clock, pulse: Pulse, parent: QWidget | None = None
    ) -> None:
        super().__init__(size="strong", parent=parent)
        self._clock = clock
        pulse.beat.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Show this second."""
        now = self._clock.now()
        self.show_text(clock_text(now))
        self.setToolTip(moment_text(now))


class CountdownLabel(FigureLabel):
    """What remains until a limit, by the server's clock."""

    def __init__(
        self,
        clock: Clock,
        pulse: Pulse,
        *,
        size: str = "clock",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(size=size, parent=parent)
        self._clock = clock
        self._due_at: datetime | None = None
        self._near_at: datetime | None = None
        pulse.beat.connect(self.follow)

    def run_to(self, due_at: datetime, near_at: datetime | None = None) -> None:
        """Count down to a moment; from ``near_at`` on it is near its limit."""
        self._due_at, self._near_at = due_at, near_at
        self.setToolTip(self.tr("期限 %1").replace("%1", moment_text(due_at)))
        self.follow()

    def stand_at(self, remaining_s: int | None) -> None:
        """Show a paused clock with what it had left, or no clock at all."""
        self._due_at = None
        self.setToolTip(self.tr("计时已暂停") if remaining_s is not None else "")
        shown = (
            ""
            if remaining_s is None
            else remaining_text(remaining_s, to_the_second=True)
        )
        self.show_text(f"⏸ {shown}" if shown else "", _token(Severity.PAUSED))

    def follow(self) -> None:
        """Show this second."""
        if self._due_at is None:
            return
        now = self._clock.now()
        left = (self._due_at - now).total_seconds()
        severity = Severity.OVERDUE if left < 0 else Severity.ON_TIME
        if left >= 0 and self._near_at is not None and now >= self._near_at:
            severity = Severity.NEAR
        self.show_text(remaining_text(left, to_the_second=True), _token(severity))


def _token(severity: Severity) -> str:
    return f"severity_text_{severity.value}"
