"""The figures of a scoring period, rebuilt from the log alone (reference, section d)."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from console.db.reads.flow import zone_of
from console.db.reads.lives import CLOSING, ENDED_WITHOUT, Life, Line
from console.domain import indicators
from console.domain.errors import InvalidInputError
from console.domain.indicators import BY_ID, INDICATORS, UNIT_CARD
from console.domain.queries import PeriodCount
from console.domain.record import placed_record
from console.domain.register_queries import Period, PeriodRow, PeriodRows
from console.domain.states import CaseState, Channel

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from psycopg import Connection

    Link = Connection[tuple[Any, ...]]
    Span = tuple[datetime, datetime]

S = CaseState
_PERIOD = "SELECT starts_at, ends_at FROM score_period WHERE name = %s"
_PERIODS = "SELECT name, starts_at, ends_at, frozen_at FROM score_period"
_CASES = """SELECT id, number, title, reported_at, closed_at FROM cases
  WHERE id = ANY(%s::int8[]) ORDER BY reported_at DESC, id DESC"""
_LINES = """SELECT l.case_id, l.occurred_at, l.kind, l.verb, l.from_state, l.to_state,
    coalesce(l.detail, '{}')
  FROM case_log l
  WHERE l.kind IN ('state', 'change', 'errand')
    AND (l.occurred_at < %(end)s OR l.detail ? 'overtime_exempt')
    AND (%(upto)s::bigint IS NULL OR l.id <= %(upto)s
         OR (%(appeals)s AND l.detail ? 'overtime_exempt'))
    AND l.case_id IN (
      SELECT i.case_id FROM case_log i
      WHERE i.occurred_at >= %(start)s AND i.occurred_at < %(end)s
      UNION
      SELECT d.case_id FROM case_log d
      WHERE d.detail ? 'disposal_due_at' AND d.occurred_at < %(end)s
        AND d.occurred_at >= %(start)s - interval '400 days'
        AND (d.detail #>> '{disposal_due_at,1}')::timestamptz >= %(start)s
        AND (d.detail #>> '{disposal_due_at,1}')::timestamptz < %(end)s)
  ORDER BY l.case_id, l.seq"""
_COUNTED = {
    "reported": S.REPORTED,
    "accepted": S.TO_FILE,
    "filed": S.TO_DISPATCH,
    "dispatched": S.DISPATCHED,
    "refused": S.REFUSED,
    "voided": S.VOIDED,
    "supervised": S.SUPERVISED,
}
"""Cases that entered a state for the first time inside the period."""
_EVENTS = {
    "returned": S.RETURN_REVIEW,
    "deferred": S.DEFERRED,
    "reworked": S.REWORK,
    "failed_inspections": "failed",
    "passed_inspections": "passed",
    "misdirected": "misdirected",
    "should_verify": "send_verify",
    "verified": "answer_verify",
    "verified_in_time": "in_time_verify",
    "should_inspect": "send_inspect",
    "inspected": "answer_inspect",
    "inspected_in_time": "in_time_inspect",
}
"""Things that happened inside the period, each counted every time."""
UNIT_RATES = (
    *UNIT_CARD,
    "ontime_closing_rate_with_deferred",
    "ontime_disposal_rate",
    "rework_rate",
)
UNIT_COUNTERS = (
    "should_close", "closed", "closed_in_time", "should_dispose", "disposed",
    "disposed_in_time", "returned", "reworked_cases", "deferred_due", "supervised",
    "passed_inspections", "failed_inspections", "staff_filed", "public_filed",
)  # fmt: skip
_PUBLIC = frozenset({Channel.HOTLINE, Channel.WEB})
_STAFF = frozenset({Channel.COLLECTOR, Channel.VIDEO, Channel.DEVICE})


@placed_record
class Upto:
    """The last log line to read, None for all; with ``appeals`` those granted later."""

    log_id: int | None = None
    appeals: bool = False


ALL = Upto()


def period_figures(
    connection: Link, name: str, units: Mapping[int, str], read: Upto = ALL
) -> PeriodCount:
    """Return counters, and rates as shares of 1 (None where nothing could be counted).

    A case should close in a period when its disposal falls due in it, or it is fed
    back or closed in it, unless it was voided, refused or hangs deferred at its end.

    Raises:
        InvalidInputError: there is no such period and the name is no month.
    """
    span = period_span(connection, name)
    total: Counter[str] = Counter()
    by_unit: dict[int, Counter[str]] = defaultdict(Counter)
    for life in _lives(connection, span, read).values():
        counted = _count(life, span)
        total.update(counted)
        if life.unit_id is not None:
            by_unit[life.unit_id].update(counted)
    return PeriodCount(
        name=name,
        counters={key: total[key] for key in ALL_COUNTERS},
        rates=indicators.rates({key: total[key] for key in ALL_COUNTERS}),
        by_unit=tuple(
            _unit_row(key, by_unit[key], units)
            for key in sorted(by_unit)
            if any(by_unit[key][counter] for counter in UNIT_COUNTERS)
        ),
    )


def period_rows(
    connection: Link, query: PeriodRows, units: Mapping[int, str], read: Upto = ALL
) -> tuple[PeriodRow, ...]:
    """Return the cases that make up one counter, the latest report first."""
    span = period_span(connection, query.name)
    found: dict[int, tuple[int, Life]] = {}
    for case_id, life in _lives(connection, span, read).items():
        if query.unit_id is None or life.unit_id == query.unit_id:
            times = _count(life, span)[query.counter]
            if times:
                found[case_id] = times, life
    rows = connection.execute(_CASES, [list(found)])
    return tuple(_row(row, *found[row[0]], units) for row in rows)


def _row(
    told: tuple[Any, ...], times: int, life: Life, units: Mapping[int, str]
) -> PeriodRow:
    case_id, number, title, reported_at, closed_at = told
    return PeriodRow(
        case_id=case_id,
        number=number,
        title=title,
        state=life.state,
        unit_name=units.get(life.unit_id or 0, ""),
        reported_at=reported_at,
        closed_at=closed_at,
        on_time=life.on_time,
        times=times,
    )


def periods(connection: Link) -> tuple[Period, ...]:
    """Return the periods kept and the current month, latest first."""
    kept = [Period(name=n, starts_at=s, ends_at=e, frozen_at=f)
            for n, s, e, f in connection.execute(_PERIODS)]  # fmt: skip
    row = connection.execute("SELECT now()").fetchone()
    now = row[0].astimezone(zone_of(connection)) if row else None
    if now is not None and not any(p.name == f"{now:%Y-%m}" for p in kept):
        start, end = period_span(connection, f"{now:%Y-%m}")
        kept.append(Period(name=f"{now:%Y-%m}", starts_at=start, ends_at=end))
    return tuple(sorted(kept, key=lambda period: period.starts_at, reverse=True))


def period_span(connection: Link, name: str) -> Span:
    """Return the start and end of a period, of the plain month where none is kept."""
    row = connection.execute(_PERIOD, [name]).fetchone()
    if row is not None:
        return row[0], row[1]
    try:
        first = datetime.strptime(name, "%Y-%m")  # noqa: DTZ007 - zone follows
    except ValueError as error:
        raise InvalidInputError(field="name", reason="no_period", value=name) from error
    later = first.replace(
        year=first.year + first.month // 12, month=first.month % 12 + 1
    )
    zone = zone_of(connection)
    start, end = (each.replace(tzinfo=zone).astimezone(UTC) for each in (first, later))
    return start, end


def _lives(connection: Link, span: Span, read: Upto) -> dict[int, Life]:
    lives: dict[int, Life] = defaultdict(Life)
    given = {"start": span[0], "end": span[1]}
    given |= {"upto": read.log_id, "appeals": read.appeals}
    for row in connection.execute(_LINES, given):
        line = Line(*row)
        lives[line.case_id].take(line)
    return lives


def _count(life: Life, span: Span) -> Counter[str]:
    counted: Counter[str] = Counter()
    for counter, state in _COUNTED.items():
        counted[counter] += _inside(life.first_at.get(state), span)
    for counter, event in _EVENTS.items():
        counted[counter] += sum(_inside(at, span) for at in life.times.get(event, ()))
    _count_stages(life, counted)
    _count_ends(life, span, counted)
    return counted


def _count_stages(life: Life, counted: Counter[str]) -> None:
    for counter, state in (("filed", S.TO_DISPATCH), ("dispatched", S.DISPATCHED)):
        if counted[counter] and state in life.in_time:
            counted[f"{counter}_timed"] += 1
            counted[f"{counter}_in_time"] += life.in_time[state]
    if counted["filed"] and life.channel in _PUBLIC:
        counted["public_filed"] += 1
    if counted["filed"] and life.channel in _STAFF:
        counted["staff_filed"] += 1


def _count_ends(life: Life, span: Span, counted: Counter[str]) -> None:
    closed = any(_inside(life.last_at.get(state), span) for state in CLOSING)
    fed_back = _inside(life.last_at.get(S.FED_BACK), span)
    due = _inside(life.disposal_due_at, span)
    gone = life.state in ENDED_WITHOUT
    hangs = life.state == S.DEFERRED and not (fed_back or closed)
    counted["deferred_due"] += due and hangs
    if fed_back or (due and not gone):
        counted["should_dispose"] += 1
        counted["disposed"] += fed_back
        counted["disposed_in_time"] += fed_back and life.counts_in_time
    if closed or ((fed_back or due) and not gone):
        counted["should_close"] += 1
        counted["closed"] += closed
        counted["closed_in_time"] += closed and life.counts_in_time
        again = life.times.get(S.REWORK, []) + life.times.get("again", [])
        counted["reworked_cases"] += bool(again)


def _inside(at: datetime | None, span: Span) -> bool:
    return at is not None and span[0] <= at < span[1]


def _unit_row(
    unit_id: int, counted: Counter[str], units: Mapping[int, str]
) -> dict[str, object]:
    for name in ALL_COUNTERS:
        counted[name] += 0
    counters: Iterable[tuple[str, object]] = ((k, counted[k]) for k in UNIT_COUNTERS)
    rates = ((name, indicators.value(BY_ID[name], counted)) for name in UNIT_RATES)
    row: dict[str, object] = {"unit_id": unit_id, "name": units.get(unit_id, "")}
    return row | dict(counters) | dict(rates)


ALL_COUNTERS = tuple(
    dict.fromkeys(
        (*_COUNTED, *_EVENTS, *(c for each in INDICATORS for c in each.counters))
    )
)
