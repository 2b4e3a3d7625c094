"""A picture of a workspace, taken by the command line from a demo of its own."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

ROOT = Path(__file__).parents[2]
CHROMIUM = re.compile("Sandboxing|QRhi|RHI|GPUInfo|ERROR:")

pytestmark = [pytest.mark.process, pytest.mark.timeout(240)]


@pytest.fixture(scope="module")
def run(new_home):
    home = {**os.environ, "GRID_DESK_HOME": str(new_home())}

    def go(*words):
        command = [sys.executable, str(ROOT / "main.py"), *words]
        return subprocess.run(
            command, capture_output=True, text=True, check=False, env=home
        )

    assert go("demo", "--cells", "60", "--cases", "300").returncode == 0
    return go


def test_that_pictures_show_the_page_whose_key_was_pressed(run, tmp_path):
    taken = {}
    for press in ("", "5"):
        out = tmp_path / f"page{press}.png"
        done = run(
            "shot", "supervision", "--as", "supervisor", "--size", "1366x768",
            "--press", press, "--out", str(out),
        )  # fmt: skip
        assert done.returncode == 0, done.stderr
        assert not CHROMIUM.search(done.stderr), done.stderr
        taken[press] = QImage(str(out))
    assert {(each.width(), each.height()) for each in taken.values()} == {(1366, 768)}
    below_the_chips = (0, 120, 1000, 400)
    assert taken[""].copy(*below_the_chips) != taken["5"].copy(*below_the_chips)


def test_that_a_key_that_does_not_exist_is_refused(run, tmp_path):
    out = tmp_path / "page.png"
    done = run("shot", "dispatch", "--press", "Qx+7", "--out", str(out))
    assert done.returncode == 1
    assert "Qx+7" in done.stderr
    assert not out.exists()


def test_that_a_place_nobody_can_write_to_is_refused_before_anything_starts(tmp_path):
    home = tmp_path / "home"
    for out in (tmp_path, Path("/proc/page.png"), Path("/dev/null")):
        done = subprocess.run(
            [sys.executable, str(ROOT / "main.py"), "shot", "dispatch", "--out", out],
            capture_output=True,
            text=True,
            check=False,
            env={**os.environ, "GRID_DESK_HOME": str(home)},
        )
        assert done.returncode == 1
        assert str(out) in done.stderr
        assert not (home / "server").exists()


def test_that_only_what_is_expected_of_a_machine_without_a_screen_is_left_out():
    said = """
from PySide6.QtCore import qWarning
from console.app.offscreen import hush
hush()
qWarning("QRhiGles2: Failed to create context")
qWarning("QObject::connect: no such signal")
"""
    done = subprocess.run(
        [sys.executable, "-c", said],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == "QObject::connect: no such signal\n"
