"""Which cell, and which larger area, a place lies in."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

import shapely
from shapely import LineString, Point, Polygon, STRtree

from console.domain.states import Tier
from console.maps.shapes import flatten, shape_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from shapely.geometry.base import BaseGeometry

    from console.domain.records.place import AreaRecord

_SLIVER = 1e-12


class LeadCell(NamedTuple):
    """Who leads a matter that crosses cells, and what part each cell has of it.

    ``shares`` holds (cell id, part of the length or surface within any cell),
    largest first; the parts sum to 1.
    """

    lead_id: int | None
    shares: list[tuple[int, float]]


class GridLocator:
    """Finds areas by place, in memory; all coordinates are WGS84 degrees."""

    def __init__(self, areas: Iterable[AreaRecord] = ()) -> None:
        self._areas: dict[int, AreaRecord] = {}
        self._layers: dict[str, _Layer] = {}
        self.rebuild(areas)

    def __len__(self) -> int:
        return len(self._areas)

    def rebuild(self, areas: Iterable[AreaRecord]) -> None:
        """Forget what was known and index these areas instead."""
        self._areas = {area.id: area for area in areas}
        tiers: dict[str, list[AreaRecord]] = {}
        for area in self._areas.values():
            if area.polygons:
                tiers.setdefault(str(area.tier), []).append(area)
        self._layers = {tier: _Layer(members) for tier, members in tiers.items()}

    def cell_of(self, lon: float, lat: float) -> int | None:
        """Return the cell at a place; on a shared border the lower code has it."""
        return self._at(Tier.CELL, lon, lat)

    def area_at(self, tier: str, lon: float, lat: float) -> int | None:
        """Return the area of a tier at a place, through its cell where one knows."""
        cell_id = self.cell_of(lon, lat)
        above = None if cell_id is None else self.ancestor(cell_id, tier)
        return above if above is not None else self._at(tier, lon, lat)

    def ancestor(self, area_id: int, tier: str) -> int | None:
        """Climb from an area to the tier; None where the line of parents ends."""
        area = self._areas.get(area_id)
        while area is not None and area.tier != tier:
            area = None if area.parent_id is None else self._areas.get(area.parent_id)
        return None if area is None else area.id

    def nearest(self, lon: float, lat: float) -> int | None:
        """Return the cell at a place or else the closest one by ground distance."""
        layer = self._layers.get(Tier.CELL)
        if layer is None:
            return None
        inside = layer.at(lon, lat)
        return inside if inside is not None else layer.nearest(lon, lat)

    def lead_cell(self, coordinates: Sequence[tuple[float, float]]) -> LeadCell:
        """Give a line or surface across cells to the larger share (5.2.2 e).

        A closed ring of at least four points is a surface, anything else a line;
        one single point belongs to its cell alone. Equal shares go to the lower
        code.
        """
        if len(coordinates) < 2:
            return self._lead_of_point(coordinates)
        layer = self._layers.get(Tier.CELL)
        closed = len(coordinates) > 3 and coordinates[0] == coordinates[-1]
        whole = Polygon(coordinates) if closed else LineString(coordinates)
        parts = {} if layer is None else layer.parts(shapely.make_valid(whole))
        if not parts:
            return self._lead_of_point(coordinates[:1]) if not closed else _NOBODY
        total = sum(parts.values())
        ranked = sorted(
            parts, key=lambda key: (-round(parts[key], 15), self._areas[key].code)
        )
        return LeadCell(ranked[0], [(key, parts[key] / total) for key in ranked])

    def _lead_of_point(self, coordinates: Sequence[tuple[float, float]]) -> LeadCell:
        cell_id = self.cell_of(*coordinates[0]) if coordinates else None
        return _NOBODY if cell_id is None else LeadCell(cell_id, [(cell_id, 1.0)])

    def _at(self, tier: str, lon: float, lat: float) -> int | None:
        layer = self._layers.get(tier)
        return None if layer is None else layer.at(lon, lat)


_NOBODY = LeadCell(None, [])


class _Layer:
    """The areas of one tier in code order, with their search tree."""

    def __init__(self, areas: list[AreaRecord]) -> None:
        areas.sort(key=lambda area: (area.code, area.id))
        self._ids = [area.id for area in areas]
        self._shapes = [shape_of(area) for area in areas]
        shapely.prepare(self._shapes)
        self._tree = STRtree(self._shapes)

    def at(self, lon: float, lat: float) -> int | None:
        hits = self._tree.query(Point(lon, lat), predicate="intersects")
        return self._ids[min(hits)] if len(hits) else None

    def nearest(self, lon: float, lat: float) -> int | None:
        point = Point(lon, lat)
        first = self._tree.nearest(point)
        if first is None:
            return None
        reach = self._shapes[first].distance(point)
        reach /= max(math.cos(math.radians(lat)), 0.01)
        frame = shapely.box(lon - reach, lat - reach, lon + reach, lat + reach)
        flat = flatten(point, lat)
        found = sorted(self._tree.query(frame)) or [first]
        best = min(found, key=lambda i: flatten(self._shapes[i], lat).distance(flat))
        return self._ids[best]

    def parts(self, whole: BaseGeometry) -> dict[int, float]:
        """Return length or surface per cell, zero touches left out."""
        lat = whole.centroid.y
        surface = whole.area > 0
        parts: dict[int, float] = {}
        for index in self._tree.query(whole, predicate="intersects"):
            part = flatten(self._shapes[index].intersection(whole), lat)
            size = part.area if surface else part.length
            if size > _SLIVER:
                parts[self._ids[index]] = size
        return parts
