"""Several units on one case: each its own clock, none moved by another's wish."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from console.db.reads.cases import cases_by_id
from console.db.reads.names import load_names
from console.domain.commands import dispatch as d, intake as i, unit as u
from console.domain.errors import DeskError, IllegalMoveError, InvalidInputError
from console.domain.records.place import AreaRecord
from console.domain.states import TaskRole
from console.domain.time_limit import TimeLimit
from console.maps.locator import GridLocator
from tests.services.test_seven_steps import filed, on, report, sent, state_of, tasks_of
from tests.small_district import picture

WHY = {"reason": "情况属实"}
OFFICER = {"sanitation": "w01", "drainage": "p01", "traffic": "t01"}


def acknowledged(district, *units):
    done = sent(district, *units)
    for unit in units:
        done = take(district, done, unit)
    return done


def take(district, done, unit, **more):
    return as_officer(district, done, unit, u.AcknowledgeTask, **more)


def as_officer(district, done, unit, kind, **more):
    asked = kind(**on(done), task_id=task_of(district, done, unit).id, **more)
    return district.seat(OFFICER[unit]).do(asked)


def task_of(district, done, unit):
    question = (
        "SELECT * FROM task WHERE case_id = :c AND unit_id = :u"
        " AND state <> 'WITHDRAWN'"
    )
    found = district.seat("d07").rows(question, c=done.case_id, u=district.units[unit])
    return found[0]


def case_of(district, done):
    question = "SELECT * FROM cases WHERE id = :c"
    return district.seat("d07").rows(question, c=done.case_id)[0]


def finish(district, done, unit):
    """The unit hands its result in, with a photo of its own."""
    colour = {"sanitation": "green", "drainage": "blue", "traffic": "red"}[unit]
    shown = {"result": "办毕", "pictures": (picture(colour=colour),)}
    return as_officer(district, done, unit, u.FeedBack, **shown)


def in_order(district, first="drainage", second="sanitation"):
    """A leads and B starts when A has finished."""
    done = filed(district)
    orders = (
        d.UnitOrder(unit_id=district.units[first], limit=TimeLimit.parse("2 uh")),
        d.UnitOrder(
            unit_id=district.units[second],
            role=TaskRole.CO,
            after=0,
            limit=TimeLimit.parse("3 uh"),
        ),
    )
    return district.seat("d07").do(d.DispatchCase(**on(done), orders=orders))


def test_that_a_joint_case_is_fed_back_only_when_every_unit_is_done(district):
    done = acknowledged(district, "sanitation", "drainage", "traffic")
    done = finish(district, done, "sanitation")
    done = finish(district, done, "drainage")
    assert state_of(district, done) == "CO_HANDLING"
    done = finish(district, done, "traffic")
    assert state_of(district, done) == "FED_BACK"


def test_that_nobody_feeds_a_case_back_past_an_open_task(district):
    done = acknowledged(district, "sanitation", "drainage")
    with (
        pytest.raises(sa.exc.DBAPIError, match="done or waived"),
        district.seat("d07").engine.begin() as connection,
    ):
        connection.execute(sa.text("SELECT set_config('desk.reason', 'x', true)"))
        connection.execute(
            sa.text(
                "UPDATE cases SET state = 'FED_BACK', version = version + 1"
                " WHERE id = :c"
            ),
            {"c": done.case_id},
        )


def test_that_a_task_is_waived_by_name_and_only_with_a_reason(district):
    done = acknowledged(district, "sanitation", "drainage")
    waived = task_of(district, done, "drainage")
    with pytest.raises(InvalidInputError, match="missing"):
        district.seat("d07").do(d.WaiveTask(**on(done), task_id=waived.id))
    done = finish(district, done, "sanitation")
    done = district.seat("d07").do(d.WaiveTask(**on(done), **WHY, task_id=waived.id))
    assert state_of(district, done) == "FED_BACK"
    line = district.seat("d07").rows(
        "SELECT actor, verb, reason FROM case_log WHERE case_id = :c"
        " AND kind = 'task' AND to_state = 'WAIVED'",
        c=done.case_id,
    )
    assert line == [("d07", "waive_task", "情况属实")]


def test_that_the_lead_is_not_waived_before_another_leads(district):
    done = acknowledged(district, "sanitation", "drainage")
    lead = task_of(district, done, "sanitation").id
    with pytest.raises(InvalidInputError, match="change_lead_first"):
        district.seat("d07").do(d.WaiveTask(**on(done), **WHY, task_id=lead))
    other = task_of(district, done, "drainage").id
    done = district.seat("d07").do(d.ChangeLead(**on(done), task_id=other))
    done = district.seat("d07").do(d.WaiveTask(**on(done), **WHY, task_id=lead))
    assert task_of(district, done, "sanitation").state == "WAIVED"


def test_that_an_extension_moves_the_asking_units_clock_alone(district):
    done = acknowledged(district, "sanitation", "drainage")
    before = {
        unit: task_of(district, done, unit) for unit in ("sanitation", "drainage")
    }
    done = as_officer(
        district,
        done,
        "drainage",
        u.AskExtension,
        reason="管材未到",
        limit=TimeLimit.parse("6 uh"),
    )
    done = district.seat("d07").do(d.DecideExtension(**on(done), **WHY, granted=True))
    assert task_of(district, done, "sanitation").due_at == before["sanitation"].due_at
    asked = task_of(district, done, "drainage")
    assert (asked.due_at - before["drainage"].due_at).total_seconds() == 6 * 3600
    assert case_of(district, done).due_at == asked.due_at
    assert case_of(district, done).disposal_due_at == asked.due_at
    extended = district.seat("d07").rows(
        "SELECT task_id FROM stage_timer WHERE case_id = :c AND extensions <> '[]'",
        c=done.case_id,
    )
    assert extended == [(asked.id,)]


def test_that_an_extension_is_not_decided_for_a_task_that_did_not_ask(district):
    done = acknowledged(district, "sanitation", "drainage")
    done = as_officer(district, done, "drainage", u.AskExtension, reason="管材未到")
    other = task_of(district, done, "sanitation").id
    asked = d.DecideExtension(**on(done), **WHY, granted=True, task_id=other)
    with pytest.raises(InvalidInputError, match="did_not_ask"):
        district.seat("d07").do(asked)


def test_that_one_units_extensions_do_not_use_up_anothers(district):
    done = acknowledged(district, "sanitation", "drainage")
    most = int(
        district.seat("d07").value(
            "SELECT (value->>'most')::int FROM setting WHERE key = 'extension'"
        )
    )
    for _ in range(most):
        done = as_officer(district, done, "drainage", u.AskExtension, **WHY)
        done = district.seat("d07").do(
            d.DecideExtension(**on(done), **WHY, granted=True)
        )
    with pytest.raises(InvalidInputError, match="granted_often_enough"):
        as_officer(district, done, "drainage", u.AskExtension, **WHY)
    done = as_officer(district, done, "sanitation", u.AskExtension, **WHY)
    assert state_of(district, done) == "EXTENSION_REVIEW"


def test_that_a_return_in_a_joint_case_stops_that_units_clock_alone(district):
    done = acknowledged(district, "sanitation", "drainage")
    due = task_of(district, done, "sanitation").due_at
    done = as_officer(
        district,
        done,
        "drainage",
        u.AskReturn,
        reason="不属我管",
        suggested_unit_id=district.units["traffic"],
    )
    asking = task_of(district, done, "drainage")
    assert asking.state == "RETURN_ASKED"
    assert asking.suggested_unit_id == district.units["traffic"]
    assert asking.remaining_s > 0
    assert state_of(district, done) == "CO_HANDLING"
    still = district.seat("d07").rows(
        "SELECT task_id FROM stage_timer WHERE case_id = :c"
        " AND paused_at IS NOT NULL AND stopped_at IS NULL",
        c=done.case_id,
    )
    assert still == [(asking.id,)]
    assert task_of(district, done, "sanitation").due_at == due


def test_that_a_refused_return_gives_the_time_of_the_wait_back(district):
    done = acknowledged(district, "sanitation", "drainage")
    done = as_officer(district, done, "drainage", u.AskReturn, reason="不属我管")
    before = task_of(district, done, "drainage")
    done = district.seat("d07").do(d.RefuseReturn(**on(done), **WHY, task_id=before.id))
    after = task_of(district, done, "drainage")
    assert after.state == "ACKNOWLEDGED"
    assert after.remaining_s is None
    assert after.due_at >= before.due_at
    done = finish(district, done, "drainage")


def test_that_a_lone_unit_whose_return_was_refused_can_go_on_to_the_end(district):
    done = acknowledged(district, "sanitation")
    done = as_officer(district, done, "sanitation", u.AskReturn, reason="不属我管")
    task = task_of(district, done, "sanitation")
    done = district.seat("d07").do(d.RefuseReturn(**on(done), **WHY, task_id=task.id))
    assert state_of(district, done) == "HANDLING"
    done = finish(district, done, "sanitation")
    assert state_of(district, done) == "FED_BACK"


def test_that_a_unit_that_had_not_signed_has_to_sign_after_a_refused_return(district):
    done = sent(district, "sanitation")
    done = as_officer(district, done, "sanitation", u.AskReturn, reason="不属我管")
    task = task_of(district, done, "sanitation")
    done = district.seat("d07").do(d.RefuseReturn(**on(done), **WHY, task_id=task.id))
    assert state_of(district, done) == "DISPATCHED"
    assert take(district, done, "sanitation").version > done.version


def test_that_an_accepted_return_starts_the_suggested_unit_anew(district):
    done = acknowledged(district, "sanitation", "drainage")
    due = task_of(district, done, "sanitation").due_at
    done = as_officer(
        district,
        done,
        "drainage",
        u.AskReturn,
        reason="不属我管",
        suggested_unit_id=district.units["traffic"],
    )
    old = task_of(district, done, "drainage")
    order = d.UnitOrder(unit_id=old.suggested_unit_id, role=TaskRole.CO)
    done = district.seat("d07").do(
        d.Redispatch(**on(done), **WHY, task_id=old.id, order=order)
    )
    new = task_of(district, done, "traffic")
    assert (new.state, new.role) == ("SENT", "CO")
    assert task_of(district, done, "sanitation").due_at == due
    case = case_of(district, done)
    assert case.returned == 1
    assert set(case.unit_ids) == {
        district.units["sanitation"],
        district.units["traffic"],
    }


def test_that_a_return_is_not_given_to_a_unit_already_on_the_case(district):
    done = acknowledged(district, "sanitation", "drainage")
    done = as_officer(district, done, "drainage", u.AskReturn, reason="不属我管")
    order = d.UnitOrder(unit_id=district.units["sanitation"], role=TaskRole.CO)
    task = task_of(district, done, "drainage").id
    with pytest.raises(InvalidInputError, match="unit_twice"):
        district.seat("d07").do(
            d.Redispatch(**on(done), **WHY, task_id=task, order=order)
        )


def test_that_changing_the_lead_keeps_the_history(district):
    done = acknowledged(district, "sanitation", "drainage")
    task = task_of(district, done, "drainage")
    due = {
        unit: task_of(district, done, unit).due_at
        for unit in ("sanitation", "drainage")
    }
    done = district.seat("d07").do(d.ChangeLead(**on(done), task_id=task.id))
    assert case_of(district, done).unit_id == district.units["drainage"]
    assert task_of(district, done, "sanitation").role == "CO"
    for unit, was in due.items():
        assert task_of(district, done, unit).due_at == was
    told = district.seat("d07").rows(
        "SELECT detail->'unit_id' FROM case_log WHERE case_id = :c"
        " AND verb = 'change_lead' AND kind = 'change'",
        c=done.case_id,
    )
    assert told == [([district.units["sanitation"], district.units["drainage"]],)]


def test_that_adding_a_unit_late_moves_nobody_elses_clock(district):
    done = acknowledged(district, "sanitation")
    before = task_of(district, done, "sanitation")
    order = d.UnitOrder(
        unit_id=district.units["traffic"],
        role=TaskRole.CO,
        limit=TimeLimit.parse("90 cd"),
    )
    done = district.seat("d07").do(d.AddUnit(**on(done), order=order))
    after = task_of(district, done, "sanitation")
    assert (after.due_at, after.near_at, after.version) == (
        before.due_at,
        before.near_at,
        before.version,
    )
    assert state_of(district, done) == "CO_HANDLING"
    assert case_of(district, done).due_at == task_of(district, done, "traffic").due_at


def test_that_no_unit_is_added_once_the_case_is_fed_back(district):
    done = finish(district, acknowledged(district, "sanitation"), "sanitation")
    order = d.UnitOrder(unit_id=district.units["traffic"], role=TaskRole.CO)
    with pytest.raises(IllegalMoveError):
        district.seat("d07").do(d.AddUnit(**on(done), order=order))


def test_that_b_starts_when_a_has_finished(district):
    done = in_order(district)
    waiting = task_of(district, done, "sanitation")
    assert (waiting.state, waiting.sent_at) == ("WAITING", None)
    with pytest.raises(DeskError):
        take(district, done, "sanitation")
    done = take(district, done, "drainage")
    done = finish(district, done, "drainage")
    started = task_of(district, done, "sanitation")
    assert started.state == "SENT"
    assert started.receipt_due_at is not None
    assert (started.due_at - started.sent_at).total_seconds() == 3 * 3600


def test_that_the_case_counts_down_to_the_end_of_what_waits(district):
    done = in_order(district)
    case = case_of(district, done)
    assert case.due_at == task_of(district, done, "sanitation").due_at
    assert case.disposal_due_at == case.due_at


def test_that_b_starts_when_a_is_waived(district):
    done = in_order(district)
    done = take(district, done, "drainage")
    order = d.UnitOrder(unit_id=district.units["traffic"], role=TaskRole.CO)
    done = district.seat("d07").do(d.AddUnit(**on(done), order=order))
    lead = task_of(district, done, "traffic").id
    done = district.seat("d07").do(d.ChangeLead(**on(done), task_id=lead))
    first = task_of(district, done, "drainage").id
    done = district.seat("d07").do(d.WaiveTask(**on(done), **WHY, task_id=first))
    assert task_of(district, done, "sanitation").state == "SENT"


def test_that_b_waits_for_whoever_takes_over_from_a(district):
    done = in_order(district)
    done = take(district, done, "drainage")
    done = as_officer(district, done, "drainage", u.AskReturn, reason="不属我管")
    order = d.UnitOrder(unit_id=district.units["traffic"])
    old = task_of(district, done, "drainage").id
    done = district.seat("d07").do(
        d.Redispatch(**on(done), **WHY, task_id=old, order=order)
    )
    new = task_of(district, done, "traffic")
    assert task_of(district, done, "sanitation").after_task_id == new.id
    done = finish(district, take(district, done, "traffic"), "traffic")
    assert task_of(district, done, "sanitation").state == "SENT"


def test_that_more_time_for_a_plans_b_later(district):
    done = in_order(district)
    done = take(district, done, "drainage")
    before = task_of(district, done, "sanitation").due_at
    done = as_officer(district, done, "drainage", u.AskExtension, **WHY)
    done = district.seat("d07").do(d.DecideExtension(**on(done), **WHY, granted=True))
    planned = task_of(district, done, "sanitation").due_at
    assert (planned - before).total_seconds() == 2 * 3600
    assert case_of(district, done).due_at == planned


def test_that_a_unit_added_late_may_wait_for_another(district):
    done = acknowledged(district, "sanitation")
    first = task_of(district, done, "sanitation")
    order = d.UnitOrder(unit_id=district.units["traffic"], role=TaskRole.CO)
    done = district.seat("d07").do(
        d.AddUnit(**on(done), order=order, after_task_id=first.id)
    )
    assert task_of(district, done, "traffic").state == "WAITING"
    done = finish(district, done, "sanitation")
    assert task_of(district, done, "traffic").state == "SENT"


def test_that_progress_in_the_history_names_its_task(district):
    done = acknowledged(district, "sanitation", "drainage")
    as_officer(district, done, "drainage", u.ReportProgress, text="正在抽水")
    told = district.seat("d07").rows(
        "SELECT reason, detail->'task' FROM case_log WHERE case_id = :c"
        " AND kind = 'progress'",
        c=done.case_id,
    )
    assert told == [("正在抽水", task_of(district, done, "drainage").id)]


def self_governed_item(district):
    return next(
        code
        for (code,) in district.seat("d07").rows(
            "SELECT code FROM catalogue_item WHERE template = 'self_gov' ORDER BY code"
        )
    )


def volunteer(district):
    with district.seat("admin1").engine.begin() as connection:
        return connection.execute(
            sa.text(
                "INSERT INTO person (login, name, post, roles, skills) VALUES"
                " ('v01', '志一', '志愿者', '{}', '{street}') RETURNING id"
            )
        ).scalar_one()


def test_that_a_volunteer_handles_a_self_governed_matter(district):
    done = sent(district, "sanitation", code=self_governed_item(district))
    done = take(district, done, "sanitation", handler_id=volunteer(district))
    assert task_of(district, done, "sanitation").handler_id is not None


def test_that_a_volunteer_handles_nothing_else(district):
    done = sent(district, "sanitation")
    with pytest.raises(InvalidInputError, match="not_of_this_unit"):
        take(district, done, "sanitation", handler_id=volunteer(district))


def test_that_a_handler_is_one_of_the_units_own_people(district):
    done = sent(district, "sanitation")
    with pytest.raises(InvalidInputError, match="not_of_this_unit"):
        take(district, done, "sanitation", handler_id=district.people["p01"])
    done = take(district, done, "sanitation", handler_id=district.people["w01"])
    assert task_of(district, done, "sanitation").handler_id == district.people["w01"]


def cells(district):
    rows = district.seat("d07").rows(
        "SELECT id, code, name FROM area WHERE tier = 'cell' ORDER BY id"
    )
    for n, (key, code, name) in enumerate(rows):
        west, south = 120.0 + 0.001 * (n % 2), 30.0 + 0.001 * (n // 2)
        east, north = west + 0.001, south + 0.001
        ring = (
            (west, south),
            (east, south),
            (east, north),
            (west, north),
            (west, south),
        )
        yield AreaRecord(
            id=key,
            code=code,
            name=name,
            tier="cell",
            parent_id=None,
            polygons=((ring,),),
        )


def test_that_a_case_across_cells_carries_them_all_and_the_larger_share_leads(district):
    crack = [(120.0004, 30.0005), (120.0019, 30.0005)]
    lead = GridLocator(cells(district)).lead_cell(crack)
    assert lead.lead_id == district.cells[1]
    others = tuple(cell for cell, _ in lead.shares if cell != lead.lead_id)
    done = report(district, cell_id=lead.lead_id, extra_cells=others)
    with district.seat("d07").engine.connect() as connection:
        link = connection.connection.dbapi_connection
        (shown,) = cases_by_id(link, [done.case_id], load_names(link))
    assert shown.cell_id == district.cells[1]
    assert shown.extra_cells == (district.cells[0],)


def test_that_units_of_every_cell_may_be_sent_to_a_case_across_cells(district):
    with district.seat("admin1").engine.begin() as connection:
        connection.execute(
            sa.text("UPDATE unit_authorization SET area_id = :a WHERE unit_id = :u"),
            {"a": district.cells[0], "u": district.units["traffic"]},
        )
    item = district.items["E0110-1"]
    fields = {"item_id": item, "file_now": True, "cell_id": district.cells[1]}
    order = (d.UnitOrder(unit_id=district.units["traffic"]),)
    alone = report(district, **fields)
    with pytest.raises(DeskError):
        district.seat("d07").do(d.DispatchCase(**on(alone), orders=order))
    across = report(district, extra_cells=(district.cells[0],), **fields)
    done = district.seat("d07").do(d.DispatchCase(**on(across), orders=order))
    assert state_of(district, done) == "DISPATCHED"


def test_that_a_case_names_each_cell_once(district):
    with pytest.raises(InvalidInputError, match="cell_twice"):
        district.seat("j01").do(
            i.ReportCase(
                title="路面开裂",
                channel="HOTLINE",
                cell_id=district.cells[0],
                extra_cells=(district.cells[0],),
            )
        )


def test_that_every_task_of_a_sent_case_is_there(district):
    done = sent(district, "sanitation", "drainage", "traffic")
    assert len(tasks_of(district, done)) == 3
