"""Cutting one piece of ground in two, again and again, as towns do.

A cut runs across the longer side of the piece, a little skew and bent, so the
pieces follow the roads around them and no two are alike. The pieces of one
ground tile it: nothing is lost and nothing lies twice.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import shapely
from shapely import LineString, Polygon

if TYPE_CHECKING:
    from collections.abc import Callable

    from shapely.geometry.base import BaseGeometry

ATTEMPTS = 6
GRID_M = 0.001
SKEW_RAD = 0.055


def carve(
    rng: np.random.Generator,
    ground: Polygon,
    parts: int,
    *,
    bend: float,
    seen: Callable[[LineString], None] | None = None,
) -> list[Polygon]:
    """Cut the ground into so many pieces of about the same size.

    ``bend`` is how far a cut swings aside, as a share of its length; ``seen``
    is told the course of each cut, which is where a road may run.
    """
    waiting, done = [(ground, parts)], []
    while waiting:
        piece, count = waiting.pop()
        if count <= 1:
            done.append(piece)
            continue
        first = int(np.clip(round(count * rng.uniform(0.42, 0.58)), 1, count - 1))
        one, other, line = halve(rng, piece, first / count, bend=bend)
        if seen is not None and line is not None:
            seen(line)
        waiting += [(one, first), (other, count - first)]
    return done


def halve(
    rng: np.random.Generator, ground: Polygon, share: float, *, bend: float
) -> tuple[Polygon, Polygon, LineString | None]:
    """Cut off the given share of the ground and return both parts and the cut.

    Both parts are in one piece. The cut is None where it was no clean line.
    """
    share = float(np.clip(share * rng.normal(1, 0.06), 0.08, 0.92))
    for attempt in range(ATTEMPTS):
        blade, line = _blade(rng, ground, share, bend=bend, spread=1 + attempt)
        one = shapely.intersection(ground, blade, grid_size=GRID_M)
        other = shapely.difference(ground, blade, grid_size=GRID_M)
        if _is_plain(one) and _is_plain(other):
            return one, other, _inside(line, ground)
    return (*_in_one_piece(ground, one), None)


def _is_plain(part: BaseGeometry) -> bool:
    return (
        isinstance(part, Polygon)
        and not part.is_empty
        and not part.interiors
        and part.area * 60 > part.length**2 * 1.5
    )


def _inside(line: LineString, ground: Polygon) -> LineString | None:
    course = line.intersection(ground)
    return course if isinstance(course, LineString) and not course.is_empty else None


def _largest(shape: BaseGeometry) -> Polygon:
    parts = [p for p in shapely.get_parts(shape) if isinstance(p, Polygon)]
    return max(parts, key=lambda p: p.area)


def _in_one_piece(ground: Polygon, one: BaseGeometry) -> tuple[Polygon, Polygon]:
    """Give every splinter to the part it touches, so that two pieces remain."""
    cut = shapely.difference(ground, _largest(one), grid_size=GRID_M)
    other = _largest(cut)
    rest = _largest(shapely.difference(ground, other, grid_size=GRID_M))
    return rest, other


def _long_axis(ground: Polygon) -> tuple[np.ndarray, float]:
    """Return the unit direction of the longer side of the tightest rectangle."""
    corners = np.asarray(ground.minimum_rotated_rectangle.exterior.coords)[:3]
    sides = np.diff(corners, axis=0)
    lengths = np.hypot(sides[:, 0], sides[:, 1])
    longer = int(np.argmax(lengths))
    return sides[longer] / lengths[longer], float(lengths.max() / lengths.min())


def _offset_for_share(ring: np.ndarray, axis: np.ndarray, share: float) -> float:
    """Return how far along the axis a straight cut leaves that share behind it."""
    along = (ring @ axis).tolist()
    across = (ring @ np.array([-axis[1], axis[0]])).tolist()
    low, high = min(along), max(along)
    wanted = share * abs(_area_below(along, across, high))
    for _ in range(8):
        middle = (low + high) / 2
        if abs(_area_below(along, across, middle)) < wanted:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _area_below(along: list[float], across: list[float], cut: float) -> float:
    """Area of the part of a closed ring with along < cut; plain floats are faster."""
    total = 0.0
    before, aside = along[-1] - cut, across[-1]
    for place, to_side in zip(along, across, strict=True):
        here = place - cut
        if before < 0 and here < 0:
            total += (to_side - aside) * (before + here)
        elif before < 0 or here < 0:
            depth = min(before, here)
            total += (to_side - aside) * depth * abs(depth / (here - before))
        before, aside = here, to_side
    return total / 2


def _blade(
    rng: np.random.Generator,
    ground: Polygon,
    share: float,
    *,
    bend: float,
    spread: int,
) -> tuple[Polygon, LineString]:
    """Return a half plane with a bent edge, and that edge."""
    axis, stretch = _long_axis(ground)
    if stretch < 1.15 and rng.random() < 0.5:
        axis = np.array([-axis[1], axis[0]])
    angle = rng.normal(0, SKEW_RAD * spread)
    turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    axis = turn @ axis
    ring = np.asarray(ground.exterior.coords)
    middle = ring.mean(axis=0)
    at = _offset_for_share(ring - middle, axis, share)
    side = np.array([-axis[1], axis[0]])
    reach = float(np.abs((ring - middle) @ side).max()) * 1.05 + 1.0
    far = float(np.abs((ring - middle) @ axis).max()) * 2 + 10.0
    edge = middle + at * axis + _edge(rng, reach, bend) @ np.array([axis, side])
    corners = [edge[-1] - far * axis, edge[0] - far * axis]
    return Polygon([*edge, *corners]), LineString(edge)


def _edge(rng: np.random.Generator, reach: float, bend: float) -> np.ndarray:
    """Points of a cut: (aside along the axis, along the cut), from end to end."""
    if bend <= 0:
        return np.array([[0.0, -reach], [0.0, reach]])
    t = np.linspace(0, 1, 4 if bend < 0.02 else 9)
    aside = rng.normal(0, bend) * np.sin(np.pi * t)
    aside = aside + rng.normal(0, bend / 2) * np.sin(2 * np.pi * t)
    return np.column_stack([2 * reach * aside, 2 * reach * (t - 0.5)])
