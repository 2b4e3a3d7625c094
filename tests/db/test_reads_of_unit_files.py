"""Unit files, filings, appeals, meetings and the history of alerts, as roles see them."""

from __future__ import annotations

from datetime import timedelta

import pytest

from console.db.reads.answers import answering
from console.domain import queries as ask
from console.domain.clock import SystemClock
from console.domain.commands import (
    closing as c,
    dispatch as d,
    intake as i,
    supervision as s,
    unit as u,
)
from console.domain.records.unit_files import UnitFault
from tests import case_walk as walk

SINCE = SystemClock().now() - timedelta(days=1)


@pytest.fixture
def ask_as(district):
    def ask_once(question, login="s01"):
        return answering(district.seat(login).engine)(question)

    return ask_once


def counts(files, unit_id):
    return next(each for each in files if each.unit_id == unit_id).counts


def test_that_a_failed_inspection_stands_in_the_unit_file_as_false_and_reworked(
    district, ask_as
):
    done = walk.inspecting(district)
    errand = district.seat("j01").value("SELECT id FROM field_task")
    district.seat("g01").do(
        c.RecordInspection(
            **walk.on(done), errand_id=errand, passed=False, text="仍有垃圾"
        )
    )
    unit_id = district.units["sanitation"]
    told = counts(ask_as(ask.UnitFiles(since=SINCE)), unit_id)
    assert (told[UnitFault.FALSE], told[UnitFault.REWORKED]) == (1, 1)
    assert told[UnitFault.LATE] == 0
    (row,) = ask_as(ask.UnitFaults(unit_id=unit_id, fault="false", since=SINCE))
    assert (row.case_id, row.reason, row.by) == (done.case_id, "仍有垃圾", "高一")


def test_that_a_return_without_ground_counts_as_returned_and_refused(district, ask_as):
    done = walk.sent(district)
    task = walk.first_task(district, done)
    done = district.seat("w01").do(
        u.AskReturn(**walk.on(done), task_id=task, reason="不归我管")
    )
    district.seat("d07").do(
        d.RefuseReturn(**walk.on(done), task_id=task, reason="权责清单在列")
    )
    told = counts(ask_as(ask.UnitFiles(since=SINCE)), district.units["sanitation"])
    assert (told["returned"], told["return_refused"]) == (1, 1)


def test_that_a_refused_reply_stands_in_the_unit_file(district, ask_as):
    done = walk.sent(district)
    unit_id = district.units["sanitation"]
    district.seat("s01").do(
        s.DraftOrder(
            case_id=done.case_id, unit_id=unit_id, level=1, reason="慢", issue_now=True
        )
    )
    order = district.seat("s01").value("SELECT id FROM supervision_order")
    district.seat("w01").do(s.ReplyOrder(order_id=order, version=2, reply="在办"))
    district.seat("s01").do(s.RefuseReply(order_id=order, version=3, reason="没有照片"))
    told = counts(ask_as(ask.UnitFiles(since=SINCE)), unit_id)
    assert told["reply_refused"] == 1


def test_that_the_pace_of_a_unit_comes_from_its_done_tasks(district, ask_as):
    assert ask_as(ask.UnitPace()) == {}
    walk.fed_back(district)
    pace = ask_as(ask.UnitPace())
    assert list(pace) == [district.units["sanitation"]]
    assert pace[district.units["sanitation"]] >= 0


def test_that_filed_refusals_and_meetings_are_read(district, ask_as):
    done = walk.report(district)
    district.seat("j01").do(
        i.RefuseReport(**walk.on(done), reason="不属本区", code="N4")
    )
    (filing,) = ask_as(ask.NegationFilings(), "z02")
    assert (filing.kind, filing.code, filing.by) == ("refuse", "N4", "江一")
    district.seat("z02").do(
        s.RecordMeeting(
            title="第一次", held_at=SINCE, members=(district.people["z02"],)
        )
    )
    (meeting,) = ask_as(ask.CoordinationGroup()).meetings
    assert (meeting.members, meeting.recorded_by) == (("周二",), "周二")
    assert ask_as(ask.OvertimeAppeals()) == ()


def test_that_the_history_of_alerts_is_searched_by_words_and_comments(district, ask_as):
    done = walk.sent(district)
    district.seat("s01").do(
        s.DraftOrder(
            case_id=done.case_id,
            unit_id=district.units["sanitation"],
            level=2,
            reason="慢",
            issue_now=True,
        )
    )
    (alert,) = ask_as(ask.AlertHistory(text="环卫"))
    district.seat("s01").do(
        s.AnswerAlert(alert_id=alert.id, act="confirm", comment="50%_已核对")
    )
    (found,) = ask_as(ask.AlertHistory(text="50%_"))
    assert (found.id, found.confirmed_by) == (alert.id, "s01")
    assert ask_as(ask.AlertHistory(text="没有这回事")) == ()
    assert ask_as(ask.AlertHistory(until=SINCE)) == ()
    assert ask_as(ask.AlertHistory(), "t01") == ()
