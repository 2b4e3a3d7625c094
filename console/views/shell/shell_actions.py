"""The actions every workspace has: palette, keys, recall, menu, the workspaces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from console.views.actions.action import Action, ContextKey

if TYPE_CHECKING:
    from collections.abc import Mapping

    from console.views.shell.window import DeskWindow
    from console.views.shell.workspace import Workspace

CAN_RECALL = "order.recallable"

CONTEXT_KEYS = (
    ContextKey(
        name=CAN_RECALL,
        missing=QT_TRANSLATE_NOOP("Actions", "没有还能撤回的指令"),
    ),
)


def shell_actions(window: DeskWindow) -> list[Action]:
    """Return the actions of the window itself."""
    menu = QT_TRANSLATE_NOOP("Actions", "指挥台")
    return [
        Action(
            id="palette.open",
            title=QT_TRANSLATE_NOOP("Actions", "命令面板"),
            keys=("Ctrl+K",),
            menu=menu,
            run=lambda _facts, text="": window.palette_sheet.open_with(text),
        ),
        Action(
            id="keys.show",
            title=QT_TRANSLATE_NOOP("Actions", "全部按键"),
            keys=("?", "F1"),
            menu=menu,
            run=lambda _facts: window.show_keys(),
        ),
        Action(
            id="order.recall",
            title=QT_TRANSLATE_NOOP("Actions", "撤回刚发出的指令"),
            keys=("Ctrl+Z",),
            menu=menu,
            enabled_when=CAN_RECALL,
            run=lambda _facts: window.toasts.recall_latest(),
        ),
        Action(
            id="menu.open",
            title=QT_TRANSLATE_NOOP("Actions", "全部操作"),
            keys=("F10",),
            menu=menu,
            run=lambda _facts: window.show_menu(),
        ),
        Action(
            id="theme.switch",
            title=QT_TRANSLATE_NOOP("Actions", "换深色/浅色"),
            keys=("Ctrl+Shift+L",),
            menu=menu,
            run=lambda _facts: window.switch_theme(),
        ),
        Action(
            id="window.fullscreen",
            title=QT_TRANSLATE_NOOP("Actions", "全屏"),
            keys=("F11",),
            menu=menu,
            run=lambda _facts: window.toggle_full_screen(),
        ),
    ]


def workspace_action(window: DeskWindow, workspace: Workspace) -> Action:
    """Return the action that brings a workspace to the front."""

    def bring(_facts: Mapping[str, object]) -> None:
        window.open_workspace(workspace.id)

    return Action(
        id=f"workspace.{workspace.id}",
        title=workspace.title,
        keys=(workspace.key,) if workspace.key else (),
        menu=QT_TRANSLATE_NOOP("Actions", "工作区"),
        run=bring,
    )
