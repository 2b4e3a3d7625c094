"""What may be done to the case now, on buttons with their keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QPushButton, QWidget
from typing_extensions import override

from console.views.actions.button import ActionButton
from console.views.actions.menus import fill_menu
from console.views.dispatch.case_actions import MENU
from console.views.dispatch.specs import ALWAYS, buttons_for
from console.views.shared.flow_layout import FlowLayout

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from console.domain.records.case import CaseRecord
    from console.views.actions.runner import ActionRunner


class ActionRow(QWidget):
    """The first button that stands open is the main one; all others are in the menu.

    A press on a disabled button says why, like its key does.
    """

    def __init__(self, runner: ActionRunner, scope: str) -> None:
        super().__init__()
        self._runner, self._scope = runner, scope
        self._ids: list[str] = []
        self._main = ""
        self._buttons: list[ActionButton] = []
        self._flow = FlowLayout(self, gap=8)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self.more_button = QPushButton("⋯")
        self.more_button.setObjectName("case.menu")
        self.more_button.setToolTip(self.tr("本案的全部操作（按 . 键）"))
        self.more_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.more_button.clicked.connect(self.open_menu)

    def show_case(self, case: CaseRecord | None) -> None:
        """Show the buttons that belong to the state of a case."""
        ids = [] if case is None else buttons_for(case.state)
        main = next((i for i in ids if self._leads(i)), "")
        self.setVisible(case is not None)
        if (ids, main) == (self._ids, self._main):
            return
        self._ids, self._main = ids, main
        while self._flow.takeAt(0) is not None:
            pass
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = [
            ActionButton(self._runner, i, primary=i == main, parent=self) for i in ids
        ]
        for widget in (*self._buttons, self.more_button):
            self._flow.addWidget(widget)
            widget.show()
        self.updateGeometry()

    def buttons(self) -> list[ActionButton]:
        """Return the buttons from left to right."""
        return list(self._buttons)

    def open_menu(self) -> QMenu:
        """Open the menu of all case actions, each disabled one with its reason."""
        menu = QMenu(self)
        menu.setToolTipsVisible(True)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        actions = [
            action
            for action in self._runner.table.in_scope(self._scope)
            if action.menu == MENU
        ]
        fill_menu(menu, self._runner, actions)
        menu.popup(self.more_button.mapToGlobal(QPoint(0, self.more_button.height())))
        return menu

    def _leads(self, action_id: str) -> bool:
        return action_id not in ALWAYS and self._runner.why_not(action_id) is None

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        pressed = self.childAt(event.position().toPoint())
        if isinstance(pressed, ActionButton) and not pressed.isEnabled():
            self._runner.start(pressed.objectName())
            event.accept()
        else:
            super().mousePressEvent(event)
