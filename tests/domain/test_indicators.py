"""The formulas of a period's indicators, against a published bulletin."""

from __future__ import annotations

import pytest

from console.domain import indicators as i

BULLETIN = {
    "accepted": 1054, "filed": 996, "should_close": 972, "closed": 911,
    "closed_in_time": 737, "public_filed": 43, "staff_filed": 953, "deferred_due": 0,
}  # fmt: skip


def percent(share):
    return None if share is None else round(share * 100, 2)


def test_that_the_published_bulletin_is_reproduced_to_two_digits():
    found = i.rates(BULLETIN)
    assert percent(found["closing_rate"]) == 93.72
    assert percent(found["ontime_closing_rate"]) == 75.82
    assert percent(found["public_report_rate"]) == 4.32
    assert percent(found["first_discovery_rate"]) == 95.68
    assert percent(found["filing_rate"]) == 94.50


@pytest.mark.parametrize(
    ("should", "closed", "rate"), [(956, 902, 94.35), (16, 9, 56.25)]
)
def test_that_events_and_components_of_the_bulletin_are_reproduced(
    should, closed, rate
):
    counters = {"should_close": should, "closed": closed}
    assert percent(i.value(i.BY_ID["closing_rate"], counters)) == rate


@pytest.mark.parametrize("indicator", i.INDICATORS, ids=lambda each: each.id)
def test_that_nothing_to_divide_by_is_unknown_and_never_nought(indicator):
    assert i.value(indicator, dict.fromkeys(indicator.counters, 0)) is None


def test_that_a_counter_nobody_knows_makes_a_rate_unknown():
    assert i.value(i.BY_ID["closing_rate"], {"should_close": 3}) is None


def test_that_both_denominators_of_timely_closing_stand_side_by_side():
    counters = {"closed_in_time": 90, "should_close": 100, "deferred_due": 20}
    assert i.value(i.BY_ID["ontime_closing_rate"], counters) == 0.9
    both = i.value(i.BY_ID["ontime_closing_rate_with_deferred"], counters)
    assert both == 0.75


@pytest.mark.parametrize(
    ("filed", "points"),
    [(0, 100), (50, 100), (51, 90), (200, 75), (500, 60), (1000, 40), (1001, 0)],
)
def test_that_points_for_filed_cases_go_by_steps(filed, points):
    assert i.filed_score(filed) == points


def test_that_a_units_points_are_weighted_and_graded():
    counters = {
        "should_close": 100, "closed": 90, "reworked_cases": 10,
        "should_dispose": 100, "disposed_in_time": 80,
    }  # fmt: skip
    points = i.unit_score(counters)
    assert points == pytest.approx(90 * 0.1 + 90 * 0.3 + 80 * 0.3 + 90 * 0.3)
    assert i.grade(points) == "B"


def test_that_a_unit_without_cases_gets_no_points_and_no_grade():
    nothing = {
        "should_close": 0, "closed": 0, "reworked_cases": 0,
        "should_dispose": 0, "disposed_in_time": 0,
    }  # fmt: skip
    assert i.unit_score(nothing) is None
    assert i.grade(None) == ""


def test_that_the_weights_of_a_unit_sum_to_one():
    assert sum(i.UNIT_WEIGHTS.values()) == pytest.approx(1)
