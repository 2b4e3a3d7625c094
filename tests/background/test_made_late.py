"""What is made late is made once, however many ask for it at the same time."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from console.background.late import Late

ASKING = 8


def test_that_it_is_made_once_when_first_asked_for():
    made = []
    late = Late(lambda: made.append("it") or made[-1])
    assert late.made is None
    assert made == []
    assert late() == "it"
    assert late() is late.made
    assert made == ["it"]


def test_that_all_who_ask_at_once_get_the_same():
    together, made = Barrier(ASKING), []

    def ask(_number):
        together.wait(timeout=30)
        return late()

    late = Late(lambda: made.append(object()) or made[-1])
    with ThreadPoolExecutor(ASKING) as pool:
        given = set(map(id, pool.map(ask, range(ASKING))))
    assert given == {id(late.made)}
    assert len(made) == 1


def test_that_a_making_that_failed_is_tried_again():
    outcomes = iter([ValueError("not yet"), "it"])

    def make():
        outcome = next(outcomes)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome

    late = Late(make)
    with pytest.raises(ValueError, match="not yet"):
        late()
    assert late.made is None
    assert late() == "it"
