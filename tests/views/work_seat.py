"""A person at a workspace over the real database, with the live feed and real keys."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from console.app.session import SeatSession, admit
from console.store.freshness import LinkState
from console.views.actions.context import ActionContext
from console.views.actions.keys import WindowKeys
from console.views.actions.runner import WORKSPACE, ActionRunner
from console.views.actions.table import ActionTable
from console.views.shared.clock_label import Pulse
from console.views.shared.drafts import Drafts
from console.views.shared.link_watch import LinkWatch
from console.views.shared.theme import ThemeSwitch
from console.views.shell.messages import Messages
from console.views.work.parts import WorkParts
from console.views.work.seat_kit import Sitter
from tests.views.slow_links import SLOW_S

_NAMES = {
    "IntakeWorkspace": "intake",
    "FieldWorkspace": "field",
    "UnitWorkspace": "unit",
    "JointWorkspace": "joint",
}


class WorkSeat:
    """One person's session and workspace in a window that listens to keys."""

    def __init__(self, app, qtbot, url, folder, *, make_map=None):
        self.qtbot = qtbot
        self.session = SeatSession(admit(url), deaf_after_s=SLOW_S)
        told = self.session.admission
        session = self.session
        self.pulse = Pulse(session)
        self.watch = LinkWatch(
            session.picture.freshness, session.clock, self.pulse, session
        )
        self.messages = Messages(session.clock, session)
        context = ActionContext(parent=session)
        self.runner = ActionRunner(ActionTable(), context, session)
        self.drafts = Drafts(folder, told.login)
        self.parts = WorkParts(
            picture=session.picture,
            commands=session.commands,
            queries=session.queries,
            files=session.feed,
            clock=session.clock,
            pulse=self.pulse,
            watch=self.watch,
            switch=ThemeSwitch(app),
            runner=self.runner,
            messages=self.messages,
            sitter=Sitter(
                login=told.login,
                name=told.person.name,
                roles=told.roles,
                person_id=told.person.id,
                unit_id=told.person.unit_id,
            ),
            drafts=self.drafts,
            rules=lambda: session.rules,
            make_map=make_map,
        )
        self.window = None
        session.start()
        fresh = session.picture.freshness
        qtbot.waitUntil(
            lambda: fresh.link is LinkState.CONNECTED and fresh.snapshot_loaded
        )
        qtbot.waitUntil(lambda: self.watch.linked)

    @property
    def picture(self):
        return self.session.picture

    @property
    def said(self):
        return [message.text for message in self.messages.history]

    def open(self, make, size=(1860, 1000)):
        self.window = QWidget()
        self.window.setObjectName("ground")
        self.work = make(self.parts)
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.work)
        self.runner.context.update({WORKSPACE: _NAMES[make.__name__]})
        self.keys = WindowKeys(self.window, self.runner)
        self.window.resize(*size)
        self.window.show()
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        self.work.setFocus()
        return self.work

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def able(self, action):
        """Wait until this may be done: all of it has come, nothing is under way."""
        self.wait(lambda: self.runner.why_not(action) is None)

    def type(self, text):
        """Type ASCII with real keys; put other words in as an input method does."""
        widget = QApplication.focusWidget()
        if text.isascii():
            self.qtbot.keyClicks(widget, text)
        else:
            event = QInputMethodEvent()
            event.setCommitString(text)
            QApplication.sendEvent(widget, event)

    def wait(self, condition):
        self.qtbot.waitUntil(lambda: bool(condition()))

    def drop_window(self):
        """The window goes without a word, as in a crash."""
        window, self.window = self.window, None
        window.hide()
        window.deleteLater()
        self.wait(lambda: not shiboken6.isValid(window))

    def close(self):
        if self.window is not None:
            self.work.close_down()
            self.drop_window()
        assert self.session.close()
        session = self.session
        session.deleteLater()  # here and now, never by a collection on another thread
        self.wait(lambda: not shiboken6.isValid(session))


@pytest.fixture
def sit(qapp, qtbot, district, tmp_path):
    """Sits a person down; every seat is closed at the end."""
    seats = []

    def make(login, **how):
        seat = WorkSeat(qapp, qtbot, district.url_for(login), tmp_path / "home", **how)
        seats.append(seat)
        return seat

    yield make
    for seat in seats:
        seat.close()
