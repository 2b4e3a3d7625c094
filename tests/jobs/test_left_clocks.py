"""A clock that could not follow a changed rule is told of until it has followed."""

from __future__ import annotations

import psycopg
import pytest

from console.db.connect import connect
from console.db.reads.answers import answer
from console.domain import register_queries as register
from console.domain.commands import closing as c, rules as r
from console.domain.errors import DeskError, NotAllowedError
from console.services.rules import AT_ONCE
from tests.case_walk import sent
from tests.services.test_rules_change import (
    DISPOSE,
    item_of,
    link,
    with_limit,
)
from tests.services.test_rules_change_in_steps import (
    BROKEN,
    WAITING,
    multiply,
    worked_off,
)

__all__ = ["link"]  # a fixture
LEFT = """SELECT id, case_id, severity, cause, tell, ended_at IS NOT NULL AS ended,
    detail ->> 'why' AS why, detail ->> 'reason' AS reason, detail ->> 'by' AS by
  FROM alert WHERE kind = 'clock_left' ORDER BY id"""
MENDED = "DROP TRIGGER aa_stuck ON stage_timer; DROP FUNCTION stuck()"


@pytest.fixture(scope="module")
def left_behind(settled_districts):
    """A district left as it is, and one case of many whose clock followed no new limit."""
    with settled_districts.made() as first:
        many = sent(first)
        multiply(first, many)
        with connect(
            first.database.superuser_url, application_name="test", autocommit=True
        ) as link:
            now = answer(register.ReadRules(), link)
            first.seat("z02").do(
                with_limit(now, item_of(now, first, many.case_id), "300 uh")
            )
            link.execute(BROKEN.format(case=many.case_id, code="DK003"))
        assert worked_off(first) == AT_ONCE + 1
        first.close()
        yield first, many


@pytest.fixture
def settled_district(request, settled_districts):
    """Where a case is left behind, for a test that asks for it."""
    like = None
    if "left" in request.fixturenames:
        like, _ = request.getfixturevalue("left_behind")
    with settled_districts.made(like) as made:
        yield made


@pytest.fixture
def left(left_behind):
    """The case whose clock could not follow."""
    return left_behind[1]


def alerts(district, login="s01"):
    return district.seat(login).rows(LEFT)


@pytest.mark.parametrize("login", ["s01", "z02", "admin1"])
def test_that_leaders_are_told_which_clock_stayed_behind_and_why(district, left, login):
    ((_id, case_id, severity, cause, tell, ended, why, reason, by),) = alerts(
        district, login
    )
    assert (case_id, severity, cause, ended) == (left.case_id, 2, "ChangeItem", False)
    assert tell == ["administrator", "duty_leader", "supervisor"]
    assert (why, reason, by) == ("stuck", "时限调整", "z02")


def test_that_it_follows_when_it_is_asked_again_after_what_was_wrong_is_mended(
    district, link, left
):
    (alert,) = alerts(district)
    ask = r.FollowAgain(alert_id=alert.id)
    with pytest.raises(NotAllowedError):
        district.seat("s01").do(ask)
    link.execute(MENDED)
    district.seat("admin1").do(ask)
    assert district.seat("d07").value(WAITING) == 1
    assert worked_off(district) == 1
    (alert,) = alerts(district)
    assert alert.ended
    ends = "SELECT count(DISTINCT due_at) FROM stage_timer WHERE stage = 'dispose'"
    assert district.seat("d07").value(ends) == 1
    assert district.seat("d07").value(DISPOSE, id=left.case_id) is not None
    open_ones = "SELECT count(*) FROM recalculation WHERE done_at IS NULL"
    assert district.seat("d07").value(open_ones) == 0
    with pytest.raises(DeskError, match="no_clock_was_left"):
        district.seat("admin1").do(r.FollowAgain(alert_id=alert.id))


def test_that_a_second_try_that_fails_is_told_of_anew(district, left):
    (alert,) = alerts(district)
    district.seat("z02").do(r.FollowAgain(alert_id=alert.id))
    worked_off(district)
    assert [row.ended for row in alerts(district)] == [True, False]


def test_that_the_alert_goes_when_the_clock_that_stayed_behind_stops(
    district, link, left
):
    version = district.seat("d07").value(
        "SELECT version FROM cases WHERE id = :c", c=left.case_id
    )
    link.execute(MENDED)
    district.seat("z02").do(
        c.ForceClose(case_id=left.case_id, version=version, reason="领导批示")
    )
    assert [row.ended for row in alerts(district)] == [True]


def test_that_no_case_is_put_among_those_that_wait_without_such_an_alert(
    district, link, left
):
    link.execute(MENDED)
    (alert,) = alerts(district)
    district.seat("z02").do(r.FollowAgain(alert_id=alert.id))
    worked_off(district)
    from psycopg import Error, connect  # noqa: PLC0415 - beside their only use

    with (
        connect(district.url_for("z02")) as connection,
        pytest.raises(Error, match="by the change itself"),
    ):
        connection.execute(
            "INSERT INTO recalculation_case (case_id, recalculation_id)"
            " SELECT %s, max(id) FROM recalculation",
            [left.case_id],
        )


FORGED = (
    "INSERT INTO alert (key, kind, severity, cause, title, case_id, tell, raised_at,"
    " detail) VALUES ('by hand', %s, 2, '', '', %s, '{}', now(),"
    " '{\"recalculation\": 1}')"
)
AS_A_TRIGGER = """CREATE TEMP TABLE way (case_id bigint);
  CREATE FUNCTION pg_temp.told() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN INSERT INTO alert (key, kind, severity, cause, title, case_id, tell, raised_at,
      detail) VALUES ('by a trigger', 'clock_left', 2, '', '', NEW.case_id, '{}', now(),
      '{}'); RETURN NEW; END $$;
  CREATE TRIGGER told AFTER INSERT ON way FOR EACH ROW
    EXECUTE FUNCTION pg_temp.told()"""


def by_hand(district, login):
    return psycopg.connect(district.url_for(login))


@pytest.mark.parametrize("login", ["d07", "s01", "z02", "admin1"])
def test_that_nobody_says_by_hand_that_a_clock_could_not_follow(district, login):
    done = sent(district)
    with by_hand(district, login) as hand, pytest.raises(psycopg.Error) as refusal:
        hand.execute(FORGED, ["clock_left", done.case_id])
    assert refusal.value.sqlstate == "DK003"
    with by_hand(district, login) as hand, pytest.raises(psycopg.Error) as refusal:
        hand.execute(AS_A_TRIGGER)
        hand.execute("INSERT INTO way VALUES (%s)", [done.case_id])
    assert refusal.value.sqlstate == "DK003"


@pytest.mark.parametrize("login", ["d07", "s01", "z02", "admin1"])
def test_that_nobody_makes_such_an_alert_of_another_or_ends_one(district, left, login):
    with by_hand(district, login) as hand:
        hand.execute(FORGED, ["near", left.case_id])
        with pytest.raises(psycopg.Error) as refusal:
            hand.execute("UPDATE alert SET kind = 'clock_left' WHERE key = 'by hand'")
    assert refusal.value.sqlstate == "DK003"
    with by_hand(district, login) as hand, pytest.raises(psycopg.Error) as refusal:
        hand.execute("UPDATE alert SET ended_at = now() WHERE kind = 'clock_left'")
    assert refusal.value.sqlstate == "DK003"
