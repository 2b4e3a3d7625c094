"""The desk from its door to its window, with real keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from console.app.desk import Desk
from console.settings import load_settings
from tests.small_district import PASSWORD


@pytest.fixture
def desk(district, qapp, tmp_path):
    """A desk on a shared server, named by a login that is nobody in particular."""
    settings = load_settings(
        {}, database_url=district.database.url, language="zh", home=tmp_path / "home"
    )
    made = Desk(qapp, settings)
    yield made
    made.close()
    if made.seat_window is not None:
        made.seat_window.window.close()
        made.seat_window.window.deleteLater()


def test_that_a_person_sits_down_with_a_password_and_sees_the_desk(
    desk, district, qtbot
):
    desk.open()
    qtbot.waitUntil(lambda: desk.door is not None and desk.door.isVisible())
    door = desk.door
    qtbot.keyClicks(door.filter, "d07")
    assert door.shown_logins == ["d07"]
    qtbot.keyClick(door.filter, Qt.Key.Key_Return)
    qtbot.keyClicks(door.password, "wrong")
    qtbot.keyClick(door.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not door.refusal.isHidden())
    assert not desk.stood
    door.password.clear()
    qtbot.keyClicks(door.password, PASSWORD)
    qtbot.keyClick(door.password, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: desk.stood)
    qtbot.waitUntil(lambda: desk.session.picture.freshness.snapshot_loaded)
    assert desk.session.admission.person.name == "丁七"
    assert desk.seat_window.window.stack.current_id == "dispatch"


def test_that_a_desk_without_its_server_says_so_and_offers_another_try(
    qapp, qtbot, tmp_path
):
    settings = load_settings(
        {},
        database_url="postgresql://d07@/nowhere?host=/tmp/no-such-folder",
        language="zh",
        home=tmp_path / "home",
    )
    made = Desk(qapp, settings)
    try:
        made.open()
        again = made.starting.again_button
        qtbot.waitUntil(again.isVisible)
        assert made.starting.words.text()
        qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
        assert not again.isVisible()
        qtbot.waitUntil(again.isVisible)
        made.starting.finish()
    finally:
        made.close()
    assert not made.stood
