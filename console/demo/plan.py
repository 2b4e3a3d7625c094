"""The large lines of the town: outline, river, railway, rings and radial roads.

Everything here is in metres around the town centre, x to the east, y to the
north, and follows from one random generator.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import shapely
from shapely import LinearRing, LineString, Point, Polygon, affinity

if TYPE_CHECKING:
    from collections.abc import Sequence

    from shapely.geometry.base import BaseGeometry

CENTRE_CELL_M2 = 6_500.0
EDGE_CELL_M2 = 26_000.0
MEAN_CELL_M2 = 13_000.0
RIVER_WIDTH_M = 92.0
RIVERS_TRIED = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The skeleton of the town, in metres.

    ``arterials`` run through and are also the borders of faces; ``river`` is
    the water's centre line and ``water`` its surface.
    """

    radius: float
    outline: Polygon
    river: LineString
    water: BaseGeometry
    rail: LineString
    arterials: tuple[LineString, ...]
    rings: tuple[LineString, ...]

    def density(self, x: float, y: float) -> float:
        """Return cells per square metre wanted at a place."""
        share = min(np.hypot(x, y) / self.radius, 1.2)
        size = CENTRE_CELL_M2 + (EDGE_CELL_M2 - CENTRE_CELL_M2) * share**1.6
        return 1.0 / size

    @property
    def lines(self) -> Sequence[LineString]:
        """Every line that cuts the town into faces."""
        return (*self.arterials, *self.rings, self.river, self.rail)


def draw_plan(rng: np.random.Generator, cells: int) -> Plan:
    """Draw the skeleton of a town that will hold so many cells."""
    radius = float(np.sqrt(cells * MEAN_CELL_M2 / np.pi))
    outline = Polygon(_wobbly_ring(rng, radius, roughness=0.12, corner=2.3, waves=34))
    turn = rng.uniform(-0.2, 0.2)
    axes = [_axis(rng, radius, turn), _axis(rng, radius, turn + np.pi / 2)]
    rings = _rings(rng, radius, turn, cells)
    arterials = (*axes, *_radials(rng, radius, turn, rings[0]))
    rivers = [_river(rng, radius, turn) for _ in range(RIVERS_TRIED)]
    roads = shapely.union_all([*arterials, *rings])
    river = min(rivers, key=lambda r: _wet_length(r, roads, outline))
    water = river.buffer(RIVER_WIDTH_M / 2, join_style="round")
    return Plan(
        radius=radius,
        outline=outline,
        river=river,
        water=water.intersection(outline),
        rail=_rail(rng, radius, turn),
        arterials=arterials,
        rings=tuple(rings),
    )


def bent(
    rng: np.random.Generator,
    start: np.ndarray,
    end: np.ndarray,
    *,
    bend: float,
    points: int = 24,
) -> LineString:
    """Return a line from start to end that swings aside by a share of its length."""
    t = np.linspace(0.0, 1.0, points)
    along = end - start
    side = np.array([-along[1], along[0]])
    swing = rng.normal(0, bend) * np.sin(np.pi * t)
    swing = swing + rng.normal(0, bend / 2) * np.sin(2 * np.pi * t)
    swing = swing + rng.normal(0, bend / 4) * np.sin(3 * np.pi * t)
    return LineString(start + t[:, None] * along + swing[:, None] * side)


def _direction(angle: float) -> np.ndarray:
    return np.array([np.cos(angle), np.sin(angle)])


def _wobbly_ring(
    rng: np.random.Generator,
    radius: float,
    *,
    roughness: float,
    corner: float,
    waves: int = 7,
) -> np.ndarray:
    """A closed curve between a circle (corner 2) and a rounded square (corner 5)."""
    angle = np.linspace(0, 2 * np.pi, 200, endpoint=False)
    shape = np.abs(np.cos(angle)) ** corner + np.abs(np.sin(angle)) ** corner
    reach = radius * shape ** (-1 / corner)
    wave = np.zeros_like(angle)
    for k in range(2, waves):
        wave += rng.normal(0, roughness / k**1.35) * np.cos(
            k * angle + rng.uniform(0, 6.3)
        )
    reach = reach * (1 + wave) * (np.pi / 4 + 0.165)
    return np.column_stack([reach * np.cos(angle), reach * np.sin(angle)])


def _river(rng: np.random.Generator, radius: float, turn: float) -> LineString:
    angle = turn + rng.uniform(0.1, 1.4)
    along, side = _direction(angle), _direction(angle + np.pi / 2)
    t = np.linspace(-1.5, 1.5, 260)
    phase = rng.uniform(0, 6.3)
    swing = 0.13 * np.sin(2.9 * t + phase) + 0.06 * np.sin(7.4 * t + 2 * phase)
    swing = swing + 0.018 * np.sin(19 * t + 3 * phase)
    offset = rng.choice([-1, 1]) * rng.uniform(0.1, 0.2)
    off = radius * (offset + swing)
    return LineString(radius * t[:, None] * along + off[:, None] * side)


def _wet_length(river: LineString, roads: BaseGeometry, outline: Polygon) -> float:
    """How far roads run along the water; a town would rather cross it straight."""
    near = river.buffer(2 * RIVER_WIDTH_M, quad_segs=2).intersection(outline)
    return roads.intersection(near).length - 0.1 * near.length


def _rail(rng: np.random.Generator, radius: float, turn: float) -> LineString:
    angle = turn + rng.choice([-1, 1]) * rng.uniform(0.9, 1.2)
    along, side = _direction(angle), _direction(angle + np.pi / 2)
    away = rng.choice([-1, 1]) * rng.uniform(0.42, 0.55) * radius * side
    start, end = away - 1.5 * radius * along, away + 1.5 * radius * along
    return bent(rng, start, end, bend=0.045, points=40)


def _axis(rng: np.random.Generator, radius: float, angle: float) -> LineString:
    along = _direction(angle + rng.normal(0, 0.03))
    aside = _direction(angle + np.pi / 2) * rng.normal(0, 0.04) * radius
    start, end = aside - 1.5 * radius * along, aside + 1.5 * radius * along
    return bent(rng, start, end, bend=0.02, points=48)


def _rings(
    rng: np.random.Generator, radius: float, turn: float, cells: int
) -> list[LineString]:
    shares = [0.4, 0.78] if cells < 8_000 else [0.24, 0.48, 0.76]
    rings = []
    for share in shares:
        points = _wobbly_ring(rng, share * radius, roughness=0.07, corner=3.0)
        ring = affinity.rotate(
            LinearRing(points), turn, origin=(0, 0), use_radians=True
        )
        rings.append(LineString(ring.coords))
    return rings


def _radials(
    rng: np.random.Generator, radius: float, turn: float, inner: LineString
) -> list[LineString]:
    """Diagonal roads that start on the inner ring and leave the town."""
    roads = []
    for quarter in range(4):
        angle = turn + np.pi / 4 + quarter * np.pi / 2 + rng.normal(0, 0.12)
        end = 1.5 * radius * _direction(angle + rng.normal(0, 0.12))
        start = inner.interpolate(
            inner.project(Point(*(0.5 * radius * _direction(angle))))
        )
        roads.append(bent(rng, np.array(start.coords[0]), end, bend=0.05))
    return roads
