"""The line under a list: what it shows, and the keys that work on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from console.views.actions.action import shown_key
from console.views.shared.key_hints import KeyHints

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.views.actions.runner import ActionRunner


class KeyFooter(QWidget):
    """Keys are read from the table of actions, so they are never wrong."""

    def __init__(
        self,
        runner: ActionRunner,
        action_ids: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("footer")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._summary = QLabel()
        self._summary.setProperty("tone", "small")
        actions = [runner.table[action_id] for action_id in action_ids]
        hints = [
            ("/".join(map(shown_key, action.keys[:2])), action.shown_title)
            for action in actions
            if action.keys
        ]
        line = QHBoxLayout(self)
        line.setContentsMargins(10, 4, 8, 4)
        line.addWidget(self._summary)
        line.addStretch(1)
        line.addWidget(KeyHints(hints))
        self.setFixedHeight(32)

    def set_summary(self, text: str) -> None:
        """Say what the list shows: 共 1,286 件在办 · 显示 34 · 排序:紧急度."""
        self._summary.setText(text)
