"""Tables keep the newest version and tell their listeners what was touched."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from console.store.table import Table


@dataclass(frozen=True)
class Thing:
    id: int
    version: int
    text: str = ""


@pytest.fixture
def table():
    return Table(key_of=lambda e: e.id)


@pytest.fixture
def told(table):
    told = []
    table.listen(told.append)
    return told


def test_that_an_older_version_never_replaces_a_newer_one(table, told):
    table.apply([Thing(1, 5, "new")])
    assert table.apply([Thing(1, 4, "old")]) == frozenset()
    assert table[1].text == "new"
    assert told == [{1}]


def test_that_the_newest_of_one_batch_stays_whatever_the_order(table):
    table.apply([Thing(1, 2), Thing(1, 3), Thing(1, 1)])
    assert table[1].version == 3


def test_that_the_same_entity_again_is_not_announced(table, told):
    table.apply([Thing(1, 1)])
    table.apply([Thing(1, 1)], absent=[9])
    assert told == [{1}]


def test_that_a_snapshot_lets_go_of_what_it_does_not_name(table, told):
    table.apply([Thing(1, 1), Thing(2, 7)])
    table.replace([Thing(2, 6), Thing(3, 1)])
    assert {e.id: e.version for e in table} == {2: 7, 3: 1}
    assert told[-1] == {1, 3}
    assert table.get(1) is None
    assert 3 in table
    assert len(table) == 2


def test_that_one_failing_listener_does_not_keep_the_news_from_the_others(table):
    def fail(_):
        raise ValueError("a bug")

    told = []
    table.listen(fail)
    table.listen(told.append)
    with pytest.raises(ExceptionGroup):
        table.apply([Thing(1, 1)])
    assert told == [{1}]


def test_that_whoever_leaves_hears_no_more(table, told):
    more = []
    leave = table.listen(more.append)
    leave()
    leave()
    table.apply([Thing(1, 1)])
    assert (told, more) == ([{1}], [])
