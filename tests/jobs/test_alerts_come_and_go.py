"""Alerts of clocks and calls: held back in quiet hours, ended with their condition."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from console.db.connect import connect
from console.db.reads import supervision
from console.db.reads.answers import answer
from console.domain import register_queries as register
from console.domain.commands import dispatch as d, joint as j, unit as u
from console.domain.reminders import ReminderRule
from console.domain.time_limit import TimeLimit
from console.jobs.sweep import sweep
from tests import case_walk as walk
from tests.jobs.test_ladder_climbs import as_if
from tests.jobs.test_sweep_and_marks import age
from tests.services.test_rules_change import item_of, with_limit

SHANGHAI = ZoneInfo("Asia/Shanghai")


def swept(district):
    seat = district.seat("d07")
    while sweep(seat.engine, seat.units_of_work.rules).marks:
        continue


def standing(district, kind="overdue"):
    question = "SELECT count(*) FROM alert WHERE kind = :k AND ended_at IS NULL"
    return district.seat("d07").value(question, k=kind)


def test_that_an_alert_of_a_clock_ends_when_the_clock_is_stopped(district):
    done = walk.filed(district)
    age(district, 16 * 60, stage="dispatch")
    swept(district)
    assert standing(district) == 1
    orders = (d.UnitOrder(unit_id=district.units["sanitation"]),)
    district.seat("d07").do(d.DispatchCase(**walk.on(done), orders=orders))
    assert standing(district) == 0
    latched = "SELECT count(*) FROM alert WHERE kind = 'overdue'"
    assert district.seat("d07").value(latched) == 1


LONG_STILL = """
  UPDATE stage_timer SET paused_at = paused_at - interval '5 days',
    pauses = jsonb_set(pauses, '{-1,from}', to_jsonb(paused_at - interval '5 days'))
  WHERE stage = 'dispose'"""
TOLD = """SELECT (a.detail ->> 'due_at')::timestamptz, t.due_at, a.version FROM alert a
  JOIN stage_timer t ON a.key LIKE 'mark:' || t.id || ':%' WHERE a.kind = 'near'"""


def standing_still(district, days, limit=None):
    """A clock marked so many days after its start that has stood still for five."""
    done = walk.filed(district)
    unit = district.units["sanitation"]
    orders = (d.UnitOrder(unit_id=unit, limit=limit),)
    done = district.seat("d07").do(d.DispatchCase(**walk.on(done), orders=orders))
    age(district, days * 24 * 3600, stage="dispose")
    swept(district)
    asked = {"task_id": walk.first_task(district, done), "reason": "不属"}
    done = district.seat("w01").do(u.AskReturn(**walk.on(done), **asked))
    as_if(district, LONG_STILL)
    return done, asked


def test_that_what_was_near_before_a_pause_is_near_after_it_and_tells_the_new_limit(
    district,
):
    done, asked = standing_still(district, 110, TimeLimit.parse("3000 uh"))
    assert (standing(district, "near"), standing(district)) == (1, 0)
    ((before, _, version),) = district.seat("d07").rows(TOLD)
    district.seat("d07").do(d.RefuseReturn(**walk.on(done), **asked))
    ((told, due, now),) = district.seat("d07").rows(TOLD)
    assert told == due > before + timedelta(days=4)
    assert now == version + 1
    assert standing(district, "near") == 1


def test_that_a_pause_of_an_overdue_clock_ends_no_alert(district):
    done, asked = standing_still(district, 90)
    assert standing(district) == 1
    district.seat("d07").do(d.RefuseReturn(**walk.on(done), **asked))
    assert standing(district) == 1


def test_that_an_alert_ends_when_a_clock_goes_on_with_another_limit(district, database):
    done, asked = standing_still(district, 90)
    with connect(database.superuser_url, application_name="test") as link:
        rules = answer(register.ReadRules(), link)
    item = item_of(rules, district, done.case_id)
    outcome = district.seat("z02").do(with_limit(rules, item, "9000 uh"))
    assert outcome.facts["cases"] == [done.case_id]
    version = district.seat("d07").value("SELECT version FROM cases")
    now = {"case_id": done.case_id, "version": version}
    district.seat("d07").do(d.RefuseReturn(**now, **asked))
    assert standing(district) == standing(district, "near") == 0


def test_that_quiet_hours_of_the_rule_hold_its_alert_back(district):
    as_if(
        district,
        "UPDATE reminder_rule SET quiet_from = '00:00', quiet_to = '23:59:59'",
    )
    walk.filed(district)
    age(district, 16 * 60, stage="dispatch")
    swept(district)
    rows = district.seat("d07").rows("SELECT quiet_until > now(), raised_at FROM alert")
    assert rows
    assert all(held for held, _raised in rows)


@pytest.mark.parametrize(
    ("begins", "ends", "at", "until"),
    [
        ((22, 0), (7, 0), (2026, 11, 23, 23, 0), (2026, 11, 24, 7, 0)),
        ((22, 0), (7, 0), (2026, 11, 24, 6, 59), (2026, 11, 24, 7, 0)),
        ((22, 0), (7, 0), (2026, 11, 24, 7, 0), None),
        ((12, 0), (14, 0), (2026, 11, 24, 13, 0), (2026, 11, 24, 14, 0)),
        ((12, 0), (14, 0), (2026, 11, 24, 11, 59), None),
    ],
)
def test_that_quiet_hours_end_where_the_centre_is(begins, ends, at, until):
    rule = ReminderRule(
        id=1, share=1.0, mark="overdue", quiet_from=time(*begins), quiet_to=time(*ends)
    )
    moment = datetime(*at, tzinfo=SHANGHAI).astimezone(UTC)
    wanted = None if until is None else datetime(*until, tzinfo=SHANGHAI)
    assert rule.quiet_until(moment, SHANGHAI) == wanted


def test_that_a_called_unit_hears_it_until_it_has_come(district):
    done = walk.sent(district)
    called = district.seat("d07").do(
        j.CallWhistle(
            case_id=done.case_id,
            kind="emergency",
            place="路口",
            reason="积水",
            units=(district.units["traffic"],),
        )
    )
    heard = district.seat("t01").rows("SELECT kind, severity, ended_at FROM alert")
    assert [tuple(row) for row in heard] == [("whistle", 1, None)]
    district.seat("t01").do(
        j.SignIn(
            whistle_id=called.facts["whistle_id"], unit_id=district.units["traffic"]
        )
    )
    assert standing(district, "whistle") == 0


def test_that_an_old_alert_nobody_confirmed_is_read_beside_many_new_ones(
    district, database
):
    as_if(
        district,
        "INSERT INTO alert (key, kind, severity, title, tell, raised_at)"
        " VALUES ('old', 'overdue', 1, '旧', '{supervisor}', now() - interval '9 days');"
        "INSERT INTO alert (key, kind, severity, title, tell, raised_at)"
        " SELECT 'k' || n, 'overdue', 3, '新', '{supervisor}', now()"
        " FROM generate_series(1, 2100) n;"
        "INSERT INTO alert_answer (alert_id, act, login)"
        " SELECT id, 'confirm', 's01' FROM alert WHERE key <> 'old'",
    )
    with connect(
        database.superuser_url, application_name="test", autocommit=True
    ) as link:
        read = supervision.alerts(link)
    assert sum(alert.title == "旧" for alert in read) == 1
    assert len(read) == 2001
