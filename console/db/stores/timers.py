"""The clocks of the stages, over one open transaction."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

import sqlalchemy as sa

from console.db.tables.cases import stage_timer
from console.db.timer_rows import next_mark, timer_columns, timer_of
from console.services.facts import StoredTimer

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection, RowMapping

    from console.domain.rule_book import RuleBook
    from console.domain.stage_timer import StageTimer


RUNNING = (
    sa.select(stage_timer)
    .where(
        stage_timer.c.case_id == sa.bindparam("of"), stage_timer.c.stopped_at.is_(None)
    )
    .order_by(stage_timer.c.id)
)
ADDED = sa.insert(stage_timer).returning(stage_timer.c.id)
CHANGED = sa.update(stage_timer).where(stage_timer.c.id == sa.bindparam("of"))


class TimerStore:
    """The running timers of one transaction, read once per case."""

    def __init__(self, connection: Connection, rules: RuleBook) -> None:
        self._connection = connection
        self._rules = rules
        self._running: dict[int, dict[int, StoredTimer]] = {}

    def running(self, case_id: int) -> list[StoredTimer]:
        """Return the timers of a case that are not stopped, oldest first."""
        if case_id not in self._running:
            rows = self._connection.execute(RUNNING, {"of": case_id}).mappings()
            self._running[case_id] = {row["id"]: _stored(row) for row in rows}
        return list(self._running[case_id].values())

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
        mark = next_mark(self._rules, timer, rule, after=0.0)
        written = {
            "case_id": case_id,
            "task_id": task_id,
            "stage": timer.stage,
            "limit_kind": timer.limit.kind.value,
            "limit_value": timer.limit.value,
            "reading": timer.reading.value,
            "calendar_version": self._rules.calendar.version,
            "rules_version": self._rules.version,
            "rule": rule,
            **mark,
            **timer_columns(timer, due_at),
        }
        key = self._connection.execute(ADDED, written).scalar_one()
        if case_id in self._running:
            share = mark["next_share"]
            self._running[case_id][key] = StoredTimer(
                id=key, task_id=task_id, timer=timer, rule=rule, next_share=share
            )

    def renew(self, stored: StoredTimer, timer: StageTimer) -> None:
        """Go on with a timer as changed rules have written it."""
        for known in self._running.values():
            if stored.id in known:
                known[stored.id] = replace(stored, timer=timer)

    def change(
        self, stored: StoredTimer, timer: StageTimer, due_at: datetime | None
    ) -> None:
        """Write what a timer has become."""
        after = _marked_up_to(stored, timer)
        mark = next_mark(self._rules, timer, stored.rule, after=after)
        written = {"of": stored.id, **mark, **timer_columns(timer, due_at)}
        self._connection.execute(CHANGED, written)
        for known in self._running.values():
            if stored.id in known and timer.stopped_at is not None:
                del known[stored.id]
            elif stored.id in known:
                known[stored.id] = replace(
                    stored, timer=timer, next_share=mark["next_share"]
                )


def _marked_up_to(stored: StoredTimer, timer: StageTimer) -> float:
    """Return the share from which on reminders still come.

    With every share marked none comes again, unless an extension opens them anew.
    """
    if stored.next_share is not None:
        return stored.next_share
    extended = len(timer.extensions) > len(stored.timer.extensions)
    return 0.0 if extended else math.inf


def _stored(row: RowMapping) -> StoredTimer:
    return StoredTimer(
        id=row["id"],
        task_id=row["task_id"],
        timer=timer_of(row),
        rule=row["rule"],
        next_share=row["next_share"],
    )
