"""Under which codes a report is refused is a rule of the place, not of the program."""

from __future__ import annotations

import psycopg
import pytest

from console.domain.commands import intake as i, rules as r
from console.domain.errors import DeskError
from tests.case_walk import on, report

WHY = {"reason": "不属本区"}


def change(district, value):
    seat = district.seat("z02")
    version = seat.value("SELECT version FROM setting WHERE key = 'refusal_codes'")
    asked = r.ChangeSetting(
        version=version, key="refusal_codes", value=value, reason="市里另有规定"
    )
    return seat.do(asked)


def refused(district, code):
    done = report(district)
    return district.seat("j01").do(i.RefuseReport(**on(done), code=code, **WHY))


def test_that_the_rules_know_the_codes_from_the_start(district):
    with district.seat("z02").units_of_work() as work:
        assert work.rules.refusal_codes["N4"]["words"] == "不在管辖范围"


def test_that_a_code_the_rules_do_not_have_is_refused(district):
    with pytest.raises(DeskError) as refusal:
        refused(district, "N8")
    assert refusal.value.facts == {"field": "code", "reason": "unknown"}


def test_that_a_code_can_be_added_and_used_at_once(district):
    with district.seat("z02").units_of_work() as work:
        known = dict(work.rules.refusal_codes)
    change(district, known | {"N8": {"words": "属军事管理区", "words_en": ""}})
    done = refused(district, "N8")
    kept = "SELECT code FROM negation_filing WHERE case_id = :c"
    assert district.seat("z02").value(kept, c=done.case_id) == "N8"


@pytest.mark.parametrize("wrong", [{}, {"N1": {"words": " "}}, {"N1": "不收"}, "N1"])
def test_that_codes_without_words_are_not_taken(district, wrong):
    with pytest.raises(DeskError):
        change(district, wrong)


def test_that_no_code_of_one_s_own_is_put_on_record_by_hand(district):
    done = report(district)
    with (
        psycopg.connect(district.url_for("j01")) as link,
        pytest.raises(psycopg.Error, match="no refusal code X1"),
    ):
        link.execute(
            "INSERT INTO negation_filing (case_id, kind, code, reason)"
            " VALUES (%s, 'refuse', 'X1', '不收')",
            [done.case_id],
        )


@pytest.mark.parametrize(("login", "state"), [("j01", "REFUSED"), ("z02", "VOIDED")])
def test_that_no_case_is_refused_or_voided_without_a_record(district, login, state):
    done = report(district)
    with (
        psycopg.connect(district.url_for(login)) as link,
        pytest.raises(psycopg.Error, match="put on record"),
    ):
        link.execute("SELECT set_config('desk.reason', '不收', false)")
        link.execute(
            "UPDATE cases SET state = %s, version = version + 1 WHERE id = %s",
            [state, done.case_id],
        )
        link.commit()
