"""What waits for the clock besides timers: orders past their limit, deferrals due."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert

from console.db.tables.cases import cases
from console.db.tables.supervision import alert, supervision_order
from console.domain.states import END_STATES

if TYPE_CHECKING:
    from sqlalchemy import Connection, Row

TOLD = ["supervisor", "duty_leader", "unit_officer"]


@dataclass(frozen=True, slots=True, kw_only=True)
class LateOrder:
    """An order whose limit has passed without an accepted reply."""

    order_id: int
    case_id: int
    unit_id: int
    level: int
    number: str


def take_late_orders(connection: Connection) -> list[LateOrder]:
    """Raise one alert per order past its limit; return those raised now."""
    table = supervision_order
    late = connection.execute(
        sa.select(table)
        .join(cases, cases.c.id == table.c.case_id)
        .where(
            table.c.state.in_(["ISSUED", "RECEIVED"]),
            table.c.due_at <= sa.func.now(),
            cases.c.state.not_in(sorted(END_STATES)),
            ~sa.exists().where(
                alert.c.key == sa.func.concat("order_late:", table.c.id)
            ),
        )
    ).all()
    return [
        LateOrder(
            order_id=row.id,
            case_id=row.case_id,
            unit_id=row.target_unit_id,
            level=row.level,
            number=row.number,
        )
        for row in late
        if _raise_once(connection, row)
    ]


def _raise_once(connection: Connection, row: Row[tuple[object, ...]]) -> bool:
    raised = (
        insert(alert)
        .values(
            key=f"order_late:{row.id}",
            kind="order_late",
            severity=1,
            cause=row.kind,
            title=row.number,
            case_id=row.case_id,
            order_id=row.id,
            unit_id=row.target_unit_id,
            tell=TOLD,
            raised_at=row.due_at,
            detail={"level": row.level},
        )
        .on_conflict_do_nothing(index_elements=["key"])
        .returning(alert.c.id)
    )
    return connection.execute(raised).scalar() is not None


def has_order(connection: Connection, case_id: int, unit_id: int, level: int) -> bool:
    """Tell whether a draft or standing order of this level is there already."""
    table = supervision_order
    return bool(
        connection.execute(
            sa.select(sa.literal(1))
            .where(
                table.c.case_id == case_id,
                table.c.target_unit_id == unit_id,
                table.c.level >= level,
                table.c.state.in_(["DRAFT", "ISSUED", "RECEIVED", "REPLIED"]),
            )
            .limit(1)
        ).scalar()
    )


def deferrals_due(connection: Connection) -> list[tuple[int, int]]:
    """Return (case id, version) of deferred cases whose date has come."""
    rows = connection.execute(
        sa.select(cases.c.id, cases.c.version).where(
            cases.c.state == "DEFERRED", cases.c.deferred_until <= sa.func.now()
        )
    )
    return [(case_id, version) for case_id, version in rows]
