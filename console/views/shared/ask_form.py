"""The frame of a form inside a workspace: title, fields, refusal, keys, button."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from console.views.shared.key_hints import KeyHints
from console.views.shared.labels import say, words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QKeyEvent


class AskForm(QFrame):
    """Stays until its command went through; Esc leaves, what was typed is kept.

    A form overrides ``lacking`` to say what is missing before it can be sent.
    The workspace calls ``try_to_send`` at Ctrl+Enter, then ``finish`` or ``refuse``.
    """

    sent: ClassVar[Signal] = Signal()
    left: ClassVar[Signal] = Signal()
    edited: ClassVar[Signal] = Signal()

    def __init__(self, title: str, verb: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("raised")
        self.busy = False
        self.draft_name = ""
        self.verb = verb
        self.title = words(title, "strong", wraps=True)
        self.body = QVBoxLayout()
        self.body.setSpacing(6)
        self.refusal = words(tone="alarm", wraps=True)
        self.refusal.hide()
        self.lack = words(tone="near", wraps=True)
        self.send_button = QPushButton(verb)
        self.send_button.setProperty("primary", True)
        self.send_button.clicked.connect(self.try_to_send)
        hints = KeyHints([("Ctrl+Enter", verb), ("Esc", self.tr("返回"))])
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 10)
        column.setSpacing(6)
        column.addWidget(self.title)
        column.addLayout(self.body)
        column.addWidget(self.refusal)
        column.addWidget(self.lack)
        line = QHBoxLayout()
        line.addWidget(hints, 1)
        line.addWidget(self.send_button)
        column.addLayout(line)

    def lacking(self) -> str:
        """Say what is missing before it can be sent; empty for nothing."""
        return ""

    def kept(self) -> dict[str, Any]:
        """Return what was typed, as a draft keeps it; empty for nothing."""
        return {}

    def take_up(self, draft: Mapping[str, Any]) -> None:
        """Go on with a draft."""

    def add(self, label: str, field: QWidget, stretch: int = 0) -> None:
        """Add a field below its label."""
        if label:
            named = words(label, "small")
            named.setBuddy(field)
            self.body.addWidget(named)
        self.body.addWidget(field, stretch)

    def try_to_send(self) -> None:
        """Send if nothing is missing and nothing is on its way."""
        self.follow()
        if not self.busy and not self.lacking():
            self.set_busy(busy=True)
            say(self.refusal, "")
            self.sent.emit()

    def refuse(self, said: str) -> None:
        """Say why it did not go through; what was typed stays."""
        say(self.refusal, said)
        self.set_busy(busy=False)

    def warn(self, said: str) -> None:
        """Say something that is true of the matter now; sending may still be tried."""
        say(self.refusal, said)

    def set_busy(self, *, busy: bool) -> None:
        """Take no second sending while the first is on its way."""
        self.busy = busy
        self.follow()

    def follow(self) -> None:
        """Bring button and sentence up to what has been typed."""
        lack = self.lacking()
        self.send_button.setEnabled(not self.busy and not lack)
        self.send_button.setToolTip(lack)
        say(self.lack, self.tr("正在提交…") if self.busy else lack)

    def touched(self) -> None:
        """Follow what was typed and tell that it was."""
        self.follow()
        self.edited.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            if not self.busy:
                self.left.emit()
        else:
            super().keyPressEvent(event)
