"""The tasks of units and the errands of collectors on open cases."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, LiteralString

from console.db.reads.cases import OPEN_STATES, cases_by_id
from console.domain.records.file import ErrandRecord, ObstructionRecord, TaskRecord
from console.domain.time_limit import LimitKind, TimeLimit, TimeLimitError
from console.domain.unit_queries import DoneTask

if TYPE_CHECKING:
    from collections.abc import Collection

    from psycopg import Connection

    from console.db.reads.names import Names
    from console.domain.unit_queries import TasksDone

    Link = Connection[tuple[Any, ...]]

_TASKS = """SELECT t.id, t.case_id, t.version, t.unit_id, t.role, t.state,
    t.after_task_id, t.demand, t.handler_id, t.limit_kind, t.limit_value, t.sent_at,
    t.receipt_due_at, t.near_at, t.due_at, t.remaining_s, t.acknowledged_at,
    t.arrived_at, t.done_at, t.on_time, t.result, t.return_reason,
    t.suggested_unit_id, t.waive_reason, t.past, o.id, o.state = 'GRANTED', o.kind,
    o.text, o.police_number, o.photos, o.asked_at, o.answer
  FROM task t LEFT JOIN obstruction o
    ON o.task_id = t.id AND o.state IN ('ASKED', 'GRANTED')"""
_DONE = """WHERE t.unit_id = %s AND t.state = 'DONE' AND t.done_at >= %s
  ORDER BY t.done_at DESC, t.id"""
_ERRANDS = """SELECT f.id, f.case_id, f.kind, f.person_id, f.state, f.sent_at,
    f.due_at, f.answered_at, f.result, f.text
  FROM field_task f"""
_OPEN = "{} JOIN cases c ON c.id = {}.case_id WHERE c.state = ANY(%s)"
_OF_OPEN = "{} JOIN cases c ON c.id = {}.case_id WHERE c.state = ANY(%s) AND c.id = ANY(%s::int8[])"
_OF = "{0} WHERE {1}.case_id = ANY(%s::int8[]) ORDER BY {1}.id"


def open_tasks(
    connection: Link, names: Names, case_ids: Collection[int] | None = None
) -> list[TaskRecord]:
    """Return the tasks of open cases, all or those of these cases."""
    rows = _of_open(connection, (_TASKS, "t"), case_ids)
    return [_task(row, names) for row in rows]


def open_errands(
    connection: Link, names: Names, case_ids: Collection[int] | None = None
) -> list[ErrandRecord]:
    """Return the errands of open cases, all or those of these cases."""
    rows = _of_open(connection, (_ERRANDS, "f"), case_ids)
    return [_errand(row, names) for row in rows]


def tasks_of(connection: Link, case_id: int, names: Names) -> tuple[TaskRecord, ...]:
    """Return the tasks of one case, open or ended, oldest first."""
    rows = connection.execute(_OF.format(_TASKS, "t"), [[case_id]], binary=True)
    return tuple(_task(row, names) for row in rows)


def tasks_done(
    connection: Link, query: TasksDone, names: Names
) -> tuple[DoneTask, ...]:
    """Return a unit's tasks done since a moment, with their cases, latest first."""
    given = [query.unit_id, query.since]
    rows = connection.execute(f"{_TASKS} {_DONE}", given, binary=True).fetchall()
    tasks = [_task(row, names) for row in rows]
    found = cases_by_id(connection, {task.case_id for task in tasks}, names)
    cases = {case.id: case for case in found}
    return tuple(
        DoneTask(task=task, case=cases[task.case_id])
        for task in tasks
        if task.case_id in cases
    )


def errands_of(
    connection: Link, case_id: int, names: Names
) -> tuple[ErrandRecord, ...]:
    """Return the errands of one case, open or ended, oldest first."""
    rows = connection.execute(_OF.format(_ERRANDS, "f"), [[case_id]], binary=True)
    return tuple(_errand(row, names) for row in rows)


def limit_text(kind: str, value: Decimal | float) -> str:
    """Return a limit in Chinese, empty where none was given."""
    try:
        return TimeLimit(LimitKind(kind), Decimal(str(value))).text("zh")
    except (ValueError, TimeLimitError):
        return ""


def _of_open(
    connection: Link,
    asked: tuple[LiteralString, LiteralString],
    case_ids: Collection[int] | None,
) -> list[tuple[Any, ...]]:
    if case_ids is None:
        rows = connection.execute(_OPEN.format(*asked), [OPEN_STATES], binary=True)
    else:
        given = [OPEN_STATES, list(case_ids)]
        rows = connection.execute(_OF_OPEN.format(*asked), given, binary=True)
    return rows.fetchall()


def _task(row: tuple[Any, ...], names: Names) -> TaskRecord:
    (
        key, case_id, version, unit_id, role, state, after_task_id, demand, handler_id,
        limit_kind, limit_value, *rest,
    ) = row  # fmt: skip
    rest, told = rest[: len(_TASK_REST)], rest[len(_TASK_REST) :]
    facts = dict(zip(_TASK_REST, rest, strict=True))
    obstructed = dict(zip(_OBSTRUCTION, told, strict=True))
    return TaskRecord(
        id=key,
        case_id=case_id,
        version=version,
        unit_id=unit_id,
        unit_name=names.units.get(unit_id, ""),
        role=role,
        state=state,
        after_task_id=after_task_id,
        demand=demand,
        handler_name=names.person(handler_id),
        limit_text=limit_text(limit_kind, limit_value),
        obstruction=ObstructionRecord(**obstructed) if obstructed["id"] else None,
        **facts,
    )


_TASK_REST = (
    "sent_at", "receipt_due_at", "near_at", "due_at", "remaining_s", "acknowledged_at",
    "arrived_at", "done_at", "on_time", "result", "return_reason",
    "suggested_unit_id", "waive_reason", "past",
)  # fmt: skip
_OBSTRUCTION = tuple(ObstructionRecord.__dataclass_fields__)


def _errand(row: tuple[Any, ...], names: Names) -> ErrandRecord:
    key, case_id, kind, person_id, state, sent_at, due_at, answered_at, result, text = (
        row
    )
    return ErrandRecord(
        id=key,
        case_id=case_id,
        kind=kind,
        person_id=person_id,
        person_name=names.person(person_id),
        state=state,
        sent_at=sent_at,
        due_at=due_at,
        answered_at=answered_at,
        result=result,
        text=text,
    )
