"""Timers whose next reminder is due: taken in steps, marked, told, set to the next."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from console.db.tables.recalculation import recalculation
from console.db.timer_rows import TIMER_FIELDS, matter_code, next_mark, timer_of
from console.db.wire import COMMIT, Statement, wire_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from sqlalchemy import Connection

    from console.domain.reminders import ReminderRule
    from console.domain.rule_book import RuleBook
    from console.domain.stage_timer import StageTimer

STEP = 200
"""Timers per transaction: small enough that no seat waits for the sweep."""

_KEEP_RULES = Statement("SELECT pg_advisory_xact_lock_shared(7003)")
_VERSION = Statement("SELECT value FROM setting WHERE key = 'rules_version'", "setting")
_OF_TIMER = (
    *("id", "case_id", "task_id", "rule", "next_share", "next_mark_at"),
    "due_at",
)
_FIELDS = (*_OF_TIMER, *TIMER_FIELDS, "unit_id", "cell_id", "title", "read_at")
_TAKE = Statement(
    f"SELECT {', '.join(f't.{name}' for name in (*_OF_TIMER, *TIMER_FIELDS))},"  # noqa: S608 - our own names
    " coalesce(k.unit_id, c.unit_id), c.cell_id, c.number || ' ' || c.title, now()"
    " FROM stage_timer t JOIN cases c ON c.id = t.case_id"
    " LEFT JOIN task k ON k.id = t.task_id"
    " WHERE t.next_mark_at <= now() AND t.stopped_at IS NULL AND t.paused_at IS NULL"
    " AND t.due_at IS NOT NULL AND NOT EXISTS"
    " (SELECT FROM recalculation_case w WHERE w.case_id = t.case_id)"
    " ORDER BY t.next_mark_at LIMIT $1 FOR UPDATE OF t SKIP LOCKED",
    "stage_timer",
)
_LAY_ASIDE = Statement(
    "UPDATE stage_timer SET next_mark_at = NULL, next_share = NULL WHERE id = ANY($1)",
    "stage_timer",
    writes=True,
)
_MARK = Statement(
    "INSERT INTO timer_mark (timer_id, case_id, share, due_at, mark, reached_at, rule_id)"
    " SELECT * FROM jsonb_to_recordset($1) AS r(timer_id bigint, case_id bigint,"
    " share float8, due_at timestamptz, mark text, reached_at timestamptz,"
    " rule_id bigint) ON CONFLICT DO NOTHING",
    "timer_mark",
    writes=True,
)
_RAISE = Statement(
    "INSERT INTO alert (quiet_until, key, kind, severity, cause, title, case_id, task_id,"
    " unit_id, cell_id, tell, raised_at, detail)"
    " SELECT * FROM jsonb_to_recordset($1) AS r(quiet_until timestamptz, key text,"
    " kind text, severity integer, cause text, title text, case_id bigint,"
    " task_id bigint, unit_id bigint, cell_id bigint, tell text[],"
    " raised_at timestamptz, detail jsonb) ON CONFLICT (key) DO NOTHING",
    "alert",
    writes=True,
)
_SET = Statement(
    "UPDATE stage_timer t SET next_mark_at = r.at, next_share = r.share"
    " FROM jsonb_to_recordset($1) AS r(of_timer bigint, at timestamptz, share float8)"
    " WHERE t.id = r.of_timer",
    "stage_timer",
    writes=True,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A timer at a share of its limit, with the rule that says what happens.

    ``source`` is the rule the timer was started by, ``title`` the case's number and
    title, ``read_at`` the server's time.
    """

    timer_id: int
    case_id: int
    task_id: int | None
    unit_id: int | None
    cell_id: int | None
    title: str
    timer: StageTimer
    source: str
    rule: ReminderRule
    reached_at: datetime
    due_at: datetime
    read_at: datetime


def awaits_recalculation(connection: Connection) -> bool:
    """Tell whether clocks still run by rules that have been changed."""
    open_ones = sa.select(recalculation.c.id).where(recalculation.c.done_at.is_(None))
    return connection.execute(open_ones.limit(1)).scalar() is not None


def take_due(
    connection: Connection, rules: RuleBook, limit: int = STEP
) -> list[Due] | None:
    """Lock and return up to ``limit`` timers whose moment has come, oldest first.

    Changes of rules are kept out of the transaction; None if one came before. Timers
    another transaction works on are left to it; case rows are not locked, so nobody
    at a desk waits.
    """
    wire = wire_of(connection)
    wire.post(_KEEP_RULES)
    wire.post(_VERSION)
    wire.post(_TAKE, (limit,))
    _, version, rows = wire.flush()
    if int(version[0][0] if version else 1) != rules.version:
        return None
    taken = [
        (row[0], _due(dict(zip(_FIELDS, row, strict=True)), rules)) for row in rows
    ]
    aside = [timer_id for timer_id, due in taken if due is None]
    if aside:  # no rule names their share any more: they wait for one that does
        wire.post(_LAY_ASIDE, (aside,))
    return [due for _, due in taken if due is not None]


def _due(row: Mapping[str, Any], rules: RuleBook) -> Due | None:
    timer = timer_of(row)
    reminders = rules.reminders_of(timer.stage, matter_code(row["rule"]))
    rule = reminders.get(row["next_share"])
    if rule is None:
        return None
    return Due(
        timer_id=row["id"],
        case_id=row["case_id"],
        task_id=row["task_id"],
        unit_id=row["unit_id"],
        cell_id=row["cell_id"],
        title=row["title"],
        timer=timer,
        source=row["rule"],
        rule=rule,
        reached_at=row["next_mark_at"],
        due_at=row["due_at"],
        read_at=row["read_at"],
    )


def fire(connection: Connection, rules: RuleBook, due: Sequence[Due]) -> None:
    """Write the marks and alerts of these timers, set their next reminder, commit."""
    wire = wire_of(connection)
    if due:
        wire.post(_MARK, (_rows(_mark(each) for each in due),))
        told = [_alert(each, rules) for each in due if each.rule.tell]
        if told:
            wire.post(_RAISE, (_rows(told),))
        wire.post(_SET, (_rows(_next(each, rules) for each in due),))
    wire.ask(COMMIT)


def _rows(rows: Iterable[dict[str, Any]]) -> str:
    """Return rows as JSON, moments in their ISO form, for one statement for all."""
    return json.dumps(list(rows), default=datetime.isoformat)


def _mark(due: Due) -> dict[str, Any]:
    return {
        "timer_id": due.timer_id,
        "case_id": due.case_id,
        "share": due.rule.share,
        "due_at": due.due_at,
        "mark": due.rule.mark,
        "reached_at": due.reached_at,
        "rule_id": due.rule.id,
    }


def _alert(due: Due, rules: RuleBook) -> dict[str, Any]:
    return {
        "quiet_until": due.rule.quiet_until(due.read_at, rules.calendar.zone),
        "key": f"mark:{due.timer_id}:{due.rule.share:g}:{due.due_at.isoformat()}",
        "kind": due.rule.mark,
        "severity": due.rule.severity,
        "cause": due.timer.stage,
        "title": due.title,
        "case_id": due.case_id,
        "task_id": due.task_id,
        "unit_id": due.unit_id,
        "cell_id": due.cell_id,
        "tell": list(due.rule.tell),
        "raised_at": due.reached_at,
        "detail": {"due_at": due.due_at.isoformat(), "share": due.rule.share},
    }


def _next(due: Due, rules: RuleBook) -> dict[str, Any]:
    later = due.rule.share + 1e-9
    coming = next_mark(rules, due.timer, due.source, after=later)
    share = coming["next_share"]
    at = coming["next_mark_at"]
    return {
        "of_timer": due.timer_id,
        "at": at and _held_to(due.due_at, share, at),
        "share": share if at else None,
    }


def _held_to(due_at: datetime, share: float, at: datetime) -> datetime:
    """Return a reminder's moment as it lies to the due time that is written.

    They differ only where the due time is not what the rules give, which `db verify`
    names; what stands written is what reminds, and no such clock holds the others up.
    """
    if share == 1:
        return due_at
    return min(at, due_at) if share < 1 else max(at, due_at)
