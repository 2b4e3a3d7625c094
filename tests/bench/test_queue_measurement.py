"""The queue's measurement runs, and its records say what they are."""

from __future__ import annotations

import json

import pytest

from console.bench.measure import Result, median, percentile, to_json
from console.bench.queue import PEER, measure


def test_that_a_small_measurement_gives_every_figure_with_its_peer(qapp):
    told = {result.name: result for result in measure(rows=300, times=1, peer_times=1)}
    names = ("sort by text", "sort by time", "filter", "one change", "200 changes")
    for name in names:
        result = told[f"queue: {name}, 300 rows"]
        assert result.peer_name == PEER
        assert result.figure > 0
        assert result.ratio == pytest.approx(result.figure / result.peer)
    assert told["queue: one change, 300 rows"].limit == 5.0
    record = json.loads(to_json(told.values()))[0]
    assert record["machine"]["cores"] >= 1


def test_that_a_ratio_is_against_the_peer_and_else_against_the_limit():
    assert Result(name="a", figure=2, unit="ms", limit=4, peer=8).ratio == 0.25
    assert Result(name="a", figure=2, unit="ms", limit=4).ratio == 0.5
    assert Result(name="a", figure=2, unit="ms").ratio is None


def test_that_a_limit_is_kept_from_below_or_from_above():
    assert Result(name="a", figure=4, unit="ms", limit=4).within_limit
    assert not Result(name="a", figure=5, unit="ms", limit=4).within_limit
    more = Result(name="a", figure=5, unit="1/s", limit=4, higher_is_better=True)
    assert more.within_limit
    assert Result(name="a", figure=4, unit="ms").within_limit is None


def test_that_percentiles_are_interpolated():
    assert median([4, 1, 3, 2]) == 2.5
    assert percentile(list(range(101)), 0.99) == 99
    assert percentile([7], 0.5) == 7
    with pytest.raises(ValueError, match="percentile"):
        percentile([], 0.5)
