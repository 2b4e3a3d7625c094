"""Between WGS84 (CGCS2000) and GCJ-02, and distances on the ground.

Positions are (longitude, latitude) in degrees. The console stores WGS84 and
converts at the edge; the formula is the public approximation of the datum.
"""

from __future__ import annotations

from math import asin, cos, pi, radians, sin, sqrt

GCJ_AXIS_M = 6378245.0
GCJ_ECCENTRICITY_SQUARED = 0.00669342162296594323
EARTH_RADIUS_M = 6371008.8
INVERSE_STEPS = 6
WEST, EAST = 72.004, 137.8347
SOUTH, NORTH = 0.8293, 55.8271


def in_china(lon: float, lat: float) -> bool:
    """Tell whether the shift applies here; the bounds are a rough rectangle."""
    return WEST <= lon <= EAST and SOUTH <= lat <= NORTH


def wgs84_to_gcj02(lon: float, lat: float) -> tuple[float, float]:
    """Shift a position; outside the rectangle it stays as it is."""
    if not in_china(lon, lat):
        return lon, lat
    d_lon, d_lat = _shift(lon, lat)
    return lon + d_lon, lat + d_lat


def gcj02_to_wgs84(lon: float, lat: float) -> tuple[float, float]:
    """Undo the shift by six fixed-point steps, to better than 1e-9 degrees."""
    if not in_china(lon, lat):
        return lon, lat
    wgs_lon, wgs_lat = lon, lat
    for _ in range(INVERSE_STEPS):
        d_lon, d_lat = _shift(wgs_lon, wgs_lat)
        wgs_lon, wgs_lat = lon - d_lon, lat - d_lat
    return wgs_lon, wgs_lat


def distance_m(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Return the great-circle distance of two (lon, lat) positions in metres."""
    lon_a, lat_a, lon_b, lat_b = (radians(degrees) for degrees in (*a, *b))
    half = (
        sin((lat_b - lat_a) / 2) ** 2
        + cos(lat_a) * cos(lat_b) * sin((lon_b - lon_a) / 2) ** 2
    )
    return 2 * EARTH_RADIUS_M * asin(min(1.0, sqrt(half)))


def _shift(lon: float, lat: float) -> tuple[float, float]:
    """Return the shift at a WGS84 position in degrees of longitude and latitude."""
    x, y = lon - 105.0, lat - 35.0
    shared = (20.0 * sin(6.0 * x * pi) + 20.0 * sin(2.0 * x * pi)) * 2.0 / 3.0
    north_m = -100.0 + 2.0 * x + 3.0 * y + 0.2 * y * y + 0.1 * x * y
    north_m += 0.2 * sqrt(abs(x)) + shared
    north_m += _waves(y, (20.0, 1.0), (40.0, 1 / 3), (160.0, 1 / 12), (320.0, 1 / 30))
    east_m = 300.0 + x + 2.0 * y + 0.1 * x * x + 0.1 * x * y
    east_m += 0.1 * sqrt(abs(x)) + shared
    east_m += _waves(x, (20.0, 1.0), (40.0, 1 / 3), (150.0, 1 / 12), (300.0, 1 / 30))
    slope = sin(radians(lat))
    bend = 1 - GCJ_ECCENTRICITY_SQUARED * slope * slope
    meridian_m = GCJ_AXIS_M * (1 - GCJ_ECCENTRICITY_SQUARED) / (bend * sqrt(bend))
    parallel_m = GCJ_AXIS_M / sqrt(bend) * cos(radians(lat))
    return east_m / parallel_m * 180.0 / pi, north_m / meridian_m * 180.0 / pi


def _waves(along: float, *parts: tuple[float, float]) -> float:
    """Add up sine waves of the given heights and frequencies."""
    return sum(height * sin(cycles * along * pi) for height, cycles in parts) * 2 / 3
