"""By rule the clock drafts orders, climbs a level, and takes deferrals up again."""

from __future__ import annotations

import signal
import subprocess
import sys
import threading
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest

from console.domain.commands import dispatch as d, supervision as s, unit as u
from console.domain.errors import InvalidInputError, NotAllowedError
from console.jobs.ladder import Ladder
from console.jobs.sweep import sweep
from console.services.registry import execute
from tests.jobs.test_sweep_and_marks import age
from tests.services.test_seven_steps import on, sent, state_of, tasks_of


@pytest.fixture
def ladder(district):
    seat = district.seat("s01")
    return Ladder(seat.engine, lambda c: execute(c, seat.units_of_work()))


def as_if(district, change: str) -> None:
    """Move a moment into the past, which no role of the desk could do."""
    with psycopg.connect(district.database.superuser_url) as connection:
        connection.execute("SET session_replication_role = replica")
        connection.execute(change)


def levels(district):
    rows = district.seat("a01").rows(
        "SELECT level, state FROM supervision_order ORDER BY id"
    )
    return [tuple(row) for row in rows]


def run(district, ladder):
    seat = district.seat("s01")
    sweep(seat.engine, seat.units_of_work.rules, after_step=ladder.draft_wished)


def test_that_overdue_disposal_drafts_a_first_order_and_serious_a_second(
    district, ladder
):
    sent(district)
    age(district, 12 * 24 * 3600, stage="dispose")
    for _ in range(4):
        run(district, ladder)
    assert levels(district) == [(1, "DRAFT"), (2, "DRAFT")]
    reasons = district.seat("a01").rows("SELECT reason FROM supervision_order")
    assert ("处置时限已用 150%，仍未办结",) in [tuple(row) for row in reasons]


def test_that_an_order_past_its_limit_climbs_one_level_once(district, ladder):
    done = sent(district)
    district.seat("s01").do(
        s.DraftOrder(
            case_id=done.case_id,
            unit_id=district.units["sanitation"],
            level=1,
            reason="超时",
            issue_now=True,
        )
    )
    as_if(district, "UPDATE supervision_order SET due_at = now() - interval '1 hour'")
    ladder.climb()
    ladder.climb()
    assert levels(district) == [(1, "ISSUED"), (2, "DRAFT")]
    late = "SELECT count(*) FROM alert WHERE kind = 'order_late'"
    assert district.seat("w01").value(late) == 1


@pytest.mark.parametrize("login", ["d07", "z02", "s01"])
def test_that_a_deferred_case_is_taken_up_again_on_its_date(district, login):
    done = sent(district)
    (task,) = tasks_of(district, done)
    done = district.seat("w01").do(u.AcknowledgeTask(**on(done), task_id=task))
    until = district.seat("d07").value("SELECT now()") + timedelta(days=3)
    done = district.seat("w01").do(
        u.AskDeferral(
            **on(done),
            task_id=task,
            reason="冬季无法施工",
            plan="开春施工",
            until=until,
        )
    )
    done = district.seat("z02").do(
        d.DecideDeferral(**on(done), granted=True, until=until, reason="属实")
    )
    seat = district.seat(login)
    ladder = Ladder(seat.engine, lambda c: execute(c, seat.units_of_work()))
    ladder.resume_deferred()
    assert state_of(district, done) == "DEFERRED"
    if login == "s01":
        with pytest.raises(InvalidInputError, match="until"):
            seat.do(d.ResumeDeferred(**on(done)))
    as_if(district, "UPDATE cases SET deferred_until = now() - interval '1 minute'")
    ladder.resume_deferred()
    assert state_of(district, done) == "HANDLING"
    (again,) = district.seat("a01").rows(
        "SELECT c.deferred_until, k.due_at = t.due_at, c.disposal_due_at = t.due_at"
        " FROM cases c JOIN task k ON k.case_id = c.id JOIN stage_timer t"
        " ON t.task_id = k.id AND t.stage = 'dispose'"
    )
    assert tuple(again) == (None, True, True)


DIES = """
import os, signal, sys
from console.db.connect import engine_for
from console.db.unit_of_work import UnitOfWorkFactory
from console.jobs.sweep import sweep

engine = engine_for(sys.argv[1], application_name="desk:dies", pool_size=2)
work = UnitOfWorkFactory(engine)
sweep(engine, work.rules, after_step=lambda: os.kill(os.getpid(), signal.SIGKILL))
"""


def died_after_marking(district, login="s01") -> int:
    """A seat marks what is due and is killed before it drafts anything."""
    told = [sys.executable, "-c", DIES, district.url_for(login)]
    return subprocess.run(told, check=False, cwd=Path(__file__).parents[2]).returncode


def ladder_of(district, login):
    seat = district.seat(login)
    return Ladder(seat.engine, lambda c: execute(c, seat.units_of_work()))


def test_that_an_order_is_drafted_though_the_seat_was_killed_after_the_mark(district):
    sent(district)
    age(district, 30 * 24 * 3600, stage="dispose")
    run(district, ladder_of(district, "s01"))  # the mark before, which drafts nothing
    assert died_after_marking(district) == -signal.SIGKILL
    assert levels(district) == []
    ladder_of(district, "d07").draft_wished()
    assert levels(district) == [(1, "DRAFT")]


def test_that_two_schedulers_draft_each_wished_order_once(district):
    for _ in range(6):
        sent(district)
    age(district, 12 * 24 * 3600, stage="dispose")
    for _ in range(3):
        run(district, Ladder(district.seat("s01").engine, refuse_all))
    as_if(district, "UPDATE order_wish SET not_before = NULL")
    hands = [
        threading.Thread(target=ladder_of(district, login).draft_wished)
        for login in ("s01", "z02", "d07")
    ]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    assert sorted(levels(district)) == [(1, "DRAFT")] * 6 + [(2, "DRAFT")] * 6
    open_wishes = "SELECT count(*) FROM order_wish WHERE settled_at IS NULL"
    assert district.seat("a01").value(open_wishes) == 0


def refuse_all(_command):
    raise NotAllowedError("not this seat")


def test_that_a_refused_wish_says_why_and_is_tried_again(district, ladder):
    sent(district)
    age(district, 30 * 24 * 3600, stage="dispose")
    refusing = Ladder(district.seat("s01").engine, refuse_all)
    for _ in range(2):
        run(district, refusing)
    (wish,) = district.seat("a01").rows("SELECT refusal, settled_at FROM order_wish")
    assert tuple(wish) == ("not this seat", None)
    ladder.draft_wished()
    assert levels(district) == []
    as_if(district, "UPDATE order_wish SET not_before = now()")
    ladder.draft_wished()
    assert levels(district) == [(1, "DRAFT")]


def test_that_a_rule_issues_at_once_from_a_seat_that_may_not_issue(district):
    as_if(
        district, "UPDATE reminder_rule SET issue_at_once = true WHERE order_level > 0"
    )
    done = sent(district)
    age(district, 30 * 24 * 3600, stage="dispose")
    seat = district.seat("d07")
    for _ in range(2):
        sweep(
            seat.engine,
            seat.units_of_work.rules,
            after_step=ladder_of(district, "d07").draft_wished,
        )
    assert levels(district) == [(1, "ISSUED")]
    with pytest.raises(NotAllowedError):
        seat.do(
            s.DraftOrder(
                case_id=done.case_id,
                unit_id=district.units["sanitation"],
                level=1,
                reason="再催",
                issue_now=True,
                rule_id=seat.value("SELECT rule_id FROM order_wish"),
            )
        )


def test_that_a_wish_beside_a_standing_order_is_settled_without_another(
    district, ladder
):
    done = sent(district)
    district.seat("s01").do(
        s.DraftOrder(
            case_id=done.case_id,
            unit_id=district.units["sanitation"],
            level=2,
            reason="领导督办",
            issue_now=True,
        )
    )
    age(district, 12 * 24 * 3600, stage="dispose")
    for _ in range(3):
        run(district, ladder)
    assert levels(district) == [(2, "ISSUED")]
    settled = "SELECT count(settled_at), count(order_id) FROM order_wish"
    assert tuple(district.seat("a01").rows(settled)[0]) == (2, 0)


def test_that_an_order_late_while_every_seat_was_off_climbs_after_a_kill(
    district, ladder
):
    test_that_an_order_past_its_limit_climbs_one_level_once(district, ladder)
    as_if(district, "DELETE FROM alert WHERE kind = 'order_late'")
    as_if(district, "DELETE FROM order_wish")
    as_if(district, "DELETE FROM supervision_order WHERE level = 2")
    Ladder(district.seat("z02").engine, refuse_all).climb()
    assert levels(district) == [(1, "ISSUED")]
    as_if(district, "UPDATE order_wish SET not_before = NULL")
    ladder_of(district, "d07").climb()
    assert levels(district) == [(1, "ISSUED"), (2, "DRAFT")]
