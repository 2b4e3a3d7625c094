"""Units, people, authorizations, components: who and what is in the district."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Any

import numpy as np

from console.demo.components import DemoComponent, place_components
from console.demo.items import demo_items
from console.demo.lists import read_list
from console.demo.scatter import Scatter
from console.domain.states import Role, Tier

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from console.demo.city import City

MOST_COLLECTORS = 120
FIRST_COLLECTOR = 101
FIRST_STREET_UNIT = 41
SHIFT_STARTS = {8: "早", 16: "中", 0: "夜"}
LEADERS = ("L01", "L02")
NUMERALS = "一二三四五六七八九十"


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoUnit:
    """A row of the unit table; ``area_ids`` is where it serves (empty: all)."""

    id: int
    code: str
    name: str
    kind: str
    phone: str
    capacity: int
    lon: float
    lat: float
    area_ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoPerson:
    """A row of the person table; a crew has no roles and never signs in."""

    id: int
    login: str
    name: str
    post: str
    roles: tuple[str, ...]
    phone: str
    shift: str
    on_shift: bool
    unit_id: int | None = None
    superior_id: int | None = None
    skills: tuple[str, ...] = ()
    area_ids: tuple[int, ...] = ()
    lon: float | None = None
    lat: float | None = None
    position_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Authorization:
    """The unit may be sent for this item, in this area or everywhere (None)."""

    matter_code: str
    unit_id: int
    area_id: int | None


@dataclass(slots=True)
class People:
    """All who work in the district and what they look after."""

    units: list[DemoUnit] = field(default_factory=list)
    persons: list[DemoPerson] = field(default_factory=list)
    authorizations: list[Authorization] = field(default_factory=list)
    components: list[DemoComponent] = field(default_factory=list)

    def with_role(self, role: Role) -> list[DemoPerson]:
        """Return those who hold the role, in the order of their logins."""
        return [p for p in self.persons if role in p.roles]

    def units_by_kind(self) -> dict[str, list[DemoUnit]]:
        """Return the units of each kind."""
        found: dict[str, list[DemoUnit]] = defaultdict(list)
        for unit in self.units:
            found[unit.kind].append(unit)
        return found


def build_people(
    city: City, now: datetime, *, scatter: Scatter | None = None
) -> People:
    """Staff the city; the same people for the same city.

    Args:
        city: what build_city made.
        now: aware; decides who is on shift and when positions were sent.
        scatter: reuse one that was already made for this city.
    """
    rng = np.random.default_rng([city.seed, 2])
    scatter = scatter or Scatter(city)
    maker = _Maker(city, scatter, rng, now)
    people = People()
    people.units = [*maker.district_units(), *maker.street_offices()]
    people.persons = [*maker.centre(), *maker.officers(people.units)]
    people.persons += [*maker.collectors(), *maker.crews(people.units)]
    people.authorizations = list(_authorizations(people.units))
    owners = {kind: found[0].id for kind, found in people.units_by_kind().items()}
    people.components = place_components(rng, scatter, owners)
    return people


def _authorizations(units: list[DemoUnit]) -> Iterable[Authorization]:
    joining = read_list("demo/units")["co_kinds"]
    for item in demo_items():
        kinds = {*item.responsible_kinds, *joining.get(item.template, ())}
        for unit in units:
            if unit.kind in kinds:
                for area in unit.area_ids or (None,):
                    yield Authorization(
                        matter_code=item.code, unit_id=unit.id, area_id=area
                    )


class _Maker:
    """Makes people and units one after another from one random generator."""

    def __init__(
        self, city: City, scatter: Scatter, rng: np.random.Generator, now: datetime
    ) -> None:
        self._city, self._scatter, self._rng, self._now = city, scatter, rng, now
        self._table = read_list("demo/units")
        self._words = read_list("demo/names")
        self._unit_ids, self._person_ids = count(1), count(1)
        hour = (now.timestamp() / 3600 + 8) % 24
        self._shift = max(s for s in SHIFT_STARTS.items() if s[0] <= hour)[1]
        self._leader: int | None = None

    def district_units(self) -> list[DemoUnit]:
        rows = self._table["units"]
        return [self._unit(row["code"], row["name"], row["kind"], ()) for row in rows]

    def street_offices(self) -> list[DemoUnit]:
        office, made = self._table["street_office"], []
        for number, street in enumerate(self._city.of_tier(Tier.STREET)):
            name = street.name.removesuffix("街道") + office["suffix"]
            code = f"U{FIRST_STREET_UNIT + number}"
            made.append(self._unit(code, name, office["kind"], (street.id,)))
        return made

    def centre(self) -> Iterable[DemoPerson]:
        for post in self._table["centre_posts"]:
            for i in range(post["count"]):
                login = f"{post['prefix']}{post['first'] + i:02d}"
                shift = self._table["shifts"][i % 3]
                yield self._person(login, post["post"], post["roles"], shift=shift)
        for row in self._table["fixed_logins"]:
            yield self._person(
                row["login"], row["post"], row["roles"], name=row["name"]
            )

    def officers(self, units: list[DemoUnit]) -> Iterable[DemoPerson]:
        wanted = {row["code"]: row["officers"] for row in self._table["units"]}
        for unit in units:
            for i in range(wanted.get(unit.code, 1)):
                yield self._person(
                    f"{unit.code}{i + 1:02d}",
                    "部门专员",
                    [Role.UNIT_OFFICER],
                    unit_id=unit.id,
                )

    def collectors(self) -> Iterable[DemoPerson]:
        beats = self._city.of_tier(Tier.BEAT)
        number = min(MOST_COLLECTORS, len(beats))
        for i, own in enumerate(np.array_split(np.arange(len(beats)), number)):
            areas = tuple(beats[k].id for k in own)
            at = self._position_in(areas)
            yield self._person(
                f"G{FIRST_COLLECTOR + i:04d}",
                "网格员",
                [Role.COLLECTOR],
                shift=("早", "中")[int(self._rng.random() < 0.3)],
                areas=areas,
                at=at,
            )

    def crews(self, units: list[DemoUnit]) -> Iterable[DemoPerson]:
        wanted = {row["code"]: row["crews"] for row in self._table["units"]}
        for unit in units:
            for i in range(wanted.get(unit.code, 1)):
                yield self._person(
                    f"K{unit.code[1:]}{i + 1:02d}",
                    "处置班组",
                    [],
                    name=f"{unit.name}{NUMERALS[i]}班",
                    unit_id=unit.id,
                    skills=(unit.kind,),
                    at=self._position_in(unit.area_ids),
                )

    def _unit(
        self, code: str, name: str, kind: str, areas: tuple[int, ...]
    ) -> DemoUnit:
        lon, lat = self._position_in(areas)
        return DemoUnit(
            id=next(self._unit_ids),
            code=code,
            name=name,
            kind=kind,
            phone=self._phone(),
            capacity=int(self._rng.choice([40, 60, 80, 120])),
            lon=lon,
            lat=lat,
            area_ids=areas,
        )

    def _person(
        self, login: str, post: str, roles: Iterable[str], **more: Any
    ) -> DemoPerson:
        shift = more.get("shift", "早")
        at = more.get("at")
        own = next(self._person_ids)
        superior = self._leader
        if login in LEADERS:
            self._leader = own
        return DemoPerson(
            id=own,
            login=login,
            name=more.get("name") or self._name(),
            post=post,
            roles=tuple(str(role) for role in roles),
            phone=self._phone(),
            shift=shift,
            on_shift=shift == self._shift or not roles or login.startswith("U"),
            unit_id=more.get("unit_id"),
            superior_id=superior,
            skills=tuple(more.get("skills", ())),
            area_ids=tuple(more.get("areas", ())),
            lon=at[0] if at else None,
            lat=at[1] if at else None,
            position_at=self._now if at else None,
        )

    def _name(self) -> str:
        words = self._words
        return str(
            self._rng.choice(words["surnames"]) + self._rng.choice(words["given"])
        )

    def _phone(self) -> str:
        """A number with a prefix that no telephone has."""
        prefix = self._rng.choice(self._words["phone_prefixes"])
        return f"{prefix}{self._rng.integers(10**8):08d}"

    def _position_in(self, areas: tuple[int, ...]) -> tuple[float, float]:
        """Return a place inside one of the areas, anywhere in town without any."""
        inside = self._city.shapes[int(self._rng.choice(areas or [2]))]
        low_x, low_y, high_x, high_y = inside.bounds
        spread = 0.35 if areas else 0.22
        x = (low_x + high_x) / 2 + self._rng.normal(0, spread / 2) * (high_x - low_x)
        y = (low_y + high_y) / 2 + self._rng.normal(0, spread / 2) * (high_y - low_y)
        lon, lat = self._scatter.degrees(np.array([[x, y]]))[0].tolist()
        return lon, lat
