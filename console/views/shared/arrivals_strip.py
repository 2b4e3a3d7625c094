"""Arrivals and closings of today, a pair of bars for every quarter of an hour."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget
from typing_extensions import override

from console.views.shared.fonts import figure_font, interface_font
from console.views.shared.theme import current

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QPaintEvent

    from console.views.shared.link_watch import LinkWatch
    from console.views.shared.theme import Theme, ThemeSwitch

QUARTERS = 96


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFigures:
    """Counts per quarter of an hour since midnight in the centre's zone.

    The sequences may be shorter than 96: the rest of the day is still to come.
    """

    received: Sequence[int] = field(default_factory=tuple)
    closed: Sequence[int] = field(default_factory=tuple)
    overdue_now: int = 0


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
        self._plot = _bare_plot()
        self._received = pg.BarGraphItem(x=[], height=[], width=0.42)
        self._closed = pg.BarGraphItem(x=[], height=[], width=0.42)
        self._plot.addItem(self._received)
        self._plot.addItem(self._closed)
        self._lay_out()
        if switch is not None:
            switch.changed.connect(self.restyle)
        if watch is not None:
            watch.changed.connect(self._show_totals)
        self.restyle(current())

    def set_figures(self, figures: DayFigures) -> None:
        """Show these counts."""
        self._figures = figures
        for bars, counts, shift in (
            (self._received, figures.received, -0.21),
            (self._closed, figures.closed, 0.21),
        ):
            places = np.arange(len(counts)) + 0.5 + shift
            bars.setOpts(x=places, height=np.asarray(counts, dtype=float), width=0.42)
        tallest = max([4, *figures.received, *figures.closed])
        self._plot.setYRange(0, tallest * 1.08, padding=0)
        self._plot.setXRange(0, QUARTERS, padding=0)
        self._show_totals()

    def restyle(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._plot.setBackground(theme.color("surface_ground"))
        for bars, ink in ((self._received, "received"), (self._closed, "closed")):
            color = theme.color(f"chart_{ink}")
            bars.setOpts(brush=color, pen=pg.mkPen(None))
        for side in ("bottom", "left"):
            axis = self._plot.getAxis(side)
            axis.setPen(theme.color("chart_grid"))
            axis.setTextPen(theme.color("chart_axis"))
            axis.setTickFont(figure_font(theme.size("small") - 1))
        self.legend.update()

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

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 12, 0)
        head.addWidget(self._title)
        head.addStretch(1)
        head.addWidget(self.legend)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 8, 0, 0)
        outer.setSpacing(4)
        outer.addLayout(head)
        outer.addWidget(self._plot, 1)


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


def _bare_plot() -> pg.PlotWidget:
    plot = pg.PlotWidget()
    plot.setMouseEnabled(x=False, y=False)
    plot.setMenuEnabled(False)
    plot.hideButtons()
    plot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    plot.setFrameShape(plot.Shape.NoFrame)
    hours = [(hour * 4, f"{hour:02}") for hour in range(0, 25, 2)]
    bottom, left = plot.getAxis("bottom"), plot.getAxis("left")
    bottom.setTicks([hours])
    bottom.setStyle(tickLength=0, tickTextOffset=4)
    left.setStyle(tickLength=0, tickTextOffset=6, maxTickLevel=0)
    left.setWidth(32)
    return plot
