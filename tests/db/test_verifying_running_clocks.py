"""`db verify` works every running clock out anew and names those that differ."""

from __future__ import annotations

import psycopg
import pytest

from console.db.connect import engine_for
from console.db.verify import MOST, verify
from console.domain.commands import dispatch as d, unit as u
from tests import case_walk as walk
from tests.db.test_guards_of_recalculation import TASK_WITH_IT
from tests.jobs.test_ladder_climbs import as_if
from tests.services.test_rules_change import item_of, link, sheet, with_limit
from tests.services.test_rules_change_in_steps import (
    many,
    multiply,
    worked_off,
)

__all__ = ["link", "many", "sheet"]  # fixtures
SAID = "SELECT set_config('desk.verb', 'recalculate', false)"
FORGED = """UPDATE stage_timer SET {what}, recalculated = recalculated || '[{{}}]'::jsonb
  WHERE case_id = %s AND stage = 'dispose'"""
LATER = "due_at = due_at + interval '10 years'"


def faults(district):
    engine = engine_for(
        district.database.superuser_url, application_name="test", pool_size=1
    )
    try:
        with engine.connect() as connection:
            found = verify(connection)
    finally:
        engine.dispose()
    told = {fault.kind for fault in found.faults}
    assert set(found.counts) == told
    return found


def forge(district, case_id, what):
    with psycopg.connect(district.url_for("d07")) as connection:
        connection.execute(SAID)
        connection.execute(FORGED.format(what=what), [case_id])
        connection.execute(TASK_WITH_IT, [case_id])


@pytest.fixture
def waiting(district, sheet, many):
    """Cases that really wait for a changed rule."""
    now = sheet()
    change = with_limit(now, item_of(now, district, many.case_id), "300 uh")
    district.seat("z02").do(change)
    return many


def test_that_a_false_end_of_a_case_that_waits_is_put_right_by_its_step(
    district, waiting
):
    forge(district, waiting.case_id, LATER)
    worked_off(district)
    assert faults(district).counts == {}


def test_that_a_false_end_is_named_though_its_writer_ended_the_step_by_hand(
    district, waiting
):
    forge(district, waiting.case_id, LATER)
    with psycopg.connect(district.url_for("d07"), autocommit=True) as connection:
        (change,) = connection.execute("SELECT id FROM recalculation").fetchone()
        connection.execute("SELECT desk_step_ends(%s, %s)", [change, [waiting.case_id]])
    worked_off(district)
    found = faults(district)
    assert found.counts == {"clock_end": 1}
    (fault,) = found.faults
    assert (fault.kind, fault.case_id) == ("clock_end", waiting.case_id)
    due, right = fault.about.removeprefix("dispose ").split(" / ")
    assert int(due[:4]) - int(right[:4]) == 10
    assert not found.sound


@pytest.mark.parametrize(
    "what",
    [
        "limit_value = 3000",
        "limit_kind = 'wd', limit_value = 90",
        "reading = 'day-end'",
    ],
)
def test_that_a_recalculation_gives_no_limit_but_that_of_the_rules(
    district, waiting, what
):
    with pytest.raises(psycopg.Error, match="of the rules in force"):
        forge(district, waiting.case_id, what)


def test_that_clocks_with_pauses_extensions_and_joint_tasks_are_found_right(
    district, link
):
    for step in (walk.report, walk.filed, walk.sent, walk.inspecting, walk.closed):
        step(district)
    done = walk.sent(district)
    asked = {"task_id": walk.first_task(district, done), "reason": "缺材料"}
    taken = u.AcknowledgeTask(**walk.on(done), task_id=asked["task_id"])
    done = district.seat("w01").do(taken)
    done = district.seat("w01").do(u.AskExtension(**walk.on(done), **asked))
    done = district.seat("d07").do(
        d.DecideExtension(**walk.on(done), granted=True, reason="属实")
    )
    done = district.seat("w01").do(
        u.AskReturn(**walk.on(done), task_id=asked["task_id"], reason="不属本单位")
    )
    assert faults(district).counts == {}
    district.seat("d07").do(
        d.RefuseReturn(**walk.on(done), task_id=asked["task_id"], reason="属实")
    )
    (pauses,) = link.execute(
        "SELECT count(*) FROM stage_timer WHERE pauses <> '[]' AND extensions <> '[]'"
        " AND stopped_at IS NULL AND due_at IS NOT NULL"
    ).fetchone()
    assert pauses == 1
    assert faults(district).counts == {}


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        ("due_at = due_at + interval '2 s'", "clock_end"),
        ("due_at = NULL", "clock_end"),
        ("started_at = started_at - interval '8 days'", "clock_end"),
        ("limit_value = limit_value + 1", "clock_end"),
        ("next_mark_at = next_mark_at + interval '1 day'", "clock_reminder"),
    ],
)
def test_that_whatever_does_not_fit_is_named(district, change, kind):
    walk.sent(district)
    as_if(district, f"UPDATE stage_timer SET {change} WHERE stage = 'dispose'")
    assert faults(district).counts == {kind: 1}


def test_that_a_task_that_ends_otherwise_than_its_clock_is_named(district):
    walk.sent(district)
    as_if(district, "UPDATE task SET due_at = due_at + interval '1 day'")
    assert faults(district).counts == {"task_end": 1}


def test_that_all_are_counted_and_some_are_listed(district):
    done = walk.sent(district)
    multiply(district, done, MOST + 50)
    assert "clock_end" not in faults(district).counts
    as_if(
        district,
        "UPDATE stage_timer SET due_at = due_at + interval '1 day'"
        " WHERE stage = 'dispose'",
    )
    found = faults(district)
    assert found.counts["clock_end"] == MOST + 51
    assert sum(fault.kind == "clock_end" for fault in found.faults) == MOST


def test_that_a_calendar_that_was_changed_past_the_desk_is_found_out(district):
    walk.sent(district)
    as_if(
        district,
        "INSERT INTO calendar_day (day, kind, note)"
        " SELECT (now() + n * interval '1 day')::date, 'off', '' FROM"
        " generate_series(-1, 30) n ON CONFLICT (day) DO UPDATE SET kind = 'off'",
    )
    assert "clock_end" in faults(district).counts
