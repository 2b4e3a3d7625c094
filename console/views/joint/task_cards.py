"""Cards of tasks and of called units: mark, role, name, state, moments, countdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.domain.joint_order import task_severity
from console.domain.states import Severity, TaskRole, TaskState
from console.models.case_columns import Tag
from console.views.joint.words import left_text, time_text
from console.views.shared.card import Card
from console.views.shared.limit_text import stored_limit_said
from console.views.shared.span_text import moment_text, remaining_text
from console.views.work.obstruction_words import state_said
from console.views.work.words import task_role_words

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.records.file import CaseFile, TaskRecord
    from console.domain.records.joint import CalledUnit, WhistleRecord

tr = QCoreApplication.translate
_STATES = {
    TaskState.RETURN_ASKED: Severity.NEAR,
    TaskState.OBSTRUCTED: Severity.PAUSED,
}


def task_card(task: TaskRecord, file: CaseFile | None, now: datetime) -> Card:
    """Return the card of one unit's task with everything at a glance."""
    mark = task_severity(task, now)
    lead = task.role == TaskRole.LEAD
    state = _STATES.get(TaskState(task.state), Severity.ENDED)
    role = Tag(task_role_words(task.role), Severity.JOINT if lead else Severity.ENDED)
    return Card(
        key=task.id,
        title=task.unit_name,
        detail=" · ".join(moments(task, file, now)),
        right=left_text(task, now),
        ink=f"severity_text_{mark.value}",
        severity=mark,
        tags=(role, Tag(state_said(task), state)),
        tip=tr("JointTask", "到期 %1").replace(
            "%1", moment_text(task.due_at) if task.due_at else "—"
        ),
    )


def moments(task: TaskRecord, file: CaseFile | None, now: datetime) -> list[str]:
    """Return receipt, arrival, evidence and limit of a task, each in a word or two."""
    told: list[str] = []
    if task.acknowledged_at is not None:
        said = tr("JointTask", "签收 %1")
        told.append(said.replace("%1", time_text(task.acknowledged_at, now)))
    elif task.receipt_due_at is not None and task.state == TaskState.SENT:
        said = tr("JointTask", "限 %1 签收")
        told.append(said.replace("%1", time_text(task.receipt_due_at, now)))
    if task.arrived_at is not None:
        said = tr("JointTask", "到场 %1")
        told.append(said.replace("%1", time_text(task.arrived_at, now)))
    if photos := evidence_of(task, file):
        told.append(tr("JointTask", "证据 %1").replace("%1", str(photos)))
    told.append(stored_limit_said(task.limit_text))
    if said := progress_of(task, file):
        told.append(said)
    return [each for each in told if each]


def evidence_of(task: TaskRecord, file: CaseFile | None) -> int:
    """Count the photos handed in with a task."""
    return sum(photo.task_id == task.id for photo in file.photos) if file else 0


def progress_of(task: TaskRecord, file: CaseFile | None) -> str:
    """Return what the unit said last on how it goes."""
    lines = reversed(file.log) if file else ()
    told = (line for line in lines if line.kind == "progress")
    return next((n.reason for n in told if n.detail.get("task") == task.id), "")


def task_pairs(
    task: TaskRecord, file: CaseFile | None, before: str, suggested: str
) -> list[tuple[str, str]]:
    """Return what is known of a task: label and words, the empty left away."""
    told = [
        (tr("JointTask", "要求"), task.demand),
        (tr("JointTask", "次序"), before),
        (tr("JointTask", "处置人"), task.handler_name),
        (tr("JointTask", "进展"), progress_of(task, file)),
        (tr("JointTask", "结果"), task.result),
        (tr("JointTask", "受阻"), task.obstruction.text if task.obstruction else ""),
        (tr("JointTask", "退件理由"), task.return_reason),
        (tr("JointTask", "认为应由"), suggested),
        (tr("JointTask", "免除理由"), task.waive_reason),
    ]
    return [(label, said) for label, said in told if said]


def call_card(whistle: WhistleRecord, call: CalledUnit, now: datetime) -> Card:
    """Return the card of a called unit: its arrival clock, sign-in and score."""
    left = (call.arrive_due_at - (call.arrived_at or now)).total_seconds()
    mark = _call_mark(whistle, call, left)
    if call.arrived_at is not None:
        said = tr("JointCall", "%1 到场签到（限 %2）")
        said = said.replace("%1", time_text(call.arrived_at, now))
    else:
        said = tr("JointCall", "未到场（限 %2）")
    said = said.replace("%2", time_text(call.arrive_due_at, now))
    score = "" if call.score is None else tr("JointCall", "%1 分")
    right = score.replace("%1", str(call.score)) or _arrival(whistle, call, left)
    return Card(
        key=call.unit_id,
        title=call.unit_name,
        detail=" · ".join(part for part in (said, call.remark) if part),
        right=right,
        ink=f"severity_text_{mark.value}",
        severity=mark,
    )


def _call_mark(whistle: WhistleRecord, call: CalledUnit, left: float) -> Severity:
    if left < 0:
        return Severity.OVERDUE
    if call.arrived_at is not None or whistle.ended_at is not None:
        return Severity.ENDED
    limit = (call.arrive_due_at - whistle.called_at).total_seconds()
    return Severity.NEAR if left < 0.2 * limit else Severity.ON_TIME


def _arrival(whistle: WhistleRecord, call: CalledUnit, left: float) -> str:
    if call.arrived_at is not None:
        return tr("JointCall", "迟到") if left < 0 else tr("JointCall", "准时")
    if whistle.ended_at is not None:
        return tr("JointCall", "未到")
    return remaining_text(left, to_the_second=True)
