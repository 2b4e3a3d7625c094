"""Supervision orders for the open cases under supervision, issued by a person.

An order cannot be brought in with a date of its own, so a supervisor of the demo
signs in and issues each through the same service as at the desk.
"""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

import sqlalchemy as sa
from psycopg import sql
from psycopg.conninfo import make_conninfo

from console.db.connect import engine_for
from console.db.unit_of_work import UnitOfWorkFactory
from console.domain.commands.supervision import DraftOrder
from console.services.registry import execute

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Engine

ISSUER = "S01"
SUPERVISED = sa.text(
    "SELECT c.id, c.unit_id, c.supervision_level, coalesce((SELECT f.text FROM"
    " field_task f WHERE f.case_id = c.id AND f.result = 'failed'"
    " ORDER BY f.id DESC LIMIT 1), c.title) AS reason, c.title"
    " FROM cases c WHERE c.supervision_level > 0 AND c.closed_at IS NULL ORDER BY c.id"
)


def issue_orders(
    engine: Engine, password: str | None, tell: Callable[[int, int], None]
) -> int:
    """Issue an order for every open supervised case; return how many.

    Args:
        engine: the owner's.
        password: of the demo persons; without one the supervisor gets one for this
            moment alone.
        tell: is told how many are done, and of how many.
    """
    with engine.connect() as connection:
        found = connection.execute(SUPERVISED).all()
    word = password or secrets.token_urlsafe(18)
    if password is None:
        _set_password(engine, word)
    seat = engine_for(_url(engine, word), application_name="desk:demo", pool_size=1)
    try:
        units_of_work = UnitOfWorkFactory(seat)
        for number, (case_id, unit_id, level, reason, title) in enumerate(found):
            tell(number, len(found))
            order = DraftOrder(
                case_id=case_id,
                unit_id=unit_id,
                level=level,
                reason=reason,
                demand=title,
                issue_now=True,
            )
            execute(order, units_of_work())
    finally:
        seat.dispose()
        if password is None:
            _set_password(engine, None)
    return len(found)


def _url(engine: Engine, password: str) -> str:
    """Return the owner's way to the database with the supervisor's name on it."""
    pooled = engine.raw_connection()
    try:
        words = pooled.driver_connection.info.get_parameters()
    finally:
        pooled.close()
    return make_conninfo(**{**words, "user": ISSUER, "password": password})


def _set_password(engine: Engine, password: str | None) -> None:
    word = sql.NULL if password is None else sql.Literal(password)
    with engine.begin() as connection:
        raw = connection.connection.driver_connection
        raw.execute(
            sql.SQL("ALTER ROLE {} PASSWORD {}").format(sql.Identifier(ISSUER), word)
        )
