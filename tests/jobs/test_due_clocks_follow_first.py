"""While thousands wait for a changed rule, what is due is neither wrong nor late."""

from __future__ import annotations

import pytest

from console.jobs.recalculate import recalculate
from console.jobs.seat import scheduler_of_seat
from console.jobs.sweep import sweep
from console.services.registry import execute
from tests.jobs.test_ladder_climbs import as_if
from tests.services.test_rules_change import item_of, link, sheet, with_limit
from tests.services.test_rules_change_in_steps import WAITING, many, multiply

__all__ = ["link", "many", "sheet"]  # fixtures
MORE = 1_000
MARKS = """SELECT m.case_id, m.share, m.mark FROM timer_mark m
  JOIN stage_timer t ON t.id = m.timer_id WHERE t.stage = 'dispose' ORDER BY 1, 2"""
OLD = """UPDATE stage_timer SET started_at = started_at - interval '{days} days',
    due_at = due_at - interval '{days} days',
    next_mark_at = next_mark_at - interval '{days} days'
  WHERE stage = 'dispose' AND case_id IN ({cases})"""
LAST = (
    "SELECT case_id FROM recalculation_case ORDER BY soonest_at, case_id DESC LIMIT {}"
)


def one_sweep(district):
    """Sweep as the scheduler does: what is due and waits follows first."""
    seat = district.seat("d07")

    def work(command):
        return execute(command, seat.units_of_work())

    return sweep(
        seat.engine,
        seat.units_of_work.rules,
        before_step=lambda: recalculate(seat.engine, work, steps=1, due=True),
    )


def change(district, sheet, case_id, limit):
    now = sheet()
    done = district.seat("z02").do(
        with_limit(now, item_of(now, district, case_id), limit)
    )
    assert done.facts["waiting"] > MORE
    return done


def made_due(district, many, days):
    """Let the last of those that wait be so many days older."""
    (last,) = [case for (case,) in district.seat("d07").rows(LAST.format(1))]
    as_if(district, OLD.format(days=days, cases=last))
    return last


@pytest.fixture
def thousands(district, many):
    multiply(district, many, MORE)
    return many


def test_that_what_is_due_by_both_rules_fires_in_the_very_next_sweep(
    district, sheet, thousands
):
    change(district, sheet, thousands.case_id, "300 uh")
    last = made_due(district, thousands, days=90)
    before = district.seat("d07").value(WAITING)
    one_sweep(district)
    marked = [tuple(row) for row in district.seat("d07").rows(MARKS)]
    assert [row[0] for row in marked] == [last] * len(marked)
    assert "overdue" in [mark for _case, _share, mark in marked]
    assert district.seat("d07").value(WAITING) == before - 1


def test_that_what_is_due_by_the_old_rule_only_fires_nothing_and_waits_no_more(
    district, sheet, thousands
):
    change(district, sheet, thousands.case_id, "9000 uh")
    made_due(district, thousands, days=90)
    before = district.seat("d07").value(WAITING)
    one_sweep(district)
    assert district.seat("d07").rows(MARKS) == []
    assert district.seat("d07").value(WAITING) == before - 1


def test_that_a_case_that_waits_for_two_changes_is_served_though_others_wait_longer(
    district, sheet, thousands
):
    change(district, sheet, thousands.case_id, "300 uh")
    change(district, sheet, thousands.case_id, "400 uh")
    last = made_due(district, thousands, days=90)
    one_sweep(district)
    left = "SELECT count(*) FROM recalculation_case WHERE case_id = :c"
    assert district.seat("d07").value(left, c=last) == 0
    assert district.seat("d07").rows(MARKS)


def test_that_one_beat_of_the_scheduler_serves_more_due_cases_than_its_steps_take(
    district, sheet, thousands
):
    change(district, sheet, thousands.case_id, "300 uh")
    many_due = [case for (case,) in district.seat("d07").rows(LAST.format(300))]
    as_if(district, OLD.format(days=90, cases=", ".join(map(str, many_due))))
    seat = district.seat("s01")
    clock = scheduler_of_seat(seat.url, "s01", seat.engine, seat.units_of_work)
    try:
        clock.beat()
    finally:
        clock.stop()
    marked = {row.case_id for row in seat.rows(MARKS) if row.mark == "overdue"}
    assert marked == set(many_due)


def test_that_a_shorter_limit_reaches_those_first_that_it_makes_late_first(
    district, sheet, thousands
):
    oldest = "SELECT max(id) FROM cases"
    first = district.seat("d07").value(oldest)
    as_if(district, OLD.format(days=2, cases=first))
    change(district, sheet, thousands.case_id, "24 uh")
    seat = district.seat("d07")
    recalculate(seat.engine, lambda c: execute(c, seat.units_of_work()), steps=1)
    while one_sweep(district).marks:
        continue
    marked = {(row.case_id, row.mark) for row in seat.rows(MARKS)}
    assert (first, "overdue") in marked
    assert {case for case, _mark in marked} == {first}
