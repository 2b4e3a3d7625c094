"""A sheet of labelled fields that stays open until its command went through."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDateTimeEdit,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid
from typing_extensions import override

from console.views.shared.confirm import heading
from console.views.shared.key_hints import KeyHints
from console.views.shared.labels import say, words
from console.views.shared.patient_sheet import PatientSheet

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class FormSheet(PatientSheet):
    """``sent`` means: hand it in now. Then call ``accept`` or ``refuse``.

    ``need`` adds a rule that says what is missing, or a sheet overrides
    ``lacking``; while something is, the sheet cannot be sent and says why.
    Ctrl+Enter sends from every field that was added or is heard.
    """

    sent: ClassVar[Signal] = Signal()

    def __init__(
        self,
        title: str,
        *,
        verb: str = "",
        about: str = "",
        wide: int = 560,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(wide)
        self._needs: list[Callable[[], str]] = []
        self._fields: list[QWidget] = []
        self._held: list[QWidget] = []
        self.refusal = words(tone="alarm", wraps=True)
        self.refusal.hide()
        self.lack = words(tone="near", wraps=True)
        self.send_button = QPushButton(verb)
        self.send_button.setProperty("primary", True)
        self.send_button.setAutoDefault(False)
        self.send_button.clicked.connect(self.try_to_send)
        self.body = QVBoxLayout()
        self.body.setSpacing(6)
        self._hints_shown = KeyHints()
        self._frame(title, about)
        self.name_verb(verb)

    def name_verb(self, verb: str) -> None:
        """Name what the button does."""
        self.send_button.setText(verb)
        self.show_hints([("Ctrl+Enter", verb), ("Esc", self.tr("返回"))])

    def show_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """Show other keys at the foot."""
        self._hints_shown.show_hints(hints)

    def add(
        self, label: str, field: QWidget, *, into: QVBoxLayout | None = None
    ) -> QWidget:
        """Add a field under its label; changes of it are followed.

        ``into`` is a part of the body with room for it, else it goes to its end.
        """
        column = self.body if into is None else into
        if label:
            column.addWidget(words(label, "small"))
        column.addWidget(field)
        self.hear(field)
        _on_change(field, self.follow)
        if len(self._fields) == 1:
            field.setFocus()
        return field

    def hear(self, *fields: QWidget) -> None:
        """Let Ctrl+Enter in these fields send; they rest while a command is out."""
        for each in fields:
            each.installEventFilter(self)
            self._fields.append(each)

    def need(self, rule: Callable[[], str]) -> None:
        """Add a rule that returns what is missing, or nothing."""
        self._needs.append(rule)
        self.follow()

    def lacking(self) -> str:
        """Return what is missing first; empty for nothing."""
        return next((said for rule in self._needs if (said := rule())), "")

    def try_to_send(self) -> None:
        """Send if nothing is missing and nothing is on its way."""
        self.follow()
        if not self.busy and not self.lacking():
            self._set_busy(busy=True)
            self.refusal.hide()
            self.sent.emit()

    @override
    def refuse(self, said: str) -> None:
        """Say why it did not go through; what was typed stays."""
        self._set_busy(busy=False)
        self.refusal.setText(said)
        self.refusal.show()
        self.come_back()
        if self._fields:
            self._fields[0].setFocus()

    def follow(self) -> None:
        """Bring the button up to what has been typed."""
        lack = self.lacking()
        self.send_button.setEnabled(not self.busy and not lack)
        self.send_button.setToolTip(lack)
        say(self.lack, self.tr("正在提交…") if self.busy else lack)

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
        self.busy = busy
        if busy:
            fields = filter(isValid, self._fields)
            self._held = [field for field in fields if field.isEnabled()]
        for field in filter(isValid, self._held):
            field.setEnabled(not busy)
        self.follow()

    def _frame(self, title: str, about: str) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 16, 24, 16)
        outer.setSpacing(10)
        outer.addWidget(heading(title))
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


def text_field(placeholder: str = "", *, lines: int = 3) -> QPlainTextEdit:
    """Return a box of some lines that Tab leaves."""
    box = QPlainTextEdit()
    box.setTabChangesFocus(True)
    box.setFixedHeight(24 * lines + 16)
    box.setPlaceholderText(placeholder)
    return box


def choice_field(choices: Sequence[tuple[object, str]]) -> QComboBox:
    """Return a box of choices: data and words."""
    box = QComboBox()
    for data, said in choices:
        box.addItem(said, data)
    return box


def _on_change(field: QWidget, follow: Callable[[], object]) -> None:
    def changed(*_how: object) -> None:
        follow()

    match field:
        case QPlainTextEdit() | QLineEdit():
            field.textChanged.connect(changed)
        case QComboBox():
            field.currentIndexChanged.connect(changed)
        case QDateTimeEdit():
            field.dateTimeChanged.connect(changed)
