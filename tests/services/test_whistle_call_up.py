"""Units whistled to a place: called, signed in for themselves, scored by the caller."""

from __future__ import annotations

import pytest

from console.domain.commands import joint as j
from console.domain.errors import DeskError, InvalidInputError
from tests.services.test_seven_steps import sent


def called(district):
    done = sent(district, "sanitation", "drainage")
    units = (district.units["sanitation"], district.units["drainage"])
    asked = j.CallWhistle(
        case_id=done.case_id, kind="enforcement", reason="联合整治", units=units
    )
    return district.seat("d07").do(asked).facts["whistle_id"]


def test_that_a_called_unit_signs_in_once_and_only_for_itself(district):
    whistle = called(district)
    own = j.SignIn(whistle_id=whistle, unit_id=district.units["sanitation"])
    with pytest.raises(DeskError):
        district.seat("p01").do(own)
    district.seat("w01").do(own)
    with pytest.raises(DeskError):
        district.seat("w01").do(
            j.SignIn(whistle_id=whistle, unit_id=district.units["sanitation"])
        )
    signed = district.seat("d07").rows(
        "SELECT signed_by FROM whistle_call WHERE arrived_at IS NOT NULL"
    )
    assert [who for (who,) in signed] == ["w01"]


def test_that_only_the_caller_scores(district):
    whistle = called(district)
    score = {"whistle_id": whistle, "unit_id": district.units["sanitation"]}
    with pytest.raises(InvalidInputError, match="only_the_caller_scores"):
        district.seat("d08").do(j.ScoreCall(**score, score=90))
    district.seat("d07").do(j.ScoreCall(**score, score=90, remark="到场快"))
    assert district.seat("d07").value("SELECT max(score) FROM whistle_call") == 90


def test_that_a_template_is_found_by_the_most_exact_matter(district):
    with district.seat("d07").units_of_work() as uow:
        template = uow.rules.template_for("E0505-1")
        none = uow.rules.template_for("E0110-1")
    assert template is not None
    assert template.parts[0].unit_kind == "roads"
    assert none is None
