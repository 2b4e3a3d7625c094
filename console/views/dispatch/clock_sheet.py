"""Why a clock ends when it does: rule, calendar, each pause with reason and person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from console.domain.states import Severity
from console.views.shared.key_hints import KeyHints
from console.views.shared.labels import words
from console.views.shared.limit_text import stored_limit_said
from console.views.shared.panel_frame import PanelFrame
from console.views.shared.tag_label import TagLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.domain.records.file import TimerRecord


class ClockSheet(QDialog):
    """One panel per clock; the lines come when the database has answered."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("时限说明"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(640, 560)
        self._lines: list[QLabel] = []
        inside = QWidget()
        inside.setObjectName("scrolled")
        self._column = QVBoxLayout(inside)
        self._column.setContentsMargins(0, 0, 0, 0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        close = QPushButton(self.tr("知道了"))
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addWidget(KeyHints([("Esc", self.tr("返回"))]))
        foot.addStretch(1)
        foot.addWidget(close)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 16, 24, 16)
        outer.setSpacing(10)
        outer.addWidget(words(self.tr("时限为什么是这个时刻"), "title"))
        outer.addWidget(scroll, 1)
        outer.addLayout(foot)

    def add_clock(self, title: str, timer: TimerRecord) -> int:
        """Add a clock; return its place for its lines."""
        panel = PanelFrame(f"{title} · {stored_limit_said(timer.limit_text)}")
        if timer.stopped_at is not None:
            tag = TagLabel(self.tr("已停"), Severity.ENDED)
        elif timer.paused_at is not None:
            tag = TagLabel(self.tr("暂停"), Severity.PAUSED)
        else:
            tag = TagLabel(self.tr("计时中"), Severity.ON_TIME)
        panel.head.addWidget(tag)
        label = words(self.tr("正在读取…"), wraps=True)
        panel.add(label)
        self._lines.append(label)
        self._column.addWidget(panel)
        return len(self._lines) - 1

    def show_lines(self, place: int, lines: Sequence[str]) -> None:
        """Show the steps that lead to the deadline of one clock."""
        self._lines[place].setText("\n".join(lines))

    def lines(self, place: int) -> str:
        """Return what is said about a clock."""
        return self._lines[place].text()

    def finish(self) -> None:
        """No more clocks follow."""
        if not self._lines:
            self._column.addWidget(words(self.tr("本案没有计时"), "secondary"))
        self._column.addStretch(1)
