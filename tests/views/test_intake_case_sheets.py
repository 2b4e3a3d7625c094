"""Correcting, self-handling and calling back at the intake desk, by keys alone."""

from __future__ import annotations

import pytest
import sqlalchemy as sa
from PySide6.QtCore import Qt

from console.domain.commands import closing as c, intake as i
from console.views.actions.button import ActionButton
from console.views.intake.workspace import IntakeWorkspace
from console.views.work.callback_sheet import CallbackSheet
from console.views.work.correction_sheet import CorrectionSheet
from console.views.work.self_handle_sheet import SelfHandleSheet
from tests.case_walk import inspecting, on, report
from tests.small_district import picture
from tests.views.work_seat import sit  # noqa: F401 - a fixture

CTRL = Qt.KeyboardModifier.ControlModifier
ENTER, TAB, DOWN = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Down


@pytest.fixture
def seat(sit):  # noqa: F811
    made = sit("j01")
    made.open(IntakeWorkspace)
    return made


def open_case(seat, done):
    seat.wait(lambda: done.case_id in seat.picture.cases)
    seat.wait(lambda: seat.picture.cases[done.case_id].version >= done.version)
    seat.work.show_case(done.case_id)
    seat.work.waiting.list.setFocus()
    seat.wait(lambda: seat.work.page.file.file is not None)


def sheet_of(seat, kind):
    seat.wait(lambda: seat.window.findChildren(kind))
    sheet = seat.window.findChildren(kind)[-1]
    seat.qtbot.waitUntil(sheet.isActiveWindow)
    return sheet


def callbacks(district, done):
    return district.seat("j01").rows(
        "SELECT text, detail FROM case_note WHERE case_id = :c AND kind = 'callback'",
        c=done.case_id,
    )


def to_close(district):
    done = inspecting(district)
    errand = district.seat("j01").value("SELECT max(id) FROM field_task")
    command = c.RecordInspection(**on(done), errand_id=errand, passed=True)
    return district.seat("g01").do(command)


def called_back(district):
    return district.seat("j01").do(c.AskCallback(**on(to_close(district))))


def test_that_a_waiting_report_without_a_place_gets_one_and_says_what_changes(
    seat, district
):
    done = report(district, cell_id=None, lon=None, lat=None)
    open_case(seat, done)
    seat.press(Qt.Key.Key_Y)
    sheet = sheet_of(seat, CorrectionSheet)
    assert sheet.title_line.text() == "路面积水"
    assert sheet.send_button.toolTip() == "还没有改动"
    sheet.place.line.setFocus()
    seat.type("990101001001002")
    assert "网格 — → 河东街道 / 柳荫社区 / 单元 2" in sheet.changes.text()
    seat.press(ENTER, CTRL)
    seat.wait(lambda: seat.picture.cases[done.case_id].cell_id == district.cells[1])
    ((lon, lat),) = district.seat("j01").rows("SELECT lon, lat FROM cases")
    assert 120.001 < lon < 120.002
    assert 30.0 < lat < 30.001


def test_that_a_corrected_class_shows_the_limit_before_and_after(seat, district):
    done = report(district, item_id=district.items["E0110-1"])
    open_case(seat, done)
    seat.press(Qt.Key.Key_Y)
    sheet = sheet_of(seat, CorrectionSheet)
    other = next(
        each
        for each in seat.picture.catalogue
        if each.limit.text("zh") != "4 工作时" and each.active
    )
    sheet.picker.line.setFocus()
    seat.type(other.code)
    said = f"处置时限 4 工作时 → {other.limit.text('zh')}"
    assert said in sheet.changes.text()
    assert "到期" in sheet.limit.text()
    seat.press(ENTER, CTRL)
    seat.wait(lambda: seat.picture.cases[done.case_id].item_id == other.id)
    assert any("更正" in said for said in seat.said)


def test_that_a_refused_correction_keeps_what_was_typed(seat, district):
    done = report(district)
    open_case(seat, done)
    seat.press(Qt.Key.Key_Y)
    sheet = sheet_of(seat, CorrectionSheet)
    sheet.title_line.setFocus()
    sheet.title_line.selectAll()
    seat.type("雨后路面积水")
    district.seat("j02").do(i.RefuseReport(**on(done), code="N9", reason="重复"))
    seat.press(ENTER, CTRL)
    seat.wait(sheet.refusal.text)
    assert sheet.isVisible()
    assert sheet.title_line.text() == "雨后路面积水"


def test_that_a_trifle_is_self_handled_with_both_photos(seat, district, tmp_path):
    done = report(district)
    for moment, colour in (("before", "red"), ("after", "green")):
        (tmp_path / f"{moment}.png").write_bytes(picture(colour=colour).content)
    open_case(seat, done)
    seat.press(Qt.Key.Key_S)
    sheet = sheet_of(seat, SelfHandleSheet)
    assert sheet.send_button.toolTip() == "还缺照片：处置前、处置后"
    seat.type("当场扶正护栏")
    sheet.photos.add([tmp_path / "before.png"], "before")
    sheet.photos.moment_box.setFocus()
    seat.press(DOWN)
    sheet.photos.add([tmp_path / "after.png"])
    seat.press(ENTER, CTRL)
    seat.wait(lambda: seat.picture.cases[done.case_id].state == "SELF_HANDLED")
    question = "SELECT moment FROM photo ORDER BY moment"
    assert district.seat("j01").rows(question) == [("after",), ("before",)]


def test_that_a_case_goes_to_the_call_back_desk_and_back_with_the_answer(
    seat, district
):
    done = to_close(district)
    open_case(seat, done)
    seat.press(Qt.Key.Key_B)
    seat.wait(lambda: seat.picture.cases[done.case_id].state == "TO_CALLBACK")
    seat.wait(lambda: seat.runner.why_not("intake.callback") is None)
    assert any(card.key == done.case_id for card in seat.work.waiting.list.cards)
    seat.press(Qt.Key.Key_R)
    sheet_of(seat, CallbackSheet)
    for _ in range(2):
        seat.press(TAB)
    seat.press(DOWN)
    seat.press(ENTER, CTRL)
    seat.wait(lambda: seat.picture.cases[done.case_id].state == "TO_CLOSE")
    ((_text, answers),) = callbacks(district, done)
    assert answers == {"contacted": True, "solved": True, "satisfied": False}


def test_that_an_unsolved_case_is_handled_again_with_the_callers_reason(seat, district):
    done = called_back(district)
    open_case(seat, done)
    seat.press(Qt.Key.Key_G)
    sheet = sheet_of(seat, CallbackSheet)
    assert sheet.send_button.text() == "再次处置"
    assert sheet.send_button.toolTip() == "请写明哪里没有解决"
    sheet.text_box.setFocus()
    seat.type("雨后又积水")
    seat.press(ENTER, CTRL)
    seat.wait(lambda: seat.picture.cases[done.case_id].state == "TO_DISPATCH")
    ((text, answers),) = callbacks(district, done)
    assert text == "雨后又积水"
    assert answers == {"contacted": True, "solved": False, "satisfied": None}


def test_that_who_was_not_reached_is_asked_nothing_more(seat, district):
    done = called_back(district)
    open_case(seat, done)
    seat.press(Qt.Key.Key_R)
    sheet = sheet_of(seat, CallbackSheet)
    seat.press(DOWN)
    assert not sheet.solved_box.isEnabled()
    assert not sheet.next_box.isEnabled()
    assert sheet.send_button.toolTip() == "请写明怎样联系的"
    sheet.text_box.setFocus()
    seat.type("三次未接")
    seat.press(ENTER, CTRL)
    seat.wait(lambda: seat.picture.cases[done.case_id].state == "TO_CLOSE")
    ((_text, answers),) = callbacks(district, done)
    assert answers == {"contacted": False, "solved": None, "satisfied": None}


def test_that_the_buttons_of_the_call_back_stand_only_where_they_fit(seat, district):
    waiting = report(district)
    open_case(seat, waiting)
    buttons = {b.objectName(): b for b in seat.work.page.findChildren(ActionButton)}
    seat.wait(buttons["intake.self_handle"].isVisible)
    assert not buttons["intake.callback"].isVisible()


def test_that_the_caller_is_put_right_and_the_history_names_nobody(seat, district):
    done = report(district)
    open_case(seat, done)
    seat.press(Qt.Key.Key_Y)
    sheet = sheet_of(seat, CorrectionSheet)
    assert sheet.phone_line.text() == "13800000000"
    sheet.phone_line.setFocus()
    sheet.phone_line.selectAll()
    seat.type("13911112222")
    seat.press(ENTER, CTRL)
    seat.wait(lambda: seat.picture.cases[done.case_id].caller_phone == "13911112222")
    ((detail,),) = district.seat("a01").rows(
        "SELECT detail FROM case_log WHERE kind = 'caller'"
    )
    assert detail == {"report_id": detail["report_id"], "name": False, "phone": True}


def test_that_what_was_said_stays_as_it_was_taken_down(district):
    report(district)
    with pytest.raises(sa.exc.ProgrammingError, match="permission denied"):
        district.seat("j01").rows("UPDATE case_report SET text = 'x' RETURNING id")


def test_that_a_collector_reports_and_settles_a_trifle_on_the_spot(
    sit,  # noqa: F811
    district,
    tmp_path,
):
    seat = sit("g01")
    work = seat.open(IntakeWorkspace)
    form = work.report.form
    assert form.channel.currentData() == "COLLECTOR"
    form.text.setFocus()
    seat.type("护栏倾斜")
    seat.press(ENTER, CTRL | Qt.KeyboardModifier.ShiftModifier)
    seat.wait(lambda: work.waiting.list.cards)
    seat.press(Qt.Key.Key_L, Qt.KeyboardModifier.AltModifier)
    seat.wait(lambda: work.page.file.file is not None)
    seat.able("intake.self_handle")
    assert "值班长" in (seat.runner.why_not("intake.void") or "")
    seat.press(Qt.Key.Key_S)
    sheet = sheet_of(seat, SelfHandleSheet)
    for moment, colour in (("before", "red"), ("after", "green")):
        file = tmp_path / f"{moment}.png"
        file.write_bytes(picture(colour=colour).content)
        sheet.photos.add([file], moment)
    seat.press(ENTER, CTRL)
    seat.wait(lambda: [c.state for c in seat.picture.cases] == ["SELF_HANDLED"])
