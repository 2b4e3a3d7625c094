"""`simulate`: people act through the use cases, each in the own role."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from console.cli.main import main
from console.cli.words import language, use_language
from console.log import stop_logging
from tests.small_district import PASSWORD, settle

ROOT = Path(__file__).parents[2]
QUICK = ("--rate", "160", "--minutes", "0.05", "--speed", "200000")


@pytest.fixture
def run(tmp_path, capsys):
    """Runs the verb in this process; returns exit code and JSON told."""
    before = language()

    def verb(*words):
        home = str(tmp_path / "home")
        code = main(["simulate", *words, "--json", "--home", home])
        return code, json.loads(capsys.readouterr().out)

    yield verb
    use_language(before)
    stop_logging()


def in_district(url, *words, seed=7):
    return (*QUICK, "--seed", str(seed), "--database", url, *words)


def test_that_cases_go_round_and_every_line_names_the_person_who_acted(run, district):
    url = district.database.url
    code, told = run(*in_district(url, "--password", PASSWORD))
    assert code == 0
    assert told["reported"] > 3
    assert told["closed"] > 0
    assert told["refused"] == {}
    auditor = district.seat("a01")
    assert auditor.value("SELECT count(*) FROM cases") == told["reported"]
    ended = "SELECT count(*) FROM cases WHERE state IN ('CLOSED', 'CLOSED_BY_NOTICE')"
    assert auditor.value(ended) == told["closed"]
    assert auditor.rows("SELECT * FROM desk_broken_lines()") == []
    wrong = auditor.rows(
        "SELECT l.verb, l.actor FROM case_log l JOIN person p ON p.login = l.actor"
        " JOIN lifecycle_move m ON (m.verb, m.source, m.target)"
        "  = (l.verb, l.from_state, l.to_state)"
        " WHERE l.kind = 'state' AND NOT m.actors && p.roles"
    )
    assert wrong == []


def test_that_the_same_seed_does_the_same(run, databases, template_database):
    told, lines = [], []
    for _ in range(2):
        with databases.made(template_database) as database:
            made = settle(database)
            code, summary = run(*in_district(database.url, "--password", PASSWORD))
            assert code == 0
            summary.pop("seconds")
            told.append(summary)
            with psycopg.connect(database.url) as connection:
                lines.append(
                    connection.execute(
                        "SELECT case_id, seq, actor, verb, to_state FROM case_log"
                        " ORDER BY case_id, seq"
                    ).fetchall()
                )
            made.close()
    assert told[0] == told[1]
    assert lines[0] == lines[1]


def test_that_without_people_or_password_it_says_what_is_missing(run, database):
    code, told = run(*QUICK, "--database", database.url)
    assert (code, "GRID_DESK_PASSWORD" in told["reason"]) == (1, True)
    code, told = run(*QUICK, "--database", database.url, "--password", "x")
    assert (code, "./run demo" in told["reason"]) == (1, True)


@pytest.mark.process
def test_that_ctrl_c_ends_it_cleanly_with_a_summary(district, tmp_path):
    words = ["--rate", "600", "--minutes", "60", "--json"]
    words += ["--database", district.database.url, "--home", str(tmp_path / "home")]
    with psycopg.connect(district.database.url, autocommit=True) as ear:
        ear.execute("LISTEN desk_v1")
        process = subprocess.Popen(
            [sys.executable, ROOT / "main.py", "simulate", *words],
            env=os.environ | {"GRID_DESK_PASSWORD": PASSWORD},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        heard = list(ear.notifies(timeout=60, stop_after=1))
    process.send_signal(signal.SIGINT)
    out, noted = process.communicate(timeout=60)
    assert heard
    assert process.returncode == 0, noted
    assert json.loads(out)["interrupted"] is True
    assert "Traceback" not in noted
