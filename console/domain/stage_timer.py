"""The clock of one stage of a case: pauses, extensions, and what light it shows.

A timer is immutable; every function gives a new one. It is read by walking along
it: each limit in turn (the original, then every extension) runs from where the one
before ended, in its own kind of time, and stands still during pauses. So a pause of
a working-time limit gives back its working time and nothing else, and an extension
granted before a pause is still there after it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from console.domain.calendar import SECOND_US, WorkCalendar
from console.domain.clock import as_utc
from console.domain.errors import InvalidInputError
from console.domain.record import record
from console.domain.running_time import Course, course
from console.domain.time_limit import Reading, TimeLimit

if TYPE_CHECKING:
    from datetime import datetime


class StageTimerError(InvalidInputError, ValueError):
    """A timer was asked for what it cannot do; the message says why."""


class TimerState(StrEnum):
    """What a timer is doing."""

    RUNNING = "running"
    PAUSED = "paused"
    STOPPED = "stopped"


class Light(StrEnum):
    """The light a timer shows, mildest first."""

    ON_TIME = "on_time"
    NEAR = "near"
    OVERDUE = "overdue"
    SERIOUSLY_OVERDUE = "seriously_overdue"


@record
class Thresholds:
    """Shares of the budget: near and serious from there on, overdue beyond."""

    near: float = 0.8
    overdue: float = 1.0
    serious: float = 1.5


DEFAULT_THRESHOLDS = Thresholds()


@record
class Pause:
    """The timer stands still from, up to; an end not set is not known yet."""

    from_at: datetime
    to_at: datetime | None = None
    reason: str = ""
    by: str = ""


@record
class Extension:
    """More time, counted from where the time before it ends."""

    limit: TimeLimit
    at: datetime
    by: str = ""
    reason: str = ""


@record
class StageTimer:
    """One stage's clock; pauses in order, apart, none before the start.

    ``on_time`` is fixed by stopping and stays, whatever the calendar becomes.
    """

    stage: str
    limit: TimeLimit
    started_at: datetime
    reading: Reading = Reading.HOURS
    pauses: tuple[Pause, ...] = ()
    extensions: tuple[Extension, ...] = ()
    stopped_at: datetime | None = None
    on_time: bool | None = None

    def __post_init__(self) -> None:
        object.__setattr__(self, "started_at", as_utc(self.started_at))

    @property
    def limits(self) -> tuple[TimeLimit, ...]:
        """Return the original limit and all that was added."""
        return (self.limit, *(extension.limit for extension in self.extensions))


def pause(
    timer: StageTimer,
    *,
    at: datetime,
    reason: str,
    by: str,
    until: datetime | None = None,
) -> StageTimer:
    """Let the timer stand still; with ``until`` it goes on by itself.

    Raises:
        StageTimerError: it is stopped or paused, or ``at`` lies in its past.
    """
    _require_not_stopped(timer)
    at, until = as_utc(at), until and as_utc(until)
    if state(timer, at) is TimerState.PAUSED:
        raise StageTimerError(f"the timer of {timer.stage} is paused already")
    _require_after(at, _last_turn(timer))
    if until is not None:
        _require_after(until, at)
    begun = Pause(from_at=at, to_at=until, reason=reason, by=by)
    return replace(timer, pauses=(*timer.pauses, begun))


def resume(timer: StageTimer, *, at: datetime) -> StageTimer:
    """Let a paused timer go on, early or not; StageTimerError if it is not paused."""
    _require_not_stopped(timer)
    if state(timer, at) is not TimerState.PAUSED:
        raise StageTimerError(f"the timer of {timer.stage} is not paused")
    return _with_pause_ended(timer, as_utc(at))


def extend(
    timer: StageTimer, limit: TimeLimit, *, at: datetime, by: str, reason: str
) -> StageTimer:
    """Add time; a paused timer takes it too, a stopped one raises StageTimerError."""
    _require_not_stopped(timer)
    _require_after(at, timer.started_at)
    added = Extension(limit=limit, at=as_utc(at), by=by, reason=reason)
    return replace(timer, extensions=(*timer.extensions, added))


def stop(timer: StageTimer, *, at: datetime, calendar: WorkCalendar) -> StageTimer:
    """End the stage and fix whether it was on time.

    Raises:
        StageTimerError: it is stopped already, or ``at`` lies in its past.
    """
    at = as_utc(at)
    _require_not_stopped(timer)
    if state(timer, at) is TimerState.PAUSED:
        timer = _with_pause_ended(timer, at)
    _require_after(at, _last_turn(timer))
    due = deadline(timer, calendar)
    return replace(timer, stopped_at=at, on_time=due is None or at <= due)


def restart(
    timer: StageTimer, *, at: datetime, limit: TimeLimit | None = None
) -> StageTimer:
    """Return a fresh timer of the same stage, with the original limit or another."""
    return StageTimer(
        stage=timer.stage,
        limit=limit or timer.limit,
        started_at=as_utc(at),
        reading=timer.reading,
    )


def state(timer: StageTimer, now: datetime) -> TimerState:
    """Return what the timer is doing at a moment."""
    if timer.stopped_at is not None and now >= timer.stopped_at:
        return TimerState.STOPPED
    inside = (
        each.from_at <= now and (each.to_at is None or now < each.to_at)
        for each in timer.pauses
    )
    return TimerState.PAUSED if any(inside) else TimerState.RUNNING


def deadline(timer: StageTimer, calendar: WorkCalendar) -> datetime | None:
    """Return when the timer is due, None while an open pause leaves it unknown.

    A timer that was overdue before it was paused keeps its deadline.
    """
    return reaches_at(timer, calendar, ratio=1.0)


@lru_cache(maxsize=512)
def reaches_at(
    timer: StageTimer, calendar: WorkCalendar, *, ratio: float
) -> datetime | None:
    """Return when a share of the budget is used, None if an open pause comes first.

    The share is of the whole budget with all extensions; above one the last limit
    runs on. 0.8 gives the early warning, 1.5 the serious breach.
    """
    walked = _course(timer, calendar)
    return walked.reaches_at(round(walked.budget_us * ratio))


def budget_s(timer: StageTimer, calendar: WorkCalendar) -> int:
    """Return the whole budget, extensions included, in seconds of its own kinds."""
    return _course(timer, calendar).budget_us // SECOND_US


def budget_used(timer: StageTimer, calendar: WorkCalendar, now: datetime) -> float:
    """Return the share of the budget used by a moment; above one is overdue."""
    walked = _course(timer, calendar)
    return walked.used_us(_not_after_stop(timer, now)) / walked.budget_us


def remaining(timer: StageTimer, calendar: WorkCalendar, now: datetime) -> timedelta:
    """Return what is left in the limit's own kind of time; negative if overdue."""
    walked = _course(timer, calendar)
    left_us = walked.budget_us - walked.used_us(_not_after_stop(timer, now))
    return timedelta(microseconds=left_us)


def light(
    timer: StageTimer,
    calendar: WorkCalendar,
    now: datetime,
    thresholds: Thresholds = DEFAULT_THRESHOLDS,
) -> Light:
    """Return the light at a moment; a paused timer keeps the one it had.

    A stopped timer keeps what was fixed: on time is never red, late never green.
    """
    shown = _light_at(timer, calendar, _not_after_stop(timer, now), thresholds)
    if timer.on_time is None or state(timer, now) is not TimerState.STOPPED:
        return shown
    if timer.on_time:
        return shown if shown is Light.ON_TIME else Light.NEAR
    return shown if shown is Light.SERIOUSLY_OVERDUE else Light.OVERDUE


def paused_for(timer: StageTimer, now: datetime) -> timedelta:
    """Return how long the timer has stood still by the clock on the wall."""
    spans = ((each.to_at or now, each.from_at) for each in timer.pauses)
    zero = timedelta(0)
    return sum((max(zero, min(end, now) - begun) for end, begun in spans), zero)


def _light_at(
    timer: StageTimer, calendar: WorkCalendar, at: datetime, thresholds: Thresholds
) -> Light:
    walked = _course(timer, calendar)

    def reached(ratio: float) -> datetime | None:
        return walked.reaches_at(round(walked.budget_us * ratio))

    due, serious = reached(thresholds.overdue), reached(thresholds.serious)
    if due is not None and at > due:
        grave = serious is not None and at >= serious
        return Light.SERIOUSLY_OVERDUE if grave else Light.OVERDUE
    near = walked.used_us(at) >= round(walked.budget_us * thresholds.near)
    return Light.NEAR if near else Light.ON_TIME


@lru_cache(maxsize=512)
def _course(timer: StageTimer, calendar: WorkCalendar) -> Course:
    """Walk along a timer; what warns, ends and is left of it is asked in a row."""
    return course(
        timer.started_at,
        timer.limits,
        [(each.from_at, each.to_at) for each in timer.pauses],
        calendar,
        timer.reading,
    )


def _not_after_stop(timer: StageTimer, now: datetime) -> datetime:
    return now if timer.stopped_at is None else min(now, timer.stopped_at)


def _with_pause_ended(timer: StageTimer, at: datetime) -> StageTimer:
    *before, last = timer.pauses
    _require_after(at, last.from_at)
    return replace(timer, pauses=(*before, replace(last, to_at=at)))


def _last_turn(timer: StageTimer) -> datetime:
    """Return the latest moment at which the timer started, paused or went on."""
    if not timer.pauses:
        return timer.started_at
    last = timer.pauses[-1]
    return last.to_at or last.from_at


def _require_after(at: datetime, before: datetime) -> None:
    if at < before:
        raise StageTimerError(f"{at} lies before {before}, the timer is past that")


def _require_not_stopped(timer: StageTimer) -> None:
    if timer.stopped_at is not None:
        raise StageTimerError(f"the timer of {timer.stage} was stopped")
