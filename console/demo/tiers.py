"""The tiers of the grid, cut from the plan: faces, streets, communities, cells.

The roads of the plan cut the town into faces. Neighbouring faces make a street
office's area, each face is cut into communities, these into beats and those
into cells, so the borders of the upper tiers run along the larger roads.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
import shapely
import shapely.ops
from shapely import LineString, Polygon, STRtree

from console.demo.carve import carve, halve

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.demo.plan import Plan

CELLS_PER_BEAT = 8
SLIVER_M2 = 5.0


@dataclass(slots=True)
class Ground:
    """One area of one tier, with the areas it is cut into; metres."""

    tier: str
    shape: Polygon
    children: list[Ground] = field(default_factory=list)


@dataclass(slots=True)
class Layout:
    """The district with all tiers under it, and the roads between its parts."""

    district: Ground
    main_roads: list[LineString] = field(default_factory=list)
    side_roads: list[LineString] = field(default_factory=list)
    lanes: list[LineString] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Quota:
    """How many areas of each tier a district of this size has."""

    streets: int
    communities: int
    cells: int

    @classmethod
    def for_cells(cls, cells: int) -> Quota:
        """Return the usual numbers: about 12 streets for 2,000 cells."""
        streets = int(np.clip(round(cells**0.5 / 3.7), 1, 90))
        per_community = 17.0 * (max(cells, 200) / 2000) ** 0.16
        communities = max(streets, round(cells / per_community))
        return cls(streets, communities, cells)


def lay_out(rng: np.random.Generator, plan: Plan, cells: int) -> Layout:
    """Cut the town of the plan into all tiers, ``cells`` of the lowest."""
    quota = Quota.for_cells(cells)
    layout = Layout(Ground("district", plan.outline))
    faces = _faces(rng, plan, quota, layout)
    groups = _group(faces, plan, quota.streets)
    per_face = _share_out([_weight(plan, f) for f in faces], quota.communities)
    shapes = [
        carve(rng, face, count, bend=0.035, seen=layout.side_roads.append)
        for face, count in zip(faces, per_face, strict=True)
    ]
    flat = [shape for group in groups for face in group for shape in shapes[face]]
    counts = iter(_share_out([_weight(plan, s) for s in flat], cells))
    for group in groups:
        whole = shapely.union_all([faces[i] for i in group])
        street = Ground("street", _as_polygon(whole))
        for face in group:
            for shape in shapes[face]:
                street.children.append(_community(rng, shape, next(counts), layout))
        layout.district.children.append(street)
    return layout


def _community(
    rng: np.random.Generator, shape: Polygon, cells: int, layout: Layout
) -> Ground:
    community = Ground("community", shape)
    beats = max(1, round(cells / CELLS_PER_BEAT))
    grounds = carve(rng, shape, beats, bend=0.02, seen=layout.lanes.append)
    counts = _share_out([g.area for g in grounds], cells)
    for ground, count in zip(grounds, counts, strict=True):
        pieces = carve(rng, ground, count, bend=0.012)
        beat = Ground("beat", ground, [Ground("cell", piece) for piece in pieces])
        community.children.append(beat)
    return community


def _weight(plan: Plan, shape: Polygon) -> float:
    at = shape.representative_point()
    return shape.area * plan.density(at.x, at.y)


def _share_out(weights: Sequence[float], total: int) -> list[int]:
    """Give each at least one, the rest by weight (largest remainder)."""
    share = np.asarray(weights) / sum(weights) * total
    counts = np.maximum(1, np.floor(share).astype(int))
    order = np.argsort(-(share - np.floor(share)), kind="stable")
    for i in order[: max(0, total - int(counts.sum()))]:
        counts[i] += 1
    while counts.sum() != total:
        step = 1 if counts.sum() < total else -1
        counts[int(np.argmax(share - counts if step > 0 else counts))] += step
    return [int(c) for c in counts]


def _faces(
    rng: np.random.Generator, plan: Plan, quota: Quota, layout: Layout
) -> list[Polygon]:
    """Cut the outline by the plan's lines; join scraps, split what is too large."""
    edges = shapely.union_all([plan.outline.boundary, *plan.lines])
    within = plan.outline.buffer(0.01)
    faces = [f for f in shapely.ops.polygonize(edges) if within.contains(f)]
    mean = quota.cells / quota.communities
    total = sum(_weight(plan, f) for f in faces)
    smallest = max(0.6 * mean, 0.12 * quota.cells / quota.streets) / quota.cells * total
    faces = _join_scraps(faces, plan, smallest, at_least=quota.streets)
    wanted = min(quota.communities, max(len(faces), round(1.6 * quota.streets)))
    while len(faces) < wanted:
        heaviest = max(range(len(faces)), key=lambda i: _weight(plan, faces[i]))
        one, other, line = halve(rng, faces.pop(heaviest), 0.5, bend=0.05)
        faces += [one, other]
        if line is not None:
            layout.main_roads.append(line)
    return faces


def _as_polygon(shape: shapely.Geometry) -> Polygon:
    parts = [p for p in shapely.get_parts(shape) if isinstance(p, Polygon)]
    return max(parts, key=lambda p: p.area)


def _join_scraps(
    faces: list[Polygon], plan: Plan, smallest: float, *, at_least: int
) -> list[Polygon]:
    faces = list(faces)
    while len(faces) > at_least:
        i = min(range(len(faces)), key=lambda k: _weight(plan, faces[k]))
        if _weight(plan, faces[i]) >= smallest:
            break
        scrap = faces[i]
        j = max(range(len(faces)), key=lambda k: _border(scrap, faces[k], plan))
        joined = scrap.union(faces[j])
        faces = [f for k, f in enumerate(faces) if k not in {i, j}]
        faces.append(_as_polygon(joined))
    return faces


def _border(one: Polygon, other: Polygon, plan: Plan) -> float:
    """Length of the common border; water counts little, the same piece nothing."""
    if one is other or not one.intersects(other):
        return 0.0
    shared = one.intersection(other)
    wet = shared.intersection(plan.water).length
    return shared.length - 0.85 * wet


def _group(faces: list[Polygon], plan: Plan, count: int) -> list[list[int]]:
    """Join neighbouring faces into so many groups of similar weight."""
    groups = [[i] for i in range(len(faces))]
    shapes: list[Polygon] = list(faces)
    weights = [_weight(plan, f) for f in faces]
    while len(groups) > count:
        i = int(np.argmin(weights))
        j = _best_partner(i, shapes, weights, plan)
        shapes[i] = _as_polygon(shapes[i].union(shapes[j]))
        groups[i] += groups[j]
        weights[i] += weights[j]
        for column in (groups, shapes, weights):
            column.pop(j)
    return groups


def _best_partner(
    i: int, shapes: list[Polygon], weights: list[float], plan: Plan
) -> int:
    """Prefer a long dry border with a light neighbour."""
    near = STRtree(shapes).query(shapes[i], predicate="intersects")
    fair = float(np.mean(weights))

    def merit(j: int) -> float:
        border = _border(shapes[i], shapes[j], plan)
        edge = min(shapes[i].length, shapes[j].length)
        return border / edge / (0.4 + weights[j] / fair)

    return max((int(j) for j in near if j != i), key=merit)
