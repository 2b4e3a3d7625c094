"""Areas, units, components and the painted backdrop of the map."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, LiteralString

import shapely

from console.domain.records.catalogue import AuthorizationRecord
from console.domain.records.place import AreaRecord, ComponentRecord, UnitRecord

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from psycopg import Connection

    from console.domain.records.place import Ring

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
    rows = _rows(connection, _AREAS, ids)
    outlines = _outlines([row[6] for row in rows])
    return [
        AreaRecord(
            id=key,
            code=code,
            name=name,
            tier=tier,
            parent_id=parent_id,
            path=path,
            polygons=polygons,
        )
        for (key, code, name, tier, parent_id, path, _), polygons in zip(
            rows, outlines, strict=True
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


def _outlines(shapes: Sequence[bytes | None]) -> list[tuple[tuple[Ring, ...], ...]]:
    """Turn WKB into (outer ring, *holes) per part, many shapes in one call."""
    if not shapes:
        return []
    return [
        _parts(each) for each in shapely.from_wkb(list(shapes), on_invalid="ignore")
    ]


def _parts(shape: Any) -> tuple[tuple[Ring, ...], ...]:
    if shape is None or shape.is_empty:
        return ()
    polygons: Iterable[Any] = getattr(shape, "geoms", (shape,))
    return tuple(
        (_ring(polygon.exterior), *map(_ring, polygon.interiors))
        for polygon in polygons
        if polygon.geom_type == "Polygon"
    )


def _ring(ring: Any) -> Ring:
    return tuple(map(tuple, shapely.get_coordinates(ring).tolist()))
