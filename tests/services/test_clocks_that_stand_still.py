"""Returns, deferrals and the group: which clocks stand still, and which begin."""

from __future__ import annotations

from datetime import timedelta

import psycopg
import pytest

from console.domain.clock import SystemClock
from console.domain.commands import dispatch as d, supervision as s, unit as u
from console.domain.errors import DeskError
from tests.case_walk import first_task, on, sent
from tests.small_district import picture

WHY = {"reason": "有理由"}
CLOCKS = """SELECT t.id, s.stage, s.paused_at IS NOT NULL AS still, s.stopped_at IS NOT NULL
  FROM stage_timer s JOIN task t ON t.id = s.task_id
  WHERE s.case_id = :c ORDER BY s.id"""


def tasks(district, done):
    question = "SELECT id FROM task WHERE case_id = :c ORDER BY id"
    return [key for (key,) in district.seat("d07").rows(question, c=done.case_id)]


def standing(district, done, task):
    """How the clocks of a task stand: stage and 'runs', 'still' or 'over'."""
    rows = district.seat("d07").rows(CLOCKS, c=done.case_id)
    how = {(False, False): "runs", (True, False): "still", (False, True): "over"}
    return {stage: how[still, over] for key, stage, still, over in rows if key == task}


def joint_with_return(district):
    """Two units; the sanitation officer has signed, the drainage officer returns."""
    done = sent(district, "sanitation", "drainage")
    mine, other = tasks(district, done)
    done = district.seat("w01").do(u.AcknowledgeTask(**on(done), task_id=mine))
    done = district.seat("p01").do(u.AskReturn(**on(done), task_id=other, **WHY))
    return done, mine, other


def deferred(district, done, task):
    until = SystemClock().now() + timedelta(days=30)
    asked = u.AskDeferral(**on(done), task_id=task, until=until, plan="列入计划", **WHY)
    done = district.seat("w01").do(asked)
    granted = d.DecideDeferral(**on(done), **WHY, granted=True, until=until)
    return district.seat("z02").do(granted)


def test_that_a_return_in_a_joint_case_starts_the_dispatcher_s_clock(district):
    done, mine, other = joint_with_return(district)
    assert standing(district, done, other) == {
        "dispose": "still",
        "receipt": "still",
        "review": "runs",
    }
    assert standing(district, done, mine)["dispose"] == "runs"
    refused = d.RefuseReturn(**on(done), task_id=other, **WHY)
    done = district.seat("d07").do(refused)
    assert standing(district, done, other) == {
        "dispose": "runs",
        "receipt": "runs",
        "review": "over",
    }


def test_that_each_return_has_a_clock_of_its_own(district):
    done, mine, other = joint_with_return(district)
    done = district.seat("w01").do(u.AskReturn(**on(done), task_id=mine, **WHY))
    again = d.UnitOrder(unit_id=district.units["traffic"])
    redispatch = d.Redispatch(**on(done), task_id=other, order=again, **WHY)
    done = district.seat("d07").do(redispatch)
    assert standing(district, done, other)["review"] == "over"
    assert standing(district, done, mine)["review"] == "runs"


def test_that_a_lone_return_shows_the_review_as_the_clock_of_the_case(district):
    done = sent(district)
    task = first_task(district, done)
    done = district.seat("w01").do(u.AskReturn(**on(done), task_id=task, **WHY))
    shown = "SELECT clock FROM cases WHERE id = :c"
    assert district.seat("d07").value(shown, c=done.case_id) == "review"
    refused = d.RefuseReturn(**on(done), task_id=task, **WHY)
    done = district.seat("d07").do(refused)
    assert district.seat("d07").value(shown, c=done.case_id) == "dispose"
    assert standing(district, done, task)["review"] == "over"


def test_that_receipt_clocks_stand_still_while_a_case_is_deferred(district):
    done = sent(district, "sanitation", "drainage")
    mine, other = tasks(district, done)
    done = district.seat("w01").do(u.AcknowledgeTask(**on(done), task_id=mine))
    done = deferred(district, done, mine)
    assert standing(district, done, other) == {"dispose": "still", "receipt": "still"}
    done = district.seat("d07").do(d.ResumeDeferred(**on(done)))
    assert standing(district, done, other) == {"dispose": "runs", "receipt": "runs"}
    due = "SELECT receipt_due_at FROM task WHERE id = :t"
    assert district.seat("d07").value(due, t=other) is not None


def test_that_clocks_stand_still_before_the_coordination_group(district):
    done = sent(district)
    task = first_task(district, done)
    leader = district.seat("z02")
    issued = leader.do(
        s.DraftOrder(
            case_id=done.case_id,
            unit_id=district.units["sanitation"],
            level=1,
            reason="进度滞后",
            issue_now=True,
        )
    )
    order = issued.facts["order_id"]
    version = leader.value(
        "SELECT version FROM supervision_order WHERE id = :o", o=order
    )
    district.seat("s01").do(s.FailOrder(order_id=order, version=version, **WHY))
    assert standing(district, done, task) == {"dispose": "still", "receipt": "still"}
    left, due = leader.rows(
        "SELECT remaining_s, due_at FROM task WHERE id = :t", t=task
    )[0]
    assert left > 0
    assert due is None


def test_that_a_return_waits_while_the_case_is_deferred(district):
    done, mine, other = joint_with_return(district)
    done = deferred(district, done, mine)
    assert set(standing(district, done, other).values()) == {"still"}
    with pytest.raises(DeskError, match="DEFERRED"):
        district.seat("d07").do(d.RefuseReturn(**on(done), task_id=other, **WHY))
    done = district.seat("d07").do(d.ResumeDeferred(**on(done)))
    assert standing(district, done, other) == {
        "dispose": "still",
        "receipt": "still",
        "review": "runs",
    }
    done = district.seat("d07").do(d.RefuseReturn(**on(done), task_id=other, **WHY))
    assert standing(district, done, other)["dispose"] == "runs"


def told(district, done, command, login="w01"):
    with pytest.raises(DeskError) as refusal:
        district.seat(login).do(command)
    return refusal.value.facts.get("reason")


def test_that_a_result_waits_for_the_decision_on_a_wish_and_says_so(district):
    done = sent(district)
    task = first_task(district, done)
    officer = district.seat("w01")
    done = officer.do(u.AcknowledgeTask(**on(done), task_id=task))
    done = officer.do(u.AskExtension(**on(done), task_id=task, **WHY))
    shown = {"result": "已清运", "pictures": (picture(),)}
    fed = u.FeedBack(**on(done), task_id=task, **shown)
    assert told(district, done, fed) == "wish_is_undecided"
    returned = u.AskReturn(**on(done), task_id=task, **WHY)
    assert told(district, done, returned) == "other_wish_waits"


def test_that_a_second_wish_in_a_joint_case_says_that_another_waits(district):
    done = sent(district, "sanitation", "drainage")
    mine, other = tasks(district, done)
    done = district.seat("w01").do(u.AcknowledgeTask(**on(done), task_id=mine))
    done = district.seat("p01").do(u.AcknowledgeTask(**on(done), task_id=other))
    done = district.seat("w01").do(u.AskExtension(**on(done), task_id=mine, **WHY))
    again = u.AskExtension(**on(done), task_id=other, **WHY)
    assert told(district, done, again, "p01") == "other_wish_waits"
    until = SystemClock().now() + timedelta(days=30)
    hang = u.AskDeferral(**on(done), task_id=other, until=until, plan="列入计划", **WHY)
    assert told(district, done, hang, "p01") == "other_wish_waits"


BY_HAND = {
    "pause": """UPDATE stage_timer SET paused_at = now(), due_at = NULL,
        pauses = pauses || '[{"from": "2020-01-01T00:00:00+00:00", "to": null,
          "reason": "", "by": ""}]' WHERE stage = 'dispose'""",
    "stop": "UPDATE stage_timer SET stopped_at = now() WHERE stage = 'dispose'",
}


@pytest.mark.parametrize("act", sorted(BY_HAND))
@pytest.mark.parametrize("login", ["w01", "d07"])
def test_that_no_clock_is_paused_or_stopped_without_its_move(district, act, login):
    sent(district)
    with (
        psycopg.connect(district.url_for(login)) as link,
        pytest.raises(psycopg.Error, match="with the steps of its case only"),
    ):
        link.execute(BY_HAND[act])
        link.commit()


def test_that_a_unit_does_not_let_its_clock_go_on_while_its_return_is_looked_at(
    district,
):
    done = sent(district)
    task = first_task(district, done)
    district.seat("w01").do(u.AskReturn(**on(done), task_id=task, **WHY))
    with (
        psycopg.connect(district.url_for("w01")) as link,
        pytest.raises(psycopg.Error, match="with the steps of its case only"),
    ):
        link.execute(
            "UPDATE stage_timer SET paused_at = NULL, due_at = due_before"
            " WHERE stage = 'dispose' AND stopped_at IS NULL"
        )
        link.commit()


def test_that_a_pause_begins_when_the_server_says_so(district):
    done = sent(district)
    task = first_task(district, done)
    with psycopg.connect(district.url_for("w01")) as link:
        link.execute(
            "UPDATE task SET state = 'RETURN_ASKED', return_reason = '不归我管',"
            " version = version + 1 WHERE id = %s",
            [task],
        )
        link.execute(BY_HAND["pause"])
        begun, by = link.execute(
            "SELECT (pauses -> -1 ->> 'from')::timestamptz = now(), pauses -> -1 ->> 'by'"
            " FROM stage_timer WHERE stage = 'dispose'"
        ).fetchone()
    assert begun
    assert by == "w01"
