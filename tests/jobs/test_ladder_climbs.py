"""By rule the clock drafts orders, climbs a level, and takes deferrals up again."""

from __future__ import annotations

from datetime import timedelta

import psycopg
import pytest

from console.domain.commands import dispatch as d, supervision as s, unit as u
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
    sweep(seat.engine, seat.units_of_work.rules, after_step=ladder.after_marks)


def test_that_overdue_disposal_drafts_a_first_order_and_serious_a_second(
    district, ladder
):
    sent(district)
    age(district, 12 * 24 * 3600, stage="dispose")
    for _ in range(4):
        run(district, ladder)
    assert levels(district) == [(1, "DRAFT"), (2, "DRAFT")]


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


def test_that_a_deferred_case_is_taken_up_again_on_its_date(district):
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
    seat = district.seat("d07")
    ladder = Ladder(seat.engine, lambda c: execute(c, seat.units_of_work()))
    ladder.resume_deferred()
    assert state_of(district, done) == "DEFERRED"
    as_if(district, "UPDATE cases SET deferred_until = now() - interval '1 minute'")
    ladder.resume_deferred()
    assert state_of(district, done) == "HANDLING"
