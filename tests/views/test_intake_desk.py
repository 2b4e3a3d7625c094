"""The intake desk as one works at it: keys alone, over the real database."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from console.domain.calendar import WorkCalendar
from console.domain.records.catalogue import CatalogueItem
from console.domain.rule_book import RuleBook
from console.domain.time_limit import TimeLimit
from console.views.intake.report_page import DRAFT
from console.views.intake.workspace import IntakeWorkspace
from console.views.shared.ask_reason import ReasonDialog
from console.views.shared.grid_map import GridMap
from console.views.shared.theme import load
from console.views.work.limit_words import limit_words
from tests.services.test_seven_steps import report, state_of
from tests.small_district import picture
from tests.views.work_seat import sit  # noqa: F401 - a fixture

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PLACE = "120.0005,30.0005"
SAID = "东门有暴露垃圾，堆了三天"


@pytest.fixture
def seat(sit):  # noqa: F811
    made = sit("j01")
    made.open(IntakeWorkspace)
    return made


def tab(seat, times=1):
    for _ in range(times):
        seat.press(Qt.Key.Key_Tab)


def fill(seat, *, phone="13800000000", place=PLACE):
    """Type a whole report with keys alone."""
    seat.type(phone)
    tab(seat, 2)
    seat.type(SAID)
    seat.press(Qt.Key.Key_1, ALT)
    tab(seat, 3)
    seat.type("柳荫路 18 号")
    tab(seat)
    seat.type(place)


def rows(district, question, **values):
    return district.seat("d07").rows(question, **values)


def test_that_tab_goes_through_the_form_in_one_fixed_order(seat):
    form = seat.work.report.form
    form.channel.setFocus()
    gone = [QApplication.focusWidget()]
    for _ in form.tab_order()[1:]:
        tab(seat)
        gone.append(QApplication.focusWidget())
    assert gone == form.tab_order()


def test_that_a_report_is_typed_and_filed_with_keys_alone(seat, district):
    fill(seat)
    seat.press(Qt.Key.Key_Return, CTRL)
    seat.wait(lambda: seat.work.report.form.empty)
    ((state, item_id, cell_id, title, address),) = rows(
        district, "SELECT state, item_id, cell_id, title, address FROM cases"
    )
    assert (state, title, address) == ("TO_DISPATCH", "东门有暴露垃圾", "柳荫路 18 号")
    assert (item_id, cell_id) == (district.items["E0110-1"], district.cells[0])
    assert seat.drafts.read(DRAFT) is None
    assert QApplication.focusWidget() is seat.work.report.form.phone


def test_that_it_can_be_registered_without_filing_and_then_waits_in_the_list(
    seat, district
):
    fill(seat, place="")
    seat.press(Qt.Key.Key_Return, CTRL | SHIFT)
    seat.wait(lambda: seat.work.waiting.list.cards)
    assert rows(district, "SELECT state FROM cases") == [("REPORTED",)]
    assert seat.work.waiting.list.cards[0].title == "东门有暴露垃圾"


def test_that_what_hinders_filing_is_said_and_filing_is_disabled(seat):
    why_not = seat.runner.why_not
    assert why_not("intake.file_new") == "还没有写反映的内容"
    seat.work.report.form.text.setFocus()
    seat.type(SAID)
    assert "选立案条件" in why_not("intake.file_new")
    assert why_not("intake.register") is None
    seat.press(Qt.Key.Key_1, ALT)
    assert "没有位置" in why_not("intake.file_new")
    seat.work.report.form.place.line.setFocus()
    seat.type("121.5,31.5")
    assert why_not("intake.file_new") == "位置不在网格内"
    assert seat.work.report.file_button.toolTip() == "位置不在网格内"


def test_that_guesses_carry_their_reasons_and_alt_takes_one(seat):
    seat.work.report.form.text.setFocus()
    seat.type(SAID)
    cards = seat.work.report.form.guess.list.cards
    assert cards[0].lead == "Alt+1"
    assert "“暴露垃圾”" in cards[0].right
    assert seat.work.report.form.picker.item is None
    seat.press(Qt.Key.Key_1, ALT)
    assert seat.work.report.form.picker.item.code == "E0110-1"
    assert "4 工作时" in seat.work.report.form.limit.headline.text()


def test_that_the_picker_narrows_by_initials_and_arrows_choose(seat):
    picker = seat.work.report.form.picker
    picker.line.setFocus()
    seat.type("bllj")
    assert {card.title for card in picker.minors.cards} == {"暴露垃圾"}
    assert picker.item.minor == "暴露垃圾"
    picker.line.selectAll()
    seat.type("ssjg")
    first = picker.item
    seat.press(Qt.Key.Key_Down)
    assert picker.item.minor == first.minor == "上水井盖"
    assert picker.item.id != first.id


def test_that_class_and_sub_class_narrow_the_conditions(seat):
    picker = seat.work.report.form.picker
    picker.line.setFocus()
    seat.press(Qt.Key.Key_Right)
    picker.line.setFocus()
    picker.majors.setFocus()
    seat.press(Qt.Key.Key_Down)
    seat.press(Qt.Key.Key_Right)
    seat.press(Qt.Key.Key_Right)
    item = picker.item
    assert item.major == picker.majors.cards[picker.majors.currentIndex().row()].title
    assert all(
        card.key in {i.id for i in seat.picture.catalogue if i.minor == item.minor}
        for card in picker.conditions.cards
    )


def test_that_the_callers_history_shows_while_the_number_is_typed(seat, district):
    report(district, title="路灯不亮", caller_phone="13812345678")
    seat.type("13812345678")
    seat.wait(lambda: seat.work.side.callers.cards)
    assert seat.work.side.callers.cards[0].title == "路灯不亮"


def test_that_a_likely_duplicate_is_offered_and_merging_keeps_both_callers(
    seat, district
):
    older = report(
        district,
        title="垃圾成堆",
        caller_phone="13911111111",
        item_id=district.items["E0110-1"],
    )
    fill(seat)
    seat.wait(lambda: seat.work.side.duplicates.cards)
    card = seat.work.side.duplicates.cards[0]
    assert "0 米" in card.right
    assert "前上报" in card.right
    seat.press(Qt.Key.Key_M, ALT)
    seat.wait(lambda: any("并入" in said for said in seat.said))
    phones = rows(
        district,
        "SELECT caller_phone FROM case_report WHERE case_id = :c ORDER BY 1",
        c=older.case_id,
    )
    assert phones == [("13800000000",), ("13911111111",)]


def test_that_a_draft_survives_the_end_of_the_widget_without_a_word(seat):
    fill(seat)
    seat.work.report.form.urgent.setFocus()
    seat.press(Qt.Key.Key_Space)
    wanted = seat.work.report.form.content()
    seat.wait(lambda: (seat.drafts.read(DRAFT) or {}).get("urgent"))
    work = seat.work
    seat.drop_window()
    seat.runner.table._actions.clear()
    seat.open(IntakeWorkspace)
    assert seat.work is not work
    assert seat.work.report.form.content() == wanted
    assert "已恢复" in seat.said[-1]


def test_that_a_refused_report_stays_as_typed_and_the_reason_is_said(
    seat, district, tmp_path
):
    photo = tmp_path / "a.png"
    photo.write_bytes(picture().content)
    fill(seat)
    seat.work.report.form.photos.add([photo])
    photo.write_bytes(b"\x89PNG no longer a picture")
    wanted = seat.work.report.form.content()
    seat.press(Qt.Key.Key_Return, CTRL)
    seat.wait(seat.work.report.refusal.text)
    assert "不是 JPEG、PNG 或 WebP" in seat.work.report.refusal.text()
    assert seat.work.report.form.content() == wanted
    assert rows(district, "SELECT count(*) FROM cases") == [(0,)]
    seat.work.report.form.photos.clear()
    seat.press(Qt.Key.Key_Return, CTRL)
    seat.wait(lambda: seat.work.report.form.empty)
    assert rows(district, "SELECT state FROM cases") == [("TO_DISPATCH",)]


def test_that_with_a_lost_link_typing_goes_on_and_sending_says_why_not(seat):
    fill(seat)
    seat.picture.freshness.lost(seat.session.clock.now())
    seat.wait(lambda: not seat.watch.linked)
    assert "连接断了" in seat.runner.why_not("intake.file_new")
    assert "连接断了" in seat.work.report.standing.text()
    seat.press(Qt.Key.Key_Return, CTRL)
    assert seat.work.report.form.title == "东门有暴露垃圾"
    seat.work.report.form.text.setFocus()
    seat.type("x")
    seat.wait(lambda: (seat.drafts.read(DRAFT) or {}).get("text", "").find("x") >= 0)


def test_that_a_photo_above_the_limit_is_refused_before_anything_is_sent(
    seat, tmp_path
):
    large, small = tmp_path / "large.png", tmp_path / "small.png"
    small.write_bytes(picture().content)
    large.write_bytes(picture().content + bytes(seat.parts.photo_bytes))
    box = seat.work.report.form.photos
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(p)) for p in (large, small)])
    how = (Qt.DropAction.CopyAction, dropped, Qt.MouseButton.LeftButton)
    enter = QDragEnterEvent(QPoint(5, 5), *how, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(box, enter)
    event = QDropEvent(QPointF(5, 5), *how, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(box, event)
    assert [photo.path.name for photo in box.photos] == ["small.png"]
    assert "large.png：20.0 MB，超过单张上限 20 MB" in box.refusal.text()
    box.strip.setFocus()
    box.strip.setCurrentRow(0)
    seat.press(Qt.Key.Key_Delete)
    assert box.photos == ()


def test_that_waiting_reports_are_accepted_and_filed_from_the_list(seat, district):
    done = report(district, item_id=district.items["E0110-1"])
    seat.wait(lambda: seat.work.waiting.list.cards)
    seat.press(Qt.Key.Key_L, ALT)
    assert seat.work.page.case.id == done.case_id
    seat.press(Qt.Key.Key_F)
    assert "4 工作时" in seat.work.page.form.limit.headline.text()
    seat.press(Qt.Key.Key_Return, CTRL)
    seat.wait(lambda: state_of(district, done) == "TO_DISPATCH")
    seat.wait(lambda: not seat.work.waiting.list.cards)


def test_that_a_collector_is_suggested_and_sent_to_verify(seat, district):
    done = report(district)
    seat.wait(lambda: seat.work.waiting.list.cards)
    seat.press(Qt.Key.Key_L, ALT)
    seat.press(Qt.Key.Key_V)
    seat.wait(lambda: seat.work.page.form.person_id is not None)
    seat.press(Qt.Key.Key_Return, CTRL)
    seat.wait(lambda: state_of(district, done) == "VERIFYING")
    assert rows(district, "SELECT kind FROM field_task") == [("VERIFY",)]


def test_that_refusing_asks_for_code_and_reason_and_goes_on_record(seat, district):
    done = report(district)
    seat.wait(lambda: seat.work.waiting.list.cards)
    seat.press(Qt.Key.Key_L, ALT)
    seat.press(Qt.Key.Key_X)
    seat.wait(lambda: isinstance(QApplication.activeModalWidget(), ReasonDialog))
    dialog = QApplication.activeModalWidget()
    assert not dialog.send_button.isEnabled()
    dialog.text_box.setFocus()
    seat.qtbot.keyClicks(dialog.text_box, "not here")
    seat.qtbot.keyClick(dialog.text_box, Qt.Key.Key_Return, CTRL)
    seat.wait(lambda: state_of(district, done) == "REFUSED")
    filed = district.seat("a01").rows("SELECT kind, code, reason FROM negation_filing")
    assert filed == [("refuse", "N1", "not here")]


def test_that_a_waiting_report_is_merged_into_an_older_one_close_by(seat, district):
    older, newer = report(district, title="较早"), report(district, title="较晚")
    seat.wait(lambda: len(seat.work.waiting.list.cards) == 2)
    seat.press(Qt.Key.Key_L, ALT)
    seat.work.waiting.list.choose(newer.case_id)
    seat.press(Qt.Key.Key_M)
    assert [card.key for card in seat.work.page.form.list.cards] == [older.case_id]
    seat.press(Qt.Key.Key_Return, CTRL)
    seat.wait(lambda: state_of(district, newer) == "VOIDED")


def test_that_only_a_duty_leader_may_void_and_the_key_says_so(seat, district):
    report(district)
    seat.wait(lambda: seat.work.waiting.list.cards)
    seat.press(Qt.Key.Key_L, ALT)
    assert seat.runner.why_not("intake.void") == "需要由值班长办理"


def test_that_a_click_on_the_map_sets_place_cell_and_beat(sit, district):  # noqa: F811
    seat = sit("j01", make_map=lambda: GridMap(load("dark").map_tokens()))
    work = seat.open(IntakeWorkspace)
    shown, box = work.side.grid_map, work.report.form.place
    seat.qtbot.waitUntil(lambda: shown.settled)
    found = []
    ask = "JSON.stringify((p => [p.x, p.y])(desk.map.latLngToContainerPoint([30.0005, 120.0015])))"
    shown.page.runJavaScript(ask, found.append)
    seat.wait(lambda: found)
    x, y = (round(float(part)) for part in found[0].strip("[]").split(","))
    target = shown.view.focusProxy()
    seat.qtbot.mouseMove(target, QPoint(x, y))
    seat.qtbot.mouseClick(target, Qt.MouseButton.LeftButton, pos=QPoint(x, y))
    seat.wait(lambda: box.place.cell_id is not None)
    assert box.place.cell_id == district.cells[1]
    assert box.place.lon == pytest.approx(120.0015, abs=2e-5)
    assert "柳荫社区 / 单元 2" in box.found.text()
    assert "责任网格 柳荫一网格" in box.found.text()


def test_that_the_limit_warns_where_the_schedule_of_a_year_is_not_published():
    item = CatalogueItem(
        id=1, code="E0101-1", kind="E", major_code="01", major="市容环境",
        minor_code="01", minor="私搭乱建", condition="在建", limit=TimeLimit.parse("5 wd"),
    )  # fmt: skip
    rules = RuleBook(
        calendar=WorkCalendar(published_years=frozenset({2026})),
        stage_limits={},
        items={1: item},
        settings={},
    )
    noon = datetime(2026, 12, 30, 4, tzinfo=UTC)
    told = limit_words(item, rules, noon, urgent=False)
    assert "2027-01-06" in told.headline
    assert told.warnings == ("2027 年放假安排未公布，按周一至周五计算",)
