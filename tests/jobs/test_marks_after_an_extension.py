"""An extension makes another limit of it: its shares are reached and marked anew."""

from __future__ import annotations

from datetime import timedelta

import psycopg
import pytest

from console.domain.commands import dispatch as d, unit as u
from console.domain.time_limit import TimeLimit
from tests.case_walk import first_task, on, sent
from tests.jobs.test_sweep_and_marks import age, swept

HOUR = 3600


@pytest.fixture
def asked(district):
    """A unit has used 90 % of its ten hours, was reminded, and asks for ten more."""
    done = sent(district)
    task, officer = first_task(district, done), district.seat("w01")
    done = officer.do(u.AcknowledgeTask(**on(done), task_id=task))
    with psycopg.connect(district.database.superuser_url) as link:
        link.execute("SET session_replication_role = replica")
        link.execute(
            "UPDATE stage_timer SET limit_kind = 'uh', limit_value = 10,"
            " due_at = started_at + interval '10 hours',"
            " next_mark_at = started_at + interval '8 hours' WHERE stage = 'dispose'"
        )
        link.execute("UPDATE task SET limit_kind = 'uh', limit_value = 10")
    done = officer.do(u.AskExtension(**on(done), task_id=task, reason="管材未到"))
    old(district, 9)
    assert swept(district).marks == 1
    return done


def old(district, hours):
    """Let the disposal have begun so many hours earlier, its due time with it."""
    age(district, hours * HOUR, stage="dispose")
    with psycopg.connect(district.database.superuser_url) as link:
        link.execute("SET session_replication_role = replica")
        link.execute(
            "UPDATE task SET due_at = due_at - %s * interval '1 hour'", [hours]
        )


def granted(district, done, limit=None):
    given = {} if limit is None else {"limit": TimeLimit.parse(limit)}
    return district.seat("d07").do(
        d.DecideExtension(**on(done), granted=True, reason="属实", **given)
    )


def near(district):
    return district.seat("a01").rows(
        "SELECT due_at FROM timer_mark WHERE mark = 'near'"
        " AND timer_id IN (SELECT id FROM stage_timer WHERE stage = 'dispose')"
        " ORDER BY due_at"
    )


def coming(district):
    asked = "SELECT next_mark_at, next_share FROM stage_timer WHERE stage = 'dispose'"
    return tuple(district.seat("a01").rows(asked)[0])


def test_that_the_near_mark_waits_for_80_percent_of_the_new_limit(district, asked):
    begun = district.seat("a01").value(
        "SELECT started_at FROM stage_timer WHERE stage = 'dispose'"
    )
    granted(district, asked)
    assert coming(district) == (begun + timedelta(hours=16), 0.8)
    assert swept(district).marks == 0
    assert len(near(district)) == 1


def test_that_it_fires_once_more_then_and_the_first_stays_in_the_history(
    district, asked
):
    granted(district, asked)
    old(district, 8)
    assert [swept(district).marks for _ in range(3)] == [1, 0, 0]
    (first,), (second,) = near(district)
    assert second - first == timedelta(hours=10 - 8)  # aged by eight since
    lines = district.seat("a01").rows(
        "SELECT detail->>'share' FROM case_log WHERE verb = 'mark_near'"
        " AND detail->>'stage' = 'dispose' ORDER BY id"
    )
    assert lines == [("0.8",), ("0.8",)]
    alerts = district.seat("d07").rows(
        "SELECT ended_at IS NULL FROM alert WHERE kind = 'near' AND cause = 'dispose'"
        " ORDER BY id"
    )
    assert [tuple(row) for row in alerts] == [(False,), (True,)]


def test_that_after_it_overdue_and_serious_follow_the_new_limit(district, asked):
    granted(district, asked)
    old(district, 12)
    swept(district)
    swept(district)
    told = district.seat("a01").rows(
        "SELECT m.mark, count(*) FROM timer_mark m JOIN stage_timer t"
        " ON t.id = m.timer_id WHERE t.stage = 'dispose' GROUP BY 1 ORDER BY 1"
    )
    assert [tuple(row) for row in told] == [("near", 2), ("overdue", 1)]


def test_that_an_extension_decided_late_lets_the_overdue_mark_come_again(
    district, asked
):
    old(district, 2)  # eleven of ten hours, and nobody has decided yet
    swept(district)
    granted(district, asked)
    assert coming(district)[1] == pytest.approx(0.8)
    old(district, 12)
    swept(district)
    swept(district)
    overdue = "SELECT count(DISTINCT due_at) FROM timer_mark WHERE mark = 'overdue'"
    assert district.seat("a01").value(overdue) == 2


def test_that_a_short_extension_tells_at_once_that_the_new_limit_is_near(
    district, asked
):
    granted(district, asked, "1 uh")
    assert [swept(district).marks for _ in range(2)] == [1, 0]
    assert len(near(district)) == 2
