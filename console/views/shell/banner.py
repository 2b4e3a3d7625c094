"""The band under the top bar that says the desk is blind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from console.domain.states import Severity
from console.views.shared.fonts import interface_font
from console.views.shared.span_text import age_text
from console.views.shared.symbols import paint_symbol
from console.views.shared.theme import current

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from console.views.shared.clock_label import Pulse
    from console.views.shared.link_watch import LinkWatch


class LostLinkBanner(QWidget):
    """Visible only while the link is lost; counts the age up every second."""

    def __init__(
        self, pulse: Pulse, watch: LinkWatch, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._watch = watch
        self.words = ""
        self.setFixedHeight(4 * current().step)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        watch.changed.connect(self.follow)
        pulse.beat.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Appear, vanish, or say the new age."""
        age = self._watch.age_s
        if age is None:
            self.words = self.tr("正在连接数据库，还没有可以相信的数据")
        else:
            words = self.tr(
                "与数据库的连接已中断，画面停在 %1前；正在重连，已填内容不会丢失"
            )
            self.words = words.replace("%1", age_text(age))
        self.setAccessibleName(self.words)
        self.setVisible(not self._watch.linked)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current(), QPainter(self)
        painter.fillRect(self.rect(), theme.color("severity_ground_overdue"))
        edge = QRectF(0, self.height() - 1, self.width(), 1)
        painter.fillRect(edge, theme.color("severity_overdue"))
        mark = QRectF(16, (self.height() - 12) / 2, 12, 12)
        paint_symbol(painter, Severity.OVERDUE, mark)
        painter.setFont(interface_font(theme.size("body"), bold=True))
        painter.setPen(theme.color("severity_text_overdue"))
        room = QRectF(36, 0, self.width() - 44, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.words)
        painter.end()
