"""What the clock does by rule: drafts orders, climbs a level, takes deferrals up again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from structlog import get_logger

from console.db import standing
from console.domain.commands.dispatch import ResumeDeferred
from console.domain.commands.supervision import DraftOrder
from console.domain.errors import DeskError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from sqlalchemy import Engine

    from console.db.sweeping import Due
    from console.domain.commands.command import Command, Outcome

HIGHEST = 3
log = get_logger(__name__)


class Ladder:
    """Acts as the person whose seat runs the scheduler, through the use cases."""

    def __init__(self, engine: Engine, execute: Callable[[Command], Outcome]) -> None:
        self._engine = engine
        self._execute = execute

    def after_marks(self, due: Iterable[Due]) -> None:
        """Draft the order a reminder rule asks for, unless one is there already."""
        for each in due:
            if each.rule.order_level and each.unit_id is not None:
                self._draft(
                    each.case_id,
                    each.unit_id,
                    each.rule.order_level,
                    reason=f"{each.stage}: {each.rule.share:.0%}",
                    issue_now=each.rule.issue_at_once,
                    rule_id=each.rule.id,
                )

    def climb(self) -> None:
        """Raise an alert for every order past its limit and draft the next level."""
        with self._engine.begin() as connection:
            late = standing.take_late_orders(connection)
        for order in late:
            if order.level < HIGHEST:
                self._draft(
                    order.case_id,
                    order.unit_id,
                    order.level + 1,
                    reason=f"{order.number} 到期未办结",
                )

    def resume_deferred(self) -> None:
        """Take up again every deferred case whose date has come (4.3)."""
        with self._engine.connect() as connection:
            due = standing.deferrals_due(connection)
        for case_id, version in due:
            self._try(ResumeDeferred(case_id=case_id, version=version))

    def _draft(
        self,
        case_id: int,
        unit_id: int,
        level: int,
        *,
        reason: str,
        issue_now: bool = False,
        rule_id: int | None = None,
    ) -> None:
        with self._engine.connect() as connection:
            if standing.has_order(connection, case_id, unit_id, level):
                return
        draft = DraftOrder(
            case_id=case_id,
            unit_id=unit_id,
            level=level,
            reason=reason,
            issue_now=issue_now,
            rule_id=rule_id,
        )
        if not self._try(draft) and issue_now:
            self._try(replace(draft, issue_now=False, command_id=uuid4()))

    def _try(self, command: Command) -> bool:
        try:
            self._execute(command)
        except DeskError as refusal:
            log.info("the clock's wish was refused", wish=command, why=str(refusal))
            return False
        return True
