"""Many positions at once between WGS84 and the datum the base map is drawn in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from console.domain.coordinates import wgs84_to_gcj02
from console.maps.datum import Datum

if TYPE_CHECKING:
    from numpy.typing import NDArray

_STEP = 0.004
_FEW = 400


def shown(points: NDArray[np.float64], datum: Datum) -> NDArray[np.float64]:
    """Return WGS84 (lon, lat) rows as the base map wants them, to a centimetre.

    The shift changes slowly: for many points it is taken from a lattice of
    0.004 degrees and interpolated between its knots.
    """
    if datum is Datum.WGS84 or not len(points):
        return points
    low = np.floor(points.min(axis=0) / _STEP) * _STEP
    counts = (np.ceil((points.max(axis=0) - low) / _STEP) + 1).astype(int) + 1
    if len(points) < _FEW or counts.prod() > 4 * len(points):
        return np.array([wgs84_to_gcj02(lon, lat) for lon, lat in points.tolist()])
    return points + _interpolated(points, low, counts)


def _interpolated(
    points: NDArray[np.float64], low: NDArray[np.float64], counts: NDArray[np.int64]
) -> NDArray[np.float64]:
    columns, rows = counts.tolist()
    knots = np.array(
        [
            [low[0] + x * _STEP, low[1] + y * _STEP]
            for x in range(columns)
            for y in range(rows)
        ]
    )
    moved = np.array([wgs84_to_gcj02(lon, lat) for lon, lat in knots.tolist()])
    shift = (moved - knots).reshape(columns, rows, 2)
    spot = (points - low) / _STEP
    whole = np.floor(spot).astype(int)
    part = spot - whole
    x, y = whole[:, 0], whole[:, 1]
    u, v = part[:, :1], part[:, 1:]
    south = shift[x, y] * (1 - u) + shift[x + 1, y] * u
    north = shift[x, y + 1] * (1 - u) + shift[x + 1, y + 1] * u
    return south * (1 - v) + north * v
