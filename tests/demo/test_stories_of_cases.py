"""The history of made cases: lawful steps, in order, and figures that follow from it."""

from __future__ import annotations

import psycopg
import pytest
import sqlalchemy as sa

from console.db.connect import connect, engine_for
from console.db.reads.period import period_figures
from console.demo.load import DemoOrder, load_demo
from console.domain.lifecycle import MOVES

LAWFUL = {(move.source, move.target) for move in MOVES}
MADE = DemoOrder(seed=7, cells=120, past=2500, open=150, logins=False)


@pytest.fixture(scope="module")
def loaded_database(databases, template_database):
    with databases.made(template_database) as made:
        yield made


@pytest.fixture(scope="module")
def loaded(loaded_database):
    database = loaded_database
    engine = engine_for(
        database.url, application_name="desk:test", pool_size=1, statement_timeout_s=0
    )
    load_demo(engine, MADE)
    yield engine
    engine.dispose()


def rows(engine, question, **given):
    with engine.connect() as connection:
        return connection.execute(sa.text(question), given).all()


def test_that_told_cases_take_lawful_steps_one_after_another(loaded):
    steps = rows(
        loaded,
        "SELECT l.case_id, l.verb, l.from_state, l.to_state, l.occurred_at"
        " FROM case_log l JOIN cases c ON c.id = l.case_id WHERE l.kind = 'state'"
        " AND (c.closed_at IS NULL OR c.reported_at > now() - interval '61 days')"
        " ORDER BY l.case_id, l.seq",
    )
    assert len(steps) > 1000
    last = {}
    for case_id, verb, source, target, at in steps:
        before = last.get(case_id)
        if before is not None:
            assert before[0] == source
            assert before[1] <= at
        if verb != "import":
            assert (source, target) in LAWFUL, (verb, source, target)
        last[case_id] = (target, at)
    shown = {row.id: row.state for row in rows(loaded, "SELECT id, state FROM cases")}
    assert {key: state for key, (state, _at) in last.items()} == {
        key: shown[key] for key in last
    }


def test_that_few_open_cases_need_a_word_of_their_own(loaded):
    ((told,),) = rows(
        loaded,
        "SELECT count(*) FROM case_log l JOIN cases c ON c.id = l.case_id"
        " WHERE l.verb = 'import' AND c.closed_at IS NULL",
    )
    assert told < 15


def test_that_a_period_counts_inspections_from_the_lines(loaded, loaded_database):
    ((this_month,),) = rows(
        loaded, "SELECT to_char(now() AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM')"
    )
    with connect(loaded_database.url, application_name="t", autocommit=True) as link:
        figures = period_figures(link, this_month, {})
    assert figures.counters["verified"] > 0
    assert figures.counters["inspected_in_time"] > 0
    assert 0 < figures.rates["ontime_inspect_rate"] <= 1
    assert 0.5 < figures.rates["ontime_filing_rate"] <= 1


def test_that_nobody_slips_a_line_into_a_case_that_stands(loaded):
    with (
        loaded.connect() as connection,
        pytest.raises(sa.exc.DBAPIError, match="with its case or not at all"),
    ):
        connection.execute(
            sa.text(
                "INSERT INTO brought_line (case_id, kind, verb, from_state, to_state,"
                " occurred_at, reason, detail) SELECT id, 'state', 'close_case',"
                " 'TO_CLOSE', 'CLOSED', now(), '', '{}' FROM cases LIMIT 1"
            )
        )


def test_that_seats_may_not_bring_lines_at_all(district):
    seat = district.seat("d07")
    with pytest.raises(
        (sa.exc.ProgrammingError, psycopg.errors.InsufficientPrivilege),
        match="permission denied",
    ):
        seat.rows(
            "INSERT INTO brought_line (case_id, kind, verb) VALUES (1, 'state', 'x')"
            " RETURNING case_id"
        )
