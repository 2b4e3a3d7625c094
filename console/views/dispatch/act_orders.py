"""Sending units: dispatch one or many, add, recall, returns, waivers, the lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog

from console.domain.commands import dispatch as ask
from console.domain.states import TaskRole, TaskState
from console.views.dispatch.act_desk import (
    ReasonForm,
    about,
    ask_reason,
    serve_sheet,
)
from console.views.dispatch.dispatch_forms import (
    dispatch_many,
    offer_recall,
    sheet_for,
)
from console.views.dispatch.field_sheets import TaskSheet
from console.views.dispatch.permission import LIVE
from console.views.dispatch.pick_list import PickRow
from console.views.work.decision_sheet import DecisionSheet
from console.views.work.seen_case import on
from console.views.work.words import task_role_words, task_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from console.domain.commands.command import CaseCommand
    from console.domain.records.case import CaseRecord
    from console.domain.records.file import TaskRecord
    from console.views.dispatch.act_desk import ActDesk

    _ByTask = Callable[[CaseRecord, int, str], CaseCommand]

tr = QCoreApplication.translate


def dispatch(desk: ActDesk, units: Sequence[int] = ()) -> None:
    """Open the dispatch sheet on the chosen cases; several get the same orders.

    With ``units`` (from the command line, where the person has seen what will
    happen) the orders of a single case are sent at once, the first unit leading.
    """
    cases = desk.focus.cases
    if len(cases) > 1:
        dispatch_many(desk, cases)
        return
    case = cases[0]
    if units:
        orders = tuple(
            ask.UnitOrder(unit_id=key, role=TaskRole.CO if n else TaskRole.LEAD)
            for n, key in enumerate(units)
        )
        command = ask.DispatchCase(**on(case), orders=orders)
        title = desk.title("case.dispatch")
        desk.sender.send(
            command,
            title=title,
            seen=case,
            done=lambda o: offer_recall(desk, o),
            quiet=True,
        )
        return
    sheet = sheet_for(desk, case, tr("DispatchSheet", "派遣"))
    serve_sheet(
        desk,
        sheet,
        case,
        title=desk.title("case.dispatch"),
        build=lambda seen: ask.DispatchCase(**on(seen), orders=sheet.orders()),
        done=lambda outcome: offer_recall(desk, outcome),
    )


def add_unit(desk: ActDesk, units: Sequence[int] = ()) -> None:
    """Add a co-unit to a case at work; nobody else's clock moves."""
    case = desk.focus.cases[0]
    title = desk.title("case.add_unit")
    if units:
        order = ask.UnitOrder(unit_id=units[0], role=TaskRole.CO)
        desk.sender.send(ask.AddUnit(**on(case), order=order), title=title, seen=case)
        return
    sheet = sheet_for(
        desk, case, tr("DispatchSheet", "联动：增派协办单位"), adding=True
    )
    serve_sheet(
        desk,
        sheet,
        case,
        title=title,
        build=lambda seen: ask.AddUnit(**on(seen), order=sheet.orders()[0]),
    )


def decide_return(desk: ActDesk) -> None:
    """Decide on a unit's wish to hand its task back."""
    case = desk.focus.cases[0]
    task = _asking(desk, case)
    if task is None:
        desk.parts.messages.say(tr("CaseActions", "案卷还没有读到，请稍候"))
        return
    said = tr("CaseActions", "%1 申请退件：%2").replace("%2", task.return_reason)
    sheet = DecisionSheet(
        desk.title("case.return"),
        about=f"{about(case)}\n{said.replace('%1', task.unit_name)}",
        choices=(
            ("redispatch", tr("CaseActions", "同意退件，改派其他单位")),
            ("refuse", tr("CaseActions", "不同意退件，原单位继续")),
            ("back", tr("CaseActions", "事项不清，退回立案")),
        ),
        parent=desk.window,
    )

    def build(seen: CaseRecord) -> CaseCommand | None:
        if sheet.choice == "redispatch":
            _redispatch(desk, seen, task, sheet)
            return None
        if sheet.choice == "refuse":
            return ask.RefuseReturn(**on(seen), task_id=task.id, reason=sheet.reason)
        return ask.SendBackToFiling(**on(seen), reason=sheet.reason)

    serve_sheet(desk, sheet, case, title=desk.title("case.return"), build=build)


def send_back(desk: ActDesk) -> None:
    """Not ours or wrongly classed: back to the one who filed."""
    case = desk.focus.cases[0]
    ask_reason(
        desk,
        case,
        ReasonForm(title=desk.title("case.send_back")),
        build=lambda seen, _code, text: ask.SendBackToFiling(**on(seen), reason=text),
    )


def waive(desk: ActDesk) -> None:
    """Waive one unit's task by name, with a reason."""
    _task_sheet(
        desk,
        "case.waive",
        tr("CaseActions", "免除后该单位不再计入本案；其他单位照常"),
        lambda seen, task_id, text: ask.WaiveTask(
            **on(seen), task_id=task_id, reason=text
        ),
        needs_reason=True,
    )


def change_lead(desk: ActDesk) -> None:
    """Let another unit of the case lead."""
    _task_sheet(
        desk,
        "case.lead",
        tr("CaseActions", "选一个单位来主办；原主办改为协办，经过保留"),
        lambda seen, task_id, text: ask.ChangeLead(
            **on(seen), task_id=task_id, reason=text
        ),
        needs_reason=False,
    )


def _task_sheet(
    desk: ActDesk, action_id: str, said: str, build: _ByTask, *, needs_reason: bool
) -> None:
    case, file = desk.focus.cases[0], desk.focus.file
    tasks = [t for t in (file.tasks if file else ()) if t.state in LIVE]
    sheet = TaskSheet(
        desk.title(action_id),
        about=f"{about(case)}\n{said}",
        needs_reason=needs_reason,
        parent=desk.window,
    )
    sheet.offer([_task_row(task) for task in tasks])
    serve_sheet(
        desk,
        sheet,
        case,
        title=desk.title(action_id),
        build=lambda seen: build(seen, sheet.key, sheet.reason),
    )


def _task_row(task: TaskRecord) -> PickRow:
    state = task_words(task.state)
    return PickRow(
        key=task.id, cells=(task.unit_name, task_role_words(task.role), state)
    )


def _asking(desk: ActDesk, case: CaseRecord) -> TaskRecord | None:
    file = desk.parts.picture.files.get(case.id)
    tasks = (
        file.tasks
        if file is not None
        else tuple(t for t in desk.parts.picture.tasks if t.case_id == case.id)
    )
    return next((t for t in tasks if t.state == TaskState.RETURN_ASKED), None)


def _redispatch(
    desk: ActDesk, case: CaseRecord, task: TaskRecord, decision: DecisionSheet
) -> None:
    """Ask who takes over; the decision and its reason wait for the answer."""
    title = tr("DispatchSheet", "改派：接替%1").replace("%1", task.unit_name)
    sheet = sheet_for(desk, case, title, adding=True)
    role, reason = TaskRole(task.role), decision.reason
    decision.step_aside()

    def closed(how: int) -> None:
        if how == QDialog.DialogCode.Accepted:
            decision.accept()
        else:
            decision.refuse(tr("Bulk", "没有发出"))

    sheet.finished.connect(closed)

    def build(seen: CaseRecord) -> ask.Redispatch:
        (order,) = sheet.orders()
        renamed = ask.UnitOrder(
            unit_id=order.unit_id, role=role, limit=order.limit, demand=order.demand
        )
        return ask.Redispatch(**on(seen), task_id=task.id, order=renamed, reason=reason)

    serve_sheet(desk, sheet, case, title=tr("Verb", "改派"), build=build)
