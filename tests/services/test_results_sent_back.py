"""A result sent back leaves a unit what it had left; a rework what the settings say."""

from __future__ import annotations

import psycopg
import pytest

from console.domain.commands import closing as c, dispatch as d, rules as r, unit as u
from console.domain.errors import DeskError
from tests.case_walk import fed_back, first_task, on, sent
from tests.small_district import picture

WHY = {"reason": "看不清"}
LEFT = """SELECT limit_kind, limit_value::float8 FROM stage_timer
  WHERE task_id = :t AND stage = 'dispose' ORDER BY id DESC LIMIT 1"""


def begun_earlier(district):
    """The unit has had four hours, day and night, and has used three of them."""
    with psycopg.connect(district.database.superuser_url) as link:
        link.execute("SET session_replication_role = replica")
        link.execute("UPDATE task SET limit_kind = 'uh', limit_value = 4")
        link.execute(
            "UPDATE stage_timer SET limit_kind = 'uh', limit_value = 4,"
            " started_at = now() - interval '3 hours',"
            " due_at = now() + interval '1 hour' WHERE stage = 'dispose'"
        )


def walked(district, done, task):
    begun_earlier(district)
    officer = district.seat("w01")
    done = officer.do(u.AcknowledgeTask(**on(done), task_id=task))
    shown = {"result": "已清运", "pictures": (picture(),)}
    return officer.do(u.FeedBack(**on(done), task_id=task, **shown))


def limit(district, question, task):
    return tuple(district.seat("d07").rows(question, t=task)[0])


def test_that_a_result_sent_back_leaves_what_was_left(district):
    done = sent(district)
    task = first_task(district, done)
    done = walked(district, done, task)
    district.seat("d07").do(c.RejectFeedback(**on(done), **WHY))
    kind, hours = limit(district, LEFT, task)
    assert kind == "uh"
    assert 0.9 < hours <= 1.01


def fail(district, done):
    done = district.seat("j01").do(
        c.SendInspection(**on(done), person_id=district.people["g01"])
    )
    errand = district.seat("j01").value(
        "SELECT max(id) FROM field_task WHERE case_id = :c", c=done.case_id
    )
    return district.seat("g01").do(
        c.RecordInspection(**on(done), errand_id=errand, passed=False, text="仍有积水")
    )


@pytest.mark.parametrize(("rule", "most"), [("original", 4), ("remaining", 1.01)])
def test_that_a_rework_has_the_limit_that_the_settings_name(district, rule, most):
    seat = district.seat("z02")
    version = seat.value("SELECT version FROM setting WHERE key = 'rework_limit'")
    seat.do(
        r.ChangeSetting(version=version, key="rework_limit", value=rule, reason="试行")
    )
    done = sent(district)
    task = first_task(district, done)
    fail(district, walked(district, done, task))
    kind, hours = limit(district, LEFT, task)
    assert kind == "uh"
    assert most - 0.1 < hours <= most


def test_that_a_late_result_sent_back_stays_late(district):
    done = fed_back(district)
    task = first_task(district, done)
    with psycopg.connect(district.database.superuser_url) as link:
        link.execute("SET session_replication_role = replica")
        link.execute("UPDATE cases SET on_time = false")
        link.execute(
            "UPDATE stage_timer SET started_at = now() - interval '90 days',"
            " limit_kind = 'uh', limit_value = 4 WHERE stage = 'dispose'"
        )
    done = district.seat("d07").do(c.RejectFeedback(**on(done), **WHY))
    assert limit(district, LEFT, task) == ("uh", 0.02)
    shown = {"result": "已清运", "pictures": (picture(colour="red"),)}
    district.seat("w01").do(u.FeedBack(**on(done), task_id=task, **shown))
    assert district.seat("d07").value("SELECT on_time FROM cases") is False


def test_that_a_result_sent_back_gives_no_further_extensions(district):
    done = sent(district)
    task, officer = first_task(district, done), district.seat("w01")
    done = officer.do(u.AcknowledgeTask(**on(done), task_id=task))
    for _ in range(2):
        done = officer.do(u.AskExtension(**on(done), task_id=task, **WHY))
        done = district.seat("d07").do(
            d.DecideExtension(**on(done), granted=True, **WHY)
        )
    shown = {"result": "已清运", "pictures": (picture(),)}
    done = officer.do(u.FeedBack(**on(done), task_id=task, **shown))
    done = district.seat("d07").do(c.RejectFeedback(**on(done), **WHY))
    with pytest.raises(DeskError) as refusal:
        officer.do(u.AskExtension(**on(done), task_id=task, **WHY))
    assert refusal.value.facts["reason"] == "granted_often_enough"
