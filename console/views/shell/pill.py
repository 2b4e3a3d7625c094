"""A rounded button of the top bar: a mark or icon, then bold words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from console.domain.states import Severity
from console.views.shared.fonts import interface_font
from console.views.shared.icons import paint_icon
from console.views.shared.symbols import paint_symbol
from console.views.shared.theme import current

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Pill(QAbstractButton):
    """Shows words in the tint of a severity; ``icon`` replaces the mark."""

    def __init__(self, *, icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._severity = Severity.ENDED
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_words(self, words: str, severity: Severity) -> None:
        """Show words in the tint of a severity."""
        self._severity = severity
        self.setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        theme = current()
        metrics = QFontMetrics(interface_font(theme.size("body"), bold=True))
        return QSize(metrics.horizontalAdvance(self.text()) + 40, 3 * theme.step)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = QPen(theme.color("accent_base"))
        painter.setPen(focused if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(f"severity_ground_{self._severity.value}"))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        ink = theme.color(f"severity_text_{self._severity.value}")
        mark = QRectF(12, (self.height() - 12) / 2, 12, 12)
        if self._icon:
            paint_icon(painter, self._icon, mark.adjusted(-1, -1, 1, 1), ink)
        else:
            paint_symbol(painter, self._severity, mark)
        painter.setFont(interface_font(theme.size("body"), bold=True))
        painter.setPen(ink)
        words = QRectF(29, 0, self.width() - 40, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()
