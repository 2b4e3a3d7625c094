"""The steps that lead to a deadline, in words, for the one who asks why."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from console.domain.calendar import DayReason, WorkCalendar
from console.domain.record import record
from console.domain.time_limit import LimitKind, Reading, TimeLimit

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

LONGEST_LISTING_DAYS = 400
"""Longer spans are summed up in one step instead of being listed by days."""

AFTER_HOURS = "after_hours"
_REASONS = {
    DayReason.ORDINARY: ("工作日", "working day"),
    DayReason.MAKE_UP: ("调休上班", "make-up working day"),
    DayReason.WEEKEND: ("周末", "weekend"),
    DayReason.HOLIDAY: ("节假日", "holiday"),
    AFTER_HOURS: ("不在工作时段", "outside working hours"),
}


class StepKind(StrEnum):
    """What a step tells."""

    RULE = "rule"
    CALENDAR = "calendar"
    COUNTED = "counted"
    SKIPPED = "skipped"
    PAUSED = "paused"
    EXTENDED = "extended"
    DUE = "due"


@record
class Step:
    """One line of an explanation; days are local, both ends included."""

    kind: StepKind
    chinese: str
    english: str
    first_day: date | None = None
    last_day: date | None = None
    span_s: int | None = None
    reason: str = ""

    def text(self, language: str = "zh") -> str:
        """Return the line in one of the two languages."""
        return self.chinese if language.startswith("zh") else self.english


class _Day(NamedTuple):
    day: date
    seconds: int
    reason: str


def rule_steps(
    limit: TimeLimit, reading: Reading, calendar: WorkCalendar
) -> Iterator[Step]:
    """Tell the limit, how it is read, and the calendar it is read by."""
    chinese, english = _reading_words(limit, reading, calendar)
    yield Step(
        kind=StepKind.RULE,
        chinese=f"时限 {limit.text('zh')}：{chinese}",
        english=f"limit {limit.text('en')}: {english}",
    )
    if limit.kind.working:
        windows = " ".join(f"{a:%H:%M}–{b:%H:%M}" for a, b in calendar.windows)
        yield Step(
            kind=StepKind.CALENDAR,
            chinese=f"工作日历第 {calendar.version} 版，{windows}，{calendar.timezone}",
            english=(
                f"working calendar version {calendar.version}, {windows}, "
                f"{calendar.timezone}"
            ),
        )


def counting_steps(
    start: datetime, due: datetime, kind: LimitKind, calendar: WorkCalendar
) -> Iterator[Step]:
    """Tell which days counted, which were skipped and why, and the end."""
    first, last = calendar.local(start), calendar.local(due)
    if kind.working and (last - first).days <= LONGEST_LISTING_DAYS:
        days = _days(first, last, calendar)
        runs = groupby(days, key=lambda day: (day.seconds > 0, day.reason))
        yield from (_run_step(list(run)) for _, run in runs)
    else:
        yield _sum_step(first, last, kind, calendar)
    yield Step(
        kind=StepKind.DUE,
        chinese=f"到期 {local_text(last)}",
        english=f"due {local_text(last)}",
        last_day=last.date(),
    )


def local_text(local: datetime) -> str:
    """Write a local time: to the minute, or to the second if it has seconds."""
    whole = f"{local.year:04}-{local:%m-%d %H:%M}"
    return f"{whole}:{local:%S}" if local.second else whole


def span_words(seconds: int) -> tuple[str, str]:
    """Write a span in Chinese and English hours, minutes and seconds."""
    hours, rest = divmod(seconds, 3600)
    minutes, rest = divmod(rest, 60)
    parts = [
        (hours, "小时", "h"), (minutes, "分钟", "min"), (rest, "秒", "s"),
    ]  # fmt: skip
    shown = [part for part in parts if part[0]] or [parts[1]]
    return (
        " ".join(f"{number} {unit}" for number, unit, _ in shown),
        " ".join(f"{number} {unit}" for number, _, unit in shown),
    )


def _reading_words(
    limit: TimeLimit, reading: Reading, calendar: WorkCalendar
) -> tuple[str, str]:
    if not limit.kind.working:
        return "昼夜连续计算", "runs day and night"
    if limit.kind is LimitKind.WORK_HOUR:
        return "只计工作时段", "only working time counts"
    if reading is Reading.DAY_END:
        return (
            "起始日不计，到第 N 个工作日结束为止",
            "the starting day does not count, ends with the Nth working day",
        )
    chinese, english = span_words(calendar.day_seconds)
    return f"每个工作日计 {chinese}", f"each working day counts for {english}"


def _days(first: datetime, last: datetime, calendar: WorkCalendar) -> Iterator[_Day]:
    at = first
    while at.date() <= last.date():
        tomorrow = datetime.combine(at.date(), datetime.min.time(), calendar.zone)
        tomorrow += timedelta(days=1)
        seconds = round(calendar.working_seconds(at, min(last, tomorrow)))
        working = calendar.is_working_day(at.date())
        idle = working and not seconds
        reason = AFTER_HOURS if idle else calendar.reason(at.date())
        yield _Day(at.date(), seconds, reason)
        at = tomorrow


def _run_step(run: list[_Day]) -> Step:
    first, last = run[0].day, run[-1].day
    seconds = sum(day.seconds for day in run)
    days = f"{first}" if first == last else f"{first} – {last}"
    reason_zh, reason_en = _REASONS[run[0].reason]
    counted_zh, counted_en = (
        f"计 {span_words(seconds)[0]}", f"{span_words(seconds)[1]} counted",
    ) if seconds else ("不计", "not counted")  # fmt: skip
    return Step(
        kind=StepKind.COUNTED if seconds else StepKind.SKIPPED,
        chinese=f"{days} {reason_zh}，{counted_zh}",
        english=f"{days} {reason_en}, {counted_en}",
        first_day=first,
        last_day=last,
        span_s=seconds,
        reason=run[0].reason,
    )


def _sum_step(
    first: datetime, last: datetime, kind: LimitKind, calendar: WorkCalendar
) -> Step:
    working = kind.working
    seconds = round(
        calendar.working_seconds(first, last)
        if working
        else (last - first).total_seconds()
    )
    chinese, english = span_words(seconds)
    start = local_text(first)
    return Step(
        kind=StepKind.COUNTED,
        chinese=f"自 {start} 起共计{'工作时间' if working else ''} {chinese}",
        english=f"from {start}: {english}{' of working time' if working else ''}",
        first_day=first.date(),
        last_day=last.date(),
        span_s=seconds,
    )
