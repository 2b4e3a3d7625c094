"""A person at the real window over the real database: feed, commands, keys."""

from __future__ import annotations

import os
from types import SimpleNamespace

import psycopg
import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from console.app.crash_hook import CrashHook
from console.app.seat_parts import SeatParts
from console.app.seat_window import SeatWindow
from console.app.session import SeatSession, admit
from console.settings import load_settings
from console.views.shared.theme import ThemeSwitch
from tests.views.slow_links import SLOW_S


class FullSeat:
    """One person's whole desk."""

    def __init__(self, app, qtbot, url, home):
        self.qtbot = qtbot
        self.session = SeatSession(admit(url), deaf_after_s=SLOW_S)
        settings = load_settings(home=home)
        self.switch = ThemeSwitch(app)
        self.parts = SeatParts(self.session, settings, self.switch)
        self.session.start()
        self.wait(lambda: self.parts.watch.linked)
        self.desk = SeatWindow(self.parts, CrashHook(lambda: None))
        self.window = self.desk.window
        self.window.resize(1920, 1080)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    @property
    def picture(self):
        return self.session.picture

    @property
    def said(self):
        return [message.text for message in self.parts.messages.history]

    def wait(self, condition):
        self.qtbot.waitUntil(lambda: bool(condition()))

    def open(self, name):
        return self.window.open_workspace(name)

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        """Press a key at the window, once the sheet that stood before it has gone."""
        self.wait(lambda: QApplication.activeModalWidget() is None)
        if not self.window.isActiveWindow():  # no window manager gives it back here
            self.window.activateWindow()
            self.wait(self.window.isActiveWindow)
        target = QApplication.focusWidget() or self.window
        self.qtbot.keyClick(target, key, modifier)

    def sheet(self, kind):
        """The sheet of a kind that is open now, waited for."""
        self.wait(lambda: self.window.findChildren(kind))
        return [each for each in self.window.findChildren(kind) if each.isVisible()][-1]

    def close(self):
        self.desk.close_down()
        self.window.close()
        assert self.session.close()
        for ended in (self.window, self.session):
            ended.deleteLater()
            self.wait(lambda ended=ended: not shiboken6.isValid(ended))


def made_order(district, done, level=1, *, issue=True, unit="sanitation"):
    from console.domain.commands import supervision as s  # noqa: PLC0415

    asked = s.DraftOrder(
        case_id=done.case_id,
        unit_id=district.units[unit],
        level=level,
        reason="处置超时，已催办两次没有结果",
        demand="今天之内清理完毕并上传照片",
        issue_now=issue,
    )
    return SimpleNamespace(id=district.seat("s01").do(asked).facts["order_id"])


def hurry(district, minutes):
    """Let every open case breach in so many minutes, as time alone would."""
    with psycopg.connect(district.database.superuser_url) as link:
        link.execute("SET session_replication_role = replica")
        link.execute(
            "UPDATE cases SET due_at = now() + %s * interval '1 minute'"
            " WHERE due_at IS NOT NULL",
            [minutes],
        )


@pytest.fixture
def sit_whole(qapp, qtbot, district, tmp_path):
    """Sits a person down at the whole desk; every seat is closed at the end."""
    seats = []

    def make(login):
        home = tmp_path / f"home{os.getpid()}{len(seats)}"
        seats.append(FullSeat(qapp, qtbot, district.url_for(login), home))
        return seats[-1]

    yield make
    for seat in seats:
        seat.close()
