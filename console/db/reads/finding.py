"""Cases found by likeness, by caller or by text."""

from __future__ import annotations

from datetime import UTC, datetime
from math import cos, radians
from typing import TYPE_CHECKING, Any

from console.db.reads.cases import OPEN_STATES, cases_by_id
from console.db.reads.rules import load_settings
from console.domain.coordinates import distance_m
from console.domain.queries import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterable

    from psycopg import Connection

    from console.db.reads.names import Names
    from console.domain.queries import FindCases, FindDuplicates
    from console.domain.records.case import CaseRecord

    Link = Connection[tuple[Any, ...]]

METRES_PER_DEGREE = 110_000
"""A little less than a degree of latitude, so that the box is never too small."""
CALLER_LIMIT = 50
_EARLIEST = datetime(1, 1, 1, tzinfo=UTC)
_LATEST = datetime(9999, 1, 1, tzinfo=UTC)

_NEAR = """SELECT c.id, c.lon, c.lat, extract(epoch FROM now() - c.reported_at)::float8
  FROM cases c JOIN catalogue_item i ON i.id = c.item_id
  WHERE c.state = ANY(%(states)s) AND c.id IS DISTINCT FROM %(except_id)s
    AND %(minor)s IN (i.minor, i.code, split_part(i.code, '-', 1))
    AND c.reported_at > now() - make_interval(hours => %(hours)s)
    AND c.lon BETWEEN %(west)s AND %(east)s AND c.lat BETWEEN %(south)s AND %(north)s"""
_CALLER = """SELECT r.case_id FROM case_report r WHERE r.caller_phone = %s
  GROUP BY r.case_id ORDER BY max(r.reported_at) DESC LIMIT %s"""
_TEXT = """SELECT c.id FROM cases c
  WHERE c.reported_at >= %(since)s AND c.reported_at < %(until)s
    AND NOT (%(ended_only)s AND c.state = ANY(%(open)s))
    AND (%(text)s = '%%' OR c.number LIKE %(text)s OR c.title ILIKE %(text)s
         OR c.address ILIKE %(text)s OR c.description ILIKE %(text)s
         OR c.matter_text ILIKE %(text)s)
  ORDER BY c.reported_at DESC, c.id DESC LIMIT %(limit)s"""


def find_duplicates(
    connection: Link, query: FindDuplicates, names: Names
) -> tuple[Candidate, ...]:
    """Return open cases of the same matter inside radius and hours, nearest first.

    ``minor`` may be the minor class's name, its code (C0101) or a condition's code.
    """
    rule = load_settings(connection)["duplicate"]
    radius_m = float(rule["radius_m"])
    rows = connection.execute(_NEAR, _box(query, radius_m) | {"hours": rule["hours"]})
    here = (query.lon, query.lat)
    near = {
        key: (away, age_s)
        for key, lon, lat, age_s in rows
        if (away := distance_m(here, (lon, lat))) <= radius_m
    }
    found = [
        Candidate(case=case, distance_m=near[case.id][0], age_s=near[case.id][1])
        for case in cases_by_id(connection, near, names)
    ]
    return tuple(sorted(found, key=lambda each: (each.distance_m, each.age_s)))


def caller_history(
    connection: Link, phone: str, names: Names
) -> tuple[CaseRecord, ...]:
    """Return the cases reported from this phone, the latest report first."""
    if not phone.strip():
        return ()
    rows = connection.execute(_CALLER, [phone.strip(), CALLER_LIMIT])
    return _in_order(connection, [key for (key,) in rows], names)


def find_cases(
    connection: Link, query: FindCases, names: Names
) -> tuple[CaseRecord, ...]:
    """Return cases open or ended that hold the text, newest first."""
    given = {
        "text": f"%{_escaped(query.text.strip())}%" if query.text.strip() else "%",
        "since": query.since or _EARLIEST,
        "until": query.until or _LATEST,
        "limit": query.limit,
        "ended_only": query.ended_only,
        "open": OPEN_STATES,
    }
    rows = connection.execute(_TEXT, given)
    return _in_order(connection, [key for (key,) in rows], names)


def _in_order(connection: Link, ids: list[int], names: Names) -> tuple[CaseRecord, ...]:
    cases: Iterable[CaseRecord] = cases_by_id(connection, ids, names) if ids else ()
    found = {case.id: case for case in cases}
    return tuple(found[key] for key in ids if key in found)


def _box(query: FindDuplicates, radius_m: float) -> dict[str, Any]:
    tall = radius_m / METRES_PER_DEGREE
    wide = tall / max(cos(radians(query.lat)), 0.01)
    return {
        "states": OPEN_STATES,
        "minor": query.minor,
        "except_id": query.except_id,
        "west": query.lon - wide,
        "east": query.lon + wide,
        "south": query.lat - tall,
        "north": query.lat + tall,
    }


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
