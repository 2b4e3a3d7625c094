"""Step 7: a period is closed and its figures are kept (5.4.6.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.commands.command import Outcome
from console.domain.errors import NotAllowedError
from console.domain.states import Role
from console.services.outcome import require

if TYPE_CHECKING:
    from console.domain.commands.evaluation import FreezePeriod
    from console.services.ports import UnitOfWork

MAY_FREEZE = frozenset({Role.SUPERVISOR.value, Role.DUTY_LEADER.value})


def freeze_period(command: FreezePeriod, uow: UnitOfWork) -> Outcome:
    """Keep the figures of a period that is over; nothing later changes them.

    Raises:
        NotAllowedError: only supervisor and duty leader close a period.
        InvalidInputError: no reason, no such period, not over yet, frozen already.
    """
    if not uow.actor.roles & MAY_FREEZE:
        raise NotAllowedError("a period is closed by supervisor or duty leader")
    require(command.reason.strip(), "reason", "missing")
    period = uow.periods.lock(command.name)
    require(period is not None, "name", "no_period")
    ends_at, frozen_at = period or (uow.now(), None)
    require(frozen_at is None, "name", "already_frozen")
    require(ends_at <= uow.now(), "name", "not_over")
    log_id = uow.periods.freeze(command.name, command.reason.strip())
    return uow.commit(command, Outcome(facts={"name": command.name, "log_id": log_id}))
