"""The actions of the unit officer's seat, and in which states of a task they stand open."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP

from console.domain.record import record
from console.domain.states import TaskState

T = TaskState
SCOPE = "unit"
MENU = QT_TRANSLATE_NOOP("Actions", "处置")
_BUSY = (T.SENT, T.ACKNOWLEDGED, T.ON_SITE)
_AT_WORK = (T.ACKNOWLEDGED, T.ON_SITE)
_OBSTRUCTED = (*_AT_WORK, T.OBSTRUCTED)


@record
class Spec:
    """One action; ``states`` of the task, ``verb`` of the lifecycle table if it moves."""

    name: str
    title: str
    keys: tuple[str, ...]
    states: tuple[T, ...] = ()
    verb: str = ""

    @property
    def id(self) -> str:
        """Its id in the table of actions."""
        return f"{SCOPE}.{self.name}"


TASK = (
    Spec(
        name="acknowledge",
        title=QT_TRANSLATE_NOOP("Actions", "签收"),
        keys=("A",),
        states=(T.SENT,),
    ),
    Spec(
        name="on_site",
        title=QT_TRANSLATE_NOOP("Actions", "到场"),
        keys=("S",),
        states=(T.ACKNOWLEDGED,),
    ),
    Spec(
        name="progress",
        title=QT_TRANSLATE_NOOP("Actions", "报进展"),
        keys=("P",),
        states=_OBSTRUCTED,
    ),
    Spec(
        name="feed_back",
        title=QT_TRANSLATE_NOOP("Actions", "反馈结果"),
        keys=("F",),
        states=_AT_WORK,
        verb="feed_back",
    ),
    Spec(
        name="return",
        title=QT_TRANSLATE_NOOP("Actions", "申请退件"),
        keys=("T",),
        states=_BUSY,
        verb="ask_return",
    ),
    Spec(
        name="obstruct",
        title=QT_TRANSLATE_NOOP("Actions", "报告受阻"),
        keys=("B",),
        states=_AT_WORK,
    ),
    Spec(
        name="unobstruct",
        title=QT_TRANSLATE_NOOP("Actions", "解除受阻"),
        keys=("U",),
        states=_OBSTRUCTED,
    ),
    Spec(
        name="extension",
        title=QT_TRANSLATE_NOOP("Actions", "申请延期"),
        keys=("E",),
        states=_AT_WORK,
        verb="ask_extension",
    ),
    Spec(
        name="deferral",
        title=QT_TRANSLATE_NOOP("Actions", "申请挂账"),
        keys=("H",),
        states=_AT_WORK,
        verb="ask_deferral",
    ),
)
ORDER = (
    Spec(
        name="receive_order",
        title=QT_TRANSLATE_NOOP("Actions", "签收督办单"),
        keys=("O",),
    ),
    Spec(
        name="reply_order",
        title=QT_TRANSLATE_NOOP("Actions", "答复督办单"),
        keys=("Y",),
    ),
)
DESK = (
    Spec(
        name="submit",
        title=QT_TRANSLATE_NOOP("Actions", "提交打开的表"),
        keys=("Ctrl+Return",),
    ),
    Spec(
        name="board", title=QT_TRANSLATE_NOOP("Actions", "到任务看板"), keys=("Alt+L",)
    ),
)
ALL = (*TASK, *ORDER, *DESK)
