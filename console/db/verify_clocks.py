"""Does every running clock end when its rule, the calendar and its pauses say?"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from console.db.rule_reader import read_rules
from console.db.timer_rows import matter_code, timer_of
from console.domain.stage_timer import deadline, reaches_at

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from sqlalchemy import Connection, RowMapping

    from console.domain.rule_book import RuleBook

AT_A_TIME = 2_000
CLOSE = timedelta(milliseconds=1)
"""Nearer than this two moments are the same."""

RUNNING = sa.text("""SELECT t.*, c.number, k.due_at AS task_due_at, k.state AS task_state
  FROM stage_timer t JOIN cases c ON c.id = t.case_id LEFT JOIN task k ON k.id = t.task_id
  WHERE t.stopped_at IS NULL
    AND NOT EXISTS (SELECT FROM recalculation_case w WHERE w.case_id = t.case_id)
    AND NOT EXISTS (SELECT FROM alert a WHERE a.case_id = t.case_id
      AND a.kind = 'clock_left' AND a.ended_at IS NULL)
  ORDER BY t.id""")
"""Clocks that wait for a changed rule run by the rules before; those that could not
follow have an alert that says so."""

ClockFault = tuple[str, int, str, str]
"""Kind, case id, case number, what is written and what it should be."""


def clock_faults(connection: Connection) -> Iterator[ClockFault]:
    """Yield every running clock whose end, reminder or task says otherwise."""
    book = read_rules(connection)
    rows = connection.execution_options(yield_per=AT_A_TIME).execute(RUNNING)
    for row in rows.mappings():
        for kind, kept, wanted in _differing(row, book):
            about = f"{row['stage']} {_said(kept)} / {_said(wanted)}"
            yield kind, row["case_id"], row["number"], about


def _differing(
    row: RowMapping, book: RuleBook
) -> Iterator[tuple[str, datetime | None, datetime | None]]:
    """Yield what differs: kind, what is written, what it should be."""
    timer = timer_of(row)
    still = row["paused_at"] is not None
    ends = None if still else deadline(timer, book.calendar)
    if not _same(row["due_at"], ends):
        yield "clock_end", row["due_at"], ends
        return
    share, at = row["next_share"], row["next_mark_at"]
    shares = book.reminders_of(timer.stage, matter_code(row["rule"]))
    if not still and share in shares:
        comes = reaches_at(timer, book.calendar, ratio=share)
        if not _same(at, comes):
            yield "clock_reminder", at, comes
    if _shown_on_task(row) and not _same(row["task_due_at"], ends):
        yield "task_end", row["task_due_at"], ends


def _shown_on_task(row: Any) -> bool:
    return (
        row["stage"] == "dispose"
        and row["task_id"] is not None
        and row["paused_at"] is None
    )


def _same(one: datetime | None, other: datetime | None) -> bool:
    if one is None or other is None:
        return one is other
    return abs(one - other) < CLOSE


def _said(at: datetime | None) -> str:
    return at.isoformat(timespec="seconds") if at else "-"
