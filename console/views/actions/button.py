"""A button that stands for an action: title, key, and why it is disabled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from console.views.actions.runner import ActionRunner


class ActionButton(QPushButton):
    """Shows ``派遣 D``; follows the context; its tooltip says why not."""

    def __init__(
        self,
        runner: ActionRunner,
        action_id: str,
        *,
        primary: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._action = runner.table[action_id]
        self.setObjectName(action_id)
        self.setProperty("primary", primary)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(self._on_clicked)
        runner.context.changed.connect(self.follow)
        self.follow()

    def follow(self) -> None:
        """Bring title, state and tooltip up to the context."""
        title, key = self._action.shown_title, self._action.key_hint
        self.setText(f"{title} {key}".strip())
        reason = self._runner.why_not(self._action.id)
        self.setEnabled(reason is None)
        self.setToolTip(reason or title)
        self.setAccessibleDescription(reason or "")

    def _on_clicked(self) -> None:
        self._runner.start(self._action.id)
