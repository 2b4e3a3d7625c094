"""Positions at the edge: checked, converted, placeholders taken for missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.coordinates import gcj02_to_wgs84
from console.exchange.readers.systems import GCJ02
from console.exchange.refusals import ValueRefusedError

if TYPE_CHECKING:
    from console.exchange.mapping import Coordinates

Position = tuple[float, float]
"""(longitude, latitude), WGS84 degrees."""


def place(
    lon: float | None, lat: float | None, how: Coordinates
) -> tuple[Position | None, str]:
    """Return the position and, where it was set aside, the reason for that.

    Raises:
        ValueRefusedError: no place on earth; its reason names the fault.
    """
    if lon is None and lat is None:
        return None, ""
    if lon is None or lat is None:
        return None, "half_a_position"
    if not (-180 <= lon <= 180 and -90 <= lat <= 90):
        raise ValueRefusedError("absurd_coordinates", f"{lon}, {lat}")
    if (lon, lat) in how.missing or (lon, lat) == (0.0, 0.0):
        return None, "placeholder_position"
    found = to_wgs84(lon, lat, how.system)
    if how.bounds is not None and not _inside(found, how.bounds):
        return None, "position_out_of_bounds"
    return found, ""


def to_wgs84(lon: float, lat: float, system: str | None) -> Position:
    """Convert one position given in ``system`` (None: WGS84)."""
    return gcj02_to_wgs84(lon, lat) if system == GCJ02 else (lon, lat)


def _inside(at: Position, bounds: tuple[float, float, float, float]) -> bool:
    west, south, east, north = bounds
    return west <= at[0] <= east and south <= at[1] <= north
