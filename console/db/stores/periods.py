"""Scoring periods: closed with the figures they stand at."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any, cast

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert

from console.db.reads.names import load_names
from console.db.reads.period import Upto, period_figures
from console.db.tables.cases import cases
from console.db.tables.frozen import frozen_period
from console.db.tables.rules import score_period

if TYPE_CHECKING:
    from datetime import datetime

    from psycopg import Connection as PsycopgConnection
    from sqlalchemy import Connection

    Link = PsycopgConnection[tuple[Any, ...]]


PATIENT = sa.text("SELECT set_config('statement_timeout', '10min', true)")
LAST_LINE = sa.text("SELECT desk_last_line()")


class PeriodStore:
    """The scoring periods of one transaction."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def lock(self, name: str) -> tuple[datetime, datetime | None] | None:
        """Return when a period ends and was frozen; nobody else closes one now."""
        row = self._connection.execute(
            sa.select(score_period.c.ends_at, score_period.c.frozen_at).where(
                score_period.c.name == name
            )
        ).one_or_none()
        return None if row is None else (row.ends_at, row.frozen_at)

    def is_settled(self, case_id: int) -> bool:
        """Tell whether the period a case counts in is frozen, or it counts in none."""
        open_one = (
            sa.select(score_period.c.id)
            .join(cases, cases.c.period_id == score_period.c.id)
            .where(cases.c.id == case_id, score_period.c.frozen_at.is_(None))
        )
        return self._connection.execute(open_one).scalar() is None

    def freeze(self, name: str, reason: str) -> int:
        """Keep a period's figures as the log has them now; return its last line.

        Only for that line commands under way are waited for; while the log is read
        up to it, which may take long, everybody works on.
        """
        link = cast("Link", self._connection.connection.driver_connection)
        self._connection.execute(PATIENT)
        log_id = int(self._connection.execute(LAST_LINE).scalar() or 0)
        found = period_figures(link, name, load_names(link).units, Upto(log_id))
        kept = asdict(found)
        key = sa.select(score_period.c.id).where(score_period.c.name == name)
        self._connection.execute(
            insert(frozen_period).values(
                period_id=key.scalar_subquery(),
                figures={k: kept[k] for k in ("counters", "rates", "by_unit")},
                log_id=log_id,
                reason=reason,
            )
        )
        return log_id
