"""What nobody does to an obstruction from psql, whatever the role."""

from __future__ import annotations

import psycopg
import pytest

from console.domain.commands import dispatch as d, unit as u
from tests.case_walk import on, sent
from tests.jobs.test_ladder_climbs import as_if

WHY = {"reason": "有理由"}
REPORT = (
    "INSERT INTO obstruction (case_id, task_id, unit_id, kind, text, asked_at)"
    " SELECT case_id, id, unit_id, 'O2', '围堵', now() FROM task WHERE id = %(t)s"
)
GRANT = (
    "UPDATE obstruction SET state = 'GRANTED', answer = 'yes', version = version + 1"
    " WHERE task_id = %(t)s"
)
REFUSE = GRANT.replace("GRANTED", "REFUSED")
END = (
    "UPDATE obstruction SET state = 'ENDED', ended_reason = 'over',"
    " version = version + 1 WHERE task_id = %(t)s"
)
STAND = "UPDATE task SET state = 'OBSTRUCTED', version = version + 1 WHERE id = %(t)s"
GO_ON = "UPDATE task SET state = 'ACKNOWLEDGED', version = version + 1 WHERE id = %(t)s"
LATER = (
    "UPDATE task SET due_at = now() + interval '9 days', version = version + 1"
    " WHERE id = %(t)s"
)
LATER_CASE = (
    "UPDATE cases SET due_at = now() + interval '9 days', remaining_s = NULL,"
    " version = version + 1 WHERE id = (SELECT case_id FROM task WHERE id = %(t)s)"
)
LET_GO = (
    "UPDATE stage_timer SET paused_at = NULL, due_at = now() + interval '9 days'"
    " WHERE task_id = %(t)s AND stage = 'dispose'"
)
EVERYBODY = ("j01", "d07", "z02", "s01", "w01", "p01", "t01", "g01", "a01")


def taken(district):
    done = sent(district, "sanitation", "drainage")
    seat = district.seat("w01")
    question = "SELECT min(id) FROM task WHERE case_id = :c"
    task = seat.value(question, c=done.case_id)
    return seat.do(u.AcknowledgeTask(**on(done), task_id=task)), task


def reported(district):
    done, task = taken(district)
    told = u.ReportObstruction(
        **on(done), task_id=task, kind="O2", police_number="110-7", **WHY
    )
    return district.seat("w01").do(told), task


def granted(district):
    done, task = reported(district)
    return district.seat("d07").do(
        d.DecideObstruction(**on(done), task_id=task, granted=True, **WHY)
    ), task


def ended(district):
    done, task = granted(district)
    return district.seat("w01").do(
        u.EndObstruction(**on(done), task_id=task, **WHY)
    ), task


STAGES = {"taken": taken, "reported": reported, "granted": granted, "ended": ended}


def refused(district, login, task, *statements):
    """Each must come to nothing: an error, or no row to be found."""
    with psycopg.connect(district.url_for(login)) as link:
        try:
            touched = [link.execute(each, {"t": task}).rowcount for each in statements]
            link.commit()
        except psycopg.Error as error:
            return str(error).splitlines()[0]
        assert touched == [0] * len(statements), (login, touched)
        return ""


def all_of(district):
    seat = district.seat("a01")
    return (
        seat.rows("SELECT * FROM obstruction ORDER BY id"),
        seat.rows("SELECT * FROM task ORDER BY id"),
        seat.rows("SELECT * FROM stage_timer ORDER BY id"),
        seat.rows("SELECT * FROM cases ORDER BY id"),
    )


OTHERS = tuple(login for login in EVERYBODY if login != "w01")
NOT_DECIDERS = tuple(login for login in EVERYBODY if login not in {"d07", "z02"})
NOT_ENDERS = tuple(login for login in NOT_DECIDERS if login != "w01")
NEVER = (
    ("taken", OTHERS, [REPORT]),
    ("taken", EVERYBODY, [STAND, GRANT, END]),
    ("reported", EVERYBODY, [REPORT, STAND]),
    ("reported", NOT_DECIDERS, [GRANT, REFUSE]),
    ("reported", ("d07", "z02"), [GRANT]),  # without the task that stands still
    ("reported", NOT_ENDERS, [END]),
    ("granted", EVERYBODY, [REPORT, GRANT, REFUSE, GO_ON, LET_GO]),
    ("granted", EVERYBODY, [END]),  # without the task that goes on
    ("granted", ("w01", "p01", "s01", "g01", "a01"), [LATER]),
    ("granted", ("w01", "p01", "g01", "a01"), [LATER_CASE]),
    ("ended", EVERYBODY, [GRANT, REFUSE, END, STAND]),
    ("ended", ("w01", "p01", "g01", "a01"), [LATER, LATER_CASE]),
)


@pytest.mark.parametrize("stage", sorted(STAGES))
@pytest.mark.parametrize("login", EVERYBODY)
def test_that_no_role_takes_a_step_that_is_not_its_own(district, stage, login):
    _done, task = STAGES[stage](district)
    before = all_of(district)
    for when, logins, statements in NEVER:
        for statement in statements if when == stage and login in logins else ():
            refused(district, login, task, statement)
            assert all_of(district) == before, statement


FACTS = {
    "kind": "'O1'",
    "text": "'x'",
    "police_number": "'x'",
    "photos": "9",
    "asked_by": "'d07'",
    "asked_at": "now()",
    "unit_id": "unit_id + 1",
}


@pytest.mark.parametrize("column", sorted(FACTS))
def test_that_what_was_reported_stays_as_it_was(district, column):
    _done, task = reported(district)
    change = REFUSE.replace("answer =", f"{column} = {FACTS[column]}, answer =")
    assert "stays as it was" in refused(district, "d07", task, change)
    assert "does not go from" in refused(
        district,
        "w01",
        task,
        f"UPDATE obstruction SET {column} = {FACTS[column]},"
        " version = version + 1 WHERE task_id = %(t)s",
    )


@pytest.mark.parametrize(
    ("login", "statement"),
    [
        ("d07", REFUSE.replace("'yes'", "' '")),
        ("w01", END.replace("'over'", "''")),
    ],
)
def test_that_deciding_and_ending_have_a_reason(district, login, statement):
    _done, task = reported(district)
    assert "needs a reason" in refused(district, login, task, statement)


def test_that_an_old_version_is_refused(district):
    _done, task = reported(district)
    old = REFUSE.replace("version + 1", "version + 2")
    assert "somebody else" in refused(district, "d07", task, old)


def test_that_signatures_and_times_are_the_server_s_own(district):
    _done, task = taken(district)
    lied = REPORT.replace("asked_at)", "asked_at, asked_by, state, photos)").replace(
        "now() FROM", "'2020-01-01', 'p01', 'GRANTED', 7 FROM"
    )
    with psycopg.connect(district.url_for("w01")) as link:
        link.execute(lied, {"t": task})
        row = link.execute(
            "SELECT asked_by, asked_at = now(), state, photos FROM obstruction"
        ).fetchone()
    assert row == ("w01", True, "ASKED", 0)


@pytest.mark.parametrize("wrong", ["'X9'", "''"])
def test_that_a_kind_is_one_of_the_rules(district, wrong):
    _done, task = taken(district)
    said = refused(district, "w01", task, REPORT.replace("'O2'", wrong))
    assert "kind of the rules" in said


def test_that_a_task_goes_on_from_where_it_was_obstructed(district):
    _done, task = granted(district)
    elsewhere = GO_ON.replace("ACKNOWLEDGED", "ON_SITE")
    said = refused(district, "w01", task, END, elsewhere)
    assert "goes on from where" in said


def test_that_no_obstruction_is_granted_without_its_clock(district):
    _done, task = reported(district)
    said = refused(district, "d07", task, GRANT, STAND)
    assert "the clocks stand still with" in said


@pytest.mark.parametrize("login", ["w01", "d07"])
def test_that_no_obstruction_ends_while_its_clock_stands_still(district, login):
    _done, task = granted(district)
    said = refused(district, login, task, END, GO_ON)
    assert "the clocks stand still with" in said


LEFT = LET_GO.replace("now() + interval '9 days'", "due_before")
TASK_TOO = LATER.replace(
    "now() + interval '9 days'",
    "(SELECT r.due_at FROM stage_timer r WHERE r.task_id = task.id"
    " AND r.stage = 'dispose')",
)
CASE_SOONER = """UPDATE cases SET due_at = due_at - interval '1 hour',
  disposal_due_at = disposal_due_at - interval '1 hour'"""
CASE_DUE = LATER_CASE.replace("due_at =", "disposal_due_at = now(), due_at =")


@pytest.mark.parametrize(
    "more",
    [
        pytest.param((LEFT, LATER), id="task_later_than_its_clock"),
        pytest.param((LEFT, TASK_TOO), id="case_without"),
        pytest.param((LEFT, TASK_TOO, CASE_DUE), id="case_sooner"),
    ],
)
def test_that_task_and_case_are_due_by_the_clock_that_goes_on(district, more):
    _done, task = granted(district)
    as_if(district, CASE_SOONER)
    said = refused(district, "w01", task, END, GO_ON, *more)
    assert "the clocks stand still with" in said


@pytest.mark.parametrize(
    ("login", "seen"),
    [("w01", 1), ("p01", 1), ("t01", 0), ("g01", 0), ("a01", 1), ("s01", 1)],
)
def test_that_it_is_seen_by_those_who_see_the_task(district, login, seen):
    granted(district)
    rows = district.seat(login).rows("SELECT id FROM obstruction")
    assert len(rows) == seen


def test_that_nobody_removes_it(district):
    _done, task = granted(district)
    for login in EVERYBODY:
        said = refused(
            district, login, task, "DELETE FROM obstruction WHERE task_id = %(t)s"
        )
        assert "permission denied" in said
