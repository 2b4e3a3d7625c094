"""A fictional district: six tiers of areas with codes and names, and a backdrop."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING

import numpy as np
import shapely

from console.demo.features import Draughtsman, Feature
from console.demo.lists import read_list
from console.demo.place_names import PlaceNames
from console.demo.plan import draw_plan
from console.demo.projection import Projection
from console.demo.tiers import Ground, Layout, lay_out
from console.domain.records.place import AreaRecord
from console.domain.states import Tier

if TYPE_CHECKING:
    from collections.abc import Iterator

    from shapely import Polygon

CITY_CODE = "990100"
DISTRICT_CODE = "990101"  # no such county exists
CENTRE = (119.83, 38.86)  # open sea: nobody takes it for a real town
POINTS_APART_M = 0.02
FEWEST_CELLS, MOST_CELLS = 20, 80_000


@dataclass(slots=True, kw_only=True)
class City:
    """What a seed makes: areas from the city down to the cells, and the backdrop.

    ``shapes`` holds the outline of every area in metres around the centre, by
    id; ``names_en`` the transliterated names, by code.
    """

    seed: int
    projection: Projection
    areas: list[AreaRecord] = field(default_factory=list)
    backdrop: list[Feature] = field(default_factory=list)
    shapes: dict[int, Polygon] = field(default_factory=dict)
    names_en: dict[str, str] = field(default_factory=dict)

    def of_tier(self, tier: Tier) -> list[AreaRecord]:
        """Return the areas of one tier in the order of their codes."""
        return [area for area in self.areas if area.tier == tier]

    def ancestors(self) -> dict[int, dict[str, AreaRecord]]:
        """Return, for every area, the areas above it and itself, by tier."""
        found: dict[int, dict[str, AreaRecord]] = {}
        for area in self.areas:
            above = found.get(area.parent_id or 0, {})
            found[area.id] = {**above, area.tier: area}
        return found


def build_city(seed: int, cells: int) -> City:
    """Build the district with exactly so many cells; the same for the same seed.

    Raises:
        ValueError: fewer than 20 or more than 80,000 cells are wanted.
    """
    if not FEWEST_CELLS <= cells <= MOST_CELLS:
        raise ValueError(f"between {FEWEST_CELLS} and {MOST_CELLS} cells, not {cells}")
    rng = np.random.default_rng([seed, cells])
    plan = draw_plan(rng, cells)
    layout = lay_out(rng, plan, cells)
    names = PlaceNames(rng)
    city = City(seed=seed, projection=Projection(*CENTRE))
    _Register(city, names).enter(layout)
    city.backdrop = Draughtsman(rng, plan, layout, names, city.projection).draw()
    return city


class _Register:
    """Numbers and names the grounds and enters them as areas."""

    def __init__(self, city: City, names: PlaceNames) -> None:
        self._city = city
        self._names = names
        self._ids = count(1)

    def enter(self, layout: Layout) -> None:
        words = read_list("demo/names")
        shape = layout.district.shape
        top, district = words["city"], words["district"]
        city = self._add(Tier.CITY, CITY_CODE, top["name"], shape, None)
        self._city.names_en[CITY_CODE] = top["en"]
        below = self._add(Tier.DISTRICT, DISTRICT_CODE, district["name"], shape, city)
        self._city.names_en[DISTRICT_CODE] = district["en"]
        for number, street in enumerate(_in_order(layout.district.children), 1):
            self._enter_street(street, number, below)

    def _enter_street(self, ground: Ground, number: int, parent: AreaRecord) -> None:
        name, name_en = self._names.place()
        code = f"{parent.code}{number:03d}"
        street = self._add(Tier.STREET, code, f"{name}街道", ground.shape, parent)
        self._city.names_en[code] = f"{name_en} Street"
        for order, community in enumerate(_in_order(ground.children), 1):
            self._enter_community(community, order, street)

    def _enter_community(self, ground: Ground, number: int, street: AreaRecord) -> None:
        name, name_en = self._names.place()
        code = f"{street.code}{number:03d}"
        community = self._add(Tier.COMMUNITY, code, f"{name}社区", ground.shape, street)
        self._city.names_en[code] = f"{name_en} Community"
        short = f"{street.name.removesuffix('街道')} {number:03d}"
        beats, cells = [], []
        for order, beat in enumerate(_in_order(ground.children), 1):
            title = f"{name}第{order}网格"
            beats.append(
                self._add(
                    Tier.BEAT, f"{code}-{order:02d}", title, beat.shape, community
                )
            )
            self._city.names_en[beats[-1].code] = f"{name_en} Grid {order}"
            cells += [(cell, beats[-1]) for cell in beat.children]
        ordered = _order([cell.shape for cell, _ in cells])
        for order, index in enumerate(ordered, 1):
            cell, beat = cells[index]
            self._add(
                Tier.CELL,
                f"{code}{order:03d}",
                f"{short}-{order:02d}",
                cell.shape,
                beat,
            )

    def _add(
        self,
        tier: Tier,
        code: str,
        name: str,
        shape: Polygon,
        parent: AreaRecord | None,
    ) -> AreaRecord:
        own = next(self._ids)
        shape = shapely.remove_repeated_points(shape, POINTS_APART_M)
        rings = [shape.exterior, *shape.interiors]
        project = self._city.projection.ring
        area = AreaRecord(
            id=own,
            code=code,
            name=name,
            tier=tier,
            parent_id=parent.id if parent else None,
            polygons=(tuple(project(np.asarray(ring.coords)) for ring in rings),),
            path=f"{parent.path if parent else ''}/{name}",
        )
        self._city.areas.append(area)
        self._city.shapes[own] = shape
        return area


def _in_order(grounds: list[Ground]) -> Iterator[Ground]:
    return (grounds[i] for i in _order([g.shape for g in grounds]))


def _order(shapes: list[Polygon]) -> list[int]:
    """Number from west to east in bands from north to south."""
    if not shapes:
        return []
    middles = np.array([s.centroid.coords[0] for s in shapes])
    height = float(np.mean([s.bounds[3] - s.bounds[1] for s in shapes]))
    bands = np.floor((middles[:, 1].max() - middles[:, 1]) / max(height, 1.0))
    return [int(i) for i in np.lexsort((middles[:, 0], bands))]
