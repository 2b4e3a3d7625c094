"""The frame of every form of this workspace: title, body, refusal, keys, button."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from console.views.dispatch.labels import say, words
from console.views.shared.key_hints import KeyHints

if TYPE_CHECKING:
    from collections.abc import Sequence


class CommandSheet(QDialog):
    """Stays open until its command went through; ``sent`` means: hand it in now.

    A sheet overrides ``lacking`` to say what is missing, and then cannot be sent.
    Ctrl+Enter sends from every field.
    """

    sent: ClassVar[Signal] = Signal()

    def __init__(
        self,
        title: str,
        *,
        about: str = "",
        verb: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(560)
        self._busy = False
        self._watched: list[QWidget] = []
        self._held: list[QWidget] = []
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        self.refusal = words(tone="alarm", wraps=True)
        self.refusal.hide()
        self.lack = words(tone="near", wraps=True)
        self.send_button = QPushButton(verb)
        self.send_button.setProperty("primary", True)
        self.send_button.setAutoDefault(False)
        self.send_button.clicked.connect(self.try_to_send)
        self._hints_shown = KeyHints([("Ctrl+Enter", verb), ("Esc", self.tr("返回"))])
        self._frame(title, about)

    def name_verb(self, verb: str) -> None:
        """Name what the button does."""
        self.send_button.setText(verb)
        self.show_hints([("Ctrl+Enter", verb), ("Esc", self.tr("返回"))])

    def show_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """Show other keys at the foot."""
        self._hints_shown.show_hints(hints)

    def lacking(self) -> str:
        """Say what is missing before it can be sent; empty for nothing."""
        return ""

    def try_to_send(self) -> None:
        """Send if nothing is missing and nothing is on its way."""
        self.follow()
        if not self._busy and not self.lacking():
            self._set_busy(busy=True)
            self.refusal.hide()
            self.sent.emit()

    def refuse(self, words: str) -> None:
        """Say why it did not go through; what was typed stays."""
        self.refusal.setText(words)
        self.refusal.show()
        self._set_busy(busy=False)

    def follow(self) -> None:
        """Bring the button up to what has been typed."""
        lack = self.lacking()
        self.send_button.setEnabled(not self._busy and not lack)
        self.send_button.setToolTip(lack)
        say(self.lack, self.tr("正在提交…") if self._busy else lack)

    def hear(self, *fields: QWidget) -> None:
        """Let Ctrl+Enter in these fields send."""
        for each in fields:
            each.installEventFilter(self)
            self._watched.append(each)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.try_to_send()
                return True
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.try_to_send()
        else:
            super().keyPressEvent(event)

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        if busy:
            self._held = [field for field in self._watched if field.isEnabled()]
        for field in self._held:
            field.setEnabled(not busy)
        self.follow()
        if not busy and self._watched:
            self._watched[0].setFocus()

    def _frame(self, title: str, about: str) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 16, 24, 16)
        outer.setSpacing(10)
        outer.addWidget(words(title, "title", wraps=True))
        if about:
            outer.addWidget(words(about, "secondary", wraps=True))
        outer.addLayout(self.body, 1)
        outer.addWidget(self.refusal)
        line = QHBoxLayout()
        line.addWidget(self._hints_shown)
        line.addWidget(self.lack, 1)
        line.addStretch(0)
        line.addWidget(self.send_button)
        outer.addLayout(line)
