"""Plain rows of one table: read and locked, inserted, changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from console.domain.errors import NotFoundError, StaleEditError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from sqlalchemy import Connection, Table


class RowStore:
    """One table with an ``id`` and, where several may write, a ``version``."""

    def __init__(self, connection: Connection, table: Table) -> None:
        self._connection = connection
        self._table = table

    def get(self, row_id: int, version: int | None = None) -> dict[str, Any]:
        """Lock and return a row."""
        row = (
            self._connection.execute(
                sa.select(self._table)
                .where(self._table.c.id == row_id)
                .with_for_update()
            )
            .mappings()
            .one_or_none()
        )
        if row is None:
            name = self._table.name
            raise NotFoundError(f"there is no {name} {row_id} for you", id=row_id)
        if version is not None and row["version"] != version:
            raise StaleEditError(
                f"{self._table.name} {row_id} was changed by somebody else",
                seen=version,
                now=row["version"],
                **self.changed({str(name): value for name, value in row.items()}),
            )
        return {str(name): value for name, value in row.items()}

    def changed(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """Return what else is known of the change that came first."""
        del row
        return {}

    def find(self, **values: Any) -> Sequence[Mapping[str, Any]]:
        """Return the rows with these values, oldest first."""
        wanted = [self._table.c[name] == value for name, value in values.items()]
        rows = self._connection.execute(
            sa.select(self._table).where(*wanted).order_by(self._table.c.id)
        )
        return [
            {str(name): value for name, value in row.items()} for row in rows.mappings()
        ]

    def add(self, columns: Mapping[str, Any]) -> int:
        """Insert a row and return its id."""
        statement = sa.insert(self._table).values(**columns).returning(self._table.c.id)
        return int(self._connection.execute(statement).scalar_one())

    def change(self, row: Mapping[str, Any], columns: Mapping[str, Any]) -> None:
        """Write columns, under a new version where the table keeps one."""
        values = dict(columns)
        if "version" in self._table.c:
            values["version"] = row["version"] + 1
        done = self._connection.execute(
            sa.update(self._table).where(self._table.c.id == row["id"]).values(**values)
        )
        if done.rowcount != 1:
            raise NotFoundError(
                f"{self._table.name} {row['id']} is not yours to change"
            )
