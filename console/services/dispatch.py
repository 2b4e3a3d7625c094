"""Step 3: units are sent, one or several, each with a clock of its own (5.2.2 b)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from console.domain.errors import UnauthorisedUnitError
from console.domain.states import CaseState, TaskRole, TaskState
from console.services import clocks, rounds, standstill, tasks
from console.services.outcome import of, require, require_state

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.domain.commands import dispatch as ask
    from console.domain.commands.command import Outcome
    from console.services.facts import CaseFacts, TaskFacts
    from console.services.ports import UnitOfWork

ACCEPT = "accept"
LOOKED_AT = frozenset(
    {
        CaseState.RETURN_REVIEW,
        CaseState.EXTENSION_REVIEW,
        CaseState.DEFERRAL_REVIEW,
    }
)
"""States in which a unit's wish is looked at, and so a return may be refused."""


def dispatch_case(command: ask.DispatchCase, uow: UnitOfWork) -> Outcome:
    """Send the units; the dispatch clock stops, each unit's disposal starts."""
    case = uow.cases.get(command.case_id, command.version)
    _check_orders(command.orders)
    _check_authorised(uow, case, [order.unit_id for order in command.orders])
    clocks.stop(uow, case, rounds.DISPATCH)
    tasks.lay_past(uow, case)
    sent = tasks.send_all(uow, case, command.orders)
    columns = {"state": CaseState.DISPATCHED.value, **_work_columns(uow, case, sent)}
    moved = uow.cases.write(case, columns)
    return uow.commit(command, of(moved, tasks=[task.id for task in sent]))


def _check_orders(orders: Sequence[ask.UnitOrder]) -> None:
    require(orders, "orders", "no_unit")
    leads = [order for order in orders if order.role is TaskRole.LEAD]
    require(len(leads) == 1, "orders", "exactly_one_lead")
    units = {order.unit_id for order in orders}
    require(len(units) == len(orders), "orders", "unit_twice")
    for place, order in enumerate(orders):
        in_order = order.after is None or 0 <= order.after < place
        require(in_order, "orders", "after_must_name_an_earlier_order")


def _check_authorised(uow: UnitOfWork, case: CaseFacts, units: list[int]) -> None:
    code = uow.rules.item(case.item_id).code
    for unit_id in units:
        if not uow.desk.authorised(case.id, unit_id):
            raise UnauthorisedUnitError(
                f"unit {unit_id} is not authorised for {code} here",
                unit_id=unit_id,
                matter=code,
            )


def _work_columns(
    uow: UnitOfWork, case: CaseFacts, live: Sequence[TaskFacts]
) -> dict[str, Any]:
    lead = next((t for t in live if t.role == TaskRole.LEAD), live[0])
    return {"unit_id": lead.unit_id, **tasks.shown_after(uow, case)}


def recall_order(command: ask.RecallOrder, uow: UnitOfWork) -> Outcome:
    """Take the order back within the seconds the settings allow.

    They count from the first order that stands; a unit added later gives no more.
    """
    case = uow.cases.get(command.case_id, command.version)
    live = uow.tasks.of(case.id)
    sent_at = min((t.sent_at for t in live if t.sent_at), default=uow.now())
    in_time = (uow.now() - sent_at).total_seconds() <= uow.rules.number("recall_s")
    require(in_time, "recall", "too_late")
    require(all(t.acknowledged_at is None for t in live), "recall", "acknowledged")
    for task in live:
        tasks.withdraw(uow, task)
    return uow.commit(command, of(rounds.begin_again(uow, case)))


def send_back_to_filing(command: ask.SendBackToFiling, uow: UnitOfWork) -> Outcome:
    """Not ours or wrongly classed: back to filing, with a reason."""
    case = uow.cases.get(command.case_id, command.version)
    for task in uow.tasks.of(case.id):
        tasks.withdraw(uow, task)
    clocks.stop(uow, case)
    shown = clocks.start(uow, case, ACCEPT)
    columns = {"state": CaseState.TO_FILE.value, "disposal_due_at": None, **shown}
    return uow.commit(command, of(uow.cases.change(case, columns)))


def add_unit(command: ask.AddUnit, uow: UnitOfWork) -> Outcome:
    """Add a co-unit late; nobody else's clock moves."""
    case = uow.cases.get(command.case_id, command.version)
    require_state(case, tasks.AT_WORK)
    live = uow.tasks.of(case.id)
    require(
        all(t.unit_id != command.order.unit_id for t in live), "unit_id", "unit_twice"
    )
    _check_authorised(uow, case, [command.order.unit_id])
    before = _to_wait_for(command, uow, case)
    sent = tasks.send(uow, case, command.order, role=TaskRole.CO, before=before)
    columns = _work_columns(uow, case, [*live, sent])
    if case.state == CaseState.HANDLING:
        columns["state"] = CaseState.CO_HANDLING.value
    moved = uow.cases.change(case, columns)
    return uow.commit(command, of(moved, task=sent.id))


def _to_wait_for(
    command: ask.AddUnit, uow: UnitOfWork, case: CaseFacts
) -> TaskFacts | None:
    if command.after_task_id is None:
        return None
    before = tasks.named(uow, case, command.after_task_id)
    return None if before.state in tasks.ENDED else before


def change_lead(command: ask.ChangeLead, uow: UnitOfWork) -> Outcome:
    """Let another unit lead; the log keeps who led before."""
    case = uow.cases.get(command.case_id, command.version)
    require_state(case, tasks.AT_WORK)
    live = uow.tasks.of(case.id)
    chosen = next((t for t in live if t.id == command.task_id), None)
    require(chosen is not None, "task_id", "not_of_this_case")
    waived = chosen is not None and chosen.state == TaskState.WAIVED
    require(not waived, "task_id", "is_waived")
    for task in live:
        role = TaskRole.LEAD if task.id == command.task_id else TaskRole.CO
        if task.role != role:
            uow.tasks.change(task, {"role": role.value})
    moved = uow.cases.change(case, {"unit_id": chosen.unit_id if chosen else None})
    return uow.commit(command, of(moved))


def waive_task(command: ask.WaiveTask, uow: UnitOfWork) -> Outcome:
    """Waive one unit's part by name, with a reason; the others go on."""
    require(command.reason.strip(), "reason", "missing")
    case = uow.cases.get(command.case_id, command.version)
    task = tasks.named(uow, case, command.task_id)
    require_state(case, tasks.AT_WORK)
    require_state(task, tasks.OPEN)
    require(not _leads_others(uow, task), "task_id", "change_lead_first")
    tasks.stop_timers(uow, case, task.id)
    uow.tasks.change(
        task, {"state": TaskState.WAIVED.value, "waive_reason": command.reason}
    )
    tasks.start_followers(uow, case, task)
    columns = tasks.shown_after(uow, case)
    if tasks.all_over(uow, case):
        clocks.stop(uow, case)
        shown = clocks.start(uow, case, "feedback")
        columns |= {"state": CaseState.FED_BACK.value, **shown}
    return uow.commit(command, of(uow.cases.change(case, columns)))


def _leads_others(uow: UnitOfWork, task: TaskFacts) -> bool:
    others = [t for t in uow.tasks.of(task.case_id) if t.id != task.id]
    at_work = any(t.state != TaskState.WAIVED for t in others)
    return task.role == TaskRole.LEAD and at_work


def refuse_return(command: ask.RefuseReturn, uow: UnitOfWork) -> Outcome:
    """The return has no ground: the same unit goes on, its clock resumes.

    A lone unit that had taken its task goes on handling it; one that had not has
    still to sign for it.
    """
    case = uow.cases.get(command.case_id, command.version)
    task = tasks.named(uow, case, command.task_id)
    require_state(task, {TaskState.RETURN_ASKED})
    require_state(case, tasks.AT_WORK, LOOKED_AT)
    taken = task.acknowledged_at is not None
    back = TaskState.ACKNOWLEDGED if taken else TaskState.SENT
    standstill.end_review(uow, case, task.id)
    uow.tasks.change(task, {"state": back.value})
    tasks.follow_clocks(uow, case)
    columns: dict[str, Any] = {}
    if case.state == CaseState.RETURN_REVIEW:
        state = CaseState.HANDLING if taken else CaseState.DISPATCHED
        columns["state"] = state.value
    columns |= tasks.case_clock(uow, case)
    columns["disposal_due_at"] = tasks.latest_end(uow, case)
    return uow.commit(command, of(uow.cases.change(case, columns)))


def redispatch(command: ask.Redispatch, uow: UnitOfWork) -> Outcome:
    """Another unit takes over; its disposal starts anew, a wrong dispatch is counted."""
    case = uow.cases.get(command.case_id, command.version)
    old = tasks.named(uow, case, command.task_id)
    require_state(old, {TaskState.RETURN_ASKED})
    require_state(case, tasks.AT_WORK, {CaseState.RETURN_REVIEW})
    others = {t.unit_id for t in uow.tasks.of(case.id)}
    require(command.order.unit_id not in others, "unit_id", "unit_twice")
    _check_authorised(uow, case, [command.order.unit_id])
    tasks.withdraw(uow, old)
    if case.state == CaseState.RETURN_REVIEW:
        clocks.stop(uow, case, standstill.REVIEW)
    sent = tasks.send(uow, case, command.order, role=TaskRole(old.role))
    tasks.pass_on(uow, case, old, sent)
    tasks.follow_clocks(uow, case)
    live = [t for t in uow.tasks.of(case.id) if t.id != old.id]
    columns = _work_columns(uow, case, live or [sent])
    columns |= {"returned": case.returned + 1, "wrong_dispatch": case.returned + 1}
    if case.state == CaseState.RETURN_REVIEW:
        columns["state"] = CaseState.DISPATCHED.value
    moved = uow.cases.change(case, columns)
    return uow.commit(command, of(moved, task=sent.id))
