"""The clocks of the stages, over one open transaction."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from console.db.stores.said import alteration, insertion, values_of
from console.db.timer_rows import TIMER_FIELDS, next_mark, timer_columns, timer_of
from console.db.wire import Statement, wire_of
from console.services.facts import StoredTimer

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from sqlalchemy import Connection

    from console.domain.rule_book import RuleBook
    from console.domain.stage_timer import StageTimer


FIELDS = ("id", "task_id", "rule", "next_share", *TIMER_FIELDS)
RUNNING = Statement(
    f"SELECT {', '.join(FIELDS)} FROM stage_timer"  # noqa: S608 - our own names
    " WHERE case_id = $1 AND stopped_at IS NULL ORDER BY id",
    "stage_timer",
)
OF_TASK = Statement(
    f"SELECT {', '.join(FIELDS)} FROM stage_timer"  # noqa: S608 - our own names
    " WHERE case_id = $1 AND task_id = $2 AND stage = $3 ORDER BY id",
    "stage_timer",
)


class TimerStore:
    """The running timers of one transaction, read once per case."""

    def __init__(self, connection: Connection, rules: RuleBook) -> None:
        self._wire = wire_of(connection)
        self._rules = rules
        self._running: dict[int, dict[int, StoredTimer]] = {}
        self._ids: dict[int, int] = {}
        """Of timers added here: the number they go by until their row is read."""

    def running(self, case_id: int) -> list[StoredTimer]:
        """Return the timers of a case that are not stopped, oldest first."""
        if case_id not in self._running:
            running = [_stored(row) for row in self._wire.ask(RUNNING, (case_id,))]
            self._running[case_id] = {stored.id: stored for stored in running}
        return list(self._running[case_id].values())

    def of_task(self, case_id: int, task_id: int, stage: str) -> list[StageTimer]:
        """Return the timers a task has had of a stage, stopped or not, oldest first."""
        rows = self._wire.ask(OF_TASK, (case_id, task_id, stage))
        return [_stored(row).timer for row in rows]

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
        statement = insertion("stage_timer", tuple(written))
        self._wire.post(statement, values_of("stage_timer", written))
        if case_id in self._running:
            share, key = mark["next_share"], -1 - len(self._ids)
            self._ids[key] = 0
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
        written = {**mark, **timer_columns(timer, due_at)}
        self._wire.post(
            alteration("stage_timer", tuple(written)),
            (*values_of("stage_timer", written), self._row_id(stored)),
        )
        for known in self._running.values():
            if stored.id in known and timer.stopped_at is not None:
                del known[stored.id]
            elif stored.id in known:
                known[stored.id] = replace(
                    stored, timer=timer, next_share=mark["next_share"]
                )

    def _row_id(self, stored: StoredTimer) -> int:
        """Return the id of a timer's row, read if the timer was added just now.

        What runs by our own book is what runs in the table, in the same order.
        """
        if not self._ids.get(stored.id, stored.id):
            for case_id, known in self._running.items():
                if stored.id in known:
                    rows = self._wire.ask(RUNNING, (case_id,))
                    found = (row[0] for row in rows)
                    self._ids.update(zip(known, found, strict=True))
        return self._ids.get(stored.id, stored.id)


def _marked_up_to(stored: StoredTimer, timer: StageTimer) -> float:
    """Return the share from which on reminders still come.

    An extension makes another limit of it: every share comes again, marked under the
    new due time. Else none comes twice.
    """
    if len(timer.extensions) > len(stored.timer.extensions):
        return 0.0
    return math.inf if stored.next_share is None else stored.next_share


def _stored(row: Sequence[Any]) -> StoredTimer:
    named = dict(zip(FIELDS, row, strict=True))
    return StoredTimer(
        id=named["id"],
        task_id=named["task_id"],
        timer=timer_of(named),
        rule=named["rule"],
        next_share=named["next_share"],
    )
