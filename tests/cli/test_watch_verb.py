"""`watch`: one of many runs the scheduler; when it dies another takes over."""

from __future__ import annotations

import json
import select
import signal
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from tests.jobs.test_sweep_and_marks import age
from tests.services.test_seven_steps import filed

ROOT = Path(__file__).parents[2]
TAKE_OVER_S = 10
MARKS = (
    "SELECT mark, count(*), count(DISTINCT timer_id) FROM timer_mark"
    " GROUP BY mark ORDER BY mark"
)


class Watch:
    """A process of its own; says what it tells, state by state."""

    def __init__(self, district, login, home):
        words = ["watch", "--json", "--database", district.url_for(login)]
        self.process = subprocess.Popen(
            [sys.executable, ROOT / "main.py", *words, "--home", str(home)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )

    def hears(self, state, within_s=60):
        """Read on until it tells this state; False when it does not in time."""
        while select.select([self.process.stdout], [], [], within_s)[0]:
            line = self.process.stdout.readline()
            if not line:
                return False
            if json.loads(line)["state"] == state:
                return True
        return False

    def end(self, how):
        self.process.send_signal(how)
        self.process.wait(timeout=60)
        noted = self.process.stderr.read()
        self.process.stdout.close()
        self.process.stderr.close()
        return self.process.returncode, noted


@pytest.fixture
def watches(district, tmp_path):
    """Starts watches and ends those still running."""
    started = []

    def start(login):
        started.append(Watch(district, login, tmp_path / login))
        return started[-1]

    yield start
    for each in started:
        if not each.process.stdout.closed:
            each.end(signal.SIGKILL)


def told_until(district, enough):
    """Listen until the question's answer is enough, looking after every word."""
    with psycopg.connect(district.database.url, autocommit=True) as ear:
        ear.execute("LISTEN desk_v1")
        for _ in range(60):
            found = ear.execute(MARKS).fetchall()
            if enough(found):
                return found
            list(ear.notifies(timeout=1, stop_after=1))
    return found


@pytest.mark.process
def test_that_another_watch_takes_over_and_every_mark_is_fired_once(district, watches):
    for _ in range(5):
        filed(district)
    first = watches("d07")
    assert first.hears("holds")
    second = watches("z02")
    assert second.hears("waits")
    age(district, 13 * 60, stage="dispatch")
    assert told_until(district, lambda m: m == [("near", 5, 5)]) == [("near", 5, 5)]
    first.end(signal.SIGKILL)
    age(district, 3 * 60, stage="dispatch")
    assert second.hears("holds", TAKE_OVER_S)
    expected = [("near", 5, 5), ("overdue", 5, 5)]
    assert told_until(district, lambda m: m == expected) == expected
    code, noted = second.end(signal.SIGTERM)
    assert (code, b"Traceback" in noted) == (0, False)
    lines = district.seat("a01").value(
        "SELECT count(*) FROM case_log WHERE verb IN ('mark_near', 'mark_overdue')"
    )
    assert lines == 10


@pytest.mark.process
def test_that_marks_that_came_due_while_nobody_watched_are_fired_later(
    district, watches
):
    filed(district)
    age(district, 16 * 60, stage="dispatch")
    watch = watches("z02")
    expected = [("near", 1, 1), ("overdue", 1, 1)]
    assert told_until(district, lambda m: m == expected) == expected
    assert watch.end(signal.SIGINT)[0] == 0


@pytest.mark.process
def test_that_who_may_not_write_marks_may_not_watch(district, watches):
    watch = watches("w01")
    assert watch.process.wait(timeout=60) == 1
    assert "w01" in watch.process.stdout.read().decode()
