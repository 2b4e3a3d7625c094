"""A condition corrected while the clocks of its case still wait to follow a rule."""

from __future__ import annotations

import pytest

from console.db.connect import connect
from console.db.reads.answers import answer
from console.domain.errors import InvalidInputError
from console.domain.reclassing import PreviewReclassing
from tests.case_walk import on
from tests.services.test_corrected_conditions import clocks, corrected, other
from tests.services.test_rules_change_in_steps import (
    item_of,
    link,
    many,
    sheet,
    with_limit,
    worked_off,
)

__all__ = ["link", "many", "other", "sheet"]  # fixtures


@pytest.fixture
def waiting(district, other, sheet, many):
    """One of many cases whose limit has been changed; its clock has not moved yet."""
    now = sheet()
    change = with_limit(now, item_of(now, district, many.case_id), "300 uh")
    district.seat("z02").do(change)
    return many


def previewed(district, done, item):
    with connect(
        district.url_for("d07"), application_name="test", autocommit=True
    ) as link:
        return answer(PreviewReclassing(case_id=done.case_id, item_id=item), link)


def test_that_no_limit_follows_a_condition_before_the_clocks_follow_the_rule(
    district, other, waiting
):
    before = clocks(district, waiting)
    with pytest.raises(InvalidInputError, match="clocks_still_follow"):
        corrected(district, waiting, other, follow_limit=True)
    assert clocks(district, waiting) == before
    with pytest.raises(InvalidInputError) as refusal:
        previewed(district, waiting, other)
    assert refusal.value.facts["reason"] == "clocks_still_follow"


def test_that_it_follows_as_soon_as_they_have(district, other, waiting):
    worked_off(district)
    version = district.seat("a01").value(
        "SELECT version FROM cases WHERE id = :c", c=waiting.case_id
    )
    asked = {**on(waiting), "version": version}
    (move,) = previewed(district, waiting, other)
    assert (move.old_limit, move.new_limit) == ("300 uh", "3 uh")
    corrected(district, type(waiting)(**asked), other, follow_limit=True)
    (after,) = clocks(district, waiting)
    assert (after.limit_kind, after.value) == ("uh", 3.0)
