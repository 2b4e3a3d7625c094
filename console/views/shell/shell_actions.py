"""The actions every workspace has: palette, keys, recall, menu, the workspaces."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QT_TRANSLATE_NOOP

from console.views.actions.action import Action, ContextKey

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from console.views.shell.workspace import Workspace

CAN_RECALL = "order.recallable"

CONTEXT_KEYS = (
    ContextKey(
        name=CAN_RECALL,
        missing=QT_TRANSLATE_NOOP("Actions", "没有还能撤回的指令"),
    ),
)


class Shell(Protocol):
    """What the window lets its own actions do."""

    def open_workspace(self, workspace_id: str) -> object:
        """Bring a workspace to the front."""

    def open_palette(self, text: str = "") -> None:
        """Open the palette, with a text already typed if one is given."""

    def recall_latest(self) -> object:
        """Take back the latest order that still can be."""

    def show_keys(self) -> object:
        """Open the sheet of all keys."""

    def show_messages(self) -> object:
        """Open the list of what was said."""

    def show_menu(self) -> None:
        """Open the menu of all actions."""

    def switch_theme(self) -> None:
        """Change between dark and light."""

    def toggle_full_screen(self) -> None:
        """Fill the screen, or stop filling it."""


_MENU = QT_TRANSLATE_NOOP("Actions", "指挥台")


def shell_actions(shell: Shell) -> list[Action]:
    """Return the actions of the window itself."""
    return [
        Action(
            id="palette.open",
            title=QT_TRANSLATE_NOOP("Actions", "命令面板"),
            keys=("Ctrl+K",),
            menu=_MENU,
            run=lambda _facts, text="": shell.open_palette(text),
        ),
        Action(
            id="order.recall",
            title=QT_TRANSLATE_NOOP("Actions", "撤回刚发出的指令"),
            keys=("Ctrl+Z",),
            menu=_MENU,
            enabled_when=CAN_RECALL,
            run=lambda _facts: shell.recall_latest(),
        ),
        *(_plain(*row) for row in _plain_rows(shell)),
    ]


def _plain_rows(
    shell: Shell,
) -> list[tuple[str, str, tuple[str, ...], Callable[[], object]]]:
    return [
        (
            "keys.show",
            QT_TRANSLATE_NOOP("Actions", "全部按键"),
            ("?", "F1"),
            shell.show_keys,
        ),
        (
            "messages.show",
            QT_TRANSLATE_NOOP("Actions", "最近消息"),
            ("Ctrl+M",),
            shell.show_messages,
        ),
        (
            "menu.open",
            QT_TRANSLATE_NOOP("Actions", "全部操作"),
            ("F10",),
            shell.show_menu,
        ),
        (
            "theme.switch",
            QT_TRANSLATE_NOOP("Actions", "换深色/浅色"),
            ("Ctrl+Shift+L",),
            shell.switch_theme,
        ),
        (
            "window.fullscreen",
            QT_TRANSLATE_NOOP("Actions", "全屏"),
            ("F11",),
            shell.toggle_full_screen,
        ),
    ]


def _plain(
    action_id: str, title: str, keys: tuple[str, ...], run: Callable[[], object]
) -> Action:
    return Action(
        id=action_id, title=title, keys=keys, menu=_MENU, run=lambda _facts: run()
    )


def workspace_action(shell: Shell, workspace: Workspace) -> Action:
    """Return the action that brings a workspace to the front."""

    def bring(_facts: Mapping[str, object]) -> None:
        shell.open_workspace(workspace.id)

    return Action(
        id=f"workspace.{workspace.id}",
        title=workspace.title,
        keys=(workspace.key,) if workspace.key else (),
        menu=QT_TRANSLATE_NOOP("Actions", "工作区"),
        run=bring,
    )
