"""Facts as rows, table by table in the order the foreign keys want."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any

import shapely
import sqlalchemy as sa
from shapely import Polygon
from sqlalchemy.dialects.postgresql import JSONB

from console.db.tables import cases as tables, places
from console.demo.story import story

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from sqlalchemy import Table

    from console.demo.cast import Cast
    from console.demo.city import City
    from console.demo.facts import CaseFact, TaskFact
    from console.demo.people import People
    from console.demo.year import Year
    from console.domain.records.place import AreaRecord

    Rows = Iterator[dict[str, Any]]

SOURCE = "demo"
BROUGHT = sa.Table(
    "brought_line",
    sa.MetaData(),
    *(
        sa.Column(name, JSONB() if name == "detail" else sa.Text())
        for name in (
            "case_id", "kind", "verb", "from_state", "to_state", "occurred_at",
            "reason", "detail",
        )
    ),
)  # fmt: skip
"""Where the history of a case brought in is written; the database keeps it as log."""
OWN_COLUMNS = (
    "number", "number_day", "number_seq", "state", "title", "description", "channel",
    "address", "lon", "lat", "cell_id", "urgent", "major", "clock",
    "clock_started_at", "near_at", "due_at", "remaining_s", "unit_id",
    "supervision_level", "deferred_until", "reported_at", "filed_at",
    "dispatched_at", "fed_back_at", "closed_at", "disposal_due_at", "on_time",
    "returned", "reworked", "extended", "deferrals", "wrong_dispatch",
    "first_receiver",
)  # fmt: skip
TASK_COLUMNS = (
    "unit_id", "role", "state", "demand", "handler_id", "sent_at", "receipt_due_at",
    "near_at", "due_at", "remaining_s", "acknowledged_at", "arrived_at", "done_at",
    "on_time", "result", "return_reason", "sent_by",
)  # fmt: skip
ERRAND_COLUMNS = (
    "kind", "person_id", "state", "sent_at", "due_at", "answered_at", "on_time",
    "result", "text", "sent_by",
)  # fmt: skip
TIMER_COLUMNS = (
    "stage", "rule", "started_at", "due_at", "paused_at", "stopped_at", "pauses",
    "on_time",
)  # fmt: skip
NUMBERED = (
    places.area, places.unit, places.person, places.component, tables.cases,
    tables.task,
)  # fmt: skip
"""Tables whose rows bring ids of their own."""


def row_count(city: City, people: People, year: Year) -> int:
    """Return about how many rows there will be, for a progress bar."""
    things = len(city.areas) + len(people.components) + 2 * len(year.cases)
    hanging = sum(len(c.tasks) + len(c.errands) + len(c.timers) for c in year.cases)
    return things + hanging


def place_tables(city: City, people: People) -> list[tuple[Table, Rows]]:
    """Return areas, backdrop, units, persons and components with their tables."""
    return [
        (places.area, (_area(area) for area in city.areas)),
        (places.backdrop, _backdrop(city)),
        (places.unit, _units(people)),
        (places.unit_area, _links(people.units, "unit_id")),
        (places.person, _persons(people)),
        (places.person_area, _links(people.persons, "person_id")),
        (places.component, _plain(people.components)),
        (places.unit_authorization, _plain(people.authorizations)),
    ]


def case_tables_of(
    year: Year, items: dict[str, int], cast: Cast, told_since: datetime
) -> tuple[list[tuple[Table, Rows]], list[tuple[Table, Rows]]]:
    """Return the cases whose whole history is told, with its lines; then all else.

    Told are the open ones and those reported after ``told_since``. Of the others the
    database itself writes the main steps, from their dates. ``items`` are catalogue
    ids by code.
    """
    numbered = list(enumerate(year.cases, 1))
    task_ids = _task_ids(numbered)
    told: list[tuple[int, CaseFact]] = []
    brief: list[tuple[int, CaseFact]] = []
    for key, case in numbered:
        (told if _is_told(case, told_since) else brief).append((key, case))
    days = ({"day": d, "last": n} for d, n in sorted(year.last_numbers.items()))
    return [
        (tables.cases, (_case(key, case, items) for key, case in told)),
        (BROUGHT, _lines(told, task_ids, cast)),
    ], [
        (tables.case_number_day, days),
        (tables.cases, (_case(key, case, items) for key, case in brief)),
        (tables.case_report, (_report(key, case) for key, case in numbered)),
        (tables.task, _tasks(numbered, task_ids)),
        (tables.field_task, _errands(numbered)),
        (tables.stage_timer, _timers(numbered, task_ids)),
    ]


def _is_told(case: CaseFact, since: datetime) -> bool:
    return case.closed_at is None or case.reported_at >= since


def _lines(
    told: list[tuple[int, CaseFact]], ids: dict[int, list[int]], cast: Cast
) -> Rows:
    for key, case in told:
        for line in story(case, ids[key], cast):
            yield {
                "case_id": key,
                "kind": line.kind,
                "verb": line.verb,
                "from_state": line.source,
                "to_state": line.target,
                "occurred_at": line.at,
                "reason": line.reason,
                "detail": {"by": line.by, **line.detail},
            }


def _plain(things: list[Any]) -> Rows:
    return ({name: getattr(t, name) for name in t.__slots__} for t in things)


def _area(area: AreaRecord) -> dict[str, Any]:
    shapes = [Polygon(rings[0], rings[1:]) for rings in area.polygons]
    return {
        "id": area.id,
        "code": area.code,
        "name": area.name,
        "tier": area.tier,
        "parent_id": area.parent_id,
        "path": area.path,
        "geometry": shapely.to_wkb(shapes[0]),
        "source": SOURCE,
    }


def _backdrop(city: City) -> Rows:
    for feature in city.backdrop:
        yield {
            "kind": feature.kind,
            "name": feature.name,
            "coordinates": feature.coordinates,
        }


def _units(people: People) -> Rows:
    columns = ("id", "code", "name", "kind", "phone", "capacity", "lon", "lat")
    return ({name: getattr(unit, name) for name in columns} for unit in people.units)


def _persons(people: People) -> Rows:
    columns = (
        "id", "login", "name", "post", "unit_id", "superior_id", "phone", "shift",
        "on_shift", "lon", "lat", "position_at",
    )  # fmt: skip
    for person in people.persons:
        row = {name: getattr(person, name) for name in columns}
        yield row | {"roles": list(person.roles), "skills": list(person.skills)}


def _links(owners: list[Any], column: str) -> Rows:
    for owner in owners:
        for area in owner.area_ids:
            yield {column: owner.id, "area_id": area}


def _case(key: int, case: CaseFact, items: dict[str, int]) -> dict[str, Any]:
    row = {name: getattr(case, name) for name in OWN_COLUMNS}
    return row | {
        "id": key,
        "item_id": items[case.item_code],
        "unit_ids": list(case.unit_ids),
        "origin": "import",
        "external_source": SOURCE,
        "external_id": case.number,
    }


def _report(key: int, case: CaseFact) -> dict[str, Any]:
    return {
        "case_id": key,
        "channel": case.channel,
        "text": case.description,
        "caller_name": case.caller_name,
        "caller_phone": case.caller_phone,
        "reported_at": case.reported_at,
        "recorded_by": case.first_receiver,
    }


def _task_ids(numbered: list[tuple[int, CaseFact]]) -> dict[int, list[int]]:
    ids = count(1)
    return {key: [next(ids) for _ in case.tasks] for key, case in numbered}


def _tasks(numbered: list[tuple[int, CaseFact]], ids: dict[int, list[int]]) -> Rows:
    for key, case in numbered:
        for own, task in zip(ids[key], case.tasks, strict=True):
            yield {"id": own, "case_id": key, **_limit(task), **_of(task, TASK_COLUMNS)}


def _errands(numbered: list[tuple[int, CaseFact]]) -> Rows:
    for key, case in numbered:
        for errand in case.errands:
            yield {"case_id": key, **_of(errand, ERRAND_COLUMNS)}


def _timers(numbered: list[tuple[int, CaseFact]], ids: dict[int, list[int]]) -> Rows:
    for key, case in numbered:
        for timer in case.timers:
            task_id = None if timer.task is None else ids[key][timer.task]
            own = _of(timer, TIMER_COLUMNS)
            yield {"case_id": key, "task_id": task_id, **_limit(timer), **own}


def _of(thing: Any, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(thing, name) for name in names}


def _limit(thing: TaskFact | Any) -> dict[str, Any]:
    return {"limit_kind": thing.limit.kind.value, "limit_value": thing.limit.value}
