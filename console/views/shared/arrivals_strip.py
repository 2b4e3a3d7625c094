"""Arrivals and closings of today, a pair of bars for every quarter of an hour."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from console.views.shared.day_figures import DayFigures
from console.views.shared.fonts import interface_font
from console.views.shared.theme import current

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QPaintEvent, QShowEvent

    from console.views.shared.day_chart import DayChart
    from console.views.shared.link_watch import LinkWatch
    from console.views.shared.theme import Theme, ThemeSwitch

_DRAWN_AFTER_MS = 300
"""The first bars come when the rest of a starting desk stands."""


class ArrivalsStrip(QWidget):
    """Shows the figures of the day; totals in the legend, hours on the axis."""

    def __init__(
        self,
        *,
        switch: ThemeSwitch | None = None,
        watch: LinkWatch | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._watch = watch
        self._figures = DayFigures()
        self._title = QLabel(self.tr("今日 受理 / 结案(每 15 分钟)"))
        self._title.setProperty("tone", "small")
        self.legend = Legend(self)
        self._chart: DayChart | None = None
        self._empty = QLabel(self.tr("今天还没有受理和结案"))
        self._empty.setProperty("tone", "secondary")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._soon = QTimer(self, singleShot=True, interval=_DRAWN_AFTER_MS)
        self._soon.timeout.connect(self._draw)
        self._outer = self._lay_out()
        if switch is not None:
            switch.changed.connect(self.restyle)
        if watch is not None:
            watch.changed.connect(self._show_totals)
        self.restyle(current())

    def set_figures(self, figures: DayFigures) -> None:
        """Show these counts."""
        self._figures = figures
        if self._chart is not None:
            self._chart.draw(figures)
        elif any(figures.received) or any(figures.closed):
            self._soon.start()
        self._show_totals()

    def restyle(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        if self._chart is not None:
            self._chart.restyle(theme)
        self.legend.update()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._soon.isActive():
            self._draw()

    def _draw(self) -> None:
        """Draw the first bars; the library that draws them takes long to load."""
        from console.views.shared.day_chart import DayChart  # noqa: PLC0415 - see above

        self._soon.stop()
        self._chart = DayChart()
        self._chart.restyle(current())
        self._chart.draw(self._figures)
        self._outer.replaceWidget(self._empty, self._chart)
        self._chart.show()
        self._empty.deleteLater()

    def _show_totals(self) -> None:
        figures = self._figures
        blind = self._watch is not None and not self._watch.linked
        totals = (sum(figures.received), sum(figures.closed), figures.overdue_now)
        shown = ["?" if blind else str(total) for total in totals]
        self.legend.show_entries(
            [
                ("chart_received", self.tr("受理 %1").replace("%1", shown[0])),
                ("chart_closed", self.tr("结案 %1").replace("%1", shown[1])),
                ("chart_overdue", self.tr("超时 %1").replace("%1", shown[2])),
            ]
        )

    def _lay_out(self) -> QVBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 12, 0)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.legend)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 8, 0, 0)
        outer.setSpacing(4)
        outer.addLayout(head)
        outer.addWidget(self._empty, 1)
        return outer


class Legend(QWidget):
    """Small squares with words, painted in theme colours."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries: list[tuple[str, str]] = []

    def show_entries(self, entries: Sequence[tuple[str, str]]) -> None:
        """Show pairs of theme token and words."""
        self.entries = list(entries)
        self.setAccessibleName(" ".join(words for _, words in entries))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(interface_font(current().size("small")))
        wide = sum(metrics.horizontalAdvance(words) + 26 for _, words in self.entries)
        return QRectF(0, 0, wide, 16).toAlignedRect().size()

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, x = QPainter(self), 0.0
        painter.setFont(interface_font(current().size("small")))
        for ink, words in self.entries:
            top = (self.height() - 10) / 2
            painter.fillRect(QRectF(x, top, 10, 10), current().color(ink))
            painter.setPen(current().color("text_secondary"))
            room = QRectF(x + 14, 0, self.width() - x, self.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
            x += QFontMetricsF(painter.font()).horizontalAdvance(words) + 26
        painter.end()
