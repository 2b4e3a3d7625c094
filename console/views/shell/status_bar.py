"""The bar at the bottom: link, seats, scheduler, and what must not be forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QSizePolicy, QWidget
from typing_extensions import override

from console.domain.states import Severity
from console.views.shared.chips import BLIND
from console.views.shared.fonts import interface_font
from console.views.shared.span_text import age_text, moment_text
from console.views.shared.symbols import SymbolMark
from console.views.shared.theme import current

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QSize
    from PySide6.QtGui import QPaintEvent

    from console.views.shared.clock_label import Pulse
    from console.views.shared.link_watch import LinkWatch

TURN_BEATS = 6
"""Seconds one standing order is shown before the next."""


class StatusBar(QWidget):
    """A square and words, never a green dot, while the link is lost."""

    def __init__(
        self, pulse: Pulse, watch: LinkWatch, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("bar_status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(4 * current().step)
        self._watch = watch
        self._seat_count = self._holder = ""
        self._mark = SymbolMark(Severity.OVERDUE)
        self._link, self._seats, self._scheduler = QLabel(), QLabel(), QLabel()
        self._kept = QLabel()
        self._kept.setProperty("tone", "near")
        self._kept.hide()
        self.ticker = Ticker(pulse)
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 0, 14, 0)
        line.setSpacing(6)
        line.addWidget(self._mark)
        for label in (self._link, self._seats, self._scheduler):
            label.setProperty("tone", "secondary")
            line.addWidget(label)
            line.addSpacing(16)
        line.addWidget(self._kept)
        line.addWidget(self.ticker, 1)
        watch.changed.connect(self.follow)
        pulse.beat.connect(self.follow)
        self.follow()

    @property
    def link_words(self) -> str:
        """What it says about the link."""
        return self._link.text()

    def set_seats(self, count: int, names: Sequence[str] = ()) -> None:
        """Show how many seats are on line; who sits there is in the tooltip."""
        self._seat_count = str(count)
        self._seats.setToolTip("\n".join(names))
        self.follow()

    def set_scheduler(self, holder: str) -> None:
        """Show which seat runs the scheduler; empty means that none does."""
        self._holder = holder or self.tr("无人值守")
        self.follow()

    @property
    def kept_words(self) -> str:
        """What it says about commands that wait for the link."""
        return "" if self._kept.isHidden() else self._kept.text()

    def set_kept(self, names: Sequence[str]) -> None:
        """Show commands that are kept until the link is back, oldest first."""
        said = self.tr("待补发 %1 条：%2").replace("%1", str(len(names)))
        more = self.tr(" 等") if len(names) > 1 else ""
        self._kept.setText(said.replace("%2", (names[0] if names else "") + more))
        self._kept.setToolTip("\n".join(names))
        self._kept.setVisible(bool(names))

    def follow(self) -> None:
        """Show the link and the age of the data."""
        watch = self._watch
        linked = watch.linked
        self._mark.show_severity(Severity.ON_TIME if linked else Severity.OVERDUE)
        self._link.setText(self._linked_words() if linked else self._lost_words())
        self._show_others(linked=linked)
        if watch.read_at is not None:
            self._link.setToolTip(moment_text(watch.read_at))

    def _show_others(self, *, linked: bool) -> None:
        if self._seat_count:
            seats = self._seat_count if linked else BLIND
            self._seats.setText(self.tr("席位 %1 在线").replace("%1", seats))
        if self._holder:
            holder = self._holder if linked else BLIND
            self._scheduler.setText(self.tr("调度器:%1").replace("%1", holder))

    def _linked_words(self) -> str:
        latency_ms = self._watch.latency_ms
        if latency_ms is None:
            return self.tr("数据库已连接")
        words = self.tr("数据库已连接 · 推送 %1 ms")
        return words.replace("%1", f"{latency_ms:.0f}")

    def _lost_words(self) -> str:
        age = self._watch.age_s
        if age is None:
            return self.tr("尚未连接 · 没有数据")
        return self.tr("连接中断 · 数据停在 %1前").replace("%1", age_text(age))


class Ticker(QAbstractButton):
    """Standing supervision orders in turn; a click opens the one shown."""

    opened: ClassVar[Signal] = Signal(str)

    def __init__(self, pulse: Pulse, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entries: list[tuple[str, str]] = []
        self._at = self._beats = 0
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setMinimumWidth(80)
        grows = QSizePolicy.Policy.Expanding
        self.setSizePolicy(grows, grows)
        pulse.beat.connect(self._on_beat)
        self.clicked.connect(self._on_clicked)

    def set_entries(self, entries: Sequence[tuple[str, str]]) -> None:
        """Show pairs of id and words; they stand until taken out."""
        if list(entries) != self._entries:
            shown = self._entries[self._at][0] if self._entries else ""
            self._entries = list(entries)
            names = [name for name, _ in self._entries]
            self._at = names.index(shown) if shown in names else 0
            self._show()

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._entries:
            return
        painter = QPainter(self)
        painter.setFont(interface_font(current().size("body")))
        painter.setPen(current().color("severity_text_overdue"))
        words = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.width()
        )
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(self.rect()), right, words)
        painter.end()

    def _show(self) -> None:
        words = self._entries[self._at][1] if self._entries else ""
        self.setText(words)
        self.setToolTip("\n".join(words for _, words in self._entries))
        self.setEnabled(bool(self._entries))
        self.update()

    def _on_beat(self) -> None:
        self._beats += 1
        if len(self._entries) > 1 and self._beats % TURN_BEATS == 0:
            self._at = (self._at + 1) % len(self._entries)
            self._show()

    def _on_clicked(self) -> None:
        if self._entries:
            self.opened.emit(self._entries[self._at][0])
