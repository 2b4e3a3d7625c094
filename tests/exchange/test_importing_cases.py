"""Cases come in once, with their own dates, however often the import runs."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import psycopg
import pytest

from console.db.connect import engine_for
from console.exchange.refusals import FileRefusedError
from tests.exchange.exchange_files import (
    CASE_HEADINGS,
    bring_in,
    case_lines,
    counts,
    layer,
    square,
    written,
)

ROOT = Path(__file__).parents[2]


@pytest.fixture
def table(tmp_path):
    """Writes a table of cases with the usual headings."""

    def make(lines: str, name="cases.csv"):
        return written(tmp_path, name, f"{CASE_HEADINGS}\n{lines}")

    return make


def test_that_a_case_comes_in_with_its_own_dates(engine, ask, table):
    summary = bring_in(engine, "cases", table(case_lines(1)))
    assert counts(summary) == (1, 1, 0, 0, 0)
    (case,) = ask(
        "SELECT state, title, origin, external_source, external_id, reported_at,"
        " disposal_due_at, closed_at, on_time, due_at, period_id IS NOT NULL FROM cases"
    )
    assert case == (
        "CLOSED", "路灯不亮", "import", "cases", "A1",
        datetime(2026, 3, 1, 1, tzinfo=UTC), datetime(2026, 3, 3, 1, tzinfo=UTC),
        datetime(2026, 3, 2, 2, tzinfo=UTC), True, None, True,
    )  # fmt: skip


def test_that_the_history_of_a_case_tells_its_own_dates_and_holds(engine, ask, table):
    bring_in(engine, "cases", table(case_lines(1)))
    assert ask("SELECT to_state, occurred_at FROM case_log ORDER BY seq") == [
        ("REPORTED", datetime(2026, 3, 1, 1, tzinfo=UTC)),
        ("CLOSED", datetime(2026, 3, 2, 2, tzinfo=UTC)),
    ]
    assert ask("SELECT * FROM desk_broken_lines()") == []


def test_that_running_twice_creates_nothing_twice(engine, ask, table):
    path = table(case_lines(1, 2, 3))
    bring_in(engine, "cases", path)
    before = ask("SELECT id, version, changed_at FROM cases ORDER BY id")
    assert counts(bring_in(engine, "cases", path)) == (3, 0, 0, 3, 0)
    assert ask("SELECT id, version, changed_at FROM cases ORDER BY id") == before


def test_that_a_changed_row_updates_its_case_alone(engine, ask, table):
    opened = case_lines(1, state="待派遣", closed="")
    bring_in(engine, "cases", table(opened + case_lines(2)))
    summary = bring_in(engine, "cases", table(case_lines(1, 2)))
    assert counts(summary) == (2, 0, 1, 1, 0)
    assert ask(
        "SELECT external_id, state, version, period_id IS NOT NULL, on_time, clock"
        " FROM cases ORDER BY 1"
    ) == [("A1", "CLOSED", 2, True, True, ""), ("A2", "CLOSED", 1, True, True, "")]
    assert counts(bring_in(engine, "cases", table(case_lines(1, 2))))[3] == 2


def test_that_the_desk_is_not_overwritten_once_it_went_on(engine, ask, table, database):
    bring_in(engine, "cases", table(case_lines(1, state="待派遣", closed="")))
    with psycopg.connect(database.superuser_url) as desk:
        desk.execute("UPDATE cases SET version = 2, address = 'seen by the desk'")
    summary = bring_in(engine, "cases", table(case_lines(1)))
    assert counts(summary) == (1, 0, 0, 0, 1)
    assert summary.rejections[0].reason == "worked_on_here"
    assert ask("SELECT state, address FROM cases") == [("TO_FILE", "seen by the desk")]


def test_that_a_dry_run_tells_all_and_writes_nothing(engine, ask, table):
    bring_in(engine, "cases", table(case_lines(1)))
    path = table(case_lines(1, 2) + "A3,结案,x,never,,,\n")
    summary = bring_in(engine, "cases", path, dry_run=True)
    assert counts(summary) == (3, 1, 0, 1, 1)
    assert ask("SELECT external_id FROM cases") == [("A1",)]
    assert ask("SELECT count(*) FROM case_number_day") == [(1,)]


def test_that_an_open_case_runs_against_its_own_due_time(engine, ask, table):
    bring_in(engine, "cases", table(case_lines(1, state="待派遣", closed="")))
    assert ask("SELECT state, clock, due_at, near_at, on_time FROM cases") == [
        (
            "TO_FILE",
            "dispose",
            datetime(2026, 3, 3, 1, tzinfo=UTC),
            datetime(2026, 3, 2, 15, 24, tzinfo=UTC),
            None,
        )
    ]


@pytest.mark.parametrize(
    ("state", "item", "entered"),
    [
        ("REPORTED", "", "REPORTED"),
        ("VERIFYING", "", "REPORTED"),
        ("HANDLING", "", "TO_FILE"),
        ("HANDLING", "E0110-1", "TO_DISPATCH"),
        ("DEFERRED", "E0110-1", "TO_DISPATCH"),
        ("INSPECTING", "", "FED_BACK"),
        ("TO_CLOSE", "", "TO_CLOSE"),
        ("VOIDED", "", "VOIDED"),
    ],
)
def test_that_an_open_case_enters_where_somebody_can_act(
    engine, ask, tmp_path, state, item, entered
):
    path = written(
        tmp_path,
        "c.csv",
        f"编号,标题,上报时间,状态,立案条件编码\n1,a,2026-03-01,{state},{item}\n",
    )
    summary = bring_in(engine, "cases", path)
    assert ask("SELECT state FROM cases") == [(entered,)]
    noted = [note.reason for note in summary.notes if note.field == "state"]
    assert noted == (["state_set_back"] if state != entered else [])
    assert counts(bring_in(engine, "cases", path)) == (1, 0, 0, 1, 0)


@pytest.mark.parametrize(
    ("line", "field", "reason"),
    [
        (",结案,x,2026-03-01,,,", "案件编号", "missing"),
        ("A9,结案,,2026-03-01,,,", "title", "missing"),
        ("A9,结案,x,,,,", "上报时间", "missing"),
        ("A9,结案,x,2026-13-01,,,", "上报时间", "not_a_date"),
        ("A9,结案,x,2199-01-01,,,", "上报时间", "in_the_future"),
        ("A9,结案,x,2026-03-02,,2026-03-01,", "结案时间", "before_report"),
        ("A9,待派遣,x,2026-03-01,,2026-03-02,", "结案时间", "open_but_closed"),
        ("A9,沉没,x,2026-03-01,,,", "状态", "unknown_choice"),
        ("A1,结案,另一件,2026-03-01,,,", "id", "repeated_id"),
        ("A9,结案,x,2026-03-01,,", "责任单位编码", "too_few_fields"),
    ],
)
def test_that_an_unusable_row_is_rejected_and_the_rest_goes_in(
    engine, ask, table, line, field, reason
):
    summary = bring_in(engine, "cases", table(case_lines(1) + line + "\n"))
    (rejected,) = summary.rejections
    assert (rejected.row, rejected.field, rejected.reason) == (3, field, reason)
    assert ask("SELECT external_id FROM cases") == [("A1",)]


def test_that_a_file_without_one_usable_row_is_refused(engine, table):
    with pytest.raises(FileRefusedError) as caught:
        bring_in(engine, "cases", table("A1,结案,x,never,,,\n"))
    assert caught.value.reason == "nothing_usable"
    assert caught.value.rejections[0].row == 2


def test_that_late_is_what_the_dates_say_even_against_the_mark(engine, ask, tmp_path):
    path = written(
        tmp_path,
        "c.csv",
        "编号,标题,上报时间,截止时间,结案时间,按时结案\n"
        "1,a,2026-03-01,2026-03-02,2026-03-03,是\n"
        "2,b,2026-03-01,2026-03-02,2026-03-02,是\n"
        "3,c,2026-03-01,,2026-03-02,否\n",
    )
    summary = bring_in(engine, "cases", path)
    assert ask("SELECT external_id, on_time FROM cases ORDER BY 1") == [
        ("1", False), ("2", True), ("3", False),
    ]  # fmt: skip
    assert [(n.row, n.reason) for n in summary.notes] == [(2, "mark_against_dates")]


def test_that_cases_find_unit_and_finest_area_also_when_those_come_later(
    engine, ask, tmp_path
):
    cases = written(
        tmp_path,
        "c.csv",
        "编号,标题,上报时间,责任单位编码,经度,纬度\n1,a,2026-03-01,U1,114.05,22.55\n",
    )
    first = bring_in(engine, "cases", cases)
    assert {note.reason for note in first.notes} == {"unit_unknown"}
    bring_in(engine, "units", written(tmp_path, "u.csv", "编码,名称\nU1,路灯所\n"))
    areas = layer(square("44", "street"), square("4401", "cell", parent="44"))
    bring_in(engine, "grids", written(tmp_path, "g.geojson", areas))
    assert counts(bring_in(engine, "cases", cases)) == (1, 0, 1, 0, 0)
    assert ask(
        "SELECT a.code, a.path, u.code FROM cases c JOIN area a ON a.id = c.cell_id"
        " JOIN unit u ON u.id = c.unit_id"
    ) == [("4401", "/N44/N4401", "U1")]
    assert counts(bring_in(engine, "cases", cases)) == (1, 0, 0, 1, 0)


def test_that_callers_come_along(engine, ask, tmp_path):
    path = written(
        tmp_path,
        "c.csv",
        "编号,标题,上报时间,诉求人,诉求人电话\n1,a,2026-03-01,张三,13812345678\n",
    )
    bring_in(engine, "cases", path)
    assert ask("SELECT caller_name, caller_phone FROM case_report") == [
        ("张三", "13812345678")
    ]


def test_that_an_import_killed_half_way_ends_the_same_when_run_again(
    database, engine, ask, table, tmp_path
):
    path = table(case_lines(*range(8000)))
    words = [sys.executable, str(ROOT / "main.py"), "import", "cases", str(path)]
    words += ["--database", database.url]
    env = os.environ | {"GRID_DESK_HOME": str(tmp_path / "home")}
    with psycopg.connect(database.url, autocommit=True) as listener:
        listener.execute("LISTEN desk_v1")
        with subprocess.Popen(
            words, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        ) as running:
            heard = list(listener.notifies(timeout=120, stop_after=1))
            running.send_signal(signal.SIGKILL)
    assert heard
    half = ask("SELECT count(*) FROM cases")[0][0]
    assert 0 < half < 8000
    assert half % 1000 == 0
    summary = bring_in(engine, "cases", path)
    assert counts(summary) == (8000, 8000 - half, 0, half, 0)
    assert ask("SELECT count(*), count(DISTINCT external_id) FROM cases") == [
        (8000, 8000)
    ]


def test_that_only_who_may_load_brings_cases_in(database, table):
    with psycopg.connect(database.superuser_url) as connection:
        connection.execute("CREATE ROLE just_looking LOGIN IN ROLE desk_person")
    other = engine_for(database.url_for("just_looking"), application_name="x")
    try:
        with pytest.raises(Exception, match="permission denied"):
            bring_in(other, "cases", table(case_lines(1)))
    finally:
        other.dispose()
