"""Reminders fire once, never early, and by one seat among all."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import psycopg
import pytest
import sqlalchemy as sa

from console.db.connect import connect, engine_for
from console.db.rule_reader import read_rules
from console.db.tables.cases import stage_timer
from console.db.timer_rows import timer_of
from console.domain.stage_timer import deadline, reaches_at
from console.jobs.holder import LockHolder
from console.jobs.scheduler import Scheduler
from console.jobs.sweep import sweep
from tests.services.test_seven_steps import filed, sent


def age(district, seconds: int, *, stage: str) -> None:
    """Let a stage's timers have begun earlier, as if time had passed."""
    engine = engine_for(
        district.database.superuser_url, application_name="test", pool_size=1
    )
    with engine.begin() as connection:
        connection.execute(sa.text("SET LOCAL session_replication_role = replica"))
        rules = read_rules(connection)
        rows = connection.execute(
            sa.select(stage_timer).where(
                stage_timer.c.stage == stage, stage_timer.c.stopped_at.is_(None)
            )
        )
        for row in rows.mappings().all():
            connection.execute(
                sa.update(stage_timer).where(stage_timer.c.id == row["id"]),
                begun_earlier(row, rules, seconds),
            )
    engine.dispose()


def begun_earlier(row, rules, seconds):
    timer = timer_of(row)
    older = replace(timer, started_at=timer.started_at - timedelta(seconds=seconds))
    due, at = deadline(older, rules.calendar), None
    if row["next_mark_at"] is not None:
        at = reaches_at(older, rules.calendar, ratio=row["next_share"])
    return {"started_at": older.started_at, "due_at": due, "next_mark_at": at}


def swept(district, login="d07"):
    seat = district.seat(login)
    with seat.units_of_work() as uow:
        rules = uow.rules
    return sweep(seat.engine, lambda: rules)


def marks(district):
    return [
        (mark, float(share))
        for mark, share in district.seat("a01").rows(
            "SELECT mark, share FROM timer_mark ORDER BY share"
        )
    ]


def test_that_nothing_fires_before_its_time(district):
    filed(district)
    assert swept(district).marks == 0


def test_that_each_share_of_the_limit_is_marked_once_in_the_log(district):
    done = filed(district)
    age(district, 13 * 60, stage="dispatch")
    assert swept(district).marks == 1
    assert swept(district).marks == 0
    age(district, 20 * 60, stage="dispatch")
    swept(district)
    swept(district)
    assert marks(district) == [("near", 0.8), ("overdue", 1.0), ("serious", 1.5)]
    verbs = district.seat("a01").rows(
        "SELECT verb FROM case_log WHERE case_id = :c AND kind = 'clock' ORDER BY seq",
        c=done.case_id,
    )
    assert [verb for (verb,) in verbs] == ["mark_near", "mark_overdue", "mark_serious"]


def test_that_a_mark_does_not_disturb_what_a_dispatcher_is_typing(district):
    done = filed(district)
    age(district, 13 * 60, stage="dispatch")
    swept(district)
    version = district.seat("d07").value(
        "SELECT version FROM cases WHERE id = :c", c=done.case_id
    )
    assert version == done.version


def test_that_an_alert_is_raised_for_the_roles_of_the_rule(district):
    filed(district)
    age(district, 16 * 60, stage="dispatch")
    swept(district)
    swept(district)
    told = district.seat("s01").rows("SELECT kind, tell FROM alert ORDER BY id")
    assert ("overdue", ["dispatcher", "supervisor"]) in [tuple(row) for row in told]


def test_that_nobody_writes_a_mark_before_its_moment_by_hand(district):
    filed(district)
    forged = (
        "INSERT INTO timer_mark (timer_id, case_id, share, due_at, mark, reached_at)"
        " SELECT id, case_id, next_share, due_at, 'overdue', next_mark_at"
        " FROM stage_timer WHERE stage = 'dispatch'"
    )
    with (
        pytest.raises(sa.exc.DBAPIError, match="when its moment has come"),
        district.seat("d07").engine.begin() as connection,
    ):
        connection.execute(sa.text(forged))


def test_that_a_paused_clock_is_never_marked(district):
    from console.domain.commands import unit as u  # noqa: PLC0415
    from tests.services.test_seven_steps import on, tasks_of  # noqa: PLC0415

    done = sent(district)
    (task,) = tasks_of(district, done)
    district.seat("w01").do(u.AskReturn(**on(done), task_id=task, reason="不属"))
    age(district, 30 * 24 * 3600, stage="dispose")
    swept(district)
    stages = district.seat("a01").rows(
        "SELECT t.stage FROM timer_mark m JOIN stage_timer t ON t.id = m.timer_id"
    )
    assert [stage for (stage,) in stages] == []


def test_that_only_one_seat_runs_the_scheduler_and_another_takes_over(district):
    holders = [
        LockHolder(
            lambda login=login: connect(
                district.url_for(login),
                application_name=f"desk:{login}:scheduler",
                autocommit=True,
            )
        )
        for login in ("d07", "d08")
    ]
    first, second = holders
    assert first.try_hold()
    assert not second.try_hold()
    seats = district.seat("z02").rows("SELECT login FROM desk_seats() WHERE scheduler")
    assert [login for (login,) in seats] == ["d07"]
    first.let_go()
    assert second.try_hold()
    second.let_go()


def test_that_the_scheduler_beats_until_stopped_and_lets_go(district, qtbot):
    beats = []
    holder = LockHolder(lambda: connect(district.url_for("d07"), autocommit=True))
    scheduler = Scheduler(holder, [("count", lambda: beats.append(1))])
    scheduler.start()
    qtbot.waitUntil(lambda: len(beats) > 0)
    scheduler.stop()
    assert not scheduler.holds


def test_that_a_clock_marked_to_the_end_and_paused_does_not_stop_the_sweep(district):
    from console.domain.commands import unit as u  # noqa: PLC0415
    from tests.services.test_seven_steps import on, tasks_of  # noqa: PLC0415

    done = sent(district)
    age(district, 30 * 24 * 3600, stage="dispose")
    while swept(district).marks:
        continue
    (task,) = tasks_of(district, done)
    done = district.seat("w01").do(
        u.AskReturn(**on(done), task_id=task, reason="不属我单位")
    )
    from console.domain.commands import dispatch as d  # noqa: PLC0415

    district.seat("d07").do(d.RefuseReturn(**on(done), task_id=task, reason="属你单位"))
    before = marks(district)
    assert swept(district).marks == 0
    assert marks(district) == before


def test_that_an_unclosed_reminder_of_a_stopped_clock_does_not_stop_the_sweep(district):
    filed(district)
    age(district, 13 * 60, stage="dispatch")
    with psycopg.connect(district.database.superuser_url) as connection:
        connection.execute("SET session_replication_role = replica")
        connection.execute("UPDATE stage_timer SET stopped_at = now()")
    assert swept(district).marks == 0


def test_that_a_clock_with_a_false_due_time_does_not_stop_the_sweep(district):
    filed(district)
    age(district, 40 * 60, stage="dispatch")
    with psycopg.connect(district.database.superuser_url) as connection:
        connection.execute("SET session_replication_role = replica")
        connection.execute(
            "UPDATE stage_timer SET due_at = due_at + interval '20 minutes'"
            " WHERE stage = 'dispatch'"
        )
    while swept(district).marks:
        continue
    assert [mark for mark, _ in marks(district)] == ["near", "overdue", "serious"]


def test_that_a_reminder_reached_before_a_pause_waits_and_stops_no_sweep(district):
    from console.domain.commands import dispatch as d, unit as u  # noqa: PLC0415
    from tests.services.test_seven_steps import on, tasks_of  # noqa: PLC0415

    done = sent(district)
    (task,) = tasks_of(district, done)
    age(district, 30 * 24 * 3600, stage="dispose")
    filed(district)
    age(district, 13 * 60, stage="dispatch")
    done = district.seat("w01").do(u.AskReturn(**on(done), task_id=task, reason="不属"))
    while swept(district).marks:
        continue
    stages = (
        "SELECT DISTINCT t.stage FROM timer_mark m JOIN stage_timer t"
        " ON t.id = m.timer_id ORDER BY 1"
    )
    assert [stage for (stage,) in district.seat("a01").rows(stages)] == ["dispatch"]
    district.seat("d07").do(d.RefuseReturn(**on(done), task_id=task, reason="属你单位"))
    while swept(district).marks:
        continue
    assert "dispose" in [stage for (stage,) in district.seat("a01").rows(stages)]
