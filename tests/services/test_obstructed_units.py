"""A unit that is obstructed (5.1.2.2): its clock stands still while it is granted."""

from __future__ import annotations

from datetime import timedelta

import psycopg
import pytest
import sqlalchemy as sa

from console.db.reads.timers import explain_clock, timers_of
from console.db.timer_rows import timer_of
from console.domain.clock import SystemClock
from console.domain.commands import (
    closing as c,
    dispatch as d,
    rules as r,
    supervision as s,
    unit as u,
)
from console.domain.errors import DeskError
from console.domain.stage_timer import remaining
from tests.case_walk import first_task, on, sent
from tests.db.test_verifying_running_clocks import faults
from tests.jobs.test_ladder_climbs import as_if
from tests.jobs.test_sweep_and_marks import swept
from tests.small_district import picture

WHY = {"reason": "有理由"}
TASK = "SELECT state, due_at, remaining_s FROM task WHERE id = :t"
CASE = (
    "SELECT state, clock, due_at, remaining_s, disposal_due_at FROM cases WHERE id = :c"
)
PAUSES = """SELECT pauses, paused_at, due_at FROM stage_timer
  WHERE task_id = :t AND stage = 'dispose' ORDER BY id DESC LIMIT 1"""


def taken(district, *units):
    """A case with these units, each of which has signed; the done and the tasks."""
    done = sent(district, *units)
    seats = {"sanitation": "w01", "drainage": "p01"}
    found = tasks(district, done)
    for unit, task in zip(units or ("sanitation",), found, strict=True):
        done = district.seat(seats[unit]).do(
            u.AcknowledgeTask(**on(done), task_id=task)
        )
    return done, *found


def tasks(district, done):
    question = "SELECT id FROM task WHERE case_id = :c ORDER BY id"
    return [key for (key,) in district.seat("d07").rows(question, c=done.case_id)]


def reported(district, done, task, login="w01", **more):
    told = {"reason": "商户围堵，不让进入", "kind": "O2", **more}
    return district.seat(login).do(
        u.ReportObstruction(**on(done), task_id=task, **told)
    )


def decided(district, done, task, login="d07", *, granted=True):
    return district.seat(login).do(
        d.DecideObstruction(
            **on(done), task_id=task, granted=granted, reason="请公安到场"
        )
    )


def ended(district, done, task, login="w01"):
    asked = u.EndObstruction(**on(done), task_id=task, reason="公安已到场")
    return district.seat(login).do(asked)


def obstructed(district, *units):
    done, *found = taken(district, *units)
    done = reported(district, done, found[0])
    return decided(district, done, found[0]), *found


def of_task(district, task):
    return district.seat("d07").rows(TASK, t=task)[0]


def of_case(district, done):
    return district.seat("d07").rows(CASE, c=done.case_id)[0]


def of_row(district, task):
    (row,) = district.seat("d07").rows(
        "SELECT * FROM obstruction WHERE task_id = :t ORDER BY id DESC LIMIT 1", t=task
    )
    return row


def test_that_a_report_says_who_what_and_with_how_many_photos(district):
    done, task = taken(district)
    shown = (picture(colour="#102030"), picture(colour="#203040"))
    reported(district, done, task, police_number="110-2231", pictures=shown)
    row = of_row(district, task)
    assert (row.state, row.kind, row.police_number) == ("ASKED", "O2", "110-2231")
    assert (row.asked_by, row.photos, row.text) == ("w01", 2, "商户围堵，不让进入")
    assert of_task(district, task).due_at is not None  # nothing stands still yet


def test_that_the_clock_of_a_lone_unit_and_its_case_stand_still_when_granted(district):
    done, task = obstructed(district)
    state, due, left = of_task(district, task)
    assert (state, due) == ("OBSTRUCTED", None)
    assert left > 0
    case = of_case(district, done)
    assert (case.state, case.clock) == ("HANDLING", "dispose")
    assert (case.due_at, case.remaining_s) == (None, left)


def test_that_the_pause_names_its_reason_and_who_granted_it(district):
    done, task = obstructed(district)
    (row,) = district.seat("d07").rows(PAUSES, t=task)
    assert row.pauses[-1]["reason"] == "商户围堵，不让进入 · 请公安到场"
    assert row.pauses[-1]["by"] == "d07"
    with psycopg.connect(district.url_for("a01")) as link:
        said = "\n".join(
            line
            for timer in timers_of(link, done.case_id)
            for line in explain_clock(link, timer.id, "zh")
        )
    assert "d07" in said
    assert "商户围堵，不让进入 · 请公安到场" in said


@pytest.mark.parametrize("login", ["w01", "d07", "z02"])
def test_that_the_clock_goes_on_when_either_side_ends_it(district, login):
    done, task = obstructed(district)
    done = ended(district, done, task, login)
    state, due, left = of_task(district, task)
    assert (state, left) == ("ACKNOWLEDGED", None)
    case = of_case(district, done)
    assert case.due_at == due == case.disposal_due_at
    row = of_row(district, task)
    assert (row.state, row.ended_by, row.ended_reason) == ("ENDED", login, "公安已到场")


def test_that_a_crew_that_was_on_the_spot_is_there_again(district):
    done, task = taken(district)
    officer = district.seat("w01")
    done = officer.do(u.ArriveOnSite(**on(done), task_id=task))
    arrived = "SELECT arrived_at FROM task WHERE id = :t"
    before = officer.value(arrived, t=task)
    done = decided(district, reported(district, done, task), task)
    ended(district, done, task)
    assert of_task(district, task).state == "ON_SITE"
    assert officer.value(arrived, t=task) == before


def test_that_the_other_units_of_a_joint_case_go_on(district):
    done, mine, other = taken(district, "sanitation", "drainage")
    before = of_task(district, other)
    done = decided(district, reported(district, done, mine), mine)
    assert of_task(district, mine).due_at is None
    assert of_task(district, other) == before
    case = of_case(district, done)
    assert (case.due_at, case.remaining_s) == (before.due_at, None)
    done = ended(district, done, mine)
    assert of_task(district, other) == before
    assert of_case(district, done).due_at == max(
        before.due_at, of_task(district, mine).due_at
    )


def test_that_a_refused_obstruction_leaves_the_clock_as_it_runs(district):
    done, task = taken(district)
    before = of_task(district, task)
    done = reported(district, done, task)
    done = decided(district, done, task, granted=False)
    assert of_task(district, task) == before
    row = of_row(district, task)
    assert (row.state, row.decided_by, row.answer) == ("REFUSED", "d07", "请公安到场")
    again = reported(district, done, task, kind="O4")
    assert again.facts["obstruction_id"] > row.id


def refusal(district, login, command):
    with pytest.raises(DeskError) as refused:
        district.seat(login).do(command)
    return refused.value.facts.get("reason") or refused.value.code


def test_that_it_is_reported_once_and_decided_once(district):
    done, task = taken(district)
    done = reported(district, done, task)
    again = u.ReportObstruction(**on(done), task_id=task, kind="O1", **WHY)
    assert refusal(district, "w01", again) == "already_reported"
    done = decided(district, done, task)
    twice = d.DecideObstruction(**on(done), task_id=task, granted=False, **WHY)
    assert refusal(district, "d07", twice) == "already_decided"
    done = ended(district, done, task)
    over = u.EndObstruction(**on(done), task_id=task, **WHY)
    assert refusal(district, "w01", over) == "not_reported"


def test_that_only_the_unit_reports_and_the_centre_decides(district):
    done, task = taken(district)
    asked = {"task_id": task, "kind": "O1", **WHY}
    assert (
        refusal(district, "d07", u.ReportObstruction(**on(done), **asked))
        == "not_allowed"
    )
    done = reported(district, done, task)
    own = d.DecideObstruction(**on(done), task_id=task, granted=True, **WHY)
    assert refusal(district, "w01", own) == "not_allowed"
    assert of_task(district, task).state == "ACKNOWLEDGED"


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [("kind", "X9", "unknown"), ("reason", "  ", "missing")],
)
def test_that_a_report_is_complete(district, field, value, reason):
    done, task = taken(district)
    told = {"kind": "O1", **WHY, field: value}
    asked = u.ReportObstruction(**on(done), task_id=task, **told)
    assert refusal(district, "w01", asked) == reason


def test_that_a_withdrawn_kind_is_reported_no_more(district):
    done, task = taken(district)
    leader = district.seat("z02")
    with leader.units_of_work() as work:
        known = dict(work.rules.obstruction_kinds)
    known["O3"] = {**known["O3"], "withdrawn": True}
    version = leader.value(
        "SELECT version FROM setting WHERE key = 'obstruction_kinds'"
    )
    leader.do(
        r.ChangeSetting(version=version, key="obstruction_kinds", value=known, **WHY)
    )
    asked = u.ReportObstruction(**on(done), task_id=task, kind="O3", **WHY)
    assert refusal(district, "w01", asked) == "withdrawn"


def test_that_a_report_may_be_taken_back_before_it_is_decided(district):
    done, task = taken(district)
    before = of_task(district, task)
    done = reported(district, done, task)
    ended(district, done, task)
    assert of_row(district, task).state == "ENDED"
    assert of_task(district, task) == before


def test_that_work_on_an_obstructed_task_waits_for_its_end(district):
    done, task = obstructed(district)
    shown = {"result": "已清运", "pictures": (picture(),)}
    fed = u.FeedBack(**on(done), task_id=task, **shown)
    assert refusal(district, "w01", fed) == "illegal_move"
    told = u.ReportProgress(**on(done), task_id=task, text="公安到场劝离")
    assert district.seat("w01").do(told).case_id == done.case_id


def test_that_waiving_an_obstructed_unit_ends_its_obstruction(district):
    done, lead, other = taken(district, "sanitation", "drainage")
    done = reported(district, done, other, "p01")
    done = decided(district, done, other)
    done = district.seat("d07").do(d.WaiveTask(**on(done), task_id=other, **WHY))
    row = of_row(district, other)
    assert (row.state, row.ended_by, row.ended_reason) == ("ENDED", "d07", "有理由")
    assert of_case(district, done).due_at == of_task(district, lead).due_at


def test_that_a_lone_obstructed_task_can_be_waived(district):
    done, task = obstructed(district)
    done = district.seat("d07").do(d.WaiveTask(**on(done), task_id=task, **WHY))
    assert of_case(district, done).state == "FED_BACK"
    assert of_row(district, task).state == "ENDED"
    late = "SELECT on_time FROM cases WHERE id = :c"
    assert district.seat("d07").value(late, c=done.case_id) is True


def test_that_forced_closing_ends_the_obstruction(district):
    done, task = obstructed(district)
    district.seat("z02").do(c.ForceClose(**on(done), **WHY))
    row = of_row(district, task)
    assert (row.state, row.ended_by) == ("ENDED", "z02")


def test_that_a_result_or_a_return_ends_what_was_only_reported(district):
    done, mine, other = taken(district, "sanitation", "drainage")
    done = reported(district, done, mine)
    done = reported(district, done, other, "p01")
    shown = {"result": "已清运", "pictures": (picture(),)}
    done = district.seat("w01").do(u.FeedBack(**on(done), task_id=mine, **shown))
    done = district.seat("p01").do(u.AskReturn(**on(done), task_id=other, **WHY))
    assert {of_row(district, task).state for task in (mine, other)} == {"ENDED"}


def deferred(district, done, task, login):
    until = SystemClock().now() + timedelta(days=30)
    hang = {"until": until, "plan": "列入计划", "reason": "须先征地"}
    done = district.seat(login).do(u.AskDeferral(**on(done), task_id=task, **hang))
    granted = d.DecideDeferral(**on(done), reason="同意", granted=True, until=until)
    return district.seat("z02").do(granted)


def test_that_deferral_takes_the_place_of_the_obstruction(district):
    done, mine, other = obstructed(district, "sanitation", "drainage")
    done = deferred(district, done, other, "p01")
    assert of_row(district, mine).state == "ENDED"
    assert of_task(district, mine).state == "ACKNOWLEDGED"
    (row,) = district.seat("d07").rows(PAUSES, t=mine)
    assert [(p["reason"], p["to"] is None) for p in row.pauses] == [
        ("商户围堵，不让进入 · 请公安到场", False),
        ("同意", True),
    ]
    done = district.seat("d07").do(d.ResumeDeferred(**on(done)))
    assert of_task(district, mine).due_at is not None


def test_that_the_group_takes_the_place_of_the_obstruction(district):
    done, task = obstructed(district)
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
    question = "SELECT version FROM supervision_order WHERE id = :o"
    version = leader.value(question, o=order)
    district.seat("s01").do(s.FailOrder(order_id=order, version=version, **WHY))
    row = of_row(district, task)
    assert (row.state, row.ended_by) == ("ENDED", "s01")
    state, due, left = of_task(district, task)
    assert (state, due) == ("ACKNOWLEDGED", None)
    assert left > 0
    (clock,) = district.seat("d07").rows(PAUSES, t=task)
    assert clock.paused_at is not None


def test_that_each_step_stands_in_the_log_and_the_alert_ends_with_the_decision(
    district,
):
    done, task = taken(district)
    done = reported(district, done, task)
    dispatcher = district.seat("d07")
    alert = "SELECT kind, severity, tell, ended_at FROM alert WHERE task_id = :t"
    kind, severity, tell, over = dispatcher.rows(alert, t=task)[0]
    assert (kind, severity, over) == ("obstruction", 2, None)
    assert set(tell) == {"dispatcher", "duty_leader"}
    done = decided(district, done, task)
    assert dispatcher.rows(alert, t=task)[0].ended_at is not None
    ended(district, done, task)
    lines = dispatcher.rows(
        "SELECT verb, actor, reason FROM case_log WHERE case_id = :c"
        " AND kind = 'obstruction' ORDER BY seq",
        c=done.case_id,
    )
    assert [tuple(line) for line in lines] == [
        ("report_obstruction", "w01", "商户围堵，不让进入"),
        ("grant_obstruction", "d07", "请公安到场"),
        ("end_obstruction", "w01", "公安已到场"),
    ]


def test_that_what_waits_for_the_obstructed_unit_is_planned_from_its_new_end(district):
    done = sent(district, "sanitation")
    task = first_task(district, done)
    follows = d.AddUnit(
        **on(done),
        order=d.UnitOrder(unit_id=district.units["drainage"]),
        after_task_id=task,
    )
    done = district.seat("d07").do(follows)
    done = district.seat("w01").do(u.AcknowledgeTask(**on(done), task_id=task))
    done = decided(district, reported(district, done, task), task)
    done = ended(district, done, task)
    waiting = tasks(district, done)[1]
    assert of_task(district, waiting).state == "WAITING"
    assert of_task(district, waiting).due_at > of_task(district, task).due_at
    case = of_case(district, done)
    assert case.due_at == case.disposal_due_at == of_task(district, waiting).due_at


AGES_AGO = """
  UPDATE stage_timer SET started_at = started_at - interval '40 days', due_before = NULL,
    paused_at = paused_at - interval '40 days', pauses = jsonb_build_array(
      (pauses -> 0) || jsonb_build_object('from',
        (pauses -> 0 ->> 'from')::timestamptz - interval '40 days'))
    WHERE stage = 'dispose'"""


def test_that_a_clock_that_stands_still_for_weeks_is_never_overdue(district):
    done, task = obstructed(district)
    left = of_task(district, task).remaining_s
    as_if(district, AGES_AGO)
    assert swept(district).marks == 0
    done = ended(district, done, task)
    assert of_task(district, task).due_at > SystemClock().now()
    assert abs(of_row_left(district, task) - left) <= 120
    shown = {"result": "已清运", "pictures": (picture(),)}
    district.seat("w01").do(u.FeedBack(**on(done), task_id=task, **shown))
    asked = "SELECT t.on_time, c.on_time FROM task t JOIN cases c ON c.id = t.case_id"
    assert [tuple(row) for row in district.seat("a01").rows(asked)] == [(True, True)]


def of_row_left(district, task):
    """The seconds the disposal clock has left by its own rules now."""
    seat = district.seat("w01")
    with seat.units_of_work() as work, seat.engine.connect() as connection:
        asked = sa.text(
            "SELECT *, now() AS at FROM stage_timer"
            " WHERE task_id = :t AND stage = 'dispose'"
        )
        row = connection.execute(asked, {"t": task}).mappings().one()
        left = remaining(timer_of(row), work.rules.calendar, row["at"])
    return int(left.total_seconds())


def test_that_every_running_clock_verifies_while_one_is_obstructed_and_after(district):
    done, mine, _other = obstructed(district, "sanitation", "drainage")
    assert faults(district).counts == {}
    ended(district, done, mine)
    assert faults(district).counts == {}
