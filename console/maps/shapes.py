"""Area records as shapely geometry."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

import shapely
from shapely import MultiPolygon, Polygon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shapely.geometry.base import BaseGeometry

    from console.domain.records.place import AreaRecord, Ring


def shape_of(area: AreaRecord) -> BaseGeometry:
    """Return the area's surface in degrees; an empty one when it has no rings."""
    parts = [_polygon(rings) for rings in area.polygons if rings and len(rings[0]) > 3]
    return parts[0] if len(parts) == 1 else MultiPolygon(parts)


def _polygon(rings: Sequence[Ring]) -> Polygon:
    return Polygon(rings[0], [ring for ring in rings[1:] if len(ring) > 3])


def flatten(geometry: BaseGeometry, lat: float) -> BaseGeometry:
    """Shrink longitudes by cos(lat): distances and lengths come out in one unit."""
    factor = math.cos(math.radians(lat))
    return shapely.transform(geometry, lambda xy: xy * (factor, 1.0))
