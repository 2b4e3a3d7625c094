"""No tag of a card is cut, however narrow its list is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from console.domain.states import Severity
from console.models.case_columns import Tag
from console.views.shared.card import Card
from console.views.shared.card_delegate import foot_width, tag_rows
from console.views.shared.cards import CardList
from console.views.shared.tag_label import tag_width

ALONE = Card(key=1, title="雨水箅子", foot="1123-00058", right="03:25:36")
SUPERVISED = Card(
    key=2,
    title="污水井盖",
    foot="1123-00059",
    right="-00:14:17",
    tags=(Tag("Supervised", Severity.SUPERVISED),),
)
FULL = Card(
    key=3,
    title="排水堵塞",
    foot="1123-00060",
    right="00:48:31",
    tags=(
        Tag("Co-unit", Severity.JOINT),
        Tag("Obstruction to decide", Severity.NEAR),
        Tag("Supervised", Severity.SUPERVISED),
    ),
)


def shown(qtbot, cards, *, wide):
    made = CardList(lines=3)
    qtbot.addWidget(made)
    made.resize(wide, 600)
    made.show_cards(cards)
    made.show()
    qtbot.waitExposed(made)
    return made


def height(made):
    return made.visualRect(made.model().index(0, 0)).height()


def taken(tags):
    return sum(tag_width(tag.text) for tag in tags)


@pytest.mark.parametrize("wide", [150, 200, 420])
def test_that_every_tag_keeps_its_place_and_the_figure_comes_last(qapp, wide):
    rows = tag_rows(FULL, wide)
    assert tuple(tag for row in rows for tag in row) == FULL.tags
    assert all(len(row) == 1 or taken(row) <= wide for row in rows)
    figure = foot_width(replace(ALONE, foot="")) - foot_width(Card(key=0, title=""))
    assert not rows[-1] or taken(rows[-1]) + figure <= wide
    assert (len(rows) == 1) == (wide == 420)


def test_that_a_tag_that_leaves_no_room_for_the_figure_gets_a_line_of_its_own(qtbot):
    slim = shown(qtbot, [ALONE], wide=150)
    marked = shown(qtbot, [ALONE, SUPERVISED], wide=150)
    full = shown(qtbot, [ALONE, FULL], wide=150)
    assert height(slim) < height(marked) < height(full)


def test_that_a_wide_list_needs_no_more_lines_for_tags(qtbot):
    few = shown(qtbot, [ALONE], wide=700)
    many = shown(qtbot, [ALONE, FULL], wide=700)
    assert height(few) == height(many)
