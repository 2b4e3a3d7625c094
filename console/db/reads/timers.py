"""Stage clocks as kept in the database, and why each ends when it does."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

from psycopg.rows import dict_row

from console.db.reads.rules import load_settings, work_calendar
from console.db.reads.work import limit_text
from console.db.timer_rows import timer_of
from console.domain.errors import NotFoundError
from console.domain.reclassing import CHANGE
from console.domain.records.file import TimerRecord
from console.domain.timer_explanation import (
    Recalculation,
    explain,
    recalculation_step,
    rule_step,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from psycopg import Connection

    Link = Connection[tuple[Any, ...]]
    Entry = Mapping[str, Any]

_TIMERS = """SELECT id, task_id, stage, limit_kind, limit_value, reading, rule,
    calendar_version, started_at, due_at, paused_at, stopped_at, pauses, extensions
  FROM stage_timer WHERE case_id = %s ORDER BY id"""
_TIMER = "SELECT * FROM stage_timer WHERE id = %s"


def timers_of(connection: Link, case_id: int) -> tuple[TimerRecord, ...]:
    """Return the stage clocks of a case, oldest first."""
    rows = connection.execute(_TIMERS, [case_id])
    return tuple(_timer(row) for row in rows)


def explain_clock(connection: Link, timer_id: int, language: str) -> tuple[str, ...]:
    """Return the lines that lead to a clock's deadline.

    Raises:
        NotFoundError: there is no such clock, or this seat may not see it.
    """
    with connection.cursor(row_factory=dict_row) as cursor:
        row: Any = cursor.execute(_TIMER, [timer_id]).fetchone()
    if row is None:
        raise NotFoundError(timer_id=timer_id)
    calendar = work_calendar(connection, load_settings(connection))
    told = [_recalculation(entry) for entry in row["recalculated"]]
    steps = [rule_step(row["rule"], row["rules_version"])]
    steps += [recalculation_step(each, calendar) for each in told]
    steps += explain(timer_of(row), calendar)
    return tuple(step.text(language) for step in steps)


def _recalculation(entry: Entry) -> Recalculation:
    old, new = (
        datetime.fromisoformat(told) if (told := entry.get(name)) else None
        for name in ("old_due_at", "new_due_at")
    )
    return Recalculation(
        at=datetime.fromisoformat(entry["at"]),
        by=entry["by"],
        reason=entry["reason"],
        rules_version=int(entry["rules_version"]),
        old_due_at=old,
        new_due_at=new,
        old_limit=entry["old_limit"],
        new_limit=entry["new_limit"],
        corrected=entry.get("change") == CHANGE,
    )


def _timer(row: tuple[Any, ...]) -> TimerRecord:
    key, task_id, stage, kind, value, reading, rule, version, *times, pauses, more = row
    started_at, due_at, paused_at, stopped_at = times
    return TimerRecord(
        id=key,
        task_id=task_id,
        stage=stage,
        limit_text=limit_text(kind, value),
        reading=reading,
        rule=rule,
        calendar_version=version,
        started_at=started_at,
        due_at=due_at,
        paused_at=paused_at,
        stopped_at=stopped_at,
        pauses=_plain(pauses),
        extensions=_plain(more),
    )


def _plain(entries: Sequence[Entry]) -> tuple[dict[str, str], ...]:
    return tuple(
        {key: "" if value is None else str(value) for key, value in entry.items()}
        for entry in entries
    )
