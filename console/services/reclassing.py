"""A corrected condition: the limits of tasks already sent follow where it is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.errors import NotAllowedError
from console.domain.reclassing import CHANGE, MOVERS, WAITS, reclassed
from console.domain.states import TaskState
from console.services import rules
from console.services.outcome import require

if TYPE_CHECKING:
    from console.domain.commands.desk import CorrectCase
    from console.domain.records.catalogue import CatalogueItem
    from console.services.facts import CaseFacts
    from console.services.ports import UnitOfWork


def check(command: CorrectCase, uow: UnitOfWork, case: CaseFacts) -> None:
    """Refuse to move limits for those who give none, and without a reason.

    Raises:
        NotAllowedError: only dispatcher and duty leader move limits.
        InvalidInputError: the reason is missing, the condition stays, or its clocks
            still wait to follow changed rules: what they stand under is not known yet.
    """
    if not uow.actor.roles & MOVERS:
        raise NotAllowedError("limits are moved by dispatcher or duty leader")
    stays = command.item_id in {None, case.item_id}
    require(not stays, "item_id", "nothing_to_change")
    require(command.reason.strip(), "reason", "missing")
    require(not uow.recalculations.awaits(case.id), "limit", WAITS)


def follow(
    uow: UnitOfWork, case: CaseFacts, before: int | None, reason: str
) -> CaseFacts:
    """Let clocks and waiting tasks follow the condition the case has been given.

    ``case`` is as it stands after the correction, ``before`` what it stood under.
    """
    if before is None:
        return case
    old, new = uow.rules.item(before), uow.rules.item(case.item_id)
    uow.say(rules.RECALCULATE, reason)
    moved = _move_clocks(uow, case, old, new) + _move_waiting(uow, case, old, new)
    return rules.show(uow, case) if moved else case


def _move_clocks(
    uow: UnitOfWork, case: CaseFacts, old: CatalogueItem, new: CatalogueItem
) -> int:
    moved = 0
    for stored in uow.timers.running(case.id):
        fresh = reclassed(
            stored.timer,
            stored.rule,
            old=old,
            new=new,
            urgent=case.urgent,
            book=uow.rules,
        )
        if fresh is not None:
            rules.write(uow, case, stored, fresh, CHANGE, uow.rules)
            moved += 1
    return moved


def _move_waiting(
    uow: UnitOfWork, case: CaseFacts, old: CatalogueItem, new: CatalogueItem
) -> int:
    """Give what still waits for its turn the new limit to begin with."""
    moved = 0
    for task in uow.tasks.of(case.id):
        if task.state == TaskState.WAITING and task.limit == old.limit != new.limit:
            limit = {
                "limit_kind": new.limit.kind.value,
                "limit_value": new.limit.value,
            }
            uow.tasks.change(task, limit)
            moved += 1
    return moved
