"""Tests for what palette and command line find in the picture of a seat."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from console.domain.records.case import CaseRecord
from console.domain.records.place import AreaRecord, PersonRecord, UnitRecord
from console.domain.states import Severity
from console.store.picture import Picture
from console.store.search import Haystacks
from console.views.shell.command_line import Part, Verb, parse
from console.views.shell.store_resolver import StoreResolver
from console.views.shell.store_sources import (
    CaseSource,
    area_source,
    person_source,
    unit_source,
)

NOON = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)


def case(case_id, **words):
    return CaseRecord(
        id=case_id,
        number=f"9901012026112300{case_id:03}",
        version=1,
        state="HANDLING",
        channel="HOTLINE",
        reported_at=NOON,
        due_at=NOON + timedelta(hours=case_id - 417),
        **words,
    )


@pytest.fixture
def picture(qapp):
    picture = Picture()
    picture.cases.apply(
        [
            case(416, title="井盖缺失", caller_phone="13900001111"),
            case(418, title="路面塌陷", grid_name="安定门 005-02"),
        ]
    )
    picture.units.apply(
        [
            UnitRecord(id=1, code="U01", name="区排水集团", kind="enterprise"),
            UnitRecord(id=2, code="U02", name="交警支队", kind="police", phone="122"),
            UnitRecord(id=3, code="U03", name="市排水处", kind="enterprise"),
        ]
    )
    picture.persons.apply(
        [PersonRecord(id=7, login="g0126", name="赵明", post="网格员", roles=())]
    )
    picture.areas.apply(
        [
            AreaRecord(
                id=1, code="990101", name="安定门", tier="street", parent_id=None
            ),
            AreaRecord(id=2, code="99010101001", name="12", tier="cell", parent_id=1),
        ]
    )
    return picture


@pytest.fixture
def opened():
    return []


@pytest.fixture
def cases(picture, opened):
    return CaseSource(
        picture.cases, Haystacks(), now=lambda: NOON, open_case=opened.append
    )


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("jg", ["井盖缺失"]),
        ("塌陷", ["路面塌陷"]),
        ("13900001111", ["井盖缺失"]),
        ("418", ["路面塌陷"]),
        ("安定门 lm", ["路面塌陷"]),
        ("", []),
        ("火灾", []),
    ],
)
def test_that_cases_are_found_by_text_number_phone_and_initials(cases, text, titles):
    assert [entry.title for entry in cases.search(text)] == titles


def test_that_a_case_shows_its_mark_and_opens(cases, opened):
    (entry,) = cases.search("416")
    assert entry.severity is Severity.OVERDUE
    assert entry.rank == 1
    entry.run()
    assert opened == [416]


def test_that_units_people_and_grids_are_found(picture, opened):
    sources = [
        unit_source(picture.units, opened.append),
        person_source(picture.persons, opened.append),
        area_source(picture.areas, opened.append),
    ]

    def titles(text):
        return [entry.title for source in sources for entry in source.search(text)]

    assert titles("jj") == ["交警支队"]
    assert titles("122") == ["交警支队"]
    assert titles("zm") == ["赵明"]
    assert titles("g0126") == ["赵明"]
    assert titles("adm") == ["安定门"]
    assert titles("99010101001") == ["99010101001"]
    assert titles("") == []


def test_that_a_renamed_unit_is_found_by_its_new_name_only(picture, opened):
    source = unit_source(picture.units, opened.append)
    assert source.search("交警")
    picture.units.apply([UnitRecord(id=2, code="U02", name="交管局", kind="police")])
    assert source.search("交警") == []
    assert [entry.title for entry in source.search("jgj")] == ["交管局"]


DISPATCH = Verb(words=("派",), action_id="x.y", parts=(Part.CASE, Part.UNITS))


def read(picture, line, selected=None):
    return parse(line, [DISPATCH], StoreResolver(picture, lambda: selected))


def test_that_a_line_finds_its_case_and_units_in_the_picture(picture):
    line = read(picture, "派 2300418 区排水 jj")
    assert line.arguments == {"case": 418, "units": (1, 2)}


def test_that_the_selected_case_is_implied_and_a_vanished_one_is_not(picture):
    assert read(picture, "派 交警", selected=416).arguments["case"] == 416
    assert not read(picture, "派 交警", selected=999).ready


def test_that_a_code_or_a_whole_name_settles_an_ambiguity(picture):
    assert not read(picture, "派 418 排水").ready
    assert read(picture, "派 418 U03").arguments["units"] == (3,)
    assert read(picture, "派 418 市排水处").arguments["units"] == (3,)
