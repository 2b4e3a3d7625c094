"""Who leaves clocks to the steps, who takes them, and what nobody writes by hand."""

from __future__ import annotations

import psycopg
import pytest

from tests import case_walk as walk
from tests.services.test_rules_change_in_steps import (
    WAITING,
    item_of,
    link,
    many,
    sheet,
    with_limit,
    worked_off,
)

__all__ = ["link", "many", "sheet"]  # fixtures
FORGED = (
    'INSERT INTO recalculation (change, reason, rules_version, before, cases, "by")'
    " VALUES ('ChangeItem', '伪造', 1, '{}', 1, 'admin1') RETURNING id"
)
RULES = "UPDATE setting SET value = value WHERE key = 'rules_version'"
MOVED = (
    "UPDATE stage_timer SET due_at = due_at + interval '10 years',"
    " recalculated = recalculated || '[{}]'::jsonb"
    " WHERE case_id = %s AND stage = 'dispose'"
)
SAID = (
    "SELECT set_config('desk.verb', 'recalculate', false),"
    " set_config('desk.reason', '直接改', false)"
)

TASK_WITH_IT = """UPDATE task k SET due_at = t.due_at, version = version + 1
  FROM stage_timer t WHERE t.task_id = k.id AND t.stage = 'dispose' AND k.case_id = %s"""


@pytest.fixture
def put_off(district, sheet, many):
    """A change of rules whose clocks all wait."""
    now = sheet()
    change = with_limit(now, item_of(now, district, many.case_id), "300 uh")
    district.seat("z02").do(change)
    return many


def as_person(district, login):
    return psycopg.connect(district.url_for(login), autocommit=True)


@pytest.mark.parametrize("login", ["d07", "z02", "s01", "admin1"])
@pytest.mark.parametrize(
    "hushed",
    [
        "UPDATE recalculation SET done_at = now()",
        "UPDATE recalculation SET cases = 0",
        "DELETE FROM recalculation_case",
    ],
)
def test_that_nobody_ends_a_change_while_cases_wait(district, login, hushed):
    with (
        pytest.raises(psycopg.errors.InsufficientPrivilege),
        as_person(district, login) as connection,
    ):
        connection.execute(hushed)


def test_that_a_step_ended_by_hand_leaves_the_change_open_and_a_line_on_the_case(
    district, put_off
):
    with as_person(district, "d07") as connection:
        (change,) = connection.execute("SELECT id FROM recalculation").fetchone()
        connection.execute("SELECT desk_step_ends(%s, %s)", [change, [put_off.case_id]])
    seat = district.seat("a01")
    assert seat.value("SELECT count(*) FROM recalculation WHERE done_at IS NULL") == 1
    told = seat.rows(
        "SELECT actor, verb, reason FROM case_log WHERE case_id = :c ORDER BY seq DESC"
        " LIMIT 1",
        c=put_off.case_id,
    )
    assert [tuple(row) for row in told] == [("d07", "keep_clock", "时限调整")]
    worked_off(district)
    assert seat.value(WAITING) == 0
    assert seat.value("SELECT count(*) FROM recalculation WHERE done_at IS NULL") == 0


@pytest.mark.parametrize("login", ["w01", "j01", "a01"])
def test_that_nobody_else_ends_a_step(district, put_off, login):
    with (
        pytest.raises(psycopg.errors.InsufficientPrivilege),
        as_person(district, login) as connection,
    ):
        connection.execute("SELECT desk_step_ends(1, %s)", [[put_off.case_id]])


def test_that_no_clocks_are_left_to_the_steps_without_a_change_of_rules(district):
    with (
        pytest.raises(psycopg.Error, match="by the change itself"),
        as_person(district, "z02") as connection,
    ):
        connection.execute(FORGED)


def test_that_what_is_left_to_the_steps_is_signed_by_the_session(district):
    done = walk.sent(district)
    with as_person(district, "z02") as connection, connection.transaction():
        connection.execute(RULES)
        (change,) = connection.execute(FORGED).fetchone()
        wait = (
            "INSERT INTO recalculation_case (recalculation_id, case_id) VALUES (%s, %s)"
        )
        connection.execute(wait, [change, done.case_id])
    ((by, at, cases),) = district.seat("a01").rows(
        'SELECT "by", done_at, cases FROM recalculation'
    )
    assert (by, at, cases) == ("z02", None, 1)


def test_that_no_case_is_added_to_a_change_of_before(district, put_off):
    other = walk.sent(district)
    with (
        pytest.raises(psycopg.Error, match="by the change itself"),
        as_person(district, "z02") as connection,
    ):
        connection.execute(
            "INSERT INTO recalculation_case (recalculation_id, case_id)"
            " SELECT id, %s FROM recalculation",
            [other.case_id],
        )


@pytest.mark.parametrize("login", ["d07", "z02", "s01"])
def test_that_a_case_that_does_not_wait_is_not_recalculated_because_others_do(
    district, put_off, login
):
    other = walk.sent(district)
    with (
        pytest.raises(psycopg.Error, match="keeps its case, stage, limit"),
        as_person(district, login) as connection,
    ):
        connection.execute(SAID)
        connection.execute(MOVED, [other.case_id])


def test_that_a_task_of_a_case_that_does_not_wait_is_not_written_by_a_supervisor(
    district, put_off
):
    other = walk.sent(district)
    with (
        pytest.raises(psycopg.Error, match="another unit"),
        as_person(district, "s01") as connection,
    ):
        connection.execute(SAID)
        connection.execute(
            "UPDATE task SET demand = '别的', version = version + 1 WHERE case_id = %s",
            [other.case_id],
        )


def test_that_a_change_at_once_is_signed_by_its_own_author_though_another_waits(
    district, put_off
):
    with as_person(district, "admin1") as connection, connection.transaction():
        connection.execute(SAID)
        connection.execute(RULES)
        connection.execute(MOVED, [put_off.case_id])
        connection.execute(TASK_WITH_IT, [put_off.case_id])
    ((by, reason),) = district.seat("a01").rows(
        "SELECT recalculated -> -1 ->> 'by', recalculated -> -1 ->> 'reason'"
        " FROM stage_timer WHERE case_id = :c AND stage = 'dispose'",
        c=put_off.case_id,
    )
    assert (by, reason) == ("admin1", "直接改")


ELSE_TOO = "UPDATE task SET demand = '暗改', version = version + 1 WHERE case_id = %s"
LINES = "SELECT count(*) FROM case_log WHERE kind = 'task' AND case_id = %s"


def test_that_what_a_corrected_case_changes_of_its_tasks_besides_has_its_line(district):
    done = walk.sent(district)
    with psycopg.connect(district.url_for("d07")) as hand:
        (before,) = hand.execute(LINES, [done.case_id]).fetchone()
        hand.execute("SELECT set_config('desk.verb', 'correct_case', true)")
        hand.execute(
            "UPDATE cases SET version = version + 1, item_id = (SELECT max(id)"
            " FROM catalogue_item) WHERE id = %s",
            [done.case_id],
        )
        hand.execute(SAID)
        hand.execute(ELSE_TOO, [done.case_id])
        (after,) = hand.execute(LINES, [done.case_id]).fetchone()
    assert after == before + 1


def test_that_a_task_that_waits_to_follow_keeps_what_is_not_its_clock(
    district, put_off
):
    with (
        pytest.raises(psycopg.Error, match="another unit"),
        as_person(district, "s01") as connection,
    ):
        connection.execute(SAID)
        connection.execute(ELSE_TOO, [put_off.case_id])
