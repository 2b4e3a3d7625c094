"""Many rows at once, through the same guards, with one word to the seats at the end."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, cast

import psycopg
import sqlalchemy as sa
from psycopg import sql
from psycopg.types.json import Jsonb
from sqlalchemy.dialects.postgresql import JSONB

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Mapping, Sequence

    from sqlalchemy import Connection, Table


@contextmanager
def quietly(connection: Connection) -> Generator[None]:
    """Hold back the word per row; tell every seat once to read everything anew."""
    connection.execute(sa.text("SELECT set_config('desk.quiet', 'on', true)"))
    yield
    connection.execute(sa.text("SELECT set_config('desk.quiet', '', true)"))
    connection.execute(sa.text("SELECT desk_tell('all', 0, 0)"))


def copy_rows(
    connection: Connection, table: Table, rows: Iterable[Mapping[str, Any]]
) -> int:
    """COPY rows into a table inside the connection's transaction.

    Every row must have the keys of the first one. Triggers and constraints hold
    as for single rows; a refused row refuses the whole call.

    Returns:
        How many rows went in.
    """
    iterator = iter(rows)
    first = next(iterator, None)
    if first is None:
        return 0
    names = list(first)
    wrap = _wrapper(table, names)
    raw = cast("psycopg.Connection[Any]", connection.connection.dbapi_connection)
    statement = sql.SQL("COPY {} ({}) FROM STDIN").format(
        sql.Identifier(table.name), sql.SQL(", ").join(map(sql.Identifier, names))
    )
    count = 1
    with raw.cursor() as cursor, cursor.copy(statement) as copy:
        copy.write_row(wrap(first))
        for row in iterator:
            copy.write_row(wrap(row))
            count += 1
    return count


def _wrapper(table: Table, names: Sequence[str]) -> Any:
    """Return a function that puts a row into column order, JSON wrapped."""
    json_names = {name for name in names if isinstance(table.c[name].type, JSONB)}

    def wrap(row: Mapping[str, Any]) -> list[Any]:
        return [
            Jsonb(row[name])
            if name in json_names and row[name] is not None
            else row[name]
            for name in names
        ]

    return wrap


def align_identity(connection: Connection, *tables: Table) -> None:
    """After rows came with ids of their own, let the next id follow the largest."""
    for table in tables:
        connection.execute(
            sa.text(
                f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'),"  # noqa: S608 - our own table name
                f" greatest(1, (SELECT coalesce(max(id), 1) FROM {table.name})))"
            )
        )
