"""Steps 4 and 5: the responsible unit takes, arrives, reports, feeds back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from console.domain import stage_timer
from console.domain.errors import NotAllowedError, StaleEditError
from console.domain.evidence import AFTER, AFTER_PHOTO, digest_of, evidence_fault
from console.domain.handlers import may_handle
from console.domain.stage_timer import StageTimer
from console.domain.states import CaseState, TaskState
from console.domain.time_limit import TimeLimit
from console.services import clocks, exceptions, orders, standstill, tasks
from console.services.outcome import of, require, require_state

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from console.domain.commands import unit as ask
    from console.domain.commands.command import Outcome
    from console.services.facts import CaseFacts, TaskFacts
    from console.services.ports import UnitOfWork

REVIEWS = frozenset({CaseState.EXTENSION_REVIEW, CaseState.DEFERRAL_REVIEW})
"""A unit's wish is being looked at; the work goes on meanwhile."""


def acknowledge_task(command: ask.AcknowledgeTask, uow: UnitOfWork) -> Outcome:
    """Take the task; the receipt clock stops, the disposal clock runs on."""
    case, task = find_own(command, uow, tasks.BUSY)
    tasks.stop_timers(uow, case, task.id, tasks.RECEIPT)
    columns: dict[str, Any] = {"state": TaskState.ACKNOWLEDGED.value}
    if command.handler_id is not None:
        _check_handler(uow, case, task, command.handler_id)
        columns["handler_id"] = command.handler_id
    uow.tasks.change(task, columns)
    if case.state == CaseState.DISPATCHED:
        joint = len(uow.tasks.of(case.id)) > 1
        state = CaseState.CO_HANDLING if joint else CaseState.HANDLING
        case = uow.cases.change(case, {"state": state.value})
    return uow.commit(command, of(case))


def _check_handler(
    uow: UnitOfWork, case: CaseFacts, task: TaskFacts, person_id: int
) -> None:
    handler = uow.desk.handler(person_id)
    require(handler is not None, "handler_id", "unknown")
    item = uow.rules.item(case.item_id)
    fits = handler is not None and may_handle(handler, unit_id=task.unit_id, item=item)
    require(fits, "handler_id", "not_of_this_unit_and_matter")


def arrive_on_site(command: ask.ArriveOnSite, uow: UnitOfWork) -> Outcome:
    """The crew is on the spot; the server keeps the time."""
    case, task = find_own(command, uow, tasks.TAKEN)
    uow.tasks.change(task, {"state": TaskState.ON_SITE.value})
    return uow.commit(command, of(case))


def report_progress(command: ask.ReportProgress, uow: UnitOfWork) -> Outcome:
    """Write how it goes into the history."""
    case, task = find_own(command, uow, tasks.OPEN)
    uow.desk.note(case.id, "progress", command.text, task_id=task.id)
    return uow.commit(command, of(case))


def feed_back(command: ask.FeedBack, uow: UnitOfWork) -> Outcome:
    """Hand in the result; when every unit is done the case is fed back (5.4.6.1)."""
    require(command.result.strip(), "result", "missing")
    case, task = find_own(command, uow, tasks.TAKEN)
    uow.desk.add_photos(case.id, command.pictures, task.id)
    _check_evidence(command, uow, case, task)
    last = all(t.id == task.id or t.state in tasks.ENDED for t in uow.tasks.of(case.id))
    require(not last or case.state not in REVIEWS, "feedback", "wish_is_undecided")
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


def _check_evidence(
    command: ask.FeedBack, uow: UnitOfWork, case: CaseFacts, task: TaskFacts
) -> None:
    """What shows the result is the unit's own: handed in now, or since its task began.

    A task given back begins anew, so what proved the result before proves it no more,
    nor does a picture that was on the case before, sent once more.
    """
    if AFTER_PHOTO not in uow.rules.item(case.item_id).evidence:
        return
    began = _began_at(uow, case, task.id)
    kept = uow.desk.kept_photos(case.id, task.unit_id, began)
    new = [digest_of(p.content) for p in command.pictures if p.moment == AFTER]
    fault = evidence_fault(kept, new)
    require(not fault, "pictures", fault)


def _began_at(uow: UnitOfWork, case: CaseFacts, task_id: int) -> datetime | None:
    """Return when the task was sent, or given back; None where no clock tells."""
    own = (s.timer for s in uow.timers.running(case.id) if s.task_id == task_id)
    return next((t.started_at for t in own if t.stage == clocks.DISPOSE), None)


def ask_return(command: ask.AskReturn, uow: UnitOfWork) -> Outcome:
    """Return the task inside the return window; its clock stands still.

    A lone unit's return puts the whole case before the dispatcher; in a joint
    case the other units go on. Either way the dispatcher's clock begins (5.2.2).
    """
    require(command.reason.strip(), "reason", "missing")
    case, task = find_own(command, uow, tasks.BUSY)
    _check_return_window(uow, task)
    lone = len(uow.tasks.of(case.id)) == 1
    require(not lone or case.state in tasks.AT_WORK, "return", "other_wish_waits")
    left = standstill.hold_task(uow, case, task.id, command.reason)
    wanted: dict[str, Any] = {
        "remaining_s": left,
        "state": TaskState.RETURN_ASKED.value,
        "return_reason": command.reason.strip(),
        "suggested_unit_id": command.suggested_unit_id,
    }
    uow.tasks.change(task, wanted)
    shown = standstill.begin_review(uow, case, task.id)
    if lone:
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
    case, task = find_own(command, uow, tasks.TAKEN)
    _check_wish(case, "extension")
    most = uow.rules.number("extension", "most")
    granted = _extensions(uow, case, task)
    require(granted < most, "extension", "granted_often_enough")
    require(
        task.due_at is None or uow.now() <= task.due_at, "extension", "already_overdue"
    )
    wish = str(command.limit or task.limit)
    uow.desk.note(
        case.id, "wish", command.reason, task_id=task.id, detail={"extension": wish}
    )
    moved = uow.cases.change(case, {"state": CaseState.EXTENSION_REVIEW.value})
    return uow.commit(command, of(moved))


def _check_wish(case: CaseFacts, field: str) -> None:
    """One wish is looked at after the other, and only in ordinary disposal (rows 16, 17)."""
    require(case.state not in REVIEWS, field, "other_wish_waits")
    ordinary = case.state in {CaseState.HANDLING, CaseState.CO_HANDLING}
    require(ordinary, field, "only_in_ordinary_disposal")


def _extensions(uow: UnitOfWork, case: CaseFacts, task: TaskFacts) -> int:
    """Count what this unit was granted; another unit's extensions are its own.

    A result sent back gives the task another clock, and no further extensions.
    """
    own = uow.timers.of_task(case.id, task.id, clocks.DISPOSE)
    return sum(len(timer.extensions) for timer in own) if own else case.extended


def ask_deferral(command: ask.AskDeferral, uow: UnitOfWork) -> Outcome:
    """Ask to hang the case on the account, with plan, next step and date."""
    require(command.reason.strip(), "reason", "missing")
    require(command.plan.strip(), "plan", "missing")
    case, task = find_own(command, uow, tasks.TAKEN)
    _check_wish(case, "deferral")
    most = uow.rules.number("deferral", "most")
    require(case.deferrals < most, "deferral", "granted_often_enough")
    exceptions.check_until(uow, command.until)
    uow.desk.note(
        case.id,
        "plan",
        command.plan,
        task_id=task.id,
        detail={"until": command.until.isoformat(), "next_step": command.next_step},
    )
    moved = uow.cases.change(case, {"state": CaseState.DEFERRAL_REVIEW.value})
    return uow.commit(command, of(moved))


WORKED_ON = tasks.AT_WORK | REVIEWS


def find_own(
    command: ask.TaskCommand, uow: UnitOfWork, open_to: Collection[TaskState]
) -> tuple[CaseFacts, TaskFacts]:
    """Return case and task; the task is one's own unit's and in a state open to it."""
    case = uow.cases.get(command.case_id, command.version)
    task = tasks.named(uow, case, command.task_id)
    if task.unit_id != uow.actor.unit_id:
        raise NotAllowedError(f"task {task.id} is another unit's", task_id=task.id)
    if command.task_version not in {None, task.version}:
        raise _stale(uow, task)
    require_state(case, WORKED_ON)
    require_state(task, open_to)
    return case, task


def _stale(uow: UnitOfWork, task: TaskFacts) -> StaleEditError:
    by, at = uow.desk.last_change(task.case_id, "task", task.id)
    return StaleEditError(
        f"task {task.id} was changed by {by or 'somebody else'}",
        task=task.id,
        by=by,
        at=at,
        task_state=task.state,
        now=task.version,
    )
