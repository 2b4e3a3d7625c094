"""What a rule asks for is neither silenced nor used twice by hand."""

from __future__ import annotations

import psycopg
import pytest

from tests import case_walk as walk
from tests.jobs.test_ladder_climbs import as_if

RULE = "SELECT min(id) FROM reminder_rule WHERE order_level > 0"
ORDER = (
    "INSERT INTO supervision_order (case_id, target_unit_id, level, reason,"
    " drafted_by_rule, limit_kind, limit_value, kind, state)"
    " VALUES (%s, %s, 3, '催办', %s, 'uh', 1, 'overtime', 'DRAFT') RETURNING id"
)
ISSUE = (
    "UPDATE supervision_order SET state = 'ISSUED', version = version + 1,"
    " due_at = now() WHERE id = %s"
)
OPEN = "SELECT count(*) FROM order_wish WHERE settled_at IS NULL"


@pytest.fixture
def wished(district):
    """A case whose unit a rule wants a third order for, at once."""
    done = walk.sent(district)
    as_if(
        district,
        "INSERT INTO order_wish (cause, case_id, unit_id, level, issue_now, rule_id)"
        f" SELECT 'mark:1', {done.case_id}, {district.units['sanitation']}, 3, true,"
        f" ({RULE})",
    )
    return done


@pytest.fixture
def hand(district):
    with psycopg.connect(district.url_for("d07"), autocommit=True) as connection:
        yield connection


@pytest.mark.parametrize(
    "hushed",
    [
        "settled_at = now()",
        "settled_at = now(), order_id = (SELECT max(id) FROM supervision_order)",
    ],
)
def test_that_a_wish_is_not_settled_without_an_order_that_does_what_it_asks(
    district, wished, hand, hushed
):
    other = district.units["traffic"]
    hand.execute(ORDER, [wished.case_id, other, None])
    with pytest.raises(psycopg.Error, match="does what it asks"):
        hand.execute(f"UPDATE order_wish SET {hushed}")
    assert district.seat("a01").value(OPEN) == 1


def test_that_a_wish_is_put_off_for_a_short_while_only(district, wished, hand):
    hand.execute("UPDATE order_wish SET not_before = 'infinity'")
    short = "SELECT not_before < now() + interval '1 hour' FROM order_wish"
    assert district.seat("a01").value(short)


def test_that_a_settled_wish_is_not_opened_again(district, wished, hand):
    as_if(district, "UPDATE order_wish SET settled_at = now()")
    with pytest.raises(psycopg.Error, match="stays settled"):
        hand.execute("UPDATE order_wish SET settled_at = NULL")


def test_that_no_draft_claims_a_rule_that_asked_for_nothing(district, hand):
    done = walk.sent(district)
    rule = district.seat("a01").value(RULE)
    with pytest.raises(psycopg.Error, match="no rule asks"):
        hand.execute(ORDER, [done.case_id, district.units["sanitation"], rule])


def test_that_one_wish_issues_one_order(district, wished, hand):
    rule, unit = district.seat("a01").value(RULE), district.units["sanitation"]
    (first,) = hand.execute(ORDER, [wished.case_id, unit, rule]).fetchone()
    hand.execute(ISSUE, [first])
    (second,) = hand.execute(ORDER, [wished.case_id, unit, rule]).fetchone()
    with pytest.raises(psycopg.Error, match="does not go from DRAFT to ISSUED"):
        hand.execute(ISSUE, [second])
    hand.execute(
        "UPDATE order_wish SET settled_at = '-infinity', order_id = %s", [first]
    )
    fresh = "SELECT settled_at > now() - interval '1 hour' FROM order_wish"
    assert district.seat("a01").value(fresh)
