from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, strategies as st

from console.domain.case_number import CaseNumber, CaseNumberError

counties = st.from_regex(r"[0-9]{6}", fullmatch=True)
days = st.dates()
sequences = st.integers(1, 10**12)


def test_that_a_number_is_county_day_and_five_digits():
    number = CaseNumber("990101", date(2026, 2, 14), 42)
    assert str(number) == "9901012026021400042"
    assert len(str(number)) == 19


def test_that_the_sequence_grows_past_99999():
    number = CaseNumber("990101", date(2026, 2, 14), 100_000)
    assert str(number) == "99010120260214100000"
    assert CaseNumber.parse(str(number)) == number


@given(county=counties, day=days, sequence=sequences)
def test_that_what_is_printed_is_read_back(county, day, sequence):
    number = CaseNumber(county, day, sequence)
    assert CaseNumber.parse(f" {number}\n") == number


@given(st.lists(st.builds(CaseNumber, counties, days, sequences), min_size=2))
def test_that_sorting_numbers_is_sorting_by_county_day_and_sequence(numbers):
    assert sorted(numbers) == sorted(numbers, key=lambda number: number.sort_key)


def test_that_the_hundred_thousandth_case_of_a_day_comes_last():
    day = date(2026, 2, 14)
    last, first = CaseNumber("990101", day, 100_000), CaseNumber("990101", day, 99_999)
    assert max(first, last) == last


@pytest.mark.parametrize(
    "text",
    [
        "",
        "990101202602140042",
        "99010120260214000042",
        "9901012026023000042",
        "99010A2026021400042",
        "9901012026021400000",
        "99010120260214-0042",
        "９９０１０１2026021400042",
    ],
)
def test_that_other_spellings_are_refused(text):
    with pytest.raises(CaseNumberError):
        CaseNumber.parse(text)


def test_that_a_county_of_five_digits_is_refused():
    with pytest.raises(CaseNumberError, match="99010"):
        CaseNumber("99010", date(2026, 2, 14), 1)


def test_that_a_sequence_of_zero_is_refused():
    with pytest.raises(CaseNumberError, match="starts at 1"):
        CaseNumber("990101", date(2026, 2, 14), 0)
