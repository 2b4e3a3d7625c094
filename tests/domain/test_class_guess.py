"""Tests for the guess of a matter from the words of a report."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from console.domain.class_guess import ClassGuesser, Ground
from console.domain.records.catalogue import CatalogueItem
from console.domain.time_limit import TimeLimit

STARTER = Path(__file__).parents[2] / "resources" / "catalogue" / "starter.json"
FIELDS = ("code", "kind", "major_code", "major", "minor_code", "minor", "condition")


def read_starter():
    rows = json.loads(STARTER.read_text(encoding="utf-8"))["items"]
    return [
        CatalogueItem(
            id=number,
            limit=TimeLimit.parse(row["limit"]),
            keywords=tuple(row["keywords"]),
            **{name: row[name] for name in FIELDS},
        )
        for number, row in enumerate(rows, 1)
    ]


ITEMS = read_starter()


@pytest.fixture(scope="module")
def guesser():
    return ClassGuesser(ITEMS)


@pytest.mark.parametrize(
    ("said", "minor"),
    [
        ("小区门口的自来水井盖丢了，有人差点掉进去", "上水井盖"),
        ("东门垃圾桶外面成堆的暴露垃圾没人收", "暴露垃圾"),
        ("有流动摊贩无照经营卖水果", "无照游商"),
        ("路面塌陷了一个大坑", "路面塌陷"),
        ("楼下有人无照经营露天烧烤，烟很大", "露天烧烤"),
    ],
)
def test_that_the_words_of_a_report_lead_to_its_matter(guesser, said, minor):
    guesses = guesser.guess(said)
    assert minor in {guess.item.minor for guess in guesses[:2]}


def test_that_every_guess_names_words_that_stand_in_the_report(guesser):
    said = "自来水井盖开裂，旁边还有暴露垃圾"
    guesses = guesser.guess(said)
    assert guesses
    for guess in guesses:
        assert guess.reasons
        assert all(reason.word in said for reason in guess.reasons)


def test_that_a_word_inside_a_longer_one_that_was_found_is_no_reason_of_its_own(
    guesser,
):
    best = guesser.guess("自来水井盖")[0]
    words = [r.word for r in best.reasons if r.ground is not Ground.CONDITION]
    assert words == ["自来水井盖"]


def test_that_the_condition_itself_decides_between_conditions_of_one_matter(guesser):
    best = guesser.guess("上水井盖弹跳，车一过就异响")[0]
    assert best.item.code == "C0101-3"


def test_that_words_nobody_knows_give_no_guess(guesser):
    assert guesser.guess("今天天气不错") == ()
    assert guesser.guess("") == ()


def test_that_a_condition_out_of_force_is_not_guessed():
    held = [replace(item, active=item.minor != "暴露垃圾") for item in ITEMS]
    guesses = ClassGuesser(held).guess("暴露垃圾成堆")
    assert "暴露垃圾" not in {guess.item.minor for guess in guesses}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from([w for i in ITEMS for w in i.keywords]), max_size=6))
def test_that_guesses_come_best_first_at_most_five_each_once(said):
    guesses = ClassGuesser(ITEMS).guess("，".join(said))
    points = [guess.points for guess in guesses]
    assert len(guesses) <= 5
    assert points == sorted(points, reverse=True)
    assert len({guess.item.id for guess in guesses}) == len(guesses)
    assert bool(guesses) == bool(said)
