"""What is drawn under the grid: water, parks, roads, bridges and the railway."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
import shapely
from shapely import LineString, Polygon

from console.demo.carve import halve
from console.demo.lists import read_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from console.demo.place_names import PlaceNames
    from console.demo.plan import Plan
    from console.demo.projection import Projection
    from console.demo.tiers import Ground, Layout
    from console.domain.records.place import Ring

NAMED_ROAD_M = 450.0
BANK_M = 34.0
ROAD_HALF_M = 11.0


@dataclass(frozen=True, slots=True)
class Feature:
    """One shape of the backdrop.

    ``kind`` is water, park, avenue, street, lane, bridge or rail. ``coordinates``
    is a tuple of lines of (lon, lat) in WGS84: the rings of water or a park, the
    outer one first, or the single line of anything else.
    """

    kind: str
    coordinates: tuple[Ring, ...]
    name: str = ""
    name_en: str = ""


@dataclass(slots=True)
class Draughtsman:
    """Draws the backdrop of one plan and its layout."""

    rng: np.random.Generator
    plan: Plan
    layout: Layout
    names: PlaceNames
    projection: Projection

    def draw(self) -> list[Feature]:
        """Return all features in the order they are painted."""
        parks, lake = self._parks()
        water = [
            *self._areas("water", self.plan.water, read_list("demo/names")["river"]),
            *self._areas("water", lake, read_list("demo/names")["lake"]),
        ]
        return [*parks, *self._banks(), *water, *self._roads()]

    def _line(self, kind: str, line: LineString, name: tuple[str, str]) -> Feature:
        points = self.projection.ring(np.asarray(line.coords))
        return Feature(kind, (points,), *name)

    def _areas(
        self, kind: str, shape: shapely.Geometry, name: dict[str, str]
    ) -> Iterator[Feature]:
        for part in _polygons(shape):
            rings = [part.exterior, *part.interiors]
            points = tuple(self.projection.ring(np.asarray(r.coords)) for r in rings)
            yield Feature(kind, points, name["name"], name["en"])

    def _roads(self) -> Iterator[Feature]:
        outline, words = self.plan.outline, read_list("demo/names")
        yield from self._side_roads("street", self.layout.side_roads)
        yield from self._side_roads("lane", self.layout.lanes)
        for line in [*self.layout.main_roads, *self.plan.arterials]:
            name = self.names.road("大道", "Avenue")
            yield from self._main_road(line.intersection(outline), name)
        for line, ring in zip(self.plan.rings, words["rings"], strict=False):
            yield from self._main_road(
                line.intersection(outline), (ring["name"], ring["en"])
            )
        rail = (words["rail"]["name"], words["rail"]["en"])
        for part in _lines(self.plan.rail.intersection(outline)):
            yield self._line("rail", part, rail)

    def _side_roads(self, kind: str, lines: list[LineString]) -> Iterator[Feature]:
        for line in lines:
            for part in _lines(line.difference(self.plan.water)):
                long = part.length > NAMED_ROAD_M
                name = self.names.road("路", "Road") if long else ("", "")
                yield self._line(kind, part, name)

    def _main_road(
        self, line: shapely.Geometry, name: tuple[str, str]
    ) -> Iterator[Feature]:
        for part in _lines(line):
            yield self._line("avenue", part, name)
            for crossing in _lines(part.intersection(self.plan.water)):
                place, place_en = self.names.place()
                yield self._line(
                    "bridge", crossing, (f"{place}桥", f"{place_en} Bridge")
                )

    def _banks(self) -> Iterator[Feature]:
        """Green strips beside the river, interrupted where roads cross."""
        strip = self.plan.water.buffer(BANK_M).intersection(self.plan.outline)
        roads = shapely.union_all([*self.plan.arterials, *self.plan.rings])
        green = strip.difference(self.plan.water).difference(roads.buffer(26))
        for part in _polygons(green):
            if part.area > 9_000:
                yield from self._areas("park", part, {"name": "", "en": ""})

    def _parks(self) -> tuple[list[Feature], shapely.Geometry]:
        """One large park with a lake near the centre, small ones all over."""
        communities = [c for s in self.layout.district.children for c in s.children]
        near = sorted(communities, key=self._distance)
        chosen = near[min(2, len(near) - 1)]
        large = _rounded(chosen.shape)
        lake = _rounded(large.buffer(-0.11 * np.sqrt(large.area)), corner_m=30)
        lake = lake.intersection(_half(self.rng, large))
        features = list(self._areas("park", large, self._park_name()))
        for community in communities:
            if community is not chosen and self.rng.random() < 0.3:
                features += self._small_park(community)
        return features, lake.buffer(-14).buffer(14)

    def _small_park(self, community: Ground) -> Iterator[Feature]:
        beat = community.children[int(self.rng.integers(len(community.children)))]
        first = beat.children[int(self.rng.integers(len(beat.children)))]
        grounds = [first.shape]
        if self.rng.random() < 0.35:
            grounds += [c.shape for c in beat.children if c.shape.touches(first.shape)]
        green = _rounded(shapely.union_all(grounds[:3]).buffer(0.1))
        yield from self._areas(
            "park", green.difference(self.plan.water.buffer(BANK_M)), self._park_name()
        )

    def _park_name(self) -> dict[str, str]:
        name, name_en = self.names.place()
        return {"name": f"{name}公园", "en": f"{name_en} Park"}

    def _distance(self, ground: Ground) -> float:
        return ground.shape.centroid.distance(shapely.Point(0, 0))


def _half(rng: np.random.Generator, ground: shapely.Geometry) -> Polygon:
    """About half of the ground, with a soft edge, for the lake in the park."""
    parts = _polygons(ground)
    largest = max(parts, key=lambda p: p.area)
    return halve(rng, largest, 0.55, bend=0.12)[0]


def _rounded(shape: shapely.Geometry, corner_m: float = 14.0) -> shapely.Geometry:
    inner = shape.buffer(-ROAD_HALF_M - corner_m)
    return inner.buffer(corner_m)


def _polygons(shape: shapely.Geometry) -> list[Polygon]:
    return [
        p for p in shapely.get_parts(shape) if isinstance(p, Polygon) and p.area > 1
    ]


def _lines(shape: shapely.Geometry) -> list[LineString]:
    return [
        p
        for p in shapely.get_parts(shape)
        if isinstance(p, LineString) and p.length > 20
    ]
