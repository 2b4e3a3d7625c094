"""Timers whose next reminder is due: taken in steps, marked, told, set to the next."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from console.db.tables.cases import cases, stage_timer, task
from console.db.tables.recalculation import recalculation, recalculation_case
from console.db.timer_rows import matter_code, next_mark, timer_of
from console.db.wire import Statement, wire_of
from console.domain.record import record
from console.domain.reminders import ReminderRule, rules_for
from console.domain.stage_timer import deadline

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Connection, RowMapping

    from console.domain.rule_book import RuleBook

STEP = 200
"""Timers per transaction: small enough that no seat waits for the sweep."""

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
_KEEP_RULES = sa.text("SELECT pg_advisory_xact_lock_shared(7003)")
_VERSION = sa.text("SELECT value FROM setting WHERE key = 'rules_version'")


@record
class Due:
    """A timer at a share of its limit, with the rule that says what happens."""

    timer_id: int
    case_id: int
    task_id: int | None
    unit_id: int | None
    stage: str
    rule: ReminderRule
    reached_at: datetime
    due_at: datetime
    row: RowMapping


def holds_rules(connection: Connection, version: int) -> bool:
    """Keep changes of rules out of this transaction; tell whether none came before."""
    connection.execute(_KEEP_RULES)
    return int(connection.execute(_VERSION).scalar() or 1) == version


def awaits_recalculation(connection: Connection) -> bool:
    """Tell whether clocks still run by rules that have been changed."""
    open_ones = sa.select(recalculation.c.id).where(recalculation.c.done_at.is_(None))
    return connection.execute(open_ones.limit(1)).scalar() is not None


def take_due(connection: Connection, rules: RuleBook, limit: int = STEP) -> list[Due]:
    """Lock and return up to ``limit`` timers whose moment has come, oldest first.

    Timers another transaction works on are left to it; case rows are not locked,
    so nobody at a desk waits.
    """
    unit_id = sa.func.coalesce(task.c.unit_id, cases.c.unit_id).label("unit_id")
    rows = connection.execute(
        sa.select(
            stage_timer,
            unit_id,
            sa.func.now().label("read_at"),
            cases.c.number,
            cases.c.title,
            cases.c.cell_id,
        )
        .join(cases, cases.c.id == stage_timer.c.case_id)
        .outerjoin(task, task.c.id == stage_timer.c.task_id)
        .where(
            stage_timer.c.next_mark_at <= sa.func.now(),
            stage_timer.c.stopped_at.is_(None),
            ~sa.exists().where(recalculation_case.c.case_id == stage_timer.c.case_id),
        )
        .order_by(stage_timer.c.next_mark_at)
        .limit(limit)
        .with_for_update(of=stage_timer, skip_locked=True)
    ).mappings()
    taken = [(row["id"], _due(row, rules)) for row in rows]
    _lay_aside(connection, [timer_id for timer_id, due in taken if due is None])
    return [due for _, due in taken if due is not None]


def _lay_aside(connection: Connection, ids: list[int]) -> None:
    """Clocks whose share no rule names any more wait for a rule that does."""
    if ids:
        connection.execute(
            sa.update(stage_timer)
            .where(stage_timer.c.id.in_(ids))
            .values(next_mark_at=None, next_share=None)
        )


def _due(row: RowMapping, rules: RuleBook) -> Due | None:
    timer = timer_of(row)
    ends = deadline(timer, rules.calendar)
    rule = rules_for(rules.reminders, timer.stage, matter_code(row["rule"])).get(
        row["next_share"]
    )
    if ends is None or rule is None:
        return None
    return Due(
        timer_id=row["id"],
        case_id=row["case_id"],
        task_id=row["task_id"],
        unit_id=row["unit_id"],
        stage=timer.stage,
        rule=rule,
        reached_at=row["next_mark_at"],
        due_at=ends,
        row=row,
    )


def fire(connection: Connection, rules: RuleBook, due: Sequence[Due]) -> None:
    """Write the marks and alerts of these timers and set their next reminder."""
    if not due:
        return
    wire = wire_of(connection)
    wire.post(_MARK, (_rows(_mark(each) for each in due),))
    told = [_alert(each, rules) for each in due if each.rule.tell]
    if told:
        wire.post(_RAISE, (_rows(told),))
    wire.post(_SET, (_rows(_next(each, rules) for each in due),))
    wire.flush()


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
        "quiet_until": due.rule.quiet_until(due.row["read_at"], rules.calendar.zone),
        "key": f"mark:{due.timer_id}:{due.rule.share:g}:{due.due_at.isoformat()}",
        "kind": due.rule.mark,
        "severity": due.rule.severity,
        "cause": due.stage,
        "title": f"{due.row['number']} {due.row['title']}",
        "case_id": due.case_id,
        "task_id": due.task_id,
        "unit_id": due.unit_id,
        "cell_id": due.row["cell_id"],
        "tell": list(due.rule.tell),
        "raised_at": due.reached_at,
        "detail": {"due_at": due.due_at.isoformat(), "share": due.rule.share},
    }


def _next(due: Due, rules: RuleBook) -> dict[str, Any]:
    later = due.rule.share + 1e-9
    coming = next_mark(rules, timer_of(due.row), due.row["rule"], after=later)
    share = coming["next_share"]
    return {
        "of_timer": due.timer_id,
        "at": coming["next_mark_at"],
        "share": share if coming["next_mark_at"] else None,
    }
