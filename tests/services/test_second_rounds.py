"""A case dispatched again begins a round of its own; the first one is history."""

from __future__ import annotations

import psycopg
import pytest

from console.db.reads.case_file import case_file
from console.db.reads.names import load_names
from console.domain.commands import (
    closing as c,
    dispatch as d,
    supervision as s,
    unit as u,
)
from console.domain.errors import InvalidInputError
from console.domain.states import TaskRole
from tests.case_walk import (
    close_inspected,
    fed_back,
    first_task,
    inspecting,
    on,
    sent,
)
from tests.small_district import picture

WHY = {"reason": "有理由"}


def order(district, unit, role=TaskRole.LEAD):
    return d.UnitOrder(unit_id=district.units[unit], role=role)


def dispatched_again(district, unit="sanitation"):
    """Inspected, called back, not solved, and sent a second time."""
    done = inspecting(district)
    errand = district.seat("j01").value(
        "SELECT id FROM field_task WHERE case_id = :c AND state = 'SENT'",
        c=done.case_id,
    )
    done = district.seat("g01").do(
        c.RecordInspection(**on(done), errand_id=errand, passed=True)
    )
    intake = district.seat("j01")
    done = intake.do(c.AskCallback(**on(done)))
    done = intake.do(c.HandleAgain(**on(done), reason="来电人称仍未解决"))
    orders = (order(district, unit),)
    return district.seat("d07").do(d.DispatchCase(**on(done), orders=orders))


def last_task(district, done):
    question = "SELECT max(id) FROM task WHERE case_id = :c"
    return district.seat("d07").value(question, c=done.case_id)


def state(district, done):
    question = "SELECT state FROM cases WHERE id = :c"
    return district.seat("d07").value(question, c=done.case_id)


def test_that_a_second_dispatch_to_one_unit_is_not_joint(district):
    done = dispatched_again(district)
    task = last_task(district, done)
    done = district.seat("w01").do(u.AcknowledgeTask(**on(done), task_id=task))
    assert state(district, done) == "HANDLING"
    units = district.seat("d07").value(
        "SELECT unit_ids FROM cases WHERE id = :c", c=done.case_id
    )
    assert units == [district.units["sanitation"]]


def test_that_the_order_of_a_second_round_can_be_recalled(district):
    done = dispatched_again(district)
    district.seat("d07").do(d.RecallOrder(**on(done)))
    assert state(district, done) == "TO_DISPATCH"


def test_that_a_lone_unit_of_a_second_round_returns_the_whole_case(district):
    done = dispatched_again(district, "drainage")
    task = last_task(district, done)
    officer = district.seat("p01")
    done = officer.do(u.AskReturn(**on(done), task_id=task, **WHY))
    assert state(district, done) == "RETURN_REVIEW"
    again = order(district, "sanitation")
    redispatch = d.Redispatch(**on(done), task_id=task, order=again, **WHY)
    district.seat("d07").do(redispatch)
    assert state(district, done) == "DISPATCHED"


def test_that_the_lead_of_a_second_round_can_be_waived(district):
    done = dispatched_again(district)
    waive = d.WaiveTask(**on(done), task_id=last_task(district, done), **WHY)
    district.seat("d07").do(waive)
    assert state(district, done) == "FED_BACK"


def test_that_poor_evidence_of_a_second_round_reopens_that_round_alone(district):
    done = dispatched_again(district, "drainage")
    task, officer = last_task(district, done), district.seat("p01")
    done = officer.do(u.AcknowledgeTask(**on(done), task_id=task))
    shown = picture(colour="blue")
    fed = u.FeedBack(**on(done), task_id=task, result="已疏通", pictures=(shown,))
    done = officer.do(fed)
    done = district.seat("d07").do(c.RejectFeedback(**on(done), **WHY))
    tasks = district.seat("d07").rows(
        "SELECT state, past FROM task WHERE case_id = :c ORDER BY id", c=done.case_id
    )
    assert list(map(tuple, tasks)) == [("DONE", True), ("ACKNOWLEDGED", False)]
    assert state(district, done) == "HANDLING"


def test_that_the_group_s_redispatch_begins_a_round_of_its_own(district):
    done = fed_back(district)
    done = district.seat("j01").do(
        c.SendInspection(**on(done), person_id=district.people["g01"])
    )
    done = _fail(district, done)
    supervisor = district.seat("s01")
    order_id = supervisor.value("SELECT max(id) FROM supervision_order")
    version = supervisor.value("SELECT version FROM supervision_order")
    supervisor.do(s.FailOrder(order_id=order_id, version=version, **WHY))
    item = supervisor.value("SELECT max(id) FROM coordination_item")
    done = district.seat("z02").do(
        s.DecideItem(item_id=item, way="redispatch", decision="改派排水集团")
    )
    orders = (order(district, "drainage"),)
    done = district.seat("d07").do(d.DispatchCase(**on(done), orders=orders))
    task = last_task(district, done)
    done = district.seat("p01").do(u.AcknowledgeTask(**on(done), task_id=task))
    assert state(district, done) == "HANDLING"


def _fail(district, done):
    errand = district.seat("j01").value(
        "SELECT id FROM field_task WHERE case_id = :c AND state = 'SENT'",
        c=done.case_id,
    )
    return district.seat("g01").do(
        c.RecordInspection(**on(done), errand_id=errand, passed=False, text="仍有积水")
    )


def test_that_the_file_shows_which_tasks_are_past_and_the_first_unit_still_sees_it(
    district,
):
    done = dispatched_again(district, "drainage")
    with psycopg.connect(district.url_for("w01"), autocommit=True) as link:
        file = case_file(link, done.case_id, load_names(link))
    assert [(t.unit_name, t.past) for t in file.tasks] == [
        ("环卫中心", True),
        ("区排水集团", False),
    ]
    assert [line.verb for line in file.log].count("lay_past") == 1


def test_that_a_unit_of_an_earlier_round_may_neither_inspect_nor_close(district):
    done = dispatched_again(district, "drainage")
    with psycopg.connect(district.database.superuser_url) as link:
        link.execute(
            "UPDATE person SET unit_id = %s WHERE login = 'z02'",
            [district.units["sanitation"]],
        )
    task, officer = last_task(district, done), district.seat("p01")
    done = officer.do(u.AcknowledgeTask(**on(done), task_id=task))
    fed = {"result": "已疏通", "pictures": (picture(colour="blue"),)}
    done = officer.do(u.FeedBack(**on(done), task_id=task, **fed))
    done = district.seat("j01").do(
        c.SendInspection(**on(done), person_id=district.people["g01"])
    )
    with pytest.raises(Exception, match=r"6\.5\.1\.1"):
        close_inspected(district, done)


@pytest.mark.parametrize(
    ("login", "why"),
    [("w01", "another unit|ended by the one"), ("d07", "only what is done")],
)
def test_that_no_task_is_put_into_the_past_by_hand(district, login, why):
    done = sent(district)
    with (
        psycopg.connect(district.url_for(login)) as link,
        pytest.raises(psycopg.Error, match=why),
    ):
        link.execute(
            "UPDATE task SET past = true, version = version + 1 WHERE id = %s",
            [first_task(district, done)],
        )


def test_that_a_past_task_is_never_touched_again(district):
    done = dispatched_again(district)
    with (
        psycopg.connect(district.url_for("d07")) as link,
        pytest.raises(psycopg.Error, match="earlier round"),
    ):
        link.execute(
            "UPDATE task SET past = false, version = version + 1 WHERE id = %s",
            [first_task(district, done)],
        )


def test_that_a_past_task_cannot_be_named_by_a_command(district):
    done = dispatched_again(district)
    with pytest.raises((InvalidInputError, Exception), match="no task"):
        district.seat("d07").do(
            d.WaiveTask(**on(done), task_id=first_task(district, done), **WHY)
        )
