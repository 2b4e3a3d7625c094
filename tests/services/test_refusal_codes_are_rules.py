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


def put_on_record(link, done, code):
    link.execute(
        "INSERT INTO negation_filing (case_id, kind, code, reason)"
        " VALUES (%s, 'refuse', %s, '不收')",
        [done.case_id, code],
    )


def test_that_no_code_of_one_s_own_is_put_on_record_by_hand(district):
    done = report(district)
    with (
        psycopg.connect(district.url_for("j01")) as link,
        pytest.raises(psycopg.Error, match="no refusal code X1"),
    ):
        put_on_record(link, done, "X1")


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


def codes(district):
    with district.seat("z02").units_of_work() as work:
        return dict(work.rules.refusal_codes)


def test_that_a_withdrawn_code_refuses_nothing_more_and_keeps_its_words(district):
    done = refused(district, "N6")
    known = codes(district)
    change(district, known | {"N6": {**known["N6"], "withdrawn": True}})
    with pytest.raises(DeskError) as refusal:
        refused(district, "N6")
    assert refusal.value.facts == {"field": "code", "reason": "withdrawn"}
    assert codes(district)["N6"]["words_en"] == known["N6"]["words_en"]
    kept = "SELECT code FROM negation_filing WHERE case_id = :c"
    assert district.seat("z02").value(kept, c=done.case_id) == "N6"


def test_that_a_withdrawn_code_can_be_taken_up_again(district):
    known = codes(district)
    change(district, known | {"N6": {**known["N6"], "withdrawn": True}})
    change(district, known)
    assert refused(district, "N6").case_id


def test_that_a_code_is_withdrawn_but_never_removed(district):
    known = codes(district)
    del known["N6"]
    with pytest.raises(DeskError) as refusal:
        change(district, known)
    assert refusal.value.facts["reason"] == "codes_are_withdrawn"


def test_that_one_code_at_least_stays_in_force(district):
    gone = {code: {**told, "withdrawn": True} for code, told in codes(district).items()}
    with pytest.raises(DeskError) as refusal:
        change(district, gone)
    assert refusal.value.facts["reason"] == "no_code_in_force"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE setting SET value = value - 'N6' WHERE key = 'refusal_codes'",
        "DELETE FROM setting WHERE key = 'refusal_codes'",
        "UPDATE setting SET key = 'x' WHERE key = 'refusal_codes'",
    ],
)
def test_that_the_database_removes_no_code_even_for_the_administrator(
    district, statement
):
    with (
        psycopg.connect(district.url_for("admin1")) as link,
        pytest.raises(psycopg.Error, match="withdrawn, never removed"),
    ):
        link.execute(statement)


def test_that_no_withdrawn_code_is_put_on_record_by_hand(district):
    known = codes(district)
    change(district, known | {"N6": {**known["N6"], "withdrawn": True}})
    done = report(district)
    with (
        psycopg.connect(district.url_for("j01")) as link,
        pytest.raises(psycopg.Error, match="N6 is withdrawn"),
    ):
        put_on_record(link, done, "N6")


@pytest.mark.parametrize("login", ["j01", "d07", "s01", "w01"])
def test_that_only_duty_leader_and_administrator_change_the_codes(district, login):
    known = codes(district)
    seat = district.seat(login)
    asked = r.ChangeSetting(version=1, key="refusal_codes", value=known, reason="试")
    with pytest.raises(DeskError) as refusal:
        seat.do(asked)
    assert refusal.value.code == "not_allowed"
