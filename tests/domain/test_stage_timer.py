from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import assume, given, strategies as st

from console.domain.calendar import DayKind
from console.domain.deadline import due_at
from console.domain.stage_timer import (
    Light,
    StageTimer,
    StageTimerError,
    Thresholds,
    TimerState,
    budget_s,
    budget_used,
    deadline,
    extend,
    light,
    pause,
    paused_for,
    reaches_at,
    remaining,
    restart,
    resume,
    state,
    stop,
)
from console.domain.time_limit import LimitKind, Reading, TimeLimit
from console.domain.timer_explanation import explain
from console.services.seed_calendar import seed_calendar

CALENDAR = seed_calendar()
RED = {Light.OVERDUE, Light.SERIOUSLY_OVERDUE}
ZERO = timedelta(0)


def local(text):
    return datetime.fromisoformat(text).replace(tzinfo=CALENDAR.zone)


def timer(limit="4 wh", start="2026-11-23 09:00", reading=Reading.HOURS):
    return StageTimer(
        stage="DISPOSE",
        limit=TimeLimit.parse(limit),
        started_at=local(start),
        reading=reading,
    )


def paused(begun, at, until=None):
    return pause(begun, at=local(at), reason="blocked road", by="li", until=until)


def held(begun, from_at, to_at):
    return resume(paused(begun, from_at), at=local(to_at))


def extended(begun, limit, at="2026-11-23 10:00"):
    return extend(
        begun, TimeLimit.parse(limit), at=local(at), by="wang", reason="engineering"
    )


def due(each):
    return deadline(each, CALENDAR)


def test_that_a_plain_timer_is_due_when_its_limit_is():
    assert due(timer()) == local("2026-11-23 15:00")


def test_that_a_weekend_pause_gives_back_only_its_working_seconds():
    begun = timer("2 wd", "2026-11-26 09:00")
    resumed = held(begun, "2026-11-27 17:00", "2026-11-30 05:00")
    assert resumed.pauses[0].to_at - resumed.pauses[0].from_at == timedelta(hours=60)
    moved = CALENDAR.working_seconds(due(begun), due(resumed))
    assert moved == 3600


def test_that_a_pause_across_a_holiday_gives_back_only_working_time():
    begun = timer("3 wd", "2026-02-13 09:00")
    resumed = held(begun, "2026-02-14 14:00", "2026-02-24 10:00")
    assert due(begun) == local("2026-02-25 09:00")
    assert due(resumed) == local("2026-02-25 17:00")


def test_that_a_pause_of_a_running_through_limit_gives_back_every_second():
    resumed = held(timer("2 uh"), "2026-11-23 09:30", "2026-11-25 09:30")
    assert due(resumed) == local("2026-11-25 11:00")


def test_that_an_extension_granted_before_a_pause_survives_the_resume():
    resumed = held(extended(timer(), "4 wh"), "2026-11-23 11:00", "2026-11-23 15:00")
    assert due(resumed) == local("2026-11-24 11:00")
    assert budget_s(resumed, CALENDAR) == 8 * 3600


def test_that_an_extension_of_another_kind_runs_in_its_own_time():
    assert due(extended(timer(), "24 uh")) == local("2026-11-24 15:00")
    assert due(extended(timer("2 uh"), "8 wh")) == local("2026-11-24 11:00")


def test_that_day_end_limits_extend_by_whole_days():
    begun = timer("1 wd", reading=Reading.DAY_END)
    assert due(begun) == local("2026-11-24 18:00")
    assert due(extended(begun, "2 wd")) == local("2026-11-26 18:00")


def test_that_a_pause_of_a_day_end_limit_gives_back_its_working_time():
    begun = timer("3 wd", reading=Reading.DAY_END)
    resumed = held(begun, "2026-11-24 09:00", "2026-11-26 09:00")
    assert due(begun) == local("2026-11-26 18:00")
    assert due(resumed) == local("2026-11-30 18:00")


def test_that_a_paused_timer_has_no_deadline_until_it_goes_on():
    halted = paused(timer(), "2026-11-23 10:00")
    assert due(halted) is None
    assert remaining(halted, CALENDAR, local("2026-12-23 10:00")) == timedelta(hours=3)
    assert budget_used(halted, CALENDAR, local("2026-12-23 10:00")) == 0.25


def test_that_a_pause_with_an_end_ends_by_itself():
    until = local("2026-12-23 10:00")
    halted = paused(timer(), "2026-11-23 10:00", until)
    assert due(halted) == local("2026-12-23 15:00")
    assert state(halted, until - timedelta(seconds=1)) is TimerState.PAUSED
    assert state(halted, until) is TimerState.RUNNING


def test_that_a_pause_with_an_end_can_be_ended_early():
    halted = paused(timer(), "2026-11-23 10:00", local("2026-12-23 10:00"))
    resumed = resume(halted, at=local("2026-11-23 11:00"))
    assert due(resumed) == local("2026-11-23 16:00")


def test_that_a_timer_paused_with_nothing_left_is_due_when_it_goes_on():
    resumed = held(timer(), "2026-11-23 15:00", "2026-11-25 10:00")
    assert due(resumed) == local("2026-11-25 10:00")


def test_that_pausing_an_overdue_timer_does_not_make_it_punctual():
    resumed = held(timer(), "2026-11-23 16:00", "2026-11-25 10:00")
    assert due(resumed) == local("2026-11-23 15:00")
    assert light(resumed, CALENDAR, local("2026-11-23 17:00")) is Light.OVERDUE


def test_that_a_timer_paused_just_as_it_gets_near_stays_near():
    halted = paused(timer(), "2026-11-23 14:12")
    assert light(halted, CALENDAR, local("2026-12-23 10:00")) is Light.NEAR


def test_that_an_open_pause_does_not_change_the_budget_of_later_day_ends():
    begun = extended(timer("1 wd", reading=Reading.DAY_END), "2 wd")
    halted = paused(begun, "2026-11-23 10:00")
    assert budget_s(halted, CALENDAR) == budget_s(begun, CALENDAR)


@pytest.mark.parametrize(
    ("now", "shown"),
    [
        ("2026-11-23 09:00", Light.ON_TIME),
        ("2026-11-23 14:11", Light.ON_TIME),
        ("2026-11-23 14:12", Light.NEAR),
        ("2026-11-23 15:00", Light.NEAR),
        ("2026-11-23 15:01", Light.OVERDUE),
        ("2026-11-23 16:59", Light.OVERDUE),
        ("2026-11-23 17:00", Light.SERIOUSLY_OVERDUE),
        ("2026-11-30 17:00", Light.SERIOUSLY_OVERDUE),
    ],
)
def test_that_the_light_follows_the_share_of_the_budget(now, shown):
    assert light(timer(), CALENDAR, local(now)) is shown


def test_that_a_limit_ending_on_friday_is_overdue_on_saturday():
    begun = timer("1 wh", "2026-11-27 17:00")
    assert light(begun, CALENDAR, local("2026-11-27 18:00")) is Light.NEAR
    assert light(begun, CALENDAR, local("2026-11-28 10:00")) is Light.OVERDUE


def test_that_thresholds_are_data():
    early = Thresholds(near=0.5, overdue=1.0, serious=1.1)
    assert light(timer(), CALENDAR, local("2026-11-23 11:00"), early) is Light.NEAR
    late = light(timer(), CALENDAR, local("2026-11-23 15:24"), early)
    assert late is Light.SERIOUSLY_OVERDUE


def test_that_stopping_fixes_whether_it_was_on_time():
    kept = stop(timer(), at=local("2026-11-23 15:00"), calendar=CALENDAR)
    late = stop(timer(), at=local("2026-11-23 15:01"), calendar=CALENDAR)
    assert (kept.on_time, late.on_time) == (True, False)
    for_good = local("2027-06-01 09:00")
    assert light(kept, CALENDAR, for_good) is Light.NEAR
    assert light(late, CALENDAR, for_good) is Light.OVERDUE
    assert state(kept, for_good) is TimerState.STOPPED


def test_that_a_calendar_edited_afterwards_does_not_turn_a_stopped_timer():
    kept = stop(
        timer("1 wd", "2026-11-23 14:00"),
        at=local("2026-11-24 12:00"),
        calendar=CALENDAR,
    )
    longer = CALENDAR.with_windows(((CALENDAR.windows[0][0], CALENDAR.windows[1][1]),))
    assert kept.on_time
    assert light(kept, longer, local("2026-12-01 09:00")) not in RED
    late = stop(timer(), at=local("2026-11-23 16:00"), calendar=CALENDAR)
    off = CALENDAR.with_days({date(2026, 11, 23): DayKind.OFF}, version=2)
    assert light(late, off, local("2026-12-01 09:00")) is Light.OVERDUE


def test_that_stopping_a_paused_timer_ends_the_pause_and_is_on_time():
    at = local("2026-12-23 10:00")
    ended = stop(paused(timer(), "2026-11-23 10:00"), at=at, calendar=CALENDAR)
    assert ended.on_time
    assert ended.pauses[0].to_at == at
    assert remaining(ended, CALENDAR, at + timedelta(days=9)) == timedelta(hours=3)


def test_that_a_restart_forgets_pauses_and_extensions_but_not_the_limit():
    old = extended(held(timer(), "2026-11-23 10:00", "2026-11-23 11:00"), "4 wh")
    fresh = restart(old, at=local("2026-11-24 09:00"))
    assert fresh == timer(start="2026-11-24 09:00")
    shorter = restart(old, at=local("2026-11-24 09:00"), limit=TimeLimit.parse("1 uh"))
    assert due(shorter) == local("2026-11-24 10:00")


def test_that_what_a_timer_cannot_do_is_refused():
    running, halted = timer(), paused(timer(), "2026-11-23 10:00")
    ended = stop(running, at=local("2026-11-23 10:00"), calendar=CALENDAR)
    at = local("2026-11-23 11:00")
    refused = [
        lambda: resume(running, at=at),
        lambda: paused(halted, "2026-11-23 11:00"),
        lambda: resume(halted, at=local("2026-11-23 09:30")),
        lambda: paused(running, "2026-11-23 08:59"),
        lambda: paused(running, "2026-11-23 10:00", local("2026-11-23 09:59")),
        lambda: paused(resume(halted, at=at), "2026-11-23 10:30"),
        lambda: stop(running, at=local("2026-11-23 08:00"), calendar=CALENDAR),
        lambda: stop(ended, at=at, calendar=CALENDAR),
        lambda: paused(ended, "2026-11-23 11:00"),
        lambda: resume(ended, at=at),
        lambda: extended(ended, "1 wh", "2026-11-23 11:00"),
        lambda: extended(running, "1 wh", "2026-11-23 08:00"),
    ]
    for attempt in refused:
        with pytest.raises(StageTimerError):
            attempt()


def test_that_a_timer_explains_each_pause_and_extension_with_its_person():
    each = held(extended(timer(), "4 wh"), "2026-11-23 11:00", "2026-11-23 15:00")
    lines = [step.text("en") for step in explain(each, CALENDAR)]
    assert lines == [
        "limit 4 working hours: only working time counts",
        "working calendar version 1, 08:00–12:00 14:00–18:00, Asia/Shanghai",
        "2026-11-23 10:00 extended by 4 working hours (wang: engineering)",
        "paused 2026-11-23 11:00 to 2026-11-23 15:00, adds 2 h (li: blocked road)",
        "due 2026-11-24 11:00",
    ]
    halted = explain(paused(timer(), "2026-11-23 11:00"), CALENDAR)
    assert halted[-1].text("zh") == "暂停中，恢复后重新计算到期时间"


minutes = st.integers(0, 6000).map(lambda n: timedelta(minutes=n))
some_limits = st.builds(
    TimeLimit, st.sampled_from(LimitKind), st.decimals("0.25", "20", places=2)
)
working_limits = some_limits.filter(lambda limit: limit.kind.working)
begun_timers = st.builds(
    StageTimer,
    stage=st.just("DISPOSE"),
    limit=some_limits,
    started_at=st.datetimes(
        datetime(2026, 1, 1),  # noqa: DTZ001 - the strategy adds the zone
        datetime(2026, 9, 1),  # noqa: DTZ001
        timezones=st.just(UTC),
    ),
    reading=st.sampled_from(Reading),
)


@st.composite
def lived_timers(draw, *, limits=some_limits, may_extend=True):
    """A timer after some pauses and extensions; all pauses are over."""
    each = replace(draw(begun_timers), limit=draw(limits))
    at = each.started_at
    for _ in range(draw(st.integers(0, 4))):
        at += draw(minutes)
        each = pause(each, at=at, reason="rain", by="li")
        if may_extend and draw(st.booleans()):
            each = extend(each, draw(some_limits), at=at, by="wang", reason="rain")
        at += draw(minutes)
        each = resume(each, at=at)
    return each


@given(each=begun_timers)
def test_that_an_untouched_timer_agrees_with_the_plain_deadline(each):
    plain = due_at(each.started_at, each.limit, CALENDAR, each.reading)
    assert due(each) == plain.due_at


@given(each=lived_timers(), after=minutes)
def test_that_pauses_never_sum_up_to_more_than_the_time_on_the_wall(each, after):
    now = each.started_at + after
    assert ZERO <= paused_for(each, now) <= after


@given(each=lived_timers(), more=some_limits)
def test_that_no_extension_brings_the_deadline_forward(each, more):
    longer = extend(each, more, at=each.started_at, by="wang", reason="rain")
    assert due(longer) >= due(each)


@given(each=lived_timers(), after=minutes, wait=minutes, held_for=minutes)
def test_that_a_paused_timer_never_turns_overdue(each, after, wait, held_for):
    last = each.pauses[-1].to_at if each.pauses else each.started_at
    at = last + after
    before = light(each, CALENDAR, at)
    halted = pause(each, at=at, reason="rain", by="li")
    assert light(halted, CALENDAR, at + wait) is before
    resumed = resume(halted, at=at + held_for)
    assert (light(resumed, CALENDAR, at + held_for) in RED) is (before in RED)


@given(each=lived_timers(), after=minutes, held_for=minutes)
def test_that_a_pause_costs_none_of_the_budget(each, after, held_for):
    last = each.pauses[-1].to_at if each.pauses else each.started_at
    at = last + after
    assume(due(each) >= at)
    left = remaining(each, CALENDAR, at)
    whole = budget_s(each, CALENDAR)
    resumed = resume(pause(each, at=at, reason="rain", by="li"), at=at + held_for)
    assume(budget_s(resumed, CALENDAR) == whole)
    assert remaining(resumed, CALENDAR, at + held_for) == left
    assert due(resumed) >= due(each)


@given(
    each=lived_timers(limits=working_limits, may_extend=False),
    share=st.floats(0, 0.999),
    held_for=minutes,
)
def test_that_a_pause_moves_working_time_by_its_working_seconds_only(
    each, share, held_for
):
    last = each.pauses[-1].to_at if each.pauses else each.started_at
    assume(due(each) > last)
    at = last + share * (due(each) - last)
    resumed = resume(pause(each, at=at, reason="rain", by="li"), at=at + held_for)
    moved = CALENDAR.working_us(due(each), due(resumed))
    assert moved == CALENDAR.working_us(at, at + held_for)


@given(each=begun_timers, more=some_limits, after=minutes, held_for=minutes)
def test_that_no_pause_loses_an_extension(each, more, after, held_for):
    assume(each.reading is Reading.HOURS)
    longer = extend(each, more, at=each.started_at, by="wang", reason="rain")
    at = each.started_at + after
    resumed = resume(pause(longer, at=at, reason="rain", by="li"), at=at + held_for)
    assert resumed.extensions == longer.extensions
    extra = more.seconds(work_day_s=CALENDAR.day_seconds)
    assert budget_s(resumed, CALENDAR) == budget_s(each, CALENDAR) + extra


@given(each=lived_timers(), ratios=st.lists(st.floats(0, 3), min_size=2, max_size=4))
def test_that_a_larger_share_is_never_reached_earlier(each, ratios):
    instants = [reaches_at(each, CALENDAR, ratio=ratio) for ratio in sorted(ratios)]
    assert instants == sorted(instants)


@given(each=lived_timers(), waits=st.lists(minutes, min_size=2, max_size=4))
def test_that_the_used_budget_only_grows(each, waits):
    moments = [each.started_at + wait for wait in sorted(waits)]
    used = [budget_used(each, CALENDAR, now) for now in moments]
    assert used == sorted(used)
    assert used[0] >= 0


@given(each=lived_timers(), after=minutes)
def test_that_the_deadline_is_where_the_budget_is_used_up(each, after):
    end = due(each)
    assert remaining(each, CALENDAR, end) == ZERO
    now = each.started_at + after
    assert (now <= end) or budget_used(each, CALENDAR, now) >= 1


@given(each=lived_timers(), after=minutes, later=minutes, more=some_limits)
def test_that_a_stopped_timer_never_changes_its_answer(each, after, later, more):
    last = each.pauses[-1].to_at if each.pauses else each.started_at
    ended = stop(each, at=last + after, calendar=CALENDAR)
    assert ended.on_time is (ended.stopped_at <= due(each))
    shown = light(ended, CALENDAR, ended.stopped_at)
    assert (shown in RED) is not ended.on_time
    assert light(ended, CALENDAR, ended.stopped_at + later) is shown
    with pytest.raises(StageTimerError):
        extend(ended, more, at=ended.stopped_at, by="wang", reason="too late")
