"""What was said at this seat, to read again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QVBoxLayout

from console.domain.states import Severity
from console.views.shared.confirm import heading
from console.views.shared.span_text import clock_text, moment_text
from console.views.shared.symbols import symbol_icon
from console.views.shell.messages import Level

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from console.views.shell.messages import Message

_MARKS = {
    Level.INFO: Severity.ENDED,
    Level.DONE: Severity.ON_TIME,
    Level.REFUSED: Severity.NEAR,
    Level.ALARM: Severity.OVERDUE,
}


class MessageSheet(QDialog):
    """The newest message stands first; the tooltip has its whole moment."""

    def __init__(
        self, history: Sequence[Message], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("最近消息"))
        self.resize(720, 480)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        for message in reversed(history):
            words = f"{clock_text(message.said_at)}  {message.text}"
            item = QListWidgetItem(symbol_icon(_MARKS[message.level]), words)
            item.setToolTip(moment_text(message.said_at))
            self.list.addItem(item)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 16, 24, 16)
        outer.addWidget(heading(self.tr("最近消息")))
        outer.addWidget(self.list, 1)
