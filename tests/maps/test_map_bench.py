"""Tests for console.bench.map: it measures what it says, on a small city."""

from __future__ import annotations

from console.bench.map import ZOOMS, measure


def test_that_a_small_measurement_reports_every_figure_with_its_limit(qapp):
    results = {result.name: result for result in measure(side=20, cases=300)}
    assert results["map.first_draw"].limit == 2.0
    assert results["map.change_50.painted"].figure > 0
    for zoom in ZOOMS:
        assert results[f"map.pan_{zoom:g}.frame_p95"].limit == 33.0
        assert results[f"map.pan_{zoom:g}.frame_median"].figure >= 4
