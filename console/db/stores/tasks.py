"""Tasks of units, errands of collectors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from console.db.rule_reader import limit_of
from console.db.tables.cases import field_task, task
from console.domain.errors import NotFoundError
from console.services.facts import ErrandFacts, TaskFacts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Connection, RowMapping

ERRAND_COLUMNS = [field_task.c[name] for name in ErrandFacts.__dataclass_fields__]


LIVE = (
    sa.select(task)
    .where(
        task.c.case_id == sa.bindparam("of"),
        task.c.state != "WITHDRAWN",
        task.c.past.is_(False),
    )
    .order_by(task.c.id)
)
ADDED = sa.insert(task).returning(*task.columns)
CHANGED = (
    sa.update(task).where(task.c.id == sa.bindparam("of")).returning(*task.columns)
)


class TaskStore:
    """The tasks of a case in the order they were sent, read once per transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._live: dict[int, dict[int, TaskFacts]] = {}

    def of(self, case_id: int) -> list[TaskFacts]:
        """Return the live tasks of a case: not withdrawn, not of a round past."""
        if case_id not in self._live:
            rows = self._connection.execute(LIVE, {"of": case_id}).mappings()
            self._live[case_id] = {row["id"]: _task(row) for row in rows}
        return list(self._live[case_id].values())

    def add(self, columns: Mapping[str, Any]) -> TaskFacts:
        """Insert a task."""
        row = self._connection.execute(ADDED, dict(columns))
        return self._kept(_task(row.mappings().one()))

    def _kept(self, facts: TaskFacts) -> TaskFacts:
        known = self._live.get(facts.case_id)
        if known is not None and (facts.past or facts.state == "WITHDRAWN"):
            known.pop(facts.id, None)
        elif known is not None:
            known[facts.id] = facts
        return facts

    def change(self, facts: TaskFacts, columns: Mapping[str, Any]) -> TaskFacts:
        """Write columns under a new version."""
        written = {"of": facts.id, "version": facts.version + 1, **columns}
        found = self._connection.execute(CHANGED, written).mappings().one_or_none()
        if found is None:
            raise NotFoundError(f"there is no task {facts.id} for you")
        return self._kept(_task(found))


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


def _task(row: RowMapping) -> TaskFacts:
    return TaskFacts(
        id=row["id"],
        case_id=row["case_id"],
        version=row["version"],
        unit_id=row["unit_id"],
        role=row["role"],
        state=row["state"],
        after_task_id=row["after_task_id"],
        limit=limit_of(row),
        near_at=row["near_at"],
        due_at=row["due_at"],
        remaining_s=row["remaining_s"],
        receipt_due_at=row["receipt_due_at"],
        acknowledged_at=row["acknowledged_at"],
        past=row["past"],
    )
