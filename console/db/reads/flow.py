"""How many cases came and went on one day, quarter of an hour by quarter."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from console.db.reads.cases import OPEN_STATES
from console.db.reads.rules import load_settings
from console.domain.calendar import DEFAULT_TIMEZONE
from console.domain.queries import DayFlow

if TYPE_CHECKING:
    from psycopg import Connection

    Link = Connection[tuple[Any, ...]]

QUARTERS = 96
QUARTER_S = 900
CLOSING_STATES = ("CLOSED", "FORCE_CLOSED", "CLOSED_BY_NOTICE")
_EVENTS = """SELECT to_state = ANY(%(closing)s),
    floor(extract(epoch FROM occurred_at - %(start)s) / 900)::int, count(*)
  FROM case_log
  WHERE kind = 'state' AND occurred_at >= %(start)s AND occurred_at < %(end)s
    AND ((from_state = 'DRAFT' AND to_state = 'REPORTED')
         OR (to_state = ANY(%(closing)s) AND from_state IS DISTINCT FROM to_state))
  GROUP BY 1, 2"""
_OVERDUE = """SELECT count(*) FROM cases
  WHERE state = ANY(%s) AND due_at < least(now(), %s)"""


def zone_of(connection: Link) -> ZoneInfo:
    """Return the city's own time zone."""
    centre = load_settings(connection).get("centre", {})
    return ZoneInfo(centre.get("timezone", DEFAULT_TIMEZONE))


def flow_of(connection: Link, day: date) -> DayFlow:
    """Return arrivals and closings of a local day from the log, and who is late.

    On days when clocks are changed the last quarters stand for the rest of the day.
    """
    zone = zone_of(connection)
    start = datetime.combine(day, time(), zone).astimezone(UTC)
    end = datetime.combine(day + timedelta(days=1), time(), zone).astimezone(UTC)
    given = {"start": start, "end": end, "closing": list(CLOSING_STATES)}
    counts = {False: [0] * QUARTERS, True: [0] * QUARTERS}
    for closing, quarter, number in connection.execute(_EVENTS, given):
        counts[closing][min(quarter, QUARTERS - 1)] += number
    late = connection.execute(_OVERDUE, [OPEN_STATES, end]).fetchone()
    return DayFlow(
        day=day,
        arrived=tuple(counts[False]),
        closed=tuple(counts[True]),
        overdue=late[0] if late else 0,
    )
