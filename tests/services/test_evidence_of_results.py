"""What shows a result was taken for it, not for an earlier one."""

from __future__ import annotations

import pytest

from console.domain.commands import closing as c, desk as k, unit as u
from console.domain.errors import DeskError
from tests.case_walk import fed_back, first_task, on, sent
from tests.small_district import picture

WHY = {"reason": "看不清"}


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
