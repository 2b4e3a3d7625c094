"""Many seats as processes on shared cases while schedulers die and the server restarts."""

from __future__ import annotations

import pytest

from console.trials.storm import StormOrder, storm

pytestmark = [pytest.mark.process, pytest.mark.timeout(420)]


def test_that_a_storm_loses_no_update_doubles_no_order_and_breaks_no_rule(new_home):
    result = storm(StormOrder(seconds=24, blow_every_s=6, home=new_home(), seed=5))
    assert {kind: found for kind, found in result.faults.items() if found} == {}
    assert result.unknown == 0
    assert result.done > 0
    assert result.refused > 0
    assert result.schedulers_killed >= 1
    assert result.servers_restarted >= 1
