"""The actions of the queue, the map and the panes: move, filter, choose, look."""

from __future__ import annotations

from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QT_TRANSLATE_NOOP

from console.domain.chips import Chip
from console.views.actions.action import Action
from console.views.dispatch.case_actions import MENU, SCOPE
from console.views.dispatch.permission import Need, why_not

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

QUEUE = QT_TRANSLATE_NOOP("Actions", "队列")
MAP = QT_TRANSLATE_NOOP("Actions", "地图")
_CHIP_TITLES = {
    Chip.ALL: QT_TRANSLATE_NOOP("Actions", "看全部"),
    Chip.MINE: QT_TRANSLATE_NOOP("Actions", "看我的"),
    Chip.TO_FILE: QT_TRANSLATE_NOOP("Actions", "看待立案"),
    Chip.TO_DISPATCH: QT_TRANSLATE_NOOP("Actions", "看待派遣"),
    Chip.IN_DISPOSAL: QT_TRANSLATE_NOOP("Actions", "看处置中"),
    Chip.TO_INSPECT: QT_TRANSLATE_NOOP("Actions", "看待核查"),
    Chip.NEAR: QT_TRANSLATE_NOOP("Actions", "看临期"),
    Chip.OVERDUE: QT_TRANSLATE_NOOP("Actions", "看超时"),
    Chip.SUPERVISED: QT_TRANSLATE_NOOP("Actions", "看督办"),
    Chip.JOINT: QT_TRANSLATE_NOOP("Actions", "看联动"),
    Chip.DEFERRED: QT_TRANSLATE_NOOP("Actions", "看挂账"),
}
_CHIP_KEYS = ("1", "2", "3", "4", "5", "6", "7", "8", "9", "Alt+0", "-")
Row = tuple[str, str, str, str]
"""Id, title, key, and the path of a method of the workspace."""
_READING = Need(roles=frozenset(), online=False)


class DeskPanes(Protocol):
    """The workspace: its panes are found by the paths in the rows."""

    def choose_chip(self, chip: Chip) -> None:
        """Show the cases under a chip."""
        ...


def _reads(facts: Mapping[str, object]) -> str | None:
    return why_not(_READING, facts)


def _action(
    action_id: str,
    title: str,
    key: str,
    run: Callable[[], object],
    *,
    menu: str,
    reason: Callable[[Mapping[str, object]], str | None] | None = None,
) -> Action:
    def start(_facts: Mapping[str, object], **_given: Any) -> None:
        run()

    return Action(
        id=action_id,
        title=title,
        keys=(key,) if key else (),
        menu=menu,
        scope=SCOPE,
        reason=reason,
        run=start,
    )


def desk_actions(workspace: DeskPanes) -> list[Action]:
    """Return all of them; the panes are asked for when an action runs."""
    return [
        *_queue_actions(workspace),
        *_chip_actions(workspace),
        *_file_actions(workspace),
        *_map_actions(workspace),
    ]


def _bound(at: DeskPanes, row: Row) -> tuple[str, str, str, Callable[[], object]]:
    """Turn the path of a method into a call that looks it up when it runs."""
    action_id, title, key, path = row

    def call() -> object:
        return attrgetter(path)(at)()

    return action_id, title, key, call


def _queue_actions(at: DeskPanes) -> list[Action]:
    rows = (
        ("queue.next", QT_TRANSLATE_NOOP("Actions", "下一件"), "J", "queue_pane.table.step_down"),
        ("queue.previous", QT_TRANSLATE_NOOP("Actions", "上一件"), "K", "queue_pane.table.step_up"),
        ("queue.extend_next", QT_TRANSLATE_NOOP("Actions", "连选下一件"), "Shift+J", "queue_pane.table.extend_down"),
        ("queue.extend_previous", QT_TRANSLATE_NOOP("Actions", "连选上一件"), "Shift+K", "queue_pane.table.extend_up"),
        ("queue.filter", QT_TRANSLATE_NOOP("Actions", "筛选"), "/", "queue_pane.focus_filter"),
        ("queue.columns", QT_TRANSLATE_NOOP("Actions", "选列"), "Shift+L", "queue_pane.header.open_choice"),
        ("queue.sort", QT_TRANSLATE_NOOP("Actions", "排序"), "O", "queue_pane.header.open_sort"),
        ("queue.past", QT_TRANSLATE_NOOP("Actions", "查往期案件"), "Shift+O", "find_past"),
        ("queue.focus", QT_TRANSLATE_NOOP("Actions", "回到队列"), "Escape", "focus_queue"),
    )  # fmt: skip
    return [_action(*_bound(at, row), menu=QUEUE) for row in rows]


def _chip_actions(at: DeskPanes) -> list[Action]:
    return [
        _action(
            f"queue.{chip.value}",
            _CHIP_TITLES[chip],
            key,
            partial(at.choose_chip, chip),
            menu=QUEUE,
        )
        for chip, key in zip(Chip, _CHIP_KEYS, strict=True)
    ]


def _file_actions(at: DeskPanes) -> list[Action]:
    rows = (
        ("case.open", QT_TRANSLATE_NOOP("Actions", "打开"), "Return", "focus_file"),
        ("case.menu", QT_TRANSLATE_NOOP("Actions", "本案全部操作"), ".", "file_pane.actions_row.open_menu"),
        ("case.photos", QT_TRANSLATE_NOOP("Actions", "看照片"), "Shift+P", "file_pane.show_photos"),
        ("case.phone", QT_TRANSLATE_NOOP("Actions", "显示来电号码"), "Ctrl+P", "file_pane.unmask_first"),
        ("case.related", QT_TRANSLATE_NOOP("Actions", "看关联案件"), "Shift+R", "file_pane.focus_related"),
    )  # fmt: skip
    return [_action(*_bound(at, row), menu=MENU, reason=_reads) for row in rows]


def _map_actions(at: DeskPanes) -> list[Action]:
    rows = (
        ("map.narrow", QT_TRANSLATE_NOOP("Actions", "只列视野内"), "Shift+V", "map_pane.toggle_narrow"),
        ("map.shading", QT_TRANSLATE_NOOP("Actions", "着色"), "Shift+S", "map_pane.open_shading"),
        ("map.base", QT_TRANSLATE_NOOP("Actions", "底图设置"), "Shift+B", "map_pane.open_base"),
        ("map.fit", QT_TRANSLATE_NOOP("Actions", "显示全区"), "0", "map_pane.fit"),
        ("map.centre", QT_TRANSLATE_NOOP("Actions", "定位本案"), "=", "map_pane.centre"),
        ("map.focus", QT_TRANSLATE_NOOP("Actions", "到地图"), "Shift+M", "map_pane.focus_map"),
    )  # fmt: skip
    return [_action(*_bound(at, row), menu=MAP) for row in rows]
