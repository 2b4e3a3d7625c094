"""Which cases are meant: the filter of an export as a query."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from console.db.tables import places, rules
from console.db.tables.cases import case_report, cases, claim, field_task
from console.domain.chips import STATES_OF_CHIP, Chip
from console.domain.states import END_STATES

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from sqlalchemy import ColumnElement, Select

LONGEST_TEXT = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFilter:
    """Every condition that is set must hold.

    ``chip`` shows open cases as the queue does; ``text`` is a set of words
    that each must occur in number, matter, place, unit, phone or description;
    ``unit`` is a code or a name; ``since`` and ``until`` bound the time of the
    report (until excluded); ``ids`` are the cases on a screen.
    """

    chip: Chip | None = None
    text: str = ""
    states: tuple[str, ...] = ()
    unit: str = ""
    since: datetime | None = None
    until: datetime | None = None
    source: str = ""
    ids: tuple[int, ...] | None = None


def case_query(chosen: CaseFilter, *, with_callers: bool) -> Select[Any]:
    """Return the query of the cases with the names that go with them.

    Args:
        chosen: which cases.
        with_callers: whether this role may read who reported.
    """
    caller = _caller("caller_name") if with_callers else sa.literal("")
    phone = _caller("caller_phone") if with_callers else sa.literal("")
    area, unit, item = places.area, places.unit, rules.catalogue_item
    query = (
        sa.select(
            cases,
            area.c.path.label("grid"),
            area.c.code.label("grid_code"),
            unit.c.name.label("unit"),
            item.c.code.label("matter_code"),
            item.c.minor.label("minor"),
            caller.label("caller_name"),
            phone.label("caller_phone"),
        )
        .select_from(
            cases.outerjoin(area, area.c.id == cases.c.cell_id)
            .outerjoin(unit, unit.c.id == cases.c.unit_id)
            .outerjoin(item, item.c.id == cases.c.item_id)
        )
        .order_by(cases.c.reported_at, cases.c.id)
    )
    return query.where(*_conditions(chosen, with_callers=with_callers))


def known_names(chosen: CaseFilter) -> dict[str, ColumnElement[bool]]:
    """Return, for each name in the filter, the question whether it is known."""
    asked: dict[str, ColumnElement[bool]] = {}
    if chosen.unit:
        asked["unit"] = sa.exists().where(_named(chosen.unit))
    if chosen.source:
        asked["source"] = sa.exists().where(cases.c.external_source == chosen.source)
    return asked


def _named(unit: str) -> ColumnElement[bool]:
    return sa.or_(places.unit.c.code == unit, places.unit.c.name == unit)


def _caller(name: str) -> ColumnElement[str]:
    first = (
        sa.select(case_report.c[name])
        .where(case_report.c.case_id == cases.c.id)
        .order_by(case_report.c.id)
        .limit(1)
        .scalar_subquery()
    )
    return sa.func.coalesce(first, "")


def _conditions(
    chosen: CaseFilter, *, with_callers: bool
) -> Iterable[ColumnElement[bool]]:
    if chosen.chip is not None:
        yield from _of_chip(chosen.chip)
    if chosen.unit:
        units = sa.select(places.unit.c.id).where(_named(chosen.unit))
        yield cases.c.unit_id.in_(units)
    if chosen.since is not None:
        yield cases.c.reported_at >= chosen.since
    if chosen.until is not None:
        yield cases.c.reported_at < chosen.until
    yield from _among(chosen)
    for word in chosen.text[:LONGEST_TEXT].split():
        yield _holds(word, with_callers=with_callers)


def _among(chosen: CaseFilter) -> Iterable[ColumnElement[bool]]:
    if chosen.states:
        yield cases.c.state.in_(chosen.states)
    if chosen.source:
        yield cases.c.external_source == chosen.source
    if chosen.ids is not None:
        yield cases.c.id.in_(chosen.ids)


def _holds(word: str, *, with_callers: bool) -> ColumnElement[bool]:
    """Tell whether a word occurs in anything the queue searches."""
    columns = [
        cases.c.number,
        cases.c.title,
        cases.c.matter_text,
        cases.c.description,
        cases.c.address,
        sa.func.coalesce(cases.c.external_id, ""),
        sa.func.coalesce(places.area.c.path, ""),
        sa.func.coalesce(places.unit.c.name, ""),
        sa.func.coalesce(rules.catalogue_item.c.minor, ""),
    ]
    if with_callers:
        columns.append(_caller("caller_phone"))
    return sa.or_(*(column.icontains(word, autoescape=True) for column in columns))


def _of_chip(chip: Chip) -> Iterable[ColumnElement[bool]]:
    """Return what the chip of the queue asks for, by the server's clock."""
    yield cases.c.state.not_in(sorted([*END_STATES, "DRAFT"]))
    if chip in STATES_OF_CHIP:
        yield cases.c.state.in_(sorted(STATES_OF_CHIP[chip]))
        return
    running = cases.c.remaining_s.is_(None)
    special: dict[Chip, ColumnElement[bool]] = {
        Chip.NEAR: running
        & (cases.c.near_at <= sa.func.now())
        & (cases.c.due_at > sa.func.now()),
        Chip.OVERDUE: running & (cases.c.due_at <= sa.func.now()),
        Chip.SUPERVISED: cases.c.supervision_level > 0,
        Chip.JOINT: sa.func.cardinality(cases.c.unit_ids) > 1,
        Chip.MINE: _mine(),
    }
    if chip in special:
        yield special[chip]


def _mine() -> ColumnElement[bool]:
    """Cases of the session's unit, claimed by it or on an errand of it."""
    claimed = sa.exists().where(
        claim.c.case_id == cases.c.id,
        claim.c.login == sa.text("session_user"),
        claim.c.until > sa.func.now(),
    )
    errand = sa.exists().where(
        field_task.c.case_id == cases.c.id,
        field_task.c.state == "SENT",
        field_task.c.person_id == sa.func.desk_me(),
    )
    mine = sa.func.desk_my_unit() == sa.any_(cases.c.unit_ids)
    return sa.or_(mine, claimed, errand)
