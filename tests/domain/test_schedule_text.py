"""A year's schedule is read from lines and from JSON, and refused by line."""

from __future__ import annotations

from datetime import date

import pytest

from console.domain.calendar import DayKind
from console.domain.errors import InvalidInputError
from console.domain.schedule_text import read_schedule


@pytest.mark.parametrize(
    "text",
    [
        "2027-01-01,放假,元旦\n2027-01-03,上班,元旦调休",
        "2027/01/03，补班，元旦调休\n2027/01/01，休，元旦\n",
        "# 国办\n2027.01.01\toff\t元旦\n\n2027.01.03\twork\t元旦调休",
    ],
)
def test_that_lines_are_read_however_people_write_them(text):
    assert read_schedule(text) == (
        (date(2027, 1, 1), DayKind.OFF, "元旦"),
        (date(2027, 1, 3), DayKind.WORK, "元旦调休"),
    )


def test_that_json_with_two_lists_is_read():
    assert read_schedule('{"off": ["2027-01-01"], "work": ["2027-01-03"]}') == (
        (date(2027, 1, 1), DayKind.OFF, ""),
        (date(2027, 1, 3), DayKind.WORK, ""),
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [("2027-02-30,放假", 1), ("2027-01-01,放假\n2027-01-02,也许", 2)],
)
def test_that_a_line_that_cannot_be_read_is_named(text, line):
    with pytest.raises(InvalidInputError) as refused:
        read_schedule(text)
    assert refused.value.facts["line"] == line


def test_that_a_day_is_not_both_off_and_working():
    with pytest.raises(InvalidInputError, match="both"):
        read_schedule("2027-01-01,放假\n2027-01-01,上班")
