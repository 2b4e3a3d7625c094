"""`db`: a database prepared, shown, backed up, restored and verified for real."""

from __future__ import annotations

import io
import json
import subprocess

import psycopg
import pytest

from console.cli.main import main
from console.cli.words import language, use_language
from console.db.connect import connect
from console.db.programs import program
from console.db.schema import status
from console.domain.commands import dispatch as d, intake as i
from console.log import stop_logging
from tests.small_district import settle


@pytest.fixture
def run(tmp_path, capsys):
    """Runs a verb in this process; returns exit code, JSON told and what was noted."""
    before = language()

    def verb(*words):
        code = main([*words, "--json", "--home", str(tmp_path / "home")])
        told = capsys.readouterr()
        return code, json.loads(told.out), told.err

    yield verb
    use_language(before)
    stop_logging()


@pytest.fixture
def worked(database):
    """A district in which two cases have been worked on."""
    district = settle(database)
    for title in ("路面积水", "井盖移位"):
        done = district.seat("j01").do(
            i.ReportCase(
                title=title,
                channel="HOTLINE",
                cell_id=district.cells[0],
                item_id=district.items["E0110-1"],
                file_now=True,
            )
        )
    district.seat("d07").do(
        d.DispatchCase(
            case_id=done.case_id,
            version=done.version,
            orders=(d.UnitOrder(unit_id=district.units["sanitation"]),),
        )
    )
    yield district
    district.close()


def rows_of(url, question):
    with connect(url) as connection:
        return connection.execute(question).fetchall()


def history(url):
    return rows_of(url, "SELECT * FROM case_log ORDER BY case_id, seq")


def test_that_init_prepares_an_empty_database_and_may_be_repeated(run, empty_database):
    for _ in range(2):
        code, told, _ = run("db", "init", "--database", empty_database.url)
        assert (code, told["ready"]) == (0, True)
    assert status(empty_database.url).ready
    assert (
        rows_of(empty_database.url, "SELECT count(*) FROM catalogue_item")[0][0] > 100
    )


def test_that_upgrade_asks_for_a_prepared_database(run, empty_database, database):
    code, told, _ = run("db", "upgrade", "--database", empty_database.url)
    assert (code, told["error"]) == (1, "refused")
    code, told, _ = run("db", "upgrade", "--database", database.url)
    assert (code, told["ready"]) == (0, True)


def test_that_a_database_of_a_newer_program_is_left_alone(run, database):
    with connect(database.url) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    for verb in ("init", "upgrade", "verify"):
        code, told, _ = run("db", verb, "--database", database.url)
        assert code == 1
        assert "9999" in told["reason"]


def test_that_status_tells_rows_roles_and_seats(run, worked):
    url = worked.database.url
    words = "application_name=desk:d07:feed"
    with psycopg.connect(worked.url_for("d07") + "&" + words):
        code, told, _ = run("db", "status", "--database", url)
    assert code == 0
    assert told["rows"]["cases"] == told["rows"]["open_cases"] == 2
    assert told["roles"]["dispatcher"] == 2
    assert [seat["login"] for seat in told["seats"]] == ["d07"]
    assert told["scheduler"] is None
    assert told["size_bytes"] > 0


def test_that_status_of_an_unprepared_database_says_so(run, empty_database):
    code, told, _ = run("db", "status", "--database", empty_database.url)
    assert (code, told["ready"], told["revision"]) == (0, False, None)


def test_that_psql_takes_the_url(run, database):
    code, told, _ = run("db", "url", "--database", database.url)
    assert code == 0
    asked = [program("psql"), told["url"], "-XAtc", "SELECT current_user"]
    said = subprocess.run(asked, capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "grid_owner"


def test_that_a_restored_database_holds_the_same_history_and_verifies(
    run, worked, databases, tmp_path
):
    file = tmp_path / "desk.backup"
    code, told, _ = run("db", "backup", str(file), "--database", worked.database.url)
    assert (code, told["bytes"]) == (0, file.stat().st_size)
    assert [path.name for path in tmp_path.glob("*desk.backup*")] == [file.name]
    with databases.made() as fresh:
        code, told, _ = run("db", "restore", str(file), "--database", fresh.url)
        assert code == 0
        assert told["logins"] == 14
        assert history(fresh.url) == history(worked.database.url)
        code, told, _ = run("db", "verify", "--database", fresh.url)
        assert (code, told["sound"]) == (0, True)
        with (
            psycopg.connect(fresh.url_for("w01")) as officer,
            pytest.raises(psycopg.errors.InsufficientPrivilege),
        ):
            officer.execute("DELETE FROM case_log")


def test_that_work_goes_on_in_a_restored_database(run, worked, databases, tmp_path):
    file = tmp_path / "desk.backup"
    run("db", "backup", str(file), "--database", worked.database.url)
    with databases.made() as fresh:
        run("db", "restore", str(file), "--database", fresh.url)
        with psycopg.connect(fresh.url_for("j01")) as intake:
            number = intake.execute(
                "INSERT INTO cases (number, number_day, number_seq, state, title,"
                " channel, reported_at) VALUES ('', now(), 0, 'REPORTED', '新', 'WEB',"
                " now()) RETURNING number"
            ).fetchone()[0]
        known = rows_of(worked.database.url, "SELECT number FROM cases")
        assert (number,) not in known
        assert run("db", "verify", "--database", fresh.url)[0] == 0


def test_that_a_taken_database_is_replaced_only_when_asked_for(
    run, worked, database, databases, template_database, tmp_path, monkeypatch
):
    file = tmp_path / "desk.backup"
    run("db", "backup", str(file), "--database", worked.database.url)
    with databases.made(template_database) as other:
        words = ("db", "restore", str(file), "--database", other.url)
        code, told, _ = run(*words)
        assert code == 1
        assert "加 --replace" in told["reason"]
        assert "--yes" in told["reason"]
        monkeypatch.setattr("sys.stdin", io.StringIO("no\n"))
        assert run(*words, "--replace")[0] == 1
        assert history(other.url) == []
        monkeypatch.setattr("sys.stdin", io.StringIO("替换\n"))
        assert run(*words, "--replace")[0] == 0
        assert run(*words, "--replace", "--yes")[0] == 0
        assert history(other.url) == history(worked.database.url)
        again = tmp_path / "again.backup"
        assert run("db", "backup", str(again), "--database", other.url)[0] == 0
        assert run("db", "restore", str(again), "--database", other.url)[0] == 1
        with databases.made() as third:
            assert run("db", "restore", str(again), "--database", third.url)[0] == 0


def test_that_a_torn_backup_changes_nothing(run, worked, tmp_path):
    file = tmp_path / "desk.backup"
    url = worked.database.url
    run("db", "backup", str(file), "--database", url)
    before = history(url)
    file.write_bytes(file.read_bytes()[: file.stat().st_size * 2 // 3])
    code, _, _ = run(
        "db", "restore", str(file), "--database", url, "--replace", "--yes"
    )
    assert code == 1
    assert history(url) == before != []
    file.write_text("no backup at all")
    code, told, _ = run("db", "restore", str(file), "--database", url, "--replace")
    assert code == 1
    assert "desk.backup" in told["reason"]


def test_that_a_person_cannot_back_up_what_the_person_does_not_see(
    run, worked, tmp_path
):
    file = tmp_path / "mine.backup"
    code, _, _ = run("db", "backup", str(file), "--database", worked.url_for("w01"))
    assert code == 1
    assert list(tmp_path.glob("*backup*")) == []


FORGERIES = {
    "a changed reason": (
        "UPDATE case_log SET reason = 'x' WHERE seq = 2",
        "broken_line",
    ),
    "a removed line": ("DELETE FROM case_log WHERE seq = 2", "broken_line"),
    "a removed last line": (
        (
            "DELETE FROM case_log l WHERE seq = (SELECT max(seq) FROM case_log m"
            " WHERE m.case_id = l.case_id)"
        ),
        "broken_line",
    ),
    "a slipped-in line": (
        (
            "INSERT INTO case_log (case_id, seq, at, occurred_at, actor, kind, verb,"
            " reason, previous_hash, hash) SELECT case_id, max(seq) + 1, now(), now(),"
            " 'd07', 'note', 'note', '', '', 'f' FROM case_log GROUP BY case_id"
        ),
        "broken_line",
    ),
    "no history": (
        "DELETE FROM case_log; DELETE FROM case_chain",
        "no_history",
    ),
    "another state": ("UPDATE cases SET state = 'CLOSED'", "other_state_in_log"),
    "an unknown state": ("UPDATE cases SET state = 'GONE'", "unknown_state"),
    "figures of a frozen period": (
        (
            "INSERT INTO score_period (name, starts_at, ends_at, frozen_at)"
            " VALUES ('旧', now() - interval '3 years', now() - interval '2 years', now());"
            "INSERT INTO frozen_period (period_id, figures, log_id, reason)"
            ' SELECT max(id), \'{"counters": {"closed": 99999}, "rates": {},'
            " \"by_unit\": []}', 0, '公布' FROM score_period"
        ),
        "frozen_figures",
    ),
    "a clock after the end": ("UPDATE cases SET state = 'VOIDED'", "running_clock"),
}


@pytest.mark.parametrize("forgery", FORGERIES)
def test_that_verify_finds_what_a_superuser_forged(run, worked, forgery):
    statement, kind = FORGERIES[forgery]
    assert run("db", "verify", "--database", worked.database.url)[0] == 0
    with psycopg.connect(worked.database.superuser_url) as superuser:
        superuser.execute("SET session_replication_role = replica")
        superuser.execute(statement)
    code, told, _ = run("db", "verify", "--database", worked.database.url)
    assert (code, told["sound"]) == (1, False)
    assert kind in told["counts"]
    assert {fault["kind"] for fault in told["faults"]} == set(told["counts"])
