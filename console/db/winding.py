"""Wind up clocks that were brought in or whose reminder rules have changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from console.db.tables.cases import stage_timer
from console.db.timer_rows import matter_code, timer_of
from console.domain.stage_timer import reaches_at

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection, RowMapping

    from console.domain.rule_book import RuleBook


def wind_up(connection: Connection, rules: RuleBook, *, since: datetime) -> int:
    """Give every running clock without one its next reminder, none before ``since``.

    Returns:
        How many clocks were wound.
    """
    rows = connection.execute(
        sa.select(stage_timer).where(
            stage_timer.c.stopped_at.is_(None),
            stage_timer.c.paused_at.is_(None),
            stage_timer.c.next_mark_at.is_(None),
        )
    ).mappings()
    wound = [next_one for row in rows if (next_one := _next(row, rules, since))]
    if wound:
        connection.execute(
            sa.update(stage_timer)
            .where(stage_timer.c.id == sa.bindparam("of_timer"))
            .values(next_mark_at=sa.bindparam("at"), next_share=sa.bindparam("share")),
            wound,
        )
    return len(wound)


def _next(row: RowMapping, rules: RuleBook, since: datetime) -> dict[str, Any] | None:
    timer = timer_of(row)
    shares = rules.reminders_of(timer.stage, matter_code(row["rule"]))
    coming = [
        (at, share)
        for share in shares
        if (at := reaches_at(timer, rules.calendar, ratio=share)) and at >= since
    ]
    if not coming:
        return None
    at, share = min(coming)
    return {"of_timer": row["id"], "at": at, "share": share}
