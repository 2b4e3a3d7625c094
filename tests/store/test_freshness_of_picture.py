"""The picture is believed only with a link, a snapshot and a recent word."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from console.store.freshness import Freshness, LinkState

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


def after(seconds):
    return NOW + timedelta(seconds=seconds)


def test_that_a_picture_is_blind_until_link_and_snapshot_are_there():
    fresh = Freshness()
    assert (fresh.link, fresh.is_blind(NOW)) == (LinkState.NEVER, True)
    assert fresh.age_s(NOW) is None
    fresh.connected(NOW)
    assert fresh.is_blind(NOW)
    fresh.snapshot_came(NOW)
    assert not fresh.is_blind(after(3600))


def test_that_a_lost_link_blinds_until_the_next_snapshot():
    fresh = Freshness()
    fresh.connected(NOW)
    fresh.snapshot_came(NOW)
    fresh.lost(after(5))
    assert fresh.is_blind(after(5))
    assert fresh.link_changed_at == after(5)
    fresh.connected(after(9))
    assert fresh.is_blind(after(9))
    fresh.snapshot_came(after(10))
    assert not fresh.is_blind(after(10))
    assert fresh.age_s(after(12)) == 2


def test_that_a_silent_server_blinds_where_heartbeats_are_agreed():
    fresh = Freshness(deaf_after_s=3)
    fresh.connected(NOW)
    fresh.snapshot_came(NOW)
    assert not fresh.is_blind(after(3))
    assert fresh.is_blind(after(4))
    fresh.heard(after(4))
    assert not fresh.is_blind(after(5))


def test_that_every_report_is_told_and_latency_is_kept():
    fresh, told = Freshness(), []
    leave = fresh.listen(lambda: told.append(fresh.link))
    fresh.connected(NOW)
    fresh.data_came(after(1), latency_s=0.25)
    fresh.data_came(after(2))
    leave()
    fresh.lost(after(3))
    assert told == [LinkState.CONNECTED] * 3
    assert (fresh.latency_s, fresh.last_data_at) == (0.25, after(2))
