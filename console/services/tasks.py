"""One unit's task inside a case: sent, paused, ended, and what starts after it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from console.domain.errors import NotFoundError
from console.domain.rule_changes import CATALOGUE
from console.domain.states import CaseState, TaskRole, TaskState
from console.domain.time_limit import rest_of
from console.services import clocks

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from console.domain.commands.dispatch import UnitOrder
    from console.domain.time_limit import TimeLimit
    from console.services.facts import CaseFacts, StoredTimer, TaskFacts
    from console.services.ports import UnitOfWork

RECEIPT = "receipt"
ENDED = frozenset({TaskState.DONE, TaskState.WAIVED, TaskState.WITHDRAWN})
BUSY = frozenset({TaskState.SENT, TaskState.ACKNOWLEDGED, TaskState.ON_SITE})
TAKEN = frozenset({TaskState.ACKNOWLEDGED, TaskState.ON_SITE})
OPEN = BUSY | {TaskState.WAITING, TaskState.RETURN_ASKED, TaskState.OBSTRUCTED}
AT_WORK = frozenset(
    {
        CaseState.DISPATCHED,
        CaseState.HANDLING,
        CaseState.CO_HANDLING,
        CaseState.REWORK,
        CaseState.SUPERVISED,
    }
)
"""States of a case in which units work and may be added."""


def send_all(
    uow: UnitOfWork, case: CaseFacts, orders: Sequence[UnitOrder]
) -> list[TaskFacts]:
    """Send every order; one that follows another waits, planned from its end."""
    sent: list[TaskFacts] = []
    for order in orders:
        before = None if order.after is None else sent[order.after]
        sent.append(send(uow, case, order, role=order.role, before=before))
    return sent


def send(
    uow: UnitOfWork,
    case: CaseFacts,
    order: UnitOrder,
    *,
    role: TaskRole,
    before: TaskFacts | None = None,
) -> TaskFacts:
    """Send one unit with its own limit, receipt and clock."""
    start_at = before.due_at if before else None
    planned = clocks.plan(
        uow, case, clocks.DISPOSE, limit=order.limit, start_at=start_at
    )
    receipt = clocks.plan(uow, case, RECEIPT)
    waits = before is not None
    limit = planned.timer.limit
    task = uow.tasks.add(
        {
            "case_id": case.id,
            "unit_id": order.unit_id,
            "role": role.value,
            "after_task_id": before.id if before else None,
            "state": (TaskState.WAITING if waits else TaskState.SENT).value,
            "demand": order.demand,
            "limit_kind": limit.kind.value,
            "limit_value": limit.value,
            "receipt_due_at": None if waits else receipt.due_at,
            "near_at": planned.near_at,
            "due_at": planned.due_at,
        }
    )
    if not waits:
        clocks.begin(uow, case, planned, task_id=task.id, rule=_rule(uow, case))
        clocks.begin(uow, case, receipt, task_id=task.id)
    return task


def _rule(uow: UnitOfWork, case: CaseFacts) -> str:
    """Return the rule a disposal runs by: the filing condition of the case."""
    return f"{CATALOGUE}{uow.rules.item(case.item_id).code}"


def named(uow: UnitOfWork, case: CaseFacts, task_id: int) -> TaskFacts:
    """Return a task of this case.

    Raises:
        NotFoundError: the case has no such task.
    """
    for task in uow.tasks.of(case.id):
        if task.id == task_id:
            return task
    raise NotFoundError(f"case {case.number} has no task {task_id}", task_id=task_id)


def withdraw(uow: UnitOfWork, task: TaskFacts) -> None:
    """Withdraw a task that is not over and stop its clocks."""
    if task.state not in ENDED:
        for stored in _timers(uow, task.case_id, task.id):
            clocks.halt(uow, stored)
        uow.tasks.change(task, {"state": TaskState.WITHDRAWN.value})


def lay_past(uow: UnitOfWork, case: CaseFacts) -> None:
    """Put what earlier rounds left done or waived into the past.

    History keeps it; the round that begins now counts and changes its own alone.
    """
    for task in uow.tasks.of(case.id):
        if task.state in ENDED:
            uow.tasks.change(task, {"past": True})


def stop_timers(
    uow: UnitOfWork, case: CaseFacts, task_id: int, stage: str = ""
) -> None:
    """Stop a task's clocks, or only the one of a stage."""
    for stored in _timers(uow, case.id, task_id):
        if not stage or stored.timer.stage == stage:
            clocks.halt(uow, stored)


def start_followers(uow: UnitOfWork, case: CaseFacts, ended: TaskFacts) -> None:
    """Send what waited for this task; its clock runs from now."""
    for task in uow.tasks.of(case.id):
        if task.after_task_id == ended.id and task.state == TaskState.WAITING:
            planned = clocks.plan(uow, case, clocks.DISPOSE, limit=task.limit)
            receipt = clocks.plan(uow, case, RECEIPT)
            clocks.begin(uow, case, planned, task_id=task.id, rule=_rule(uow, case))
            clocks.begin(uow, case, receipt, task_id=task.id)
            uow.tasks.change(task, _sent_columns(planned, receipt.due_at))


def reopen(uow: UnitOfWork, case: CaseFacts, *, rework: bool = True) -> datetime | None:
    """Give every unit that had finished its task back.

    For a rework the clock is the one the settings name, the original limit or what
    was left of it; a result that was only sent back goes on with what was left, for
    its clock had but stopped (domain reference, (c) FED_BACK and REWORK).

    Returns:
        The latest new due time, None if no unit had finished.
    """
    whole = rework and uow.rules.settings["rework_limit"] == "original"
    rule = "rework" if rework else "resume"
    ends: list[datetime] = []
    for task in uow.tasks.of(case.id):
        if task.state == TaskState.DONE:
            limit = task.limit if whole else _left_of(uow, case, task)
            planned = clocks.plan(uow, case, clocks.DISPOSE, limit=limit)
            clocks.begin(uow, case, planned, task_id=task.id, rule=rule)
            times = {"near_at": planned.near_at, "due_at": planned.due_at}
            uow.tasks.change(task, {"state": TaskState.ACKNOWLEDGED.value, **times})
            ends.extend([planned.due_at] if planned.due_at else [])
    return max(ends, default=None)


def _left_of(uow: UnitOfWork, case: CaseFacts, task: TaskFacts) -> TimeLimit:
    """Return what a finished task had left of its limit when it was done."""
    had = uow.timers.of_task(case.id, task.id, clocks.DISPOSE)
    if not had:
        return task.limit
    kind = had[-1].limits[-1].kind
    return rest_of(kind, clocks.left_s(uow, had[-1]))


def follow_clocks(uow: UnitOfWork, case: CaseFacts) -> None:
    """Write what the clocks say now onto the tasks; what waits is planned anew.

    For the centre; a unit moves no deadline but by ending its obstruction.
    """
    running = uow.timers.running(case.id)
    for task in uow.tasks.of(case.id):
        own = {s.timer.stage: s.timer for s in running if s.task_id == task.id}
        wanted: dict[str, Any] = {}
        if clocks.DISPOSE in own:
            wanted |= clocks.times(uow, case, own[clocks.DISPOSE])
        if RECEIPT in own:
            due = clocks.times(uow, case, own[RECEIPT])["due_at"]
            wanted["receipt_due_at"] = due
        _write(uow, task, wanted)
    _plan_waiting(uow, case)


def _plan_waiting(uow: UnitOfWork, case: CaseFacts) -> None:
    known = {task.id: task for task in uow.tasks.of(case.id)}

    def depth(task: TaskFacts) -> int:
        before = known.get(task.after_task_id or 0)
        return 0 if before is None else 1 + depth(before)

    for task in sorted(known.values(), key=depth):
        before = known.get(task.after_task_id or 0)
        if task.state == TaskState.WAITING and before is not None and before.due_at:
            planned = clocks.plan(
                uow, case, clocks.DISPOSE, limit=task.limit, start_at=before.due_at
            )
            times = {"near_at": planned.near_at, "due_at": planned.due_at}
            known[task.id] = _write(uow, task, times)


def _write(uow: UnitOfWork, task: TaskFacts, wanted: dict[str, Any]) -> TaskFacts:
    differs = any(getattr(task, name) != value for name, value in wanted.items())
    return uow.tasks.change(task, wanted) if differs else task


def pass_on(uow: UnitOfWork, case: CaseFacts, old: TaskFacts, new: TaskFacts) -> None:
    """Let what waited for one task wait for another."""
    for task in uow.tasks.of(case.id):
        if task.after_task_id == old.id and task.state == TaskState.WAITING:
            uow.tasks.change(task, {"after_task_id": new.id})


def case_clock(uow: UnitOfWork, case: CaseFacts) -> clocks.Columns:
    """Return the case's clock: the latest of its tasks, those that wait included."""
    shown = clocks.show(uow, case, clocks.DISPOSE)
    waits = [t for t in uow.tasks.of(case.id) if t.state == TaskState.WAITING]
    last = max((t for t in waits if t.due_at), key=_due, default=None)
    if last is None or shown["due_at"] is None or _due(last) <= shown["due_at"]:
        return shown
    return shown | {"near_at": last.near_at, "due_at": last.due_at}


def latest_end(uow: UnitOfWork, case: CaseFacts) -> datetime | None:
    """Return when the last task that was not waived is due, as far as one knows."""
    live = [t for t in uow.tasks.of(case.id) if t.state != TaskState.WAIVED]
    return max((t.due_at for t in live if t.due_at), default=case.disposal_due_at)


def _due(task: TaskFacts) -> Any:
    return task.due_at


def any_done(uow: UnitOfWork, case: CaseFacts) -> bool:
    """Tell whether some unit has done its task, and so can be given it back."""
    return any(task.state == TaskState.DONE for task in uow.tasks.of(case.id))


def all_over(uow: UnitOfWork, case: CaseFacts) -> bool:
    """Tell whether every task is done or waived by name."""
    return all(task.state in ENDED for task in uow.tasks.of(case.id))


def shown_after(uow: UnitOfWork, case: CaseFacts) -> dict[str, Any]:
    """Return the case's clock and units as its live tasks give them."""
    live = uow.tasks.of(case.id)
    return {
        "unit_ids": [task.unit_id for task in live],
        "disposal_due_at": latest_end(uow, case),
        **case_clock(uow, case),
    }


def _sent_columns(planned: clocks.Planned, receipt_due: Any) -> dict[str, Any]:
    return {
        "state": TaskState.SENT.value,
        "near_at": planned.near_at,
        "due_at": planned.due_at,
        "receipt_due_at": receipt_due,
    }


def _timers(uow: UnitOfWork, case_id: int, task_id: int) -> list[StoredTimer]:
    return [s for s in uow.timers.running(case_id) if s.task_id == task_id]
