"""The file of a unit: late, returned, reworked, refused, false (6.8.1.3)."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any

from psycopg.rows import class_row

from console.domain.records.unit_files import UnitFault, UnitFaultRow, UnitFile

if TYPE_CHECKING:
    from datetime import datetime

    from psycopg import Connection

    from console.domain.queries import UnitFaults

    Link = Connection[tuple[Any, ...]]

_ACTED = """CASE WHEN l.detail ? 'import'
    THEN coalesce(nullif(l.detail->>'by', ''), l.actor) ELSE l.actor END"""
"""Of a line brought in, whom its source named."""

_LATE = """SELECT t.unit_id, 'late' AS fault, t.id, t.case_id,
    coalesce(t.done_at, t.due_at) AS at,
    coalesce((SELECT h.login FROM person h WHERE h.id = t.handler_id), '') AS by,
    coalesce(nullif(t.result, ''), t.demand) AS reason
  FROM task t
  WHERE t.state NOT IN ('WITHDRAWN', 'WAIVED') AND (
    (t.done_at >= %(since)s AND t.on_time = false)
    OR (t.done_at IS NULL AND t.due_at < now() AND t.due_at >= %(since)s
        AND t.remaining_s IS NULL))"""

_TOLD = f"""SELECT (l.detail->>'unit_id')::int8 AS unit_id,
    CASE WHEN l.kind = 'order' THEN 'reply_refused'
         WHEN l.verb = 'refuse_return' THEN 'return_refused'
         WHEN l.to_state = 'RETURN_ASKED' THEN 'returned' ELSE 'reworked' END AS fault,
    l.id, l.case_id, l.occurred_at AS at, {_ACTED} AS by, l.reason
  FROM case_log l
  WHERE l.occurred_at >= %(since)s AND (
    (l.kind = 'task' AND l.to_state = 'RETURN_ASKED'
      AND l.from_state IS DISTINCT FROM 'RETURN_ASKED')
    OR (l.kind = 'task' AND l.verb = 'refuse_return' AND l.from_state = 'RETURN_ASKED')
    OR (l.kind = 'task' AND l.from_state = 'DONE' AND l.to_state = 'ACKNOWLEDGED')
    OR (l.kind = 'order' AND l.from_state = 'REPLIED' AND l.to_state = 'RECEIVED'))"""  # noqa: S608 - constants

_FALSE = f"""SELECT coalesce(led.unit_id, c.unit_id) AS unit_id, 'false' AS fault, l.id,
    l.case_id, l.occurred_at AS at, {_ACTED} AS by, l.reason
  FROM case_log l JOIN cases c ON c.id = l.case_id
  LEFT JOIN LATERAL (SELECT t.unit_id FROM task t
    WHERE t.case_id = l.case_id AND t.role = 'LEAD' AND t.sent_at <= l.occurred_at
    ORDER BY t.sent_at DESC, t.id DESC LIMIT 1) led ON true
  WHERE l.kind = 'state' AND l.verb = 'fail_inspection' AND l.occurred_at >= %(since)s
    AND l.to_state <> 'TO_DISPATCH' AND coalesce(led.unit_id, c.unit_id) IS NOT NULL"""  # noqa: S608 - constants

_FAULTS = f"({_LATE} UNION ALL {_TOLD} UNION ALL {_FALSE}) AS f"
_COUNTS = f"SELECT f.unit_id, f.fault, count(*) FROM {_FAULTS} GROUP BY 1, 2"  # noqa: S608 - constants
_ROWS = f"""SELECT f.id, f.case_id, coalesce(c.number, '') AS case_number,
    coalesce(c.title, '') AS case_title, f.at, coalesce(p.name, f.by) AS by, f.reason
  FROM {_FAULTS} LEFT JOIN cases c ON c.id = f.case_id LEFT JOIN person p ON p.login = f.by
  WHERE f.unit_id = %(unit_id)s AND f.fault = %(fault)s
  ORDER BY f.at DESC, f.id DESC LIMIT %(limit)s"""  # noqa: S608 - constants

_WORK = """SELECT u.id, u.name,
    count(t.id) FILTER (WHERE t.done_at >= %(since)s),
    count(t.id) FILTER (WHERE t.state IN ('SENT', 'ACKNOWLEDGED', 'ON_SITE', 'OBSTRUCTED',
      'RETURN_ASKED'))
  FROM unit u LEFT JOIN task t ON t.unit_id = u.id
    AND (t.done_at >= %(since)s OR t.done_at IS NULL)
  GROUP BY u.id, u.name ORDER BY u.id"""

_PACE = """SELECT unit_id,
    percentile_cont(0.5) WITHIN GROUP (ORDER BY extract(epoch FROM done_at - sent_at))
  FROM task WHERE done_at > now() - interval '90 days' AND sent_at IS NOT NULL
  GROUP BY unit_id"""


def unit_files(link: Link, since: datetime) -> tuple[UnitFile, ...]:
    """Return the counts of every unit that has worked or failed since a moment."""
    counts: dict[int, Counter[str]] = defaultdict(Counter)
    for unit_id, fault, number in link.execute(_COUNTS, {"since": since}):
        counts[unit_id][fault] = number
    return tuple(
        UnitFile(
            unit_id=key,
            unit_name=name,
            done=done,
            open=still,
            counts={fault.value: counts[key][fault.value] for fault in UnitFault},
        )
        for key, name, done, still in link.execute(_WORK, {"since": since})
        if done or still or counts[key]
    )


def unit_faults(link: Link, query: UnitFaults) -> tuple[UnitFaultRow, ...]:
    """Return the lines behind one count of one unit, newest first."""
    given = {
        "unit_id": query.unit_id,
        "fault": UnitFault(query.fault).value,
        "since": query.since,
        "limit": query.limit,
    }
    with link.cursor(row_factory=class_row(UnitFaultRow)) as cursor:
        return tuple(cursor.execute(_ROWS, given))


def unit_pace(link: Link) -> dict[int, float]:
    """Return the median seconds from sending to done, by unit."""
    return {unit_id: float(median) for unit_id, median in link.execute(_PACE)}
