"""Does the database still hold together: chains, states, clocks, counters."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Any, cast

import sqlalchemy as sa

from console.db.reads.period import UNIT_COUNTERS, Upto, period_figures
from console.db.verify_clocks import clock_faults
from console.domain.record import record
from console.domain.states import END_STATES, CaseState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from psycopg import Connection as PsycopgConnection
    from sqlalchemy import Connection

    from console.domain.queries import PeriodCount

    Link = PsycopgConnection[tuple[Any, ...]]

MOST = 200
"""Faults of one kind that are listed; all are counted."""

ENDED = sorted(state.value for state in END_STATES)
KNOWN = sorted(state.value for state in CaseState)

QUESTIONS: dict[str, str] = {
    "broken_line": (
        "SELECT b.case_id, c.number, b.seq || ' ' || b.fault AS about"
        " FROM desk_broken_lines() b LEFT JOIN cases c ON c.id = b.case_id"
    ),
    "no_history": (
        "SELECT c.id, c.number, c.state AS about FROM cases c"
        " WHERE NOT EXISTS (SELECT FROM case_log l WHERE l.case_id = c.id)"
    ),
    "no_case": (
        "SELECT DISTINCT l.case_id, NULL::text, 'log' AS about FROM case_log l"
        " WHERE NOT EXISTS (SELECT FROM cases c WHERE c.id = l.case_id)"
    ),
    "unknown_state": (
        "SELECT id, number, state AS about FROM cases WHERE state <> ALL (:known)"
    ),
    "running_clock": (
        "SELECT c.id, c.number, t.stage AS about FROM cases c"
        " JOIN stage_timer t ON t.case_id = c.id AND t.stopped_at IS NULL"
        " WHERE c.state = ANY (:ended)"
        " UNION SELECT id, number, clock FROM cases WHERE state = ANY (:ended)"
        " AND (clock <> '' OR due_at IS NOT NULL OR remaining_s IS NOT NULL)"
    ),
    "other_state_in_log": (
        "SELECT c.id, c.number, c.state || ' / ' || l.to_state AS about"
        " FROM cases c JOIN (SELECT DISTINCT ON (case_id) case_id, to_state"
        " FROM case_log WHERE kind = 'state' ORDER BY case_id, seq DESC) l"
        " ON l.case_id = c.id WHERE l.to_state IS DISTINCT FROM c.state"
    ),
    "no_period": (
        "SELECT id, number, state AS about FROM cases WHERE period_id IS NULL"
        " AND state IN ('CLOSED', 'FORCE_CLOSED', 'CLOSED_BY_NOTICE')"
        # nobody knows in which month an imported case without that date was closed
        " AND NOT (origin = 'import' AND closed_at IS NULL)"
    ),
}
"""One question per kind of fault; each row is a fault: case, number, what."""

FROZEN = """SELECT s.name, f.figures, f.log_id FROM frozen_period f
  JOIN score_period s ON s.id = f.period_id ORDER BY s.starts_at"""
BY_CASES = "SELECT state, count(*) FROM cases GROUP BY state"
BY_LOG = (
    "SELECT to_state, count(*) FROM (SELECT DISTINCT ON (case_id) case_id, to_state"
    " FROM case_log WHERE kind = 'state' ORDER BY case_id, seq DESC) l GROUP BY to_state"
)
SIZES = "SELECT (SELECT count(*) FROM cases), (SELECT count(*) FROM case_log)"


@record
class Fault:
    """One thing that does not hold; ``number`` is the case's where it has one."""

    kind: str
    case_id: int | None
    number: str | None
    about: str


@record
class Verification:
    """What was looked at and what was wrong.

    ``by_cases`` and ``by_log`` count the open cases per state, once from the cases
    and once rebuilt from the last line of each history.
    """

    cases: int
    lines: int
    by_cases: Mapping[str, int]
    by_log: Mapping[str, int]
    faults: tuple[Fault, ...] = ()
    counts: Mapping[str, int] = field(default_factory=dict[str, int])

    @property
    def sound(self) -> bool:
        """Nothing is wrong."""
        return not self.counts and self.by_cases == self.by_log


def verify(connection: Connection) -> Verification:
    """Look through the whole database; the connection is the owner's or an auditor's."""
    cases, lines = connection.execute(sa.text(SIZES)).one()
    faults: list[Fault] = []
    counts: dict[str, int] = {}
    for kind, question in QUESTIONS.items():
        rows = connection.execute(sa.text(question), _values(question)).all()
        if rows:
            counts[kind] = len(rows)
        faults += [
            Fault(kind=kind, case_id=case_id, number=number, about=str(about))
            for case_id, number, about in rows[:MOST]
        ]
    for found in (frozen_faults(connection), _clocks(connection)):
        for fault in found:
            counts[fault.kind] = counts.get(fault.kind, 0) + 1
            if counts[fault.kind] <= MOST:
                faults.append(fault)
    return Verification(
        cases=cases,
        lines=lines,
        by_cases=_open(connection, BY_CASES),
        by_log=_open(connection, BY_LOG),
        faults=tuple(faults),
        counts=counts,
    )


def _clocks(connection: Connection) -> Iterator[Fault]:
    """Work every running clock out anew."""
    for kind, case_id, number, about in clock_faults(connection):
        yield Fault(kind=kind, case_id=case_id, number=number, about=about)


def frozen_faults(connection: Connection) -> list[Fault]:
    """Count every frozen period anew from the log it was read from."""
    link = cast("Link", connection.connection.driver_connection)
    found: list[Fault] = []
    for name, figures, log_id in connection.execute(sa.text(FROZEN)).all():
        again = period_figures(link, name, {}, Upto(log_id))
        off = _differing(figures, again)
        if off:
            about = f"{name}: {', '.join(off)}"
            fault = Fault(kind="frozen_figures", case_id=None, number=None, about=about)
            found.append(fault)
    return found


def _differing(kept: Mapping[str, Any], again: PeriodCount) -> list[str]:
    """Name what was kept otherwise; a counter the program did not know then is none."""
    counters: Mapping[str, Any] = kept.get("counters") or {}
    off = [key for key, now in again.counters.items() if counters.get(key, now) != now]
    off += [] if counters else ["counters"]
    if _by_unit(kept.get("by_unit") or ()) != _by_unit(again.by_unit):
        off.append("by_unit")
    rates: Mapping[str, Any] = kept.get("rates") or {}
    off += [key for key, now in again.rates.items() if rates.get(key, now) != now]
    return off


def _by_unit(rows: Iterable[Mapping[str, object]]) -> dict[object, list[object]]:
    return {row["unit_id"]: [row.get(key) for key in UNIT_COUNTERS] for row in rows}


def _values(question: str) -> dict[str, Any]:
    values = {"known": KNOWN, "ended": ENDED}
    return {name: value for name, value in values.items() if f":{name}" in question}


def _open(connection: Connection, question: str) -> dict[str, int]:
    counted = dict(connection.execute(sa.text(question)).all())
    return {s: n for s, n in sorted(counted.items()) if s not in END_STATES}
