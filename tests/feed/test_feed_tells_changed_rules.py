"""A rule changed at one seat reaches every seat that listens."""

from __future__ import annotations

from console.db.connect import connect
from console.db.reads.names import Names
from console.domain.commands import rules as r
from console.feed.message import CHANNEL, Touched, parse
from console.feed.reader import Reader


def test_that_a_changed_rule_is_told_and_read_as_a_change_without_a_table(district):
    with connect(
        district.url_for("d07"), application_name="desk:d07:test", autocommit=True
    ) as link:
        link.execute(f"LISTEN {CHANNEL}")
        change = r.ChangeSetting(version=1, key="recall_s", value=20, reason="试行")
        district.seat("z02").do(change)
        touched = Touched()
        for told in link.notifies(timeout=5, stop_after=1):
            touched.add(parse(told.payload))
        reader = Reader()
        reader.names = Names()
        changes = reader.reread(link, touched, set())
    assert touched.keys.keys() == {"rules"}
    assert changes.deltas.keys() == {"rules"}
    assert not changes.deltas["rules"].present


def test_that_rules_asked_for_are_those_in_force(district):
    seat = district.seat("d07")
    assert seat.units_of_work.rules().settings["recall_s"] == 10
    change = r.ChangeSetting(version=1, key="recall_s", value=20, reason="试行")
    district.seat("z02").do(change)
    assert seat.units_of_work.rules().settings["recall_s"] == 20
