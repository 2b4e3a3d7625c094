"""The finest known area at a place, and areas by code or name."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np
import shapely
import sqlalchemy as sa

from console.db.tables.places import area
from console.domain.states import Tier

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection

_DEPTH = {tier.value: depth for depth, tier in enumerate(Tier)}


class AreaIndex:
    """All areas with an outline, held in memory for one import."""

    def __init__(self, connection: Connection) -> None:
        rows = connection.execute(
            sa.select(area.c.id, area.c.code, area.c.name, area.c.tier, area.c.path,
                      area.c.geometry)
        ).all()  # fmt: skip
        rows = sorted(rows, key=lambda row: (-_DEPTH.get(row.tier, 0), row.code))
        self._by_code = {row.code: row.id for row in rows}
        self._by_name: dict[str, set[int]] = defaultdict(set)
        for row in rows:
            self._by_name[row.name].add(row.id)
            self._by_name[row.path.replace("/", "")].add(row.id)
        drawn = [row for row in rows if row.geometry is not None]
        self._ids = [row.id for row in drawn]
        outlines = shapely.from_wkb([bytes(row.geometry) for row in drawn])
        shapely.prepare(outlines)
        self._tree = shapely.STRtree(outlines)

    def areas_at(
        self, positions: Sequence[tuple[float, float] | None]
    ) -> list[int | None]:
        """Return the id of the finest area at each (lon, lat); None where there is none.

        On a shared border the lower code has the place.
        """
        best: list[int | None] = [None] * len(positions)
        known = [place for place, at in enumerate(positions) if at is not None]
        if not known or not self._ids:
            return best
        points = shapely.points(np.array([positions[place] for place in known]))
        at, found = self._tree.query(points, predicate="intersects")
        for place, index in sorted(zip(at.tolist(), found.tolist(), strict=True)):
            if best[known[place]] is None:
                best[known[place]] = self._ids[index]
        return best

    def by_code(self, code: str) -> int | None:
        """Return the id of the area with this code."""
        return self._by_code.get(code)

    def by_name(self, name: str) -> int | None:
        """Return the id of the only area with this name or path, slashes or not."""
        found = self._by_name.get(name.replace("/", ""), set()) if name else set()
        return next(iter(found)) if len(found) == 1 else None
