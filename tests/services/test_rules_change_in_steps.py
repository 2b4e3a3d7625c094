"""A changed rule with many running clocks: they follow in steps, and none is held up."""

from __future__ import annotations

from datetime import timedelta

import psycopg
import pytest

from console.db.reads.answers import answer
from console.db.reads.rule_preview import LOOKED
from console.domain import register_queries as register
from console.domain.commands import joint as j, rules as r, supervision as s
from console.domain.errors import NotAllowedError
from console.jobs.recalculate import recalculate
from console.jobs.sweep import sweep
from console.services.registry import execute
from console.services.rules import AT_ONCE
from tests import case_walk as walk
from tests.jobs.test_ladder_climbs import as_if
from tests.jobs.test_sweep_and_marks import age
from tests.services.test_rules_change import (
    DISPOSE,
    LINES,
    TRACE,
    closing_for_weeks,
    item_of,
    link,
    sheet,
    with_limit,
)

__all__ = ["link", "sheet"]  # fixtures
CLONE = """WITH made AS (
    INSERT INTO cases (number, number_day, number_seq, version, state, title, description,
      channel, lon, lat, cell_id, item_id, urgent, clock, clock_started_at, near_at, due_at,
      disposal_due_at, unit_id, unit_ids, reported_at, filed_at, dispatched_at, changed_at)
    SELECT number || '-' || %(many)s || '-' || i, number_day,
      number_seq + 1000 * %(many)s + i, version, state, title,
      description, channel, lon, lat, cell_id, item_id, urgent, clock, clock_started_at,
      near_at, due_at, disposal_due_at, unit_id, unit_ids, reported_at, filed_at,
      dispatched_at, changed_at
    FROM cases, generate_series(1, %(many)s) i WHERE id = %(of)s RETURNING id)
  INSERT INTO stage_timer (case_id, stage, limit_kind, limit_value, reading, rule,
      started_at, due_at, next_mark_at, next_share)
    SELECT made.id, stage, limit_kind, limit_value, reading, rule, started_at, due_at,
      next_mark_at, next_share
    FROM stage_timer, made WHERE case_id = %(of)s AND stopped_at IS NULL"""
WAITING = "SELECT count(*) FROM recalculation_case"
ENDS = """SELECT DISTINCT due_at FROM stage_timer
  WHERE stage = 'dispose' AND stopped_at IS NULL"""


def multiply(district, done, many=AT_ONCE):
    """Let so many more cases stand where this one stands."""
    with psycopg.connect(district.database.superuser_url) as connection:
        connection.execute("SET session_replication_role = replica")
        connection.execute(CLONE, {"of": done.case_id, "many": many})


def worked_off(district, login="d07"):
    seat = district.seat(login)
    return recalculate(seat.engine, lambda c: execute(c, seat.units_of_work()))


@pytest.fixture
def many(district):
    done = walk.sent(district)
    multiply(district, done)
    return done


def test_that_many_clocks_follow_a_new_limit_in_steps_as_the_preview_said(
    district, link, sheet, many
):
    now = sheet()
    change = with_limit(now, item_of(now, district, many.case_id), "300 uh")
    foretold = answer(register.PreviewRuleChange(change=change), link)
    before = district.seat("d07").value(DISPOSE, id=many.case_id)
    done = district.seat("z02").do(change)
    assert (done.facts["cases"], done.facts["waiting"]) == ([], AT_ONCE + 1)
    assert district.seat("d07").value(DISPOSE, id=many.case_id) == before
    assert worked_off(district) == AT_ONCE + 1
    (after,) = {m.new_due_at for m in foretold.moves if m.stage == "dispose"}
    assert [end for (end,) in district.seat("d07").rows(ENDS)] == [after]
    assert district.seat("d07").value(WAITING) == 0
    assert worked_off(district) == 0


def test_that_a_step_is_signed_by_whoever_changed_the_rule(district, sheet, many):
    now = sheet()
    district.seat("z02").do(
        with_limit(now, item_of(now, district, many.case_id), "300 uh")
    )
    worked_off(district, "s01")
    (entry,) = district.seat("d07").value(TRACE, id=many.case_id)
    assert (entry["by"], entry["reason"]) == ("z02", "时限调整")
    assert (entry["change"], entry["taken_by"]) == ("ChangeItem", "s01")
    ((_actor, reason, _detail),) = district.seat("d07").rows(LINES, id=many.case_id)
    assert reason == "时限调整"


def test_that_steps_move_working_time_over_a_holiday_like_the_change_at_once(
    district, link, sheet, many
):
    start = link.execute("SELECT now()").fetchone()[0]
    change = closing_for_weeks(sheet(), start)
    foretold = answer(register.PreviewRuleChange(change=change), link)
    district.seat("z02").do(change)
    worked_off(district)
    wanted = {(m.case_id, m.stage): m.new_due_at for m in foretold.moves}
    found = link.execute(
        "SELECT case_id, stage, due_at FROM stage_timer WHERE stopped_at IS NULL"
    ).fetchall()
    assert wanted
    assert {(c, s): end for c, s, end in found if (c, s) in wanted} == wanted


def test_that_no_reminder_fires_for_a_case_that_still_waits(district, sheet, many):
    now = sheet()
    district.seat("z02").do(
        with_limit(now, item_of(now, district, many.case_id), "3000 uh")
    )
    age(district, 30 * 24 * 3600, stage="dispose")
    seat = district.seat("d07")
    disposed = "SELECT count(*) FROM timer_mark m JOIN stage_timer t ON t.id = timer_id"
    disposed += " WHERE t.stage = 'dispose'"
    sweep(seat.engine, seat.units_of_work.rules)
    assert seat.value(disposed) == 0
    worked_off(district)
    sweep(seat.engine, seat.units_of_work.rules)
    assert seat.value(disposed) == 0  # by the new limit nothing is near


def test_that_a_step_taken_by_nobody_is_finished_by_another_seat(district, sheet, many):
    now = sheet()
    district.seat("z02").do(
        with_limit(now, item_of(now, district, many.case_id), "300 uh")
    )
    seat = district.seat("d07")
    recalculate(seat.engine, lambda c: execute(c, seat.units_of_work()), steps=2)
    assert seat.value(WAITING) == AT_ONCE + 1 - 40
    worked_off(district, "s01")
    assert seat.value(WAITING) == 0
    assert len(seat.rows(ENDS)) == 1


def test_that_nobody_recalculates_a_clock_no_change_concerns(district):
    done = walk.sent(district)
    moved = (
        "SELECT set_config('desk.verb', 'recalculate', true);"
        " UPDATE stage_timer SET due_at = due_at + interval '9 days',"
        " recalculated = recalculated || '[{}]'::jsonb WHERE case_id = "
        + str(done.case_id)
    )
    with (
        pytest.raises(
            psycopg.Error, match="a clock keeps its case, stage, limit and start"
        ),
        psycopg.connect(district.url_for("d07")) as connection,
    ):
        connection.execute(moved)


def test_that_an_errands_time_follows_its_clock(district, link, sheet):
    walk.inspecting(district)
    (before,) = link.execute("SELECT due_at FROM field_task").fetchone()
    now = sheet()
    from dataclasses import replace  # noqa: PLC0415 - beside its only use

    from console.domain.time_limit import TimeLimit  # noqa: PLC0415

    row = replace(
        now.book.stage_limits["inspect", False], limit=TimeLimit.parse("9 uh")
    )
    version = now.limit_versions["inspect", False]
    district.seat("z02").do(r.ChangeStageLimit(version=version, row=row, reason="路远"))
    (after,) = link.execute("SELECT due_at FROM field_task").fetchone()
    (clock,) = link.execute(
        "SELECT due_at FROM stage_timer WHERE stage = 'inspect'"
    ).fetchone()
    assert after == clock > before


def test_that_a_standing_order_and_a_call_keep_their_time_and_the_preview_says_so(
    district, link, sheet
):
    done = walk.sent(district)
    district.seat("s01").do(
        s.DraftOrder(
            case_id=done.case_id,
            unit_id=district.units["sanitation"],
            level=1,
            reason="超时",
            issue_now=True,
        )
    )
    district.seat("d07").do(
        j.CallWhistle(
            case_id=done.case_id,
            kind="emergency",
            place="路口",
            reason="积水",
            units=(district.units["traffic"],),
        )
    )
    given = "SELECT o.due_at, c.arrive_due_at FROM supervision_order o, whistle_call c"
    before = link.execute(given).fetchone()
    start = link.execute("SELECT now()").fetchone()[0] - timedelta(days=1)
    change = closing_for_weeks(sheet(), start)
    foretold = answer(register.PreviewRuleChange(change=change), link)
    assert (foretold.orders, foretold.calls) == (1, 1)
    district.seat("z02").do(change)
    assert link.execute(given).fetchone() == before


def test_that_a_unit_officer_takes_no_step(district):
    with pytest.raises(NotAllowedError):
        district.seat("w01").do(r.RecalculateClocks())


def test_that_days_after_every_deadline_concern_no_clock(district, sheet, many):
    start = district.seat("d07").value("SELECT now()") + timedelta(days=400)
    done = district.seat("z02").do(closing_for_weeks(sheet(), start))
    assert (done.facts["cases"], done.facts["waiting"]) == ([], 0)


def test_that_new_words_of_a_condition_concern_no_clock(district, sheet, many):
    from dataclasses import replace  # noqa: PLC0415 - beside its only use

    now = sheet()
    item = item_of(now, district, many.case_id)
    change = r.ChangeItem(
        version=now.item_versions[item.id],
        item=replace(item, keywords=("积水", "内涝")),
        reason="补关键词",
    )
    done = district.seat("z02").do(change)
    assert (done.facts["cases"], done.facts["waiting"]) == ([], 0)


def test_that_a_preview_works_out_the_soonest_due_and_counts_the_rest(
    district, link, sheet, many
):
    multiply(district, many, LOOKED)
    now = sheet()
    change = with_limit(now, item_of(now, district, many.case_id), "300 uh")
    foretold = answer(register.PreviewRuleChange(change=change), link)
    assert foretold.cases == LOOKED
    assert foretold.unlooked == AT_ONCE + 1


BROKEN = """CREATE FUNCTION stuck() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN RAISE EXCEPTION 'stuck' USING ERRCODE = '{code}'; END $$;
  CREATE TRIGGER aa_stuck BEFORE UPDATE OF limit_value ON stage_timer FOR EACH ROW
  WHEN (OLD.case_id = {case}) EXECUTE FUNCTION stuck()"""


@pytest.mark.parametrize("code", ["DK003", "22012", "XX000"])
def test_that_a_clock_that_cannot_follow_keeps_no_other_waiting(
    district, link, sheet, many, caplog, code
):
    now = sheet()
    district.seat("z02").do(
        with_limit(now, item_of(now, district, many.case_id), "300 uh")
    )
    link.execute(BROKEN.format(case=many.case_id, code=code))
    assert worked_off(district) == AT_ONCE + 1
    assert district.seat("d07").value(WAITING) == 0
    assert len(district.seat("d07").rows(ENDS)) == 2
    assert f"clocks of [{many.case_id}] cannot follow" in caplog.text


def test_that_a_clock_that_cannot_follow_says_so_in_the_history_of_its_case(
    district, link, sheet, many
):
    now = sheet()
    district.seat("z02").do(
        with_limit(now, item_of(now, district, many.case_id), "300 uh")
    )
    link.execute(BROKEN.format(case=many.case_id, code="DK003"))
    worked_off(district)
    told = district.seat("a01").rows(
        "SELECT case_id, actor, reason, detail ->> 'by' FROM case_log"
        " WHERE verb = 'leave_clock'"
    )
    assert [tuple(row) for row in told] == [(many.case_id, "d07", "时限调整", "z02")]


def test_that_the_cases_whose_reminders_are_held_up_follow_first(district, sheet, many):
    now = sheet()
    district.seat("z02").do(
        with_limit(now, item_of(now, district, many.case_id), "300 uh")
    )
    seat = district.seat("d07")
    latest = seat.value("SELECT max(case_id) FROM recalculation_case")
    as_if(
        district,
        "UPDATE stage_timer SET next_mark_at = now() - interval '1 hour'"
        f" WHERE case_id = {latest}",
    )
    recalculate(seat.engine, lambda c: execute(c, seat.units_of_work()), steps=1)
    assert seat.value(WAITING) == AT_ONCE + 1 - 20
    left = "SELECT count(*) FROM recalculation_case WHERE case_id = :c"
    assert seat.value(left, c=latest) == 0
