"""What is seen until the desk stands: the step, how far it is, or what went wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

if TYPE_CHECKING:
    from PySide6.QtGui import QCloseEvent


class StartingWindow(QWidget):
    """Closing it before the desk stands gives up; ``again`` asks for another try."""

    again: ClassVar[Signal] = Signal()
    given_up: ClassVar[Signal] = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("ground")
        self.setWindowTitle(self.tr("网格指挥台"))
        self.setMinimumWidth(480)
        self._over = False
        self.words = QLabel(self.tr("正在打开指挥台……"))
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.bar = QProgressBar()
        self.bar.setRange(0, 0)
        self.bar.setTextVisible(False)
        self.again_button = QPushButton(self.tr("再试一次"))
        self.leave_button = QPushButton(self.tr("退出"))
        self.again_button.clicked.connect(self._on_again)
        self.leave_button.clicked.connect(self.close)
        self._lay_out()

    @Slot(str, int, int)
    def show_step(self, step: str, done: int, of: int) -> None:
        """Show a step; its size is unknown when ``of`` is 0."""
        self.words.setText(self._step_words(step))
        self.bar.setRange(0, of)
        self.bar.setValue(done)

    def show_trouble(self, words: str) -> None:
        """Say what went wrong and offer to try again."""
        self.words.setText(words)
        self._set_trouble(there=True)

    def finish(self) -> None:
        """The desk stands; this window goes."""
        self._over = True
        self.close()

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._over:
            self.given_up.emit()
        super().closeEvent(event)

    def _on_again(self) -> None:
        self._set_trouble(there=False)
        self.again.emit()

    def _set_trouble(self, *, there: bool) -> None:
        self.bar.setVisible(not there)
        self.again_button.setVisible(there)
        self.leave_button.setVisible(there)

    def _step_words(self, step: str) -> str:
        return {
            "preparing": self.tr("正在准备自带数据库……"),
            "creating": self.tr("正在建立自带数据库……"),
            "starting": self.tr("正在启动自带数据库……"),
            "ready": self.tr("数据库已就绪"),
            "tables": self.tr("正在建立数据表……"),
            "guards": self.tr("正在设置数据库规则……"),
            "rules": self.tr("正在写入事项清单、时限与日历……"),
            "city": self.tr("首次启动：正在绘制示范区……"),
            "people": self.tr("首次启动：正在安排人员……"),
            "year": self.tr("首次启动：正在生成一年的案件……"),
            "write": self.tr("首次启动：正在写入示范数据……"),
            "logins": self.tr("首次启动：正在建立席位账号……"),
            "seat": self.tr("正在就座……"),
        }.get(step, self.tr("正在打开指挥台……"))

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.again_button)
        buttons.addWidget(self.leave_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(16)
        column.addWidget(self.words)
        column.addWidget(self.bar)
        column.addLayout(buttons)
        self._set_trouble(there=False)
