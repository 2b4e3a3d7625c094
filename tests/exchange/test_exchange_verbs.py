"""`import` and `export` on the command line: exit codes, summary, files."""

from __future__ import annotations

import csv
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from console.exchange import reasons
from tests.exchange.exchange_files import CASE_HEADINGS, case_lines, written

ROOT = Path(__file__).parents[2]


@pytest.fixture
def console(tmp_path, database):
    """Runs the console on the test's database in a process of its own."""

    def run(*words, language="zh"):
        env = os.environ | {"GRID_DESK_HOME": str(tmp_path / "home")}
        return subprocess.run(
            [sys.executable, ROOT / "main.py", *map(str, words),
             "--database", database.url, "--language", language],
            cwd=tmp_path,
            env=env,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )  # fmt: skip

    return run


@pytest.fixture
def table(tmp_path):
    text = f"{CASE_HEADINGS}\n{case_lines(1, 2)}A3,结案,x,=never,,,\n"
    return written(tmp_path, "c.csv", text, "gbk")


def test_that_an_import_sums_up_and_writes_the_rejected_rows(console, table, tmp_path):
    done = console("import", "cases", table, "--errors", "e.csv")
    assert done.returncode == 0, done.stderr
    assert "读入 3 行：新建 2，更新 0，已有 0，拒绝 1" in done.stdout
    assert "第 4 行 上报时间：读不出日期 [=never]" in done.stdout
    with (tmp_path / "e.csv").open(encoding="utf-8-sig", newline="") as stream:
        heading, rejected = csv.reader(stream)
    assert heading == ["行", "字段", "值", "代码", "原因"]
    assert rejected == ["4", "上报时间", "'=never", "not_a_date", "读不出日期"]


def test_that_json_tells_the_same_to_machines(console, table):
    console("import", "cases", table)
    done = console("import", "cases", table, "--json", language="en")
    told = json.loads(done.stdout)
    assert [told[k] for k in ("read", "created", "updated", "already_there",
                              "rejected")] == [3, 0, 0, 2, 1]  # fmt: skip
    assert told["rejections"] == [
        {
            "row": 4,
            "field": "上报时间",
            "value": "=never",
            "reason": "not_a_date",
            "text": "it cannot be read as a date",
        }
    ]
    assert told["in_database"] == {
        "cases": 2, "finished": 2, "late": 0, "duplicates": 0,
    }  # fmt: skip


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("cases", "none.csv"), 1, "none.csv: there is no such file"),
        (("cases", "c.csv", "--map", "none.toml"), 1, "none.toml"),
        (("cases", "c.csv", "--encoding", "klingon"), 1, "klingon"),
        (("cases", "c.csv", "--errors", "none/e.csv"), 1, "cannot be written"),
        (("cases", "c.csv", "--map", "bad.toml"), 1, "line 2, columns.titel"),
        (("comets", "c.csv"), 2, "comets"),
        (("cases",), 2, "FILE"),
        (("cases", "c.csv", "--fast"), 2, "--fast"),
    ],
)
def test_that_a_wrong_import_ends_with_its_code_and_reason(
    console, table, tmp_path, words, code, told
):
    written(tmp_path, "bad.toml", '[columns]\ntitel = "a"\n')
    done = console("import", *words, language="en")
    assert done.returncode == code
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_that_a_file_of_unusable_rows_is_refused_but_its_errors_are_written(
    console, tmp_path
):
    path = written(tmp_path, "c.csv", f"{CASE_HEADINGS}\nA1,结案,x,never,,,\n")
    done = console("import", "cases", path, "--errors", "e.csv", language="en")
    assert done.returncode == 1
    assert "none of 1 rows can be used; first: row 2, 上报时间" in done.stderr
    assert "not_a_date" in (tmp_path / "e.csv").read_text("utf-8")


def test_that_an_export_says_how_many_and_follows_the_filter(console, table, tmp_path):
    console("import", "cases", table)
    done = console("export", "cases", "--out", "o.xlsx", "--json")
    assert json.loads(done.stdout)["rows"] == 2
    assert (tmp_path / "o.xlsx").stat().st_size > 0
    words = ("--text", "A1", "--from", "2026-03-01", "--to", "2026-03-01")
    done = console("export", "cases", "--format", "csv", "--out", "o", *words)
    assert done.stdout.strip().endswith("已写出 1 件案件：o")


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("--out", "o.pdf"), 2, "--format"),
        (("--out", "o.csv", "--from", "yesterday"), 2, "yesterday"),
        (("--out", "o.csv", "--from", "2026-02-02", "--to", "2026-02-01"), 2, "--to"),
        (("--out", "o.csv", "--reason", "x"), 2, "--unmask"),
        (("--out", "o.csv", "--chip", "blue"), 2, "blue"),
        (("--out", "none/o.csv"), 1, "none/o.csv"),
        (("--out", "o.csv", "--unmask"), 1, "--reason"),
    ],
)
def test_that_a_wrong_export_ends_with_its_code_and_reason(
    console, tmp_path, words, code, told
):
    done = console("export", "cases", *words, language="en")
    assert done.returncode == code
    assert told in done.stderr
    assert not (tmp_path / "o.csv").exists()


def test_that_every_reason_raised_has_a_sentence():
    """Read the sources: whatever is refused or noted can be said."""
    spoken = (
        reasons.FILE_REASONS | reasons.MAPPING_REASONS | reasons.ROW_REASONS
        | reasons.NOTE_REASONS
    )  # fmt: skip
    pattern = re.compile(
        r"(?:RefusedError|MappingError|_refuse)\(\s*\"([a-z_]+)\"|reason=\"([a-z_]+)\""
        r"|note(?:_once)?\([^()]*?\"([a-z]+_[a-z_]+)\"\s*[,)]|return None, \"([a-z_]+)\""
    )
    raised = {
        next(filter(None, found))
        for path in (ROOT / "console" / "exchange").rglob("*.py")
        for found in pattern.findall(path.read_text("utf-8"))
    }
    fields = {"lon", "lat", "closed_at", "due_at", "on_time", "unit_code", "area_codes",
              "parent_code", "area_code"}  # fmt: skip
    assert len(raised) > 50
    assert raised - fields - set(spoken) == set()


@pytest.mark.parametrize("over", ["c.csv", "./c.csv", "m.toml", "link.csv"])
def test_that_rejected_rows_never_overwrite_what_is_read(
    console, table, tmp_path, over
):
    (tmp_path / "link.csv").symlink_to(table)
    mapping = written(tmp_path, "m.toml", 'kind = "cases"\n')
    before = table.read_bytes(), mapping.read_bytes()
    done = console("import", "cases", table, "--map", mapping, "--errors", over)
    assert done.returncode == 1
    assert f"--errors 不能写到正在读的文件 {Path(over)} 上" in done.stderr
    assert (table.read_bytes(), mapping.read_bytes()) == before


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{CASE_HEADINGS}\n", "只有列名，下面没有一行数据"),
        ("案件一览表\n案件编号,状态\n", "第 1 行里一个列名也认不出"),
        (
            f"{CASE_HEADINGS}\nA1,结案,x,never,,,\n",
            "第 2 行 上报时间，读不出日期 [never]",
        ),
    ],
)
def test_that_a_table_of_no_use_is_refused_by_what_is_wrong_with_it(
    console, tmp_path, text, told
):
    written(tmp_path, "c.csv", text)
    done = console("import", "cases", "c.csv")
    assert done.returncode == 1
    assert told in done.stderr
