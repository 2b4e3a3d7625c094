"""Who is there to act, where, and on what matters: read once from the database."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import shapely
import sqlalchemy as sa

from console.db.tables import places
from console.domain.errors import InvalidInputError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from random import Random

    from sqlalchemy import Connection

_ALLOWED = sa.text(
    "SELECT u.id FROM unit u JOIN catalogue_item i ON i.id = :item"
    " WHERE desk_authorised(i.code, u.id, :cell)"
    " ORDER BY NOT u.kind = ANY(i.responsible_kinds), u.id"
)
_MATTERS = sa.text(
    "SELECT i.id, i.kind, i.minor, i.condition, i.need_inspection FROM catalogue_item i"
    " WHERE i.active AND EXISTS (SELECT FROM unit_authorization a"
    "   WHERE starts_with(i.code, a.matter_code)) ORDER BY i.id"
)
NEEDED = ("intake", "dispatcher", "duty_leader", "collector", "unit_officer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Worker:
    """A person who can sign in."""

    id: int
    login: str
    unit_id: int | None
    areas: frozenset[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """A filing condition that some unit may be sent for."""

    id: int
    kind: str
    name: str
    condition: str
    inspected: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell with its shape (WKB, WGS84) and the areas that hold it."""

    id: int
    name: str
    parent_id: int | None
    shape: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """Everybody by role, every cell, every matter."""

    workers: Mapping[str, Sequence[Worker]]
    cells: Sequence[Cell]
    matters: Sequence[Matter]

    def of(self, role: str, rng: Random) -> Worker:
        """Return somebody of a role."""
        return rng.choice(self.workers[role])

    def officer(self, unit_id: int, rng: Random) -> Worker | None:
        """Return an officer of a unit, None if it has none."""
        of_unit = [w for w in self.workers["unit_officer"] if w.unit_id == unit_id]
        return rng.choice(of_unit) if of_unit else None

    def collector(self, cell: Cell | None, rng: Random) -> Worker:
        """Return a collector of the cell's beat, else anybody."""
        everybody = self.workers["collector"]
        near = [w for w in everybody if cell and {cell.id, cell.parent_id} & w.areas]
        return rng.choice(near or everybody)


def read_roster(connection: Connection) -> Roster:
    """Read people, cells and matters.

    Raises:
        InvalidInputError: somebody or something needed is missing.
    """
    workers = _workers(connection)
    missing = [role for role in NEEDED if not workers.get(role)]
    cells, matters = _cells(connection), _matters(connection)
    missing += [name for name, found in _things(cells, matters) if not found]
    if missing:
        raise InvalidInputError(
            f"nobody or nothing to act with: {', '.join(missing)}",
            field="database",
            reason="roster",
            missing=", ".join(missing),
        )
    return Roster(workers=workers, cells=cells, matters=matters)


def _things(cells: object, matters: object) -> list[tuple[str, object]]:
    return [("cell", cells), ("unit_authorization", matters)]


def _workers(connection: Connection) -> dict[str, list[Worker]]:
    people, held = places.person, places.person_area
    areas: dict[int, set[int]] = {}
    for person_id, area_id in connection.execute(
        sa.select(held.c.person_id, held.c.area_id)
    ):
        areas.setdefault(person_id, set()).add(area_id)
    found: dict[str, list[Worker]] = {}
    for row in connection.execute(sa.select(people).order_by(people.c.id)).mappings():
        worker = Worker(
            id=row["id"],
            login=row["login"],
            unit_id=row["unit_id"],
            areas=frozenset(areas.get(row["id"], ())),
        )
        for role in row["roles"]:
            found.setdefault(role, []).append(worker)
    return found


def _cells(connection: Connection) -> list[Cell]:
    area = places.area
    rows = connection.execute(
        sa.select(area.c.id, area.c.name, area.c.parent_id, area.c.geometry)
        .where(area.c.tier == "cell", area.c.geometry.is_not(None))
        .order_by(area.c.id)
    )
    return [
        Cell(id=key, name=name, parent_id=parent, shape=bytes(shape))
        for key, name, parent, shape in rows
    ]


def _matters(connection: Connection) -> list[Matter]:
    return [
        Matter(id=key, kind=kind, name=name, condition=condition, inspected=inspected)
        for key, kind, name, condition, inspected in connection.execute(_MATTERS)
    ]


def units_for(connection: Connection, item_id: int, cell_id: int | None) -> list[int]:
    """Return the units that may be sent, those of the responsible kind first."""
    asked = {"item": item_id, "cell": cell_id}
    return list(connection.execute(_ALLOWED, asked).scalars())


def point_in(cell: Cell, rng: Random) -> tuple[float, float]:
    """Return a point inside the cell: longitude, latitude."""
    shape = shapely.from_wkb(cell.shape)
    west, south, east, north = shape.bounds
    for _ in range(12):
        lon, lat = rng.uniform(west, east), rng.uniform(south, north)
        if shapely.contains_xy(shape, lon, lat):
            return lon, lat
    inside = shape.representative_point()
    return inside.x, inside.y


def item_is_used(matter: Matter) -> float:
    """Return how often a matter comes up: events more than components."""
    return 3.0 if matter.kind.lower().startswith("e") else 1.0
