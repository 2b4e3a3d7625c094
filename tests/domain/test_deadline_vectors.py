from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from console.domain.calendar import BeyondCalendarError, DayKind
from console.domain.deadline import (
    ScheduleNotPublished,
    due_at,
    elapsed_us,
    near_at,
)
from console.domain.explanation import StepKind
from console.domain.time_limit import LimitKind, Reading, TimeLimit
from console.services.seed_calendar import seed_calendar

CALENDAR = seed_calendar()


def local(text):
    return datetime.fromisoformat(text).replace(tzinfo=CALENDAR.zone)


def due(start, limit, reading=Reading.HOURS):
    found = due_at(local(start), TimeLimit.parse(limit), CALENDAR, reading)
    return CALENDAR.local(found.due_at).replace(tzinfo=None).isoformat(" ", "auto")


HOURS_READING = [
    ("2026-11-23 09:40", "4 wh", "2026-11-23 15:40"),
    ("2026-11-23 19:20", "4 wh", "2026-11-24 12:00"),
    ("2026-02-13 17:30", "1 wd", "2026-02-14 17:30"),
    ("2026-02-15 01:00", "2 uh", "2026-02-15 03:00"),
    ("2026-04-30 18:30", "3 wd", "2026-05-08 18:00"),
    ("2026-09-19 10:00", "2 wh", "2026-09-20 10:00"),
    ("2026-10-10 10:00", "4 wh", "2026-10-10 16:00"),
    ("2026-02-14 09:00", "2 cd", "2026-02-16 09:00"),
    ("2026-02-14 16:00", "4 wh", "2026-02-24 10:00"),
    # the noon break, and every edge of a window
    ("2026-11-23 12:30", "1 wh", "2026-11-23 15:00"),
    ("2026-11-23 12:00", "1 wh", "2026-11-23 15:00"),
    ("2026-11-23 14:00", "1 wh", "2026-11-23 15:00"),
    ("2026-11-23 18:00", "1 wh", "2026-11-24 09:00"),
    ("2026-11-23 08:00", "4 wh", "2026-11-23 12:00"),
    ("2026-11-23 08:00", "1 wd", "2026-11-23 18:00"),
    ("2026-11-23 07:00", "1 wd", "2026-11-23 18:00"),
    ("2026-11-23 17:00", "1 wh", "2026-11-23 18:00"),
    ("2026-11-23 11:00", "1 wh", "2026-11-23 12:00"),
    ("2026-11-27 17:59", "2 min", "2026-11-27 18:01"),
    ("2026-11-27 17:59", "0.05 wh", "2026-11-30 08:02"),
    ("2026-11-23 00:00", "0.5 wd", "2026-11-23 12:00"),
    ("2026-11-23 09:40:30", "0.5 wh", "2026-11-23 10:10:30"),
    # holidays: starting on one, crossing one, and 2020's that was prolonged
    ("2026-10-03 10:00", "1 wh", "2026-10-08 09:00"),
    ("2026-10-03 10:00", "1 uh", "2026-10-03 11:00"),
    ("2020-01-23 17:00", "2 wh", "2020-02-03 09:00"),
    ("2024-02-09 17:00", "2 wh", "2024-02-18 09:00"),
    # around midnight, leap day and year's end
    ("2026-11-23 23:30", "1 uh", "2026-11-24 00:30"),
    ("2028-02-28 12:00", "1 cd", "2028-02-29 12:00"),
    ("2025-12-31 17:00", "2 wh", "2026-01-04 09:00"),
    ("2026-12-31 17:00", "1 wh", "2026-12-31 18:00"),
    ("2026-12-31 17:00", "2 wh", "2027-01-01 09:00"),
    ("2003-12-31 17:00", "2 wh", "2004-01-02 09:00"),
]


@pytest.mark.parametrize(("start", "limit", "expected"), HOURS_READING)
def test_that_limits_end_when_counted_in_hours(start, limit, expected):
    wanted = datetime.fromisoformat(expected).isoformat(" ", "auto")
    assert due(start, limit) == wanted


DAY_END_READING = [
    ("2026-02-13 17:30", "1 wd", "2026-02-14 18:00"),
    ("2026-04-30 18:30", "3 wd", "2026-05-08 18:00"),
    ("2026-11-23 06:00", "1 wd", "2026-11-24 18:00"),
    ("2026-11-23 09:40", "1 wd", "2026-11-24 18:00"),
    ("2026-11-23 23:59", "1 wd", "2026-11-24 18:00"),
    ("2026-11-28 10:00", "1 wd", "2026-11-30 18:00"),
    ("2026-02-16 10:00", "2 wd", "2026-02-25 18:00"),
    ("2026-11-23 09:00", "0.5 wd", "2026-11-23 15:00"),
    ("2026-11-23 09:00", "1.5 wd", "2026-11-25 12:00"),
    ("2026-11-23 09:40", "4 wh", "2026-11-23 15:40"),
    ("2026-02-15 01:00", "2 uh", "2026-02-15 03:00"),
    ("2026-02-14 09:00", "2 cd", "2026-02-16 09:00"),
]


@pytest.mark.parametrize(("start", "limit", "expected"), DAY_END_READING)
def test_that_working_days_end_with_the_day_in_the_other_reading(
    start, limit, expected
):
    wanted = datetime.fromisoformat(expected).isoformat(" ", "auto")
    assert due(start, limit, Reading.DAY_END) == wanted


def test_that_crossing_into_an_unpublished_year_warns_and_names_it():
    found = due_at(local("2026-12-31 17:00"), TimeLimit.parse("2 wh"), CALENDAR)
    assert found.warnings == (ScheduleNotPublished(2027, 2027),)
    assert str(found.warnings[0]).startswith("schedule not published for 2027")
    assert found.warnings[0].text("zh").startswith("2027 年放假安排未公布")


def test_that_a_long_span_names_the_run_of_unpublished_years_once():
    found = due_at(local("2003-12-31 17:00"), TimeLimit.parse("6500 wd"), CALENDAR)
    assert found.warnings == (
        ScheduleNotPublished(2003, 2003),
        ScheduleNotPublished(2027, 2029),
    )


@pytest.mark.parametrize(
    ("start", "limit"),
    [
        ("2026-12-31 17:00", "1 wh"),
        ("2026-12-31 17:00", "48 uh"),
        ("2026-12-31 17:00", "3 cd"),
        ("2026-04-30 18:30", "3 wd"),
    ],
)
def test_that_nothing_warns_where_no_unknown_schedule_is_used(start, limit):
    assert not due_at(local(start), TimeLimit.parse(limit), CALENDAR).warnings


@pytest.mark.parametrize("kind", LimitKind)
@pytest.mark.parametrize("reading", Reading)
def test_that_a_deadline_past_the_last_year_is_refused(kind, reading):
    with pytest.raises(BeyondCalendarError):
        due_at(local("2026-11-23 09:00"), TimeLimit(kind, 10**12), CALENDAR, reading)


def test_that_a_huge_limit_is_worked_out_all_the_same():
    assert due("2026-11-23 09:00", "1000000 wd")[:4] == "5859"


def test_that_an_edited_calendar_moves_the_deadline_and_keeps_the_old_answer():
    start, limit = local("2026-11-23 09:00"), TimeLimit.parse("2 wd")
    before = due_at(start, limit, CALENDAR)
    edited = CALENDAR.with_days({date(2026, 11, 24): DayKind.OFF}, version=2)
    after = due_at(start, limit, edited)
    assert after.due_at - before.due_at == timedelta(days=1)
    assert before.due_at == due_at(start, limit, CALENDAR).due_at


starts = st.datetimes(
    datetime(2024, 1, 1),  # noqa: DTZ001 - the strategy adds the zone
    datetime(2026, 6, 1),  # noqa: DTZ001
    timezones=st.just(CALENDAR.zone),
)
limits = st.builds(
    TimeLimit,
    st.sampled_from(LimitKind),
    st.decimals("0.25", "60", places=2).map(Decimal),
)
readings = st.sampled_from(Reading)


@given(start=starts, limit=limits, reading=readings)
def test_that_every_deadline_lies_after_its_start(start, limit, reading):
    assert due_at(start, limit, CALENDAR, reading).due_at > start


@given(start=starts, limit=limits, more=st.decimals("0.01", "9", places=2))
@pytest.mark.parametrize("reading", Reading)
def test_that_a_longer_limit_is_never_due_earlier(start, limit, more, reading):
    longer = TimeLimit(limit.kind, limit.value + more)
    first = due_at(start, limit, CALENDAR, reading).due_at
    assert due_at(start, longer, CALENDAR, reading).due_at >= first


@given(start=starts, limit=limits, reading=readings)
def test_that_near_lies_at_its_share_of_the_limits_own_time(start, limit, reading):
    end = due_at(start, limit, CALENDAR, reading).due_at
    near = near_at(start, end, limit, CALENDAR, 0.8)
    whole_us = elapsed_us(start, end, limit.kind, CALENDAR)
    used_us = elapsed_us(start, near, limit.kind, CALENDAR)
    assert abs(used_us - 0.8 * whole_us) <= 1
    assert start <= near <= end


def test_that_near_of_working_hours_does_not_fall_into_the_night():
    start, end = local("2026-11-23 16:00"), local("2026-11-24 16:00")
    near = near_at(start, end, TimeLimit.parse("1 wd"), CALENDAR, 0.5)
    assert near == local("2026-11-24 10:00")


def test_that_a_deadline_explains_the_rule_the_calendar_and_each_run_of_days():
    found = due_at(local("2026-02-14 16:00"), TimeLimit.parse("4 wh"), CALENDAR)
    lines = [step.text("en") for step in found.steps]
    assert lines == [
        "limit 4 working hours: only working time counts",
        "working calendar version 1, 08:00–12:00 14:00–18:00, Asia/Shanghai",
        "2026-02-14 make-up working day, 2 h counted",
        "2026-02-15 weekend, not counted",
        "2026-02-16 – 2026-02-20 holiday, not counted",
        "2026-02-21 – 2026-02-22 weekend, not counted",
        "2026-02-23 holiday, not counted",
        "2026-02-24 working day, 2 h counted",
        "due 2026-02-24 10:00",
    ]
    assert found.steps[2].text("zh") == "2026-02-14 调休上班，计 2 小时"


@given(start=starts, limit=limits, reading=readings)
def test_that_the_explained_time_adds_up_to_the_budget(start, limit, reading):
    found = due_at(start.replace(microsecond=0), limit, CALENDAR, reading)
    counted = sum(step.span_s for step in found.steps if step.kind is StepKind.COUNTED)
    whole_us = elapsed_us(found.start, found.due_at, limit.kind, CALENDAR)
    assert counted == whole_us // 1_000_000
