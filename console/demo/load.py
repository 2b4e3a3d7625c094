"""The demo written to a prepared database, all or nothing, by COPY."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from console.db.bulk import align_identity, copy_rows, quietly
from console.db.rule_reader import read_rules
from console.db.tables import cases as case_tables, places
from console.db.winding import wind_up
from console.demo import rows
from console.demo.acts.day import act_out
from console.demo.cast import Cast
from console.demo.city import City, build_city
from console.demo.people import People, build_people
from console.demo.scatter import Scatter
from console.demo.year import Volume, Year, YearMaker
from console.domain.errors import InvalidInputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import datetime

    from sqlalchemy import Connection, Engine

    Row = dict[str, Any]
    Progress = Callable[[str, int, int], None]
    """Told the step, how far it is, and how much it is in all."""

TOLD_EVERY = 500
TOLD = timedelta(days=62)
"""Cases this young have their whole history; of older ones it has the main steps."""
MISSED = timedelta(hours=2)
"""Reminders of the last two hours still come; older ones were seen to."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoOrder:
    """What is wanted; ``logins`` gives every person a login role.

    ``password`` becomes the password of all of them; without one a login exists
    and cannot be used until somebody sets its password.
    """

    seed: int = 1
    cells: int = 2_000
    past: int = 30_000
    open: int = 1_300
    logins: bool = True
    password: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoSummary:
    """How many of everything stand in the database now."""

    seed: int
    areas: int
    cells: int
    units: int
    persons: int
    components: int
    open_cases: int
    past_cases: int
    tasks: int


def holds_data(connection: Connection) -> bool:
    """Tell whether anybody has brought in areas, people or cases."""
    tables = (places.area, places.person, places.unit, case_tables.cases)
    return any(
        connection.execute(sa.select(sa.exists(sa.select(table.c.id)))).scalar_one()
        for table in tables
    )


def load_demo(
    engine: Engine, order: DemoOrder, *, progress: Progress | None = None
) -> DemoSummary:
    """Make the district and its year, ending at the server's now, and write them.

    The engine is the owner's, on a prepared database without data.

    Raises:
        InvalidInputError: the database holds data, or the order is out of range.
    """
    tell = progress or (lambda _step, _done, _of: None)
    with engine.begin() as connection:
        if holds_data(connection):
            raise InvalidInputError(
                "the demo goes into an empty database only",
                field="database",
                reason="not_empty",
            )
        now = connection.execute(sa.text("SELECT now()")).scalar_one()
        rules = read_rules(connection)
        made = _make(order, now, rules.calendar, tell)
        items = {item.code: key for key, item in rules.items.items()}
        with quietly(connection):
            _write(connection, made, items, tell, told_since=now - TOLD)
            wind_up(connection, rules, since=now - MISSED)
        if order.logins:
            _give_logins(connection, made.people, order.password, tell)
    if order.logins:
        act_out(engine, order.password, lambda n, of: tell("acts", n, of))
    _refresh_statistics(engine)
    return _summary(order, made)


@dataclass(frozen=True, slots=True)
class _Made:
    city: City
    people: People
    year: Year


def _make(order: DemoOrder, now: datetime, calendar: Any, tell: Progress) -> _Made:
    tell("city", 0, 1)
    try:
        city = build_city(order.seed, order.cells)
    except ValueError as error:
        raise InvalidInputError(str(error), field="cells", reason="range") from error
    tell("people", 0, 1)
    scatter = Scatter(city)
    people = build_people(city, now, scatter=scatter)
    volume = Volume(open=order.open, past=order.past)
    total = order.open + order.past
    maker = YearMaker(city, people, calendar, now, scatter=scatter)
    year = maker.make(volume, progress=lambda done: tell("year", done, total))
    return _Made(city, people, year)


def _write(
    connection: Connection,
    made: _Made,
    items: dict[str, int],
    tell: Progress,
    *,
    told_since: datetime,
) -> None:
    total = rows.row_count(made.city, made.people, made.year)
    written = 0

    def copy(tables: list[tuple[sa.Table, Iterator[Row]]]) -> None:
        nonlocal written
        for table, content in tables:
            counted = _counted(content, written, lambda n: tell("write", n, total))
            written += copy_rows(connection, table, counted)

    copy(rows.place_tables(made.city, made.people))
    cast = Cast(made.people)
    told, rest = rows.case_tables_of(made.year, items, cast, told_since)
    with _story_follows(connection):
        copy(told)
    copy(rest)
    align_identity(connection, *rows.NUMBERED)


@contextmanager
def _story_follows(connection: Connection) -> Iterator[None]:
    """Cases written here bring their own lines along."""
    connection.execute(sa.text("SELECT set_config('desk.story', 'follows', true)"))
    yield
    connection.execute(sa.text("SELECT set_config('desk.story', '', true)"))


def _counted(
    content: Iterable[Row], before: int, tell: Callable[[int], None]
) -> Iterator[Row]:
    for number, row in enumerate(content, before):
        if number % TOLD_EVERY == 0:
            tell(number)
        yield row


def _give_logins(
    connection: Connection, people: People, password: str | None, tell: Progress
) -> None:
    who = [person.login for person in people.persons if person.roles]
    give = sa.text("SELECT desk_give_login(:login, :password)")
    for number, login in enumerate(who):
        tell("logins", number, len(who))
        connection.execute(give, {"login": login, "password": password})


def _refresh_statistics(engine: Engine) -> None:
    """Let the planner know the tables it has just been given."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(sa.text("ANALYZE"))


def _summary(order: DemoOrder, made: _Made) -> DemoSummary:
    closed = sum(case.closed_at is not None for case in made.year.cases)
    return DemoSummary(
        seed=order.seed,
        areas=len(made.city.areas),
        cells=order.cells,
        units=len(made.people.units),
        persons=len(made.people.persons),
        components=len(made.people.components),
        open_cases=len(made.year.cases) - closed,
        past_cases=closed,
        tasks=sum(len(case.tasks) for case in made.year.cases),
    )
