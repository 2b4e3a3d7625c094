"""Steps 4 and 5: the responsible unit takes, arrives, reports, feeds back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from console.domain import stage_timer
from console.domain.stage_timer import StageTimer
from console.domain.states import CaseState, TaskState
from console.domain.time_limit import TimeLimit
from console.services import clocks, orders, tasks
from console.services.outcome import of, require

if TYPE_CHECKING:
    from console.domain.commands import unit as ask
    from console.domain.commands.command import Outcome
    from console.services.facts import CaseFacts, TaskFacts
    from console.services.ports import UnitOfWork

AFTER_PHOTO = "处置后照片"


def acknowledge_task(command: ask.AcknowledgeTask, uow: UnitOfWork) -> Outcome:
    """Take the task; the receipt clock stops, the disposal clock runs on."""
    case, task = _find(command, uow)
    tasks.stop_timers(uow, case, task.id, tasks.RECEIPT)
    columns: dict[str, Any] = {"state": TaskState.ACKNOWLEDGED.value}
    if command.handler_id is not None:
        columns["handler_id"] = command.handler_id
    uow.tasks.change(task, columns)
    if case.state == CaseState.DISPATCHED:
        joint = len(uow.tasks.of(case.id)) > 1
        state = CaseState.CO_HANDLING if joint else CaseState.HANDLING
        case = uow.cases.change(case, {"state": state.value})
    return uow.commit(command, of(case))


def arrive_on_site(command: ask.ArriveOnSite, uow: UnitOfWork) -> Outcome:
    """The crew is on the spot; the server keeps the time."""
    case, task = _find(command, uow)
    uow.tasks.change(task, {"state": TaskState.ON_SITE.value})
    return uow.commit(command, of(case))


def report_progress(command: ask.ReportProgress, uow: UnitOfWork) -> Outcome:
    """Write how it goes into the history."""
    case, task = _find(command, uow)
    uow.desk.note(case.id, "progress", command.text, task_id=task.id)
    return uow.commit(command, of(case))


def feed_back(command: ask.FeedBack, uow: UnitOfWork) -> Outcome:
    """Hand in the result; when every unit is done the case is fed back (5.4.6.1)."""
    require(command.result.strip(), "result", "missing")
    case, task = _find(command, uow)
    uow.desk.add_photos(case.id, command.pictures, task.id)
    if AFTER_PHOTO in uow.rules.item(case.item_id).evidence:
        shown = uow.desk.photo_moments(case.id)
        require("after" in shown, "pictures", "after_photo_needed")
    tasks.stop_timers(uow, case, task.id)
    done = {"state": TaskState.DONE.value, "result": command.result.strip()}
    uow.tasks.change(task, done)
    tasks.start_followers(uow, case, task)
    orders.reply_by_feedback(uow, case, task.unit_id, command.result)
    if tasks.all_over(uow, case):
        clocks.stop(uow, case)
        shown = clocks.start(uow, case, "feedback")
        case = uow.cases.change(case, {"state": CaseState.FED_BACK.value, **shown})
    return uow.commit(command, of(case, complete=case.state == CaseState.FED_BACK))


def ask_return(command: ask.AskReturn, uow: UnitOfWork) -> Outcome:
    """Return the task inside the return window; its clock stands still.

    A lone unit's return puts the whole case before the dispatcher; in a joint
    case the other units go on.
    """
    require(command.reason.strip(), "reason", "missing")
    case, task = _find(command, uow)
    _check_return_window(uow, task)
    tasks.pause_timers(uow, case, task.id, command.reason)
    wanted = {
        "state": TaskState.RETURN_ASKED.value,
        "return_reason": command.reason.strip(),
        "suggested_unit_id": command.suggested_unit_id,
    }
    uow.tasks.change(task, wanted)
    if len(uow.tasks.of(case.id)) == 1:
        shown = clocks.start(uow, case, "review")
        case = uow.cases.change(case, {"state": CaseState.RETURN_REVIEW.value, **shown})
    return uow.commit(command, of(case))


def _check_return_window(uow: UnitOfWork, task: TaskFacts) -> None:
    if task.acknowledged_at is None:
        return
    window = TimeLimit.parse(str(uow.rules.settings["return_window"]))
    timer = StageTimer(stage="return", limit=window, started_at=task.acknowledged_at)
    ends = stage_timer.deadline(timer, uow.rules.calendar)
    require(ends is None or uow.now() <= ends, "return", "window_is_over")


def ask_extension(command: ask.AskExtension, uow: UnitOfWork) -> Outcome:
    """Ask for more time before the limit ends; the clock keeps running."""
    require(command.reason.strip(), "reason", "missing")
    case, task = _find(command, uow)
    most = uow.rules.number("extension", "most")
    require(case.extended < most, "extension", "granted_often_enough")
    require(
        task.due_at is None or uow.now() <= task.due_at, "extension", "already_overdue"
    )
    wish = str(command.limit or task.limit)
    uow.desk.note(
        case.id, "wish", command.reason, task_id=task.id, detail={"extension": wish}
    )
    moved = uow.cases.change(case, {"state": CaseState.EXTENSION_REVIEW.value})
    return uow.commit(command, of(moved))


def ask_deferral(command: ask.AskDeferral, uow: UnitOfWork) -> Outcome:
    """Ask to hang the case on the account, with plan, next step and date."""
    require(command.reason.strip(), "reason", "missing")
    require(command.plan.strip(), "plan", "missing")
    case, task = _find(command, uow)
    most = uow.rules.number("deferral", "most")
    require(case.deferrals < most, "deferral", "granted_often_enough")
    _check_deferral_date(uow, command.until)
    uow.desk.note(
        case.id,
        "plan",
        command.plan,
        task_id=task.id,
        detail={"until": command.until.isoformat(), "next_step": command.next_step},
    )
    moved = uow.cases.change(case, {"state": CaseState.DEFERRAL_REVIEW.value})
    return uow.commit(command, of(moved))


def _check_deferral_date(uow: UnitOfWork, until: Any) -> None:
    days = uow.rules.number("deferral", "days")
    span = until - uow.now()
    require(span.total_seconds() > 0, "until", "in_the_past")
    require(span.days <= days, "until", "too_far_ahead")


def _find(command: ask.TaskCommand, uow: UnitOfWork) -> tuple[CaseFacts, TaskFacts]:
    case = uow.cases.get(command.case_id, command.version)
    return case, tasks.named(uow, case, command.task_id)
