"""When something is due: a start, a limit, a calendar and a reading of days."""

from __future__ import annotations

from datetime import timedelta
from itertools import groupby
from typing import TYPE_CHECKING

from console.domain.calendar import SECOND_US, BeyondCalendarError, WorkCalendar
from console.domain.clock import as_utc
from console.domain.explanation import Step, counting_steps, rule_steps
from console.domain.record import placed_record, record
from console.domain.time_limit import LimitKind, Reading, TimeLimit

if TYPE_CHECKING:
    from datetime import datetime

_MICROSECOND = timedelta(microseconds=1)


@placed_record
class ScheduleNotPublished:
    """The holidays of these years, both included, were not known: Mon-Fri assumed."""

    first_year: int
    last_year: int

    def __str__(self) -> str:
        return self.text("en")

    def text(self, language: str = "zh") -> str:
        """Return it for people."""
        years = f"{self.first_year:04}"
        if self.last_year != self.first_year:
            years += f"–{self.last_year:04}"
        if language.startswith("zh"):
            return f"{years} 年放假安排未公布，按周一至周五计算"
        return f"schedule not published for {years}: Monday to Friday assumed"


@record
class Deadline:
    """A due instant (UTC) with what led to it."""

    start: datetime
    limit: TimeLimit
    reading: Reading
    calendar: WorkCalendar
    due_at: datetime
    warnings: tuple[ScheduleNotPublished, ...]

    @property
    def steps(self) -> tuple[Step, ...]:
        """Explain it: the rule, the calendar, the days counted and skipped."""
        return (
            *rule_steps(self.limit, self.reading, self.calendar),
            *counting_steps(self.start, self.due_at, self.limit.kind, self.calendar),
        )


def due_at(
    start: datetime,
    limit: TimeLimit,
    calendar: WorkCalendar,
    reading: Reading = Reading.HOURS,
) -> Deadline:
    """Work out when a limit that starts now and is never paused ends.

    Urgent hours and calendar days run through, a calendar day being 24 hours.
    Working hours count inside working windows only. N working days are N times
    ``calendar.day_seconds`` of working time, or under ``Reading.DAY_END`` the end
    of the Nth working day after the starting day; there a part of a day is working
    time from the end of the last whole one, or from the start if there is none.

    Raises:
        BeyondCalendarError: the deadline would lie outside the years 1 to 9999.
    """
    span_us = budget_us(start, limit, calendar, reading)
    due = advance(start, span_us, limit.kind, calendar)
    return Deadline(
        start=as_utc(start),
        limit=limit,
        reading=reading,
        calendar=calendar,
        due_at=due,
        warnings=unpublished(start, due, limit.kind, calendar),
    )


def near_at(
    start: datetime,
    due: datetime,
    limit: TimeLimit,
    calendar: WorkCalendar,
    ratio: float,
) -> datetime:
    """Return when this share of the budget from start to due is used.

    Measured in the limit's own kind of time; a ratio above one lies after due.
    """
    whole_us = elapsed_us(start, due, limit.kind, calendar)
    return advance(start, round(whole_us * ratio), limit.kind, calendar)


def budget_us(
    start: datetime, limit: TimeLimit, calendar: WorkCalendar, reading: Reading
) -> int:
    """Return a limit's budget in microseconds of its own kind of time."""
    day_s = calendar.day_seconds
    if limit.kind is not LimitKind.WORK_DAY or reading is Reading.HOURS:
        return limit.seconds(work_day_s=day_s) * SECOND_US
    whole_days = int(limit.value)
    part_us = round((limit.value - whole_days) * day_s) * SECOND_US
    if not whole_days:
        return max(part_us, SECOND_US)
    day_end = calendar.end_of_nth_working_day(start, whole_days)
    return calendar.working_us(start, day_end) + part_us


def advance(
    start: datetime, span_us: int, kind: LimitKind, calendar: WorkCalendar
) -> datetime:
    """Return the first instant by which a span of this kind of time has passed.

    Raises:
        BeyondCalendarError: that instant lies outside the years 1 to 9999.
    """
    if kind.working:
        return calendar.add_working_us(start, span_us)
    try:
        return as_utc(start) + span_us * _MICROSECOND
    except OverflowError:
        raise BeyondCalendarError from None


def elapsed_us(
    start: datetime, end: datetime, kind: LimitKind, calendar: WorkCalendar
) -> int:
    """Return how much of this kind of time passes between; negative if reversed."""
    if kind.working:
        return calendar.working_us(start, end)
    return (end - start) // _MICROSECOND


def unpublished(
    start: datetime, end: datetime, kind: LimitKind, calendar: WorkCalendar
) -> tuple[ScheduleNotPublished, ...]:
    """Return the runs of years a working span touches without a known schedule."""
    if not kind.working:
        return ()
    years = range(calendar.local(start).year, calendar.local(end).year + 1)
    runs = groupby(years, key=calendar.published_years.__contains__)
    gaps = [list(run) for published, run in runs if not published]
    return tuple(ScheduleNotPublished(gap[0], gap[-1]) for gap in gaps)
