"""No role writes a reminder before its time, or a due time nobody asked for, from psql."""

from __future__ import annotations

import psycopg
import pytest

from console.domain.commands import dispatch as d, unit as u
from console.domain.time_limit import TimeLimit
from tests.case_walk import first_task, on, sent
from tests.db.test_guards_of_obstructions import refused
from tests.jobs.test_sweep_and_marks import age, swept

WHY = {"reason": "管材未到"}
CENTRE = ("d07", "z02", "s01")
MARK = """INSERT INTO timer_mark (timer_id, case_id, share, due_at, mark, reached_at, rule_id)
  SELECT t.id, t.case_id, t.next_share, t.due_at, {mark}, {reached}, r.id
  FROM stage_timer t, reminder_rule r
  WHERE t.task_id = %(t)s AND t.stage = 'dispose' AND r.share = t.next_share
    AND r.stage IN ('', 'dispose') AND r.matter_code = ''"""
MARK_NOW = MARK.format(mark="r.mark", reached="now()")
MARK_AS_STORED = MARK.format(mark="r.mark", reached="t.next_mark_at")
MARK_OVERDUE = MARK.format(mark="'overdue'", reached="t.next_mark_at")
CLOCK = "UPDATE stage_timer SET {what} WHERE task_id = %(t)s AND stage = 'dispose'"
SOONER_MARK = CLOCK.format(what="next_mark_at = now()")
NO_MARK = CLOCK.format(what="next_mark_at = NULL, next_share = NULL")
NEXT_SHARE = CLOCK.format(what="next_share = 1, next_mark_at = due_at")
SOONER = CLOCK.format(what="due_at = now()")
LATER = CLOCK.format(what="due_at = due_at + interval '9 days'")
MORE = CLOCK.format(
    what="due_at = due_at + interval '{wall}', extensions = extensions ||"
    """ '[{{"limit": "{limit}", "reason": "x", "by": "?", "at": "2020-01-01"}}]'::jsonb"""
)
HOUR_MORE = MORE.format(wall="1 hour", limit="1 uh")
LONGER_THAN_SAID = MORE.format(wall="90 days", limit="1 uh")
SAID_IN_WORDS = MORE.format(wall="1 hour", limit="a while")
TASK_TOO = """UPDATE task k SET due_at = t.due_at, version = version + 1
  FROM stage_timer t WHERE t.task_id = k.id AND t.stage = 'dispose' AND k.id = %(t)s"""
TASK_LATER = """UPDATE task SET due_at = due_at + interval '9 days',
  version = version + 1 WHERE id = %(t)s"""
TASK_SOONER = TASK_LATER.replace("+ interval '9 days'", "- interval '1 hour'")
SAY = """SELECT set_config('desk.verb', 'decide_extension', true),
  set_config('desk.reason', 'x', true)"""
DECIDED = """UPDATE cases SET state = 'HANDLING', version = version + 1
  WHERE id = (SELECT case_id FROM task WHERE id = %(t)s)"""


def taken(district):
    done = sent(district)
    task = first_task(district, done)
    return district.seat("w01").do(u.AcknowledgeTask(**on(done), task_id=task)), task


@pytest.fixture
def asked(district):
    done, task = taken(district)
    wish = u.AskExtension(
        **on(done), task_id=task, limit=TimeLimit.parse("1 uh"), **WHY
    )
    return district.seat("w01").do(wish), task


def clock(district, task):
    return district.seat("a01").rows(
        "SELECT due_at, next_mark_at, next_share, extensions FROM stage_timer"
        " WHERE task_id = :t AND stage = 'dispose'",
        t=task,
    )


def marks(district):
    return district.seat("a01").value("SELECT count(*) FROM timer_mark")


@pytest.mark.parametrize("login", CENTRE)
@pytest.mark.parametrize(
    "step",
    [
        [MARK_NOW],
        [MARK_AS_STORED],
        [SOONER_MARK, MARK_NOW],
        [SOONER, MARK_NOW],
        [NO_MARK],
        [NEXT_SHARE],
        [LATER, TASK_TOO],
        [HOUR_MORE, TASK_TOO],
        [TASK_LATER],
        [TASK_SOONER],
    ],
)
def test_that_no_moment_of_a_running_clock_is_moved_or_marked_by_hand(
    district, login, step
):
    _done, task = taken(district)
    before = clock(district, task)
    assert refused(district, login, task, *step)
    assert clock(district, task) == before
    assert marks(district) == 0


def test_that_a_mark_is_the_one_of_its_rule_and_written_once(district):
    _done, task = taken(district)
    age(district, 7 * 24 * 3600, stage="dispose")
    assert "reminder rule" in refused(district, "s01", task, MARK_OVERDUE)
    again = f"{MARK_AS_STORED} ON CONFLICT DO NOTHING"
    with psycopg.connect(district.url_for("s01"), autocommit=True) as link:
        written = [
            link.execute(each, {"t": task}).rowcount for each in (MARK_AS_STORED, again)
        ]
    assert written == [1, 0]
    assert "duplicate" in refused(district, "s01", task, MARK_AS_STORED)
    assert marks(district) == 1
    lines = "SELECT count(*) FROM case_log WHERE verb = 'mark_near'"
    assert district.seat("a01").value(lines) == 1
    swept(district)
    assert clock(district, task)[0].next_share > 0.8


@pytest.mark.parametrize(
    ("login", "step", "why"),
    [
        ("s01", [HOUR_MORE, TASK_TOO], "dispatcher or a duty leader"),
        ("w01", [HOUR_MORE], "dispatcher or a duty leader"),
        ("d07", [HOUR_MORE, TASK_TOO], "deciding on what was asked"),
        ("d07", [LONGER_THAN_SAID, TASK_TOO, SAY, DECIDED], "the one before and"),
        ("d07", [SAID_IN_WORDS, TASK_TOO, SAY, DECIDED], "such as"),
        ("z02", [HOUR_MORE, HOUR_MORE, TASK_TOO, SAY, DECIDED], "once for each time"),
        ("d07", [HOUR_MORE, SAY, DECIDED], "due when its clock is"),
    ],
)
def test_that_more_time_is_given_only_as_it_was_asked_for(
    district, asked, login, step, why
):
    _done, task = asked
    before = clock(district, task)
    assert why in refused(district, login, task, *step)
    assert clock(district, task) == before


def test_that_what_was_asked_for_may_be_granted_by_hand_and_is_signed(district, asked):
    _done, task = asked
    (before,) = clock(district, task)
    assert not district.seat("d07").rows("SELECT FROM timer_mark")
    with psycopg.connect(district.url_for("d07")) as link:
        for each in (HOUR_MORE, TASK_TOO, SAY, DECIDED):
            link.execute(each, {"t": task})
    (after,) = clock(district, task)
    assert (after.due_at - before.due_at).total_seconds() == 3600
    (entry,) = after.extensions
    assert (entry["by"], entry["limit"]) == ("d07", "1 uh")
    assert not entry["at"].startswith("2020")


@pytest.mark.parametrize("limit", ["1 uh", "30 min", "4 wh", "2.5 wd", "1 cd"])
@pytest.mark.parametrize("reading", ["hours", "day-end"])
def test_that_the_server_measures_each_kind_of_limit_as_the_desk_does(
    district, limit, reading
):
    with psycopg.connect(district.database.superuser_url) as link:
        link.execute(
            "UPDATE setting SET value = to_jsonb(%s::text) WHERE key = 'day_reading'",
            [reading],
        )
    done, task = taken(district)
    wish = u.AskExtension(**on(done), task_id=task, limit=TimeLimit.parse(limit), **WHY)
    done = district.seat("w01").do(wish)
    (before,) = clock(district, task)
    district.seat("d07").do(d.DecideExtension(**on(done), granted=True, **WHY))
    (after,) = clock(district, task)
    assert after.due_at > before.due_at
    assert after.extensions[0]["limit"] == limit


def test_that_a_clock_that_stood_still_goes_on_with_what_it_had_left(district):
    done, task = taken(district)
    asked = u.AskReturn(**on(done), task_id=task, **WHY)
    done = district.seat("w01").do(asked)
    going = "paused_at = NULL, due_at = due_before {} interval '1 day'"
    for sign in "+-":
        step = CLOCK.format(what=going.format(sign))
        why = refused(district, "d07", task, step)
        assert "has left what it had left" in why, sign
    district.seat("d07").do(d.RefuseReturn(**on(done), task_id=task, **WHY))
    (row,) = clock(district, task)
    assert row.due_at is not None
