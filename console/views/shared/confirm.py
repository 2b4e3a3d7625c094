"""Ask once before something that cannot be taken back, naming what it touches."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Sequence


class ConfirmDialog(QDialog):
    """Lists what an action touches; the safe answer has the focus."""

    def __init__(
        self,
        title: str,
        *,
        touches: Sequence[str],
        verb: str,
        danger: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(480)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 16, 24, 16)
        outer.setSpacing(12)
        outer.addWidget(heading(title))
        if touches:
            outer.addWidget(touched_label(len(touches)))
            outer.addWidget(touched_list(touches))
        self.cancel_button = QPushButton(self.tr("不，返回 Esc"))
        self.verb_button = QPushButton(verb)
        self.verb_button.setProperty("danger" if danger else "primary", True)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(self.cancel_button)
        line.addWidget(self.verb_button)
        outer.addLayout(line)
        self.cancel_button.clicked.connect(self.reject)
        self.verb_button.clicked.connect(self.accept)
        calm = self.cancel_button if danger else self.verb_button
        calm.setDefault(True)
        calm.setFocus()


def heading(text: str) -> QLabel:
    """Return the first line of a dialog."""
    label = QLabel(text)
    label.setProperty("tone", "title")
    label.setWordWrap(True)
    return label


def touched_label(count: int) -> QLabel:
    """Return the line that counts what is touched."""
    label = QLabel(
        QCoreApplication.translate("ConfirmDialog", "涉及 %1 项：").replace(
            "%1", str(count)
        )
    )
    label.setProperty("tone", "secondary")
    return label


def touched_list(touches: Sequence[str]) -> QListWidget:
    """Return the list of what is touched, at most eight lines high."""
    shown = QListWidget()
    shown.addItems(list(touches))
    shown.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    shown.setSelectionMode(QListWidget.SelectionMode.NoSelection)
    height = shown.sizeHintForRow(0) * min(len(touches), 8) + 8
    shown.setFixedHeight(max(height, 32))
    return shown
