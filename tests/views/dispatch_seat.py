"""A dispatcher's desk over a real database: feed, commands, window, keys."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication

from console.app.session import SeatSession, admit
from console.domain.commands import dispatch as d, intake as i
from console.domain.states import TaskRole
from console.views.actions.context import ActionContext
from console.views.actions.runner import ActionRunner
from console.views.actions.table import ActionTable
from console.views.dispatch.parts import DispatchParts
from console.views.dispatch.workspace import DispatchWorkspace
from console.views.shared.clock_label import Pulse
from console.views.shared.link_watch import LinkWatch
from console.views.shared.theme import ThemeSwitch
from console.views.shell.messages import Messages
from console.views.shell.window import DeskParts, DeskWindow
from console.views.shell.workspace import Workspace
from console.views.work.seat_kit import Sitter
from tests.views.slow_links import SLOW_S

if TYPE_CHECKING:
    from collections.abc import Iterator

POINT = {"lon": 120.0005, "lat": 30.0005}


class LiveDesk:
    """One person's window with the dispatch workspace in front."""

    def __init__(self, district, login, qtbot, folder, *, grid_map=None):
        self.qtbot, self.district = qtbot, district
        self.session = SeatSession(admit(district.url_for(login)), deaf_after_s=SLOW_S)
        self.session.start()
        self.wait(lambda: self.picture.freshness.snapshot_loaded)
        session, app = self.session, QApplication.instance()
        self.pulse = Pulse(session)
        self.watch = LinkWatch(
            self.picture.freshness, session.clock, self.pulse, session
        )
        self.messages = Messages(session.clock, session)
        self.runner = ActionRunner(
            ActionTable(), ActionContext(parent=session), session
        )
        self.switch = ThemeSwitch(app)
        file = str(folder / f"{login}.ini")
        self.memory = QSettings(file, QSettings.Format.IniFormat, session)
        person = session.admission.person
        self.parts = DispatchParts(
            picture=session.picture,
            commands=session.commands,
            queries=session.queries,
            clock=session.clock,
            pulse=self.pulse,
            watch=self.watch,
            switch=self.switch,
            runner=self.runner,
            messages=self.messages,
            sitter=Sitter(
                login=login,
                name=person.name,
                roles=session.admission.roles,
                person_id=person.id,
                unit_id=person.unit_id,
            ),
            memory=self.memory,
            rules=lambda: session.rules,
            grid_map=grid_map,
            open_case=session.open_case,
        )
        self.window = DeskWindow(
            DeskParts(
                clock=session.clock,
                pulse=self.pulse,
                watch=self.watch,
                switch=self.switch,
                runner=self.runner,
                messages=self.messages,
                workspaces=[
                    Workspace(
                        id="dispatch",
                        title="派遣",
                        icon="dispatch",
                        build=lambda: DispatchWorkspace(self.parts),
                    )
                ],
            )
        )
        self.window.resize(1600, 900)
        self.space = self.window.open_workspace("dispatch")
        self.window.show()
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow)
        self.table = self.space.queue_pane.table
        self.table.setFocus()
        self.pressed = 0

    @property
    def picture(self):
        return self.session.picture

    def wait(self, condition):
        self.qtbot.waitUntil(condition)

    def typing(self):
        """The widget that gets the next key."""
        return QApplication.focusWidget() or self.window

    def keys(self, *keys, modifier=Qt.KeyboardModifier.NoModifier):
        """Press keys one by one, wherever the focus is; texts sign by sign."""
        for key in keys:
            each = key if isinstance(key, str) else [key]
            for one in each:
                self.qtbot.keyClick(self.typing(), one, modifier)
                self.pressed += 1

    def shift(self, *keys):
        self.keys(*keys, modifier=Qt.KeyboardModifier.ShiftModifier)

    def sheet(self, kind):
        """The open sheet of this kind, once it has the keyboard."""

        def find():
            return next(
                (
                    w
                    for w in QApplication.topLevelWidgets()
                    if isinstance(w, kind) and w.isVisible()
                ),
                None,
            )

        self.wait(lambda: find() is not None and find().isActiveWindow())
        return find()

    def closed(self, kind):
        """Wait until no sheet of this kind is open and the window has the keyboard."""

        def gone():
            return not any(
                isinstance(w, kind) and w.isVisible()
                for w in QApplication.topLevelWidgets()
            )

        self.wait(gone)
        self.window.activateWindow()
        self.wait(self.window.isActiveWindow)

    def choose(self, case_id):
        """Select a case and wait for its file, both as the database has them."""
        seat = self.district.seat("a01")
        version = seat.value("SELECT version FROM cases WHERE id = :c", c=case_id)

        def shown(case):
            return case is not None and case.version >= version

        self.wait(lambda: shown(self.picture.cases.get(case_id)))
        self.space.choose_case(case_id)
        self.wait(lambda: self.space.focus.file is not None)
        self.wait(lambda: shown(self.space.focus.file.case))

    def said(self):
        return [message.text for message in self.messages.history]

    def close(self):
        self.space.close_down()
        self.window.close()
        assert self.session.close()
        for ended in (self.window, self.session):
            ended.deleteLater()
            self.wait(lambda ended=ended: not shiboken6.isValid(ended))


@contextmanager
def seated(district, login, qtbot, folder, **more) -> Iterator[LiveDesk]:
    desk = LiveDesk(district, login, qtbot, folder, **more)
    try:
        yield desk
    finally:
        desk.close()


def report(district, **fields):
    asked = {"title": "路面积水", "channel": "HOTLINE", "caller_phone": "13812345678"}
    asked |= {"caller_name": "王女士", "cell_id": district.cells[0], **POINT, **fields}
    return district.seat("j01").do(i.ReportCase(**asked))


def filed(district, code="E0110-1", **fields):
    return report(district, item_id=district.items[code], file_now=True, **fields)


def on(outcome):
    return {"case_id": outcome.case_id, "version": outcome.version}


def sent(district, *units, login="d08", **fields):
    done = filed(district, **fields)
    orders = tuple(
        d.UnitOrder(
            unit_id=district.units[unit],
            role=TaskRole.CO if place else TaskRole.LEAD,
        )
        for place, unit in enumerate(units or ("sanitation",))
    )
    return district.seat(login).do(d.DispatchCase(**on(done), orders=orders))


def row_of(district, case_id, columns="state"):
    question = f"SELECT {columns} FROM cases WHERE id = :c"
    return district.seat("a01").rows(question, c=case_id)[0]
