"""Changing a rule: checked, written, and every clock that runs under it moved along.

What has stopped never moves. Few cases follow in the same transaction, so that no
seat sees a rule without its effect. Many would hold every seat up: they follow in
steps, taken by the scheduler, which fires no reminder of a case that still waits.
Orders and calls already given keep the time written on them (5.4.6.1).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from console.domain.commands.command import Outcome
from console.domain.errors import NotAllowedError
from console.domain.recalculation import renewed_since
from console.domain.rule_changes import changed_book, renewed, touches_clocks
from console.domain.states import Role
from console.services import clocks, tasks
from console.services.outcome import require

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.domain.commands.rules import FollowAgain, RecalculateClocks, RuleChange
    from console.domain.rule_book import RuleBook
    from console.domain.rule_changes import Renewed
    from console.domain.time_limit import TimeLimit
    from console.services.facts import CaseFacts, RecalculationStep, StoredTimer
    from console.services.ports import UnitOfWork

MAY_CHANGE = frozenset({Role.ADMINISTRATOR.value, Role.DUTY_LEADER.value})
RECALCULATE = "recalculate"
LEAVE = "leave_clock"
"""Under this verb the history of a case says that its clocks could not follow."""
AT_ONCE = 200
"""So many cases follow in the transaction of the change itself."""


def change_rule(command: RuleChange, uow: UnitOfWork) -> Outcome:
    """Save a changed rule; the outcome's facts say how many clocks and cases moved.

    Raises:
        NotAllowedError: only the duty leader and the administrator change rules.
        InvalidInputError: the reason is missing or the change makes no sense.
        StaleEditError: somebody else changed the same rule first.
    """
    if not uow.actor.roles & MAY_CHANGE:
        raise NotAllowedError("rules are changed by duty leader or administrator")
    require(command.reason.strip(), "reason", "missing")
    old = uow.rulebook.lock()
    new = changed_book(old, command)
    row_id = uow.rulebook.write(command, new)
    moved, waiting = _follow(uow, command, old, new)
    facts = {
        "row_id": row_id,
        "rules_version": new.version,
        "cases": moved,
        "waiting": waiting,
    }
    return uow.commit(command, Outcome(version=new.version, facts=facts))


def _follow(
    uow: UnitOfWork, command: RuleChange, old: RuleBook, new: RuleBook
) -> tuple[list[int], int]:
    """Move the clocks, or leave them to the steps; return cases moved, cases left."""
    if not touches_clocks(command):
        return [], 0
    concerned = uow.recalculations.concerned(command, old, AT_ONCE + 1)
    if len(concerned) <= AT_ONCE:
        return _move_clocks(uow, command, old, new, concerned), 0
    return [], uow.recalculations.put_off(command, old, new.version)


def recalculate_clocks(command: RecalculateClocks, uow: UnitOfWork) -> Outcome:
    """Let some more cases follow a change; nobody waits longer than for these few."""
    step = uow.recalculations.next_step(command.size, due=command.due)
    if step is None:
        return uow.commit(command, Outcome(facts={"looked": 0, "left": False}))
    told = (LEAVE, command.why) if command.skip else (RECALCULATE, step.reason)
    uow.say(*told)
    for case_id in () if command.skip else step.cases:
        _step_case(uow, case_id, step)
    uow.recalculations.end_step(step)
    facts = {"looked": len(step.cases), "left": True, "cases": list(step.cases)}
    return uow.commit(command, Outcome(facts=facts))


def follow_again(command: FollowAgain, uow: UnitOfWork) -> Outcome:
    """Put a case whose clocks could not follow back among those that wait.

    Raises:
        NotAllowedError: only those who change rules ask for it.
        InvalidInputError: the alert tells of no such clock, or has ended.
    """
    if not uow.actor.roles & MAY_CHANGE:
        raise NotAllowedError("rules are changed by duty leader or administrator")
    alert = uow.supervision.alerts.get(command.alert_id)
    left = alert["kind"] == "clock_left" and alert["ended_at"] is None
    require(left, "alert", "no_clock_was_left")
    uow.recalculations.put_back(alert["detail"]["recalculation"], alert["case_id"])
    return uow.commit(command, Outcome(case_id=alert["case_id"]))


def _step_case(uow: UnitOfWork, case_id: int, step: RecalculationStep) -> None:
    case = uow.cases.get(case_id)
    changed = False
    for stored in uow.timers.running(case_id):
        fresh = renewed_since(
            stored.timer,
            stored.rule,
            urgent=case.urgent,
            due_at=step.due.get(stored.id),
            before=step.before,
            new=uow.rules,
        )
        changed |= write(uow, case, stored, fresh, step.change, uow.rules)
    if changed:
        show(uow, case)


def _move_clocks(
    uow: UnitOfWork,
    command: RuleChange,
    old: RuleBook,
    new: RuleBook,
    concerned: Sequence[int],
) -> list[int]:
    """Move every running clock that the change concerns; return the cases moved."""
    uow.use_rules(new)
    uow.say(RECALCULATE, command.reason)
    change = type(command).__name__
    moved: list[int] = []
    for case_id in uow.rulebook.touched(old, new, concerned):
        case = uow.cases.get(case_id)
        changed = [
            _move(uow, case, stored, change, old, new)
            for stored in uow.timers.running(case_id)
        ]
        if any(changed):
            show(uow, case)
            moved.append(case_id)
    return moved


def _move(
    uow: UnitOfWork,
    case: CaseFacts,
    stored: StoredTimer,
    change: str,
    old: RuleBook,
    new: RuleBook,
) -> bool:
    fresh = renewed(stored.timer, stored.rule, urgent=case.urgent, old=old, new=new)
    return write(uow, case, stored, fresh, change, new)


def write(
    uow: UnitOfWork,
    case: CaseFacts,
    stored: StoredTimer,
    fresh: Renewed,
    change: str,
    new: RuleBook,
) -> bool:
    """Write what a clock has become, its task's limit and its next reminder."""
    if fresh.moved:
        uow.rulebook.recalculate(stored, fresh, new, why=change, now=uow.now())
        uow.timers.renew(stored, fresh.timer)
    else:
        uow.rulebook.set_reminder(stored, new, uow.now())
    if fresh.relimited and stored.task_id is not None:
        _limit_task(uow, case, stored.task_id, fresh.timer.limit)
    return fresh.moved


def _limit_task(
    uow: UnitOfWork, case: CaseFacts, task_id: int, limit: TimeLimit
) -> None:
    for task in uow.tasks.of(case.id):
        if task.id == task_id and task.limit != limit:
            values = {"limit_kind": limit.kind.value, "limit_value": limit.value}
            uow.tasks.change(task, values)


def show(uow: UnitOfWork, case: CaseFacts) -> CaseFacts:
    """Write what the clocks say now onto the tasks and the case; one line in the log."""
    tasks.follow_clocks(uow, case)
    columns = _columns(uow, case)
    if columns["clock"] != case.clock:
        columns = {}
    return uow.cases.change(case, columns)


def _columns(uow: UnitOfWork, case: CaseFacts) -> dict[str, Any]:
    if case.clock != clocks.DISPOSE:
        return clocks.show(uow, case, case.clock)
    shown = tasks.case_clock(uow, case)
    return shown | {"disposal_due_at": tasks.latest_end(uow, case)}
