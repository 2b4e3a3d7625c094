"""What the log says of wrong dispatches and failed inspections."""

from __future__ import annotations

from datetime import timedelta

from console.db.connect import connect
from console.db.reads.period import period_figures
from console.db.reads.unit_files import unit_files
from console.domain.clock import SystemClock
from console.domain.commands import (
    closing as c,
    dispatch as d,
    supervision as s,
    unit as u,
)
from console.domain.states import TaskRole
from tests.case_walk import first_task, on, sent
from tests.services.test_periods_are_frozen import month_over
from tests.small_district import picture

WHY = {"reason": "有理由"}


def counters(district):
    name = month_over(district)
    with connect(district.url_for("z02"), application_name="desk:z02:read") as link:
        return period_figures(link, name, {}).counters


def test_that_a_change_of_lead_is_no_wrong_dispatch(district):
    done = sent(district, "sanitation", "drainage")
    other = district.seat("d07").value(
        "SELECT max(id) FROM task WHERE case_id = :c", c=done.case_id
    )
    district.seat("d07").do(d.ChangeLead(**on(done), task_id=other))
    assert counters(district)["misdirected"] == 0


def test_that_an_order_taken_back_is_no_wrong_dispatch(district):
    done = sent(district)
    done = district.seat("d07").do(d.RecallOrder(**on(done)))
    right = d.UnitOrder(unit_id=district.units["drainage"], role=TaskRole.LEAD)
    district.seat("d07").do(d.DispatchCase(**on(done), orders=(right,)))
    assert counters(district)["misdirected"] == 0


def test_that_a_return_with_ground_is_a_wrong_dispatch(district):
    done = sent(district)
    task = first_task(district, done)
    done = district.seat("w01").do(u.AskReturn(**on(done), task_id=task, **WHY))
    right = d.UnitOrder(unit_id=district.units["drainage"])
    district.seat("d07").do(d.Redispatch(**on(done), task_id=task, order=right, **WHY))
    assert counters(district)["misdirected"] == 1


def test_that_a_failed_inspection_of_waived_units_is_counted_but_is_no_rework(district):
    done = sent(district)
    task = first_task(district, done)
    done = district.seat("d07").do(d.WaiveTask(**on(done), task_id=task, **WHY))
    done = district.seat("j01").do(
        c.SendInspection(**on(done), person_id=district.people["g01"])
    )
    errand = district.seat("j01").value("SELECT max(id) FROM field_task")
    district.seat("g01").do(
        c.RecordInspection(**on(done), errand_id=errand, passed=False, text="仍有积水")
    )
    counted = counters(district)
    assert counted["failed_inspections"] == 1
    assert counted["reworked_cases"] == 0


def test_that_a_failed_inspection_is_the_fault_of_the_unit_that_led_then(district):
    done = sent(district)
    task = first_task(district, done)
    done = district.seat("w01").do(u.AcknowledgeTask(**on(done), task_id=task))
    shown = {"result": "已清运", "pictures": (picture(),)}
    done = district.seat("w01").do(u.FeedBack(**on(done), task_id=task, **shown))
    done = district.seat("j01").do(
        c.SendInspection(**on(done), person_id=district.people["g01"])
    )
    errand = district.seat("j01").value("SELECT max(id) FROM field_task")
    done = district.seat("g01").do(
        c.RecordInspection(**on(done), errand_id=errand, passed=False, text="仍有积水")
    )
    leader = district.seat("z02")
    [(order, version)] = leader.rows("SELECT id, version FROM supervision_order")
    leader.do(s.FailOrder(order_id=order, version=version, **WHY))
    item = leader.value("SELECT max(id) FROM coordination_item")
    done = leader.do(s.DecideItem(item_id=item, way="redispatch", decision="改派"))
    other = d.UnitOrder(unit_id=district.units["drainage"], role=TaskRole.LEAD)
    district.seat("d07").do(d.DispatchCase(**on(done), orders=(other,)))
    since = SystemClock().now() - timedelta(days=1)
    with connect(district.url_for("z02"), application_name="desk:z02:read") as link:
        files = {file.unit_id: file.counts["false"] for file in unit_files(link, since)}
    assert files[district.units["sanitation"]] == 1
    assert files.get(district.units["drainage"], 0) == 0
