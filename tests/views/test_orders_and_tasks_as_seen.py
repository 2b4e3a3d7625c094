"""A unit's form and a step of an order act on what was seen, never on what came since."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from console.domain.commands import (
    desk as k,
    supervision as s,
    unit as u,
)
from console.views.shared.ask_reason import ReasonDialog
from console.views.unit.workspace import UnitWorkspace
from tests import case_walk as walk
from tests.services.test_joint_rules import acknowledged, finish, state_of
from tests.small_district import picture
from tests.views.supervision_seat import made_order, sit_whole
from tests.views.work_seat import sit

__all__ = ["sit", "sit_whole"]
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
ENTER = Qt.Key.Key_Return


@pytest.fixture
def seat(sit):
    made = sit("w01")
    made.open(UnitWorkspace)
    return made


def take(seat, done, action):
    """Choose the unit's task of a case, until an action on it stands open."""
    seat.wait(lambda: any(t.case_id == done.case_id for t in seat.work.board.tasks))
    seat.press(Qt.Key.Key_L, ALT)
    seat.wait(lambda: seat.work.desk.case and seat.work.file.file is not None)
    seat.wait(lambda: seat.runner.why_not(action) is None)
    return seat.work.task


def hand(district, done, order_id):
    return dict(
        district.seat("a01")
        .rows("SELECT state, version FROM supervision_order WHERE id = :o", o=order_id)[
            0
        ]
        ._mapping
    )


def version_of(district, done):
    asked = "SELECT version FROM cases WHERE id = :c"
    return {
        "case_id": done.case_id,
        "version": district.seat("a01").value(asked, c=done.case_id),
    }


def test_that_a_form_of_a_case_changed_meanwhile_is_refused_once_then_goes_through(
    seat, district
):
    done = acknowledged(district, "sanitation")
    take(seat, done, "unit.progress")
    seat.press(Qt.Key.Key_P)
    seat.type("half done")
    form = seat.work.host.form
    changed = k.CorrectCase(**walk.on(done), title="井盖缺失", reason="听错了")
    district.seat("d07").do(changed)
    seat.wait(lambda: seat.work.desk.case.title == "井盖缺失")
    seat.press(ENTER, CTRL)
    seat.wait(form.refusal.text)
    assert "丁七" in form.refusal.text()
    assert "标题 路面积水 → 井盖缺失" in form.refusal.text()
    assert form.said == "half done"
    seat.press(ENTER, CTRL)
    seat.wait(lambda: seat.work.host.form is None)
    notes = "SELECT text FROM case_note WHERE kind = 'progress'"
    assert district.seat("a01").rows(notes) == [("half done",)]


def test_that_a_form_of_a_task_a_colleague_took_further_says_so_with_the_name(
    seat, district
):
    """In a joint case the task moves alone: the version of the case does not tell."""
    done = acknowledged(district, "sanitation", "drainage")
    task = take(seat, done, "unit.progress")
    seat.press(Qt.Key.Key_P)
    seat.type("on the way")
    form = seat.work.host.form
    arrived = u.ArriveOnSite(**version_of(district, done), task_id=task.id)
    district.seat("w01").do(arrived)
    seat.wait(lambda: seat.picture.tasks[task.id].state == "ON_SITE")
    seat.press(ENTER, CTRL)
    seat.wait(form.refusal.text)
    assert "卫一" in form.refusal.text()
    assert "任务 处置中 → 到场" in form.refusal.text()
    assert form.said == "on the way"
    seat.press(ENTER, CTRL)
    seat.wait(lambda: seat.work.host.form is None)


def test_that_another_unit_going_on_does_not_disturb_this_units_form(seat, district):
    done = acknowledged(district, "sanitation", "drainage")
    take(seat, done, "unit.progress")
    seat.press(Qt.Key.Key_P)
    seat.type("on the way")
    done = finish(district, done, "drainage")
    seat.press(ENTER, CTRL)
    seat.wait(lambda: seat.work.host.form is None)


def test_that_a_units_result_with_the_old_picture_is_refused_and_says_why(
    seat, district, tmp_path
):
    done = walk.fed_back(district)
    district.seat("d07").do(walk.c.RejectFeedback(**walk.on(done), reason="看不清现场"))
    newest = version_of(district, done)["version"]
    seat.wait(
        lambda: getattr(seat.picture.cases.get(done.case_id), "version", 0) == newest
    )
    take(seat, done, "unit.feed_back")
    seat.press(Qt.Key.Key_F)
    form = seat.work.host.form
    seat.type("clean again")
    assert form.lack.text() == "缺少凭据：处置前照片、处置后照片"
    again = tmp_path / "again.png"
    again.write_bytes(picture().content)
    form.photos.add([again], "after")
    form.checked["处置前照片"].setChecked(True)
    form.text.setFocus()
    seat.press(ENTER, CTRL)
    seat.wait(form.refusal.text)
    assert form.refusal.text() == (
        "照片：这张照片以前就在本案里了，请上传本次处置后新拍的照片"
    )
    assert state_of(district, done) == "HANDLING"
    again.write_bytes(picture(colour="red").content)
    form.photos.add([again], "after")
    form.text.setFocus()
    seat.press(ENTER, CTRL)
    seat.wait(lambda: state_of(district, done) == "FED_BACK")


def test_that_a_units_reply_to_an_order_that_moved_is_refused_with_the_reason(
    seat, district
):
    done = walk.sent(district)
    order = made_order(district, done)
    officer = district.seat("w01")
    officer.do(s.ReceiveOrder(order_id=order.id, version=2))
    panel = seat.work.orders
    seat.wait(lambda: panel.list.cards)
    panel.list.setFocus()
    seat.press(Qt.Key.Key_J)
    seat.wait(lambda: seat.runner.why_not("unit.reply_order") is None)
    seat.press(Qt.Key.Key_Y)
    seat.type("trucks sent")
    form = seat.work.host.form
    officer.do(s.ReplyOrder(order_id=order.id, version=3, reply="车已出发"))
    refused = s.RefuseReply(order_id=order.id, version=4, reason="没有照片")
    district.seat("s01").do(refused)
    seat.wait(lambda: seat.picture.orders[order.id].version == 5)
    seat.press(ENTER, CTRL)
    seat.wait(form.refusal.text)
    assert "孙一" in form.refusal.text()
    assert "答复意见 — → 没有照片" in form.refusal.text()
    assert form.said == "trucks sent"
    seat.press(ENTER, CTRL)
    seat.wait(lambda: seat.picture.orders[order.id].state == "REPLIED")
    assert seat.picture.orders[order.id].reply == "trucks sent"


def test_that_a_supervisors_word_on_a_reply_is_about_the_reply_that_was_read(
    district,
    sit_whole,
):
    order = made_order(district, walk.sent(district))
    officer = district.seat("w01")
    officer.do(s.ReplyOrder(order_id=order.id, version=2, reply="今晚清完"))
    seat = sit_whole("s01")
    board = seat.open("supervision")
    seat.wait(lambda: order.id in seat.picture.orders)
    seat.wait(lambda: board.pages["orders"].board.choose(("order", order.id)))
    seat.press(Qt.Key.Key_R)
    sheet = seat.sheet(ReasonDialog)
    sheet.text_box.setPlainText("照片看不清")
    leader = district.seat("z02")
    leader.do(s.RefuseReply(order_id=order.id, version=3, reason="时间太晚"))
    officer.do(s.ReplyOrder(order_id=order.id, version=4, reply="现在就清"))
    seat.wait(lambda: seat.picture.orders[order.id].version == 5)
    seat.qtbot.keyClick(sheet.text_box, ENTER, CTRL)
    seat.wait(sheet.refusal.text)
    assert "卫一" in sheet.refusal.text()
    assert "答复 今晚清完 → 现在就清" in sheet.refusal.text()
    assert sheet.typed == "照片看不清"
    assert hand(district, None, order.id)["state"] == "REPLIED"
    seat.qtbot.keyClick(sheet.text_box, ENTER, CTRL)
    seat.wait(lambda: seat.picture.orders[order.id].state == "RECEIVED")
    assert seat.picture.orders[order.id].reply_answer == "照片看不清"
