"""The workspaces one behind the other, each built when it is first opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.views.shell.workspace import Workspace


class WorkspaceStack(QStackedWidget):
    """Tells which workspace came to the front, by its id."""

    opened: ClassVar[Signal] = Signal(str)

    def __init__(
        self, workspaces: Sequence[Workspace], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._workspaces = {workspace.id: workspace for workspace in workspaces}
        self._built: dict[str, QWidget] = {}

    @property
    def current_id(self) -> str:
        """The id of the workspace in front; empty before the first."""
        front = self.currentWidget()
        return next((name for name, w in self._built.items() if w is front), "")

    def open(self, workspace_id: str) -> QWidget:
        """Bring a workspace to the front and give it the focus.

        Raises:
            KeyError: There is no such workspace.
        """
        widget = self._built.get(workspace_id)
        if widget is None:
            widget = self._workspaces[workspace_id].build()
            self._built[workspace_id] = widget
            self.addWidget(widget)
        self.setCurrentWidget(widget)
        if not widget.isAncestorOf(self.focusWidget() or self):
            widget.setFocus()
        self.opened.emit(workspace_id)
        return widget

    def built(self) -> list[str]:
        """Return the ids of the workspaces that exist so far."""
        return list(self._built)
