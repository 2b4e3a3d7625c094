"""A unit that was late once was late, whatever becomes of its result; it may appeal."""

from __future__ import annotations

import pytest

from console.domain.commands import closing as c, supervision as s, unit as u
from console.domain.errors import DeskError
from tests import case_walk as walk
from tests.jobs.test_ladder_climbs import as_if

ON_TIME = "SELECT t.on_time, c.on_time FROM task t JOIN cases c ON c.id = t.case_id"
AGES_AGO = """
  UPDATE stage_timer SET started_at = started_at - interval '40 days',
    due_at = due_at - interval '40 days' WHERE stage = 'dispose';
  UPDATE task SET due_at = due_at - interval '40 days';
  UPDATE cases SET due_at = due_at - interval '40 days',
    disposal_due_at = disposal_due_at - interval '40 days'"""


def handed_in(district, done, task):
    shot = walk.picture(colour=f"#{done.version:06x}")
    return district.seat("w01").do(
        u.FeedBack(**walk.on(done), task_id=task, result="已清运", pictures=(shot,))
    )


def begun(district):
    done = walk.sent(district)
    task = walk.first_task(district, done)
    return task, district.seat("w01").do(
        u.AcknowledgeTask(**walk.on(done), task_id=task)
    )


def rejected(district, done):
    return district.seat("d07").do(
        c.RejectFeedback(**walk.on(done), reason="照片看不清")
    )


def on_time(district):
    return [tuple(row) for row in district.seat("a01").rows(ON_TIME)]


@pytest.fixture
def late(district):
    """A result handed in late, sent back and handed in again within the new minute."""
    task, done = begun(district)
    as_if(district, AGES_AGO)
    done = rejected(district, handed_in(district, done, task))
    return handed_in(district, done, task)


def test_that_a_late_unit_stays_late_when_its_result_was_sent_back(district, late):
    assert on_time(district) == [(False, False)]


def test_that_a_result_sent_back_leaves_a_unit_in_time_undecided(district):
    task, done = begun(district)
    done = rejected(district, handed_in(district, done, task))
    assert on_time(district) == [(None, None)]
    handed_in(district, done, task)
    assert on_time(district) == [(True, True)]


def test_that_the_late_unit_appeals_though_its_result_was_sent_back(district, late):
    done = district.seat("j01").do(
        c.SendInspection(**walk.on(late), person_id=district.people["g01"])
    )
    done = walk.close_inspected(district, done)
    asked = s.AppealOvertime(case_id=done.case_id, reason="道路积水")
    appeal = district.seat("w01").do(asked).facts["appeal_id"]
    for login in ("d07", "j01"):
        district.seat(login).do(
            s.DecideAppeal(appeal_id=appeal, granted=True, answer="属实")
        )
    assert district.seat("a01").value("SELECT overtime_exempt FROM cases")


def test_that_who_has_no_unit_hears_that_and_no_word_of_overtime(district):
    done = walk.closed(district)
    as_if(
        district,
        "UPDATE person SET roles = roles || '{unit_officer}' WHERE login = 'd07'",
    )
    with pytest.raises(DeskError) as refusal:
        district.seat("d07").do(s.AppealOvertime(case_id=done.case_id, reason="停电"))
    assert refusal.value.facts["reason"] == "belongs_to_no_unit"
