"""Hatching over a panel whose data may no longer be true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from console.views.shared.fonts import interface_font
from console.views.shared.span_text import age_text
from console.views.shared.theme import current

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from console.views.shared.link_watch import LinkWatch

_GAP = 16
_ROOMY_STEPS = 20


class StaleOverlay(QWidget):
    """Covers its parent while the link is lost; clicks go through to the panel."""

    def __init__(self, covered: QWidget, watch: LinkWatch) -> None:
        super().__init__(covered)
        self._watch = watch
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        covered.installEventFilter(self)
        watch.changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Cover or uncover, as the link says."""
        self.setGeometry(self.parentWidget().rect())
        self.setVisible(not self._watch.linked)
        self.raise_()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.ChildAdded):
            self.setGeometry(self.parentWidget().rect())
            self.raise_()
        return False

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        veil = current().color("surface_scrim")
        painter.setOpacity(0.35)
        painter.fillRect(self.rect(), veil)
        painter.setOpacity(0.4)
        painter.setPen(QPen(current().color("surface_hatch"), 2))
        height = self.height()
        for x in range(-height, self.width(), _GAP):
            painter.drawLine(x, height, x + height, 0)
        painter.setOpacity(1)
        self._paint_words(painter)
        painter.end()

    def _paint_words(self, painter: QPainter) -> None:
        age = self._watch.age_s
        words = (
            self.tr("还没有数据")
            if age is None
            else self.tr("数据停在 %1前").replace("%1", age_text(age))
        )
        theme = current()
        painter.setFont(interface_font(theme.size("body"), bold=True))
        wide = painter.fontMetrics().horizontalAdvance(words) + 3 * theme.step
        if wide > self.width() or self.height() < _ROOMY_STEPS * theme.step:
            return
        box = QRectF(0, 0, wide, 4 * theme.step)
        box.moveCenter(QRectF(self.rect()).center())
        painter.setPen(QPen(theme.color("severity_overdue"), 1))
        painter.setBrush(theme.color("severity_ground_overdue"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(theme.color("severity_text_overdue"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
