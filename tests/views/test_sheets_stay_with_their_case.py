"""A sheet acts on the case it was opened on, as it was seen, and keeps its text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from console.domain.commands import desk as k, intake as i
from console.views.field.workspace import FieldWorkspace
from console.views.intake.workspace import IntakeWorkspace
from console.views.joint.workspace import JointWorkspace
from console.views.shared.ask_reason import ReasonDialog
from console.views.shared.card import Card
from console.views.shared.cards import CardList
from console.views.shared.patient_sheet import PatientSheet
from console.views.work.correction_sheet import CorrectionSheet
from tests.case_walk import on, report
from tests.services.test_joint_rules import acknowledged
from tests.views.test_field_desk import open_first, verifying
from tests.views.test_kept_commands import cut
from tests.views.work_seat import sit  # noqa: F401 - a fixture

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
ENTER, ESC = Qt.Key.Key_Return, Qt.Key.Key_Escape


@pytest.fixture
def seat(sit):  # noqa: F811
    made = sit("j01")
    made.open(IntakeWorkspace)
    return made


def pick(seat, done):
    """Go down the list by its keys until the case is in hand, file and all."""
    waiting = seat.work.waiting.list
    seat.wait(lambda: done.case_id in [card.key for card in waiting.cards])
    seat.press(Qt.Key.Key_L, ALT)
    while waiting.key != done.case_id:
        assert waiting.key != waiting.cards[-1].key
        seat.press(Qt.Key.Key_J)
    seat.wait(lambda: seat.work.page.file.file is not None)


def sheet_of(seat, kind):
    seat.wait(lambda: isinstance(QApplication.activeWindow(), kind))
    return QApplication.activeWindow()


def taken_away(district, done):
    """Another seat accepts and files it: it waits at this desk no longer."""
    other = district.seat("j02")
    done = other.do(i.AcceptReport(**on(done)))
    return other.do(i.FileCase(**on(done), item_id=district.items["E0110-1"]))


def cases(district):
    found = district.seat("a01").rows("SELECT id, state, title FROM cases")
    return {row.id: (row.state, row.title) for row in found}


def gone_from_list(seat, done):
    waiting = seat.work.waiting.list
    seat.wait(lambda: done.case_id not in [card.key for card in waiting.cards])


def test_that_a_refusal_never_falls_on_the_neighbour_of_a_report_that_left(
    seat, district
):
    first, other = report(district, title="甲"), report(district, title="乙")
    third = report(district, title="丙")
    pick(seat, other)
    seat.press(Qt.Key.Key_X)
    sheet = sheet_of(seat, ReasonDialog)
    taken_away(district, other)
    gone_from_list(seat, other)
    assert seat.work.waiting.list.key is None
    assert seat.work.page.case.id == other.case_id
    sheet.text_box.setFocus()
    seat.type("same call twice")
    seat.press(ENTER, CTRL)
    seat.wait(sheet.refusal.text)
    assert "江二" in sheet.refusal.text()
    assert "→ 待派遣" in sheet.refusal.text()
    assert sheet.typed == "same call twice"
    states = {key: state for key, (state, _title) in cases(district).items()}
    assert states == {
        first.case_id: "REPORTED",
        other.case_id: "TO_DISPATCH",
        third.case_id: "REPORTED",
    }


def test_that_a_correction_stays_with_the_case_it_was_opened_on(seat, district):
    mine, neighbour = report(district, title="甲"), report(district, title="乙")
    pick(seat, mine)
    seat.press(Qt.Key.Key_Y)
    sheet = sheet_of(seat, CorrectionSheet)
    sheet.title_line.setFocus()
    sheet.title_line.selectAll()
    seat.type("Flooded")
    taken_away(district, mine)
    gone_from_list(seat, mine)
    seat.press(ENTER, CTRL)
    seat.wait(sheet.refusal.text)
    seat.press(ENTER, CTRL)
    seat.wait(lambda: cases(district)[mine.case_id][1] == "Flooded")
    assert cases(district)[neighbour.case_id] == ("REPORTED", "乙")


def test_that_an_open_form_and_its_text_stay_when_its_report_leaves_the_list(
    seat, district
):
    mine, neighbour = report(district, title="甲"), report(district, title="乙")
    pick(seat, mine)
    seat.press(Qt.Key.Key_M)
    form = seat.work.page.form
    form.reason.setFocus()
    form.reason.selectAll()
    seat.type("same leak")
    taken_away(district, mine)
    gone_from_list(seat, mine)
    seat.wait(form.refusal.text)
    assert seat.work.page.form is form
    assert seat.work.page.case.id == mine.case_id
    assert form.reason_text == "same leak"
    assert cases(district)[neighbour.case_id][0] == "REPORTED"


def test_that_a_form_put_away_is_found_again_as_it_was_typed(seat, district):
    mine, other = report(district, title="甲"), report(district, title="乙")
    pick(seat, mine)
    seat.press(Qt.Key.Key_M)
    seat.work.page.form.reason.setFocus()
    seat.work.page.form.reason.selectAll()
    seat.type("same leak")
    seat.work.show_case(other.case_id)
    assert seat.work.page.form is None
    seat.work.show_case(mine.case_id)
    seat.work.waiting.list.setFocus()
    seat.press(Qt.Key.Key_M)
    assert seat.work.page.form.reason_text == "same leak"


def test_that_a_stale_correction_says_what_changed_and_goes_through_when_sent_again(
    seat, district
):
    done = report(district, title="甲")
    pick(seat, done)
    seat.press(Qt.Key.Key_Y)
    sheet = sheet_of(seat, CorrectionSheet)
    sheet.title_line.setFocus()
    sheet.title_line.selectAll()
    seat.type("mine")
    theirs = district.seat("j02").do(
        k.CorrectCase(**on(done), title="theirs", address="东门")
    )
    seat.wait(lambda: seat.picture.cases[done.case_id].version >= theirs.version)
    seat.press(ENTER, CTRL)
    seat.wait(sheet.refusal.text)
    said = sheet.refusal.text()
    assert "江二" in said
    assert "标题 甲 → theirs" in said
    assert cases(district)[done.case_id][1] == "theirs"
    sheet.title_line.setFocus()
    seat.press(ENTER, CTRL)
    seat.wait(lambda: cases(district)[done.case_id][1] == "mine")
    (address,) = district.seat("a01").rows("SELECT address FROM cases")
    assert address == ("东门",)


def test_that_a_joint_decision_goes_through_when_sent_again_after_a_stale_refusal(
    sit,  # noqa: F811
    district,
):
    done = acknowledged(district, "sanitation", "drainage")
    seat = sit("d07")
    seat.open(JointWorkspace)
    seat.wait(lambda: seat.work.board.model.rowCount() == 1)
    seat.wait(lambda: len(seat.work.pane.task_list.cards) == 2)
    seat.work.board.choose_case(done.case_id, district.units["drainage"])
    seat.wait(lambda: seat.runner.why_not("joint.waive") is None)
    seat.press(Qt.Key.Key_W)
    sheet = sheet_of(seat, ReasonDialog)
    seat.type("nothing left to drain")
    district.seat("z02").do(k.CorrectCase(**on(done), title="东门积水"))
    seat.press(ENTER, CTRL)
    seat.wait(lambda: "→ 东门积水" in sheet.refusal.text())
    assert sheet.typed == "nothing left to drain"
    seat.press(ENTER, CTRL)
    waived = "SELECT count(*) FROM task WHERE state = 'WAIVED'"
    seat.wait(lambda: district.seat("a01").value(waived) == 1)


def test_that_a_stale_answer_of_the_field_is_refused_once_and_then_goes_through(
    sit,  # noqa: F811
    district,
):
    done = verifying(district)
    seat = sit("g01")
    seat.open(FieldWorkspace)
    open_first(seat)
    seat.press(Qt.Key.Key_1)
    form = seat.work.host.form
    seat.type("a cover is gone")
    theirs = district.seat("j01").do(k.CorrectCase(**on(done), title="井盖缺失"))
    seat.wait(lambda: seat.picture.cases[done.case_id].version >= theirs.version)
    seat.press(ENTER, CTRL)
    seat.wait(form.refusal.text)
    assert "标题 井盖移位 → 井盖缺失" in form.refusal.text()
    assert cases(district)[done.case_id][0] == "VERIFYING"
    assert form.said == "a cover is gone"
    seat.press(ENTER, CTRL)
    seat.wait(lambda: cases(district)[done.case_id][0] != "VERIFYING")


def refused_while_cut(seat, done):
    """Refuse a report; the link is cut, and the sheet is left by Esc meanwhile."""
    seat.press(Qt.Key.Key_X)
    sheet = sheet_of(seat, ReasonDialog)
    sheet.text_box.setFocus()
    seat.type("half an hour of words")
    seat.press(ENTER, CTRL)
    seat.wait(lambda: seat.session.commands.pending(done.case_id))
    seat.press(ESC)
    seat.wait(seat.window.isActiveWindow)
    assert not sheet.isVisible()
    return sheet


def test_that_a_sheet_left_while_the_link_is_cut_is_done_with_when_it_is_back(
    seat, district
):
    done = report(district, title="甲")
    pick(seat, done)
    with cut(district, "j01"):
        refused_while_cut(seat, done)
        assert cases(district)[done.case_id][0] == "REPORTED"
    seat.wait(lambda: cases(district)[done.case_id][0] == "REFUSED")
    seat.wait(lambda: any("已办理" in said for said in seat.said))
    seat.wait(lambda: not seat.window.findChildren(PatientSheet))


def test_that_a_sheet_left_while_the_link_is_cut_comes_back_with_its_text_if_refused(
    seat, district
):
    done = report(district, title="甲")
    pick(seat, done)
    with cut(district, "j01"):
        sheet = refused_while_cut(seat, done)
        district.seat("j02").do(k.CorrectCase(**on(done), title="乙"))
    seat.wait(sheet.isVisible)
    seat.wait(lambda: "标题 甲 → 乙" in sheet.refusal.text())
    assert sheet.isModal()
    assert sheet.typed == "half an hour of words"
    assert cases(district)[done.case_id][0] == "REPORTED"
    seat.wait(sheet.isActiveWindow)
    seat.press(ENTER, CTRL)
    seat.wait(lambda: cases(district)[done.case_id][0] == "REFUSED")


def test_that_a_correction_left_while_the_link_is_cut_keeps_its_sheet(seat, district):
    done = report(district, title="甲")
    pick(seat, done)
    seat.press(Qt.Key.Key_Y)
    sheet = sheet_of(seat, CorrectionSheet)
    sheet.title_line.setFocus()
    sheet.title_line.selectAll()
    seat.type("mine")
    with cut(district, "j01"):
        seat.press(ENTER, CTRL)
        seat.wait(lambda: seat.session.commands.pending(done.case_id))
        assert not sheet.close()  # as the cross of the window does
        assert not sheet.isVisible()
        district.seat("j02").do(k.CorrectCase(**on(done), address="东门"))
    seat.wait(sheet.isVisible)
    seat.wait(lambda: "地点" in sheet.refusal.text())
    assert sheet.title_line.text() == "mine"


def test_that_a_chosen_card_that_goes_leaves_none_chosen_but_its_place(qtbot):
    cards = [Card(key=key, title=key) for key in "abcd"]
    shown = CardList()
    qtbot.addWidget(shown)
    told = []
    shown.chosen.connect(told.append)
    shown.show_cards(cards)
    shown.choose("b")
    shown.show_cards([cards[0], *cards[2:]])
    assert shown.key is None
    assert told == ["b", None]
    qtbot.keyClick(shown, Qt.Key.Key_J)
    assert shown.key == "c"
