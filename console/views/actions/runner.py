"""The one place where an action is started, whoever asks for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from console.views.actions.action import Action
    from console.views.actions.context import ActionContext
    from console.views.actions.table import ActionTable

WORKSPACE = "workspace"
"""The context key that holds the id of the workspace in front."""


class ActionRunner(QObject):
    """Starts actions by id or key; what may not run now is refused with its reason."""

    ran: ClassVar[Signal] = Signal(str)
    refused: ClassVar[Signal] = Signal(str, str)

    def __init__(
        self, table: ActionTable, context: ActionContext, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.table = table
        self.context = context

    def why_not(self, action_id: str) -> str | None:
        """Say why an action cannot run now; None means that it can."""
        action = self.table[action_id]
        return action.why_not(self.context.facts, self.table.context_keys)

    def start(self, action_id: str, **arguments: Any) -> bool:
        """Run an action; if it may not run now, tell why and return False."""
        if reason := self.why_not(action_id):
            self.refused.emit(action_id, reason)
            return False
        self.table[action_id].run(self.context.facts, **arguments)
        self.ran.emit(action_id)
        return True

    def start_key(self, key: str) -> bool:
        """Run what the key means in the workspace in front."""
        action = self.at_key(key)
        return action is not None and self.start(action.id)

    def at_key(self, key: str) -> Action | None:
        """Return what the key means in the workspace in front."""
        return self.table.at_key(key, str(self.context.get(WORKSPACE, "")))
