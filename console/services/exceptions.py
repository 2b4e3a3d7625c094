"""What dispatchers and leaders decide on extension and deferral (4.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from console.domain.lifecycle import RESUME_ON_DATE
from console.domain.states import CaseState, Role
from console.domain.time_limit import TimeLimit
from console.services import clocks, rounds, standstill, tasks
from console.services.outcome import of, require

if TYPE_CHECKING:
    from console.domain.commands import dispatch as ask
    from console.domain.commands.command import Outcome
    from console.services.facts import CaseFacts, WishFacts
    from console.services.ports import UnitOfWork

_RESUMERS = frozenset({Role.DISPATCHER, Role.DUTY_LEADER})


def decide_extension(command: ask.DecideExtension, uow: UnitOfWork) -> Outcome:
    """Give the asking unit more time, or refuse; nobody else's clock moves.

    What is granted is what was asked, one more original limit by default; a
    refusal does not count.
    """
    require(command.reason.strip(), "reason", "missing")
    case = uow.cases.get(command.case_id, command.version)
    columns: dict[str, Any] = {"state": _working_state(uow, case).value}
    wish = uow.desk.last_wish(case.id)
    asked_by = wish.task_id if wish else None
    require(command.task_id in (None, asked_by), "task_id", "did_not_ask")
    if command.granted:
        limit = command.limit or _asked(wish)
        clocks.extend(uow, case, asked_by, limit, command.reason)
        tasks.follow_clocks(uow, case)
        columns |= {"extended": case.extended + 1, **tasks.case_clock(uow, case)}
        columns["disposal_due_at"] = tasks.latest_end(uow, case)
    moved = uow.cases.change(case, columns)
    told = {"granted": command.granted, "task_id": asked_by}
    return uow.commit(command, of(moved, **told))


def _asked(wish: WishFacts | None) -> TimeLimit | None:
    told = wish.detail.get("extension") if wish else None
    return TimeLimit.parse(str(told)) if told else None


def decide_deferral(command: ask.DecideDeferral, uow: UnitOfWork) -> Outcome:
    """Hang the case on the account until a date, or let the unit go on."""
    require(command.reason.strip(), "reason", "missing")
    case = uow.cases.get(command.case_id, command.version)
    if not command.granted:
        uow.say("refuse_deferral", command.reason)
        moved = uow.cases.change(case, {"state": _working_state(uow, case).value})
        return uow.commit(command, of(moved, granted=False))
    require(command.until is not None, "until", "missing")
    check_until(uow, command.until)
    uow.say("grant_deferral", command.reason)
    shown = standstill.hold_case(uow, case, command.reason)
    standstill.end_obstructions(uow, case, command.reason)
    tasks.follow_clocks(uow, case)
    columns = {
        "state": CaseState.DEFERRED.value,
        "deferrals": case.deferrals + 1,
        "deferred_until": command.until,
        **shown,
    }
    moved = uow.cases.change(case, columns)
    return uow.commit(command, of(moved, granted=True))


def check_until(uow: UnitOfWork, until: Any) -> None:
    """Refuse a date of deferral that is past or further off than the settings let."""
    span = until - uow.now()
    require(span.total_seconds() > 0, "until", "in_the_past")
    days = uow.rules.number("deferral", "days")
    require(span.days <= days, "until", "too_far_ahead")


def resume_deferred(command: ask.ResumeDeferred, uow: UnitOfWork) -> Outcome:
    """Take a deferred case up again; its clock goes on with what was left.

    With nobody left to go on (the units were waived, or none had begun) it is
    dispatched again.
    """
    case = uow.cases.get(command.case_id, command.version)
    if not uow.actor.roles & _RESUMERS:  # on its date, as the clock's hand
        come = case.deferred_until is None or case.deferred_until <= uow.now()
        require(come, "until", "not_come_yet")
        uow.say(RESUME_ON_DATE, command.reason)
    if tasks.all_over(uow, case) and not tasks.any_done(uow, case):
        return uow.commit(command, of(rounds.begin_again(uow, case)))
    if tasks.all_over(uow, case):
        tasks.reopen(uow, case)
    standstill.release_case(uow, case)
    tasks.follow_clocks(uow, case)
    state = _working_state(uow, case).value
    columns = {"state": state, **tasks.case_clock(uow, case)}
    columns["disposal_due_at"] = tasks.latest_end(uow, case)
    return uow.commit(command, of(uow.cases.change(case, columns)))


def _working_state(uow: UnitOfWork, case: CaseFacts) -> CaseState:
    joint = len(uow.tasks.of(case.id)) > 1
    return CaseState.CO_HANDLING if joint else CaseState.HANDLING
