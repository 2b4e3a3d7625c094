"""A unit that is obstructed (5.1.2.2): reported, decided, ended; its clock meanwhile."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from console.domain.codes import is_in_force
from console.domain.errors import InvalidInputError, NotAllowedError
from console.domain.states import Role, TaskState
from console.services import clocks, standstill, tasks
from console.services.outcome import of, require, require_state
from console.services.unit import WORKED_ON, find_own

if TYPE_CHECKING:
    from collections.abc import Mapping

    from console.domain.commands import dispatch, unit
    from console.domain.commands.command import Outcome
    from console.services.facts import CaseFacts, TaskFacts
    from console.services.ports import UnitOfWork

    Row = Mapping[str, Any]

DECIDERS = frozenset({Role.DISPATCHER.value, Role.DUTY_LEADER.value})


def report_obstruction(command: unit.ReportObstruction, uow: UnitOfWork) -> Outcome:
    """Report what is in the way; the clock runs on until it is decided."""
    require(command.reason.strip(), "reason", "missing")
    kinds = uow.rules.obstruction_kinds
    require(command.kind in kinds, "kind", "unknown")
    require(is_in_force(kinds, command.kind), "kind", "withdrawn")
    case, task = find_own(command, uow, tasks.TAKEN)
    require(_open_of(uow, task) is None, "obstruction", "already_reported")
    uow.desk.add_photos(case.id, command.pictures, task.id)
    obstruction_id = uow.obstructions.add(
        {
            "case_id": case.id,
            "task_id": task.id,
            "unit_id": task.unit_id,
            "kind": command.kind,
            "text": command.reason.strip(),
            "police_number": command.police_number.strip(),
            "asked_at": uow.now(),
        }
    )
    return uow.commit(command, of(case, obstruction_id=obstruction_id))


def decide_obstruction(command: dispatch.DecideObstruction, uow: UnitOfWork) -> Outcome:
    """Granted, the unit's clock stands still and no other; refused, it runs on."""
    require(command.reason.strip(), "reason", "missing")
    case = uow.cases.get(command.case_id, command.version)
    task = tasks.named(uow, case, command.task_id)
    require_state(case, WORKED_ON)
    row = _reported(uow, task)
    require(row["state"] == "ASKED", "obstruction", "already_decided")
    if command.granted:
        uow.say("grant_obstruction", command.reason)
        case = _grant(uow, case, task, row, command.reason.strip())
    else:
        uow.say("refuse_obstruction", command.reason)
        answer = {"state": "REFUSED", "answer": command.reason.strip()}
        uow.obstructions.change(row, answer)
    return uow.commit(command, of(case, granted=command.granted, task_id=task.id))


def _grant(
    uow: UnitOfWork, case: CaseFacts, task: TaskFacts, row: Row, answer: str
) -> CaseFacts:
    require_state(task, tasks.TAKEN)
    uow.obstructions.change(row, {"state": "GRANTED", "answer": answer})
    why = f"{row['text']} · {answer}"
    left = standstill.hold_task(uow, case, task.id, why)
    still = {"near_at": None, "due_at": None, "remaining_s": left}
    uow.tasks.change(task, {"state": TaskState.OBSTRUCTED.value, **still})
    columns = tasks.case_clock(uow, case)
    columns["disposal_due_at"] = _end_known(uow, case)
    return uow.cases.change(case, columns)


def _end_known(uow: UnitOfWork, case: CaseFacts) -> Any:
    """Return when the last task is due; None while no task at work has an end.

    Else a case all of whose clocks stand still would be late by what it had before.
    """
    ends = [
        task.due_at
        for task in uow.tasks.of(case.id)
        if task.due_at and task.state not in tasks.ENDED
    ]
    return max(ends, default=None)


def end_obstruction(command: unit.EndObstruction, uow: UnitOfWork) -> Outcome:
    """It is over, says the unit or the centre: the clock goes on with what was left."""
    require(command.reason.strip(), "reason", "missing")
    case = uow.cases.get(command.case_id, command.version)
    task = tasks.named(uow, case, command.task_id)
    if task.unit_id != uow.actor.unit_id and not uow.actor.roles & DECIDERS:
        raise NotAllowedError(f"task {task.id} is another unit's", task_id=task.id)
    require_state(case, WORKED_ON)
    row = _reported(uow, task)
    ended = {"state": "ENDED", "ended_reason": command.reason.strip()}
    uow.obstructions.change(row, ended)
    if row["state"] == "GRANTED":  # its clock stood still
        _go_on(uow, case, task, row)
        tasks.follow_clocks(uow, case)
        columns = tasks.case_clock(uow, case)
        columns["disposal_due_at"] = tasks.latest_end(uow, case)
        case = uow.cases.change(case, columns)
    return uow.commit(command, of(case, task_id=task.id))


def _go_on(uow: UnitOfWork, case: CaseFacts, task: TaskFacts, row: Row) -> None:
    columns: dict[str, Any] = {"state": row["task_state"]}
    standstill.release_task(uow, case, task.id)
    for stored in uow.timers.running(case.id):
        if stored.task_id == task.id and stored.timer.stage == clocks.DISPOSE:
            columns |= clocks.times(uow, case, stored.timer)
    uow.tasks.change(task, columns)


def _reported(uow: UnitOfWork, task: TaskFacts) -> Row:
    """Return the obstruction of a task that is not over.

    Raises:
        InvalidInputError: none was reported, or it is over.
    """
    row = _open_of(uow, task)
    if row is None:
        raise InvalidInputError(field="obstruction", reason="not_reported")
    return row


def _open_of(uow: UnitOfWork, task: TaskFacts) -> Row | None:
    rows = uow.obstructions.find(task_id=task.id)
    return next((row for row in rows if row["state"] in standstill.UNENDED), None)
