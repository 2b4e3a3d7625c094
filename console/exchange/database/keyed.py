"""Rows of one table compared with what stands there, by their key."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy import Connection, Table

Columns = dict[str, Any]


@dataclass(slots=True)
class Plan:
    """What a batch would do to a table; keys in the order of the rows."""

    create: dict[str, Columns] = field(default_factory=dict)
    update: dict[str, Columns] = field(default_factory=dict)
    same: list[str] = field(default_factory=list)


def compare(
    connection: Connection, table: Table, key: str, wanted: Mapping[str, Columns]
) -> Plan:
    """Tell new, changed and equal rows apart.

    Only the columns given in ``wanted`` are compared; a changed row is
    planned with those that differ.
    """
    standing = _standing(connection, table, key, wanted)
    plan = Plan()
    for code, columns in wanted.items():
        row = standing.get(code)
        if row is None:
            plan.create[code] = {key: code, **columns}
            continue
        changed = {
            name: value
            for name, value in columns.items()
            if _plain(row[name]) != _plain(value)
        }
        if changed:
            plan.update[code] = changed
        else:
            plan.same.append(code)
    return plan


def apply(connection: Connection, table: Table, key: str, plan: Plan) -> None:
    """Write a plan; rows with a version count one up."""
    created: dict[frozenset[str], list[Columns]] = {}
    for columns in plan.create.values():
        created.setdefault(frozenset(columns), []).append(columns)
    for rows in created.values():
        connection.execute(sa.insert(table), rows)
    for code, columns in plan.update.items():
        values: Columns = dict(columns)
        if "version" in table.c:
            values["version"] = table.c.version + 1
        connection.execute(sa.update(table).where(table.c[key] == code).values(values))


def ids_by(
    connection: Connection, table: Table, key: str, codes: Iterable[str]
) -> dict[str, int]:
    """Return the ids of those keys that are known."""
    asked = sorted({code for code in codes if code})
    if not asked:
        return {}
    found = connection.execute(
        sa.select(table.c[key], table.c.id).where(table.c[key].in_(asked))
    )
    return {row[0]: row[1] for row in found}


def replace_links(
    connection: Connection, table: Table, owner: str, wanted: Mapping[int, set[int]]
) -> set[int]:
    """Make the areas of each owner exactly the wanted ones; return who changed."""
    changed = links_differ(connection, table, owner, wanted)
    for owner_id in changed:
        connection.execute(sa.delete(table).where(table.c[owner] == owner_id))
        rows = [{owner: owner_id, "area_id": area} for area in wanted[owner_id]]
        if rows:
            connection.execute(sa.insert(table), rows)
    return changed


def links_differ(
    connection: Connection, table: Table, owner: str, wanted: Mapping[int, set[int]]
) -> set[int]:
    """Return the owners whose areas are not the wanted ones."""
    standing: dict[int, set[int]] = {owner_id: set() for owner_id in wanted}
    rows = connection.execute(
        sa.select(table.c[owner], table.c.area_id).where(
            table.c[owner].in_(list(wanted))
        )
    )
    for owner_id, area_id in rows:
        standing[owner_id].add(area_id)
    return {owner_id for owner_id in wanted if standing[owner_id] != wanted[owner_id]}


def _standing(
    connection: Connection, table: Table, key: str, wanted: Mapping[str, Columns]
) -> dict[str, Mapping[str, Any]]:
    names = {name for columns in wanted.values() for name in columns} | {key}
    query = sa.select(*(table.c[name] for name in sorted(names))).where(
        table.c[key].in_(list(wanted))
    )
    return {row[key]: row for row in connection.execute(query).mappings()}


def _plain(value: Any) -> Any:
    if isinstance(value, memoryview):
        return bytes(value)
    if isinstance(value, tuple):
        return list(value)
    return Decimal(str(value)) if isinstance(value, Decimal | float) else value
