"""Areas, cases and features in the short forms that the page reads."""

from __future__ import annotations

from itertools import accumulate, chain
from typing import TYPE_CHECKING, Any

import numpy as np

from console.domain.record import placed_record
from console.domain.states import Severity, Tier
from console.maps.datum_shift import shown
from console.maps.marks import PersonKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from numpy.typing import NDArray

    from console.domain.records.place import AreaRecord
    from console.maps.case_words import CaseWords
    from console.maps.datum import Datum
    from console.maps.marks import Backdrop, MapCase, MapPerson

SEVERITIES = {severity.value: row for row, severity in enumerate(Severity)}
PEOPLE = {kind.value: row for row, kind in enumerate(PersonKind)}
_SCALE = 1_000_000


@placed_record
class AreaPack:
    """Areas as bytes, with what the page needs to read them.

    ``data`` holds little-endian int32: areas, rings, points; id, index of the
    parent and tier per area; first ring per area and one more; first point per
    ring and one more; then float32 x, y in the web Mercator square from ``origin``.
    """

    data: bytes
    origin: tuple[float, float]
    tiers: tuple[str, ...]
    names: dict[int, str]


def pack_areas(areas: Sequence[AreaRecord], datum: Datum) -> AreaPack:
    """Return all areas in one block."""
    tiers = tuple(tier.value for tier in Tier)
    index = {area.id: row for row, area in enumerate(areas)}
    rings = [[ring for part in area.polygons for ring in part] for area in areas]
    flat = [ring for own in rings for ring in own]
    numbers = chain.from_iterable(chain.from_iterable(flat))
    points = np.fromiter(numbers, dtype=np.float64).reshape(-1, 2)
    world = mercator(shown(points, datum))
    origin = world.min(axis=0) if len(world) else np.zeros(2)
    head = [
        *(len(areas), len(flat), len(points)),
        *(area.id for area in areas),
        *(index.get(area.parent_id, -1) if area.parent_id else -1 for area in areas),
        *(tiers.index(area.tier) for area in areas),
        *accumulate((len(own) for own in rings), initial=0),
        *accumulate(map(len, flat), initial=0),
    ]
    x, y = origin.tolist()
    return AreaPack(
        data=np.array(head, dtype="<i4").tobytes()
        + (world - origin).astype("<f4").tobytes(),
        origin=(x, y),
        tiers=tiers,
        names={area.id: area.name for area in areas},
    )


def mercator(points: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return (lon, lat) rows as x, y in the web Mercator square, 0..1, y downwards."""
    sine = np.sin(np.radians(np.clip(points[:, 1], -85, 85)))
    x = points[:, 0] / 360 + 0.5
    y = 0.5 - np.log((1 + sine) / (1 - sine)) / (4 * np.pi)
    return np.column_stack((x, y))


def case_order(
    present: Sequence[MapCase],
    absent: Iterable[int],
    *,
    words: CaseWords,
    datum: Datum,
) -> dict[str, Any]:
    """Return cases column by column."""
    columns = _case_columns(present, words, datum)
    told = {"op": "cases", "words": words.untold(), "absent": list(absent)}
    return told | {name: column.tolist() for name, column in columns.items()}


def pack_cases(
    present: Sequence[MapCase], *, words: CaseWords, datum: Datum
) -> tuple[dict[str, Any], bytes]:
    """Return an order without columns, and the columns one after the other.

    The bytes are little-endian: float64 ids, then int32 of each other column.
    """
    columns = _case_columns(present, words, datum)
    data = columns.pop("id").astype("<f8").tobytes()
    data += b"".join(column.astype("<i4").tobytes() for column in columns.values())
    order = {"op": "cases", "words": words.untold(), "absent": []}
    return order | {"count": len(present), "columns": list(columns)}, data


def _case_columns(
    present: Sequence[MapCase], words: CaseWords, datum: Datum
) -> dict[str, NDArray[np.int64]]:
    def column(values: Iterable[int]) -> NDArray[np.int64]:
        return np.fromiter(values, np.int64, len(present))

    places = chain.from_iterable((case.lon, case.lat) for case in present)
    spots = _millionths(np.fromiter(places, np.float64, 2 * len(present)), datum)
    cells = (-1 if case.cell_id is None else case.cell_id for case in present)
    return {
        "id": column(case.id for case in present),
        "lon": spots[:, 0],
        "lat": spots[:, 1],
        "kind": column(SEVERITIES[case.severity] for case in present),
        "cell": column(cells),
        "word": column(words.number(case.matter_code) for case in present),
    }


def people_order(
    present: Sequence[MapPerson], absent: Iterable[int], datum: Datum
) -> dict[str, Any]:
    """Return units and collectors column by column."""
    lons, lats = _columns([(one.lon, one.lat) for one in present], datum)
    return {
        "op": "people",
        "id": [one.key for one in present],
        "lon": lons,
        "lat": lats,
        "kind": [PEOPLE[one.kind] for one in present],
        "absent": list(absent),
    }


def backdrop_order(features: Iterable[Backdrop], datum: Datum) -> dict[str, Any]:
    """Return drawn features as kind and flat lines of millionths of a degree."""
    return {
        "op": "backdrop",
        "features": [
            [feature.kind, [_flat(line, datum) for line in feature.lines]]
            for feature in features
        ],
    }


def _flat(line: Sequence[tuple[float, float]], datum: Datum) -> list[int]:
    return _millionths(line, datum).ravel().tolist()


def _columns(
    places: Sequence[tuple[float, float]], datum: Datum
) -> tuple[list[int], list[int]]:
    spots = _millionths(places, datum)
    return spots[:, 0].tolist(), spots[:, 1].tolist()


def _millionths(
    places: Sequence[tuple[float, float]] | NDArray[np.float64], datum: Datum
) -> NDArray[np.int64]:
    points = np.array(places, dtype=np.float64).reshape(-1, 2)
    return np.rint(shown(points, datum) * _SCALE).astype(np.int64)
