"""A closed period: its figures as they were kept, and what appeals say since."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from psycopg.rows import class_row

from console.db.reads.period import ALL_COUNTERS, Upto, period_figures, period_rows
from console.domain.queries import Correction, FrozenFigures, PeriodCount

if TYPE_CHECKING:
    from collections.abc import Mapping

    from psycopg import Connection

    from console.domain.register_queries import PeriodRow, PeriodRows

    Link = Connection[tuple[Any, ...]]

_FROZEN = """SELECT f.figures, f.at, coalesce(p.name, f.by), f.reason, f.log_id
  FROM frozen_period f JOIN score_period s ON s.id = f.period_id
    LEFT JOIN person p ON p.login = f.by WHERE s.name = %s"""
_CORRECTIONS = """SELECT c.id AS case_id, c.number, coalesce(u.name, '') AS unit_name,
    l.occurred_at AS decided_at, coalesce(a.answer, '') AS answer
  FROM case_log l JOIN cases c ON c.id = l.case_id
    JOIN score_period s ON s.id = c.period_id
    LEFT JOIN unit_appeal a ON a.case_id = c.id AND a.state = 'GRANTED'
    LEFT JOIN unit u ON u.id = coalesce(a.unit_id, c.unit_id)
  WHERE s.name = %s AND l.id > %s AND l.kind = 'change'
    AND l.detail #>> '{overtime_exempt,1}' = 'true'
  ORDER BY l.id, u.id"""
"""One row per granted appeal: a case is excused once its last late unit is."""


def figures(connection: Link, name: str, units: Mapping[int, str]) -> PeriodCount:
    """Return a period's figures: the kept ones once it is frozen, else from the log."""
    row = connection.execute(_FROZEN, [name]).fetchone()
    if row is None:
        return period_figures(connection, name, units)
    kept, at, by, reason, log_id = row
    frozen = FrozenFigures(at=at, by=by, reason=reason, log_id=log_id)
    with connection.cursor(row_factory=class_row(Correction)) as cursor:
        found = tuple(cursor.execute(_CORRECTIONS, [name, log_id]))
    if found:
        read = Upto(log_id, appeals=True)
        corrected = period_figures(connection, name, units, read)
        frozen = replace(frozen, corrections=found, corrected=corrected.rates)
    return PeriodCount(
        name=name,
        counters={key: kept["counters"].get(key, 0) for key in ALL_COUNTERS},
        rates=kept["rates"],
        by_unit=tuple(kept["by_unit"]),
        frozen=frozen,
    )


def rows(
    connection: Link, query: PeriodRows, units: Mapping[int, str]
) -> tuple[PeriodRow, ...]:
    """Return the cases behind a figure, of a frozen period those it was made of."""
    row = connection.execute(_FROZEN, [query.name]).fetchone()
    read = Upto(row[4] if row else None)
    return period_rows(connection, query, units, read)
