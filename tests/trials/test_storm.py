"""Many seats as processes on shared cases while schedulers die and the server restarts."""

from __future__ import annotations

import os

import pytest

from console.trials.storm import StormOrder, storm

MINUTES = "GRID_DESK_STORM_MINUTES"
SHORT_S, LONG_S = 24.0, 120.0
ACTS = {
    "joint tasks": {"AddUnit", "ChangeLead", "Redispatch", "WaiveTask", "AskReturn"},
    "supervision orders": {"DraftOrder", "IssueOrder", "ReplyOrder", "LiftOrder"},
    "alerts": {"AnswerAlert"},
    "call-ups": {"CallWhistle", "SignIn", "EndWhistle"},
    "obstructions": {"ReportObstruction", "DecideObstruction", "EndObstruction"},
}
"""Of each kind something must have been done, not only tried."""


def seconds() -> float:
    """How long it storms: as told, two minutes where every change is tried, else less."""
    if told := os.environ.get(MINUTES):
        return 60 * float(told)
    return LONG_S if os.environ.get("CI") == "true" else SHORT_S


pytestmark = [pytest.mark.process, pytest.mark.timeout(400 + 2 * seconds())]


def test_that_a_storm_loses_no_update_doubles_no_order_and_breaks_no_rule(new_home):
    blow = 6 if seconds() < LONG_S else 10
    result = storm(
        StormOrder(seconds=seconds(), blow_every_s=blow, home=new_home(), seed=5)
    )
    assert {kind: found for kind, found in result.faults.items() if found} == {}
    assert result.unknown == 0
    assert result.refused > 0
    assert {kind for kind, acts in ACTS.items() if acts & result.acts.keys()} == set(
        ACTS
    )
    assert result.counters > 40
    assert result.schedulers_killed >= 1
    assert result.servers_restarted >= 1
