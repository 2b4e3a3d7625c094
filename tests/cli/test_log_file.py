"""The log file: whole lines, private, turned over, shared by processes."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
from pathlib import Path

import pytest
import structlog

from console.log import SharedRotatingHandler, configure_logging, log_path, stop_logging
from console.settings import load_settings

ROOT = Path(__file__).parents[2]
WRITER = """
import logging, sys
from pathlib import Path
from console.log import SharedRotatingHandler
handler = SharedRotatingHandler(Path(sys.argv[1]), largest=20_000, kept=50)
for number in range(1000):
    text = f"{sys.argv[2]} {number} " + "x" * 40
    handler.emit(logging.makeLogRecord({"msg": text}))
"""

FAULT = """
import sys, structlog
from pathlib import Path
from console.log import configure_logging
from console.settings import load_settings
configure_logging(load_settings({}, home=Path(sys.argv[1])))
try:
    int("twelve")
except ValueError:
    structlog.get_logger().exception("import_failed")
"""


@pytest.fixture
def log(tmp_path):
    configure_logging(load_settings({}, home=tmp_path / "home"))
    yield log_path()
    stop_logging()


def test_that_what_happens_is_written_as_json_with_its_time_in_utc(log):
    structlog.get_logger("feed").info("changes_received", count=3)
    line = json.loads(log.read_text("utf-8"))
    assert (line["event"], line["count"], line["level"]) == (
        "changes_received",
        3,
        "info",
    )
    assert line["at"].endswith("Z")


def test_that_only_warnings_reach_the_console(capfd, log):
    structlog.get_logger().info("quiet_fact")
    structlog.get_logger().warning("loud_fact")
    shown = capfd.readouterr().err
    assert "loud_fact" in shown
    assert "quiet_fact" not in shown


def test_that_a_fault_is_written_with_its_way(log):
    try:
        int("twelve")
    except ValueError:
        structlog.get_logger().exception("import_failed")
    assert (
        "invalid literal for int()" in json.loads(log.read_text("utf-8"))["exception"]
    )


@pytest.mark.parametrize("has_file", [True, False])
def test_that_the_way_of_a_fault_is_told_to_people_only_where_no_file_tells_it(
    tmp_path, has_file
):
    home = tmp_path / "home"
    if not has_file:
        home.touch()
    done = subprocess.run(
        [sys.executable, "-c", FAULT, home],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert "import_failed" in done.stderr
    assert ("Traceback" in done.stderr) is not has_file
    if has_file:
        told = json.loads((home / "logs" / "desk.log").read_text("utf-8"))
        assert "invalid literal" in told["exception"]


def test_that_nobody_else_reads_the_log(log):
    assert log.stat().st_mode & 0o077 == 0
    assert log.parent.stat().st_mode & 0o077 == 0


def test_that_a_full_file_is_turned_over_and_only_so_many_are_kept(tmp_path):
    path = tmp_path / "desk.log"
    handler = SharedRotatingHandler(path, largest=100, kept=2)
    for number in range(12):
        handler.emit(logging.makeLogRecord({"msg": f"{number:>60}"}))
    handler.close()
    assert {found.name for found in tmp_path.glob("desk.log*")} == {
        "desk.log",
        "desk.log.1",
        "desk.log.2",
    }
    assert path.read_text().split()[-1] == "11"


def test_that_processes_sharing_one_file_lose_no_line(tmp_path):
    path = tmp_path / "desk.log"
    writers = [
        subprocess.Popen([sys.executable, "-c", WRITER, path, name], cwd=ROOT)
        for name in ("one", "two", "three")
    ]
    assert [writer.wait(60) for writer in writers] == [0, 0, 0]
    lines = [
        tuple(line.split()[:2])
        for found in tmp_path.glob("desk.log*")
        for line in found.read_text().splitlines()
    ]
    wanted = {(name, str(n)) for name in ("one", "two", "three") for n in range(1000)}
    assert len(lines) == len(wanted)
    assert set(lines) == wanted
