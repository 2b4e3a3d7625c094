"""Manholes, lamps, bins and the like, beside the roads of the cells."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from console.demo.lists import read_list

if TYPE_CHECKING:
    from collections.abc import Mapping

    from console.demo.scatter import Scatter

COMPONENTS_PER_CELL = 6
MOST_COMPONENTS = 60_000
COUNTY = "990101"


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoComponent:
    """A row of the component table."""

    id: int
    code: str
    name: str
    matter_code: str
    lon: float
    lat: float
    cell_id: int
    unit_id: int | None


def place_components(
    rng: np.random.Generator,
    scatter: Scatter,
    owners: Mapping[str, int],
) -> list[DemoComponent]:
    """Place about six in each cell, each kind as often as its table says.

    ``owners`` is the id of the unit that looks after things, by its kind.
    Codes have 16 digits: county, major and minor class, serial (GB/T 30428.2).
    """
    kinds = read_list("demo/units")["components"]
    codes = list(kinds)
    odds = np.array([kinds[code][1] for code in codes], float)
    cells = len(scatter.cells)
    total = min(cells * COMPONENTS_PER_CELL, MOST_COMPONENTS)
    where = np.sort(rng.integers(0, cells, total))
    what = rng.choice(len(codes), total, p=odds / odds.sum())
    places = scatter.degrees(scatter.points(rng, where, roadside=True)).tolist()
    serial: Counter[str] = Counter()
    made = []
    for cell, kind, (lon, lat) in zip(where, what, places, strict=True):
        code = codes[kind]
        name, _, owner = kinds[code]
        serial[code] += 1
        made.append(
            DemoComponent(
                id=len(made) + 1,
                code=f"{COUNTY}{code}{serial[code]:06d}",
                name=name,
                matter_code=f"C{code}",
                lon=lon,
                lat=lat,
                cell_id=scatter.cells[cell].id,
                unit_id=owners.get(owner),
            )
        )
    return made
