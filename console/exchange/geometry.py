"""Outlines of areas: from GeoJSON objects to valid WGS84 polygons as WKB."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

import shapely
from shapely.geometry import MultiPolygon, Polygon

from console.exchange.limits import DEFAULT_LIMITS, Limits
from console.exchange.positions import to_wgs84
from console.exchange.refusals import ValueRefusedError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from shapely.geometry.base import BaseGeometry

DIGITS = 9
"""Degrees are kept to 1e-9, a tenth of a millimetre."""


def outline(
    geometry: Mapping[str, Any], system: str | None, limits: Limits = DEFAULT_LIMITS
) -> tuple[bytes, bool]:
    """Return (WKB of a valid polygon or multipolygon, whether it was mended).

    Raises:
        ValueRefusedError: not an outline, too many corners, corners off the
            globe, or nothing left after mending.
    """
    kind = geometry.get("type")
    if kind not in {"Polygon", "MultiPolygon"}:
        raise ValueRefusedError("not_an_outline", kind)
    parts = geometry.get("coordinates")
    if not isinstance(parts, list | tuple) or not parts:
        raise ValueRefusedError("empty_geometry", kind)
    budget = _Budget(limits.vertices)
    polygons = [
        _polygon(part, system, budget)
        for part in ([parts] if kind == "Polygon" else parts)
    ]
    shape: BaseGeometry = polygons[0] if len(polygons) == 1 else MultiPolygon(polygons)
    mended = not shape.is_valid
    if mended:
        shape = _areas_of(shapely.make_valid(shape))
    if shape.is_empty or shape.area <= 0:
        raise ValueRefusedError("empty_geometry", kind)
    return shapely.to_wkb(shape, byte_order=1), mended


def point(geometry: Mapping[str, Any]) -> tuple[float, float]:
    """Return (lon, lat) of a point object, not yet converted.

    Raises:
        ValueRefusedError: it is no point.
    """
    if geometry.get("type") != "Point":
        raise ValueRefusedError("not_a_point", geometry.get("type"))
    return _position(geometry.get("coordinates"))


class _Budget:
    """Counts corners down."""

    def __init__(self, left: int) -> None:
        self.left = left

    def take(self, count: int) -> None:
        self.left -= count
        if self.left < 0:
            raise ValueRefusedError("too_many_corners", count)


def _polygon(rings: Any, system: str | None, budget: _Budget) -> Polygon:
    if not isinstance(rings, list | tuple) or not rings:
        raise ValueRefusedError("empty_geometry", type(rings).__name__)
    outer, *holes = [list(_ring(ring, system, budget)) for ring in rings]
    return Polygon(outer, holes)


def _ring(
    ring: Any, system: str | None, budget: _Budget
) -> Iterator[tuple[float, float]]:
    if not isinstance(ring, list | tuple) or len(ring) < 4:
        raise ValueRefusedError("ring_too_short", ring)
    budget.take(len(ring))
    for corner in ring:
        lon, lat = to_wgs84(*_position(corner), system)
        yield round(lon, DIGITS), round(lat, DIGITS)


def _position(corner: Any) -> tuple[float, float]:
    if not isinstance(corner, list | tuple) or len(corner) < 2:
        raise ValueRefusedError("not_a_position", corner)
    lon, lat = corner[0], corner[1]
    if type(lon) not in {int, float} or type(lat) not in {int, float}:
        raise ValueRefusedError("not_a_position", corner)
    if not (math.isfinite(lon) and -180 <= lon <= 180):
        raise ValueRefusedError("absurd_coordinates", corner)
    if not (math.isfinite(lat) and -90 <= lat <= 90):
        raise ValueRefusedError("absurd_coordinates", corner)
    return float(lon), float(lat)


def _areas_of(shape: BaseGeometry) -> BaseGeometry:
    """Keep what has an area; mending may leave lines and points behind."""
    parts = [
        part
        for part in getattr(shape, "geoms", [shape])
        if isinstance(part, Polygon | MultiPolygon)
    ]
    return shapely.union_all(parts) if parts else Polygon()
