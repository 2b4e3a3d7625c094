"""Putting a case right: what the tasks' limits become, and where it is on the map."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from console.views.intake.workspace import IntakeWorkspace
from console.views.shared.grid_map import GridMap
from console.views.shared.theme import load
from console.views.work.correction_sheet import CorrectionSheet
from tests.case_walk import report
from tests.views.dispatch_seat import row_of, seated, sent
from tests.views.test_grid_map import click, painted, spot_of
from tests.views.test_intake_case_sheets import sheet_of
from tests.views.work_seat import sit

__all__ = ["sit"]
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
ENTER, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Space


@pytest.fixture
def desk(district, qtbot, tmp_path):
    with seated(district, "d07", qtbot, tmp_path) as made:
        yield made


def limits(district, case_id):
    return district.seat("a01").rows(
        "SELECT t.limit_value::float8, t.limit_kind, s.limit_value::float8, s.due_at,"
        " t.due_at, c.due_at FROM task t JOIN stage_timer s ON s.task_id = t.id"
        " AND s.stage = 'dispose' JOIN cases c ON c.id = t.case_id WHERE c.id = :c",
        c=case_id,
    )[0]


def opened(desk, done, item="E0506-1"):
    desk.choose(done.case_id)
    desk.keys("Y")
    sheet = desk.sheet(CorrectionSheet)
    sheet.picker.line.setFocus()
    desk.keys(item)
    desk.wait(lambda: sheet.follow_limit.moves != ())
    return sheet


def test_that_sent_tasks_follow_the_corrected_condition_after_the_preview_was_ticked(
    desk, district
):
    done = sent(district)
    before = limits(district, done.case_id)
    sheet = opened(desk, done)
    told = sheet.follow_limit.told.text()
    assert told.startswith("环卫中心：4 工作时 → 2 紧急工作时，到期 ")
    assert sheet.lacking() == ""
    sheet.follow_limit.tick.setFocus()
    desk.keys(SPACE)
    assert "重新计时" in sheet.limit.text()
    assert sheet.lacking() == "让已派出的任务重新计时，须写更正理由"
    sheet.reason_line.setFocus()
    desk.keys("water over the road")
    desk.keys(ENTER, modifier=CTRL)
    desk.closed(CorrectionSheet)
    item = district.items["E0506-1"]
    desk.wait(lambda: desk.picture.cases[done.case_id].item_id == item)
    value, kind, clock, *dues = limits(district, done.case_id)
    assert (value, kind, clock) == (2.0, "uh", 2.0)
    assert len(set(dues)) == 1
    assert dues[0] != before[3]
    assert f"{dues[0]:%M}" in told.split(" → ")[-1]


def test_that_without_the_tick_the_limits_stay_as_the_sheet_says(desk, district):
    done = sent(district)
    before = limits(district, done.case_id)
    sheet = opened(desk, done)
    assert "已派出的任务时限不变" in sheet.limit.text()
    desk.keys(ENTER, modifier=CTRL)
    desk.closed(CorrectionSheet)
    item = district.items["E0506-1"]
    desk.wait(lambda: desk.picture.cases[done.case_id].item_id == item)
    assert limits(district, done.case_id) == before


def test_that_another_choice_takes_the_tick_away(desk, district):
    sheet = opened(desk, sent(district))
    sheet.follow_limit.tick.setChecked(True)
    first = sheet.follow_limit.moves
    sheet.picker.line.setFocus()
    sheet.picker.line.selectAll()
    desk.keys("E0101-1")
    desk.wait(lambda: sheet.follow_limit.moves not in ((), first))
    assert not sheet.follow_limit.tick.isChecked()
    sheet.reject()


def intake(sit, district, **how):
    seat = sit("j01", **how)
    seat.open(IntakeWorkspace)
    return seat


def put_right(seat):
    seat.wait(lambda: seat.work.waiting.list.cards)
    seat.press(Qt.Key.Key_L, ALT)
    seat.wait(lambda: seat.work.page.file.file is not None)
    seat.wait(lambda: seat.runner.why_not("intake.correct") is None)
    seat.press(Qt.Key.Key_Y)
    return sheet_of(seat, CorrectionSheet)


def test_that_the_place_of_a_case_is_put_right_by_a_click_on_a_map(
    sit,
    district,
    qtbot,
):
    done = report(district)
    seat = intake(sit, district, make_map=lambda: GridMap(load("dark").map_tokens()))
    sheet = put_right(seat)
    assert not sheet.place.across.isVisible()
    seat.press(Qt.Key.Key_M, ALT)
    seat.wait(lambda: sheet.place_map.grid_map is not None)
    grid_map = sheet.place_map.grid_map
    seat.wait(grid_map.isVisible)
    assert sheet.place.across.isVisible()
    grid_map.show_bounds(119.9995, 29.9995, 120.0025, 30.0025)
    painted(qtbot, grid_map)
    with qtbot.waitSignal(grid_map.point_clicked):
        click(qtbot, grid_map, spot_of(qtbot, grid_map, 120.0015, 30.0005))
    seat.wait(lambda: sheet.place.place.cell_id == district.cells[1])
    assert "单元 1 → 河东街道 / 柳荫社区 / 单元 2" in sheet.changes.text()
    sheet.activateWindow()
    sheet.title_line.setFocus()
    seat.wait(sheet.isActiveWindow)
    seat.press(ENTER, CTRL)
    seat.wait(lambda: row_of(district, done.case_id, "cell_id") == (district.cells[1],))


def test_that_a_desk_without_a_map_says_so(sit, district):
    report(district)
    sheet = put_right(intake(sit, district))
    assert not sheet.place_map.button.isEnabled()
    assert "没有地图" in sheet.place_map.button.toolTip()
    sheet.reject()
