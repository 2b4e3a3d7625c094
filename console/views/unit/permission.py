"""Why a unit may not do something to a task or an order now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.domain.states import CaseState, Role, TaskState
from console.models.case_texts import state_text
from console.views.work.move_reasons import why_not_move
from console.views.work.words import task_words

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.records.case import CaseRecord
    from console.domain.records.file import TaskRecord
    from console.domain.records.supervision import OrderRecord
    from console.domain.rule_book import RuleBook
    from console.views.unit.specs import Spec

tr = QCoreApplication.translate
_WORKING = frozenset(
    {
        CaseState.DISPATCHED,
        CaseState.HANDLING,
        CaseState.CO_HANDLING,
        CaseState.REWORK,
        CaseState.SUPERVISED,
    }
)
_REVIEWS = frozenset({CaseState.EXTENSION_REVIEW, CaseState.DEFERRAL_REVIEW})


def why_not_task(
    spec: Spec,
    task: TaskRecord | None,
    case: CaseRecord | None,
    rules: RuleBook,
    now: datetime,
) -> str | None:
    """Return why this cannot be done to the task now, or None."""
    if task is None:
        return tr("UnitReasons", "没有选中任务")
    if task.state not in spec.states:
        names = tr("UnitReasons", "、").join(task_words(state) for state in spec.states)
        said = tr("UnitReasons", "任务现在是“%1”，要在“%2”时才能办理")
        return said.replace("%1", task_words(task.state)).replace("%2", names)
    if case is None:
        return tr("UnitReasons", "案件还没有读到")
    if spec.name in ("extension", "deferral"):
        return _why_not_exception(spec, task, case, rules, now)
    return _why_not_work(spec, task, case)


def _why_not_work(spec: Spec, task: TaskRecord, case: CaseRecord) -> str | None:
    """The work goes on while a wish is looked at, and so may be obstructed."""
    if spec.name == "obstruct" and task.obstruction is not None:
        return tr("UnitReasons", "已经报告受阻，等审批")
    if spec.name == "unobstruct" and task.obstruction is None:
        return tr("UnitReasons", "没有报告过受阻")
    parallel = spec.name in ("obstruct", "unobstruct") and case.state in _REVIEWS
    if case.state in _WORKING or parallel:
        return None
    said = tr("UnitReasons", "案件现在是“%1”，等审批后才能办理")
    return said.replace("%1", state_text(case.state))


def why_not_order(spec: Spec, order: OrderRecord | None) -> str | None:
    """Return why this cannot be done to the order now, or None."""
    if order is None:
        return tr("UnitReasons", "没有选中督办单")
    if spec.name == "receive_order" and order.state != "ISSUED":
        return tr("UnitReasons", "这张督办单已经签收")
    if spec.name == "reply_order" and order.state == "ISSUED":
        return tr("UnitReasons", "先签收督办单再答复")
    if spec.name == "reply_order" and order.state == "REPLIED":
        return tr("UnitReasons", "已经答复，等督办人认可")
    return None


def _why_not_exception(
    spec: Spec,
    task: TaskRecord,
    case: CaseRecord,
    rules: RuleBook,
    now: datetime,
) -> str | None:
    if said := why_not_move((spec.verb,), case, frozenset({Role.UNIT_OFFICER})):
        return said
    if spec.name != "extension":
        return None
    if case.extended >= rules.number("extension", "most"):
        return tr("UnitReasons", "延期已达允许的次数")
    running = task.state in (TaskState.ACKNOWLEDGED, TaskState.ON_SITE)
    if running and task.due_at is not None and now > task.due_at:
        return tr("UnitReasons", "任务已经超时，须在到期前申请延期")
    return None
