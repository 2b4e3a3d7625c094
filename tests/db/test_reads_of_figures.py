"""The day's flow and a period's figures come from the log and nothing else."""

from __future__ import annotations

from datetime import UTC, date, datetime

import psycopg
import pytest

from console.db.connect import connect
from console.db.reads.answers import answer
from console.domain import queries as ask
from console.domain.commands import closing as c, dispatch as d
from console.domain.errors import InvalidInputError
from tests import case_walk as walk
from tests.services.test_periods_are_frozen import month_over

_PAST = """INSERT INTO cases (number, number_day, number_seq, state, title, channel,
    reported_at, filed_at, dispatched_at, fed_back_at, closed_at, on_time, unit_id,
    origin, external_source, external_id)
  VALUES ('', '2026-03-01', 0, %s, 'x', 'HOTLINE', %s, %s, %s, %s, %s, %s, %s,
    'import', 'past', %s)"""


@pytest.fixture
def link(database):
    with connect(
        database.superuser_url, application_name="test", autocommit=True
    ) as made:
        yield made


@pytest.fixture
def past(link):
    """Brings in a case with dates of its own, all in March 2026."""
    numbers = iter(range(10**6))

    def bring(*, day=2, closed_day=None, fed_back=True, on_time=True, unit_id=None):
        def at(on_day):
            return datetime(2026, 3, on_day, 4, tzinfo=UTC) if on_day else None

        state = "CLOSED" if closed_day else "FED_BACK" if fed_back else "HANDLING"
        back = (closed_day or day) if fed_back else None
        link.execute(
            _PAST,
            [
                state, at(day), at(day), at(day), at(back), at(closed_day),
                on_time if fed_back else None, unit_id, str(next(numbers)),
            ],
        )  # fmt: skip

    return bring


def figures(link, name="2026-03"):
    return answer(ask.PeriodFigures(name=name), link)


def test_that_the_published_bulletin_is_reproduced(link, past):
    for number in range(972):
        closed = number < 911
        past(closed_day=3 if closed else None, on_time=number < 737)
    for _ in range(996 - 972):
        past(fed_back=False)
    found = figures(link)
    counted = found.counters
    assert (counted["filed"], counted["should_close"]) == (996, 972)
    assert (counted["closed"], counted["closed_in_time"]) == (911, 737)
    assert round(found.rates["closing_rate"] * 100, 2) == 93.72
    assert round(found.rates["ontime_closing_rate"] * 100, 2) == 75.82


def test_that_a_period_without_cases_has_no_rates(link):
    found = figures(link)
    assert set(found.counters.values()) == {0}
    assert set(found.rates.values()) == {None}
    assert found.by_unit == ()


def test_that_a_case_counts_in_the_month_it_happened_by_local_time(link, past):
    past(day=31, closed_day=31)
    assert figures(link).counters["closed"] == 1
    assert figures(link, "2026-04").counters["closed"] == 0


def test_that_units_are_counted_apart(link, past):
    ids = [
        link.execute(
            "INSERT INTO unit (code, name, kind) VALUES (%s, %s, 'x') RETURNING id",
            [name, name],
        ).fetchone()[0]
        for name in ("甲", "乙")
    ]
    past(closed_day=3, unit_id=ids[0])
    past(closed_day=3, on_time=False, unit_id=ids[0])
    past(fed_back=True, unit_id=ids[1])
    first, second = figures(link).by_unit
    assert (first["name"], first["closed"], first["ontime_closing_rate"]) == (
        "甲",
        2,
        0.5,
    )
    assert (second["name"], second["closed"], second["closing_rate"]) == ("乙", 0, 0.0)


def test_that_an_unknown_period_is_refused(link):
    with pytest.raises(InvalidInputError):
        figures(link, "三月")


def test_that_a_life_at_the_desk_is_counted_from_its_own_lines(district, link):
    walk.closed(district)
    deferred = walk.sent(district)
    recalled = walk.sent(district, "traffic")
    district.seat("d07").do(d.RecallOrder(**walk.on(recalled), reason="派错单位"))
    back = walk.fed_back(district)
    district.seat("d07").do(c.RejectFeedback(**walk.on(back), reason="照片不清"))
    found = figures(link, month_over(district))
    counted = found.counters
    assert (counted["reported"], counted["filed"], counted["dispatched"]) == (4, 4, 4)
    assert (counted["closed"], counted["closed_in_time"]) == (1, 1)
    assert (counted["inspected"], counted["inspected_in_time"]) == (1, 1)
    assert found.rates["ontime_dispatch_rate"] == 1.0
    assert found.rates["public_report_rate"] == 1.0
    assert deferred.case_id


def test_that_the_figures_ask_the_log_alone(link, past, database):
    past(closed_day=3)
    before = figures(link)
    with psycopg.connect(database.superuser_url, autocommit=True) as other:
        other.execute("SET session_replication_role = replica")
        other.execute("UPDATE cases SET closed_at = NULL, on_time = false, state = 'X'")
    assert figures(link) == before


def test_that_the_flow_of_a_day_falls_into_quarters_of_an_hour(link, past):
    past(day=2, closed_day=2)
    past(day=2, closed_day=5)
    flow = answer(ask.FlowToday(day=date(2026, 3, 2)), link)
    noon = 12 * 4
    assert (flow.arrived[noon], flow.closed[noon]) == (2, 1)
    assert (sum(flow.arrived), sum(flow.closed)) == (2, 1)
    assert len(flow.arrived) == len(flow.closed) == 96
