"""Obstruction of a unit (5.1.2.2): decide on what it reported, end it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox

from console.domain.commands import dispatch as ask, unit
from console.views.dispatch.act_desk import about, serve_sheet
from console.views.dispatch.decision_sheets import DecisionSheet
from console.views.dispatch.field_sheets import TaskSheet
from console.views.dispatch.permission import FILE
from console.views.dispatch.pick_list import PickRow
from console.views.work.obstruction_words import report_said, standing_said
from console.views.work.seen_case import on
from console.views.work.words import task_role_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from console.domain.commands.command import Outcome
    from console.domain.records.case import CaseRecord
    from console.domain.records.file import CaseFile, ObstructionRecord, TaskRecord
    from console.views.dispatch.act_desk import ActDesk

tr = QCoreApplication.translate
WHISTLE_KEY = "B"
"""Of the whistle in the joint workspace."""


class ObstructionSheet(DecisionSheet):
    """Grant or refuse, and take up whether to call the units together at once."""

    def __init__(self, desk: ActDesk, case: CaseRecord, task: TaskRecord) -> None:
        said = tr("CaseActions", "%1 报告受阻：%2").replace("%1", task.unit_name)
        report = report_said(_told(task), desk.parts.rules())
        super().__init__(
            desk.title("case.obstruction"),
            about=f"{about(case)}\n{said.replace('%2', report)}",
            choices=(
                ("grant", tr("CaseActions", "同意，该单位计时暂停")),
                ("refuse", tr("CaseActions", "不同意，计时照走")),
            ),
            parent=desk.window,
        )
        advice = self.tr("建议联合执法：同意后到“联动”吹“综合执法哨”（%1）")
        self.joint_box = QCheckBox(advice.replace("%1", WHISTLE_KEY))
        self.joint_box.setChecked(True)
        self.wants_joint = True
        self.joint_box.toggled.connect(self._follow_joint)
        self.body.addWidget(self.joint_box)
        self.hear(self.joint_box)

    def _follow_joint(self, wanted: bool) -> None:  # noqa: FBT001 - as the box tells it
        self.wants_joint = wanted


def decide(desk: ActDesk) -> None:
    """Decide on the first obstruction that waits, with what was reported in view."""
    case = desk.focus.cases[0]
    waiting = [task for task in reported(desk.focus.file) if not _told(task).granted]
    if not waiting:
        desk.parts.messages.say(tr("CaseActions", "案卷还没有读到，请稍候"))
        return
    task = waiting[0]
    sheet = ObstructionSheet(desk, case, task)

    serve_sheet(
        desk,
        sheet,
        case,
        title=desk.title("case.obstruction"),
        build=lambda seen: ask.DecideObstruction(
            **on(seen),
            task_id=task.id,
            granted=sheet.choice == "grant",
            reason=sheet.reason,
        ),
        done=lambda outcome: _advise(desk, task, outcome, joint=sheet.wants_joint),
    )


def _advise(desk: ActDesk, task: TaskRecord, outcome: Outcome, *, joint: bool) -> None:
    """Say what was decided, and what is to be done next where that was wished."""
    if not outcome.facts.get("granted"):
        said = tr("CaseActions", "未同意，%1 计时照走")
    elif joint:
        said = tr(
            "CaseActions",
            "已同意，%1 计时暂停；建议联合执法：到“联动”按 %2 吹“综合执法哨”",
        )
    else:
        said = tr("CaseActions", "已同意，%1 计时暂停")
    said = said.replace("%1", task.unit_name).replace("%2", WHISTLE_KEY)
    desk.parts.messages.say(said)


def end(desk: ActDesk) -> None:
    """Say that a unit is obstructed no more; its clock goes on."""
    case = desk.focus.cases[0]
    title = desk.title("case.end_obstruction")
    said = tr("CaseActions", "解除后该单位计时继续")
    sheet = TaskSheet(
        title, about=f"{about(case)}\n{said}", needs_reason=True, parent=desk.window
    )
    sheet.offer([_row(task) for task in reported(desk.focus.file)])
    serve_sheet(
        desk,
        sheet,
        case,
        title=title,
        build=lambda seen: unit.EndObstruction(
            **on(seen), task_id=sheet.key, reason=sheet.reason
        ),
    )


def reported(file: CaseFile | None) -> list[TaskRecord]:
    """Return the tasks of a file with an obstruction that is not over."""
    return [task for task in (file.tasks if file else ()) if task.obstruction]


def why_not(action_id: str, facts: Mapping[str, object]) -> str | None:
    """Say that nothing was reported, or nothing waits to be decided."""
    file: CaseFile | None = facts.get(FILE)  # type: ignore[assignment]
    found = reported(file)
    if action_id == "case.end_obstruction":
        return None if found else tr("CaseActions", "本案没有受阻的单位")
    waits = any(not _told(task).granted for task in found)
    return None if waits else tr("CaseActions", "没有单位报告受阻待批")


def _told(task: TaskRecord) -> ObstructionRecord:
    assert task.obstruction is not None  # noqa: S101 - of those that have one
    return task.obstruction


def _row(task: TaskRecord) -> PickRow:
    cells = (task.unit_name, task_role_words(task.role), standing_said(task))
    return PickRow(key=task.id, cells=cells)
