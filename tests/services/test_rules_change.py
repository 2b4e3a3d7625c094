"""A changed rule moves what still runs, says so beforehand, and leaves its trace."""

from __future__ import annotations

import threading
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

import pytest

from console.db.connect import connect
from console.db.reads.answers import answer
from console.domain import register_queries as register
from console.domain.calendar import DayKind
from console.domain.commands import rules as r
from console.domain.errors import (
    DeskError,
    InvalidInputError,
    NotAllowedError,
    StaleEditError,
)
from console.domain.queries import ExplainClock
from console.domain.records.catalogue import AuthorizationRecord, StageLimit
from console.domain.time_limit import LimitKind, TimeLimit
from tests import case_walk as walk

DISPOSE = "SELECT due_at FROM stage_timer WHERE stage = 'dispose' AND case_id = :id"
TRACE = "SELECT recalculated FROM stage_timer WHERE stage = 'dispose' AND case_id = :id"
LINES = """SELECT actor, reason, detail FROM case_log
  WHERE case_id = :id AND verb = 'recalculate'"""


@pytest.fixture
def link(database):
    with connect(
        database.superuser_url, application_name="test", autocommit=True
    ) as made:
        yield made


@pytest.fixture
def sheet(link):
    def read():
        return answer(register.ReadRules(), link)

    return read


def closing_for_weeks(sheet, start: datetime, weeks: int = 3) -> r.ChangeCalendar:
    """Every day from a moment on is off for some weeks."""
    first = start.date()
    days = {first + timedelta(days=n): DayKind.OFF for n in range(7 * weeks)}
    return r.ChangeCalendar(
        version=sheet.book.calendar.version, days=days, reason="停工"
    )


def item_of(sheet, district, case_id):
    key = district.seat("admin1").value(
        "SELECT item_id FROM cases WHERE id = :id", id=case_id
    )
    return sheet.book.items[key]


def with_limit(sheet, item, limit: str) -> r.ChangeItem:
    from dataclasses import replace  # noqa: PLC0415 - beside its only use

    return r.ChangeItem(
        version=sheet.item_versions[item.id],
        item=replace(item, limit=TimeLimit.parse(limit)),
        reason="时限调整",
    )


def test_that_a_new_limit_moves_running_clocks_as_the_preview_said(
    district, link, sheet
):
    sent = walk.sent(district)
    now = sheet()
    change = with_limit(now, item_of(now, district, sent.case_id), "300 uh")
    foretold = answer(register.PreviewRuleChange(change=change), link)
    (move,) = [m for m in foretold.moves if m.stage == "dispose"]
    before = district.seat("d07").value(DISPOSE, id=sent.case_id)
    assert (move.case_id, move.old_due_at) == (sent.case_id, before)
    done = district.seat("z02").do(change)
    after = district.seat("d07").value(DISPOSE, id=sent.case_id)
    assert after == move.new_due_at != before
    assert done.facts["cases"] == [sent.case_id]
    due = "SELECT due_at, disposal_due_at FROM cases WHERE id = :id"
    assert district.seat("d07").rows(due, id=sent.case_id) == [(after, after)]
    task = "SELECT due_at, limit_value FROM task WHERE case_id = :id"
    assert district.seat("d07").rows(task, id=sent.case_id) == [(after, Decimal(300))]


def test_that_every_recalculation_is_signed_by_the_server(district, sheet):
    sent = walk.sent(district)
    now = sheet()
    before = district.seat("d07").value(DISPOSE, id=sent.case_id)
    district.seat("admin1").do(
        with_limit(now, item_of(now, district, sent.case_id), "300 uh")
    )
    (entry,) = district.seat("d07").value(TRACE, id=sent.case_id)
    after = district.seat("d07").value(DISPOSE, id=sent.case_id)
    assert (entry["by"], entry["reason"]) == ("admin1", "时限调整")
    assert entry["rules_version"] == now.book.version + 1
    assert datetime.fromisoformat(entry["old_due_at"]) == before
    assert datetime.fromisoformat(entry["new_due_at"]) == after
    ((actor, reason, detail),) = district.seat("d07").rows(LINES, id=sent.case_id)
    assert (actor, reason) == ("admin1", "时限调整")
    assert [datetime.fromisoformat(each) for each in detail["due_at"]] == [
        before,
        after,
    ]


def test_that_the_explanation_of_a_clock_names_rule_and_recalculation(
    district, link, sheet
):
    sent = walk.sent(district)
    now = sheet()
    district.seat("z02").do(
        with_limit(now, item_of(now, district, sent.case_id), "300 uh")
    )
    (timer,) = link.execute(
        "SELECT id FROM stage_timer WHERE stage = 'dispose' AND case_id = %s",
        [sent.case_id],
    ).fetchone()
    said = "\n".join(answer(ExplainClock(timer_id=timer), link))
    assert f"规则第 {now.book.version + 1} 版" in said
    assert "重新计算" in said
    assert "z02" in said
    assert "时限调整" in said


def test_that_a_holiday_moves_working_time_and_nothing_that_has_stopped(
    district, link, sheet
):
    closed = walk.closed(district)
    frozen = link.execute(
        "SELECT id, due_at FROM stage_timer WHERE case_id = %s ORDER BY id",
        [closed.case_id],
    ).fetchall()
    sent = walk.sent(district)
    start = link.execute("SELECT now()").fetchone()[0]
    change = closing_for_weeks(sheet(), start)
    foretold = answer(register.PreviewRuleChange(change=change), link)
    assert {move.case_id for move in foretold.moves} == {sent.case_id}
    done = district.seat("z02").do(change)
    assert done.facts["cases"] == sorted({m.case_id for m in foretold.moves})
    still = link.execute(
        "SELECT id, due_at FROM stage_timer WHERE case_id = %s ORDER BY id",
        [closed.case_id],
    ).fetchall()
    assert still == frozen
    assert sheet().book.calendar.version == change.version + 1


def test_that_two_who_change_the_same_rule_do_not_overwrite_each_other(district, sheet):
    now = sheet()
    row = StageLimit(
        stage="accept", urgent=False, limit=TimeLimit(LimitKind.URGENT_HOUR, Decimal(1))
    )
    version = now.limit_versions["accept", False]
    change = r.ChangeStageLimit(version=version, row=row, reason="试行")
    district.seat("z02").do(change)
    again = r.ChangeStageLimit(version=version, row=row, reason="试行")
    with pytest.raises(StaleEditError):
        district.seat("admin1").do(again)
    calendar = closing_for_weeks(now, datetime(2027, 5, 1, tzinfo=UTC), 1)
    district.seat("z02").do(calendar)
    with pytest.raises(StaleEditError):
        district.seat("admin1").do(
            r.ChangeCalendar(version=calendar.version, reason="再来一次")
        )


@pytest.mark.parametrize("login", ["d07", "j01", "p01", "s01", "a01", "wall1"])
def test_that_nobody_else_changes_rules_even_past_the_console(district, sheet, login):
    change = r.ChangeSetting(
        version=1, key="fail_policy", value="rework_then_supervise", reason="试行"
    )
    with pytest.raises(NotAllowedError):
        district.seat(login).do(change)
    with pytest.raises(Exception, match="permission denied"):
        district.seat(login).rows(
            "UPDATE stage_limit SET near_share = 0.5 RETURNING stage"
        )


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (r.ChangeSetting(version=1, key="recall_s", value="ten", reason="x"), "value"),
        (r.ChangeSetting(version=1, key="recall_s", value=-1, reason="x"), "value"),
        (r.ChangeSetting(version=1, key="fail_policy", value="x", reason="x"), "value"),
        (
            r.ChangeSetting(
                version=1, key="return_window", value="a while", reason="x"
            ),
            "value",
        ),
        (r.ChangeSetting(version=1, key="rules_version", value=9, reason="x"), "key"),
        (r.ChangeSetting(version=1, key="nothing", value=9, reason="x"), "key"),
        (r.ChangeSetting(version=1, key="recall_s", value=20, reason=" "), "reason"),
        (
            r.ChangeStageLimit(
                version=1,
                row=StageLimit(stage="accept", urgent=False, limit=None),
                reason="x",
            ),
            "limit",
        ),
        (
            r.ChangeCalendar(version=1, windows=((0, time(14), time(12)),), reason="x"),
            None,
        ),
    ],
)
def test_that_a_rule_that_makes_no_sense_is_refused(district, change, reason):
    with pytest.raises(InvalidInputError) as refused:
        district.seat("z02").do(change)
    if reason:
        assert refused.value.facts["field"] == reason


def test_that_a_command_done_after_the_change_uses_the_new_rules(district, sheet):
    seat = district.seat("j01")
    walk.report(district)  # the seat has read the rules now
    row = StageLimit(
        stage="accept", urgent=False, limit=TimeLimit(LimitKind.URGENT_HOUR, Decimal(7))
    )
    district.seat("z02").do(
        r.ChangeStageLimit(
            version=sheet().limit_versions["accept", False], row=row, reason="试行"
        )
    )
    done = walk.report(district)
    timer = "SELECT limit_value, rules_version FROM stage_timer WHERE case_id = :id"
    (found,) = seat.rows(timer, id=done.case_id)
    assert found == (Decimal(7), sheet().book.version)


def test_that_an_authorization_is_given_and_ended(district, sheet):
    unit = district.units["drainage"]
    grant = AuthorizationRecord(matter_code="E05", unit_id=unit)
    done = district.seat("admin1").do(
        r.ChangeAuthorization(
            version=0, authorization_id=0, grant=grant, document="令 1", reason="三定"
        )
    )
    row_id = done.facts["row_id"]
    kept = {each.value.id: each for each in sheet().authorizations}
    assert (kept[row_id].active, kept[row_id].value.document) == (True, "令 1")
    yesterday = datetime.now().astimezone() - timedelta(days=1)  # noqa: TID251 - the real day
    district.seat("admin1").do(
        r.ChangeAuthorization(
            version=kept[row_id].version,
            authorization_id=row_id,
            grant=grant,
            valid_to=yesterday,
            reason="撤销",
        )
    )
    kept = {each.value.id: each for each in sheet().authorizations}
    assert not kept[row_id].active


def test_that_a_switched_off_reminder_never_comes(district, link, sheet):
    sent = walk.sent(district)
    waiting = (
        "SELECT next_share FROM stage_timer WHERE stage = 'dispose' AND case_id = %s"
    )
    assert link.execute(waiting, [sent.case_id]).fetchone() == (0.8,)
    (first,) = [k for k in sheet().reminders if k.value.share == 0.8]
    change = r.ChangeReminder(
        version=first.version, rule=first.value, active=False, reason="不再提醒"
    )
    foretold = answer(register.PreviewRuleChange(change=change), link)
    assert foretold.reminders > 0
    assert foretold.moves == ()
    district.seat("z02").do(change)
    assert link.execute(waiting, [sent.case_id]).fetchone() == (1.0,)


def test_that_an_administrator_moves_no_deadline_by_hand(district, sheet):
    sent = walk.sent(district)
    seat = district.seat("admin1")
    with pytest.raises(Exception, match="clock"), seat.engine.begin() as connection:
        connection.exec_driver_sql(
            "SELECT set_config('desk.verb', 'recalculate', true)"
        )
        connection.exec_driver_sql(
            "UPDATE stage_timer SET limit_value = 900,"
            f" recalculated = '[{{}}]' WHERE case_id = {sent.case_id}"
        )


def test_that_saving_twice_changes_once(district, sheet):
    change = r.ChangeSetting(version=1, key="recall_s", value=20, reason="试行")
    first = district.seat("z02").do(change)
    assert district.seat("z02").do(change) == first
    assert sheet().book.settings["recall_s"] == 20
    assert sheet().book.version == first.version


def test_that_a_refused_change_changes_nothing(district, sheet):
    before = sheet()
    with pytest.raises(DeskError):
        district.seat("z02").do(
            r.ChangeCalendar(
                version=99, days={date(2027, 1, 1): DayKind.OFF}, reason="元旦"
            )
        )
    assert sheet() == before


def test_that_two_rules_changed_at_the_same_moment_are_both_changed(district, sheet):
    now = sheet()
    items = sorted(now.book.items.values(), key=lambda item: item.id)[:2]
    told: list[object] = []
    together = threading.Barrier(2)

    def change(login, item):
        seat = district.seat(login)
        seat.units_of_work.rules()
        together.wait()
        try:
            told.append(seat.do(with_limit(now, item, "300 uh")).version)
        except DeskError as refusal:
            told.append(refusal)

    pairs = zip(("z02", "admin1"), items, strict=True)
    hands = [threading.Thread(target=change, args=pair) for pair in pairs]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    assert sorted(told) == [now.book.version + 1, now.book.version + 2]
