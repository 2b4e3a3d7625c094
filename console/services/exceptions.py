"""What dispatchers and leaders decide on extension and deferral (4.3)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from console.domain.states import CaseState
from console.services import clocks
from console.services.outcome import of, require

if TYPE_CHECKING:
    from console.domain.commands import dispatch as ask
    from console.domain.commands.command import Outcome
    from console.services.facts import CaseFacts
    from console.services.ports import UnitOfWork


def decide_extension(command: ask.DecideExtension, uow: UnitOfWork) -> Outcome:
    """Grant one more original limit, or refuse; a refusal does not count."""
    require(command.reason.strip(), "reason", "missing")
    case = uow.cases.get(command.case_id, command.version)
    columns: dict[str, Any] = {"state": _working_state(uow, case).value}
    if command.granted:
        shown = clocks.extend(uow, case, None, command.reason)
        columns |= {"extended": case.extended + 1, **shown}
        columns["disposal_due_at"] = shown["due_at"] or case.disposal_due_at
    moved = uow.cases.change(case, columns)
    return uow.commit(command, of(moved, granted=command.granted))


def decide_deferral(command: ask.DecideDeferral, uow: UnitOfWork) -> Outcome:
    """Hang the case on the account until a date, or let the unit go on."""
    require(command.reason.strip(), "reason", "missing")
    case = uow.cases.get(command.case_id, command.version)
    if not command.granted:
        uow.say("refuse_deferral", command.reason)
        moved = uow.cases.change(case, {"state": _working_state(uow, case).value})
        return uow.commit(command, of(moved, granted=False))
    require(command.until is not None, "until", "missing")
    uow.say("grant_deferral", command.reason)
    shown = clocks.pause(uow, case, clocks.DISPOSE, command.reason)
    columns = {
        "state": CaseState.DEFERRED.value,
        "deferrals": case.deferrals + 1,
        "deferred_until": command.until,
        **shown,
    }
    moved = uow.cases.change(case, columns)
    return uow.commit(command, of(moved, granted=True))


def resume_deferred(command: ask.ResumeDeferred, uow: UnitOfWork) -> Outcome:
    """Take a deferred case up again; its clock goes on with what was left."""
    case = uow.cases.get(command.case_id, command.version)
    shown = clocks.resume(uow, case, clocks.DISPOSE)
    state = _working_state(uow, case).value
    columns = {"state": state, "deferred_until": None, **shown}
    columns["disposal_due_at"] = shown["due_at"]
    return uow.commit(command, of(uow.cases.change(case, columns)))


def _working_state(uow: UnitOfWork, case: CaseFacts) -> CaseState:
    joint = len(uow.tasks.of(case.id)) > 1
    return CaseState.CO_HANDLING if joint else CaseState.HANDLING
