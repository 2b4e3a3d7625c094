"""Messages at the lower edge of the window, with an order to take back."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget
from typing_extensions import override

from console.views.shared.theme import current
from console.views.shell.messages import Level

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from console.views.shell.messages import Message

SHOWN_S = {Level.INFO: 5, Level.DONE: 5, Level.REFUSED: 8, Level.ALARM: 0}
_BEAT_MS = 250
_INKS = {
    Level.INFO: "accent_base",
    Level.DONE: "severity_on_time",
    Level.REFUSED: "severity_near",
    Level.ALARM: "severity_overdue",
}


class Toast(QFrame):
    """One message; with a recall it counts down and offers to take it back."""

    gone: ClassVar[Signal] = Signal(object)

    def __init__(self, message: Message, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("raised")
        self.message = message
        seconds = message.recall_s or SHOWN_S[message.level]
        self._beats = self._left = seconds * 1000 // _BEAT_MS
        words = QLabel(message.text)
        words.setWordWrap(len(message.text) > 60)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 8, 8, 10)
        line.addWidget(words, 1)
        self.recall_button: QPushButton | None = None
        if message.recall is not None:
            self.recall_button = _flat(self.tr("撤回 Ctrl+Z"))
            self.recall_button.clicked.connect(self.take_back)
            line.addWidget(self.recall_button)
        close = _flat(self.tr("知道了"))
        close.clicked.connect(self.leave)
        line.addWidget(close)
        self._timer = QTimer(self)
        self._timer.setInterval(_BEAT_MS)
        self._timer.timeout.connect(self._on_beat)
        if self._beats:
            self._timer.start()

    def take_back(self) -> None:
        """Recall the order, once."""
        recall = self.message.recall
        self.leave()
        if recall is not None:
            recall()

    def leave(self) -> None:
        """Go away."""
        self._timer.stop()
        self.gone.emit(self)

    def _on_beat(self) -> None:
        self._left -= 1
        self.update()
        if self._left <= 0:
            self.leave()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        theme, painter = current(), QPainter(self)
        ink = theme.color(_INKS[self.message.level])
        painter.fillRect(QRectF(0, 6, 3, self.height() - 12), ink)
        if self._beats:
            wide = (self.width() - 16) * self._left / self._beats
            painter.fillRect(QRectF(8, self.height() - 3, wide, 2), ink)
        painter.end()


class ToastStack(QObject):
    """Keeps toasts one above the other over the lower edge of a window."""

    MOST = 4
    changed: ClassVar[Signal] = Signal()

    def __init__(self, window: QWidget, *, above: int = 40) -> None:
        super().__init__(window)
        self._window = window
        self._above = above
        self.toasts: list[Toast] = []
        window.installEventFilter(self)

    def show_message(self, message: Message) -> None:
        """Show a message; beyond four the oldest that can wait leaves."""
        toast = Toast(message, self._window)
        toast.gone.connect(self._on_gone)
        self.toasts.append(toast)
        if len(self.toasts) > self.MOST:
            calm = [t for t in self.toasts if t.message.recall is None]
            (calm or self.toasts)[0].leave()
        toast.show()
        self._arrange()
        self.changed.emit()

    def recall_latest(self) -> bool:
        """Take back the latest order that still can be; False if there is none."""
        for toast in reversed(self.toasts):
            if toast.message.recall is not None:
                toast.take_back()
                return True
        return False

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._arrange()
        return False

    def _on_gone(self, toast: Toast) -> None:
        if toast in self.toasts:
            self.toasts.remove(toast)
        toast.hide()
        toast.deleteLater()
        self._arrange()
        self.changed.emit()

    def _arrange(self) -> None:
        bottom = self._window.height() - self._above
        for toast in reversed(self.toasts):
            most = min(720, self._window.width() - 32)
            toast.setFixedWidth(min(most, max(360, toast.sizeHint().width())))
            toast.adjustSize()
            bottom -= toast.height() + 8
            toast.move((self._window.width() - toast.width()) // 2, bottom)
            toast.raise_()


def _flat(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("flat", True)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button
