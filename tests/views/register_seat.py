"""A person at the registers or the evaluation, over the real database with real keys."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QVBoxLayout, QWidget

from console.app.session import SeatSession, admit
from console.store.freshness import LinkState
from console.views.actions.context import ActionContext
from console.views.actions.keys import WindowKeys
from console.views.actions.runner import WORKSPACE, ActionRunner
from console.views.actions.table import ActionTable
from console.views.shared.clock_label import Pulse
from console.views.shared.link_watch import LinkWatch
from console.views.shared.theme import ThemeSwitch
from console.views.shell.messages import Messages
from tests.views.slow_links import SLOW_S


class RegisterSeat:
    """One person's session and one workspace in a window that listens to keys."""

    def __init__(self, app, qtbot, url):
        self.qtbot = qtbot
        session = self.session = SeatSession(admit(url), deaf_after_s=SLOW_S)
        self.pulse = Pulse(session)
        fresh = session.picture.freshness
        self.watch = LinkWatch(fresh, session.clock, self.pulse, session)
        self.messages = Messages(session.clock, session)
        context = ActionContext(parent=session)
        self.runner = ActionRunner(ActionTable(), context, session)
        self.switch = ThemeSwitch(app)
        session.start()
        self.wait(
            lambda: (
                fresh.link is LinkState.CONNECTED
                and fresh.snapshot_loaded
                and self.watch.linked
            )
        )

    @property
    def said(self):
        return [message.text for message in self.messages.history]

    def parts(self, kind, **more):
        session = self.session
        return kind(
            picture=session.picture,
            commands=session.commands,
            queries=session.queries,
            clock=session.clock,
            pulse=self.pulse,
            watch=self.watch,
            switch=self.switch,
            runner=self.runner,
            messages=self.messages,
            changes=session.feed.changes_received,
            roles=session.admission.roles,
            **more,
        )

    def open(self, work, name, size=(1860, 1000)):
        self.work = work
        self.window = QWidget()
        self.window.setObjectName("ground")
        column = QVBoxLayout(self.window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(work)
        self.runner.context.update({WORKSPACE: name})
        self.keys = WindowKeys(self.window, self.runner)
        self.window.resize(*size)
        self.window.show()
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow)
        work.setFocus()
        return work

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier):
        self.qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifier)

    def type_into(self, field, text):
        """Replace what stands in a field, key by key."""
        field.setFocus()
        field.selectAll()
        self.qtbot.keyClicks(field, text)

    def click(self, widget):
        """Click where a person would: a box to tick is at its left end."""
        place = widget.rect().center()
        if isinstance(widget, QCheckBox):
            place = QPoint(8, place.y())
        self.qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=place)

    def wait(self, condition):
        self.qtbot.waitUntil(lambda: bool(condition()))

    def leave(self):
        self.window.close()
        assert self.session.close()
        for ended in (self.window, self.session):
            ended.deleteLater()
            self.wait(lambda ended=ended: not shiboken6.isValid(ended))
