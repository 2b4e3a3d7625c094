from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from console.domain.clock import DrivenClock, OffsetClock, SystemClock, as_utc

NOON = datetime(2026, 2, 14, 12, tzinfo=UTC)


def test_that_the_system_clock_speaks_utc_and_goes_forward():
    clock = SystemClock()
    first = clock.now()
    assert first.tzinfo is UTC
    assert clock.now() >= first


def test_that_a_driven_clock_moves_only_when_moved():
    clock = DrivenClock(NOON)
    assert clock.now() == clock.now() == NOON
    clock.advance(timedelta(minutes=5))
    assert clock.now() == NOON + timedelta(minutes=5)
    clock.set(NOON)
    assert clock.now() == NOON


def test_that_a_driven_clock_cannot_be_advanced_backwards():
    with pytest.raises(ValueError, match="advanced"):
        DrivenClock(NOON).advance(timedelta(seconds=-1))


def test_that_a_driven_clock_gives_utc_whatever_zone_it_was_set_in():
    shanghai = timezone(timedelta(hours=8))
    assert DrivenClock(NOON.astimezone(shanghai)).now().tzinfo is UTC


def test_that_a_seat_follows_the_servers_clock():
    server = OffsetClock(DrivenClock(NOON), timedelta(seconds=90))
    assert server.now() == NOON + timedelta(seconds=90)
    server.offset = timedelta(seconds=-3)
    assert server.now() == NOON - timedelta(seconds=3)


def test_that_a_time_without_zone_is_refused():
    with pytest.raises(ValueError, match="no time zone"):
        as_utc(datetime(2026, 2, 14, 12))  # noqa: DTZ001 - what must be refused
