"""What waits for the clock besides timers: orders past their limit, deferrals due."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert

from console.db.tables.cases import cases
from console.db.tables.ladder import order_wish
from console.db.tables.supervision import alert, supervision_order
from console.domain.record import record
from console.domain.states import END_STATES

if TYPE_CHECKING:
    from sqlalchemy import Connection, Row

TOLD = ["supervisor", "duty_leader", "unit_officer"]


WISHES = 200
"""Wishes taken up at a time."""
AGAIN_S = 60
"""A refused wish rests this long."""


@record
class Wish:
    """An order that a rule asks for: by a mark, or by an order past its limit."""

    id: int
    case_id: int
    unit_id: int
    level: int
    issue_now: bool
    rule_id: int | None
    stage: str
    share: float | None
    late_number: str


def raise_late_orders(connection: Connection) -> int:
    """Raise one alert per order past its limit; return how many were raised now.

    The server adds, in the same transaction, the wish for the next level.
    """
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
    return sum(_raise_once(connection, row) for row in late)


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


def raise_late_calls(connection: Connection) -> int:
    """Raise one alert per called unit that has not come in time; return how many."""
    found = connection.execute(sa.text("SELECT desk_raise_late_calls()"))
    return int(found.scalar_one())


def wished_orders(connection: Connection, limit: int = WISHES) -> list[Wish]:
    """Return the orders that rules ask for and nobody has drafted yet, oldest first."""
    table = order_wish
    rows = connection.execute(
        sa.select(table, supervision_order.c.number.label("late_number"))
        .outerjoin(supervision_order, supervision_order.c.id == table.c.late_order_id)
        .where(
            table.c.settled_at.is_(None),
            sa.or_(table.c.not_before.is_(None), table.c.not_before <= sa.func.now()),
        )
        .order_by(table.c.id)
        .limit(limit)
    )
    return [
        Wish(
            id=row.id,
            case_id=row.case_id,
            unit_id=row.unit_id,
            level=row.level,
            issue_now=row.issue_now,
            rule_id=row.rule_id,
            stage=row.stage,
            share=row.share,
            late_number=row.late_number or "",
        )
        for row in rows
    ]


def put_off(connection: Connection, wish_id: int, refusal: str) -> None:
    """Keep why a wish was refused; it is tried again later, by whoever may then."""
    connection.execute(
        sa.update(order_wish)
        .where(order_wish.c.id == wish_id, order_wish.c.settled_at.is_(None))
        .values(
            refusal=refusal[:500],
            not_before=sa.func.now() + sa.text(f"interval '{AGAIN_S} s'"),
        )
    )


def deferrals_due(connection: Connection) -> list[tuple[int, int]]:
    """Return (case id, version) of deferred cases whose date has come."""
    rows = connection.execute(
        sa.select(cases.c.id, cases.c.version).where(
            cases.c.state == "DEFERRED", cases.c.deferred_until <= sa.func.now()
        )
    )
    return [(case_id, version) for case_id, version in rows]
