"""From metres around the town centre to WGS84 degrees and back."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

import numpy as np

METRES_PER_DEGREE_LAT = 110_990.0
METRES_PER_DEGREE_LON = 111_320.0


@dataclass(frozen=True, slots=True)
class Projection:
    """A plain local scale: straight lines stay straight, so borders still meet."""

    lon: float
    lat: float
    _scale: np.ndarray = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        per_lon = METRES_PER_DEGREE_LON * math.cos(math.radians(self.lat))
        object.__setattr__(self, "_scale", np.array([per_lon, METRES_PER_DEGREE_LAT]))

    def degrees(self, metres: np.ndarray) -> np.ndarray:
        """Return (lon, lat) rows for (east, north) rows."""
        return np.array([self.lon, self.lat]) + np.asarray(metres) / self._scale

    def metres(self, degrees: np.ndarray) -> np.ndarray:
        """Return (east, north) rows for (lon, lat) rows."""
        return (np.asarray(degrees) - np.array([self.lon, self.lat])) * self._scale

    def ring(self, metres: np.ndarray) -> tuple[tuple[float, float], ...]:
        """Return the points as pairs of degrees."""
        return tuple((x, y) for x, y in self.degrees(metres).tolist())
