"""A picture of any workspace, taken offscreen from the real window on real data."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QSize, Qt, QThreadPool, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from console.app.crash_hook import CrashHook
from console.app.desk import make_application
from console.app.place import Place
from console.app.seat_parts import SeatParts
from console.app.seat_window import SeatWindow
from console.app.session import SeatSession, admit
from console.app.workspaces import ENTRIES
from console.background.collection import Collection
from console.domain.errors import InvalidInputError, LinkLostError, NotFoundError
from console.domain.record import record
from console.domain.severity import urgency
from console.plain_file import place_to_write
from console.views.shared.grid_map import GridMap
from console.views.shared.theme import ThemeSwitch

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from console.domain.records.place import PersonRecord
    from console.settings import Settings

PATIENCE_MS = 60_000
LOOK_EVERY_MS = 50
CALM_LOOKS = 24
"""Looks in a row at which nothing was under way: a little over a second."""


@record
class ShotOrder:
    """What to take: workspace, size in pixels, the role or login that sits there.

    ``keys`` are pressed one after another before the picture, such as 5 or Ctrl+K.
    """

    workspace: str
    out: Path
    size: tuple[int, int] = (1920, 1080)
    sitter: str = "dispatcher"
    keys: tuple[str, ...] = ()


def take(settings: Settings, order: ShotOrder) -> tuple[int, int]:
    """Render the workspace into a PNG file and return its size in pixels.

    Raises:
        InvalidInputError: there is no such workspace, or the file cannot be written.
        OSError: the file has no place there; nothing was rendered.
        NotFoundError: nobody here holds the role.
        LinkLostError: the database or the picture did not come in time.
    """
    if order.workspace not in {entry.id for entry in ENTRIES}:
        known = ", ".join(entry.id for entry in ENTRIES)
        raise InvalidInputError(
            f"no workspace {order.workspace!r}; there are: {known}",
            reason="no_workspace",
            workspace=order.workspace,
            known=known,
        )
    out = _place_for(order.out)
    app = make_application(settings)
    collection = Collection(app)
    switch = ThemeSwitch(app, settings.theme)
    place = Place.bring_up(settings, lambda *_: None)
    try:
        login = _login(place, order.sitter)
        session = SeatSession(admit(place.url_for(login, "")))
        try:
            return _take(SeatParts(session, settings, switch), replace(order, out=out))
        finally:
            session.close()
            QThreadPool.globalInstance().waitForDone()
    finally:
        place.close()
        collection.end()


def _place_for(out: Path) -> Path:
    """Return where the picture goes, found out before any time is spent on it."""
    out.expanduser().parent.mkdir(parents=True, exist_ok=True)
    return place_to_write(out)


def _login(place: Place, sitter: str) -> str:
    who, _units = place.sitters()
    if any(person.login == sitter for person in who):
        return sitter
    holders = [person for person in who if sitter in person.roles]
    if not holders:
        raise NotFoundError(
            f"nobody here is {sitter}", reason="no_sitter", sitter=sitter
        )
    errands = place.errands()

    def rank(person: PersonRecord) -> tuple[int, int, str]:
        """Nobody with further posts; who has most to look at in the field first."""
        return len(person.roles), -errands.get(person.id, 0), person.login

    return min(holders, key=rank).login


def _take(parts: SeatParts, order: ShotOrder) -> tuple[int, int]:
    parts.session.start()
    seat = SeatWindow(parts, CrashHook(lambda: None))
    window = seat.window
    window.resize(QSize(*order.size))
    window.show()
    _until(lambda: parts.session.picture.freshness.snapshot_loaded, "snapshot")
    shown = window.open_workspace(order.workspace)
    _choose_a_case(shown, parts)
    _until_calm(window, parts)
    for key in order.keys:
        _press(window, key)
        _until_calm(window, parts)
    picture = window.grab()
    if not picture.save(str(order.out), "PNG"):
        raise InvalidInputError(
            f"{order.out} cannot be written", reason="not_written", path=order.out
        )
    seat.close_down()
    _take_away(window)
    return picture.width(), picture.height()


def _take_away(window: QWidget) -> None:
    """Close the window and wait until it, its maps and its sounds are gone."""
    loop = QEventLoop()
    window.destroyed.connect(loop.quit)
    window.close()
    window.deleteLater()
    QTimer.singleShot(PATIENCE_MS, loop.quit)
    loop.exec()


def _choose_a_case(shown: QWidget, parts: SeatParts) -> None:
    """Open the most urgent joint case, so that the file has something to show."""
    choose = getattr(shown, "choose_case", None)
    cases = [case for case in parts.session.picture.cases if case.due_at]
    if choose is None or not cases:
        return
    joint = [case for case in cases if case.joint] or cases
    choose(min(joint, key=lambda case: urgency(case) or 0.0).id)


def _press(window: QWidget, key: str) -> None:
    """Press a key or a chord where the keyboard is.

    Raises:
        InvalidInputError: there is no such key.
    """
    chord = QKeySequence(key, QKeySequence.SequenceFormat.PortableText)
    if not chord.count() or chord[0].key() == Qt.Key.Key_unknown:
        raise InvalidInputError(f"there is no key {key!r}", reason="no_key", key=key)
    place = QApplication.focusWidget() or window
    QTest.keyClick(place, chord[0].key(), chord[0].keyboardModifiers())


def _until(ready: Callable[[], bool], what: str) -> None:
    """Let the event loop run until something holds.

    Raises:
        LinkLostError: it did not within a minute.
    """
    loop, look, end = QEventLoop(), QTimer(), QTimer()
    look.timeout.connect(lambda: loop.quit() if ready() else None)
    end.setSingleShot(True)
    end.timeout.connect(lambda: loop.exit(1))
    look.start(LOOK_EVERY_MS)
    end.start(PATIENCE_MS)
    if loop.exec() != 0:
        raise LinkLostError(f"the {what} did not come in time", reason="not_in_time")


def _until_calm(window: QWidget, parts: SeatParts) -> None:
    """Wait until maps are painted and no question is under way, for a while."""
    looks = 0

    def calm() -> bool:
        nonlocal looks
        maps = [each for each in window.findChildren(GridMap) if each.isVisible()]
        busy = parts.session.runner.busy or not all(each.settled for each in maps)
        looks = 0 if busy else looks + 1
        return looks >= CALM_LOOKS

    _until(calm, "picture")
