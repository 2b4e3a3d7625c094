"""Tasks of units, errands of collectors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from console.db.stores.said import alteration, insertion, values_of
from console.db.tables.cases import field_task
from console.db.wire import Statement, wire_of
from console.domain.errors import NotFoundError
from console.domain.time_limit import LimitKind, TimeLimit
from console.services.facts import ErrandFacts, TaskFacts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection, RowMapping

ERRAND_COLUMNS = [field_task.c[name] for name in ErrandFacts.__dataclass_fields__]


TASK_FIELDS = (
    *(name for name in TaskFacts.__dataclass_fields__ if name != "limit"),
    "limit_kind",
    "limit_value",
)
LIVE = Statement(
    f"SELECT {', '.join(TASK_FIELDS)} FROM task"  # noqa: S608 - our own names
    " WHERE case_id = $1 AND state <> 'WITHDRAWN' AND NOT past ORDER BY id",
    "task",
)


class TaskStore:
    """The tasks of a case in the order they were sent, read once per transaction."""

    def __init__(self, connection: Connection) -> None:
        self._wire = wire_of(connection)
        self._live: dict[int, dict[int, TaskFacts]] = {}

    def of(self, case_id: int) -> list[TaskFacts]:
        """Return the live tasks of a case: not withdrawn, not of a round past."""
        if case_id not in self._live:
            live = [_task(row) for row in self._wire.ask(LIVE, (case_id,))]
            self._live[case_id] = {facts.id: facts for facts in live}
        return list(self._live[case_id].values())

    def add(self, columns: Mapping[str, Any]) -> TaskFacts:
        """Insert a task."""
        statement = insertion("task", tuple(columns), TASK_FIELDS)
        [row] = self._wire.ask(statement, values_of("task", columns))
        return self._kept(_task(row))

    def _kept(self, facts: TaskFacts) -> TaskFacts:
        known = self._live.get(facts.case_id)
        if known is not None and (facts.past or facts.state == "WITHDRAWN"):
            known.pop(facts.id, None)
        elif known is not None:
            known[facts.id] = facts
        return facts

    def change(self, facts: TaskFacts, columns: Mapping[str, Any]) -> TaskFacts:
        """Write columns under a new version."""
        written = {"version": facts.version + 1, **columns}
        rows = self._wire.ask(
            alteration("task", tuple(written), TASK_FIELDS),
            (*values_of("task", written), facts.id),
        )
        if not rows:
            raise NotFoundError(f"there is no task {facts.id} for you")
        return self._kept(_task(rows[0]))


class ErrandStore:
    """The errands of collectors."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, errand_id: int) -> ErrandFacts:
        """Return an errand."""
        row = (
            self._connection.execute(
                sa.select(*ERRAND_COLUMNS).where(field_task.c.id == errand_id)
            )
            .mappings()
            .one_or_none()
        )
        if row is None:
            raise NotFoundError(f"there is no errand {errand_id} for you")
        return _errand(row)

    def add(self, columns: Mapping[str, Any]) -> ErrandFacts:
        """Insert an errand; the server keeps the time."""
        row = self._connection.execute(
            sa.insert(field_task)
            .values(sent_at=sa.func.now(), **columns)
            .returning(*ERRAND_COLUMNS)
        )
        return _errand(row.mappings().one())

    def answer(self, errand: ErrandFacts, columns: Mapping[str, Any]) -> None:
        """Answer or withdraw an errand."""
        done = self._connection.execute(
            sa.update(field_task)
            .where(field_task.c.id == errand.id)
            .values(version=errand.version + 1, **columns)
        )
        if done.rowcount != 1:
            raise NotFoundError(f"there is no errand {errand.id} for you")


def _errand(row: RowMapping) -> ErrandFacts:
    return ErrandFacts(**{name: row[name] for name in ErrandFacts.__dataclass_fields__})


def _task(row: Sequence[Any]) -> TaskFacts:
    *values, kind, value = row
    named = dict(zip(TASK_FIELDS, values, strict=False))
    return TaskFacts(limit=TimeLimit(LimitKind(kind), value), **named)
