"""Work goes on while a case's clocks wait to follow changed rules."""

from __future__ import annotations

import pytest

from console.domain.commands import dispatch as d, unit as u
from console.domain.time_limit import TimeLimit
from tests.case_walk import first_task, on, sent
from tests.services.test_rules_change import closing_for_weeks, item_of, with_limit
from tests.services.test_rules_change_in_steps import link, multiply, sheet, worked_off
from tests.small_district import picture

__all__ = ["link", "sheet"]  # fixtures
WAITS = "SELECT count(*) FROM recalculation_case WHERE case_id = :c"
STANDS = """SELECT t.due_at = k.due_at, t.paused_at IS NULL FROM stage_timer t
  JOIN task k ON k.id = t.task_id WHERE t.case_id = :c AND t.stage = 'dispose'"""


def holiday(sheet, link, _done, _district):
    return closing_for_weeks(sheet, link.execute("SELECT now()").fetchone()[0])


def longer_limit(sheet, _link, done, district):
    return with_limit(sheet, item_of(sheet, district, done.case_id), "30 wd")


@pytest.fixture
def taken(district):
    done = sent(district)
    task = first_task(district, done)
    return district.seat("w01").do(u.AcknowledgeTask(**on(done), task_id=task)), task


def put_off(district, done, change):
    """Change the rules so that this case and many like it wait; return it as it is."""
    multiply(district, done)
    district.seat("z02").do(change)
    assert district.seat("d07").value(WAITS, c=done.case_id) == 1


@pytest.mark.parametrize("changed", [holiday, longer_limit])
def test_that_an_obstruction_ends_while_its_clock_waits(
    district, link, sheet, taken, changed
):
    done, task = taken
    told = {"kind": "O2", "reason": "商户围堵", "pictures": (picture(),)}
    unit = district.seat("w01")
    done = unit.do(u.ReportObstruction(**on(done), task_id=task, **told))
    granted = {"task_id": task, "granted": True, "reason": "请公安到场"}
    done = district.seat("d07").do(d.DecideObstruction(**on(done), **granted))
    put_off(district, done, changed(sheet(), link, done, district))
    unit.do(u.EndObstruction(**on(done), task_id=task, reason="已劝离"))
    worked_off(district)
    assert district.seat("d07").rows(STANDS, c=done.case_id) == [(True, True)]


@pytest.mark.parametrize("changed", [holiday, longer_limit])
def test_that_more_time_is_given_while_the_clock_waits(
    district, link, sheet, taken, changed
):
    done, task = taken
    more = {"limit": TimeLimit.parse("2 wh"), "reason": "管材未到"}
    done = district.seat("w01").do(u.AskExtension(**on(done), task_id=task, **more))
    put_off(district, done, changed(sheet(), link, done, district))
    given = d.DecideExtension(**on(done), granted=True, **more)
    district.seat("d07").do(given)
    worked_off(district)
    assert district.seat("d07").rows(STANDS, c=done.case_id) == [(True, True)]
