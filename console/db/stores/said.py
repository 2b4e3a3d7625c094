"""Statements about one table, made once per set of columns."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from sqlalchemy.dialects.postgresql import ARRAY, JSONB

from console.db.tables.metadata import metadata
from console.db.wire import Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    Names = tuple[str, ...]


@lru_cache(maxsize=256)
def insertion(table: str, names: Names, returning: Names = ()) -> Statement:
    """Return what inserts these columns of one row."""
    places = ", ".join(f"${number}" for number in range(1, len(names) + 1))
    text = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({places})"  # noqa: S608 - our own names
    return Statement(text + _returning(returning), table, writes=True)


@lru_cache(maxsize=256)
def alteration(table: str, names: Names, returning: Names = ()) -> Statement:
    """Return what sets these columns of the row whose id is the last value."""
    settings = ", ".join(f"{name} = ${n}" for n, name in enumerate(names, start=1))
    text = f"UPDATE {table} SET {settings} WHERE id = ${len(names) + 1}"  # noqa: S608 - our own names
    return Statement(text + _returning(returning), table, writes=True)


def values_of(table: str, columns: Mapping[str, Any]) -> tuple[Any, ...]:
    """Return the values in the order of the columns, as the driver takes them."""
    special = _special(table)
    return tuple(
        special[name](value) if name in special and value is not None else value
        for name, value in columns.items()
    )


@lru_cache(maxsize=64)
def _special(table: str) -> dict[str, Any]:
    """Return the columns whose values are not plain: JSON and arrays."""
    kinds = ((JSONB, json.dumps), (ARRAY, _listed))
    return {
        column.name: make
        for column in metadata.tables[table].columns
        for kind, make in kinds
        if isinstance(column.type, kind)
    }


def _listed(values: Iterable[Any]) -> list[Any]:
    return list(values)


def _returning(names: Names) -> str:
    return f" RETURNING {', '.join(names)}" if names else ""
