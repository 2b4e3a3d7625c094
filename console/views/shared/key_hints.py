"""A line of keys and what they do, each key in a small frame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from console.views.shared.fonts import figure_font, interface_font
from console.views.shared.theme import current

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent


class KeyHints(QWidget):
    """Shows pairs of key and words, ready in the language of the seat."""

    def __init__(
        self, hints: Sequence[tuple[str, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._hints = list(hints)

    def show_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """Show other keys."""
        self._hints = list(hints)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        wide = sum(_wide(key, words) for key, words in self._hints)
        return QSize(int(wide) + 4, 3 * current().step)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = 0.0
        for key, words in self._hints:
            if x + _wide(key, words) > self.width() + 4:
                break
            x = paint_key(painter, key, x + 0.5, self.height()) + 4
            painter.setFont(interface_font(current().size("small")))
            painter.setPen(current().color("text_secondary"))
            room = QRectF(x, 0, self.width() - x, self.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
            x += QFontMetricsF(painter.font()).horizontalAdvance(words) + 8
        painter.end()


def paint_key(painter: QPainter, key: str, x: float, height: float) -> float:
    """Paint a key's frame with its left edge at x; return its right edge."""
    theme = current()
    font = figure_font(theme.size("small") - 1)
    box = QRectF(x, 0, QFontMetricsF(font).horizontalAdvance(key) + 10, 18)
    box.moveTop(round((height - box.height()) / 2) + 0.5)
    painter.setPen(QPen(theme.color("surface_line"), 1))
    painter.setBrush(theme.color("surface_raised"))
    painter.drawRoundedRect(box, 3, 3)
    painter.setFont(font)
    painter.setPen(theme.color("text_primary"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
    return box.right()


def key_width(key: str) -> float:
    """Return how wide a key's frame is painted."""
    font = figure_font(current().size("small") - 1)
    return QFontMetricsF(font).horizontalAdvance(key) + 10


def _wide(key: str, words: str) -> float:
    metrics = QFontMetricsF(interface_font(current().size("small")))
    return key_width(key) + metrics.horizontalAdvance(words) + 13
