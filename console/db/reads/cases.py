"""Cases of the picture: all open ones, or those with these keys."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from psycopg import capabilities

from console.db.reads.case_rows import COLUMNS, record_of
from console.db.reads.names import Names, load_names
from console.domain.states import END_STATES, CaseState, TaskState

if TYPE_CHECKING:
    from collections.abc import Collection, Generator

    from psycopg import Connection

    from console.domain.records.case import CaseRecord

    Link = Connection[tuple[Any, ...]]

OPEN_STATES = sorted(state.value for state in CaseState if state not in END_STATES)
CHUNK = 100
"""Rows taken at once; larger pieces leave the processor's cache and take twice as long."""
AT_WORK = [
    TaskState.SENT.value,
    TaskState.ACKNOWLEDGED.value,
    TaskState.ON_SITE.value,
    TaskState.OBSTRUCTED.value,
]

OWN_CASES = """SELECT t.case_id FROM task t WHERE t.unit_id = (SELECT desk_my_unit())
  UNION SELECT f.case_id FROM field_task f WHERE f.person_id = (SELECT desk_me())
  UNION SELECT o.id FROM cases o WHERE o.created_by = session_user"""
"""Whatever row security might let through for one who does not see everything."""

_OPEN = f"SELECT '', {COLUMNS} FROM cases c WHERE c.state = ANY(%(states)s)"  # noqa: S608 - constants
_OPEN_CALLED = f"""SELECT coalesce(p.caller_phone, ''), {COLUMNS}
  FROM cases c LEFT JOIN (
    SELECT DISTINCT ON (r.case_id) r.case_id, r.caller_phone FROM case_report r
    WHERE r.caller_phone <> ''
      AND r.case_id IN (SELECT o.id FROM cases o WHERE o.state = ANY(%(states)s))
    ORDER BY r.case_id, r.id
  ) p ON p.case_id = c.id WHERE c.state = ANY(%(states)s)"""  # noqa: S608 - constants
"""With the first caller's number: one question, so that rows come while it is asked."""
_SEES_ALL = "SELECT coalesce(desk_sees_all() OR desk_is_owner(), false)"
_HANDLERS = """SELECT t.case_id, t.handler_id FROM task t
  WHERE t.handler_id IS NOT NULL AND t.role = 'LEAD' AND t.state = ANY(%(work)s)"""
_ERRANDS = "SELECT f.case_id, f.person_id FROM field_task f WHERE f.state = 'SENT'"
_HOLDER = """coalesce(
    (SELECT f.person_id FROM field_task f WHERE f.case_id = c.id AND f.state = 'SENT'
     ORDER BY f.id DESC LIMIT 1),
    (SELECT t.handler_id FROM task t WHERE t.case_id = c.id AND t.role = 'LEAD'
     AND t.handler_id IS NOT NULL AND t.state = ANY(%(work)s) ORDER BY t.id DESC LIMIT 1))"""
_PHONE = """coalesce((SELECT r.caller_phone FROM case_report r WHERE r.case_id = c.id
    AND r.caller_phone <> '' ORDER BY r.id LIMIT 1), '')"""
BY_ID = f"SELECT {_HOLDER}, {_PHONE}, {COLUMNS} FROM cases c WHERE c.id = ANY(%(ids)s::int8[])"  # noqa: S608 - constants
BY_ID_MASKED = (
    f"SELECT {_HOLDER}, '', {COLUMNS} FROM cases c WHERE c.id = ANY(%(ids)s::int8[])"  # noqa: S608 - constants
)


def open_cases(connection: Link, names: Names | None = None) -> list[CaseRecord]:
    """Return every open case this seat may see.

    Args:
        connection: any; for one consistent picture inside a repeatable read.
        names: what was loaded before, or None to load the names now.
    """
    with _collector_paused():
        return _open_cases(connection, names or load_names(connection))


def _open_cases(connection: Link, names: Names) -> list[CaseRecord]:
    holder_of = _holders(connection, names).get
    query = _OPEN_CALLED if names.sees_reports else _OPEN
    if not sees_all(connection):
        query = f"{query} AND c.id IN ({OWN_CASES})"
    chunk = CHUNK if capabilities.has_stream_chunked() else 1
    with connection.cursor() as cursor:
        given = {"states": OPEN_STATES}
        rows = cursor.stream(query, given, binary=True, size=chunk)
        return [record_of(row, names, holder_of(row[1], "")) for row in rows]


def cases_by_id(
    connection: Link, ids: Collection[int], names: Names
) -> list[CaseRecord]:
    """Return the cases with these ids, open or ended; who may not see one gets none."""
    query = BY_ID if names.sees_reports else BY_ID_MASKED
    given = {"ids": list(ids), "work": AT_WORK}
    rows = connection.execute(query, given, prepare=True, binary=True)
    return [
        record_of(row, names, names.logins.get(holder, "")) for holder, *row in rows
    ]


def sees_all(connection: Link) -> bool:
    """Tell whether row security lets this seat see every case."""
    row = connection.execute(_SEES_ALL).fetchone()
    return bool(row and row[0])


def _holders(connection: Link, names: Names) -> dict[int, str]:
    """Return the login of who has a case in hand now: on an errand, or its handler."""
    login = names.logins.get
    handlers = connection.execute(_HANDLERS, {"work": AT_WORK}).fetchall()
    errands = connection.execute(_ERRANDS).fetchall()
    return {case_id: login(person, "") for case_id, person in [*handlers, *errands]}


@contextmanager
def _collector_paused() -> Generator[None]:
    """Keep the cycle collector out of a great many new objects, none of them a cycle."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
