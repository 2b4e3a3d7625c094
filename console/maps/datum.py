"""The datum a base map is drawn in, and a single place between it and WGS84."""

from __future__ import annotations

from enum import StrEnum

from console.domain.coordinates import gcj02_to_wgs84, wgs84_to_gcj02


class Datum(StrEnum):
    """The datum of a base map."""

    WGS84 = "wgs84"
    GCJ02 = "gcj02"


def stored(lon: float, lat: float, datum: Datum) -> tuple[float, float]:
    """Return a place picked on the map as WGS84."""
    return (lon, lat) if datum is Datum.WGS84 else gcj02_to_wgs84(lon, lat)


def drawn(lon: float, lat: float, datum: Datum) -> tuple[float, float]:
    """Return a WGS84 place where the base map has it."""
    return (lon, lat) if datum is Datum.WGS84 else wgs84_to_gcj02(lon, lat)
