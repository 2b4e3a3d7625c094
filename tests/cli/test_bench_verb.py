"""`bench`: known names, figures against a limit, and a kind word where a part lacks."""

from __future__ import annotations

import json
import sys
import types

import pytest

from console.bench.measure import Result
from console.cli import bench
from console.cli.main import main
from console.cli.words import language, use_language
from console.log import stop_logging


@pytest.fixture
def run(tmp_path, capsys):
    """Runs the verb in this process; returns exit code and what was told."""
    before = language()

    def verb(*words):
        code = main(["bench", *words, "--home", str(tmp_path / "home")])
        return code, capsys.readouterr()

    yield verb
    use_language(before)
    stop_logging()


@pytest.fixture
def measured(monkeypatch):
    """Puts a measurement of two quick figures among the known ones."""
    module = types.ModuleType("console.bench.quick")
    module.__spec__ = types.SimpleNamespace(name="console.bench.quick")
    module.measure = lambda: [
        Result(name="fast", figure=2.0, unit="ms", limit=4.0),
        Result(name="slow", figure=30.0, unit="ms", peer=10.0, peer_name="bare"),
    ]
    monkeypatch.setitem(sys.modules, "console.bench.quick", module)
    monkeypatch.setattr(bench, "NAMES", (*bench.NAMES, "quick", "not_there"))


def test_that_an_unknown_name_is_wrong_usage_and_the_known_ones_are_told(run):
    code, told = run("speed", "--language", "en")
    assert code == 2
    assert "feed, queue, snapshot, commands, map, startup, sweep" in told.err


def test_that_figures_come_with_limit_peer_ratio_and_machine(run, measured):
    code, told = run("quick", "--json")
    fast, slow = json.loads(told.out)
    assert code == 0
    assert (fast["ratio"], fast["within_limit"]) == (0.5, True)
    assert (slow["ratio"], slow["within_limit"]) == (3.0, None)
    assert fast["machine"]["cores"] >= 1
    code, told = run("quick", "--language", "en")
    assert "30 ms" in told.out
    assert "10 bare" in told.out


def test_that_a_missing_part_is_refused_by_name(run, measured):
    code, told = run("not_there", "--json")
    assert code == 1
    assert "console.bench.not_there" in json.loads(told.out)["reason"]
