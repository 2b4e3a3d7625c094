"""A district of four cells with everybody it needs, for tests with real roles."""

from __future__ import annotations

import io
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import psycopg
import pytest
import sqlalchemy as sa
from PIL import Image

from console.db.connect import engine_for
from console.db.tables import places, rules
from console.db.unit_of_work import UnitOfWorkFactory
from console.domain.commands.command import Picture
from console.services.registry import execute

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.conftest import Database, DatabaseMaker

PASSWORD = "a-word-for-tests-only"
PEOPLE = (
    # login, name, post, roles, unit code
    ("j01", "江一", "受理员", ["intake"], None),
    ("j02", "江二", "受理员", ["intake"], None),
    ("d07", "丁七", "派遣员", ["dispatcher"], None),
    ("d08", "丁八", "派遣员", ["dispatcher"], None),
    ("z02", "周二", "值班长", ["duty_leader"], None),
    ("s01", "孙一", "督办员", ["supervisor"], None),
    ("p01", "排一", "处置员", ["unit_officer"], "drainage"),
    ("t01", "交一", "处置员", ["unit_officer"], "traffic"),
    ("w01", "卫一", "处置员", ["unit_officer"], "sanitation"),
    ("g01", "高一", "采集员", ["collector"], None),
    ("g02", "高二", "采集员", ["collector"], None),
    ("wall1", "大屏", "大屏", ["wall"], None),
    ("a01", "安一", "审计员", ["auditor"], None),
    ("admin1", "管一", "管理员", ["administrator"], None),
)
EVERYBODY = [login for login, *_ in PEOPLE]
LOGINS = """SELECT a, s.setconfig,
    ARRAY(SELECT m FROM pg_auth_members m WHERE m.member = a.oid ORDER BY m.oid)
  FROM pg_authid a LEFT JOIN pg_db_role_setting s ON s.setrole = a.oid
  WHERE a.rolname = ANY (%s) ORDER BY a.rolname"""
"""All the server knows of these logins, passwords and memberships with them."""


@dataclass
class District:
    """The ids of what was made, and a seat for everybody."""

    database: Database
    units: dict[str, int] = field(default_factory=dict)
    people: dict[str, int] = field(default_factory=dict)
    cells: list[int] = field(default_factory=list)
    items: dict[str, int] = field(default_factory=dict)
    seats: dict[str, Seat] = field(default_factory=dict)

    def seat(self, login: str) -> Seat:
        """The seat of a person, signed in with that person's own role."""
        if login not in self.seats:
            self.seats[login] = Seat(login, self.url_for(login))
        return self.seats[login]

    def url_for(self, login: str) -> str:
        return self.database.server.url(self.database.name, login, PASSWORD)

    def close(self) -> None:
        for seat in self.seats.values():
            seat.engine.dispose()


class Seat:
    """Commands as one person, over that person's own connections."""

    def __init__(self, login: str, url: str) -> None:
        self.login, self.url = login, url
        self.engine = engine_for(
            url, application_name=f"desk:{login}:test", pool_size=2
        )
        self.units_of_work = UnitOfWorkFactory(self.engine)

    def do(self, command):
        """Execute and return the outcome."""
        return execute(command, self.units_of_work())

    def value(self, question: str, **values):
        with self.engine.connect() as connection:
            return connection.execute(sa.text(question), values).scalar()

    def rows(self, question: str, **values):
        with self.engine.connect() as connection:
            return list(connection.execute(sa.text(question), values))


def picture(
    moment: str = "after", colour: str = "green", name: str = "p.png"
) -> Picture:
    """A small real PNG."""
    kept = io.BytesIO()
    Image.new("RGB", (64, 48), colour).save(kept, "PNG")
    return Picture(name=name, content=kept.getvalue(), moment=moment)


def settle(database: Database) -> District:
    """Make the district in a prepared database."""
    district = District(database)
    engine = engine_for(database.url, application_name="settle", pool_size=1)
    with engine.begin() as connection:
        _areas(connection, district)
        _units(connection, district)
        _people(connection, district)
        rows = connection.execute(
            sa.select(rules.catalogue_item.c.code, rules.catalogue_item.c.id)
        )
        district.items = dict([tuple(row) for row in rows])
    engine.dispose()
    _log_in(database)
    return district


def _areas(connection, district: District) -> None:
    parent = None
    for tier, code, name in (
        ("city", "9901", "示范市"),
        ("district", "990101", "示范区"),
        ("street", "990101001", "河东街道"),
        ("community", "990101001001", "柳荫社区"),
        ("beat", "990101001001-1", "柳荫一网格"),
    ):
        parent = _one(
            connection, places.area, code=code, name=name, tier=tier, parent_id=parent
        )
    for n in range(4):
        corner = (120.0 + 0.001 * (n % 2), 30.0 + 0.001 * (n // 2))
        cell = _one(
            connection,
            places.area,
            code=f"990101001001{n + 1:03}",
            name=f"单元 {n + 1}",
            tier="cell",
            parent_id=parent,
            geometry=_square(*corner, 0.001),
        )
        district.cells.append(cell)


def _square(west: float, south: float, side: float) -> bytes:
    from shapely import box, to_wkb  # noqa: PLC0415

    return to_wkb(box(west, south, west + side, south + side))


def _units(connection, district: District) -> None:
    for code, name in (
        ("drainage", "区排水集团"),
        ("traffic", "交通支队"),
        ("sanitation", "环卫中心"),
    ):
        unit = _one(connection, places.unit, code=code, name=name, kind=code)
        district.units[code] = unit
        connection.execute(
            sa.insert(places.unit_authorization).values(matter_code="", unit_id=unit)
        )


def _people(connection, district: District) -> None:
    for login, name, post, roles, unit in PEOPLE:
        district.people[login] = _one(
            connection,
            places.person,
            login=login,
            name=name,
            post=post,
            roles=roles,
            unit_id=district.units.get(unit),
        )


def _one(connection, table, **values) -> int:
    return connection.execute(
        sa.insert(table).values(**values).returning(table.c.id)
    ).scalar_one()


def _log_in(database: Database) -> None:
    """Give everybody a login; roles belong to the server, so they may stand already."""
    with psycopg.connect(database.superuser_url, autocommit=True) as connection:
        for login, *_ in PEOPLE:
            connection.execute("SELECT desk_give_login(%s, %s)", [login, PASSWORD])


class SettledDistricts:
    """One settled database to clone from, and logins that outlive the clones.

    Logins belong to the server: what a test did to one of them is undone here before
    the next test begins.
    """

    def __init__(self, databases: DatabaseMaker, template: Database) -> None:
        self._databases = databases
        self._settled = settle(template)
        self._logins = self._as_they_are()

    @contextmanager
    def made(self, like: District | None = None) -> Iterator[District]:
        """A district in a database of its own, everybody with a login.

        Args:
            like: one at which nobody sits any more; what happened there has happened.
        """
        self._restore_logins()
        like = like or self._settled
        with self._databases.made(like.database.name) as database:
            district = District(
                database,
                units=dict(like.units),
                people=dict(like.people),
                cells=list(like.cells),
                items=dict(like.items),
            )
            yield district
            district.close()

    def _restore_logins(self) -> None:
        if self._as_they_are() == self._logins:
            return
        with self._databases.superuser() as link:
            self._databases.drop_roles(link, EVERYBODY)
        _log_in(self._settled.database)
        self._logins = self._as_they_are()

    def _as_they_are(self) -> list[tuple]:
        with self._databases.superuser() as link:
            return link.execute(LOGINS, [EVERYBODY]).fetchall()


@pytest.fixture(scope="session")
def settled_districts(databases, template_database) -> Iterator[SettledDistricts]:
    """Makes settled districts; nobody works in the one they are cloned from."""
    with databases.made(template_database) as template:
        yield SettledDistricts(databases, template)


@pytest.fixture
def settled_district(settled_districts) -> Iterator[District]:
    """What `district` is; `database` is the same one for a test that asks for both."""
    with settled_districts.made() as made:
        yield made


@pytest.fixture
def district(settled_district) -> District:
    """A settled district in a database of its own."""
    return settled_district
