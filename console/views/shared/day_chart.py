"""The bars of a day: two for every quarter of an hour, from nought to twenty-four."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt

from console.views.shared.fonts import figure_font

if TYPE_CHECKING:
    from console.views.shared.day_figures import DayFigures
    from console.views.shared.theme import Theme

QUARTERS = 96


class DayChart(pg.PlotWidget):
    """Draws counts in the colours of a theme; nothing here can be moved or chosen."""

    def __init__(self) -> None:
        super().__init__()
        self._received = pg.BarGraphItem(x=[], height=[], width=0.42)
        self._closed = pg.BarGraphItem(x=[], height=[], width=0.42)
        self.addItem(self._received)
        self.addItem(self._closed)
        self._make_bare()

    def draw(self, figures: DayFigures) -> None:
        """Show these counts."""
        for bars, counts, shift in (
            (self._received, figures.received, -0.21),
            (self._closed, figures.closed, 0.21),
        ):
            places = np.arange(len(counts)) + 0.5 + shift
            bars.setOpts(x=places, height=np.asarray(counts, dtype=float), width=0.42)
        tallest = max([4, *figures.received, *figures.closed])
        self.setYRange(0, tallest * 1.08, padding=0)
        self.setXRange(0, QUARTERS, padding=0)

    def restyle(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self.setBackground(theme.color("surface_ground"))
        for bars, ink in ((self._received, "received"), (self._closed, "closed")):
            bars.setOpts(brush=theme.color(f"chart_{ink}"), pen=pg.mkPen(None))
        for side in ("bottom", "left"):
            axis = self.getAxis(side)
            axis.setPen(theme.color("chart_grid"))
            axis.setTextPen(theme.color("chart_axis"))
            axis.setTickFont(figure_font(theme.size("small") - 1))

    def _make_bare(self) -> None:
        self.setMouseEnabled(x=False, y=False)
        self.setMenuEnabled(False)
        self.hideButtons()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(self.Shape.NoFrame)
        hours = [(hour * 4, f"{hour:02}") for hour in range(0, 25, 2)]
        bottom, left = self.getAxis("bottom"), self.getAxis("left")
        bottom.setTicks([hours])
        bottom.setStyle(tickLength=0, tickTextOffset=4)
        left.setStyle(tickLength=0, tickTextOffset=6, maxTickLevel=0)
        left.setWidth(32)
