"""Where a place stands in the tiers of the grid."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import shapely

if TYPE_CHECKING:
    from psycopg import Connection

    Link = Connection[tuple[Any, ...]]

_UP = """WITH RECURSIVE up(id, parent_id, depth) AS (
    SELECT a.id, a.parent_id, 0 FROM area a WHERE a.id = %s
    UNION ALL
    SELECT a.id, a.parent_id, up.depth + 1 FROM area a JOIN up ON a.id = up.parent_id
    WHERE up.depth < 12)
  SELECT id FROM up ORDER BY depth"""


def ancestors(connection: Link, area_id: int | None) -> list[int]:
    """Return the area and all that hold it, innermost first; none for no area."""
    if area_id is None:
        return []
    return [key for (key,) in connection.execute(_UP, [area_id])]


def cell_at(connection: Link, lon: float | None, lat: float | None) -> int | None:
    """Return the cell that holds a point, the one with the lowest id on an edge."""
    if lon is None or lat is None:
        return None
    rows = connection.execute(
        "SELECT id, geometry FROM area WHERE tier = 'cell' AND geometry IS NOT NULL"
        " ORDER BY id",
        binary=True,
    ).fetchall()
    if not rows:
        return None
    shapes = shapely.from_wkb([shape for _, shape in rows], on_invalid="ignore")
    hits: list[int] = shapely.intersects_xy(shapes, lon, lat).nonzero()[0].tolist()
    return int(rows[hits[0]][0]) if hits else None
