"""Menus read from the table of actions at the moment they open."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu

from console.views.actions.runner import WORKSPACE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtWidgets import QWidget

    from console.views.actions.action import Action
    from console.views.actions.runner import ActionRunner


def desk_menu(runner: ActionRunner, parent: QWidget) -> QMenu:
    """Return the whole menu of the desk, one submenu per group."""
    menu = QMenu(parent)
    menu.setToolTipsVisible(True)
    scope = str(runner.context.get(WORKSPACE, ""))
    for actions in runner.table.menus(scope).values():
        submenu = menu.addMenu(actions[0].shown_menu)
        submenu.setToolTipsVisible(True)
        fill_menu(submenu, runner, actions)
    return menu


def fill_menu(menu: QMenu, runner: ActionRunner, actions: Iterable[Action]) -> None:
    """Add actions to a menu; a disabled one says why beside its title."""
    for action in actions:
        reason = runner.why_not(action.id)
        title = action.shown_title
        text = f"{title}（{reason}）" if reason else title
        entry = menu.addAction(f"{text}\t{action.key_hint}")
        entry.setObjectName(action.id)
        entry.setEnabled(reason is None)
        entry.setToolTip(reason or title)
        entry.triggered.connect(partial(_start, runner, action.id))


def _start(runner: ActionRunner, action_id: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt sends the check mark
    runner.start(action_id)
