"""The codes of refusal are added and withdrawn on their page, with keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit

from console.domain.commands import intake as i
from console.views.intake.workspace import IntakeWorkspace
from console.views.registers.parts import RegisterParts
from console.views.registers.workspace import RegistersWorkspace
from console.views.shared.ask_reason import ReasonDialog
from tests import case_walk as walk
from tests.views.register_seat import RegisterSeat
from tests.views.work_seat import sit

__all__ = ["sit"]
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SPACE, ENTER = Qt.Key.Key_Space, Qt.Key.Key_Return


@pytest.fixture
def leader(district, qapp, qtbot):
    seats = []

    def come(login="z02"):
        seat = RegisterSeat(qapp, qtbot, district.url_for(login))
        seats.append(seat)
        seat.open(RegistersWorkspace(seat.parts(RegisterParts)), "registers")
        seat.wait(lambda: seat.work.page.sheet is not None)
        page = seat.work.open("settings")
        assert page.table.choose("refusal_codes")
        seat.wait(lambda: page._codes and page._codes.lines[-1].words.isVisible())
        return seat, page

    yield come
    for seat in seats:
        seat.leave()


def save(seat, page):
    seat.wait(lambda: page.pending is not None and page._asked is None)
    page.editor.reason.setFocus()
    seat.type_into(page.editor.reason, "new county rule")
    seat.press(ENTER, CTRL)
    seat.wait(lambda: page.pending is None)


def stored(district):
    asked = "SELECT value FROM setting WHERE key = 'refusal_codes'"
    return district.seat("a01").value(asked)


def test_that_a_code_is_added_and_another_withdrawn(district, leader):
    seat, page = leader()
    page._codes.add_button.setFocus()
    seat.press(SPACE)
    new = page._codes.lines[-1]
    seat.wait(new.words_en.isVisible)
    assert QApplication.focusWidget() is new.code
    seat.qtbot.keyClicks(new.code, "N8")
    seat.press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is new.words
    seat.qtbot.keyClicks(new.words, "Jun qu")
    seat.press(Qt.Key.Key_Tab)
    seat.qtbot.keyClicks(new.words_en, "Military area")
    page.editor.findChild(QCheckBox, "N6.withdrawn").setFocus()
    seat.press(SPACE)
    save(seat, page)
    kept = stored(district)
    assert kept["N8"] == {"words": "Jun qu", "words_en": "Military area"}
    assert kept["N6"]["withdrawn"] is True
    assert kept["N6"]["words"] == "应走法定途径（诉讼、仲裁、信访）"
    seat.wait(lambda: "（停用）" in page.rows["refusal_codes"].shown[1])
    assert seat.said[-1].startswith("已保存")


def test_that_a_code_twice_or_without_words_is_not_saved_and_says_why(leader):
    seat, page = leader()
    page._codes.add_button.click()
    new = page._codes.lines[-1]
    seat.qtbot.keyClicks(new.words, "Jun qu")
    assert page.why_not == "代码：没有填写"
    seat.qtbot.keyClicks(new.code, "N1")
    assert page.why_not == "代码：已经有一条相同的"
    seat.type_into(new.code, "N8")
    new.words.clear()
    seat.wait(lambda: "类型不对" in page.why_not)


def test_that_others_read_the_codes_and_change_none(leader):
    _, page = leader("d07")
    assert page._codes.lines[0].words.isReadOnly()
    assert not page._codes.add_button.isVisible()
    assert not page.editor.findChild(QCheckBox, "N6.withdrawn").isEnabled()


def test_that_the_code_of_a_line_in_force_is_not_typed_anew(leader):
    _, page = leader()
    assert not page.editor.findChild(QLineEdit, "N1.code").isEnabled()


def test_that_the_refusal_sheet_offers_what_is_in_force(district, leader, sit):
    done = walk.report(district)
    seat, page = leader()
    page.editor.findChild(QCheckBox, "N6.withdrawn").setFocus()
    seat.press(SPACE)
    save(seat, page)
    desk = sit("j01")
    desk.open(IntakeWorkspace)
    desk.wait(lambda: desk.parts.rules().refusal_codes["N6"].get("withdrawn"))
    desk.wait(lambda: desk.work.waiting.list.cards)
    desk.press(Qt.Key.Key_L, ALT)
    desk.wait(lambda: desk.work.page.file.file is not None)
    desk.press(Qt.Key.Key_X)
    desk.wait(lambda: isinstance(QApplication.activeWindow(), ReasonDialog))
    box = QApplication.activeWindow().code_box
    offered = [box.itemData(n) for n in range(box.count())]
    assert offered == ["N1", "N2", "N3", "N4", "N5", "N7", "N9"]
    QApplication.activeWindow().reject()
    district.seat("j02").do(
        i.RefuseReport(**walk.on(done), code="N1", reason="不在清单")
    )
