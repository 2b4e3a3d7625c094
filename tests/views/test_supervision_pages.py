"""The pages around the orders by keys: agenda, members, records, filings, appeals."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from console.domain.commands import intake as i, supervision as s
from console.views.shared.ask_reason import ReasonDialog
from console.views.shared.confirm import ConfirmDialog
from console.views.supervision.group_page import follow_up_share
from console.views.supervision.group_sheets import (
    AccountSheet,
    AppealSheet,
    DecideSheet,
    MeetingSheet,
    WriteSheet,
)
from console.views.supervision.member_sheet import MemberSheet
from console.views.supervision.sheets import SpecialSheet
from tests import case_walk as walk
from tests.jobs.test_ladder_climbs import as_if
from tests.services.test_periods_are_frozen import closed_late
from tests.views.supervision_seat import made_order, sit_whole

__all__ = ["sit_whole"]
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PAGES = (
    "orders", "hour", "files", "specials", "group", "records", "filings", "appeals",
)  # fmt: skip


@pytest.fixture
def sit(sit_whole):
    """A person with a page of the supervision workspace in front."""

    def come(login, page="orders"):
        seat = sit_whole(login)
        seat.board = seat.open("supervision")
        seat.press(Qt.Key(Qt.Key.Key_1 + PAGES.index(page)))
        assert seat.board.page.name == page
        return seat

    return come


def chosen(seat, order_id):
    seat.wait(lambda: order_id in seat.picture.orders)
    seat.wait(lambda: seat.board.pages["orders"].board.choose(("order", order_id)))


def first(seat):
    """Step to the first row once it is there."""
    seat.wait(seat.board.page.table.rows.rowCount)
    seat.press(Qt.Key.Key_J)
    seat.wait(lambda: seat.board.page.record is not None)
    return seat.board.page.record


def give_reason(seat, words):
    sheet = seat.sheet(ReasonDialog)
    assert not sheet.send_button.isEnabled()
    QTest.keyClicks(sheet.text_box, words)
    seat.qtbot.keyClick(sheet.text_box, Qt.Key.Key_Return, CTRL)


def say_yes(seat):
    dialog = seat.sheet(ConfirmDialog)
    seat.qtbot.keyClick(dialog.verb_button, Qt.Key.Key_Return)


def send(seat, sheet, box):
    assert sheet.send_button.isEnabled(), sheet.lacking()
    seat.qtbot.keyClick(box, Qt.Key.Key_Return, CTRL)


def failed_order(district, done):
    order = made_order(district, done)
    version = "SELECT version FROM supervision_order WHERE id = :o"
    seat = district.seat("s01")
    seat.do(
        s.FailOrder(
            order_id=order.id, version=seat.value(version, o=order.id), reason="未果"
        )
    )


def test_that_an_order_is_lifted_by_a_key_with_a_reason(district, sit):
    order = made_order(district, walk.sent(district))
    seat = sit("s01")
    chosen(seat, order.id)
    seat.press(Qt.Key.Key_F)
    give_reason(seat, "done on site")
    seat.wait(lambda: seat.picture.orders[order.id].state == "LIFTED")
    line = "SELECT reason FROM case_log WHERE verb = 'lifted_order'"
    assert district.seat("a01").value(line) == "done on site"


def test_that_a_draft_is_dropped_by_a_key_with_a_reason(district, sit):
    order = made_order(district, walk.sent(district), issue=False)
    seat = sit("s01")
    chosen(seat, order.id)
    seat.press(Qt.Key.Key_X)
    give_reason(seat, "twice")
    seat.wait(lambda: seat.picture.orders[order.id].state == "DROPPED")


def test_that_an_order_without_result_becomes_an_item_of_the_group(district, sit):
    done = walk.sent(district)
    order = made_order(district, done)
    seat = sit("s01")
    chosen(seat, order.id)
    seat.press(Qt.Key.Key_F, SHIFT)
    give_reason(seat, "no result")
    seat.wait(lambda: len(seat.picture.agenda) == 1)
    seat.press(Qt.Key.Key_5)
    assert first(seat).case_id == done.case_id
    state = "SELECT state FROM cases WHERE id = :c"
    assert district.seat("a01").value(state, c=done.case_id) == "COORDINATION"


def test_that_minutes_are_kept_and_their_decision_becomes_a_task(district, sit):
    done = walk.sent(district)
    failed_order(district, done)
    seat = sit("z02", "group")
    first(seat)
    seat.press(Qt.Key.Key_T)
    sheet = seat.sheet(MeetingSheet)
    assert sheet.members()
    QTest.keyClicks(sheet.minutes_box, "sanitation cleans tonight")
    send(seat, sheet, sheet.minutes_box)
    seat.wait(lambda: len(seat.board.page.group.meetings) == 1)
    seat.wait(lambda: "sanitation cleans tonight" in seat.board.page.minutes.text())
    seat.press(Qt.Key.Key_D)
    sheet = seat.sheet(DecideSheet)
    assert sheet.lacking() == "请写决定"
    sheet.meeting_box.setCurrentIndex(1)
    QTest.keyClicks(sheet.text_box, "send again")
    send(seat, sheet, sheet.text_box)
    seat.wait(lambda: seat.board.page.record.state == "DECIDED")
    case = district.seat("d07").rows(
        "SELECT state, clock FROM cases WHERE id = :c", c=done.case_id
    )
    assert [tuple(row) for row in case] == [("TO_DISPATCH", "dispatch")]
    seat.wait(lambda: seat.board.page.group.meetings[0].decided == 1)
    seat.press(Qt.Key.Key_E)
    say_yes(seat)
    seat.wait(lambda: seat.board.page.record.followed_up_at is not None)
    assert follow_up_share(list(seat.picture.agenda), seat.session.clock.now()) == (
        1,
        1,
    )


def test_that_members_join_and_leave_with_a_reason_and_every_seat_sees_it(
    district, sit
):
    seat, other = sit("s01", "group"), sit("z02", "group")
    seat.press(Qt.Key.Key_T, SHIFT)
    sheet = seat.sheet(MemberSheet)
    assert sheet.lacking() == "请写原因"
    sheet.person_box.setCurrentIndex(sheet.person_box.findData(district.people["d07"]))
    QTest.keyClicks(sheet.duty_line, "head")
    QTest.keyClicks(sheet.reason_box, "paper 12")
    send(seat, sheet, sheet.reason_box)
    other.wait(lambda: "丁七" in other.board.page.people.text())
    assert "孙一 加入丁七（head）：paper 12" in other.board.page.people.text()
    other.press(Qt.Key.Key_T, SHIFT)
    sheet = other.sheet(MemberSheet)
    sheet.way_box.setCurrentIndex(1)
    assert sheet.person_box.count() == 1
    assert not sheet.duty_line.isEnabled()
    QTest.keyClicks(sheet.reason_box, "moved away")
    send(other, sheet, sheet.reason_box)
    seat.wait(lambda: "周二 请退丁七" in seat.board.page.people.text())
    assert not seat.board.page.group.members
    kept = district.seat("a01").rows('SELECT change, reason, "by" FROM group_change')
    assert [tuple(row) for row in kept] == [
        ("joined", "paper 12", "s01"),
        ("left", "moved away", "z02"),
    ]


def test_that_a_unit_changes_nothing_in_the_group(district, sit):
    seat = sit("w01", "group")
    assert "需要由" in seat.parts.runner.why_not("supervision.members")


def test_that_an_interview_is_opened_and_written_by_keys(district, sit):
    seat = sit("s01", "records")
    seat.press(Qt.Key.Key_C)
    sheet = seat.sheet(AccountSheet)
    assert sheet.lacking() == "请写事由"
    QTest.keyClicks(sheet.reason_box, "three red cards")
    send(seat, sheet, sheet.reason_box)
    record = first(seat)
    assert (record.kind, record.state) == ("interview", "OPEN")
    seat.press(Qt.Key.Key_V)
    sheet = seat.sheet(WriteSheet)
    sheet.state_box.setCurrentIndex(sheet.state_box.findData("HELD"))
    QTest.keyClicks(sheet.commitment_box, "no more delay")
    send(seat, sheet, sheet.commitment_box)
    seat.wait(lambda: seat.board.page.record.state == "HELD")
    assert seat.board.page.record.commitment == "no more delay"


def refused_report(district, title="not ours"):
    done = walk.report(district, title=title)
    return district.seat("j01").do(
        i.RefuseReport(**walk.on(done), code="N4", reason="不属本市管辖")
    )


def test_that_a_filed_no_appears_by_itself_and_is_reviewed_by_keys(district, sit):
    seat = sit("z02", "filings")
    seat.wait(lambda: seat.board.page.asked.known)
    assert seat.board.page.count == 0
    refused_report(district)
    seat.wait(lambda: seat.board.page.count == 1)
    first(seat)
    seat.press(Qt.Key.Key_B)
    say_yes(seat)
    verdicts = "SELECT verdict FROM negation_filing"
    seat.wait(lambda: seat.board.page.count == 0)
    assert district.seat("a01").value(verdicts) == "upheld"
    refused_report(district, "again")
    seat.wait(lambda: seat.board.page.count == 1)
    seat.wait(lambda: _choose_open(seat))
    seat.press(Qt.Key.Key_B, SHIFT)
    say_yes(seat)
    seat.wait(lambda: seat.board.page.count == 0)
    rows = district.seat("a01").rows("SELECT verdict FROM negation_filing ORDER BY id")
    assert [verdict for (verdict,) in rows] == ["upheld", "overturned"]


def _choose_open(seat):
    page = seat.board.page
    waiting = [row.id for row in page.table.listing if row.reviewed_at is None]
    if waiting:
        page.table.choose(waiting[0])
    return bool(waiting) and page.record.reviewed_at is None


def test_that_a_supervisor_reviews_no_filing(district, sit):
    refused_report(district)
    seat = sit("s01", "filings")
    first(seat)
    assert "值班长" in seat.parts.runner.why_not("supervision.uphold")


def test_that_an_appeal_goes_from_unit_to_dispatcher_to_acceptor_by_keys(district, sit):
    late = closed_late(district)
    unit, dispatcher = sit("w01", "appeals"), sit("d07", "appeals")
    unit.press(Qt.Key.Key_Z)
    sheet = unit.sheet(AppealSheet)
    unit.wait(lambda: sheet.case_box.count() == 1)
    assert sheet.case_box.currentData() == late.case_id
    QTest.keyClicks(sheet.reason_box, "power cut")
    send(unit, sheet, sheet.reason_box)
    assert first(dispatcher).state == "ASKED"
    dispatcher.press(Qt.Key.Key_Q)
    give_reason(dispatcher, "true")
    dispatcher.wait(lambda: dispatcher.board.page.record.state == "PASSED_ON")
    assert "受理员" in dispatcher.parts.runner.why_not("supervision.grant")
    intake = sit("j01", "appeals")
    assert first(intake).state == "PASSED_ON"
    intake.press(Qt.Key.Key_Q, SHIFT)
    give_reason(intake, "not shown")
    first(unit)
    unit.wait(lambda: unit.board.page.record.state == "REFUSED")
    assert unit.board.page.record.answer == "not shown"


def test_that_a_leaders_instruction_needs_leader_and_words_and_stands_on_its_board(
    district, sit
):
    done = walk.sent(district, title="学校门口积水")
    seat = sit("s01", "specials")
    seat.wait(lambda: len(seat.picture.cases) == 1)
    seat.press(Qt.Key.Key_M)
    sheet = seat.sheet(SpecialSheet)
    sheet.pick.line.setText("学校")
    sheet.board_box.setCurrentIndex(sheet.board_box.findData("instruction"))
    assert sheet.lacking() == "请写交办领导"
    QTest.keyClicks(sheet.leader_line, "Zhao")
    assert sheet.lacking() == "请写批示内容"
    QTest.keyClicks(sheet.instruction_box, "drain it today")
    send(seat, sheet, sheet.instruction_box)
    special = first(seat)
    assert (special.case_id, special.leader) == (done.case_id, "Zhao")
    assert seat.board.page.target().case_id == done.case_id


def test_that_a_special_topic_needs_its_name(district, sit):
    walk.sent(district, title="学校门口积水")
    seat = sit("s01", "specials")
    seat.wait(lambda: len(seat.picture.cases) == 1)
    seat.press(Qt.Key.Key_M)
    sheet = seat.sheet(SpecialSheet)
    sheet.pick.line.setText("学校")
    sheet.board_box.setCurrentIndex(sheet.board_box.findData("topic"))
    assert sheet.lacking() == "请写专题"
    QTest.keyClicks(sheet.topic_line, "flood season")
    send(seat, sheet, sheet.topic_line)
    assert first(seat).topic == "flood season"


def test_that_a_unit_answers_an_urge_by_a_key(district, sit):
    done = walk.sent(district)
    asked = s.UrgeUnit(
        case_id=done.case_id, unit_id=district.units["sanitation"], text="进展？"
    )
    urge = district.seat("d07").do(asked).facts["urge_id"]
    seat = sit("w01")
    board = seat.board.pages["orders"].board
    seat.wait(lambda: board.choose(("urge", urge)))
    seat.press(Qt.Key.Key_W)
    give_reason(seat, "tonight")
    seat.wait(lambda: seat.picture.urges[urge].answer == "tonight")


def test_that_a_supervisor_holds_to_account_beside_and_moves_no_case(district, sit):
    done = walk.sent(district)
    failed_order(district, done)
    seat = sit("s01", "group")
    seat.wait(lambda: len(seat.picture.cases) == 1)
    first(seat)
    seat.press(Qt.Key.Key_D)
    sheet = seat.sheet(DecideSheet)
    ways = [sheet.way_box.itemData(n) for n in range(sheet.way_box.count())]
    assert ways == ["account"]
    QTest.keyClicks(sheet.text_box, "hold to account")
    send(seat, sheet, sheet.text_box)
    seat.wait(lambda: len(seat.picture.accountabilities) == 1)
    assert seat.board.page.record.state == "OPEN"


def test_that_an_item_whose_case_has_settled_itself_is_ended(district, sit):
    done = walk.sent(district)
    failed_order(district, done)
    as_if(district, "UPDATE cases SET state = 'TO_CLOSE'")
    seat = sit("s01", "group")
    seat.wait(lambda: len(seat.picture.cases) == 1)
    first(seat)
    seat.press(Qt.Key.Key_D)
    sheet = seat.sheet(DecideSheet)
    assert sheet.way_box.currentData() == "none"
    QTest.keyClicks(sheet.text_box, "settled")
    send(seat, sheet, sheet.text_box)
    seat.wait(lambda: seat.board.page.record.state == "DECIDED")
