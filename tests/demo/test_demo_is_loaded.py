"""The demo in a real database: whole, sound, and only into an empty one."""

from __future__ import annotations

import json
from datetime import timedelta
from itertools import pairwise

import psycopg
import pytest
import sqlalchemy as sa

from console.cli.main import main
from console.db.connect import engine_for
from console.demo.load import DemoOrder, load_demo
from console.domain.errors import InvalidInputError

SMALL = DemoOrder(seed=5, cells=120, past=400, open=120, logins=False)
BEFORE_DISPATCH = ("REPORTED", "VERIFYING", "TO_FILE", "SELF_HANDLED", "TO_DISPATCH")


@pytest.fixture
def owner(database):
    engine = engine_for(
        database.url, application_name="desk:test", pool_size=1, statement_timeout_s=0
    )
    yield engine
    engine.dispose()


@pytest.fixture(scope="module")
def district(databases, template_database):
    """A small district, only looked at."""
    with databases.made(template_database) as made:
        engine = engine_for(made.url, application_name="desk:test", pool_size=1)
        load_demo(engine, SMALL)
        yield engine
        engine.dispose()


def value(engine, question: str):
    with engine.connect() as connection:
        return connection.execute(sa.text(question)).scalar()


def test_that_everything_made_stands_in_the_database(owner):
    steps = []
    made = load_demo(owner, SMALL, progress=lambda step, *_: steps.append(step))
    assert value(owner, "SELECT count(*) FROM area WHERE tier = 'cell'") == 120
    assert value(owner, "SELECT count(*) FROM cases") == 520
    assert value(owner, "SELECT count(*) FROM person") == made.persons
    assert value(owner, "SELECT count(*) FROM component") == made.components
    assert value(owner, "SELECT count(*) FROM task") == made.tasks
    assert value(owner, "SELECT count(*) FROM backdrop WHERE kind = 'avenue'") > 0
    changes = [b for a, b in pairwise(["", *steps]) if a != b]
    assert changes == ["city", "people", "year", "write"]


def test_that_the_log_of_a_loaded_year_holds_together(district):
    assert value(district, "SELECT count(*) FROM desk_broken_lines()") == 0
    assert (
        value(
            district,
            "SELECT count(*) FROM cases c WHERE NOT EXISTS"
            " (SELECT FROM case_log l WHERE l.case_id = c.id)",
        )
        == 0
    )


def test_that_closed_cases_are_in_a_scoring_period(district):
    assert (
        value(
            district,
            "SELECT count(*) FROM cases c LEFT JOIN score_period p ON p.id = c.period_id"
            " WHERE c.state = 'CLOSED' AND (c.closed_at < p.starts_at"
            " OR c.closed_at >= p.ends_at OR p.id IS NULL)",
        )
        == 0
    )


def test_that_every_case_sent_out_has_a_lead_authorised_for_it(district):
    waiting = ", ".join(f"'{state}'" for state in BEFORE_DISPATCH)
    assert (
        value(
            district,
            f"SELECT count(*) FROM cases c WHERE dispatched_at IS NOT NULL"
            f" AND state NOT IN ({waiting}) AND 1 <> (SELECT count(*) FROM task t"
            "  WHERE t.case_id = c.id AND role = 'LEAD' AND t.state <> 'WITHDRAWN')",
        )
        == 0
    )
    assert (
        value(
            district,
            "SELECT count(*) FROM task t JOIN cases c ON c.id = t.case_id"
            " JOIN catalogue_item i ON i.id = c.item_id"
            " WHERE t.state NOT IN ('WITHDRAWN') AND NOT EXISTS"
            " (SELECT FROM unit_authorization a WHERE a.unit_id = t.unit_id"
            "  AND starts_with(i.code, a.matter_code))",
        )
        == 0
    )


def test_that_the_next_case_follows_the_last_number_of_the_day(district):
    day = value(district, "SELECT max(number_day) FROM cases")
    last = value(
        district, f"SELECT max(number_seq) FROM cases WHERE number_day = '{day}'"
    )
    kept = value(district, f"SELECT last FROM case_number_day WHERE day = '{day}'")
    assert kept == last
    with district.begin() as connection:
        next_id = connection.execute(
            sa.text("SELECT nextval(pg_get_serial_sequence('cases', 'id'))")
        ).scalar_one()
    assert next_id == 521


def test_that_the_clocks_are_right_at_the_moment_of_loading(district):
    newest = value(district, "SELECT max(reported_at) FROM cases")
    now = value(district, "SELECT now()")
    assert timedelta(0) < now - newest
    open_clocks = (
        "SELECT count(*) FROM cases WHERE clock <> '' AND closed_at IS NULL"
        " AND (due_at IS NULL) = (remaining_s IS NULL)"
    )
    assert value(district, open_clocks) == 0
    running = (
        "SELECT count(*) FROM cases c WHERE clock <> '' AND NOT EXISTS (SELECT FROM"
        " stage_timer t WHERE t.case_id = c.id AND t.stage = c.clock"
        " AND t.stopped_at IS NULL)"
    )
    assert value(district, running) == 0


def test_that_a_database_with_data_is_left_alone(owner):
    load_demo(owner, SMALL)
    with pytest.raises(InvalidInputError) as refused:
        load_demo(owner, SMALL)
    assert refused.value.facts["reason"] == "not_empty"
    assert value(owner, "SELECT count(*) FROM cases") == 520


def test_that_the_verb_fills_a_database_and_people_can_sign_in(database, capsys):
    words = ["demo", "--seed", "3", "--cells", "60", "--cases", "90"]
    words += ["--password", "only-for-this-test"]
    words += ["--database", database.url, "--json"]
    assert main(words) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["open_cases"] + told["past_cases"] == 90
    url = database.server.url(database.name, "D07", "only-for-this-test")
    with psycopg.connect(url) as connection:
        seen = connection.execute("SELECT count(*) FROM cases").fetchone()
    assert seen == (90,)
    assert main(words) == 1


ACTED = DemoOrder(seed=6, cells=60, past=600, open=400, logins=True)


@pytest.fixture(scope="module")
def acted(databases, template_database):
    """A district with a day acted out, only looked at."""
    with databases.made(template_database) as made:
        engine = engine_for(made.url, application_name="desk:test", pool_size=1)
        load_demo(engine, ACTED)
        yield made, engine
        engine.dispose()


def test_that_every_supervised_case_has_an_order_and_every_order_its_number(acted):
    _, owner = acted
    assert value(owner, "SELECT count(*) FROM cases WHERE supervision_level > 0") > 0
    without = (
        "SELECT count(*) FROM cases c WHERE supervision_level > 0"
        " AND closed_at IS NULL AND NOT EXISTS"
        " (SELECT FROM supervision_order o WHERE o.case_id = c.id AND due_at IS NOT NULL"
        "  AND o.state IN ('ISSUED', 'RECEIVED', 'REPLIED') AND number LIKE '督〔%')"
    )
    assert value(owner, without) == 0
    assert value(owner, "SELECT count(*) FROM desk_broken_lines()") == 0


TO_DO = {
    "drafts": "supervision_order WHERE state = 'DRAFT'",
    "replies to judge": "supervision_order WHERE state = 'REPLIED'",
    "replies refused": "supervision_order WHERE reply_answer <> '' AND state = 'RECEIVED'",
    "lifted orders": "supervision_order WHERE state = 'LIFTED'",
    "third level orders": "supervision_order WHERE level = 3",
    "urges answered": "urge WHERE answered_at IS NOT NULL",
    "cases before the group": "coordination_item WHERE state = 'OPEN'",
    "decisions to follow up": "coordination_item WHERE follow_up_due_at IS NOT NULL",
    "minutes": "meeting WHERE minutes <> ''",
    "interviews": "accountability WHERE kind = 'interview'",
    "special boards": "special_case HAVING count(DISTINCT board) = 5",
    "refusals to look at": "negation_filing WHERE verdict = ''",
    "appeals to decide": "unit_appeal WHERE state = 'PASSED_ON'",
    "units that begin after the lead": "task WHERE state = 'WAITING'",
    "units on their way": "whistle_call WHERE arrived_at IS NULL",
    "units that came": "whistle_call WHERE arrived_at IS NOT NULL",
}


def test_that_a_fresh_district_has_something_of_each_kind_to_do(acted):
    _, owner = acted
    counts = {
        what: value(owner, f"SELECT count(*) FROM {rows}")
        for what, rows in TO_DO.items()
    }
    assert [what for what, count in counts.items() if not count] == []


def test_that_a_password_lent_for_the_acting_is_taken_back(acted):
    with psycopg.connect(acted[0].superuser_url) as connection:
        question = (
            "SELECT count(*) FROM pg_authid a JOIN person p ON p.login = a.rolname"
        )
        people = connection.execute(question).fetchone()
        kept = connection.execute(
            f"{question} WHERE rolpassword IS NOT NULL"
        ).fetchone()
    assert people > (50,)
    assert kept == (0,)
