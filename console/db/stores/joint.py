"""Whistles and the units they call."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

from console.db.stores.rows import RowStore
from console.db.tables.joint import whistle, whistle_call
from console.domain.errors import NotFoundError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sqlalchemy import Connection


class JointStore:
    """The whistles of cases."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.whistles = RowStore(connection, whistle)

    def call(
        self, whistle_id: int, units: Iterable[int], due_at: datetime | None
    ) -> None:
        """Call each unit, due at a time."""
        rows = [
            {"whistle_id": whistle_id, "unit_id": unit_id, "arrive_due_at": due_at}
            for unit_id in units
        ]
        self._connection.execute(sa.insert(whistle_call), rows)

    def sign_in(self, whistle_id: int, unit_id: int) -> None:
        """Sign a unit in, once."""
        self._change(
            whistle_id,
            unit_id,
            sa.update(whistle_call)
            .where(whistle_call.c.arrived_at.is_(None))
            .values(arrived_at=sa.func.now(), version=whistle_call.c.version + 1),
        )

    def score(self, whistle_id: int, unit_id: int, score: int, remark: str) -> None:
        """Keep the caller's score."""
        values = {"score": score, "remark": remark}
        self._change(
            whistle_id,
            unit_id,
            sa.update(whistle_call).values(
                version=whistle_call.c.version + 1, **values
            ),
        )

    def _change(self, whistle_id: int, unit_id: int, statement: sa.Update) -> None:
        done = self._connection.execute(
            statement.where(
                whistle_call.c.whistle_id == whistle_id,
                whistle_call.c.unit_id == unit_id,
            )
        )
        if done.rowcount != 1:
            raise NotFoundError("this unit is not called, or has signed in already")
