"""Units are found as people type them, suggested ones first."""

from __future__ import annotations

import pytest

from console.domain.queries import UnitSuggestion
from console.domain.records.place import UnitRecord
from console.views.dispatch.suggestion_words import rough_span
from console.views.dispatch.unit_finder import UnitFinder

NAMES = ("区排水集团", "交通支队", "环卫中心", "区环保局", "市政养护中心")


def suggestion(unit_id, **fields):
    told = {"score": 1.0, "authorised": True, "in_area": True, "load": 3}
    return UnitSuggestion(
        unit_id=unit_id, name=NAMES[unit_id], capacity=20, past=5, **(told | fields)
    )


@pytest.fixture
def finder():
    units = [
        UnitRecord(id=n, code=f"U{n:02}", name=name, kind="x")
        for n, name in enumerate(NAMES)
    ]
    return UnitFinder(units)


def names(found):
    return [choice.unit.name for choice in found]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("排水", "区排水集团"),
        ("hw", "环卫中心"),
        ("szyh", "市政养护中心"),
        ("JTZD", "交通支队"),
        ("u03", "区环保局"),
        ("环 中心", "环卫中心"),
    ],
)
def test_that_a_unit_is_found_by_name_initials_or_code(finder, text, first):
    assert names(finder.find(text))[0] == first


def test_that_suggested_units_stand_first_and_a_digit_means_their_place(finder):
    finder.suggest([suggestion(2), suggestion(0)])
    assert names(finder.find(""))[:2] == ["环卫中心", "区排水集团"]
    assert names(finder.find("2"))[0] == "区排水集团"


def test_that_a_unit_that_is_chosen_is_offered_no_more(finder):
    assert "环卫中心" not in names(finder.find("hw", taken={2}))


def test_that_a_name_that_starts_so_comes_before_one_that_only_has_it(finder):
    assert names(finder.find("环")) == ["环卫中心", "区环保局"]


@pytest.mark.parametrize(
    ("seconds", "said"), [(300, "5 分"), (6_600, "1 时 50 分"), (187_200, "2 天 4 时")]
)
def test_that_spans_are_told_in_two_units(seconds, said):
    assert rough_span(seconds) == said
