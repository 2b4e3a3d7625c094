"""Who changed a task or an order last, as the log of its case tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

from console.db.tables.cases import case_log

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy import Connection


def last_change(
    connection: Connection, case_id: int, kind: str, of_id: int
) -> tuple[str, datetime | None]:
    """Return the login and the moment of the last line about it.

    ``kind`` of line is ``task`` or ``order``, whose detail names ``of_id``. Nobody and
    None where this seat may read no such line.
    """
    row = connection.execute(
        sa.select(case_log.c.actor, case_log.c.at)
        .where(
            case_log.c.case_id == case_id,
            case_log.c.kind == kind,
            case_log.c.detail[kind].astext == str(of_id),
        )
        .order_by(case_log.c.seq.desc())
        .limit(1)
    ).one_or_none()
    return ("", None) if row is None else (row.actor, row.at)
