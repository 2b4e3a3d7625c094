"""Errands and orders end with their case; another collector can be sent instead."""

from __future__ import annotations

from datetime import timedelta

import psycopg
import pytest

from console.domain.clock import SystemClock
from console.domain.commands import (
    closing as c,
    intake as i,
    joint as j,
    supervision as s,
    unit as u,
)
from console.domain.errors import DeskError
from tests.case_walk import (
    close_inspected,
    closed,
    filed,
    first_task,
    inspecting,
    on,
    report,
    sent,
)
from tests.small_district import picture

WHY = {"reason": "有理由"}
ORDERS = "SELECT state FROM supervision_order WHERE case_id = :c ORDER BY id"
ERRANDS = "SELECT state, person_id FROM field_task WHERE case_id = :c ORDER BY id"


def ordered(district, done, *, unit="sanitation", issue=True, kind="overtime"):
    """Put an order on the case; return its id."""
    drafted = s.DraftOrder(
        case_id=done.case_id,
        unit_id=district.units[unit],
        level=1,
        reason="进度滞后",
        kind=kind,
        issue_now=issue,
    )
    return district.seat("z02").do(drafted).facts["order_id"]


def states(district, done):
    rows = district.seat("z02").rows(ORDERS, c=done.case_id)
    return [state for (state,) in rows]


def newest(district, done):
    """The case at its newest version, as a command names it."""
    question = "SELECT version FROM cases WHERE id = :c"
    version = district.seat("z02").value(question, c=done.case_id)
    return {"case_id": done.case_id, "version": version}


def force_closed(district, done):
    district.seat("z02").do(c.ForceClose(**newest(district, done), **WHY))


def test_that_a_case_closed_by_force_takes_its_orders_and_errands_with_it(district):
    done = inspecting(district)
    ordered(district, done)
    ordered(district, done, issue=False)
    force_closed(district, done)
    assert states(district, done) == ["LIFTED", "DROPPED"]
    errands = district.seat("z02").rows(ERRANDS, c=done.case_id)
    assert [state for state, _ in errands] == ["WITHDRAWN"]
    lines = district.seat("a01").rows(
        "SELECT verb, reason, actor FROM case_log WHERE case_id = :c AND verb IN"
        " ('lifted_order', 'dropped_order', 'withdraw_inspect') ORDER BY verb",
        c=done.case_id,
    )
    assert [tuple(line) for line in lines] == [
        ("dropped_order", "有理由", "z02"),
        ("lifted_order", "有理由", "z02"),
        ("withdraw_inspect", "有理由", "z02"),
    ]


def failed(district):
    """Inspected and failed: an order of supervision stands, answered by feedback."""
    done = inspecting(district)
    errand = district.seat("j01").value(
        "SELECT id FROM field_task WHERE case_id = :c AND state = 'SENT'",
        c=done.case_id,
    )
    done = district.seat("g01").do(
        c.RecordInspection(**on(done), errand_id=errand, passed=False, text="仍有积水")
    )
    task = first_task(district, done)
    shown = {"result": "再次清运", "pictures": (picture(colour="red"),)}
    done = district.seat("w01").do(
        u.FeedBack(**newest(district, done), task_id=task, **shown)
    )
    return district.seat("j01").do(
        c.SendInspection(**on(done), person_id=district.people["g02"])
    )


def test_that_a_passed_inspection_answers_the_order_of_the_failed_one(district):
    done = failed(district)
    assert states(district, done) == ["REPLIED"]
    errand = district.seat("j01").value(
        "SELECT max(id) FROM field_task WHERE case_id = :c", c=done.case_id
    )
    done = district.seat("g02").do(
        c.RecordInspection(**on(done), errand_id=errand, passed=True)
    )
    district.seat("z02").do(c.CloseCase(**on(done)))
    assert states(district, done) == ["LIFTED"]
    reason = district.seat("a01").value(
        "SELECT reason FROM case_log WHERE verb = 'lifted_order'"
    )
    assert reason == "案件已办结，督办单随案解除"


def test_that_an_order_of_a_closed_case_is_still_replied_to_and_lifted(district):
    done = inspecting(district)
    order = ordered(district, done)
    done = close_inspected(district, _at(district, done))
    assert states(district, done) == ["ISSUED"]
    reply = s.ReplyOrder(order_id=order, version=2, reply="已按期整改")
    district.seat("w01").do(reply)
    district.seat("s01").do(s.AcceptReply(order_id=order, version=3))
    assert states(district, done) == ["LIFTED"]


def _at(district, done):
    version = newest(district, done)["version"]
    return type(done)(case_id=done.case_id, version=version, number=done.number)


def test_that_no_order_is_drafted_on_a_case_that_is_over(district):
    done = closed(district)
    with pytest.raises(DeskError, match="the case is over"):
        ordered(district, done, issue=False)


@pytest.mark.parametrize("end", ["void", "merge"])
def test_that_a_voided_or_merged_case_calls_its_collector_back(district, end):
    kept = report(district)
    done = report(district)
    done = district.seat("j01").do(
        i.SendVerification(**on(done), person_id=district.people["g01"])
    )
    if end == "void":
        district.seat("z02").do(i.VoidCase(**on(done), **WHY))
    else:
        merge = i.MergeDuplicate(**on(done), keep_id=kept.case_id, **WHY)
        district.seat("j01").do(merge)
    errands = district.seat("z02").rows(ERRANDS, c=done.case_id)
    assert [state for state, _ in errands] == ["WITHDRAWN"]


def test_that_another_collector_can_be_sent_with_a_reason(district):
    done = inspecting(district)
    intake = district.seat("j01")
    errand = intake.value(
        "SELECT id FROM field_task WHERE case_id = :c", c=done.case_id
    )
    other = {"errand_id": errand, "person_id": district.people["g02"]}
    with pytest.raises(DeskError):
        intake.do(i.ReassignErrand(**on(done), **other, reason=" "))
    done = intake.do(i.ReassignErrand(**on(done), **other, reason="高一请假"))
    rows = intake.rows(ERRANDS, c=done.case_id)
    assert [tuple(row) for row in rows] == [
        ("WITHDRAWN", district.people["g01"]),
        ("SENT", district.people["g02"]),
    ]
    taken = {"errand_id": errand, "passed": True}
    with pytest.raises(DeskError):
        district.seat("g01").do(c.RecordInspection(**on(done), **taken))
    passed = c.RecordInspection(**on(done), errand_id=done.facts["errand"], passed=True)
    assert district.seat("g02").do(passed).facts["passed"]
    line = district.seat("a01").value(
        "SELECT reason FROM case_log WHERE verb = 'withdraw_inspect'"
    )
    assert line == "高一请假"


@pytest.mark.parametrize("login", ["g01", "w01"])
def test_that_a_collector_or_unit_sends_nobody_instead(district, login):
    done = inspecting(district)
    errand = district.seat("j01").value(
        "SELECT id FROM field_task WHERE case_id = :c", c=done.case_id
    )
    asked = i.ReassignErrand(
        **on(done), errand_id=errand, person_id=district.people["g02"], **WHY
    )
    with pytest.raises(DeskError):
        district.seat(login).do(asked)


def test_that_each_late_unit_of_a_joint_case_appeals_for_itself(district):
    done = sent(district, "sanitation", "drainage", "traffic")
    case = done.case_id
    with psycopg.connect(district.database.superuser_url) as link:
        link.execute("SET session_replication_role = replica")
        link.execute(
            "UPDATE cases SET state = 'CLOSED', on_time = false, closed_at = now()"
        )
        link.execute("UPDATE task SET state = 'DONE', on_time = false, done_at = now()")
        link.execute(
            "UPDATE task SET on_time = true WHERE unit_id = %s",
            [district.units["traffic"]],
        )
    appeals = [
        district.seat(login).do(s.AppealOvertime(case_id=case, reason="道路封闭"))
        for login in ("w01", "p01")
    ]
    with pytest.raises(DeskError) as refusal:
        district.seat("w01").do(s.AppealOvertime(case_id=case, reason="再申诉"))
    assert refusal.value.facts["reason"] == "already_asked"
    with pytest.raises(DeskError) as refusal:
        district.seat("t01").do(s.AppealOvertime(case_id=case, reason="道路封闭"))
    assert refusal.value.facts["reason"] == "was_not_overtime"
    exempt = "SELECT overtime_exempt FROM cases WHERE id = :c"
    for number, appeal in enumerate(appeals):
        for login in ("d07", "j01"):
            key = appeal.facts["appeal_id"]
            district.seat(login).do(
                s.DecideAppeal(appeal_id=key, granted=True, answer="属实")
            )
        assert district.seat("z02").value(exempt, c=case) == (number == 1)


@pytest.mark.parametrize("state", ["CLOSED", "FORCE_CLOSED", "CLOSED_BY_NOTICE"])
def test_that_a_case_is_filed_away_however_it_was_closed(district, state):
    done = filed(district)
    force_closed(district, done)
    with psycopg.connect(district.database.superuser_url) as link:
        link.execute("SET session_replication_role = replica")
        link.execute("UPDATE cases SET state = %s", [state])
        link.execute("UPDATE score_period SET frozen_at = now()")
    district.seat("z02").do(c.ArchiveCase(**newest(district, done)))
    assert district.seat("z02").value("SELECT state FROM cases") == "ARCHIVED"


def test_that_a_case_with_an_open_appeal_is_not_filed_away(district):
    done = closed(district)
    with psycopg.connect(district.database.superuser_url) as link:
        link.execute("SET session_replication_role = replica")
        link.execute("UPDATE cases SET on_time = false")
        link.execute("UPDATE task SET on_time = false")
    district.seat("w01").do(s.AppealOvertime(case_id=done.case_id, reason="道路封闭"))
    with pytest.raises(DeskError) as refusal:
        district.seat("z02").do(c.ArchiveCase(**newest(district, done)))
    assert refusal.value.facts["reason"] == "still_to_be_decided"
    with (
        psycopg.connect(district.url_for("z02")) as link,
        pytest.raises(psycopg.Error, match="still to be decided"),
    ):
        link.execute("UPDATE cases SET state = 'ARCHIVED', version = version + 1")


def test_that_a_case_closed_by_notice_leaves_no_unit_at_work(district):
    done = sent(district)
    ordered(district, done)
    order = district.seat("z02").rows("SELECT id, version FROM supervision_order")[0]
    fail = s.FailOrder(order_id=order[0], version=order[1], **WHY)
    district.seat("s01").do(fail)
    district.seat("z02").do(c.CloseByNotice(**newest(district, done), **WHY))
    left = district.seat("z02").rows("SELECT state FROM task")
    assert [state for (state,) in left] == ["WITHDRAWN"]


def test_that_a_call_of_units_ends_with_the_case(district):
    done = sent(district)
    district.seat("d07").do(
        j.CallWhistle(
            case_id=done.case_id,
            kind="enforcement",
            reason="现场受阻",
            units=(district.units["traffic"],),
        )
    )
    force_closed(district, done)
    assert district.seat("z02").value("SELECT ended_at IS NOT NULL FROM whistle")


def test_that_psql_hands_in_no_result_without_a_word(district):
    done = sent(district)
    task = first_task(district, done)
    district.seat("w01").do(u.AcknowledgeTask(**on(done), task_id=task))
    with (
        psycopg.connect(district.url_for("w01")) as link,
        pytest.raises(psycopg.Error, match="told in words"),
    ):
        link.execute("UPDATE task SET state = 'DONE', version = version + 1")


def test_that_the_group_defers_no_case_to_a_date_that_is_past(district):
    done = sent(district)
    ordered(district, done)
    order = district.seat("z02").rows("SELECT id, version FROM supervision_order")[0]
    fail = s.FailOrder(order_id=order[0], version=order[1], **WHY)
    district.seat("s01").do(fail)
    item = district.seat("z02").value("SELECT max(id) FROM coordination_item")
    past = SystemClock().now() - timedelta(days=1)
    deferred = s.DecideItem(item_id=item, way="defer", decision="暂缓", until=past)
    with pytest.raises(DeskError) as refusal:
        district.seat("z02").do(deferred)
    assert refusal.value.facts["reason"] == "in_the_past"
