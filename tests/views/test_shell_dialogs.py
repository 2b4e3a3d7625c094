"""Tests for who sits down, reasons, confirmations, messages and toasts."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QWidget

from console.domain.clock import DrivenClock
from console.views.shared.ask_reason import ReasonDialog
from console.views.shared.confirm import ConfirmDialog
from console.views.shared.theme import ThemeSwitch
from console.views.shell.message_sheet import MessageSheet
from console.views.shell.messages import Level, Messages
from console.views.shell.sit_down import SitDownDialog, Sitter
from console.views.shell.toast import ToastStack

NOON = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)
PEOPLE = [
    Sitter(login="d07", name="赵明", post="派遣员", unit="指挥中心"),
    Sitter(login="z02", name="钱芳", post="值班长", unit="指挥中心"),
    Sitter(login="u11", name="孙立", post="处置人员", unit="区排水集团"),
]


@pytest.fixture(autouse=True)
def switch(qapp):
    return ThemeSwitch(qapp)


def shown(dialog, qtbot):
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


@pytest.fixture
def sit(qtbot):
    return shown(SitDownDialog(PEOPLE, place="示范区"), qtbot)


@pytest.mark.parametrize(
    ("typed", "logins"),
    [
        ("", ["d07", "z02", "u11"]),
        ("钱", ["z02"]),
        ("zbz", ["z02"]),
        ("排水", ["u11"]),
        ("pqy d07", ["d07"]),
        ("nobody", []),
    ],
)
def test_that_typing_filters_the_people(sit, qtbot, typed, logins):
    sit.filter.setText(typed)
    assert sit.shown_logins == logins
    assert sit.sit_button.isEnabled() is bool(logins)


def test_that_enter_sits_the_marked_person_down(sit, qtbot):
    qtbot.keyClick(sit.filter, Qt.Key.Key_Down)
    with qtbot.waitSignal(sit.chosen) as chosen:
        qtbot.keyClick(sit.filter, Qt.Key.Key_Return)
    assert chosen.args == ["z02", ""]


def test_that_a_password_is_asked_for_and_kept_after_a_refusal(qtbot):
    sit = shown(SitDownDialog(PEOPLE, password_needed=True), qtbot)
    qtbot.keyClicks(sit.filter, "u11")
    with qtbot.assertNotEmitted(sit.chosen):
        qtbot.keyClick(sit.filter, Qt.Key.Key_Return)
    assert sit.password.hasFocus()
    qtbot.keyClicks(sit.password, "s3cret")
    with qtbot.waitSignal(sit.chosen) as chosen:
        qtbot.keyClick(sit.password, Qt.Key.Key_Return)
    assert chosen.args == ["u11", "s3cret"]
    sit.refuse("口令不对")
    assert sit.refusal.text() == "口令不对"
    assert sit.refusal.isVisible()
    assert sit.shown_logins == ["u11"]
    assert sit.password.hasFocus()
    assert sit.sit_button.isEnabled()


def test_that_without_a_shared_server_no_password_is_asked(sit):
    assert sit.password.isHidden()


@pytest.fixture
def reason(qtbot):
    dialog = ReasonDialog(
        "退回",
        reasons=[("R1", "非本单位职责"), ("R2", "地点有误")],
        touches=["00417 路面塌陷"],
        text_needed=True,
    )
    return shown(dialog, qtbot)


def test_that_a_needed_text_is_asked_for_before_sending(reason, qtbot):
    assert not reason.send_button.isEnabled()
    assert reason.send_button.toolTip() == "请写明理由"
    qtbot.keyClicks(reason.text_box, "gas")
    assert reason.send_button.isEnabled()


def test_that_code_and_text_are_sent_with_ctrl_enter(reason, qtbot):
    qtbot.keyClick(reason.code_box, Qt.Key.Key_Down)
    qtbot.keyClicks(reason.text_box, "moved")
    with qtbot.waitSignal(reason.answered) as answered:
        qtbot.keyClick(
            reason.text_box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
        )
    assert answered.args == ["R2", "moved"]


def test_that_nothing_typed_is_lost_when_the_command_is_refused(reason, qtbot):
    qtbot.keyClicks(reason.text_box, "moved")
    qtbot.mouseClick(reason.send_button, Qt.MouseButton.LeftButton)
    assert not reason.send_button.isEnabled()
    reason.refuse("D03 刚刚改了这个案件")
    assert reason.isVisible()
    assert reason.text_box.toPlainText() == "moved"
    assert reason.refusal.text() == "D03 刚刚改了这个案件"
    assert reason.send_button.isEnabled()
    assert not reason.text_box.isReadOnly()


def test_that_a_text_left_by_escape_can_be_taken_up_again(reason, qtbot):
    qtbot.keyClicks(reason.text_box, "half a")
    qtbot.keyClick(reason.text_box, Qt.Key.Key_Escape)
    assert reason.isHidden()
    again = shown(ReasonDialog("退回"), qtbot)
    again.take_up(reason.typed)
    qtbot.keyClick(again.text_box, Qt.Key.Key_End)
    qtbot.keyClicks(again.text_box, " word")
    assert again.typed == "half a word"


def test_that_what_was_said_can_be_read_again_newest_first(messages, qtbot):
    messages.say("一")
    messages.say("二", Level.REFUSED)
    sheet = shown(MessageSheet(messages.history), qtbot)
    lines = [sheet.list.item(at).text() for at in range(sheet.list.count())]
    assert lines == ["12:00:00  二", "12:00:00  一"]


def test_that_a_confirmation_names_what_it_touches_and_enter_is_safe(qtbot):
    dialog = ConfirmDialog(
        "作废 2 个案件？", touches=["00417", "00418"], verb="作废", danger=True
    )
    shown(dialog, qtbot)
    listed = dialog.findChild(QListWidget)
    assert [listed.item(at).text() for at in range(2)] == ["00417", "00418"]
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)


def test_that_a_harmless_confirmation_goes_on_with_enter(qtbot):
    dialog = shown(ConfirmDialog("派遣 12 件？", touches=[], verb="派遣"), qtbot)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)


@pytest.fixture
def messages(qapp):
    return Messages(DrivenClock(NOON))


@pytest.fixture
def stack(messages, qtbot):
    window = QWidget()
    window.resize(1200, 800)
    qtbot.addWidget(window)
    window.show()
    stack = ToastStack(window)
    messages.show_to(stack.show_message)
    return stack


def test_that_messages_wait_for_somebody_to_show_them(messages):
    messages.say("一")
    messages.say("二", Level.ALARM)
    seen = []
    messages.show_to(seen.append)
    messages.say("三")
    assert [message.text for message in seen] == ["一", "二", "三"]
    assert [message.text for message in messages.history] == ["一", "二", "三"]


def test_that_an_order_is_taken_back_by_its_button(messages, stack, qtbot):
    recalled = []
    messages.offer_recall("已派遣", lambda: recalled.append(1))
    (toast,) = stack.toasts
    qtbot.mouseClick(toast.recall_button, Qt.MouseButton.LeftButton)
    assert recalled == [1]
    assert stack.toasts == []
    assert stack.recall_latest() is False


def test_that_a_toast_leaves_when_its_seconds_are_over(messages, stack):
    messages.offer_recall("已派遣", lambda: None, seconds=2)
    (toast,) = stack.toasts
    for _ in range(7):
        toast._on_beat()
    assert stack.toasts == [toast]
    toast._on_beat()
    assert stack.toasts == []


def test_that_an_alarm_stays_until_it_is_closed(messages, stack):
    messages.say("数据停止", Level.ALARM)
    assert not stack.toasts[0]._timer.isActive()


def test_that_the_latest_order_is_recalled_first(messages, stack):
    recalled = []
    for name in ("a", "b"):
        messages.offer_recall(name, lambda name=name: recalled.append(name))
    stack.recall_latest()
    stack.recall_latest()
    assert recalled == ["b", "a"]


def test_that_a_flood_of_messages_never_hides_an_order_to_recall(messages, stack):
    messages.offer_recall("已派遣", lambda: None)
    for number in range(9):
        messages.say(f"消息 {number}")
    assert len(stack.toasts) == ToastStack.MOST
    assert stack.toasts[0].message.text == "已派遣"
    bottoms = [toast.geometry() for toast in stack.toasts]
    assert not any(a.intersects(b) for a, b in pairwise(bottoms))
