"""Words for whistles, times and steps of a unit's task."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.domain.states import TaskState
from console.views.shared.span_text import CENTRE_ZONE, remaining_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from console.domain.records.file import TaskRecord

tr = QCoreApplication.translate

_KINDS: Mapping[str, Callable[[], str]] = {
    "enforcement": lambda: tr("Whistle", "综合执法哨"),
    "key_work": lambda: tr("Whistle", "重点工作哨"),
    "emergency": lambda: tr("Whistle", "应急处置哨"),
}
_LACKS: Mapping[str, Callable[[], str]] = {
    "no_unit": lambda: tr("JointLack", "还没有选单位"),
    "unit_missing": lambda: tr("JointLack", "有一行还没有选单位"),
    "unit_twice": lambda: tr("JointLack", "同一单位选了两次"),
    "exactly_one_lead": lambda: tr("JointLack", "主办单位须有且只有一个"),
    "bad_limit": lambda: tr("JointLack", "时限写法不对，可写 4 wh、2 工作日、30 分钟"),
    "bad_sequence": lambda: tr("JointLack", "先后次序不成立"),
}


def whistle_kinds() -> list[tuple[object, str]]:
    """Return the kinds of whistles with their names."""
    return [(kind, said()) for kind, said in _KINDS.items()]


def whistle_kind_text(kind: str) -> str:
    """Return what a whistle is called."""
    return _KINDS[kind]() if kind in _KINDS else kind


def lack_text(code: str) -> str:
    """Return what orders lack, empty for nothing."""
    return _LACKS[code]() if code in _LACKS else ""


def time_text(at: datetime | None, now: datetime) -> str:
    """Return the time of day, with the date if it is another day; dash for none."""
    if at is None:
        return "—"
    there, here = at.astimezone(CENTRE_ZONE), now.astimezone(CENTRE_ZONE)
    same = there.date() == here.date()
    return there.strftime("%H:%M" if same else "%m-%d %H:%M")


def left_text(task: TaskRecord, now: datetime) -> str:
    """Return what a task has left, how it ended, nothing while it waits."""
    if task.state == TaskState.WAIVED:
        return tr("JointLeft", "免除")
    if task.state == TaskState.DONE:
        late = task.on_time is False
        return tr("JointLeft", "逾时") if late else tr("JointLeft", "按时")
    if task.state == TaskState.WAITING:
        return ""
    if task.remaining_s is not None:
        return remaining_text(task.remaining_s)
    if task.due_at is None:
        return ""
    return remaining_text((task.due_at - now).total_seconds())
