"""A made district for measuring: cells with bent sides, in four tiers."""

from __future__ import annotations

import itertools
import math
import random
from dataclasses import dataclass

from console.domain.records.place import AreaRecord

Place = tuple[float, float]

WEST, SOUTH, STEP = 116.30, 39.80, 0.0016


def made_city(
    columns: int = 20, rows: int = 20, *, street: int = 10, community: int = 5
) -> list[AreaRecord]:
    """Return the areas of a district of ``columns`` x ``rows`` cells.

    ``street`` and ``community`` are the sides of those blocks in cells; the sides
    of the district must be multiples of them.
    """
    make = itertools.count(1)
    district = AreaRecord(
        id=next(make),
        code="990101",
        name="示范区",
        tier="district",
        parent_id=None,
        polygons=((_outline((0, columns), (0, rows)),),),
    )
    areas = [district]
    corners = itertools.product(range(0, columns, street), range(0, rows, street))
    for number, origin in enumerate(corners, 1):
        area = _area(make, district, number, _Block("street", origin, street))
        areas.append(area)
        areas += _inside(area, _Block("street", origin, street), community, make)
    return areas


def middle(area: AreaRecord) -> Place:
    """Return the mean of a small area's corners, a place inside it."""
    ring = area.polygons[0][0][:-1]
    count = len(ring)
    return (sum(x for x, _ in ring) / count, sum(y for _, y in ring) / count)


@dataclass(frozen=True)
class _Block:
    tier: str
    origin: tuple[int, int]
    size: int

    def split(self, tier: str, size: int) -> list[_Block]:
        spots = itertools.product(range(0, self.size, size), repeat=2)
        left, low = self.origin
        return [_Block(tier, (left + x, low + y), size) for x, y in spots]


def _inside(
    street: AreaRecord, block: _Block, size: int, make: itertools.count[int]
) -> list[AreaRecord]:
    found: list[AreaRecord] = []
    for number, part in enumerate(block.split("community", size), 1):
        community = _area(make, street, number, part)
        found.append(community)
        found += [
            _area(make, community, cell, spot)
            for cell, spot in enumerate(part.split("cell", 1), 1)
        ]
    return found


def _area(
    make: itertools.count[int], parent: AreaRecord, number: int, block: _Block
) -> AreaRecord:
    (left, low), size = block.origin, block.size
    ring = _outline((left, left + size), (low, low + size))
    return AreaRecord(
        id=next(make),
        code=f"{parent.code}{number:03d}",
        name=f"{parent.name} {number}",
        tier=block.tier,
        parent_id=parent.id,
        polygons=((ring,),),
    )


def _outline(columns: tuple[int, int], rows: tuple[int, int]) -> tuple[Place, ...]:
    (left, right), (low, high) = columns, rows
    path = [
        *((column, low) for column in range(left, right)),
        *((right, row) for row in range(low, high)),
        *((column, high) for column in range(right, left, -1)),
        *((left, row) for row in range(high, low, -1)),
    ]
    corners = [_corner(*spot) for spot in path]
    sides = itertools.pairwise([*corners, corners[0]])
    ring = [point for start, end in sides for point in _side(start, end)]
    return (*ring, ring[0])


def _corner(column: int, row: int) -> Place:
    rng = random.Random(column * 7919 + row * 104729)
    bend = 0.35 * math.sin(row / 5) + 0.3 * math.sin(column / 7)
    lon = WEST + (column + rng.uniform(-0.3, 0.3) + bend) * STEP
    lat = SOUTH + (row + rng.uniform(-0.28, 0.28) - bend) * STEP * 0.8
    return (lon, lat)


def _side(start: Place, end: Place) -> tuple[Place, Place]:
    """Return a side's start and a point off its line, the same from both cells."""
    return (start, _bent(min(start, end), max(start, end)))


def _bent(start: Place, end: Place) -> Place:
    rng = random.Random(round((start[0] + end[0] + start[1] + end[1]) * 1e6))
    part, shift = rng.uniform(0.35, 0.65), rng.uniform(-0.12, 0.12)
    dx, dy = end[0] - start[0], end[1] - start[1]
    return (start[0] + dx * part - dy * shift, start[1] + dy * part + dx * shift)
