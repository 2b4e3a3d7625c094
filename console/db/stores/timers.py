"""The clocks of the stages, over one open transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

from console.db.tables.cases import stage_timer
from console.db.timer_rows import next_mark, timer_columns, timer_of
from console.services.facts import StoredTimer

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection

    from console.domain.rule_book import RuleBook
    from console.domain.stage_timer import StageTimer


class TimerStore:
    """The running timers of one transaction, read once per case."""

    def __init__(self, connection: Connection, rules: RuleBook) -> None:
        self._connection = connection
        self._rules = rules

    def running(self, case_id: int) -> list[StoredTimer]:
        """Return the timers of a case that are not stopped, oldest first."""
        rows = self._connection.execute(
            sa.select(stage_timer)
            .where(stage_timer.c.case_id == case_id, stage_timer.c.stopped_at.is_(None))
            .order_by(stage_timer.c.id)
        ).mappings()
        return [
            StoredTimer(
                id=row["id"],
                task_id=row["task_id"],
                timer=timer_of(row),
                rule=row["rule"],
                next_share=row["next_share"],
            )
            for row in rows
        ]

    def add(
        self,
        case_id: int,
        timer: StageTimer,
        *,
        task_id: int | None,
        rule: str,
        due_at: datetime | None,
    ) -> None:
        """Insert a running timer."""
        self._connection.execute(
            sa.insert(stage_timer).values(
                case_id=case_id,
                task_id=task_id,
                stage=timer.stage,
                limit_kind=timer.limit.kind.value,
                limit_value=timer.limit.value,
                reading=timer.reading.value,
                calendar_version=self._rules.calendar.version,
                rules_version=self._rules.version,
                rule=rule,
                **next_mark(self._rules, timer, rule, after=0.0),
                **timer_columns(timer, due_at),
            )
        )

    def change(
        self, stored: StoredTimer, timer: StageTimer, due_at: datetime | None
    ) -> None:
        """Write what a timer has become."""
        self._connection.execute(
            sa.update(stage_timer)
            .where(stage_timer.c.id == stored.id)
            .values(
                **next_mark(
                    self._rules, timer, stored.rule, after=stored.next_share or 0.0
                ),
                **timer_columns(timer, due_at),
            )
        )
