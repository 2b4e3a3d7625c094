"""A corrected condition leaves sent tasks their limits, or moves them where asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import psycopg
import pytest

from console.db.connect import connect
from console.db.reads.answers import answer
from console.db.verify import verify
from console.domain.commands import desk as k, dispatch as d, rules as r, unit as u
from console.domain.errors import InvalidInputError, NotAllowedError
from console.domain.queries import ExplainClock
from console.domain.reclassing import PreviewReclassing
from console.domain.states import TaskRole
from console.domain.time_limit import TimeLimit
from tests.case_walk import ITEM, filed, first_task, on, sent
from tests.small_district import picture

WHY = {"reason": "受理时选错了条件"}
CLOCK = """SELECT id, rule, limit_kind, limit_value::float8 AS value, started_at, due_at,
  recalculated, extensions FROM stage_timer WHERE stage = 'dispose' AND case_id = :c
  AND stopped_at IS NULL ORDER BY id"""


@pytest.fixture
def other(district):
    """A condition with a limit of its own: three hours, day and night."""
    key = next(i for c, i in district.items.items() if c != ITEM)
    with psycopg.connect(district.database.superuser_url) as link:
        link.execute("SET session_replication_role = replica")
        link.execute(
            "UPDATE catalogue_item SET limit_kind = 'uh', limit_value = 3"
            " WHERE id = %s",
            [key],
        )
        link.execute(
            "UPDATE catalogue_item SET limit_kind = 'uh', limit_value = 10"
            " WHERE code = %s",
            [ITEM],
        )
    return key


def clocks(district, done):
    return district.seat("a01").rows(CLOCK, c=done.case_id)


def corrected(district, done, item, login="d07", **more):
    asked = k.CorrectCase(**on(done), item_id=item, **{**WHY, **more})
    return district.seat(login).do(asked)


def due_of(district, done):
    return district.seat("a01").rows(
        "SELECT c.due_at, c.disposal_due_at, t.due_at, t.limit_value::float8"
        " FROM cases c JOIN task t ON t.case_id = c.id WHERE c.id = :c",
        c=done.case_id,
    )[0]


def test_that_without_being_asked_the_limit_of_a_sent_task_stays(district, other):
    done = sent(district)
    before = clocks(district, done)
    corrected(district, done, other)
    assert clocks(district, done) == before


def test_that_where_asked_clock_task_and_case_go_by_the_new_condition(district, other):
    done = sent(district)
    (before,) = clocks(district, done)
    done = corrected(district, done, other, follow_limit=True)
    (after,) = clocks(district, done)
    due = before.started_at + timedelta(hours=3)
    assert (after.limit_kind, after.value) == ("uh", 3.0)
    assert (after.started_at, after.due_at) == (before.started_at, due)
    assert tuple(due_of(district, done)) == (due, due, due, 3.0)
    codes = {key: code for code, key in district.items.items()}
    assert after.rule == f"catalogue:{codes[other]}"
    version = district.seat("a01").value("SELECT version FROM cases")
    assert done.version == version


def test_that_the_clock_explains_what_moved_it_and_the_history_keeps_it(
    district, other
):
    done = corrected(district, sent(district), other, follow_limit=True)
    (clock,) = clocks(district, done)
    with connect(
        district.url_for("d07"), application_name="test", autocommit=True
    ) as link:
        lines = answer(ExplainClock(timer_id=clock.id), link)
    (told,) = [line for line in lines if "立案条件更正后重新计算" in line]
    assert "10 uh → 3 uh" in told
    assert "d07：受理时选错了条件" in told
    verbs = district.seat("a01").rows(
        "SELECT verb, actor, reason FROM case_log WHERE case_id = :c"
        " AND verb IN ('correct_case', 'recalculate') ORDER BY seq",
        c=done.case_id,
    )
    assert [tuple(line) for line in verbs] == [
        ("correct_case", "d07", WHY["reason"]),
        ("recalculate", "d07", WHY["reason"]),
    ]


def test_that_the_preview_tells_what_then_happens(district, other):
    done = sent(district)
    with connect(
        district.url_for("d07"), application_name="test", autocommit=True
    ) as link:
        question = PreviewReclassing(case_id=done.case_id, item_id=other)
        (move,) = answer(question, link)
        same = PreviewReclassing(case_id=done.case_id, item_id=district.items[ITEM])
        assert answer(same, link) == ()
    done = corrected(district, done, other, follow_limit=True)
    (after,) = clocks(district, done)
    assert move.new_due_at == after.due_at
    assert (move.unit_name, move.old_limit, move.new_limit) == (
        "环卫中心",
        "10 uh",
        "3 uh",
    )


def test_that_a_limit_given_by_hand_and_an_extension_stay(district, other):
    done = filed(district)
    orders = (
        d.UnitOrder(unit_id=district.units["sanitation"], role=TaskRole.LEAD),
        d.UnitOrder(
            unit_id=district.units["drainage"],
            role=TaskRole.CO,
            limit=TimeLimit.parse("5 uh"),
        ),
    )
    done = district.seat("d07").do(d.DispatchCase(**on(done), orders=orders))
    task, officer = first_task(district, done), district.seat("w01")
    done = officer.do(u.AcknowledgeTask(**on(done), task_id=task))
    done = officer.do(u.AskExtension(**on(done), task_id=task, reason="缺件"))
    done = district.seat("d07").do(
        d.DecideExtension(**on(done), granted=True, reason="属实")
    )
    by_hand = clocks(district, done)[1]
    done = corrected(district, done, other, follow_limit=True)
    own, kept = clocks(district, done)
    assert kept == by_hand
    assert own.value == 3.0
    assert own.due_at == own.started_at + timedelta(hours=3 + 10)


def test_that_what_waits_for_its_turn_begins_with_the_new_limit(district, other):
    done = filed(district)
    orders = tuple(
        d.UnitOrder(
            unit_id=district.units[unit],
            role=TaskRole.CO if n else TaskRole.LEAD,
            after=0 if n else None,
        )
        for n, unit in enumerate(("sanitation", "drainage"))
    )
    done = district.seat("d07").do(d.DispatchCase(**on(done), orders=orders))
    done = corrected(district, done, other, follow_limit=True)
    waits = district.seat("a01").rows(
        "SELECT limit_value::float8, due_at FROM task WHERE state = 'WAITING'"
    )
    (clock,) = clocks(district, done)
    assert tuple(waits[0]) == (3.0, clock.due_at + timedelta(hours=3))


def test_that_later_changes_of_the_new_condition_move_it_and_of_the_old_do_not(
    district, other
):
    done = corrected(district, sent(district), other, follow_limit=True)
    leader = district.seat("z02")
    with leader.units_of_work() as work:
        old, new = work.rules.item(district.items[ITEM]), work.rules.item(other)
    for item, hours in ((old, 20.0), (new, 6.0)):
        version = leader.value(
            "SELECT version FROM catalogue_item WHERE id = :i", i=item.id
        )
        limit = TimeLimit.parse(f"{hours:g} uh")
        leader.do(
            r.ChangeItem(
                version=version, item=replace(item, limit=limit), reason="新规"
            )
        )
    (clock,) = clocks(district, done)
    assert clock.value == 6.0
    assert len(clock.recalculated) == 2


def test_that_intake_corrects_the_condition_but_moves_no_limit(district, other):
    done = sent(district)
    with pytest.raises(NotAllowedError):
        corrected(district, done, other, login="j01", follow_limit=True)
    assert district.seat("a01").value("SELECT version FROM cases") == done.version
    corrected(district, done, other, login="j01")


def test_that_moving_limits_needs_a_reason(district, other):
    with pytest.raises(InvalidInputError, match="missing"):
        corrected(district, sent(district), other, follow_limit=True, reason=" ")


@pytest.mark.parametrize(
    ("login", "verb"), [("d07", "recalculate"), ("j01", "recalculate"), ("w01", "x")]
)
def test_that_nobody_moves_a_clock_to_another_condition_by_hand(
    district, other, login, verb
):
    sent(district)
    with (
        psycopg.connect(district.url_for(login)) as link,
        pytest.raises(psycopg.Error, match=r"condition|limit and start|another unit"),
    ):
        link.execute("SELECT set_config('desk.verb', %s, false)", [verb])
        link.execute(
            "UPDATE stage_timer SET rule = 'catalogue:E9999-1', limit_value = 90,"
            " recalculated = recalculated || '[{}]' WHERE stage = 'dispose'"
        )


def test_that_the_database_verifies_after_a_clock_has_followed(district, other):
    corrected(district, sent(district), other, follow_limit=True)
    with district.seat("a01").engine.connect() as connection:
        assert verify(connection).faults == ()


def test_that_what_waited_and_has_begun_follows_too(district, other):
    done = filed(district)
    orders = (
        d.UnitOrder(unit_id=district.units["sanitation"], role=TaskRole.LEAD),
        d.UnitOrder(unit_id=district.units["traffic"], role=TaskRole.CO, after=0),
    )
    done = district.seat("d07").do(d.DispatchCase(**on(done), orders=orders))
    task, officer = first_task(district, done), district.seat("w01")
    done = officer.do(u.AcknowledgeTask(**on(done), task_id=task))
    done = officer.do(
        u.FeedBack(**on(done), task_id=task, result="已清运", pictures=(picture(),))
    )
    (begun,) = clocks(district, done)
    assert begun.rule == f"catalogue:{ITEM}"
    corrected(district, done, other, follow_limit=True)
    (after,) = clocks(district, done)
    assert (after.value, after.due_at - after.started_at) == (3.0, timedelta(hours=3))


def test_that_no_limit_follows_a_condition_that_stays(district, other):
    done = sent(district)
    with pytest.raises(InvalidInputError, match="nothing_to_change"):
        corrected(district, done, district.items[ITEM], follow_limit=True)
