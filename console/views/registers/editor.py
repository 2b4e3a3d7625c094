"""The panel in which one rule is changed: fields, effect, reason, saving."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from console.views.registers.preview_box import PreviewBox
from console.views.shared.labels import say, words

if TYPE_CHECKING:
    from collections.abc import Callable

READABLE = (QLineEdit, QPlainTextEdit)


class Editor(QFrame):
    """Nothing is saved without a reason and without its effect having been shown.

    Signals:
        edited: something was typed or chosen by the person.
        save_wanted, undo_wanted: the buttons below.
    """

    edited: ClassVar[Signal] = Signal()
    save_wanted: ClassVar[Signal] = Signal()
    undo_wanted: ClassVar[Signal] = Signal()

    def __init__(self, *, read_only_because: str = "") -> None:
        super().__init__()
        self.setObjectName("panel")
        self.read_only_because = read_only_because
        self._fields: list[QWidget] = []
        self._quiet = False
        self.title = words(tone="strong", wraps=True)
        self.note = words(tone="small", wraps=True)
        self.grid = QGridLayout()
        self.grid.setHorizontalSpacing(12)
        self.grid.setVerticalSpacing(6)
        self.grid.setColumnStretch(1, 1)
        self.reason = QLineEdit()
        self.reason.setObjectName("reason")
        self.reason.setPlaceholderText(self.tr("为什么改（必填，记入案件经过）"))
        self.reason.textChanged.connect(self._on_reason)
        self.preview = PreviewBox()
        self.lack = words(tone="near", wraps=True)
        self.refusal = words(tone="alarm", wraps=True)
        self.save_button = QPushButton(self.tr("保存 Ctrl+Enter"))
        self.save_button.setProperty("primary", True)
        self.save_button.setObjectName("save")
        self.save_button.clicked.connect(self.save_wanted)
        self.undo_button = QPushButton(self.tr("还原 Ctrl+Backspace"))
        self.undo_button.setObjectName("undo")
        self.undo_button.clicked.connect(self.undo_wanted)
        self._lay_out()

    def add(self, label: str, field: QWidget) -> QWidget:
        """Add a field beside its label; what the person does in it is followed."""
        row = self.grid.rowCount()
        named = words(label, "secondary")
        named.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        named.setContentsMargins(0, 6, 0, 0)
        named.setBuddy(field)
        self.grid.addWidget(named, row, 0)
        self.grid.addWidget(field, row, 1)
        self._fields.append(field)
        on_change(field, self._on_field)
        if self.read_only_because:
            hold(field, self.read_only_because)
        return field

    def add_wide(self, widget: QWidget) -> None:
        """Add something that takes the whole width."""
        self.grid.addWidget(widget, self.grid.rowCount(), 0, 1, 2)

    def drop_fields(self) -> None:
        """Take every field away."""
        while (item := self.grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()
        self._fields.clear()

    def filling(self, fill: Callable[[], object]) -> None:
        """Fill fields without taking that for typing."""
        self._quiet = True
        try:
            fill()
        finally:
            self._quiet = False

    def set_state(
        self, *, lack: str, can_save: bool, can_undo: bool, wrong: bool
    ) -> None:
        """Say what is missing and which buttons work."""
        why = self.read_only_because or lack
        say(self.lack, why, "near" if can_save or wrong else "small")
        self.save_button.setEnabled(can_save and not why)
        self.save_button.setToolTip(why)
        self.undo_button.setEnabled(can_undo)

    def refuse(self, said: str) -> None:
        """Say why it was not saved; empty takes the words away."""
        say(self.refusal, said)

    def _on_field(self, *_how: object) -> None:
        if not self._quiet:
            self.edited.emit()

    def _on_reason(self) -> None:
        if not self._quiet:
            self.edited.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.note)
        column.addLayout(self.grid)
        column.addWidget(self.preview, 1)
        column.addStretch(0)
        column.addWidget(self.refusal)
        column.addWidget(self.lack)
        column.addWidget(self.reason)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.undo_button)
        line.addWidget(self.save_button)
        column.addLayout(line)
        self.refusal.hide()
        if self.read_only_because:
            self.reason.hide()
            self.save_button.hide()
            self.undo_button.hide()


def hold(field: QWidget, why: str) -> None:
    """Let a field be read and copied, not changed."""
    if isinstance(field, READABLE):
        field.setReadOnly(True)
    else:
        field.setEnabled(False)
    field.setToolTip(why)


def on_change(field: QWidget, follow: Callable[..., object]) -> None:
    """Call when the person changes a field."""
    match field:
        case QPlainTextEdit() | QLineEdit():
            field.textChanged.connect(follow)
        case QComboBox():
            field.currentIndexChanged.connect(follow)
        case QCheckBox():
            field.toggled.connect(follow)
        case _ if hasattr(field, "changed"):
            field.changed.connect(follow)
