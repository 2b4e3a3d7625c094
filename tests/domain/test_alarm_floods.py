"""Floods, rates, mixes and groups of alerts, with a driven clock and any history."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, strategies as st

from console.domain.alarm_floods import flood_at, group, mix_of, rate_per_window
from console.domain.alarm_standing import (
    Standing,
    came_at,
    is_told,
    next_change_at,
    shelf_ended,
    standing_of,
)
from console.domain.clock import DrivenClock
from console.domain.records.supervision import AlertRecord

NOON = datetime(2026, 11, 23, 4, tzinfo=UTC)
SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)
histories = st.lists(st.integers(0, 7200), max_size=60).map(
    lambda seconds: [NOON + each * SECOND for each in seconds]
)


def alert(number=1, **fields):
    told = {
        "id": number,
        "version": 1,
        "kind": "overdue",
        "severity": 2,
        "cause": "dispose",
        "title": "x",
        "raised_at": NOON,
        "tell": ("dispatcher",),
    }
    return AlertRecord(**(told | fields))


def test_that_a_flood_begins_with_the_eleventh_and_ends_below_five():
    clock = DrivenClock(NOON)
    came = []
    for _ in range(10):
        came.append(clock.now())
        clock.advance(30 * SECOND)
    assert not flood_at(came, clock.now()).active
    came.append(clock.now())
    flood = flood_at(came, clock.now())
    assert (flood.active, flood.since, flood.recent) == (True, clock.now(), 11)
    clock.set(came[6] + timedelta(minutes=10) - SECOND)
    assert flood_at(came, clock.now()).recent == 5
    assert flood_at(came, clock.now()).active
    clock.advance(SECOND)
    assert not flood_at(came, clock.now()).active


def test_that_seven_alone_never_make_a_flood_but_keep_one_going():
    seven = [NOON + n * MINUTE for n in range(7)]
    assert not flood_at(seven, seven[-1]).active
    eleven = [NOON - n * SECOND for n in range(11)]
    later = NOON + 9 * MINUTE + 58 * SECOND
    more = [*eleven, *(later - n * SECOND for n in range(7))]
    assert flood_at(more, NOON + 11 * MINUTE).active
    assert not flood_at(more[11:], NOON + 11 * MINUTE).active


@given(histories, st.integers(0, 9000))
def test_that_a_flood_is_told_by_its_two_thresholds(came, after):
    now = NOON + after * SECOND
    flood = flood_at(came, now)
    recent = sum(now - 10 * MINUTE < each <= now for each in came)
    assert flood.recent == recent
    assert flood.active or recent <= 10
    assert not flood.active or recent >= 5
    assert flood.active == (flood.since is not None)


@given(histories, st.lists(st.integers(0, 9000), min_size=1, max_size=20))
def test_that_looking_often_changes_nothing_about_the_flood(came, looks):
    """A machine that is fed step by step agrees with the one that reads all at once."""
    moments = sorted({*came, *(each + 10 * MINUTE for each in came)})
    active = False
    for look in sorted(NOON + each * SECOND for each in looks):
        active = False
        for moment in [m for m in moments if m <= look]:
            for step in range(sum(each == moment for each in came) + 1):
                ended = sum(each + 10 * MINUTE <= moment for each in came)
                begun = sum(each < moment for each in came) + step
                count = begun - ended
                active = count > 10 or (active and count >= 5)
        assert flood_at(came, look).active == active


def test_that_the_rate_is_per_ten_minutes_of_the_last_hour():
    came = [NOON - n * 10 * MINUTE for n in range(12)]
    assert rate_per_window(came, NOON) == pytest.approx(1.0)
    assert rate_per_window([], NOON) == 0


@given(st.lists(st.integers(1, 3)))
def test_that_the_mix_counts_every_alert_once(severities):
    mix = mix_of(severities)
    assert mix.high + mix.medium + mix.low == len(severities)
    if severities:
        assert sum(mix.shares) == pytest.approx(1)


def test_that_a_mix_with_twice_the_aim_of_high_ones_is_top_heavy():
    assert mix_of([1] + [3] * 9).top_heavy
    assert not mix_of([1] + [3] * 19).top_heavy
    assert mix_of([]).shares is None


def test_that_groups_stand_by_gravity_and_size():
    alerts = [
        alert(1, cell_id=7),
        alert(2, cell_id=7),
        alert(3, cell_id=8),
        alert(4, cell_id=8, severity=1, cause="receipt"),
    ]
    groups = group(alerts, lambda each: each.cell_id)
    assert [one.ids for one in groups] == [(4,), (1, 2), (3,)]
    assert [one.severity for one in groups] == [1, 2, 2]


@given(st.lists(st.tuples(st.integers(1, 3), st.integers(0, 3), st.booleans())))
def test_that_grouping_loses_no_alert(rows):
    alerts = [
        alert(n, severity=s, cell_id=c, cause="a" if x else "b")
        for n, (s, c, x) in enumerate(rows)
    ]
    groups = group(alerts, lambda each: each.cell_id)
    assert sorted(i for one in groups for i in one.ids) == list(range(len(rows)))


def test_that_to_acknowledge_is_not_to_confirm():
    seen = alert(acknowledged_by=("d07",))
    assert standing_of(seen, NOON, "d07") is Standing.ACKNOWLEDGED
    assert standing_of(seen, NOON, "d08") is Standing.NEW
    done = alert(confirmed_at=NOON, confirmed_by="d08")
    assert standing_of(done, NOON, "d07") is Standing.CONFIRMED


def test_that_what_came_and_went_is_latched_until_confirmed():
    gone = alert(ended_at=NOON, acknowledged_by=("d07",))
    assert standing_of(gone, NOON, "d07") is Standing.CAME_AND_WENT


def test_that_a_shelf_and_quiet_hours_end_by_time_alone():
    clock = DrivenClock(NOON)
    until = NOON + 30 * MINUTE
    shelved = alert(shelved_until=until, shelved_by="d08")
    quiet = alert(quiet_until=until)
    assert standing_of(shelved, clock.now(), "d07") is Standing.SHELVED
    assert standing_of(quiet, clock.now(), "d07") is Standing.QUIET
    assert next_change_at(shelved, clock.now()) == until
    assert not shelf_ended(shelved, clock.now())
    clock.set(until)
    assert standing_of(shelved, clock.now(), "d07") is Standing.NEW
    assert standing_of(quiet, clock.now(), "d07") is Standing.NEW
    assert shelf_ended(shelved, clock.now())
    assert next_change_at(shelved, clock.now()) is None
    assert came_at(quiet) == until


def test_that_an_alert_is_told_to_its_roles_alone():
    assert is_told(alert(), {"dispatcher", "intake"})
    assert not is_told(alert(), {"intake"})
    assert is_told(alert(), ())
