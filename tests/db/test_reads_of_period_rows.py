"""The cases behind every counter add up to the counter."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

from console.db.connect import connect
from console.db.reads.answers import answer
from console.domain import register_queries as register
from console.domain.queries import PeriodFigures
from tests import case_walk as walk


def test_that_the_rows_of_every_counter_sum_up_to_it(district, database):
    walk.closed(district)
    walk.inspecting(district)
    walk.sent(district, "traffic")
    walk.report(district)
    now = datetime.now(ZoneInfo("Asia/Shanghai"))  # noqa: TID251 - the real month
    name = f"{now:%Y-%m}"
    with connect(
        database.superuser_url, application_name="test", autocommit=True
    ) as link:
        figures = answer(PeriodFigures(name=name), link)
        summed = {
            counter: sum(
                row.times
                for row in answer(register.PeriodRows(name=name, counter=counter), link)
            )
            for counter in figures.counters
        }
        periods = answer(register.ListPeriods(), link)
        assert summed == figures.counters
        for unit in figures.by_unit:
            query = register.PeriodRows(
                name=name, counter="should_close", unit_id=unit["unit_id"]
            )
            assert len(answer(query, link)) == unit["should_close"]
    assert periods[0].name == name
    assert figures.counters["passed_inspections"] == 1
    assert figures.counters["public_filed"] == 3
