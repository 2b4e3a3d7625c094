"""Whole console processes against each other, on one real server."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from console.bench.feed import Child
from console.feed.feed import Feed
from console.settings import DATABASE_VARIABLE, HOME_VARIABLE
from console.store.picture import Picture
from tests import case_walk as walk

pytestmark = pytest.mark.process
MAIN = Path(__file__).parents[2] / "main.py"


def until_seen(child, key, version):
    """Ask a seat what it saw until it has seen this version of a case."""
    while True:
        child.tell({"told": True})
        for seen_key, seen_version, stored_at, painted_at in child.hear("seen"):
            if (seen_key, seen_version) == (key, version) and painted_at is not None:
                return stored_at, painted_at


@pytest.mark.timeout(120)
def test_that_a_change_at_one_seat_is_seen_and_painted_at_the_other(district):
    done = walk.report(district)
    with (
        Child("console.bench.seat", district.url_for("j01")) as intake,
        Child("console.bench.seat", district.url_for("d07")) as dispatcher,
    ):
        assert intake.hear("ready") == 1
        assert dispatcher.hear("ready") == 1
        intake.tell({"accept": [done.case_id, done.version]})
        case_id, version = intake.hear("done")
        assert (case_id, version) == (done.case_id, done.version + 1)
        stored_at, painted_at = until_seen(dispatcher, case_id, version)
        assert painted_at >= stored_at
        assert until_seen(intake, case_id, version)
        assert intake.end() == 0
        assert dispatcher.end() == 0


@pytest.mark.timeout(120)
def test_that_a_refusal_at_one_seat_changes_nothing_at_the_other(district):
    done = walk.report(district)
    with (
        Child("console.bench.seat", district.url_for("a01")) as auditor,
        Child("console.bench.seat", district.url_for("d07")) as dispatcher,
    ):
        auditor.hear("ready")
        dispatcher.hear("ready")
        auditor.tell({"accept": [done.case_id, done.version]})
        assert auditor.hear("refused")
        dispatcher.tell({"told": True})
        assert dispatcher.hear("seen") == []
        assert auditor.end() == 0
        assert dispatcher.end() == 0


@pytest.fixture
def console(district, tmp_path):
    """The console itself, as a person starts it, without a screen."""
    process = subprocess.Popen(
        [sys.executable, str(MAIN)],
        env=os.environ
        | {
            DATABASE_VARIABLE: district.url_for("d07"),
            HOME_VARIABLE: str(tmp_path / "home"),
            "QT_QPA_PLATFORM": "offscreen",
        },
    )
    yield process
    if process.poll() is None:
        process.kill()
    process.wait(30)


@pytest.mark.timeout(120)
def test_that_the_console_takes_its_seat_and_leaves_it(district, console, qtbot):
    picture = Picture()
    feed = Feed(url=district.url_for("z02"), login="z02", picture=picture)
    feed.start()
    try:
        qtbot.waitUntil(
            lambda: {"d07", "z02"} == {seat.login for seat in picture.seats}
        )
        qtbot.waitUntil(lambda: any(here.login == "d07" for here in picture.presence))
        console.send_signal(signal.SIGTERM)
        qtbot.waitUntil(lambda: [seat.login for seat in picture.seats] == ["z02"])
        qtbot.waitUntil(lambda: console.poll() is not None)
        assert console.returncode == 0
    finally:
        assert feed.stop()
