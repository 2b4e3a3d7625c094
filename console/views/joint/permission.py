"""Why something cannot be done to the case, task or call in hand, or None."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.domain.joint_order import OVER_STATES
from console.domain.record import record
from console.domain.states import CaseState, Role, TaskRole, TaskState
from console.models.case_texts import state_text
from console.views.work.move_reasons import why_not_linked, why_not_move
from console.views.work.obstruction_sheet import why_not_decide, why_not_end
from console.views.work.words import role_words, task_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.domain.records.case import CaseRecord
    from console.domain.records.file import TaskRecord
    from console.domain.records.joint import CalledUnit, WhistleRecord
    from console.views.work.parts import WorkParts

tr = QCoreApplication.translate

SENDERS = frozenset({Role.DISPATCHER, Role.DUTY_LEADER})
SIGNERS = SENDERS | {Role.UNIT_OFFICER}
_WORKING = frozenset(
    {
        CaseState.DISPATCHED,
        CaseState.HANDLING,
        CaseState.CO_HANDLING,
        CaseState.REWORK,
        CaseState.SUPERVISED,
    }
)


@record
class InHand:
    """What is chosen: a case, its tasks, one of them, a whistle, one called unit."""

    case: CaseRecord | None = None
    tasks: Sequence[TaskRecord] = ()
    task: TaskRecord | None = None
    whistle: WhistleRecord | None = None
    call: CalledUnit | None = None


def why_not(name: str, hand: InHand, parts: WorkParts) -> str | None:
    """Return the sentence for an action by its name."""
    if name in {"down", "up", "left", "right", "lanes", "call"}:
        return None
    if offline := why_not_linked(parts):
        return offline
    return _RULES[name](hand, parts)


def _dispatch(hand: InHand, parts: WorkParts) -> str | None:
    return why_not_move(("dispatch",), hand.case, parts.sitter.roles)


def _add(hand: InHand, parts: WorkParts) -> str | None:
    return _working(hand) or _post(SENDERS, parts)


def _lead(hand: InHand, parts: WorkParts) -> str | None:
    if refused := _working(hand) or _post(SENDERS, parts) or _task(hand):
        return refused
    task = hand.task
    if task is not None and task.role == TaskRole.LEAD:
        return tr("JointWhy", "%1 已是主办").replace("%1", task.unit_name)
    waived = task is not None and task.state == TaskState.WAIVED
    return tr("JointWhy", "已免除的单位不能主办") if waived else None


def _waive(hand: InHand, parts: WorkParts) -> str | None:
    if refused := _working(hand) or _post(SENDERS, parts) or _task(hand):
        return refused
    task = hand.task
    if task is None or task.state in OVER_STATES:
        said = tr("JointWhy", "这项任务%1，不用再免除")
        return said.replace("%1", task_words(task.state if task else ""))
    others = [t for t in hand.tasks if t.id != task.id]
    goes_on = any(t.state != TaskState.WAIVED for t in others)
    if task.role == TaskRole.LEAD and goes_on:
        return tr("JointWhy", "先把主办改给别的单位，才能免除它")
    return None


def _return(hand: InHand, parts: WorkParts) -> str | None:
    if refused := _case(hand) or _post(SENDERS, parts):
        return refused
    asked = any(t.state == TaskState.RETURN_ASKED for t in hand.tasks)
    return None if asked else tr("JointWhy", "本案没有单位申请退件")


def _extension(hand: InHand, parts: WorkParts) -> str | None:
    return why_not_move(("decide_extension",), hand.case, parts.sitter.roles)


def _obstruction(hand: InHand, parts: WorkParts) -> str | None:
    return _case(hand) or _post(SENDERS, parts) or why_not_decide(hand.tasks)


def _end_obstruction(hand: InHand, parts: WorkParts) -> str | None:
    return _case(hand) or _post(SENDERS, parts) or why_not_end(hand.tasks)


def _whistle(hand: InHand, parts: WorkParts) -> str | None:
    if refused := _case(hand) or _post(SENDERS, parts):
        return refused
    sounds = hand.whistle is not None and hand.whistle.ended_at is None
    return tr("JointWhy", "上一次吹哨还没有结束") if sounds else None


def _sign_in(hand: InHand, parts: WorkParts) -> str | None:
    if refused := _sounding(hand) or _post(SIGNERS, parts):
        return refused
    call = hand.call
    if call is None or call.arrived_at is not None:
        return tr("JointWhy", "选中的单位已经签到")
    own = parts.sitter.unit_id == call.unit_id
    if not own and not parts.sitter.roles & SENDERS:
        return tr("JointWhy", "各单位只能为自己签到")
    return None


def _score(hand: InHand, parts: WorkParts) -> str | None:
    if hand.whistle is None or hand.call is None:
        return tr("JointWhy", "本案没有吹过哨")
    if hand.whistle.called_by != parts.sitter.login:
        return tr("JointWhy", "由吹哨人 %1 评分").replace("%1", hand.whistle.called_by)
    return None


def _end(hand: InHand, parts: WorkParts) -> str | None:
    return _sounding(hand) or _post(SENDERS, parts)


_RULES = {
    "dispatch": _dispatch,
    "add": _add,
    "lead": _lead,
    "waive": _waive,
    "return": _return,
    "extension": _extension,
    "obstruction": _obstruction,
    "end_obstruction": _end_obstruction,
    "whistle": _whistle,
    "sign_in": _sign_in,
    "score": _score,
    "end": _end,
}


def _case(hand: InHand) -> str | None:
    return None if hand.case is not None else tr("JointWhy", "没有选中案件")


def _task(hand: InHand) -> str | None:
    return None if hand.task is not None else tr("JointWhy", "没有选中单位的任务")


def _working(hand: InHand) -> str | None:
    if hand.case is None:
        return _case(hand)
    if hand.case.state in _WORKING:
        return None
    said = tr("JointWhy", "本案现在是“%1”，没有单位在办")
    return said.replace("%1", state_text(hand.case.state))


def _sounding(hand: InHand) -> str | None:
    if hand.whistle is None:
        return tr("JointWhy", "本案没有吹过哨")
    ended = hand.whistle.ended_at is not None
    return tr("JointWhy", "这次吹哨已经结束") if ended else None


def _post(roles: frozenset[Role], parts: WorkParts) -> str | None:
    if parts.sitter.roles & roles:
        return None
    return tr("JointWhy", "需要由%1办理").replace("%1", role_words(roles))
