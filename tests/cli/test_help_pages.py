"""Help pages and wrong usage speak one language, and lose nothing in a narrow window."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest

from console.cli import output
from console.cli.main import VERBS

ROOT = Path(__file__).parents[2]
PAGES = [[], ["db"], ["check"], *([verb] for verb in sorted(VERBS))]
PAGES += [["db", each] for each in ("init", "restore", "verify")] + [["check", "chaos"]]
ENGLISH = re.compile(
    r"Usage|OPTIONS|Options|COMMAND|Commands|ARGS|Arguments|default|required|Show"
)
CHINESE = re.compile(r"[\u3000-\u9fff\uff00-\uffef]")


@pytest.fixture
def told():
    """Runs the command line in a process of its own: words are settled at its start."""

    def run(*words, columns="80"):
        done = subprocess.run(
            [sys.executable, ROOT / "main.py", *words],
            env={**os.environ, "COLUMNS": columns},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        return done.returncode, done.stdout, done.stderr

    return run


@pytest.mark.parametrize("words", PAGES, ids=" ".join)
def test_that_a_page_is_wholly_in_the_language_chosen(told, words):
    code, page, _ = told(*words, "--help", "--language", "zh")
    assert code == 0
    assert page.startswith("用法：./run")
    assert not ENGLISH.search(page), ENGLISH.search(page)
    assert "<" not in page


@pytest.mark.parametrize(
    "words", [["demo"], ["export"], ["db", "restore"]], ids=" ".join
)
def test_that_pages_name_choices_bounds_defaults_and_what_is_needed(told, words):
    page = "".join(told(*words, "--help", "--language", "zh")[1].split())
    wanted = {
        "demo": [
            "--cells整数",
            "20至80000",
            "[默认：2000]",
            "相同的种子得到相同的城区",
        ],
        "export": ["csv|xlsx|geojson", "--out文件", "[必填]", "CLOSED_BY_NOTICE"],
        "db restore": ["用法：./rundbrestore[选项]文件", "--replace", "显示帮助"],
    }
    assert [each for each in wanted[" ".join(words)] if each not in page] == []


@pytest.mark.parametrize("columns", ["40", "80", "200"])
def test_that_a_narrow_window_breaks_lines_and_cuts_nothing(told, columns):
    page = told("--help", "--language", "zh", columns=columns)[1]
    assert "…" not in page.replace("命令 …", "")
    assert "重复导入不会重复建立" in "".join(page.split())


@pytest.mark.parametrize(
    ("words", "chinese", "english", "hint"),
    [
        (["imprt"], "没有命令 imprt；是不是 import？",
         "there is no verb imprt; is import meant?", "./run --help"),
        (["db", "statu"], "没有命令 statu；是不是 status？",
         "there is no verb statu; is status meant?", "./run db --help"),
        (["db"], "后面要有一个命令：init, upgrade, ",
         "a command must follow: init, upgrade, ", "./run db --help"),
        (["db", "init", "x", "y"], "多余的词 x y",
         "one word too many: x y", "./run db init --help"),
        (["demo", "--seed"], "--seed 后面要有值",
         "--seed needs a value", "./run demo --help"),
        (["demo", "--json=1"], "--json 后面不能有值",
         "--json takes no value", "./run demo --help"),
        (["import", "cases"], "缺少 文件", "FILE is missing", "./run import --help"),
        (["--home=", "db", "status"], "--home 后面要有值",
         "--home needs a value", "./run db --help"),
        (["db", "status", "--database", ""], "--database 后面要有值",
         "--database needs a value", "./run db --help"),
    ],
    ids=lambda words: " ".join(words) if isinstance(words, list) else "",
)  # fmt: skip
def test_that_wrong_usage_says_what_is_meant_and_where_to_look(
    told, words, chinese, english, hint
):
    for spoken, reason in {"zh": chinese, "en": english}.items():
        code, out, err = told(*words, "--language", spoken)
        assert (code, out) == (2, "")
        assert reason in err
        assert hint in err
        assert bool(CHINESE.search(err)) is (spoken == "zh")


def test_that_what_a_file_holds_cannot_steer_the_terminal(monkeypatch):
    stream = StringIO()
    monkeypatch.setattr("sys.stderr", stream)
    output.note("root:x:0:0 :smile: [red]a[/red] \x1b[2Jb\x07 \u202egnp.exe")
    assert (
        stream.getvalue()
        == "root:x:0:0 :smile: [red]a[/red] \ufffd[2Jb\ufffd \ufffdgnp.exe\n"
    )


def test_that_a_long_path_in_a_result_stays_on_one_line(monkeypatch):
    stream = StringIO()
    monkeypatch.setattr("sys.stdout", stream)
    path = "/tmp/" + "long-" * 40 + "[a].png"
    output.report({}, as_json=False, show=lambda _: path)
    assert stream.getvalue() == f"{path}\n"
