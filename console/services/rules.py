"""Changing a rule: checked, written, and every clock that runs under it moved along.

What has stopped never moves. All of it is one transaction, so that no seat ever
sees a rule without its effect.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from console.domain.commands.command import Outcome
from console.domain.errors import NotAllowedError
from console.domain.rule_changes import changed_book, renewed, touches_clocks
from console.domain.states import Role
from console.services import clocks, tasks
from console.services.outcome import require

if TYPE_CHECKING:
    from console.domain.commands.rules import RuleChange
    from console.domain.rule_book import RuleBook
    from console.domain.time_limit import TimeLimit
    from console.services.facts import CaseFacts, StoredTimer
    from console.services.ports import UnitOfWork

MAY_CHANGE = frozenset({Role.ADMINISTRATOR.value, Role.DUTY_LEADER.value})
RECALCULATE = "recalculate"


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
    moved = _move_clocks(uow, command, old, new) if touches_clocks(command) else []
    facts = {"row_id": row_id, "rules_version": new.version, "cases": moved}
    return uow.commit(command, Outcome(version=new.version, facts=facts))


def _move_clocks(
    uow: UnitOfWork, command: RuleChange, old: RuleBook, new: RuleBook
) -> list[int]:
    """Move every running clock that the change concerns; return the cases moved."""
    uow.use_rules(new)
    uow.say(RECALCULATE, command.reason)
    change = type(command).__name__
    moved: list[int] = []
    for case_id in uow.rulebook.touched(old, new):
        case = uow.cases.get(case_id)
        changed = [
            _move(uow, case, stored, change, old, new)
            for stored in uow.timers.running(case_id)
        ]
        if any(changed):
            uow.use_rules(new)  # read the clocks again as they have been written
            _show(uow, case)
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
    if fresh.moved:
        uow.rulebook.recalculate(stored, fresh.timer, fresh.new_due_at, change)
    if fresh.relimited and stored.task_id is not None:
        _limit_task(uow, case, stored.task_id, fresh.timer.limit)
    uow.rulebook.set_reminder(stored, fresh.timer, new, uow.now())
    return fresh.moved


def _limit_task(
    uow: UnitOfWork, case: CaseFacts, task_id: int, limit: TimeLimit
) -> None:
    for task in uow.tasks.of(case.id):
        if task.id == task_id and task.limit != limit:
            values = {"limit_kind": limit.kind.value, "limit_value": limit.value}
            uow.tasks.change(task, values)


def _show(uow: UnitOfWork, case: CaseFacts) -> None:
    """Write what the clocks say now onto the tasks and the case; one line in the log."""
    tasks.follow_clocks(uow, case)
    columns = _columns(uow, case)
    if columns["clock"] != case.clock:
        columns = {}
    uow.cases.change(case, columns)


def _columns(uow: UnitOfWork, case: CaseFacts) -> dict[str, Any]:
    if case.clock != clocks.DISPOSE:
        return clocks.show(uow, case, case.clock)
    shown = tasks.case_clock(uow, case)
    return shown | {"disposal_due_at": tasks.latest_end(uow, case)}
