"""The server measures working time as the program works it out, whatever the calendar."""

from __future__ import annotations

import random
from datetime import UTC, datetime, time, timedelta

import psycopg
import pytest

from console.db.rule_reader import rules_over

START = datetime(2026, 1, 1, tzinfo=UTC)
DAYS = 700
ASKED = """SELECT desk_seconds_between('wh', a, b)
  FROM unnest(%s::timestamptz[], %s::timestamptz[]) AS t(a, b)"""
WINDOW = "INSERT INTO working_window (weekday, opens, closes) VALUES (%s, %s, %s)"
DAY = """INSERT INTO calendar_day (day, kind) VALUES (%s, %s)
  ON CONFLICT (day) DO UPDATE SET kind = excluded.kind"""


@pytest.fixture
def link(database):
    with psycopg.connect(database.superuser_url) as made:
        made.execute("SET session_replication_role = replica")
        yield made


def windows(rng):
    """Return one to three windows of a day, the last perhaps up to midnight."""
    marks = sorted(rng.sample(range(1, 96), 2 * rng.randrange(1, 4)))
    times = [time(mark // 4, mark % 4 * 15) for mark in marks]
    if rng.random() < 0.3:
        times[-1] = time(0)
    return list(zip(times[::2], times[1::2], strict=True))


def set_calendar(link, rng):
    link.execute("DELETE FROM working_window")
    own = rng.sample(range(1, 8), rng.randrange(4))
    for weekday in (0, *own):
        for opens, closes in windows(rng):
            link.execute(WINDOW, [weekday, opens, closes])
    for offset in rng.sample(range(DAYS), 60):
        day = (START + timedelta(days=offset)).date()
        link.execute(DAY, [day, rng.choice(("work", "off"))])


def moment(rng):
    return START + timedelta(seconds=rng.randrange(DAYS * 86_400))


@pytest.mark.parametrize("seed", range(8))
def test_that_server_and_program_count_the_same_working_time(link, seed):
    rng = random.Random(seed)
    set_calendar(link, rng)
    spans = [sorted((moment(rng), moment(rng))) for _ in range(150)]
    spans += [[at, at + timedelta(hours=rng.randrange(80))] for at, _ in spans[:100]]
    calendar = rules_over(link).calendar
    starts, ends = zip(*spans, strict=True)
    counted = [told for (told,) in link.execute(ASKED, [list(starts), list(ends)])]
    worked_out = [calendar.working_seconds(a, b) for a, b in spans]
    assert max(worked_out) > 0
    assert counted == pytest.approx(worked_out, abs=0.001)
