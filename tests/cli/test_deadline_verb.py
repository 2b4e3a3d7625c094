from __future__ import annotations

import json

import psycopg
import pytest
import typer
from typer.testing import CliRunner

from console.cli import words
from console.cli.deadline import register
from console.cli.exit_codes import Refused


@pytest.fixture
def run():
    spoken = words.language()
    words.use_language("en")
    app = typer.Typer()
    app.callback()(lambda: None)
    register(app)

    def invoke(*args):
        return CliRunner().invoke(app, ["deadline", *args])

    invoke.app = app
    yield invoke
    words.use_language(spoken)


@pytest.mark.parametrize(
    ("args", "due"),
    [
        (["2026-02-14 16:00", "4 wh"], "2026-02-24 10:00"),
        (["2026-02-14T16:00", "4wh"], "2026-02-24 10:00"),
        (["2026/2/14 16:00", "4 工作时"], "2026-02-24 10:00"),
        (["2026年2月14日16:00", "4 wh"], "2026-02-24 10:00"),
        (["2026-02-14 08:00Z", "4 wh"], "2026-02-24 10:00"),
        (["2026-02-14T04:00:00-04:00", "4 wh"], "2026-02-24 10:00"),
        (["2026-02-14 24:00", "2 uh"], "2026-02-15 02:00"),
        (["2026-02-15 01:00:30", "2 uh"], "2026-02-15 03:00:30"),
        (["2026-02-13 17:30", "1 wd"], "2026-02-14 17:30"),
        (["2026-02-13 17:30", "1 wd", "--reading", "hours"], "2026-02-14 17:30"),
        (["2026-02-13 17:30", "1 wd", "--reading", "day-end"], "2026-02-14 18:00"),
        (["--reading=day-end", "2026-04-30 18:30", "3 wd"], "2026-05-08 18:00"),
    ],
)
def test_that_the_verb_prints_the_due_time_and_nothing_else(run, args, due):
    result = run(*args)
    assert (result.exit_code, result.stdout, result.stderr) == (0, f"{due}\n", "")


def test_that_an_unpublished_year_is_told_on_standard_error(run):
    result = run("2026-12-31 17:00", "2 wh")
    assert result.stdout == "2027-01-01 09:00\n"
    assert "schedule not published for 2027" in result.stderr
    assert result.exit_code == 0


def test_that_json_holds_the_time_with_its_offset_and_the_warnings(run):
    found = json.loads(run("2026-12-31 17:00", "2 wh", "--json").stdout)
    assert found["due"] == "2027-01-01 09:00"
    assert found["due_at"] == "2027-01-01T09:00:00+08:00"
    assert found["limit"] == "2 wh"
    assert found["warnings"][0]["code"] == "schedule_not_published"
    assert found["warnings"][0]["first_year"] == 2027
    assert "steps" not in found


def test_that_the_explanation_names_the_days(run):
    lines = run("2026-02-14 16:00", "4 wh", "--explain").stdout.splitlines()
    assert lines[0] == "2026-02-24 10:00"
    assert "  2026-02-14 make-up working day, 2 h counted" in lines


def test_that_the_explanation_is_in_the_json_too(run):
    found = json.loads(run("2026-02-14 16:00", "4 wh", "--explain", "--json").stdout)
    assert {"holiday", "make_up"} <= {step["reason"] for step in found["steps"]}


@pytest.mark.parametrize(
    ("args", "reason"),
    [
        (["tomorrow", "4 wh"], "tomorrow"),
        (["2026-02-14", "4 wh"], "2026-02-14"),
        (["2026-02-30 10:00", "4 wh"], "day"),
        (["2026-02-14 24:01", "4 wh"], "24:01"),
        (["2026-02-14 16:60", "4 wh"], "no such day or time"),
        (["0001-01-01 00:00", "4 wh"], "0001"),
        (["2026-02-14 16:00", "soon"], "soon"),
        (["2026-02-14 16:00", "4 h"], "which kind"),
        (["2026-02-14 16:00", "0 wh"], "more than zero"),
        (["2026-02-14 16:00", "-1 wh"], "more than zero"),
        (["2026-02-14 16:00", "4 wh", "--reading", "noon"], "noon"),
        (["2026-02-14 16:00"], "Missing argument"),
    ],
)
def test_that_wrong_usage_ends_with_two_and_says_why(run, args, reason):
    result = run(*args)
    assert result.exit_code == 2
    assert result.stdout == ""
    assert reason in result.stderr


def test_that_a_deadline_outside_all_calendars_is_refused(run):
    result = run("2026-02-14 16:00", "999999999 wd")
    assert result.exit_code == 1
    assert "9999" in str(result.exception)


@pytest.mark.parametrize("limit", ["3 uh", "12 uh", "1 cd"])
def test_that_a_due_time_beyond_the_last_year_is_refused_by_name(run, limit):
    result = run("9999-12-31 23:00", limit)
    assert isinstance(result.exception, Refused)
    assert "9999" in str(result.exception)
    assert result.stdout == ""


def test_that_a_database_that_is_named_gives_its_own_calendar(run, database):
    plain = ("2026-11-23 08:00", "1 wd")
    assert run(*plain).stdout == "2026-11-23 18:00\n"
    with psycopg.connect(database.url) as connection:
        connection.execute(
            "INSERT INTO calendar_day (day, kind) VALUES ('2026-11-23', 'off')"
        )
    named = CliRunner(env={"GRID_DESK_DATABASE": database.url})
    result = named.invoke(run.app, ["deadline", *plain])
    assert result.stdout == "2026-11-24 18:00\n"


def test_that_a_database_nobody_prepared_is_refused(run, empty_database):
    named = CliRunner(env={"GRID_DESK_DATABASE": empty_database.url})
    result = named.invoke(run.app, ["deadline", "2026-11-23 09:00", "1 wd"])
    assert isinstance(result.exception, Refused)
    assert "./run db init" in str(result.exception)
