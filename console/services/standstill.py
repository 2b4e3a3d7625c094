"""Clocks that stand still, and the dispatcher's clock on a return meanwhile.

A task's stand still while its return is looked at, all a case has while it is
deferred or before the coordination group (domain reference, 4.3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.states import TaskState
from console.services import clocks

if TYPE_CHECKING:
    from console.services.facts import CaseFacts, StoredTimer
    from console.services.ports import UnitOfWork

REVIEW = "review"
UNENDED = frozenset({"ASKED", "GRANTED"})
"""States of an obstruction that is not over."""


def hold_task(
    uow: UnitOfWork, case: CaseFacts, task_id: int, reason: str
) -> int | None:
    """Let a task's clocks stand still; return the seconds its disposal had left."""
    left: int | None = None
    for stored in _of_tasks(uow, case):
        if stored.task_id == task_id and stored.timer.stage == clocks.DISPOSE:
            left = clocks.left_s(uow, stored.timer)
        if stored.task_id == task_id:
            clocks.hold(uow, stored, reason)
    return left


def release_task(uow: UnitOfWork, case: CaseFacts, task_id: int) -> None:
    """Let a task's clocks go on."""
    for stored in _of_tasks(uow, case):
        if stored.task_id == task_id:
            clocks.let_go(uow, stored)


def begin_review(uow: UnitOfWork, case: CaseFacts, task_id: int) -> clocks.Columns:
    """Start the dispatcher's clock on a return, one for each task that asks for it."""
    looking = clocks.plan(uow, case, REVIEW)
    clocks.begin(uow, case, looking, task_id=task_id)
    return clocks.shown(looking)


def end_review(uow: UnitOfWork, case: CaseFacts, task_id: int) -> None:
    """The return is decided: the dispatcher's clock ends, the task's own go on."""
    for stored in uow.timers.running(case.id):
        if stored.timer.stage == REVIEW and stored.task_id in {task_id, None}:
            clocks.halt(uow, stored)
        elif stored.task_id == task_id:
            clocks.let_go(uow, stored)


def hold_case(uow: UnitOfWork, case: CaseFacts, reason: str) -> clocks.Columns:
    """Let every clock of every task stand still; return the case's clock."""
    for stored in _of_tasks(uow, case):
        clocks.hold(uow, stored, reason)
    return clocks.show(uow, case, clocks.DISPOSE)


def release_case(uow: UnitOfWork, case: CaseFacts) -> None:
    """Let the tasks' clocks go on; a task whose return waits stands still further."""
    asked = {
        task.id
        for task in uow.tasks.of(case.id)
        if task.state == TaskState.RETURN_ASKED
    }
    for stored in _of_tasks(uow, case):
        if stored.task_id not in asked or stored.timer.stage == REVIEW:
            clocks.let_go(uow, stored)


def end_obstructions(uow: UnitOfWork, case: CaseFacts, reason: str) -> None:
    """The whole case stands still now, and no task of it for being obstructed.

    One pause ends and the next begins, so that each tells its own reason and person.
    """
    found = {task.id: task for task in uow.tasks.of(case.id)}
    for row in uow.obstructions.find(case_id=case.id):
        if row["state"] not in UNENDED:
            continue
        ended = {"state": "ENDED", "ended_reason": reason.strip()}
        uow.obstructions.change(row, ended)
        if row["state"] == "GRANTED":
            uow.tasks.change(found[row["task_id"]], {"state": row["task_state"]})
            release_task(uow, case, row["task_id"])
            hold_task(uow, case, row["task_id"], reason)


def _of_tasks(uow: UnitOfWork, case: CaseFacts) -> list[StoredTimer]:
    return [s for s in uow.timers.running(case.id) if s.task_id is not None]
