"""Urge, orders of three levels, coordination, accountability: the whole ladder."""

from __future__ import annotations

import pytest

from console.domain.commands import (
    closing as c,
    intake as i,
    supervision as s,
    unit as u,
)
from console.domain.errors import InvalidInputError, NotAllowedError, NotFoundError
from tests.services.test_seven_steps import (
    fed_back,
    inspecting,
    on,
    report,
    sent,
    state_of,
    tasks_of,
)
from tests.small_district import picture


def issued(district, done, level=1):
    asked = s.DraftOrder(
        case_id=done.case_id,
        unit_id=district.units["sanitation"],
        level=level,
        reason="已超时",
        issue_now=True,
    )
    return district.seat("s01").do(asked)


def order_of(district, done):
    return district.seat("s01").rows(
        "SELECT id, version, state, number, level FROM supervision_order"
        " WHERE case_id = :c ORDER BY id DESC LIMIT 1",
        c=done.case_id,
    )[0]


def at(order):
    return {"order_id": order.id, "version": order.version}


def test_that_an_issued_order_has_a_number_a_clock_and_stands_on_the_case(district):
    done = sent(district)
    issued(district, done)
    order = order_of(district, done)
    assert order.number.startswith("督〔")
    level = "SELECT supervision_level FROM cases WHERE id = :c"
    assert district.seat("d07").value(level, c=done.case_id) == 1
    assert district.seat("w01").value("SELECT count(*) FROM alert") == 1


def test_that_the_supervised_can_reply_but_never_lift(district):
    done = sent(district)
    issued(district, done)
    officer = district.seat("w01")
    officer.do(s.ReceiveOrder(**at(order_of(district, done))))
    with pytest.raises(NotAllowedError):
        officer.do(s.LiftOrder(**at(order_of(district, done)), reason="已办"))
    officer.do(
        s.ReplyOrder(
            **at(order_of(district, done)), reply="今晚清完", pictures=(picture(),)
        )
    )
    assert order_of(district, done).state == "REPLIED"
    with pytest.raises(NotAllowedError):
        officer.do(s.AcceptReply(**at(order_of(district, done))))
    district.seat("s01").do(s.AcceptReply(**at(order_of(district, done))))
    assert order_of(district, done).state == "LIFTED"
    level = "SELECT supervision_level FROM cases WHERE id = :c"
    assert district.seat("d07").value(level, c=done.case_id) == 0


def test_that_a_refused_reply_leaves_the_order_standing_with_its_clock(district):
    done = sent(district)
    issued(district, done)
    due = "SELECT due_at FROM supervision_order"
    before = district.seat("s01").value(due)
    district.seat("w01").do(s.ReplyOrder(**at(order_of(district, done)), reply="在办"))
    district.seat("s01").do(
        s.RefuseReply(**at(order_of(district, done)), reason="没有照片")
    )
    assert order_of(district, done).state == "RECEIVED"
    assert district.seat("s01").value(due) == before


def test_that_another_unit_neither_sees_nor_answers_the_order(district):
    done = sent(district)
    issued(district, done)
    assert district.seat("t01").value("SELECT count(*) FROM supervision_order") == 0
    with pytest.raises(NotFoundError):
        district.seat("t01").do(s.ReceiveOrder(**at(order_of(district, done))))


def test_that_a_failed_order_puts_the_case_before_the_group_and_its_word_counts(
    district,
):
    done = sent(district)
    (task,) = tasks_of(district, done)
    done = district.seat("w01").do(u.AcknowledgeTask(**on(done), task_id=task))
    issued(district, done, level=3)
    district.seat("s01").do(
        s.FailOrder(**at(order_of(district, done)), reason="到期未办")
    )
    assert state_of(district, done) == "COORDINATION"
    item = district.seat("z02").value("SELECT id FROM coordination_item")
    meeting = district.seat("z02").do(
        s.RecordMeeting(
            title="第一次会议",
            held_at=district.seat("z02").value("SELECT now()"),
            members=(district.people["z02"], district.people["s01"]),
        )
    )
    district.seat("z02").do(
        s.DecideItem(item_id=item, way="account", decision="约谈负责人")
    )
    assert state_of(district, done) == "COORDINATION"
    district.seat("z02").do(
        s.DecideItem(
            item_id=item,
            way="redispatch",
            decision="改由排水办理",
            meeting_id=meeting.facts["meeting_id"],
        )
    )
    assert state_of(district, done) == "TO_DISPATCH"
    assert district.seat("s01").value("SELECT count(*) FROM accountability") == 1


def test_that_three_red_cards_draft_an_interview(district):
    for _ in range(3):
        issued(district, sent(district), level=2)
    kinds = district.seat("s01").rows("SELECT kind, state FROM accountability")
    assert [tuple(kind) for kind in kinds] == [("interview", "DRAFT")]


def test_that_a_failed_inspection_opens_an_order_which_feedback_answers(district):
    done, errand = inspecting(district)
    district.seat("g01").do(
        c.RecordInspection(**on(done), errand_id=errand, passed=False, text="仍有垃圾")
    )
    order = order_of(district, done)
    assert (order.state, order.level) == ("ISSUED", 1)
    (task,) = tasks_of(district, done)
    version = district.seat("d07").value(
        "SELECT version FROM cases WHERE id = :c", c=done.case_id
    )
    district.seat("w01").do(
        u.FeedBack(
            case_id=done.case_id,
            version=version,
            task_id=task,
            result="重新清理",
            pictures=(picture(colour="blue"),),
        )
    )
    assert order_of(district, done).state == "REPLIED"
    assert state_of(district, done) == "FED_BACK"


def test_that_an_urge_is_in_the_log_and_answered_by_the_unit(district):
    done = sent(district)
    asked = s.UrgeUnit(
        case_id=done.case_id, unit_id=district.units["sanitation"], text="请尽快"
    )
    urged = district.seat("d07").do(asked)
    district.seat("w01").do(
        s.AnswerUrge(urge_id=urged.facts["urge_id"], answer="车已出发")
    )
    lines = district.seat("a01").rows(
        "SELECT actor FROM case_log WHERE kind = 'urge' ORDER BY id"
    )
    assert [actor for (actor,) in lines] == ["d07", "w01"]


def test_that_a_refusal_is_filed_and_reviewed_by_a_leader(district):
    done = report(district)
    district.seat("j01").do(i.RefuseReport(**on(done), reason="不属本区", code="N4"))
    filing = district.seat("z02").value("SELECT id FROM negation_filing")
    district.seat("z02").do(s.ReviewNegation(filing_id=filing, verdict="upheld"))
    verdict = "SELECT verdict FROM negation_filing"
    assert district.seat("a01").value(verdict) == "upheld"


def test_that_an_appeal_is_heard_only_for_a_late_closed_case(district):
    done = fed_back(district)
    with pytest.raises(InvalidInputError, match="not_closed"):
        district.seat("w01").do(s.AppealOvertime(case_id=done.case_id, reason="停电"))


def test_that_shelving_needs_a_comment_and_a_time_ahead(district):
    done = sent(district)
    issued(district, done)
    alert = district.seat("d07").value("SELECT id FROM alert")
    with pytest.raises(InvalidInputError, match="comment"):
        district.seat("d07").do(s.AnswerAlert(alert_id=alert, act="shelve"))
    district.seat("d07").do(s.AnswerAlert(alert_id=alert, act="acknowledge"))
    acts = district.seat("d08").rows("SELECT act, login FROM alert_answer")
    assert [tuple(act) for act in acts] == [("acknowledge", "d07")]
