"""Tests for the grammar of the command line and what it says before Enter."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from console.views.actions.action import Action
from console.views.shell.command_line import (
    Meaning,
    Part,
    Problem,
    Trouble,
    Verb,
    parse,
)
from console.views.shell.command_preview import preview, problem_text

UNITS = {11: "区排水集团", 12: "交警支队", 13: "市排水处", 14: "燃气集团"}
DISPATCH = Verb(
    words=("派", "派遣", "dispatch"),
    action_id="case.dispatch",
    parts=(Part.CASE, Part.UNITS),
)
URGE = Verb(
    words=("催",),
    action_id="case.urge",
    parts=(Part.CASE, Part.TEXT),
    optional=frozenset({Part.TEXT}),
)
GOTO = Verb(words=("去",), action_id="grid.show", parts=(Part.GRID,))
VERBS = [DISPATCH, URGE, GOTO]


class Names:
    """Knows four units, cases that end in 417, no grids."""

    def __init__(self, selected=None):
        self.selected = selected

    def meanings(self, part, word):
        if part is Part.UNITS:
            return [Meaning(key=k, name=n) for k, n in UNITS.items() if word in n]
        if part is Part.CASE and word.lstrip("#").endswith("417"):
            return [Meaning(key=417, name="SF-20261123-00417")]
        return []

    def implied(self, part):
        return self.selected if part is Part.CASE else None


def read(line, selected=None):
    return parse(line, VERBS, Names(selected))


def test_that_a_case_and_several_units_are_understood():
    line = read("派 123417 区排水 交警")
    assert line.ready
    assert line.verb.action_id == "case.dispatch"
    assert line.arguments == {"case": 417, "units": (11, 12)}


@pytest.mark.parametrize(
    "text",
    [
        "派123417 区排水,交警",
        "派遣 123417 区排水、交警",
        "DISPATCH 123417 区排水；交警",
        "  派　123417  区排水   交警 ",
    ],
)
def test_that_spellings_and_separators_do_not_matter(text):
    assert read(text).arguments == {"case": 417, "units": (11, 12)}


def test_that_the_selected_case_is_meant_when_none_is_named():
    line = read("派 区排水 交警", selected=Meaning(key=9, name="00009"))
    assert line.arguments == {"case": 9, "units": (11, 12)}


def test_that_without_a_selected_case_it_is_missing():
    line = read("派 区排水")
    assert line.problems == (Problem(trouble=Trouble.MISSING, part=Part.CASE),)


def test_that_a_word_with_two_meanings_names_them():
    (problem,) = read("派 123417 排水").problems
    assert problem.trouble is Trouble.AMBIGUOUS
    assert problem.choices == ("区排水集团", "市排水处")


def test_that_an_unknown_word_is_named():
    (problem,) = read("派 123417 海事局").problems
    assert (problem.trouble, problem.word) == (Trouble.UNKNOWN, "海事局")


def test_that_a_unit_named_twice_is_sent_once():
    assert read("派 123417 交警 交警支队").arguments["units"] == (12,)


def test_that_a_word_too_many_is_refused_not_dropped():
    line = read("去 g1 g2")
    assert [p.trouble for p in line.problems] == [Trouble.UNKNOWN, Trouble.TOO_MANY]


def test_that_free_text_keeps_its_words_and_may_be_left_out():
    assert read("催 123417 请 马上 到场").arguments == {
        "case": 417,
        "text": "请 马上 到场",
    }
    assert read("催 123417").ready


@pytest.mark.parametrize(
    "text", ["", "   ", "派出所", "井盖", "123417", "dispatched 1"]
)
def test_that_a_line_that_starts_with_no_verb_is_no_command(text):
    assert read(text) is None


@given(st.text(max_size=40))
def test_that_no_text_breaks_the_grammar(text):
    line = read(f"派 {text}")
    assert line is not None
    assert line.ready == (Part.UNITS in line.meanings and not line.problems)


@given(st.lists(st.sampled_from(sorted(UNITS)), min_size=1, unique=True))
def test_that_every_unit_written_out_is_found_again(keys):
    names = " ".join(UNITS[key] for key in keys)
    assert read(f"派 123417 {names}").arguments["units"] == tuple(keys)


def test_that_the_preview_names_what_enter_will_touch(qapp):
    action = Action(id="case.dispatch", title="派遣", run=lambda _: None)
    said = preview(read("派 123417 区排水 交警"), action, None)
    for words in ("派遣", "SF-20261123-00417", "区排水集团", "交警支队"):
        assert words in said


def test_that_the_preview_says_what_stands_in_the_way(qapp):
    action = Action(id="case.dispatch", title="派遣", run=lambda _: None)
    assert "市排水处" in preview(read("派 123417 排水"), action, None)
    refused = preview(read("派 123417 交警"), action, "只有派遣员可以派遣")
    assert "只有派遣员可以派遣" in refused


@pytest.mark.parametrize("trouble", Trouble)
def test_that_every_trouble_has_words_without_blanks(trouble, qapp):
    words = problem_text(
        Problem(trouble=trouble, part=Part.UNITS, word="排水", choices=("甲", "乙"))
    )
    assert words
    assert "%" not in words
