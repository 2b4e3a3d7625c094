"""From a click or a few typed words to a cell, its beat and its path."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from console.domain.record import record
from console.domain.states import Tier
from console.maps.late import new_locator, point_inside
from console.store.search import initials

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from console.domain.records.place import AreaRecord
    from console.maps.locator import GridLocator
    from console.store.table import Table

_PAIR = re.compile(r"\s*(-?\d{1,3}(?:\.\d+)?)\s*[,，\s]\s*(-?\d{1,2}(?:\.\d+)?)\s*")
MOST = 50


@record
class Place:
    """A point, a cell, or both; WGS84 degrees.

    A line or surface across cells has its ``shares``: (cell id, part of it), the
    largest first, which is ``cell_id``; the point lies in that cell.
    """

    lon: float | None = None
    lat: float | None = None
    cell_id: int | None = None
    shares: tuple[tuple[int, float], ...] = ()

    @property
    def extra_cells(self) -> tuple[int, ...]:
        """The other cells of a line or surface."""
        return tuple(key for key, _ in self.shares if key != self.cell_id)


class PlaceFinder:
    """Follows the areas of the picture; indexes them when first asked."""

    def __init__(self, areas: Table[int, AreaRecord]) -> None:
        self._areas = areas
        self._made: GridLocator | None = None
        self._stale = True
        self._leave = areas.listen(self._on_changed)

    def close(self) -> None:
        """Follow the areas no longer."""
        self._leave()

    def at(self, lon: float, lat: float) -> Place:
        """Return the place of a point; outside the grid it has no cell."""
        return Place(lon=lon, lat=lat, cell_id=self._locator().cell_of(lon, lat))

    def along(self, points: Sequence[tuple[float, float]]) -> Place:
        """Return the place of a line; back at its first point it is a surface."""
        if len(points) == 1:
            return self.at(*points[0])
        locator = self._locator()
        led = locator.lead_cell(points)
        if led.lead_id is None:
            return Place(lon=points[0][0], lat=points[0][1])
        own = [p for p in points if locator.cell_of(*p) == led.lead_id]
        lon, lat = own[0] if own else self.inside(led.lead_id) or points[0]
        return Place(lon=lon, lat=lat, cell_id=led.lead_id, shares=tuple(led.shares))

    def inside(self, cell_id: int) -> tuple[float, float] | None:
        """Return a point (lon, lat) inside a cell, None where it has no shape."""
        area = self._areas.get(cell_id)
        if area is None or not area.polygons:
            return None
        return point_inside(area)

    def search(self, text: str) -> list[Place]:
        """Return the places that fit ``lon, lat``, a cell's code, name or initials.

        Several pairs with semicolons between them are a line or a surface.
        """
        if (points := points_of(text)) is not None:
            return [self.along(points)] if points else []
        wanted = text.casefold().split()
        if not wanted:
            return []
        fits = [area for area in self._cells() if _fits(area, wanted)]
        exact = [area for area in fits if area.code == text.strip()]
        return [Place(cell_id=area.id) for area in (exact or fits)[:MOST]]

    def path(self, cell_id: int | None) -> str:
        """Return the names from the street down to the cell."""
        names = [
            area.name
            for area in self._line(cell_id)
            if area.tier not in (Tier.CITY, Tier.DISTRICT, Tier.BEAT)
        ]
        return " / ".join(reversed(names))

    def beat(self, cell_id: int | None) -> str:
        """Return the name of the beat the cell belongs to."""
        return next((a.name for a in self._line(cell_id) if a.tier == Tier.BEAT), "")

    def code(self, cell_id: int | None) -> str:
        """Return the code of a cell."""
        area = self._areas.get(cell_id)
        return area.code if area else ""

    def _locator(self) -> GridLocator:
        """Return the index of the areas as they are now."""
        if self._made is None:
            self._made = new_locator()
        if self._stale:
            self._stale = False
            self._made.rebuild(list(self._areas))
        return self._made

    def _cells(self) -> Iterator[AreaRecord]:
        return (area for area in self._areas if area.tier == Tier.CELL)

    def _line(self, area_id: int | None) -> Iterator[AreaRecord]:
        area = self._areas.get(area_id)
        while area is not None:
            yield area
            area = self._areas.get(area.parent_id)

    def _on_changed(self, _touched: Collection[int]) -> None:
        self._stale = True


def points_of(text: str) -> list[tuple[float, float]] | None:
    """Read pairs of degrees; None where something else is written, none out of range."""
    pairs = [_PAIR.fullmatch(part) for part in re.split("[;；]", text) if part.strip()]
    if not pairs or not all(pairs):
        return None
    points = [(float(pair[1]), float(pair[2])) for pair in pairs if pair is not None]
    known = all(abs(lon) <= 180 and abs(lat) <= 90 for lon, lat in points)
    return points if known else []


def _fits(area: AreaRecord, wanted: list[str]) -> bool:
    hay = f"{area.code} {area.name} {area.path} {initials(area.name)}".casefold()
    return all(word in hay for word in wanted)
