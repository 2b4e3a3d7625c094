"""The case file: callers, photos, clock, presence, claims, history, duplicates."""

from __future__ import annotations

import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from console.domain.commands import desk as k, intake as i
from console.domain.commands.closing import RecordInspection
from console.domain.states import Stage
from console.views.dispatch.clock_sheet import ClockSheet
from console.views.dispatch.decision_sheets import CloseSheet
from console.views.dispatch.dispatch_sheet import DispatchSheet
from console.views.dispatch.field_sheets import CollectorSheet, FilingSheet, MergeSheet
from console.views.dispatch.photo_sheets import PhotoSheet
from console.views.shared.ask_reason import ReasonDialog
from console.views.shared.photo_viewer import PhotoViewer
from tests.services.test_seven_steps import fed_back, inspecting
from tests.small_district import picture
from tests.views.dispatch_seat import filed, on, report, row_of, seated, sent

ENTER, TAB, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Space
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def desk(district, qtbot, tmp_path):
    with seated(district, "d07", qtbot, tmp_path) as made:
        yield made


def sources(desk):
    panel = desk.space.file_pane.overview
    return [label.text() for label in panel.findChildren(type(panel.matter))]


def test_that_a_phone_is_masked_until_a_reason_stands_in_the_history(desk, district):
    case_id = filed(district).case_id
    desk.choose(case_id)
    desk.wait(lambda: any("138****5678" in text for text in sources(desk)))
    assert not any("13812345678" in text for text in sources(desk))
    desk.keys(Qt.Key.Key_P, modifier=CTRL)
    sheet = desk.sheet(ReasonDialog)
    assert not sheet.send_button.isEnabled()
    desk.keys("call back")
    desk.keys(ENTER, modifier=CTRL)
    desk.closed(ReasonDialog)
    desk.wait(lambda: any("13812345678" in text for text in sources(desk)))
    lines = district.seat("a01").rows(
        "SELECT actor, reason FROM case_log WHERE case_id = :c AND kind = 'note'",
        c=case_id,
    )
    assert [actor for actor, _ in lines] == ["d07"]
    assert "call back" in lines[0][1]
    assert "13812345678" not in lines[0][1]


def test_that_a_photo_goes_in_by_keyboard_and_opens_whole(desk, district, tmp_path):
    case_id = filed(district).case_id
    desk.choose(case_id)
    file = tmp_path / "scene.png"
    Image.new("RGB", (900, 600), "brown").save(file)
    desk.keys("P")
    desk.sheet(PhotoSheet)
    desk.keys(str(file), ENTER)
    desk.closed(PhotoSheet)
    desk.wait(lambda: len(desk.picture.files[case_id].photos) == 1)
    desk.wait(desk.space.file_pane.photos.isVisible)
    desk.shift("P")
    viewer = desk.sheet(PhotoViewer)
    desk.wait(lambda: viewer.whole_shown)
    desk.keys(Qt.Key.Key_Escape)
    desk.closed(PhotoViewer)


def test_that_a_photo_of_more_than_20_megabytes_is_refused_in_words(
    desk, district, tmp_path
):
    desk.choose(filed(district).case_id)
    file = tmp_path / "big.jpg"
    with file.open("wb") as big:
        big.truncate((20 << 20) + 1)
    desk.keys("P")
    sheet = desk.sheet(PhotoSheet)
    desk.keys(str(file))
    assert "超过 20 MB 的上限" in sheet.lack.text()
    assert not sheet.send_button.isEnabled()


def test_that_the_clock_explains_itself_on_a_key(desk, district):
    desk.choose(filed(district).case_id)
    desk.keys("T")
    sheet = desk.sheet(ClockSheet)
    desk.wait(lambda: "正在读取" not in sheet.lines(0))
    assert "15" in sheet.lines(0)


def test_that_one_sees_who_else_is_on_the_case_and_who_has_taken_it(
    desk, district, qtbot, tmp_path
):
    done = filed(district)
    desk.choose(done.case_id)
    with seated(district, "d08", qtbot, tmp_path) as other:
        other.choose(done.case_id)
        header = desk.space.file_pane.header
        desk.wait(lambda: "丁八 也在看本案" in header.presence.text())
        other.keys("G")
        desk.wait(lambda: "丁八 占用至" in header.presence.text())
        desk.window.activateWindow()
        desk.wait(desk.window.isActiveWindow)
        desk.keys("G")
        desk.sheet(ReasonDialog)
        desk.keys("urgent")
        desk.keys(ENTER, modifier=CTRL)
        desk.closed(ReasonDialog)
        other_header = other.space.file_pane.header
        desk.wait(lambda: "丁七 占用至" in other_header.presence.text())
    desk.window.activateWindow()
    desk.wait(desk.window.isActiveWindow)
    desk.wait(lambda: "您占用至" in header.presence.text())
    desk.shift("G")
    desk.wait(lambda: done.case_id not in desk.picture.claims)


def test_that_the_history_tells_who_did_what_to_whom(desk, district):
    desk.choose(sent(district, "sanitation", "drainage").case_id)
    log = desk.space.file_pane.log
    desk.wait(lambda: len(log.texts()) > 4)
    told = "\n".join(log.texts())
    assert "丁八 派遣 → 待签收" in told
    assert "丁八 派遣 环卫中心 (主办)" in told
    assert "江一 上报 → 已上报" in told


def test_that_the_steps_and_the_tasks_follow_the_case(desk, district):
    done = sent(district, "sanitation", "drainage")
    desk.choose(done.case_id)
    pane = desk.space.file_pane
    desk.wait(pane.tasks.isVisible)
    assert pane.header.steps.stage is Stage.DISPOSE
    said = [label.text() for label in pane.tasks.findChildren(type(pane.nothing))]
    assert "环卫中心" in said
    assert any(text.startswith("待签收") for text in said)


def test_that_a_likely_duplicate_is_offered_and_merged_by_keyboard(desk, district):
    kept = filed(district, title="井盖丢失")
    extra = filed(district, title="又报井盖", caller_phone="13900000000")
    desk.choose(extra.case_id)
    desk.wait(desk.space.file_pane.related.isVisible)
    desk.keys("M")
    sheet = desk.sheet(MergeSheet)
    desk.wait(lambda: sheet.list.rows[0].cells[2] == "0 m")
    desk.keys(ENTER)
    assert sheet.reason_box.hasFocus()
    desk.keys("same")
    desk.keys(ENTER, modifier=CTRL)
    desk.closed(MergeSheet)
    desk.wait(lambda: extra.case_id not in desk.picture.cases)
    assert row_of(district, extra.case_id, "duplicate_of") == (kept.case_id,)


def test_that_intake_files_a_report_under_a_condition_found_by_initials(
    district, qtbot, tmp_path
):
    done = report(district)
    done = district.seat("j01").do(i.AcceptReport(**on(done)))
    with seated(district, "j01", qtbot, tmp_path) as desk:
        desk.choose(done.case_id)
        desk.keys("F")
        sheet = desk.sheet(FilingSheet)
        desk.keys("E0110")
        assert sheet.list.rows[0].cells[0].startswith("E0110")
        assert "处置时限" in sheet.rules.text()
        desk.keys(ENTER)
        desk.closed(FilingSheet)
        desk.wait(lambda: desk.picture.cases[done.case_id].state == "TO_DISPATCH")


def test_that_intake_sends_a_collector_to_verify_and_refuses_with_a_code(
    district, qtbot, tmp_path
):
    done, other = report(district), report(district)
    with seated(district, "j01", qtbot, tmp_path) as desk:
        desk.choose(done.case_id)
        desk.keys("V")
        sheet = desk.sheet(CollectorSheet)
        desk.wait(lambda: sheet.list.key is not None)
        desk.keys(ENTER)
        desk.closed(CollectorSheet)
        desk.wait(lambda: desk.picture.cases[done.case_id].state == "VERIFYING")
        desk.choose(other.case_id)
        desk.keys("X")
        desk.sheet(ReasonDialog)
        desk.keys(Qt.Key.Key_Down, TAB, "no")
        desk.keys(ENTER, modifier=CTRL)
        desk.closed(ReasonDialog)
        desk.wait(lambda: other.case_id not in desk.picture.cases)
    assert row_of(district, other.case_id) == ("REFUSED",)


def test_that_the_result_is_inspected_and_the_leader_closes_by_keyboard(
    district, qtbot, tmp_path
):
    done = fed_back(district)
    with seated(district, "d07", qtbot, tmp_path) as desk:
        desk.choose(done.case_id)
        desk.keys("I")
        sheet = desk.sheet(CollectorSheet)
        desk.wait(lambda: sheet.list.key is not None)
        desk.keys(ENTER)
        desk.closed(CollectorSheet)
        desk.wait(lambda: desk.picture.cases[done.case_id].state == "INSPECTING")
    closing, errand = inspecting(district)
    passed = RecordInspection(**on(closing), errand_id=errand, passed=True)
    closing = district.seat("g01").do(passed)
    with seated(district, "z02", qtbot, tmp_path) as desk:
        desk.choose(closing.case_id)
        desk.keys("C")
        sheet = desk.sheet(CloseSheet)
        assert not sheet.send_button.isEnabled()
        desk.keys(SPACE, ENTER)
        desk.closed(CloseSheet)
        desk.wait(lambda: closing.case_id not in desk.picture.cases)
    assert row_of(district, closing.case_id) == ("CLOSED",)


def test_that_a_refused_form_keeps_its_text_and_can_be_sent_again(desk, district):
    done = filed(district)
    desk.choose(done.case_id)
    desk.keys("B")
    sheet = desk.sheet(ReasonDialog)
    desk.keys("wrong class")
    change = k.CorrectCase(**on(done), title="路面塌陷")
    district.seat("j02").do(change)
    desk.keys(ENTER, modifier=CTRL)
    desk.wait(sheet.refusal.isVisible)
    assert "江二" in sheet.refusal.text()
    assert sheet.text_box.toPlainText() == "wrong class"
    desk.keys(ENTER, modifier=CTRL)
    desk.closed(ReasonDialog)
    desk.wait(lambda: desk.picture.cases[done.case_id].state == "TO_FILE")


def test_that_photos_of_the_report_show_as_thumbnails(desk, district):
    done = filed(district, pictures=(picture("scene"), picture("near", "red", "n.png")))
    desk.choose(done.case_id)
    strip = desk.space.file_pane.photos
    desk.wait(strip.isVisible)
    assert len(strip.findChildren(QToolButton)) == 2


def test_that_enter_opens_the_file_and_enter_again_presses_its_button(desk, district):
    case_id = filed(district).case_id
    desk.wait(lambda: case_id in desk.picture.cases)
    desk.keys("J", ENTER)
    button = desk.space.file_pane.actions_row.buttons()[0]
    assert button.objectName() == "case.dispatch"
    assert button.hasFocus()
    desk.keys(ENTER)
    desk.sheet(DispatchSheet)
    desk.keys(Qt.Key.Key_Escape)
    desk.closed(DispatchSheet)
    desk.keys(Qt.Key.Key_Escape)
    assert desk.table.hasFocus()


def test_that_only_ones_own_claim_is_let_go(desk, district):
    done = filed(district)
    desk.choose(done.case_id)
    assert desk.runner.why_not("case.release") == "您没有占用本案"
    desk.keys("G")
    desk.wait(lambda: desk.runner.why_not("case.release") is None)
