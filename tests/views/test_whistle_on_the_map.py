"""Units are called to the very point that is clicked on the map."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from console.domain.coordinates import distance_m
from console.views.joint.sheets import WhistleSheet
from console.views.joint.workspace import JointWorkspace
from console.views.shared.grid_map import GridMap
from console.views.shared.theme import load
from tests.services.test_joint_rules import acknowledged
from tests.views.test_grid_map import click, painted, spot_of
from tests.views.test_joint_workspace import CTRL, sheet_of
from tests.views.work_seat import sit  # noqa: F401 - a fixture

POINT = (120.0013, 30.0007)
"""In the second cell; the case lies in the first."""


@pytest.fixture
def desk(sit):  # noqa: F811 - the fixture
    seat = sit("d07", make_map=lambda: GridMap(load("dark").map_tokens()))
    seat.open(JointWorkspace, (1920, 1040))
    return seat


def test_that_a_click_on_the_map_says_where_the_units_are_called(district, desk, qtbot):
    acknowledged(district, "sanitation", "drainage")
    desk.wait(lambda: desk.work.board.case is not None)
    grid_map = desk.work.grid_map
    assert grid_map.isVisible()
    grid_map.show_bounds(119.9995, 29.9995, 120.0025, 30.0025)
    painted(qtbot, grid_map)
    desk.press(Qt.Key.Key_B)
    sheet = sheet_of(desk, WhistleSheet)
    before = sheet.place_line.text()
    with qtbot.waitSignal(grid_map.point_clicked):
        click(qtbot, grid_map, spot_of(qtbot, grid_map, *POINT))
    desk.wait(lambda: sheet.point is not None)
    assert distance_m(sheet.point, POINT) < 5
    assert sheet.place_line.text() != before
    assert sheet.place_line.text().endswith("单元 2")
    sheet.activateWindow()
    sheet.reason_box.setFocus()
    desk.wait(sheet.isActiveWindow)
    desk.type("联合整治")
    desk.press(Qt.Key.Key_Return, CTRL)
    desk.wait(lambda: desk.work.pane.whistle is not None)
    ((lon, lat, place),) = district.seat("d07").rows(
        "SELECT lon, lat, place FROM whistle"
    )
    assert (lon, lat) == sheet.point
    assert place.endswith("单元 2")
