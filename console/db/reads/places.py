"""Areas, units, components and the painted backdrop of the map."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, LiteralString

from console.db.outlines import parts_of
from console.domain.records.catalogue import AuthorizationRecord
from console.domain.records.place import AreaRecord, ComponentRecord, UnitRecord

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from psycopg import Connection

    Link = Connection[tuple[Any, ...]]

_AREAS = "SELECT id, code, name, tier, parent_id, path, geometry FROM area"
_UNITS = "SELECT id, code, name, kind, parent_id, phone, on_duty, lon, lat FROM unit"
_COMPONENTS = """SELECT id, code, name, matter_code, state, lon, lat, cell_id, unit_id
  FROM component"""
_AUTHORIZATIONS = """SELECT matter_code, unit_id, area_id FROM unit_authorization
  WHERE coalesce(valid_from, '-infinity') <= now()
    AND coalesce(valid_to, 'infinity') > now()"""


def areas(connection: Link, ids: Collection[int] | None = None) -> list[AreaRecord]:
    """Return all areas, or those with these ids, with polygons in WGS84 degrees."""
    return [
        AreaRecord(
            id=key,
            code=code,
            name=name,
            tier=tier,
            parent_id=parent_id,
            path=path,
            polygons=parts_of(shape),
        )
        for key, code, name, tier, parent_id, path, shape in _rows(
            connection, _AREAS, ids
        )
    ]


def units(connection: Link, ids: Collection[int] | None = None) -> list[UnitRecord]:
    """Return all units, or those with these ids."""
    names = (
        "id",
        "code",
        "name",
        "kind",
        "parent_id",
        "phone",
        "on_duty",
        "lon",
        "lat",
    )
    rows = _rows(connection, _UNITS, ids)
    return [UnitRecord(**dict(zip(names, row, strict=True))) for row in rows]


def components(
    connection: Link, ids: Collection[int] | None = None
) -> list[ComponentRecord]:
    """Return all components on the ground, or those with these ids."""
    names = (
        "id", "code", "name", "matter_code", "state", "lon", "lat", "cell_id", "unit_id",
    )  # fmt: skip
    rows = _rows(connection, _COMPONENTS, ids)
    return [ComponentRecord(**dict(zip(names, row, strict=True))) for row in rows]


def backdrop(connection: Link) -> list[tuple[str, str, Any]]:
    """Return what is painted below the cells: (kind, name, coordinates)."""
    return connection.execute(
        "SELECT kind, name, coordinates FROM backdrop ORDER BY id"
    ).fetchall()  # type: ignore[return-value]  # three columns, as selected


def authorizations(connection: Link) -> list[AuthorizationRecord]:
    """Return the authorizations in force now (5.3.2)."""
    return [
        AuthorizationRecord(matter_code=code, unit_id=unit_id, area_id=area_id)
        for code, unit_id, area_id in connection.execute(_AUTHORIZATIONS)
    ]


def _rows(
    connection: Link, query: LiteralString, ids: Collection[int] | None
) -> Sequence[tuple[Any, ...]]:
    if ids is None:
        return connection.execute(f"{query} ORDER BY id", binary=True).fetchall()
    chosen = f"{query} WHERE id = ANY(%s::int8[]) ORDER BY id"
    return connection.execute(chosen, [list(ids)], binary=True).fetchall()
