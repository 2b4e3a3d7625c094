"""An order is taken back within seconds of being sent, whatever happens meanwhile."""

from __future__ import annotations

import psycopg
import pytest

from console.domain.commands import desk as k, dispatch as d
from console.domain.errors import DeskError
from console.domain.states import TaskRole
from tests.case_walk import on, sent


def long_ago(district, done):
    """Let the order have been sent an hour ago."""
    with psycopg.connect(district.database.superuser_url) as link:
        link.execute("SET session_replication_role = replica")
        link.execute("UPDATE task SET sent_at = sent_at - interval '1 hour'")
        link.execute(
            "UPDATE case_log SET at = at - interval '1 hour' WHERE case_id = %s",
            [done.case_id],
        )


def test_that_an_order_just_sent_is_taken_back(district):
    done = sent(district)
    district.seat("d07").do(d.RecallOrder(**on(done)))
    assert district.seat("d07").value("SELECT state FROM cases") == "TO_DISPATCH"


def test_that_a_correction_does_not_give_more_time_to_take_an_order_back(district):
    done = sent(district)
    long_ago(district, done)
    done = district.seat("j01").do(k.CorrectCase(**on(done), title="路面积水较深"))
    with pytest.raises(DeskError) as refusal:
        district.seat("d07").do(d.RecallOrder(**on(done)))
    assert refusal.value.facts["reason"] == "too_late"


def test_that_a_unit_added_late_gives_no_more_time_to_take_an_order_back(district):
    done = sent(district)
    long_ago(district, done)
    more = d.UnitOrder(unit_id=district.units["traffic"], role=TaskRole.CO)
    done = district.seat("d07").do(d.AddUnit(**on(done), order=more, reason="占道"))
    with pytest.raises(DeskError) as refusal:
        district.seat("d07").do(d.RecallOrder(**on(done)))
    assert refusal.value.facts.get("reason") == "too_late"


def test_that_psql_takes_no_order_back_too_late_either(district):
    done = sent(district)
    long_ago(district, done)
    with (
        psycopg.connect(district.url_for("d07")) as link,
        pytest.raises(psycopg.Error, match="the time in which an order"),
    ):
        link.execute("UPDATE cases SET state = 'TO_DISPATCH', version = version + 1")
