"""The map of the desk: the same selection as the queue, and a filter by what is seen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu

from console.domain.commands import intake as i
from console.models.roles import Role
from console.views.dispatch.base_map_sheet import BaseMapSheet
from console.views.shared.grid_map import GridMap
from console.views.shared.theme import load
from tests.views.dispatch_seat import filed, on, report, seated

NEAR, FAR = {"lon": 120.0005, "lat": 30.0005}, {"lon": 120.0015, "lat": 30.0015}


@pytest.fixture
def desk(district, qtbot, tmp_path, qapp):
    grid_map = GridMap(load("dark").map_tokens())
    with seated(district, "d07", qtbot, tmp_path, grid_map=grid_map) as made:
        yield made


def settled(desk):
    grid_map = desk.parts.grid_map
    desk.qtbot.waitUntil(lambda: grid_map.settled)
    return grid_map


def shown(desk):
    model = desk.table.model()
    return [model.index(row, 0).data(Role.KEY) for row in range(model.rowCount())]


def test_that_a_click_on_the_map_selects_in_the_queue_and_a_key_centres_the_map(
    desk, district
):
    first = filed(district, **NEAR).case_id
    second = filed(district, **FAR, cell_id=district.cells[3]).case_id
    desk.wait(lambda: len(desk.picture.cases) == 2)
    desk.choose(first)
    grid_map = settled(desk)
    with desk.qtbot.waitSignal(grid_map.view_changed):
        desk.keys("=")
    desk.choose(second)
    settled(desk)
    target = grid_map.view.focusProxy()
    middle = QPoint(target.width() // 2, target.height() // 2)
    desk.qtbot.mouseMove(target, middle)
    with desk.qtbot.waitSignal(grid_map.case_selected) as told:
        desk.qtbot.mouseClick(target, Qt.MouseButton.LeftButton, pos=middle)
    assert told.args == [first]
    assert desk.space.focus.case_id == first
    assert desk.table.chosen_ids() == [first]


def test_that_the_queue_can_be_narrowed_to_what_the_map_shows(desk, district):
    near = filed(district, **NEAR).case_id
    far = filed(district, **FAR, cell_id=district.cells[3]).case_id
    desk.wait(lambda: len(desk.picture.cases) == 2)
    grid_map = settled(desk)
    with desk.qtbot.waitSignal(grid_map.view_changed):
        grid_map.show_bounds(120.0001, 30.0001, 120.0009, 30.0009)
    settled(desk)
    desk.shift("V")
    assert desk.space.map_pane.narrow_button.isChecked()
    desk.wait(lambda: shown(desk) == [near])
    with desk.qtbot.waitSignal(grid_map.view_changed):
        grid_map.show_bounds(119.99, 29.99, 120.01, 30.01)
    desk.wait(lambda: set(shown(desk)) == {near, far})
    desk.shift("V")
    assert not desk.space.map_pane.narrow_button.isChecked()


def test_that_a_class_of_the_catalogue_is_chosen_as_shading_by_keys(desk):
    desk.shift("S")
    desk.wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    assert [entry.objectName() for entry in menu.actions()[:2]] == ["open", "overdue"]
    desk.qtbot.keyClick(menu, Qt.Key.Key_Down)
    desk.qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert desk.space.map_pane.shading_button.text() == "着色：超时"


def test_that_a_base_map_that_cannot_be_opened_is_refused_and_the_sheet_stays(
    desk, tmp_path
):
    file = tmp_path / "no.mbtiles"
    file.write_bytes(b"nothing of the kind")
    desk.shift("B")
    sheet = desk.sheet(BaseMapSheet)
    desk.keys(Qt.Key.Key_Down, Qt.Key.Key_Tab, str(file), Qt.Key.Key_Return)
    desk.wait(sheet.refusal.isVisible)
    assert sheet.path_line.text() == str(file)
    assert desk.memory.value("map/base") is None


def test_that_the_strip_counts_what_comes_in_and_what_is_closed(desk, district):
    legend = desk.space.map_pane.strip.legend
    report(district)
    desk.wait(lambda: ("chart_received", "受理 1") in legend.entries)
    done = report(district)
    desk.wait(lambda: ("chart_received", "受理 2") in legend.entries)
    seat = district.seat("j01")
    kept = seat.do(i.AcceptReport(**on(done)))
    assert kept.case_id == done.case_id
    desk.picture.freshness.lost(desk.session.clock.now())
    assert ("chart_received", "受理 ?") in legend.entries
