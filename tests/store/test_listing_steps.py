"""What a listing tells its watcher, replayed on a plain list."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest
from hypothesis import given, settings, strategies as st

from console.store.listing import FEW, Listing
from console.store.order import MANY, Order, runs_of
from console.store.table import Table


class Mirror:
    """Replays every step on a list of entities and counts the steps."""

    def __init__(self, listing):
        self.listing = listing
        self.rows = []
        self.steps = []
        listing.show_to(self)

    def resetting(self):
        self.steps.append("reset")

    def reset(self):
        self.rows = list(self.listing)

    def removing(self, first, last):
        self.steps.append("remove")
        assert len(self.rows) == len(self.listing)
        del self.rows[first : last + 1]

    def removed(self):
        self.agree_on_keys()

    def inserting(self, first, last):
        self.steps.append("insert")
        assert len(self.rows) == len(self.listing)
        self.gap = (first, last)

    def inserted(self):
        first, last = self.gap
        self.rows[first:first] = [self.listing[r] for r in range(first, last + 1)]
        self.agree_on_keys()

    def moving(self, row, to):
        self.steps.append("move")
        assert row != to
        self.rows.insert(to, self.rows.pop(row))

    def moved(self):
        self.agree_on_keys()

    def reordering(self):
        self.steps.append("reorder")

    def reordered(self):
        at = {e[0]: e for e in self.rows}
        self.rows = [at[key] for key in self.listing.keys_in_rows()]
        for row, key in list(enumerate(self.listing.keys_in_rows()))[
            :: 1 + len(at) // 50
        ]:
            assert self.listing.row_of(key) == row

    def changed(self, first, last):
        self.steps.append("change")
        self.rows[first : last + 1] = [self.listing[r] for r in range(first, last + 1)]

    def agree_on_keys(self):
        assert [e[0] for e in self.rows] == list(self.listing.keys_in_rows())

    def agree(self):
        assert self.rows == list(self.listing)


def by_rank(entity):
    return entity[1]


@pytest.fixture
def table():
    return Table(key_of=lambda e: e[0])


@pytest.mark.parametrize("batch", [1, 5, 60, 1_500, 6_000])
def test_that_replaying_the_steps_gives_the_listing_at_any_size(table, batch):
    rng = random.Random(batch)
    mirror = Mirror(listing := Listing(table))
    listing.sort(by_rank)
    ranks = [None, *range(40)]
    for round_ in range(40):
        keys = 8_000
        table.apply(
            [(rng.randrange(keys), rng.choice(ranks)) for _ in range(batch)],
            [rng.randrange(keys) for _ in range(batch // 4)],
        )
        mirror.agree()
        if round_ % 7 == 3:
            listing.sort(by_rank, descending=rng.random() < 0.5)
        if round_ % 5 == 2:
            odd = rng.randrange(2)
            listing.filter(lambda e, odd=odd: e[0] % 3 != odd)
        mirror.agree()
    assert "reset" not in mirror.steps[1:]


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.lists(
                st.tuples(st.integers(0, 30), st.none() | st.integers(0, 4)),
                max_size=40,
            ),
            st.sets(st.integers(0, 30)),
            st.booleans(),
            st.integers(1, 4),
        ),
        max_size=8,
    )
)
def test_that_any_sequence_of_changes_ends_sorted_and_filtered(rounds):
    table = Table(key_of=lambda e: e[0])
    mirror = Mirror(listing := Listing(table))
    for present, absent, descending, modulus in rounds:
        table.apply(present, absent)
        listing.sort(by_rank, descending=descending)
        listing.filter(lambda e, modulus=modulus: e[0] % modulus == 0)
        shown = [e for e in table if e[0] % modulus == 0]
        valued = sorted(
            (e for e in shown if e[1] is not None),
            key=lambda e: (e[1], e[0]),
            reverse=descending,
        )
        missing = sorted(e for e in shown if e[1] is None)
        assert mirror.rows == list(listing) == valued + missing


def test_that_few_changes_are_told_one_by_one_and_many_as_one(table):
    table.apply([(n, n) for n in range(500)])
    mirror = Mirror(listing := Listing(table))
    listing.sort(by_rank)
    mirror.steps.clear()
    table.apply([(n, n + 250) for n in range(FEW)])
    assert mirror.steps.count("move") == FEW
    mirror.steps.clear()
    table.apply([(n, n + 250) for n in range(FEW + 1, 2 * FEW + 9)])
    assert mirror.steps.count("reorder") == 1
    assert "move" not in mirror.steps


def test_that_a_change_that_keeps_its_place_is_only_a_change(table):
    table.apply([(n, 10 * n) for n in range(9)])
    mirror = Mirror(listing := Listing(table))
    listing.sort(by_rank)
    mirror.steps.clear()
    table.apply([(4, 41)])
    assert mirror.steps == ["change"]


def test_that_an_unwatched_listing_follows_all_the_same_until_it_is_closed(table):
    listing = Listing(table)
    table.apply([(1, 1)])
    assert list(listing) == [(1, 1)]
    listing.close()
    table.apply([(2, 2)])
    assert len(listing) == 1


def test_that_reconsidering_asks_the_filter_again(table):
    table.apply([(1, 1), (2, 2)])
    open_keys = {1, 2}
    mirror = Mirror(listing := Listing(table))
    listing.filter(lambda e: e[0] in open_keys)
    open_keys.remove(1)
    assert len(listing) == 2
    listing.reconsider([1, 9])
    mirror.agree()
    assert list(listing) == [(2, 2)]


def test_that_a_failing_sort_leaves_the_listing_as_it_was(table):
    table.apply([(1, 1), (2, "two")])
    mirror = Mirror(listing := Listing(table))
    mirror.steps.clear()
    with pytest.raises(TypeError):
        listing.sort(by_rank)
    assert mirror.steps == []
    assert list(listing.keys_in_rows()) == [1, 2]


def test_that_an_order_replaces_many_as_it_replaces_few():
    values = {n: n for n in range(3 * MANY)}
    few, many = Order(values), Order(values)
    moved = {n: -n for n in range(MANY + 1)}
    old = {n: n for n in moved}
    many.replace(old, values | moved)
    for key in moved:
        few.replace({key: key}, {key: -key})
    assert list(few) == list(many)


@given(st.sets(st.integers(0, 60)))
def test_that_runs_cover_exactly_the_rows(rows):
    runs = runs_of(sorted(rows))
    assert {row for first, last in runs for row in range(first, last + 1)} == rows
    assert all(b[0] > a[1] + 1 for a, b in pairwise(runs))
