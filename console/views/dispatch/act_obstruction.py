"""Obstruction of a unit (5.1.2.2): decide on what it reported, end it again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.domain.commands import unit
from console.views.dispatch.act_desk import about, serve_sheet
from console.views.dispatch.field_sheets import TaskSheet
from console.views.dispatch.permission import FILE
from console.views.dispatch.pick_list import PickRow
from console.views.work.obstruction_sheet import (
    ObstructionSheet,
    goes_on_said,
    obstructed,
    undecided,
    why_not_decide,
    why_not_end,
)
from console.views.work.obstruction_words import standing_said
from console.views.work.seen_case import on
from console.views.work.words import task_role_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from console.domain.records.file import CaseFile, TaskRecord
    from console.views.dispatch.act_desk import ActDesk

tr = QCoreApplication.translate


def decide(desk: ActDesk) -> None:
    """Decide on the first obstruction that waits, with what was reported in view."""
    case, title = desk.focus.cases[0], desk.title("case.obstruction")
    waiting = undecided(_tasks(desk.focus.file))
    if not waiting:
        desk.parts.messages.say(tr("CaseActions", "案卷还没有读到，请稍候"))
        return
    sheet = ObstructionSheet(
        title,
        about=about(case),
        task=waiting[0],
        rules=desk.parts.rules(),
        parent=desk.window,
    )
    serve_sheet(
        desk,
        sheet,
        case,
        title=title,
        build=sheet.command,
        done=lambda outcome: desk.parts.messages.say(sheet.decided_said(outcome)),
    )


def end(desk: ActDesk) -> None:
    """Say that a unit is obstructed no more; its clock goes on."""
    case = desk.focus.cases[0]
    title = desk.title("case.end_obstruction")
    said = f"{about(case)}\n{goes_on_said()}"
    sheet = TaskSheet(title, about=said, needs_reason=True, parent=desk.window)
    sheet.offer([_row(task) for task in obstructed(_tasks(desk.focus.file))])
    serve_sheet(
        desk,
        sheet,
        case,
        title=title,
        build=lambda seen: unit.EndObstruction(
            **on(seen), task_id=sheet.key, reason=sheet.reason
        ),
    )


def why_not(action_id: str, facts: Mapping[str, object]) -> str | None:
    """Say that nothing was reported, or nothing waits to be decided."""
    file: CaseFile | None = facts.get(FILE)  # type: ignore[assignment]
    rule = why_not_end if action_id == "case.end_obstruction" else why_not_decide
    return rule(_tasks(file))


def _tasks(file: CaseFile | None) -> Sequence[TaskRecord]:
    return file.tasks if file else ()


def _row(task: TaskRecord) -> PickRow:
    cells = (task.unit_name, task_role_words(task.role), standing_said(task))
    return PickRow(key=task.id, cells=cells)
