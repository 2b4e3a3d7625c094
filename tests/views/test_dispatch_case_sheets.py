"""Correcting, call-backs and archiving from the dispatch desk, by keys alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from console.domain.commands import closing as c, desk as k
from console.domain.commands.evaluation import FreezePeriod
from console.views.dispatch.past_cases import PastCasesSheet
from console.views.work.callback_sheet import CallbackSheet
from console.views.work.correction_sheet import CorrectionSheet
from tests.case_walk import closed, inspecting
from tests.services.test_periods_are_frozen import month_over
from tests.views.dispatch_seat import filed, on, row_of, seated, sent

ENTER, CTRL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(district, qtbot, tmp_path):
    with seated(district, "d07", qtbot, tmp_path) as made:
        yield made


@pytest.fixture
def leader(district, qtbot, tmp_path):
    with seated(district, "z02", qtbot, tmp_path) as made:
        yield made


def test_that_a_case_is_moved_to_another_cell_and_marked_urgent(desk, district):
    done = filed(district)
    desk.choose(done.case_id)
    desk.keys("Y")
    sheet = desk.sheet(CorrectionSheet)
    sheet.place.line.setFocus()
    sheet.place.line.selectAll()
    desk.keys("120.0015,30.0005")
    sheet.urgent.setFocus()
    desk.keys(Qt.Key.Key_Space)
    assert "单元 1 → 河东街道 / 柳荫社区 / 单元 2" in sheet.changes.text()
    assert "标为紧急" in sheet.changes.text()
    desk.keys(ENTER, modifier=CTRL)
    desk.closed(CorrectionSheet)
    desk.wait(lambda: desk.picture.cases[done.case_id].urgent)
    found = row_of(district, done.case_id, "cell_id, urgent, lon")
    assert found == (district.cells[1], True, 120.0015)


def test_that_a_case_is_put_right_as_a_line_across_cells_and_back_to_a_point(
    desk, district
):
    done = filed(district)
    desk.choose(done.case_id)
    desk.keys("Y")
    sheet = desk.sheet(CorrectionSheet)
    sheet.place.line.setFocus()
    sheet.place.line.selectAll()
    desk.keys("120.0007,30.0005;120.0015,30.0005")
    assert "跨 2 个网格" in sheet.changes.text()
    desk.keys(ENTER, modifier=CTRL)
    desk.closed(CorrectionSheet)
    here, there = district.cells[:2]
    desk.wait(lambda: desk.picture.cases[done.case_id].extra_cells == (here,))
    assert row_of(district, done.case_id, "cell_id") == (there,)
    desk.wait(lambda: desk.runner.why_not("case.correct") is None)
    desk.keys("Y")
    sheet = desk.sheet(CorrectionSheet)
    sheet.place.line.setFocus()
    sheet.place.line.selectAll()
    desk.keys("120.0005,30.0005")
    assert "不再跨网格" in sheet.changes.text()
    desk.keys(ENTER, modifier=CTRL)
    desk.closed(CorrectionSheet)
    desk.wait(lambda: desk.picture.cases[done.case_id].extra_cells == ())


def test_that_a_class_corrected_after_dispatching_says_whose_limit_stays(
    desk, district
):
    done = sent(district)
    desk.choose(done.case_id)
    desk.keys("Y")
    sheet = desk.sheet(CorrectionSheet)
    sheet.picker.line.setFocus()
    desk.keys("E0101-1")
    assert "处置时限" in sheet.changes.text()
    assert "已派出的任务时限不变" in sheet.limit.text()
    desk.keys(ENTER, modifier=CTRL)
    desk.closed(CorrectionSheet)
    item = district.items["E0101-1"]
    desk.wait(lambda: desk.picture.cases[done.case_id].item_id == item)


def test_that_a_stale_correction_says_who_was_first_and_goes_through_again(
    desk, district
):
    done = filed(district)
    desk.choose(done.case_id)
    desk.keys("Y")
    sheet = desk.sheet(CorrectionSheet)
    sheet.title_line.selectAll()
    desk.keys("Flooded road")
    district.seat("z02").do(k.CorrectCase(**on(done), major=True))
    desk.keys(ENTER, modifier=CTRL)
    desk.wait(lambda: "周二" in sheet.refusal.text())
    assert sheet.title_line.text() == "Flooded road"
    sheet.title_line.setFocus()
    desk.keys(ENTER, modifier=CTRL)
    desk.closed(CorrectionSheet)
    assert row_of(district, done.case_id, "title, major") == ("Flooded road", True)


def test_that_a_leader_puts_a_case_to_the_call_back_desk_and_keeps_the_answer(
    leader, district
):
    done = inspecting(district)
    errand = district.seat("j01").value("SELECT max(id) FROM field_task")
    done = district.seat("g01").do(
        c.RecordInspection(**on(done), errand_id=errand, passed=True)
    )
    leader.choose(done.case_id)
    leader.shift("N")
    leader.wait(lambda: leader.picture.cases[done.case_id].state == "TO_CALLBACK")
    leader.wait(lambda: leader.runner.why_not("case.callback") is None)
    leader.shift("Y")
    leader.sheet(CallbackSheet)
    leader.keys(ENTER, modifier=CTRL)
    leader.closed(CallbackSheet)
    leader.wait(lambda: leader.picture.cases[done.case_id].state == "TO_CLOSE")


def found_again(desk, text):
    """Find an ended case by the keys of the desk and take it in hand."""
    desk.shift("O")
    sheet = desk.sheet(PastCasesSheet)
    desk.keys(text)
    desk.wait(lambda: len(sheet.list.rows) == 1)
    desk.keys(ENTER)
    desk.closed(PastCasesSheet)
    desk.wait(lambda: desk.space.focus.file is not None)


def test_that_a_closed_case_is_found_again_and_filed_away_by_the_leader(
    leader, district
):
    done = closed(district)
    closed(district, title="another")
    leader.wait(lambda: not len(leader.picture.cases))
    found_again(leader, f"{done.number[-9:-5]}-{done.number[-5:]}")
    assert leader.space.focus.case_id == done.case_id
    leader.wait(lambda: "冻结之后" in (leader.runner.why_not("case.archive") or ""))
    month_over(district)
    period = district.seat("a01").value("SELECT name FROM score_period")
    district.seat("s01").do(FreezePeriod(name=period, reason="公布"))
    leader.wait(lambda: leader.runner.why_not("case.archive") is None)
    leader.shift("Z")
    leader.wait(lambda: row_of(district, done.case_id) == ("ARCHIVED",))


def test_that_a_dispatcher_is_told_who_files_away(desk, district):
    done = closed(district)
    found_again(desk, done.number[-5:])
    desk.wait(lambda: "值班长" in (desk.runner.why_not("case.archive") or ""))
