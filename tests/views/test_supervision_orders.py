"""Orders at the whole desk: board, keys, sheets, paper, reasons, over the database."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QListWidget

from console.domain.commands import supervision as s
from console.views.shared.ask_reason import ReasonDialog
from console.views.shared.confirm import ConfirmDialog
from console.views.supervision.sheets import DraftSheet, ReplySheet, UrgeSheet
from tests import case_walk as walk
from tests.small_district import picture
from tests.views.supervision_seat import hurry, made_order, sit_whole

__all__ = ["sit_whole"]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def supervisor(district, sit_whole):
    """A supervisor with the board open; made after the cases of the test."""

    def sit(login="s01"):
        seat = sit_whole(login)
        seat.board = seat.open("supervision")
        return seat

    return sit


def shown(seat, order_id):
    seat.wait(lambda: order_id in seat.picture.orders)
    seat.wait(lambda: seat.board.pages["orders"].board.choose(("order", order_id)))
    return seat.picture.orders[order_id]


def test_that_a_draft_is_issued_by_a_key_and_one_question(district, supervisor):
    order = made_order(district, walk.sent(district), issue=False)
    seat = supervisor()
    assert shown(seat, order.id).state == "DRAFT"
    seat.press(Qt.Key.Key_I)
    dialog = seat.sheet(ConfirmDialog)
    seat.qtbot.keyClick(dialog.verb_button, Qt.Key.Key_Return)
    seat.wait(lambda: seat.picture.orders[order.id].state == "ISSUED")
    assert seat.picture.orders[order.id].number.startswith("督〔")
    assert order.id in [
        card.key[1]
        for card in seat.board.pages["orders"].board.columns["level1"].cards.cards
    ]


def test_that_a_new_order_is_drafted_and_issued_from_a_case_found_by_its_name(
    district, supervisor
):
    walk.sent(district, title="井盖缺失")
    done = walk.sent(district, "traffic", title="消防通道堵塞")
    seat = supervisor()
    seat.wait(lambda: len(seat.picture.cases) == 2)
    seat.press(Qt.Key.Key_N)
    sheet = seat.sheet(DraftSheet)
    assert sheet.lacking() == "请写明督办原因"
    sheet.pick.line.setText("消防")
    assert sheet.case_id == done.case_id
    assert sheet.unit_box.currentText() == "交通支队"
    sheet.reason_box.setPlainText("占用未清")
    sheet.limit_line.setText("一会儿")
    assert not sheet.send_button.isEnabled()
    sheet.limit_line.setText("4 紧急工作时")
    sheet.issue_box.setChecked(True)
    seat.qtbot.keyClick(sheet.reason_box, Qt.Key.Key_Return, CTRL)
    seat.wait(lambda: len(seat.picture.orders) == 1)
    (order,) = seat.picture.orders
    assert (order.case_id, order.state) == (done.case_id, "ISSUED")
    assert order.limit_text == "4 紧急工作时"


def test_that_a_reply_with_photos_is_refused_with_a_reason_and_then_accepted(
    district, supervisor
):
    order = made_order(district, walk.sent(district))
    reply = s.ReplyOrder(
        order_id=order.id, version=2, reply="今晚清完", pictures=(picture(),)
    )
    district.seat("w01").do(reply)
    seat = supervisor()
    assert shown(seat, order.id).reply == "今晚清完"
    seat.wait(lambda: any(s.pictures for s in _sections(seat)))
    seat.press(Qt.Key.Key_R)
    sheet = seat.sheet(ReasonDialog)
    assert not sheet.send_button.isEnabled()
    sheet.text_box.setPlainText("照片看不清")
    seat.qtbot.keyClick(sheet.text_box, Qt.Key.Key_Return, CTRL)
    seat.wait(lambda: seat.picture.orders[order.id].state == "RECEIVED")
    district.seat("w01").do(s.ReplyOrder(order_id=order.id, version=4, reply="已清完"))
    seat.wait(lambda: seat.picture.orders[order.id].state == "REPLIED")
    seat.press(Qt.Key.Key_A)
    sheet = seat.sheet(ReasonDialog)
    seat.qtbot.keyClick(sheet.text_box, Qt.Key.Key_Return, CTRL)
    seat.wait(lambda: seat.picture.orders[order.id].state == "LIFTED")


def _sections(seat):
    detail = seat.board.page.detail.detail
    return detail.sections if detail else ()


def test_that_every_action_that_cannot_run_says_why(district, supervisor):
    order = made_order(district, walk.sent(district))
    seat = supervisor()
    shown(seat, order.id)
    why = seat.parts.runner.why_not
    assert why("supervision.accept") == "督办单现在是“已发出”，要在“已答复”时才能办理"
    assert why("supervision.reply") == "需要由责任单位处置员办理"
    assert why("supervision.decide") == "没有选中议题"
    assert why("supervision.lift") is None


def test_that_the_unit_signs_and_replies_but_cannot_lift(
    district, supervisor, tmp_path
):
    order = made_order(district, walk.sent(district))
    seat = supervisor("w01")
    shown(seat, order.id)
    seat.press(Qt.Key.Key_G)
    dialog = seat.sheet(ConfirmDialog)
    seat.qtbot.keyClick(dialog.verb_button, Qt.Key.Key_Return)
    seat.wait(lambda: seat.picture.orders[order.id].state == "RECEIVED")
    assert "需要由" in seat.parts.runner.why_not("supervision.lift")
    photo = tmp_path / "after.png"
    photo.write_bytes(picture().content)
    seat.press(Qt.Key.Key_Y)
    sheet = seat.sheet(ReplySheet)
    sheet.attach([photo])
    sheet.text_box.setPlainText("已清运")
    seat.qtbot.keyClick(sheet.text_box, Qt.Key.Key_Return, CTRL)
    seat.wait(lambda: seat.picture.orders[order.id].state == "REPLIED")
    count = "SELECT count(*) FROM photo WHERE name = 'after.png'"
    assert district.seat("s01").value(count) == 1


def test_that_the_paper_is_saved_where_the_person_says(district, supervisor, tmp_path):
    order = made_order(district, walk.sent(district))
    seat = supervisor()
    number = shown(seat, order.id).number
    path = tmp_path / "order.pdf"
    assert seat.parts.runner.start("supervision.save", path=str(path))
    document = QPdfDocument()
    document.load(str(path))
    assert document.pageCount() == 1
    assert number in document.getAllText(0).text()
    assert seat.said[-1] == f"督办单已存为 {path}"


def test_that_the_ticker_shows_a_standing_order_and_opens_it(district, supervisor):
    order = made_order(district, walk.sent(district))
    seat = supervisor()
    seat.wait(lambda: order.id in seat.picture.orders)
    ticker = seat.window.status_bar.ticker
    seat.wait(lambda: seat.picture.orders[order.id].number in ticker.text())
    seat.open("alerts")
    seat.qtbot.mouseClick(ticker, Qt.MouseButton.LeftButton)
    assert seat.window.stack.current_id == "supervision"
    assert seat.board.page.record.id == order.id


def test_that_a_batch_is_urged_with_one_confirmation_that_names_it(
    district, supervisor
):
    for title in ("井盖缺失", "路灯不亮"):
        walk.sent(district, title=title)
    hurry(district, 20)
    seat = supervisor()
    seat.wait(lambda: len(seat.picture.cases) == 2)
    seat.press(Qt.Key.Key_2)
    hour = seat.board.page
    seat.wait(lambda: hour.count == 2)
    seat.press(Qt.Key.Key_J)
    assert not hour.record.risk.savable
    seat.press(Qt.Key.Key_U, Qt.KeyboardModifier.ShiftModifier)
    sheet = seat.sheet(UrgeSheet)
    assert sheet.findChild(QListWidget).count() == 2
    sheet.text_box.setPlainText("请说明进展")
    seat.qtbot.keyClick(sheet.text_box, Qt.Key.Key_Return, CTRL)
    seat.wait(lambda: len(seat.picture.urges) == 2)
    seat.wait(lambda: "已催办 2 件" in seat.said)
