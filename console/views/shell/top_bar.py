"""The bar at the top: who, where, how things stand, and the command box."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QWidget,
)
from typing_extensions import override

from console.domain.states import Severity
from console.views.shared.clock_label import TimeOfDayLabel
from console.views.shared.fonts import interface_font
from console.views.shared.key_hints import key_width, paint_key
from console.views.shared.theme import current
from console.views.shell.pill import Pill

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from console.domain.clock import Clock
    from console.views.shared.clock_label import Pulse
    from console.views.shared.link_watch import LinkWatch


class TopBar(QWidget):
    """Counts of the alert pill read ``?`` while the link is lost."""

    command_wanted: ClassVar[Signal] = Signal()
    alerts_wanted: ClassVar[Signal] = Signal()
    mode_wanted: ClassVar[Signal] = Signal()
    menu_wanted: ClassVar[Signal] = Signal()

    def __init__(
        self,
        clock: Clock,
        pulse: Pulse,
        watch: LinkWatch,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("bar_top")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(6 * current().step)
        self._watch = watch
        self._alerts: tuple[int, int] = (0, 0)
        self.title_button = QToolButton()
        self.title_button.setText(self.tr("网格指挥台"))
        self.title_button.setObjectName("product")
        self.title_button.setToolTip(self.tr("全部操作 F10"))
        self.title_button.clicked.connect(self.menu_wanted)
        self._centre = QLabel()
        self._seat = QLabel()
        for label in (self._centre, self._seat):
            label.setProperty("tone", "secondary")
        self.mode_pill = Pill()
        self.mode_pill.clicked.connect(self.mode_wanted)
        self.command_box = CommandBox()
        self.command_box.clicked.connect(self.command_wanted)
        self.alert_pill = Pill(icon="warning")
        self.alert_pill.clicked.connect(self.alerts_wanted)
        self.time = TimeOfDayLabel(clock, pulse)
        self._lay_out()
        self.set_mode(self.tr("平时运行"), Severity.ON_TIME)
        watch.changed.connect(self._show_alerts)
        self._show_alerts()

    def set_centre(self, words: str) -> None:
        """Show which centre this is: 示范市 · 示范区指挥调度中心."""
        self._centre.setText(words)

    def set_seat(self, words: str, tip: str = "") -> None:
        """Show shift and person: 早班 · 派遣员 D07."""
        self._seat.setText(words)
        self._seat.setToolTip(tip)

    def set_mode(self, words: str, severity: Severity) -> None:
        """Show the mode the district is in."""
        self.mode_pill.show_words(words, severity)

    def set_alerts(self, overdue: int, unconfirmed: int) -> None:
        """Show how many cases are overdue and how many alerts wait."""
        self._alerts = (overdue, unconfirmed)
        self._show_alerts()

    def _show_alerts(self) -> None:
        blind = not self._watch.linked
        overdue, waiting = ("?", "?") if blind else map(str, self._alerts)
        words = self.tr("超时 %1 · 待确认 %2")
        calm = not blind and self._alerts == (0, 0)
        self.alert_pill.show_words(
            words.replace("%1", overdue).replace("%2", waiting),
            Severity.ENDED if calm else Severity.OVERDUE,
        )

    def _lay_out(self) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 0, 16, 0)
        line.setSpacing(14)
        for widget in (self.title_button, self._centre, self.mode_pill):
            line.addWidget(widget)
        line.addWidget(self.command_box, 3)
        line.addStretch(2)
        for widget in (self.alert_pill, self._seat, self.time):
            line.addWidget(widget)


class CommandBox(QAbstractButton):
    """Looks like a field, opens the palette."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setText(self.tr("派 井盖 → 输入命令、案件号、部门、网格…"))
        self.setToolTip(self.tr("打开命令面板 Ctrl+K"))
        self.setMaximumWidth(560)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(520, 4 * current().step - 2)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(160, self.sizeHint().height())

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = current(), QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        active = self.hasFocus() or self.underMouse()
        painter.setPen(QPen(theme.color("accent_base" if active else "surface_line")))
        painter.setBrush(theme.color("surface_raised"))
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, 5, 5)
        hint = "Ctrl K"
        left = self.width() - key_width(hint) - 10
        paint_key(painter, hint, left, self.height())
        painter.setFont(interface_font(theme.size("body")))
        painter.setPen(theme.color("text_secondary"))
        room = QRectF(12, 0, left - 20, self.height())
        words = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, int(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        painter.end()
