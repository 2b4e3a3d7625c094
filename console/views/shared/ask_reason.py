"""Ask for a reason: a code from a list and a text; nothing typed is ever lost."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from console.views.shared.confirm import heading, touched_label, touched_list
from console.views.shared.patient_sheet import PatientSheet

if TYPE_CHECKING:
    from collections.abc import Sequence


class ReasonDialog(PatientSheet):
    """Stays open until the command went through; a refusal is shown above the text.

    ``answered`` carries code and text. The caller then calls ``accept()`` when
    the command is done, or ``refuse(words)`` when it was not.
    """

    answered: ClassVar[Signal] = Signal(str, str)

    def __init__(
        self,
        title: str,
        *,
        reasons: Sequence[tuple[str, str]] = (),
        touches: Sequence[str] = (),
        verb: str = "",
        text_needed: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(520)
        self._text_needed = text_needed
        self.code_box = QComboBox()
        for code, words in reasons:
            self.code_box.addItem(words, code)
        self.text_box = QPlainTextEdit()
        self.text_box.setTabChangesFocus(True)
        self.text_box.setFixedHeight(96)
        self.text_box.installEventFilter(self)
        self.refusal = QLabel()
        self.refusal.setProperty("tone", "alarm")
        self.refusal.setWordWrap(True)
        self.refusal.hide()
        self.send_button = QPushButton(verb or self.tr("提交"))
        self.send_button.setProperty("primary", True)
        self._lay_out(title, touches, with_codes=bool(reasons))
        self.send_button.clicked.connect(self._on_send)
        self.text_box.textChanged.connect(self._follow)
        self._follow()
        (self.code_box if reasons else self.text_box).setFocus()

    @property
    def typed(self) -> str:
        """What stands in the text now; a caller keeps it as the next draft."""
        return self.text_box.toPlainText()

    def take_up(self, draft: str) -> None:
        """Go on with a text that was left before."""
        self.text_box.setPlainText(draft)

    @override
    def refuse(self, said: str) -> None:
        """Say why the command did not go through; the typed text stays."""
        self.refusal.setText(said)
        self.refusal.show()
        self._set_busy(busy=False)
        self.come_back()
        self.text_box.setFocus()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.send_button.click()
                return True
        return super().eventFilter(watched, event)

    def _on_send(self) -> None:
        self._set_busy(busy=True)
        code = self.code_box.currentData()
        self.answered.emit(str(code or ""), self.text_box.toPlainText().strip())

    def _set_busy(self, *, busy: bool) -> None:
        self.busy = busy
        self.text_box.setReadOnly(busy)
        self.code_box.setEnabled(not busy)
        self.send_button.setEnabled(not busy)
        if not busy:
            self._follow()

    def _follow(self) -> None:
        lacking = self._text_needed and not self.text_box.toPlainText().strip()
        self.send_button.setEnabled(not lacking)
        self.send_button.setToolTip(self.tr("请写明理由") if lacking else "")

    def _lay_out(self, title: str, touches: Sequence[str], *, with_codes: bool) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 16, 24, 16)
        outer.setSpacing(8)
        outer.addWidget(heading(title))
        if touches:
            outer.addWidget(touched_label(len(touches)))
            outer.addWidget(touched_list(touches))
        if with_codes:
            outer.addWidget(_field_label(self.tr("原因")))
            outer.addWidget(self.code_box)
        needed = self.tr("说明（必填）")
        outer.addWidget(_field_label(needed if self._text_needed else self.tr("说明")))
        outer.addWidget(self.text_box)
        outer.addWidget(self.refusal)
        line = QHBoxLayout()
        line.addWidget(_field_label(self.tr("Ctrl+Enter 提交 · Esc 返回")))
        line.addStretch(1)
        line.addWidget(self.send_button)
        outer.addLayout(line)


def _field_label(text: str) -> QLabel:
    label = QLabel(text)
    label.setProperty("tone", "small")
    return label
