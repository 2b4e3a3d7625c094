"""The seven severity marks: a shape each, so that colour is never alone."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPixmap, QPolygonF
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from console.domain.states import Severity
from console.views.shared.theme import current

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


def paint_symbol(painter: QPainter, severity: Severity, rect: QRectF) -> None:
    """Paint the mark of a severity in the largest square centred in the rectangle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(severity_color(severity))
    side = min(rect.width(), rect.height())
    painter.translate(rect.center())
    painter.scale(side / 2, side / 2)
    painter.drawPath(symbol_path(severity))
    painter.restore()


def severity_color(severity: Severity) -> QColor:
    """Return the colour of the mark in the current theme."""
    return current().color(f"severity_{severity.value}")


def symbol_icon(severity: Severity, side: int = 16) -> QIcon:
    """Return the mark as an icon, drawn at three times its size for sharp screens."""
    pixmap = QPixmap(QSize(side, side) * 3)
    pixmap.setDevicePixelRatio(3)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_symbol(painter, severity, QRectF(1, 1, side - 2, side - 2))
    painter.end()
    return QIcon(pixmap)


@lru_cache
def symbol_path(severity: Severity) -> QPainterPath:
    """Return the outline of the mark within -1..1 in both directions, y downwards."""
    return _SHAPES[severity]()


class SymbolMark(QWidget):
    """The mark of one severity as a widget of 12 by 12 pixels."""

    def __init__(
        self, severity: Severity = Severity.ON_TIME, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._severity = severity
        self.setFixedSize(12, 12)

    def show_severity(self, severity: Severity) -> None:
        """Show another mark."""
        self._severity = severity
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_symbol(painter, self._severity, QRectF(self.rect()))
        painter.end()


def _polygon(*points: tuple[float, float]) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(x, y) for x, y in points]))
    path.closeSubpath()
    return path


def _regular(corners: int, radius: float) -> QPainterPath:
    steps = [math.tau * corner / corners for corner in range(corners)]
    return _polygon(*((radius * math.cos(a), radius * math.sin(a)) for a in steps))


def _circle() -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(0, 0), 0.94, 0.94)
    return path


def _square() -> QPainterPath:
    path = QPainterPath()
    path.addRect(QRectF(-0.86, -0.86, 1.72, 1.72))
    return path


def _bars() -> QPainterPath:
    path = QPainterPath()
    path.addRect(QRectF(-0.75, -0.85, 0.55, 1.7))
    path.addRect(QRectF(0.2, -0.85, 0.55, 1.7))
    return path


def _ring() -> QPainterPath:
    inner = QPainterPath()
    inner.addEllipse(QPointF(0, 0), 0.58, 0.58)
    return _circle().subtracted(inner)


_SHAPES = {
    Severity.ON_TIME: _circle,
    Severity.NEAR: lambda: _polygon((0, -0.95), (1, 0.85), (-1, 0.85)),
    Severity.OVERDUE: _square,
    Severity.SUPERVISED: lambda: _polygon((0, -1), (1, 0), (0, 1), (-1, 0)),
    Severity.JOINT: lambda: _regular(6, 1.0),
    Severity.PAUSED: _bars,
    Severity.ENDED: _ring,
}
