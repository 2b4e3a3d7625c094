"""A job that fails, or a clock that cannot follow, holds nothing else up."""

from __future__ import annotations

import threading

import psycopg
import pytest

from console.db.connect import connect
from console.jobs.holder import LockHolder
from console.jobs.scheduler import Scheduler, link_broke
from console.jobs.seat import scheduler_of_seat
from console.jobs.sweep import sweep
from tests import case_walk as walk
from tests.jobs.test_sweep_and_marks import age
from tests.services.test_rules_change_in_steps import (
    WAITING,
    item_of,
    link,
    many,
    sheet,
    with_limit,
)

__all__ = ["link", "many", "sheet"]  # fixtures
BROKEN = """CREATE FUNCTION stuck() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN RAISE EXCEPTION 'stuck' USING ERRCODE = 'division_by_zero'; END $$;
  CREATE TRIGGER aa_stuck BEFORE UPDATE OF limit_value ON stage_timer FOR EACH ROW
  WHEN (OLD.case_id = {case}) EXECUTE FUNCTION stuck()"""
MARKS = "SELECT count(*) FROM timer_mark"


@pytest.fixture
def scheduler(district):
    seat = district.seat("s01")
    made = scheduler_of_seat(seat.url, "s01", seat.engine, seat.units_of_work)
    yield made
    made.stop()


def test_that_the_jobs_after_a_failed_one_have_their_turn(district, caplog):
    turns: list[str] = []

    def fails():
        raise ValueError("this cannot be read")

    holder = LockHolder(lambda: connect(district.url_for("d07"), autocommit=True))
    jobs = [("fails", fails), ("works", lambda: turns.append("works"))]
    scheduler = Scheduler(holder, jobs)
    scheduler.beat()
    scheduler.beat()
    assert turns == ["works", "works"]
    assert scheduler.holds
    told = [r for r in caplog.records if "the job fails failed" in r.getMessage()]
    assert len(told) == 1
    scheduler.stop()


def test_that_reminders_fire_though_the_steps_of_a_change_fail_in_the_server(
    district, link, sheet, many, scheduler
):
    now = sheet()
    change = with_limit(now, item_of(now, district, many.case_id), "300 uh")
    district.seat("z02").do(change)
    walk.filed(district)
    age(district, 30 * 60, stage="dispatch")
    link.execute(BROKEN.format(case=many.case_id))
    scheduler.beat()
    assert district.seat("a01").value(MARKS) > 0


def test_that_reminders_fire_though_a_waiting_change_cannot_be_read(
    district, scheduler
):
    walk.filed(district)
    age(district, 30 * 60, stage="dispatch")
    with psycopg.connect(district.database.superuser_url) as connection:
        connection.execute("SET session_replication_role = replica")
        connection.execute(
            "INSERT INTO recalculation (change, reason, rules_version, before, cases)"
            " VALUES ('ChangeItem', '时限调整', 1, '{\"reading\": \"hours\"}', 1)"
        )
    scheduler.beat()
    assert district.seat("a01").value(MARKS) > 0


def test_that_a_clock_the_server_cannot_move_keeps_no_other_waiting(
    district, link, sheet, many, scheduler
):
    now = sheet()
    change = with_limit(now, item_of(now, district, many.case_id), "300 uh")
    district.seat("z02").do(change)
    link.execute(BROKEN.format(case=many.case_id))
    waited = district.seat("a01").value(WAITING)
    for _ in range(waited // 10):
        scheduler.beat()
    assert district.seat("a01").value(WAITING) == 0


WAITS = """SELECT pid FROM pg_stat_activity
  WHERE usename = 'd07' AND wait_event_type = 'Lock'"""


def test_that_a_sweep_whose_link_breaks_is_told_from_one_that_fails(district):
    walk.filed(district)
    seat, found = district.seat("d07"), []

    def work():
        try:
            sweep(seat.engine, seat.units_of_work.rules)
        except psycopg.Error as error:
            found.append(error)

    at_work = threading.Thread(target=work)
    superuser = district.database.superuser_url
    with (
        psycopg.connect(superuser) as holds,
        psycopg.connect(superuser, autocommit=True) as ends,
    ):
        holds.execute("LOCK TABLE stage_timer")
        at_work.start()
        while not (waiting := ends.execute(WAITS).fetchone()):
            assert at_work.is_alive()
        ends.execute("SELECT pg_terminate_backend(%s)", waiting)
        at_work.join()
    (error,) = found
    assert link_broke(error)
