"""The server measures working time as the program works it out, whatever the calendar."""

from __future__ import annotations

import random
from datetime import UTC, datetime, time, timedelta
from decimal import Decimal

import psycopg
import pytest

from console.db.rule_reader import rules_over
from console.domain.stage_timer import StageTimer, deadline, extend, pause, resume
from console.domain.time_limit import LimitKind, Reading, TimeLimit

START = datetime(2026, 1, 1, tzinfo=UTC)
DAYS = 700
ASKED = """SELECT desk_seconds_between('wh', a, b)
  FROM unnest(%s::timestamptz[], %s::timestamptz[]) AS t(a, b)"""
WINDOW = "INSERT INTO working_window (weekday, opens, closes) VALUES (%s, %s, %s)"
FITS = """SELECT bool_and(desk_due_in_time(kind, value, reading, a, b))
  FROM unnest(%s::text[], %s::numeric[], %s::text[], %s::timestamptz[], %s::timestamptz[])
    AS t(kind, value, reading, a, b)"""
IS_MORE = """SELECT bool_and(desk_is_more_time(told, reading, a, b))
  FROM unnest(%s::text[], %s::text[], %s::timestamptz[], %s::timestamptz[])
    AS t(told, reading, a, b)"""
LEFT = """SELECT desk_seconds_between(kind, a, b), desk_seconds_between(kind, c, d)
  FROM unnest(%s::text[], %s::timestamptz[], %s::timestamptz[], %s::timestamptz[],
    %s::timestamptz[]) AS t(kind, a, b, c, d)"""
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


@pytest.mark.parametrize("seed", range(4))
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


def a_limit(rng):
    value = Decimal(rng.choice(("0.25", "0.5", "1", "2", "3.5", "5", "20")))
    return TimeLimit(rng.choice(list(LimitKind)), value)


def a_clock(rng, started_at):
    return StageTimer(
        stage="dispose",
        limit=a_limit(rng),
        started_at=started_at,
        reading=rng.choice(list(Reading)),
    )


@pytest.mark.parametrize("seed", range(4))
def test_that_the_server_takes_every_due_time_the_program_works_out(link, seed):
    rng = random.Random(seed)
    set_calendar(link, rng)
    calendar = rules_over(link).calendar
    clocks = [a_clock(rng, moment(rng)) for _ in range(200)]
    told = [
        (c.limit.kind, c.limit.value, c.reading, c.started_at, deadline(c, calendar))
        for c in clocks
    ]
    assert link.execute(FITS, [*map(list, zip(*told, strict=True))]).fetchone() == (
        True,
    )


@pytest.mark.parametrize("seed", range(4))
def test_that_the_server_takes_every_extension_the_program_works_out(link, seed):
    rng = random.Random(seed)
    set_calendar(link, rng)
    calendar = rules_over(link).calendar
    told = []
    for _ in range(200):
        clock, more = a_clock(rng, moment(rng)), a_limit(rng)
        longer = extend(clock, more, at=clock.started_at, by="d07", reason="管材未到")
        ends = [deadline(each, calendar) for each in (clock, longer)]
        told.append((str(more), clock.reading, *ends))
    asked = [*map(list, zip(*told, strict=True))]
    assert link.execute(IS_MORE, asked).fetchone() == (True,)


@pytest.mark.parametrize("seed", range(4))
def test_that_a_clock_that_goes_on_has_as_much_left_by_the_server_s_count(link, seed):
    rng = random.Random(seed)
    set_calendar(link, rng)
    calendar = rules_over(link).calendar
    told = []
    while len(told) < 200:
        clock = a_clock(rng, moment(rng))
        paused_at = clock.started_at + timedelta(minutes=rng.randrange(1, 6_000))
        before = deadline(clock, calendar)
        if before <= paused_at:
            continue
        resumed_at = paused_at + timedelta(minutes=rng.randrange(1, 20_000))
        held = pause(clock, at=paused_at, reason="受阻", by="d07")
        after = deadline(resume(held, at=resumed_at), calendar)
        told.append((clock.limit.kind, paused_at, before, resumed_at, after))
    found = link.execute(LEFT, [*map(list, zip(*told, strict=True))]).fetchall()
    before, after = zip(*found, strict=True)
    assert after == pytest.approx(before, abs=0.001)
