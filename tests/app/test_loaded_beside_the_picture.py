"""What commands and questions need is loaded beside the picture, never before it."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest

from console.app.session import SeatSession, admit
from console.domain.commands.intake import ReportCase
from console.domain.queries import FindDuplicates
from console.settings import DATABASE_VARIABLE, HOME_VARIABLE

LATE = (
    "sqlalchemy",
    "apscheduler",
    "numpy",
    "shapely",
    "PIL",
    "console.app.workshop",
    "console.db.reads.answers",
    "console.db.tables",
    "console.db.unit_of_work",
    "console.jobs.scheduler",
    "console.maps.locator",
    "console.services.registry",
)
NEVER = ("alembic", "folium", "psutil", "console.db.embedded", "console.demo")
OPENED = """
import json, sys
from console.app.groundwork import lay_groundwork
lay_groundwork()
from PySide6.QtCore import QTimer
from console.app import session
from console.app.desk import Desk, make_application
session.LONGEST_WAIT_MS = 120_000  # other programs run beside this one
from console.settings import load_settings

def tell(word, **facts):
    facts["loaded"] = [name for name in json.loads(sys.argv[1]) if name in sys.modules]
    print(json.dumps({"word": word} | facts), flush=True)

def on_picture():
    desk.seat_window.window.repaint()
    tell("painted", areas=len(desk.session.picture.areas))
    from console.domain.commands.intake import ReportCase
    desk.session.commands.submit(
        ReportCase(title="井盖缺失", channel="HOTLINE"), done=on_done
    )

def on_done(outcome):
    tell("done", number=outcome.number)
    app.quit()

settings = load_settings()
app = make_application(settings)
app.setQuitOnLastWindowClosed(False)
desk = Desk(app, settings)
desk.stood_up.connect(lambda: desk.session.feed.snapshot_loaded.connect(
    lambda: QTimer.singleShot(0, on_picture)))
desk.open()
app.exec()
desk.close()
"""


@pytest.mark.process
@pytest.mark.parametrize("login", ["d07", "j01"])
def test_that_the_picture_is_painted_first_and_a_command_at_once_is_done(
    district, tmp_path, login
):
    told = subprocess.run(
        [sys.executable, "-c", OPENED, json.dumps([*LATE, *NEVER])],
        env=os.environ
        | {
            DATABASE_VARIABLE: district.url_for(login),
            HOME_VARIABLE: str(tmp_path),
            "QT_QPA_PLATFORM": "offscreen",
        },
        stdout=subprocess.PIPE,
        text=True,
        check=True,
    )
    painted, done = map(json.loads, told.stdout.splitlines())
    assert painted["areas"] > 0
    assert painted["loaded"] == []
    assert done["number"]
    assert set(done["loaded"]) == set(LATE)


NEAR = FindDuplicates(minor="C0101", lon=120.0005, lat=30.0005)


def test_that_what_is_sent_and_asked_before_the_picture_came_is_answered(
    district, qtbot
):
    session = SeatSession(admit(district.url_for("j01")))
    session.start()
    answers = []
    session.commands.submit(
        ReportCase(title="井盖缺失", channel="HOTLINE"), done=answers.append
    )
    session.queries.ask(NEAR, done=answers.append, failed=answers.append)
    assert not session.picture.freshness.snapshot_loaded
    qtbot.waitUntil(lambda: len(answers) == 2)
    assert not any(isinstance(answer, Exception) for answer in answers)
    assert session.close()


def test_that_a_seat_left_before_its_first_picture_ends_whoever_waits_for_it(
    district, qtbot
):
    session = SeatSession(admit(district.url_for("d07")))
    session.start()
    asked = []
    session.queries.ask(NEAR, done=asked.append, failed=asked.append)
    assert session.close()
    assert asked == []


def test_that_the_rules_are_read_again_once_the_seat_is_ready_for_work(district, qtbot):
    session = SeatSession(admit(district.url_for("d07")))
    admitted = session.rules
    session.start()
    qtbot.waitUntil(lambda: session.rules is not admitted)
    assert session.rules == admitted
    assert session.close()


def test_that_a_workshop_that_could_not_be_opened_is_told_of_and_tried_again(
    district, qtbot, caplog, monkeypatch
):
    session = SeatSession(admit(district.url_for("d07")))
    admitted = session.rules
    with monkeypatch.context() as torn:
        torn.setitem(sys.modules, "console.app.workshop", None)
        session.start()
        qtbot.waitUntil(lambda: "could not be opened" in caplog.text)
    qtbot.waitUntil(lambda: session.rules is not admitted)
    assert session.close()
