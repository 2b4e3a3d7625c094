"""What shows a result was taken for it, not for an earlier one."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

import pytest
import sqlalchemy as sa

from console.domain.commands import closing as c, desk as k, unit as u
from console.domain.errors import DeskError
from tests.case_walk import fed_back, first_task, on, sent
from tests.small_district import picture

WHY = {"reason": "看不清"}
OFFICER = {"sanitation": "w01", "drainage": "p01"}


@pytest.fixture
def needing(district):
    """Some filing condition that wants a photo of the result."""
    codes = district.seat("d07").rows(
        "SELECT code FROM catalogue_item WHERE '处置后照片' = ANY(evidence) LIMIT 1"
    )
    return codes[0][0]


def reopened(district, code):
    done = fed_back(district, code=code)
    done = district.seat("d07").do(c.RejectFeedback(**on(done), **WHY))
    return done, first_task(district, done)


def test_that_the_photo_of_an_earlier_result_shows_nothing_after_a_rework(
    district, needing
):
    done, task = reopened(district, needing)
    with pytest.raises(DeskError) as refusal:
        district.seat("w01").do(u.FeedBack(**on(done), task_id=task, result="又清运了"))
    assert refusal.value.facts["reason"] == "after_photo_needed"


def test_that_a_new_photo_shows_the_new_result(district, needing):
    done, task = reopened(district, needing)
    fresh = (picture(colour="red"),)
    fed = u.FeedBack(**on(done), task_id=task, result="又清运了", pictures=fresh)
    assert district.seat("w01").do(fed).facts["complete"]


def test_that_a_photo_added_since_the_task_was_given_back_counts(district, needing):
    done, task = reopened(district, needing)
    officer = district.seat("w01")
    officer.do(k.AddPicture(**on(done), picture=picture(colour="red")))
    fed = u.FeedBack(**on(done), task_id=task, result="又清运了")
    assert officer.do(fed).facts["complete"]


def test_that_a_photo_from_before_the_dispatch_shows_no_result(district, needing):
    done = sent(district, code=needing, pictures=(picture(),))
    task, officer = first_task(district, done), district.seat("w01")
    done = officer.do(u.AcknowledgeTask(**on(done), task_id=task))
    with pytest.raises(DeskError) as refusal:
        officer.do(u.FeedBack(**on(done), task_id=task, result="已清运"))
    assert refusal.value.facts["reason"] == "after_photo_needed"


def why(refusal):
    return refusal.value.facts["reason"]


def at_work(district, code, *units):
    """Every unit has taken its task; returns the tasks by unit."""
    done = sent(district, *units, code=code)
    rows = district.seat("d07").rows(
        "SELECT u.code, t.id FROM task t JOIN unit u ON u.id = t.unit_id"
        " WHERE t.case_id = :c",
        c=done.case_id,
    )
    tasks = dict(tuple(row) for row in rows)
    for unit in units:
        officer = district.seat(OFFICER[unit])
        done = officer.do(u.AcknowledgeTask(**on(done), task_id=tasks[unit]))
    return done, tasks


def test_that_another_units_new_photo_shows_nothing_of_this_units_result(
    district, needing
):
    done, tasks = at_work(district, needing, "sanitation", "drainage")
    first = u.FeedBack(
        **on(done), task_id=tasks["sanitation"], result="清完", pictures=(picture(),)
    )
    done = district.seat("w01").do(first)
    bare = u.FeedBack(**on(done), task_id=tasks["drainage"], result="疏通")
    with pytest.raises(DeskError) as refusal:
        district.seat("p01").do(bare)
    assert why(refusal) == "photo_of_another_unit"
    own = (picture(colour="blue"),)
    done = district.seat("p01").do(replace(bare, command_id=uuid4(), pictures=own))
    assert done.facts["complete"]


def test_that_another_units_picture_sent_again_is_not_ones_own(district, needing):
    done, tasks = at_work(district, needing, "sanitation", "drainage")
    shown = {"result": "清完", "pictures": (picture(),)}
    first = u.FeedBack(**on(done), task_id=tasks["sanitation"], **shown)
    done = district.seat("w01").do(first)
    with pytest.raises(DeskError) as refusal:
        district.seat("p01").do(
            u.FeedBack(**on(done), task_id=tasks["drainage"], **shown)
        )
    assert why(refusal) == "photo_of_another_unit"


def test_that_the_same_picture_sent_again_after_a_rework_is_an_old_one(
    district, needing
):
    done, task = reopened(district, needing)
    same = (picture(name="renamed.png"),)
    again = u.FeedBack(**on(done), task_id=task, result="又清运了", pictures=same)
    with pytest.raises(DeskError) as refusal:
        district.seat("w01").do(again)
    assert why(refusal) == "photo_seen_before"


def test_that_the_callers_own_picture_handed_in_as_a_result_is_an_old_one(
    district, needing
):
    done = sent(district, code=needing, pictures=(picture("scene"),))
    task, officer = first_task(district, done), district.seat("w01")
    done = officer.do(u.AcknowledgeTask(**on(done), task_id=task))
    shown = {"result": "已清运", "pictures": (picture("after"),)}
    with pytest.raises(DeskError) as refusal:
        officer.do(u.FeedBack(**on(done), task_id=task, **shown))
    assert why(refusal) == "photo_seen_before"


def test_that_a_picture_kept_as_a_scene_this_round_may_be_handed_in_as_the_result(
    district, needing
):
    done, tasks = at_work(district, needing, "sanitation")
    officer = district.seat("w01")
    officer.do(k.AddPicture(**on(done), picture=picture("scene")))
    fed = u.FeedBack(
        **on(done), task_id=tasks["sanitation"], result="清完", pictures=(picture(),)
    )
    assert officer.do(fed).facts["complete"]


def test_that_the_database_itself_wants_the_units_own_new_photo(district, needing):
    done, tasks = at_work(district, needing, "sanitation", "drainage")
    district.seat("w01").do(
        u.FeedBack(
            **on(done), task_id=tasks["sanitation"], result="清", pictures=(picture(),)
        )
    )
    with (
        district.seat("p01").engine.begin() as connection,
        pytest.raises(sa.exc.DBAPIError, match="new photo of the unit's own"),
    ):
        connection.execute(
            sa.text(
                "UPDATE task SET state = 'DONE', result = '好了', version = version + 1"
                " WHERE id = :t"
            ),
            {"t": tasks["drainage"]},
        )
