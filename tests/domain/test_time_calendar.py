from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import chinese_calendar
import pytest
from hypothesis import given, strategies as st

from console.domain.calendar import (
    BeyondCalendarError,
    CalendarError,
    DayKind,
    DayReason,
    WorkCalendar,
)
from console.services.seed_calendar import seed_calendar

CALENDAR = seed_calendar()
MINUTE = timedelta(minutes=1)


def local(text):
    return datetime.fromisoformat(text).replace(tzinfo=CALENDAR.zone)


def counted_minutes(calendar, start, end):
    """Count working minutes one by one; slow and plainly right."""
    count, at = 0, calendar.local(start)
    while at < end:
        inside = [
            begin <= at.time() and (stop == time(0) or at.time() < stop)
            for begin, stop in calendar.windows_on(at.date())
        ]
        count += any(inside)
        at += MINUTE
    return count


def test_that_the_seed_agrees_with_the_published_schedules_on_every_day():
    day = date(2004, 1, 1)
    while day <= date(2026, 12, 31):
        assert CALENDAR.is_working_day(day) == chinese_calendar.is_workday(day), day
        day += timedelta(days=1)


@pytest.mark.parametrize(("year", "days"), [(2024, 251), (2025, 248), (2026, 248)])
def test_that_a_year_has_its_working_days(year, days):
    start = date(year, 1, 1)
    every = [start + timedelta(n) for n in range(366)]
    working = [d for d in every if d.year == year and CALENDAR.is_working_day(d)]
    assert len(working) == days


def test_that_all_published_years_are_named():
    assert CALENDAR.published_years == frozenset(range(2004, 2027))


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        ("2026-02-13", DayReason.ORDINARY),
        ("2026-02-14", DayReason.MAKE_UP),
        ("2026-02-15", DayReason.WEEKEND),
        ("2026-02-16", DayReason.HOLIDAY),
    ],
)
def test_that_a_day_says_why_it_counts_or_not(day, reason):
    assert CALENDAR.reason(date.fromisoformat(day)) is reason


moments = st.datetimes(
    datetime(2026, 1, 1),  # noqa: DTZ001 - the strategy adds the zone
    datetime(2026, 12, 20),  # noqa: DTZ001
    timezones=st.just(UTC),
).map(lambda at: at.replace(second=0, microsecond=0))


@given(start=moments, span_min=st.integers(0, 8000))
def test_that_working_time_is_what_counting_minutes_gives(start, span_min):
    end = start + span_min * MINUTE
    counted = counted_minutes(CALENDAR, start, end)
    assert CALENDAR.working_seconds(start, end) == counted * 60
    assert CALENDAR.working_seconds(end, start) == -counted * 60


@given(start=moments, seconds=st.integers(1, 10**7))
def test_that_adding_working_time_ends_at_the_first_moment_it_has_passed(
    start, seconds
):
    end = CALENDAR.add_working(start, seconds)
    assert CALENDAR.working_seconds(start, end) == seconds
    just_before = end - timedelta(microseconds=1)
    assert CALENDAR.working_seconds(start, just_before) < seconds


@given(start=moments, n=st.integers(1, 300))
def test_that_the_nth_working_day_is_found_as_by_counting(start, n):
    end = CALENDAR.local(CALENDAR.end_of_nth_working_day(start, n))
    day, counted = CALENDAR.local(start).date(), 0
    while counted < n:
        day += timedelta(days=1)
        counted += CALENDAR.is_working_day(day)
    assert (end.date(), end.time()) == (day, time(18))


def test_that_adding_nothing_stays_where_it_is_even_at_night():
    night = local("2026-02-15 01:00")
    assert CALENDAR.add_working(night, 0) == night


def test_that_working_time_can_span_all_years():
    first, last = local("0002-01-01 00:00"), local("9998-12-31 00:00")
    seconds = CALENDAR.working_seconds(first, last)
    assert CALENDAR.add_working(first, seconds) <= last
    assert seconds / 28_800 / 9997 == pytest.approx(260.9, abs=0.1)


def test_that_a_span_past_the_last_year_is_refused():
    with pytest.raises(BeyondCalendarError):
        CALENDAR.add_working(local("2026-01-01 00:00"), 10**12)
    with pytest.raises(BeyondCalendarError):
        CALENDAR.end_of_nth_working_day(local("2026-01-01 00:00"), 10**8)


def test_that_less_than_nothing_cannot_be_added():
    with pytest.raises(CalendarError, match="cannot add"):
        CALENDAR.add_working(local("2026-01-05 09:00"), -1)
    with pytest.raises(CalendarError, match="no working day number 0"):
        CALENDAR.end_of_nth_working_day(local("2026-01-05 09:00"), 0)


def test_that_other_windows_keep_the_holidays():
    night = CALENDAR.with_windows(((time(22), time(0)),))
    assert night.day_seconds == 7200
    assert night.is_working_day(date(2026, 2, 14))
    assert not night.is_working_day(date(2026, 2, 16))
    start = local("2026-02-13 23:00")
    assert night.add_working(start, 3600) == local("2026-02-14 00:00")
    assert night.add_working(start, 7200) == local("2026-02-14 23:00")


def test_that_a_saturday_switch_opens_saturdays_but_not_holidays():
    saturdays = CALENDAR.with_windows(
        CALENDAR.windows, {5: ((time(9), time(12)),)}
    )  # half a day
    assert saturdays.windows_on(date(2026, 3, 7)) == ((time(9), time(12)),)
    assert not saturdays.is_working_day(date(2026, 3, 8))
    assert saturdays.windows_on(date(2026, 2, 14)) == CALENDAR.windows
    assert saturdays.day_seconds == 28_800


def test_that_an_edited_day_is_a_new_version_and_leaves_the_old_alone():
    monday = date(2027, 2, 8)
    edited = CALENDAR.with_days(
        {monday: DayKind.OFF}, version=2, published_years=[2027]
    )
    assert not edited.is_working_day(monday)
    assert edited.version == 2
    assert 2027 in edited.published_years
    assert CALENDAR.is_working_day(monday)
    assert edited.with_days({monday: None}, version=3).is_working_day(monday)


def test_that_a_calendar_is_built_from_plain_rows():
    built = WorkCalendar.from_rows(
        [("2026-02-14", "work"), (date(2026, 2, 16), "off")],
        published_years=[2026],
        windows=[("09:00", "12:00"), ("13:30", "24:00")],
        weekday_windows={5: [("09:00", "11:00")]},
    )
    assert built.days == {date(2026, 2, 14): DayKind.WORK, date(2026, 2, 16): "off"}
    assert built.day_seconds == 13.5 * 3600
    assert built.windows_on(date(2026, 3, 7)) == ((time(9), time(11)),)


@pytest.mark.parametrize(
    "rows",
    [
        {"days": [("2026-02-30", "off")]},
        {"days": [("2026-02-20", "half")]},
        {"windows": [("12:00", "08:00")]},
        {"windows": [("08:00", "12:00"), ("11:00", "18:00")]},
        {"windows": [("14:00", "18:00"), ("08:00", "12:00")]},
        {"windows": []},
        {"windows": [("8 o'clock", "12:00")]},
        {"timezone": "Asia/Atlantis"},
    ],
)
def test_that_rows_that_make_no_calendar_are_refused(rows):
    with pytest.raises(CalendarError):
        WorkCalendar.from_rows(**{"days": [], "published_years": [], **rows})


def test_that_calendars_with_the_same_rows_are_equal_and_hash_alike():
    assert seed_calendar() == CALENDAR
    assert hash(seed_calendar()) == hash(CALENDAR)
