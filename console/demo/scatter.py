"""Places inside cells, and the address people would give for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import shapely
from shapely import LineString, Polygon, STRtree

from console.domain.states import Tier

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.demo.city import City
    from console.domain.records.place import AreaRecord

ATTEMPTS = 4
NAMED = ("lane", "street", "avenue")


class Scatter:
    """Puts points into the cells of one city and names the road beside them."""

    def __init__(self, city: City) -> None:
        self.cells: list[AreaRecord] = city.of_tier(Tier.CELL)
        self._city = city
        shapes = np.array([city.shapes[cell.id] for cell in self.cells])
        self._land = _dry(shapes, _water(city))
        self._inner = shapely.point_on_surface(self._land)
        self._rings = shapely.get_exterior_ring(shapes)
        roads = [f for f in city.backdrop if f.kind in NAMED and f.name]
        self._road_names = [road.name for road in roads]
        self._roads = STRtree(
            [LineString(city.projection.metres(r.coordinates[0])) for r in roads]
        )
        above = city.ancestors()
        self._streets = [above[cell.id][Tier.STREET].name for cell in self.cells]

    def points(
        self, rng: np.random.Generator, cells: np.ndarray, *, roadside: bool
    ) -> np.ndarray:
        """Return one point in metres on the land of each cell given by its index.

        ``roadside`` keeps them near the border of the cell, where the road is.
        """
        found = shapely.get_coordinates(self._inner[cells])
        open_ = np.arange(len(cells))
        for _ in range(ATTEMPTS):
            tried = self._try(rng, cells[open_], roadside=roadside)
            fits = shapely.contains_xy(
                self._land[cells[open_]], tried[:, 0], tried[:, 1]
            )
            found[open_[fits]] = tried[fits]
            open_ = open_[~fits]
        return found

    def _try(
        self, rng: np.random.Generator, cells: np.ndarray, *, roadside: bool
    ) -> np.ndarray:
        """Return points between the middle and a random place of the border."""
        inner = shapely.get_coordinates(self._inner[cells])
        share = rng.random(len(cells))
        edge = shapely.get_coordinates(
            shapely.line_interpolate_point(self._rings[cells], share, normalized=True)
        )
        span = (0.82, 0.96) if roadside else (0.25, 0.95)
        return inner + (edge - inner) * rng.uniform(*span, len(cells))[:, None]

    def degrees(self, points: np.ndarray) -> np.ndarray:
        """Return (lon, lat) rows, rounded to about a decimetre."""
        return np.round(self._city.projection.degrees(points), 6)

    def roads(self, points: np.ndarray) -> list[str]:
        """Return the name of the nearest named road for each point."""
        if not self._road_names:
            return [""] * len(points)
        nearest = self._roads.nearest(shapely.points(points))
        return [self._road_names[i] for i in nearest]

    def addresses(
        self, rng: np.random.Generator, cells: np.ndarray, roads: Sequence[str]
    ) -> list[str]:
        """Return an address such as 澄湾街道松涛路118号附近 for each point."""
        numbers = rng.integers(1, 260, len(cells))
        return [
            f"{self._streets[cell]}{road}{number}号附近"
            for cell, road, number in zip(cells, roads, numbers, strict=True)
        ]


def _water(city: City) -> shapely.Geometry:
    """Return all water of the backdrop, in metres."""
    metres = city.projection.metres
    return shapely.union_all(
        [
            Polygon(metres(f.coordinates[0]), [metres(r) for r in f.coordinates[1:]])
            for f in city.backdrop
            if f.kind == "water"
        ]
    )


def _dry(shapes: np.ndarray, water: shapely.Geometry) -> np.ndarray:
    """Return each shape without the water, or all of it where nothing is dry."""
    wet = np.flatnonzero(shapely.intersects(shapes, water))
    land = shapes.copy()
    for i in wet:
        dry = shapes[i].difference(water)
        if dry.area > 0.03 * shapes[i].area:
            land[i] = dry
    return land
