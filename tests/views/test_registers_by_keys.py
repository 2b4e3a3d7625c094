"""Rules are changed with keys and mouse, after their effect has been seen."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton

from console.domain.calendar import DayKind
from console.domain.commands import rules as r
from console.views.registers.parts import RegisterParts
from console.views.registers.workspace import RegistersWorkspace
from tests import case_walk as walk
from tests.views.register_seat import RegisterSeat

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def sit(district, qapp, qtbot):
    seats = []

    def come(login="z02"):
        seat = RegisterSeat(qapp, qtbot, district.url_for(login))
        seats.append(seat)
        seat.open(RegistersWorkspace(seat.parts(RegisterParts)), "registers")
        seat.wait(lambda: seat.work.page.sheet is not None)
        return seat

    yield come
    for seat in seats:
        seat.leave()


def named(page, kind, name):
    return page.editor.findChild(kind, name)


def field(page, name):
    return named(page, QLineEdit, name)


def ready(page):
    return page.pending is not None and page._asked is None


def test_that_a_limit_is_changed_with_keys_after_seeing_what_moves(district, sit):
    sent = walk.filed(district)
    seat = sit()
    seat.press(Qt.Key.Key_2)
    page = seat.work.page
    assert page is seat.work.pages["limits"]
    key = next(k for k in page.rows._entities if page.rows[k].value.stage == "dispatch")
    page.table.choose(key)
    assert page.entry.value.stage == "dispatch"
    seat.type_into(field(page, "limit"), "6 uh")
    seat.wait(lambda: ready(page))
    assert page.editor.preview.sentence.text().startswith("保存后 1 件在办案件重新计时")
    assert page.editor.preview.table.rows.rowCount() == 1
    assert page.why_not == "请写明为什么改"
    seat.type_into(page.editor.reason, "trial")
    assert page.why_not == ""
    seat.press(Qt.Key.Key_Return, CTRL)
    seat.wait(lambda: any("1 件在办案件重新计时" in said for said in seat.said))
    timer = (
        "SELECT limit_value FROM stage_timer WHERE stage = 'dispatch' AND case_id = :i"
    )
    assert district.seat("d07").value(timer, i=sent.case_id) == Decimal(6)
    seat.wait(lambda: page.entry.value.limit is not None and page.entry.version == 2)
    assert page.table.entity.value.limit.value == Decimal(6)


def test_that_nothing_is_saved_while_nothing_differs(sit):
    seat = sit()
    page = seat.work.open("limits")
    save = named(page, QPushButton, "save")
    assert not save.isEnabled()
    assert save.toolTip() == "没有改动"
    refused = []
    seat.runner.refused.connect(lambda _id, why: refused.append(why))
    seat.press(Qt.Key.Key_Return, CTRL)
    assert refused == ["没有改动"]


def test_that_a_limit_nobody_can_read_is_explained_and_not_sent(sit):
    seat = sit()
    page = seat.work.open("limits")
    seat.type_into(field(page, "limit"), "4 h")
    assert "没有说明是哪种时间" in page.why_not
    assert not named(page, QPushButton, "save").isEnabled()
    seat.press(Qt.Key.Key_Backspace, CTRL)
    seat.runner.start("registers.undo")
    assert page.why_not == "没有改动"


def test_that_others_read_and_are_told_why_they_may_not_change(sit):
    seat = sit("d07")
    page = seat.work.open("settings")
    assert page.table.rows.rowCount() > 5
    assert "值班长和管理员" in page.why_not
    assert field(page, "value") is None or field(page, "value").isReadOnly()
    assert not named(page, QPushButton, "save").isVisible()
    assert seat.work.findChild(QPushButton, "new") is None


def test_that_days_are_marked_with_arrows_and_space_and_a_year_is_published(
    district, sit
):
    seat = sit()
    page = seat.work.open("calendar")
    year = page.sheet.book.calendar.published_years
    new = max(year) + 1
    assert page.table.choose(-new)
    assert "未公布" in page.warning.text()
    page.year.setFocus()
    page.year.choose(date(new, 1, 1))
    seat.press(Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    seat.press(Qt.Key.Key_Space)
    assert "待保存 2 天" in page.days.text()
    seat.click(named(page, QCheckBox, "published"))
    seat.wait(lambda: ready(page))
    seat.type_into(page.editor.reason, "schedule")
    seat.press(Qt.Key.Key_Return, CTRL)
    seat.wait(lambda: new in page.sheet.book.calendar.published_years)
    calendar = page.sheet.book.calendar
    assert calendar.days[date(new, 1, 2)] is DayKind.OFF
    assert calendar.version == 2
    assert page.warning.text() == ""


def test_that_a_day_is_chosen_by_mouse(sit, qtbot):
    seat = sit()
    page = seat.work.open("calendar")
    wanted = date(page.year.year, 5, 1)
    place = page.year.box_of(wanted).center().toPoint()
    qtbot.mouseClick(page.year, Qt.MouseButton.LeftButton, pos=QPoint(place))
    assert page.year.days == [wanted]


def test_that_a_schedule_is_imported_from_pasted_lines(sit, qtbot):
    seat = sit()
    page = seat.work.open("calendar")
    new = max(page.sheet.book.calendar.published_years) + 1
    sheet = page.open_import()
    sheet.text.setPlainText(f"{new}-01-01,放假,元旦\n{new}-01-02 上班")
    sheet.try_to_send()
    assert "第 2 行读不懂" in sheet.refusal.text()
    sheet.text.setPlainText(f"{new}-01-01,放假,元旦\n{new}-01-03，上班，调休")
    sheet.try_to_send()
    seat.wait(lambda: ready(page))
    assert page.entry.key == -new
    assert page.pending.published == {new: ""}
    assert page.pending.notes[date(new, 1, 1)] == "元旦"


def test_that_a_change_elsewhere_comes_in_and_keeps_what_is_typed(district, sit):
    seat = sit()
    page = seat.work.open("settings")
    page.table.choose("recall_s")
    seat.type_into(field(page, "value"), "33")
    version = page.entry.version
    district.seat("admin1").do(
        r.ChangeSetting(version=version, key="recall_s", value=20, reason="试行")
    )
    seat.wait(lambda: page.rows["recall_s"].version == version + 1)
    assert field(page, "value").text() == "33"
    seat.type_into(page.editor.reason, "mine")
    seat.wait(lambda: page.why_not == "")
    seat.press(Qt.Key.Key_Return, CTRL)
    seat.wait(lambda: "别人先改了" in page.editor.refusal.text())
    assert field(page, "value").text() == "33"
    seat.click(named(page, QPushButton, "undo"))
    assert field(page, "value").text() == "20"


def test_that_a_seat_keeps_no_stale_rules(district, sit):
    seat = sit("d07")
    assert seat.session.rules.settings["recall_s"] == 10
    district.seat("z02").do(
        r.ChangeSetting(version=1, key="recall_s", value=25, reason="试行")
    )
    seat.wait(lambda: seat.session.rules.settings["recall_s"] == 25)


def test_that_a_local_condition_is_added_and_retired(district, sit):
    seat = sit("admin1")
    page = seat.work.open("catalogue")
    item = page.sheet.book.items[district.items["E0110-1"]]
    page.table.choose((item.code, item.id))
    seat.click(page.new_button)
    seat.type_into(field(page, "condition"), "local condition")
    seat.type_into(field(page, "limit"), "3 wh")
    seat.type_into(page.editor.reason, "needed")
    seat.wait(lambda: page.why_not == "")
    seat.press(Qt.Key.Key_Return, CTRL)
    seat.wait(lambda: page.entry is not None and page.entry.version == 1)
    added = page.entry.value
    assert (added.code, added.origin, str(added.limit)) == ("E0110-99", "local", "3 wh")
    seat.click(named(page, QCheckBox, "active"))
    seat.type_into(page.editor.reason, "not needed")
    seat.wait(lambda: page.why_not == "")
    seat.press(Qt.Key.Key_Return, CTRL)
    seat.wait(lambda: not page.rows[(added.code, added.id)].active)


def test_that_the_gaps_name_conditions_nobody_answers_for(district, sit):
    seat = sit("admin1")
    page = seat.work.open("grants")
    assert page.gap_table.rows.rowCount() == len(page.sheet.gaps) > 0
    assert str(len(page.sheet.gaps)) in page.gap_title.text()
    before = page.table.rows.rowCount()
    seat.click(page.new_button)
    seat.type_into(field(page, "matter"), "E05")
    seat.type_into(page.editor.reason, "order 12")
    seat.wait(lambda: page.why_not == "")
    seat.press(Qt.Key.Key_Return, CTRL)
    seat.wait(lambda: page.table.rows.rowCount() == before + 1)


def test_that_a_template_with_two_leads_is_refused_before_saving(sit):
    seat = sit()
    page = seat.work.open("templates")
    page.lines.setPlainText("主办 | roads |  |  | 修\n主办 | gas |  |  | 关阀")
    seat.wait(lambda: page.why_not == "主办单位须有且只有一个")
    page.lines.setPlainText("主办 | roads |  |  | 修\n协办 | gas | 1 uh | 1 | 关阀")
    seat.wait(lambda: ready(page))
    assert page.pending.template.parts[1].after == 0


def test_that_a_reminder_is_added_by_keys(district, sit):
    seat = sit()
    page = seat.work.open("reminders")
    before = page.table.rows.rowCount()
    seat.click(page.new_button)
    seat.type_into(field(page, "share"), "50")
    seat.type_into(page.editor.reason, "earlier")
    seat.wait(lambda: page.why_not == "")
    seat.press(Qt.Key.Key_Return, CTRL)
    seat.wait(lambda: page.table.rows.rowCount() == before + 1)
    share = "SELECT count(*) FROM reminder_rule WHERE share = 0.5"
    assert district.seat("d07").value(share) == 1
