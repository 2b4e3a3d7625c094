"""What must hold of a set of areas before it becomes the grid of a city."""

from __future__ import annotations

from collections import defaultdict
from enum import StrEnum
from typing import TYPE_CHECKING

import shapely
from shapely import STRtree

from console.domain.record import placed_record, record
from console.domain.states import Tier
from console.maps.shapes import shape_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from shapely.geometry.base import BaseGeometry

    from console.domain.records.place import AreaRecord

OVERLAP_TOLERANCE = 1e-4
"""Part of the smaller area that two siblings may share by drawing error."""


class AreaRule(StrEnum):
    """The rules an area can break."""

    RING_OPEN = "ring_open"
    SELF_INTERSECTION = "self_intersection"
    OVERLAP = "overlap"
    CODE_DUPLICATE = "code_duplicate"
    CODE_PREFIX = "code_prefix"
    CODE_LENGTH = "code_length"
    CODE_ZERO = "code_zero"
    PARENT_MISSING = "parent_missing"


@record
class Problem:
    """One rule broken by one area, with the other area or text concerned."""

    area_id: int
    code: str
    rule: AreaRule
    detail: str = ""
    other_id: int | None = None


@placed_record
class CodeProfile:
    """How cell codes are built: digits per group, outermost first."""

    name: str
    groups: tuple[int, ...]

    @property
    def length(self) -> int:
        """Digits of a full cell code."""
        return sum(self.groups)


PROFILES = {
    "14": CodeProfile("CJ/T 213", (6, 3, 3, 2)),
    "15": CodeProfile("GB/T 30428.1", (6, 3, 3, 3)),
    "16": CodeProfile("four-digit street", (6, 4, 3, 3)),
}


def validate(areas: Iterable[AreaRecord], profile: str = "15") -> list[Problem]:
    """Return every broken rule, area by area; an empty list is a sound grid."""
    known = {area.id: area for area in areas}
    problems = [
        problem
        for area in known.values()
        for problem in (*_ring_problems(area), *_code_problems(area, known, profile))
    ]
    problems += _duplicates(known.values())
    problems += _overlaps(known.values())
    order = {area_id: row for row, area_id in enumerate(known)}
    return sorted(problems, key=lambda problem: order[problem.area_id])


def _problem(area: AreaRecord, rule: AreaRule, detail: str = "") -> Problem:
    return Problem(area_id=area.id, code=area.code, rule=rule, detail=detail)


def _ring_problems(area: AreaRecord) -> Iterator[Problem]:
    rings = [ring for part in area.polygons for ring in part]
    if any(len(ring) < 4 or ring[0] != ring[-1] for ring in rings):
        yield _problem(area, AreaRule.RING_OPEN)
        return
    shape = shape_of(area)
    if not shape.is_valid:
        reason = shapely.is_valid_reason(shape)
        yield _problem(area, AreaRule.SELF_INTERSECTION, reason)


def _code_problems(
    area: AreaRecord, known: dict[int, AreaRecord], profile: str
) -> Iterator[Problem]:
    if area.parent_id is not None and area.parent_id not in known:
        yield _problem(area, AreaRule.PARENT_MISSING, str(area.parent_id))
    parent = _division_above(area, known)
    if parent is not None and not area.code.startswith(parent.code):
        yield _problem(area, AreaRule.CODE_PREFIX, parent.code)
    if area.tier != Tier.CELL:
        return
    rule = PROFILES[profile]
    if len(area.code) != rule.length or not area.code.isdecimal():
        yield _problem(area, AreaRule.CODE_LENGTH, str(rule.length))
    elif not int(area.code[-rule.groups[-1] :]):
        yield _problem(area, AreaRule.CODE_ZERO)


def _division_above(
    area: AreaRecord, known: dict[int, AreaRecord]
) -> AreaRecord | None:
    """Return the next area above that is no beat: beats are bundles of cells.

    A district's code does not continue its city's (they differ in the last digits
    of the first six), so nothing above a district counts.
    """
    if area.tier in {Tier.CITY, Tier.DISTRICT}:
        return None
    parent = known.get(area.parent_id or -1)
    while parent is not None and parent.tier == Tier.BEAT:
        parent = known.get(parent.parent_id or -1)
    return parent


def _duplicates(areas: Iterable[AreaRecord]) -> Iterator[Problem]:
    first: dict[tuple[str, str], AreaRecord] = {}
    for area in areas:
        earlier = first.setdefault((area.tier, area.code), area)
        if earlier is not area:
            yield Problem(
                area_id=area.id,
                code=area.code,
                rule=AreaRule.CODE_DUPLICATE,
                other_id=earlier.id,
            )


def _overlaps(areas: Iterable[AreaRecord]) -> Iterator[Problem]:
    tiers: dict[str, list[tuple[AreaRecord, BaseGeometry]]] = defaultdict(list)
    for area in areas:
        shape = shape_of(area)
        if not shape.is_empty:
            tiers[area.tier].append((area, shapely.make_valid(shape)))
    for members in tiers.values():
        yield from _overlaps_within(members)


def _overlaps_within(
    members: list[tuple[AreaRecord, BaseGeometry]],
) -> Iterator[Problem]:
    shapes = [shape for _, shape in members]
    for left, right in STRtree(shapes).query(shapes, predicate="intersects").T:
        if left >= right:
            continue
        shared = shapes[left].intersection(shapes[right]).area
        allowed = OVERLAP_TOLERANCE * min(shapes[left].area, shapes[right].area)
        if shared > allowed:
            area, other = members[right][0], members[left][0]
            yield Problem(
                area_id=area.id,
                code=area.code,
                rule=AreaRule.OVERLAP,
                detail=other.code,
                other_id=other.id,
            )
