"""The next hour: what breaches, what can still be saved, who is overloaded."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, strategies as st

from console.domain.breach import (
    DESK_S,
    LEAST_S,
    UNKNOWN_PACE_S,
    Risk,
    next_hour,
    overloads,
)
from console.domain.records.case import CaseRecord

NOON = datetime(2026, 11, 23, 4, tzinfo=UTC)


def case(number, minutes, **fields):
    told = {
        "id": number,
        "number": str(number),
        "version": 1,
        "state": "HANDLING",
        "title": "x",
        "channel": "HOTLINE",
        "reported_at": NOON,
        "unit_id": 1,
        "dispatched_at": NOON,
        "due_at": NOON + timedelta(minutes=minutes),
    }
    return CaseRecord(**(told | fields))


def risk(number, minutes, need_s, unit_id=1):
    left = timedelta(minutes=minutes)
    return Risk(
        case_id=number,
        unit_id=unit_id,
        due_at=NOON + left,
        left_s=left.total_seconds(),
        need_s=need_s,
    )


def test_that_only_what_breaches_within_the_hour_is_listed():
    cases = [
        case(1, 30),
        case(2, 60),
        case(3, 61),
        case(4, 0),
        case(5, -5),
        case(6, 20, remaining_s=300),
        case(7, 10, due_at=None),
    ]
    listed = next_hour(cases, NOON, pace_s={1: 600.0})
    assert sorted(each.case_id for each in listed) == [1, 2]


def test_that_what_a_word_can_still_save_stands_first():
    cases = [case(1, 50), case(2, 15), case(3, 5), case(4, 2, state="TO_DISPATCH")]
    listed = next_hour(cases, NOON, pace_s={1: 720.0})
    assert [each.case_id for each in listed] == [2, 1, 4, 3]
    assert [each.savable for each in listed] == [True, True, False, False]


def test_that_work_already_done_shortens_what_is_ahead():
    begun = NOON - timedelta(minutes=20)
    (fresh,) = next_hour([case(1, 30)], NOON, pace_s={1: 1800.0})
    (old,) = next_hour([case(1, 30, dispatched_at=begun)], NOON, pace_s={1: 1800.0})
    assert fresh.need_s == 1800
    assert old.need_s == 600
    (stuck,) = next_hour([case(1, 30, dispatched_at=begun)], NOON, pace_s={1: 60.0})
    assert stuck.need_s == LEAST_S


def test_that_the_desk_and_units_without_history_have_figures_of_their_own():
    (desk,) = next_hour([case(1, 30, state="TO_FILE")], NOON, pace_s={})
    assert (desk.need_s, desk.unit_id) == (DESK_S, None)
    (unit,) = next_hour([case(1, 30)], NOON, pace_s={})
    assert unit.need_s == UNKNOWN_PACE_S


def test_that_a_unit_is_overloaded_when_its_hands_cannot_do_what_is_due():
    risks = [risk(1, 20, 900), risk(2, 30, 900), risk(3, 40, 900), risk(4, 20, 60, 2)]
    (load,) = overloads(risks, hands={1: 1, 2: 1})
    assert (load.unit_id, load.cases) == (1, 3)
    assert load.share == pytest.approx(2700 / 2400)
    assert overloads(risks, hands={1: 2}) == []


risks = st.lists(
    st.tuples(st.integers(1, 60), st.floats(60, 7200), st.integers(1, 4)), max_size=30
).map(lambda rows: [risk(n, *row) for n, row in enumerate(rows)])


@given(risks, st.integers(1, 5))
def test_that_more_hands_never_overload_more_units(rows, hands):
    few = overloads(rows, hands=dict.fromkeys(range(5), hands))
    many = overloads(rows, hands=dict.fromkeys(range(5), hands + 1))
    assert {each.unit_id for each in many} <= {each.unit_id for each in few}


@given(
    st.lists(st.tuples(st.integers(-30, 90), st.integers(1, 3)), max_size=30),
    st.floats(60, 5000),
)
def test_that_the_savable_stand_before_the_lost_and_by_what_is_left(rows, pace):
    cases = [case(n, minutes, unit_id=u) for n, (minutes, u) in enumerate(rows)]
    listed = next_hour(cases, NOON, pace_s={1: pace})
    assert len(listed) == sum(0 < minutes <= 60 for minutes, _ in rows)
    saved = [each for each in listed if each.savable]
    assert listed[: len(saved)] == saved
    assert [s.slack_s for s in saved] == sorted(s.slack_s for s in saved)
    lost = [each.slack_s for each in listed[len(saved) :]]
    assert lost == sorted(lost, reverse=True)
