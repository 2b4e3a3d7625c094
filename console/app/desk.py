"""The desk from start to end: database, person, window, and a clean leaving."""

from __future__ import annotations

import logging
import signal
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QCoreApplication, QObject, Qt, QThreadPool, Signal
from PySide6.QtWidgets import QApplication

from console.app.crash_hook import CrashHook
from console.app.place import Place
from console.app.seat_parts import SeatParts
from console.app.seat_window import SeatWindow
from console.app.session import SeatSession, admit
from console.app.starting_window import StartingWindow
from console.app.translation import speak
from console.background.collection import Collection
from console.background.runner import TaskRunner
from console.settings import PRODUCT, VERSION
from console.views.shared.theme import ThemeSwitch
from console.views.shell.sit_down import SitDownDialog, Sitter

if TYPE_CHECKING:
    from console.app.session import Admission
    from console.domain.records.place import PersonRecord, UnitRecord
    from console.settings import Settings

log = logging.getLogger(__name__)
LEAVE_S = 10.0


def make_application(settings: Settings) -> QApplication:
    """Return the application, made the one way in which the map works."""
    from console.maps.scheme import register_scheme  # noqa: PLC0415 - before the application

    if isinstance(there := QApplication.instance(), QApplication):
        return there
    register_scheme()
    QCoreApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
    app = QApplication([PRODUCT])
    app.setApplicationName(PRODUCT)
    app.setApplicationVersion(VERSION)
    speak(app, settings.language)
    return app


def run_desk(settings: Settings) -> int:
    """Open the desk; return 0 when it was closed, 1 when it never stood.

    ``settings.database_url`` names the shared server; a URL with a person's login
    sits that person down, any other login asks who it is.
    """
    app = make_application(settings)
    app.setQuitOnLastWindowClosed(False)
    desk = Desk(app, settings)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: app.quit())
    try:
        desk.open()
        app.exec()
    finally:
        desk.close()
    return 0 if desk.stood else 1


class Desk(QObject):
    """One desk: the steps from nothing to a window, each ending in the next."""

    stood_up: ClassVar[Signal] = Signal()
    _stepped: ClassVar[Signal] = Signal(str, int, int)

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__()
        self._app, self._settings = app, settings
        self.stood = False
        self.session: SeatSession | None = None
        self.seat_window: SeatWindow | None = None
        self.door: SitDownDialog | None = None
        self._place: Place | None = None
        self._switch = ThemeSwitch(app, settings.theme)
        self._hook = CrashHook(app.quit)
        self._collection = Collection(self)
        self._pool = QThreadPool(self)
        self._runner = TaskRunner(self._pool, self)
        self.starting = StartingWindow()
        self.starting.again.connect(self._bring_up)
        self.starting.given_up.connect(app.quit)
        self._stepped.connect(
            self.starting.show_step, Qt.ConnectionType.QueuedConnection
        )

    def open(self) -> None:
        """Begin; everything else follows by itself."""
        self._hook.install()
        self.starting.show()
        self._bring_up()

    def close(self) -> None:
        """End threads and connections, then leave the database."""
        self._hook.remove()
        if self.seat_window is not None:
            self.seat_window.close_down()
        ended = self.session.close() if self.session else True
        ended = self._runner.close(LEAVE_S) and ended
        if not ended:
            log.error("something of the desk would not end")
        if self._place is not None:
            self._place.close()
        self._collection.end()

    def _bring_up(self) -> None:
        self._runner.run(
            lambda: Place.bring_up(self._settings, self._stepped.emit),
            done=self._on_place,
            failed=self._on_trouble,
        )

    def _on_place(self, place: Place) -> None:
        self._place = place
        if place.embedded:
            self._ask_who()
            return
        self._runner.run(
            lambda: admit(place.url), done=self._on_admitted, failed=self._on_trouble
        )

    def _on_admitted(self, admission: Admission) -> None:
        if admission.person is None or not admission.roles:
            self._ask_who()
        else:
            self._sit_down(admission)

    def _ask_who(self) -> None:
        if self._place is not None:
            self._runner.run(
                self._place.sitters, done=self._on_sitters, failed=self._on_trouble
            )

    def _on_sitters(
        self, found: tuple[list[PersonRecord], dict[int, UnitRecord]]
    ) -> None:
        place = self._place
        if place is None:
            return
        who, units = found
        self.door = SitDownDialog(
            [_sitter(person, units) for person in who],
            place=place.name,
            password_needed=not place.embedded,
        )
        self.door.chosen.connect(self._on_chosen)
        self.door.rejected.connect(self._app.quit)
        self.starting.hide()
        self.door.open()

    def _on_chosen(self, login: str, password: str) -> None:
        place, door = self._place, self.door
        if place is None or door is None:
            return
        self._runner.run(
            lambda: admit(place.url_for(login, password)),
            done=self._on_let_in,
            failed=lambda error: door.refuse(str(error)),
        )

    def _on_let_in(self, admission: Admission) -> None:
        if self.door is not None:
            self.door.accept()
        self._sit_down(admission)

    def _sit_down(self, admission: Admission) -> None:
        self.session = SeatSession(admission, self)
        self.session.feed.snapshot_loaded.connect(self._collection.spare)
        parts = SeatParts(self.session, self._settings, self._switch)
        self.session.start()
        self.seat_window = SeatWindow(parts, self._hook)
        window = self.seat_window.window
        window.closing.connect(self._app.quit)
        window.showMaximized()
        self.starting.finish()
        self.stood = True
        self.stood_up.emit()

    def _on_trouble(self, error: Exception) -> None:
        log.warning("the desk cannot be opened: %s", error, exc_info=error)
        self.starting.show()
        self.starting.show_trouble(str(error))


def _sitter(person: PersonRecord, units: dict[int, UnitRecord]) -> Sitter:
    unit = units.get(person.unit_id or 0)
    return Sitter(
        login=person.login,
        name=person.name,
        post=person.post,
        unit=unit.name if unit else "",
    )
