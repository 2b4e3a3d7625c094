"""A small pill that names a severity or a fact: 临期, 联动 3, 督办."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from console.domain.states import Severity
from console.views.shared.fonts import interface_font
from console.views.shared.theme import current

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

_PAD = 6


class TagLabel(QWidget):
    """One tag as a widget."""

    def __init__(
        self,
        text: str,
        severity: Severity = Severity.ENDED,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text, self._severity = text, severity
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    def show_tag(self, text: str, severity: Severity) -> None:
        """Show another tag; an empty text hides it."""
        self._text, self._severity = text, severity
        self.setAccessibleName(text)
        self.setVisible(bool(text))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(int(tag_width(self._text)) + 1, 18)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_tag(painter, self._text, self._severity, 0, self.height())
        painter.end()


def tag_width(text: str) -> float:
    """Return how wide a tag is painted."""
    return _metrics().horizontalAdvance(text) + 2 * _PAD


def fit_tag(text: str, room: float) -> str:
    """Return what of a tag's text is painted in so many pixels."""
    cut = Qt.TextElideMode.ElideRight
    return _metrics().elidedText(text, cut, max(0.0, room - 2 * _PAD))


def _metrics() -> QFontMetricsF:
    return QFontMetricsF(interface_font(current().size("small") - 1))


def paint_tag(
    painter: QPainter, text: str, severity: Severity, x: float, height: float
) -> float:
    """Paint a tag with its left edge at x, centred in a height; return its right."""
    theme = current()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    box = QRectF(x, round((height - 18) / 2), tag_width(text), 18)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.color(f"severity_ground_{severity.value}"))
    painter.drawRoundedRect(box, 3, 3)
    painter.setFont(interface_font(theme.size("small") - 1))
    painter.setPen(theme.color(f"severity_text_{severity.value}"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
    return box.right()
