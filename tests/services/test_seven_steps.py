"""The main job: a case goes round the seven steps, each seat in its own role."""

from __future__ import annotations

from uuid import uuid4

import psycopg
import pytest

from console.domain.commands import closing as c, dispatch as d, intake as i, unit as u
from console.domain.errors import (
    IllegalMoveError,
    InvalidInputError,
    NotAllowedError,
    NotFoundError,
    StaleEditError,
    UnauthorisedUnitError,
)
from console.domain.states import TaskRole
from tests.small_district import picture

POINT = {"lon": 120.0005, "lat": 30.0005}


def report(district, login="j01", **fields):
    asked = {"title": "路面积水", "channel": "HOTLINE", "caller_phone": "13800000000"}
    asked |= {"cell_id": district.cells[0], **POINT, **fields}
    return district.seat(login).do(i.ReportCase(**asked))


def filed(district, code="E0110-1"):
    return report(district, item_id=district.items[code], file_now=True)


def on(outcome):
    return {"case_id": outcome.case_id, "version": outcome.version}


def sent(district, *units, code="E0110-1"):
    done = filed(district, code)
    orders = tuple(
        d.UnitOrder(
            unit_id=district.units[unit],
            role=TaskRole.LEAD if n == 0 else TaskRole.CO,
        )
        for n, unit in enumerate(units or ("sanitation",))
    )
    return district.seat("d07").do(d.DispatchCase(**on(done), orders=orders))


def tasks_of(district, done):
    return [
        task
        for (task,) in district.seat("d07").rows(
            "SELECT id FROM task WHERE case_id = :c ORDER BY id", c=done.case_id
        )
    ]


def state_of(district, done):
    return district.seat("d07").value(
        "SELECT state FROM cases WHERE id = :c", c=done.case_id
    )


def fed_back(district):
    done = sent(district)
    (task,) = tasks_of(district, done)
    officer = district.seat("w01")
    done = officer.do(u.AcknowledgeTask(**on(done), task_id=task))
    done = officer.do(u.ArriveOnSite(**on(done), task_id=task))
    done = officer.do(u.ReportProgress(**on(done), task_id=task, text="正在清运"))
    return officer.do(
        u.FeedBack(**on(done), task_id=task, result="已清运", pictures=(picture(),))
    )


def inspecting(district):
    done = fed_back(district)
    seat = district.seat("j01")
    done = seat.do(c.SendInspection(**on(done), person_id=district.people["g01"]))
    errand = seat.value(
        "SELECT id FROM field_task WHERE case_id = :c AND state = 'SENT'",
        c=done.case_id,
    )
    return done, errand


def test_that_a_case_goes_round_all_seven_steps_into_the_scoring_period(district):
    done, errand = inspecting(district)
    done = district.seat("g01").do(
        c.RecordInspection(**on(done), errand_id=errand, passed=True)
    )
    done = district.seat("z02").do(c.CloseCase(**on(done)))
    seat = district.seat("a01")
    state, period, on_time, due = seat.rows(
        "SELECT state, period_id, on_time, due_at FROM cases WHERE id = :c",
        c=done.case_id,
    )[0]
    assert (state, on_time, due) == ("CLOSED", True, None)
    assert period is not None
    verbs = [
        verb
        for (verb,) in seat.rows(
            "SELECT verb FROM case_log WHERE case_id = :c AND kind = 'state'"
            " ORDER BY seq",
            c=done.case_id,
        )
    ]
    assert verbs == [
        "report", "accept_report", "file_case", "dispatch", "acknowledge_task",
        "feed_back", "send_inspection", "pass_inspection", "close_case",
    ]  # fmt: skip
    assert seat.rows("SELECT * FROM desk_broken_lines()") == []
    running = "SELECT count(*) FROM stage_timer WHERE stopped_at IS NULL"
    assert seat.value(running) == 0


def test_that_every_line_names_the_person_of_the_session(district):
    done = fed_back(district)
    actors = {
        actor
        for (actor,) in district.seat("a01").rows(
            "SELECT actor FROM case_log WHERE case_id = :c", c=done.case_id
        )
    }
    assert actors == {"j01", "d07", "w01"}


def test_that_the_same_command_twice_is_done_once(district):
    command = i.ReportCase(
        title="井盖移位", channel="COLLECTOR", cell_id=district.cells[0]
    )
    first = district.seat("j01").do(command)
    second = district.seat("j01").do(command)
    assert (first.case_id, first.number) == (second.case_id, second.number)
    assert district.seat("j01").value("SELECT count(*) FROM cases") == 1


def test_that_a_stale_edit_is_refused_and_says_by_whom(district):
    done = filed(district)
    order = (d.UnitOrder(unit_id=district.units["sanitation"]),)
    district.seat("d07").do(d.DispatchCase(**on(done), orders=order))
    with pytest.raises(StaleEditError) as refused:
        district.seat("d08").do(d.DispatchCase(**on(done), orders=order))
    assert refused.value.facts["by"] == "d07"
    assert district.seat("d08").value("SELECT count(*) FROM task") == 1


def test_that_an_officer_may_not_dispatch_and_sees_only_cases_of_the_unit(district):
    done = sent(district, "sanitation")
    assert district.seat("w01").value("SELECT count(*) FROM cases") == 1
    assert district.seat("t01").value("SELECT count(*) FROM cases") == 0
    (task,) = tasks_of(district, done)
    with pytest.raises(NotFoundError):
        district.seat("t01").do(u.AcknowledgeTask(**on(done), task_id=task))
    order = (d.UnitOrder(unit_id=district.units["sanitation"]),)
    with pytest.raises(NotAllowedError):
        district.seat("w01").do(d.DispatchCase(**on(done), orders=order))


def test_that_a_unit_without_authorization_is_refused(district):
    with district.seat("admin1").engine.begin() as connection:
        connection.exec_driver_sql(
            "DELETE FROM unit_authorization WHERE unit_id ="
            f" {district.units['traffic']}"
        )
    with pytest.raises(UnauthorisedUnitError):
        sent(district, "traffic")


def test_that_feedback_needs_the_after_photo_the_matter_asks_for(district):
    done = sent(district)
    (task,) = tasks_of(district, done)
    done = district.seat("w01").do(u.AcknowledgeTask(**on(done), task_id=task))
    with pytest.raises(InvalidInputError) as refused:
        district.seat("w01").do(u.FeedBack(**on(done), task_id=task, result="好了"))
    assert refused.value.facts["reason"] == "after_photo_needed"
    assert state_of(district, done) == "HANDLING"


def test_that_a_joint_case_is_fed_back_only_when_every_unit_is_done(district):
    done = sent(district, "sanitation", "drainage")
    lead, co = tasks_of(district, done)
    for login, task in (("w01", lead), ("p01", co)):
        done = district.seat(login).do(u.AcknowledgeTask(**on(done), task_id=task))
    assert state_of(district, done) == "CO_HANDLING"
    done = district.seat("w01").do(
        u.FeedBack(**on(done), task_id=lead, result="清完", pictures=(picture(),))
    )
    assert state_of(district, done) == "CO_HANDLING"
    own = (picture(colour="blue"),)
    fed = u.FeedBack(**on(done), task_id=co, result="疏通", pictures=own)
    done = district.seat("p01").do(fed)
    assert state_of(district, done) == "FED_BACK"


def test_that_a_unit_in_order_starts_when_the_one_before_it_ends(district):
    done = filed(district)
    orders = (
        d.UnitOrder(unit_id=district.units["drainage"]),
        d.UnitOrder(unit_id=district.units["sanitation"], role=TaskRole.CO, after=0),
    )
    done = district.seat("d07").do(d.DispatchCase(**on(done), orders=orders))
    first, second = tasks_of(district, done)
    state = "SELECT state FROM task WHERE id = :t"
    assert district.seat("d07").value(state, t=second) == "WAITING"
    done = district.seat("p01").do(u.AcknowledgeTask(**on(done), task_id=first))
    district.seat("p01").do(
        u.FeedBack(**on(done), task_id=first, result="好", pictures=(picture(),))
    )
    assert district.seat("d07").value(state, t=second) == "SENT"


def test_that_the_last_waiver_by_name_feeds_the_case_back(district):
    done = sent(district, "sanitation")
    (task,) = tasks_of(district, done)
    done = district.seat("w01").do(u.AcknowledgeTask(**on(done), task_id=task))
    done = district.seat("d07").do(
        d.WaiveTask(**on(done), task_id=task, reason="现场已由居民清理")
    )
    assert state_of(district, done) == "FED_BACK"


def test_that_a_failed_inspection_puts_the_case_under_supervision(district):
    done, errand = inspecting(district)
    done = district.seat("g01").do(
        c.RecordInspection(**on(done), errand_id=errand, passed=False, text="仍有垃圾")
    )
    assert state_of(district, done) == "SUPERVISED"
    (task,) = tasks_of(district, done)
    state = district.seat("d07").value("SELECT state FROM task WHERE id = :t", t=task)
    assert state == "ACKNOWLEDGED"


def test_that_fail_policy_can_ask_for_rework_first(district):
    with district.seat("admin1").engine.begin() as connection:
        connection.exec_driver_sql(
            "UPDATE setting SET value = '\"rework_then_supervise\"'"
            " WHERE key = 'fail_policy'"
        )
    done, errand = inspecting(district)
    done = district.seat("g01").do(
        c.RecordInspection(**on(done), errand_id=errand, passed=False, text="不干净")
    )
    assert state_of(district, done) == "REWORK"


def test_that_a_return_pauses_disposal_and_the_refusal_resumes_it(district):
    done = sent(district)
    (task,) = tasks_of(district, done)
    done = district.seat("w01").do(
        u.AskReturn(**on(done), task_id=task, reason="不属我单位")
    )
    assert state_of(district, done) == "RETURN_REVIEW"
    paused = (
        "SELECT count(*) FROM stage_timer WHERE stage = 'dispose'"
        " AND paused_at IS NOT NULL AND stopped_at IS NULL"
    )
    assert district.seat("d07").value(paused) == 1
    done = district.seat("d07").do(
        d.RefuseReturn(**on(done), task_id=task, reason="清单载明由环卫负责")
    )
    assert state_of(district, done) == "DISPATCHED"
    assert district.seat("d07").value(paused) == 0


def test_that_an_accepted_return_starts_another_unit_anew(district):
    done = sent(district)
    (task,) = tasks_of(district, done)
    done = district.seat("w01").do(u.AskReturn(**on(done), task_id=task, reason="排水"))
    order = d.UnitOrder(unit_id=district.units["drainage"])
    done = district.seat("d07").do(
        d.Redispatch(**on(done), task_id=task, order=order, reason="属实")
    )
    assert state_of(district, done) == "DISPATCHED"
    assert district.seat("p01").value("SELECT count(*) FROM cases") == 1
    assert district.seat("w01").value("SELECT count(*) FROM cases") == 0


def test_that_an_extension_adds_an_original_limit_and_is_counted(district):
    done = sent(district)
    (task,) = tasks_of(district, done)
    done = district.seat("w01").do(u.AcknowledgeTask(**on(done), task_id=task))
    due = "SELECT disposal_due_at FROM cases WHERE id = :c"
    before = district.seat("d07").value(due, c=done.case_id)
    done = district.seat("w01").do(
        u.AskExtension(**on(done), task_id=task, reason="车辆故障")
    )
    done = district.seat("d07").do(
        d.DecideExtension(**on(done), granted=True, reason="属实")
    )
    assert state_of(district, done) == "HANDLING"
    assert district.seat("d07").value(due, c=done.case_id) > before


def test_that_merging_keeps_both_callers_and_both_histories(district):
    kept = report(district, caller_phone="13811111111")
    merged = report(district, caller_phone="13822222222")
    district.seat("j01").do(
        i.MergeDuplicate(**on(merged), keep_id=kept.case_id, reason="同一处")
    )
    phones = district.seat("j01").rows(
        "SELECT caller_phone FROM case_report WHERE case_id = :c ORDER BY 1",
        c=kept.case_id,
    )
    assert [phone for (phone,) in phones] == ["13811111111", "13822222222"]
    assert state_of(district, merged) == "VOIDED"


def test_that_nothing_is_written_when_a_command_fails_half_way(district):
    unknown = uuid4()
    with pytest.raises(InvalidInputError):
        district.seat("j01").do(
            i.ReportCase(
                command_id=unknown,
                title="x",
                channel="HOTLINE",
                file_now=True,
                item_id=district.items["E0110-1"],
            )
        )
    assert district.seat("a01").value("SELECT count(*) FROM cases") == 0
    assert district.seat("a01").value("SELECT count(*) FROM case_log") == 0


def test_that_a_closed_case_cannot_be_dispatched_again(district):
    done = filed(district)
    done = district.seat("z02").do(c.ForceClose(**on(done), reason="领导批示"))
    order = (d.UnitOrder(unit_id=district.units["sanitation"]),)
    with pytest.raises(IllegalMoveError):
        district.seat("d07").do(d.DispatchCase(**on(done), orders=order))


def test_that_an_errand_is_answered_for_its_own_case_only(district):
    first, errand = inspecting(district)
    second, _other = inspecting(district)
    with pytest.raises(InvalidInputError, match="of_another_case"):
        district.seat("j01").do(
            c.RecordInspection(**on(second), errand_id=errand, passed=True)
        )
    assert state_of(district, first) == "INSPECTING"


def test_that_late_feedback_that_is_rejected_stays_late(district):
    done = sent(district)
    (task,) = tasks_of(district, done)
    done = district.seat("w01").do(u.AcknowledgeTask(**on(done), task_id=task))
    with psycopg.connect(district.database.superuser_url) as connection:
        connection.execute("SET session_replication_role = replica")
        connection.execute(
            "UPDATE cases SET disposal_due_at = now() - interval '1 hour'"
        )
    done = district.seat("w01").do(
        u.FeedBack(**on(done), task_id=task, result="好了", pictures=(picture(),))
    )
    done = district.seat("d07").do(c.RejectFeedback(**on(done), reason="照片不清"))
    late = "SELECT on_time FROM cases WHERE id = :c"
    assert district.seat("d07").value(late, c=done.case_id) is False
