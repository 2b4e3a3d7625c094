"""Tests for the window: bars, lazy workspaces, blindness, messages, keys."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QMenu, QWidget

from console.domain.clock import DrivenClock
from console.domain.states import Severity
from console.store.freshness import Freshness
from console.views.actions.action import Action
from console.views.actions.context import ActionContext
from console.views.actions.runner import ActionRunner
from console.views.actions.table import ActionTable
from console.views.shared.clock_label import Pulse
from console.views.shared.fonts import interface_font
from console.views.shared.icons import NAMES, icon_path
from console.views.shared.link_watch import LinkWatch
from console.views.shared.theme import ThemeSwitch, current
from console.views.shell.messages import Level, Messages
from console.views.shell.rail import Rail
from console.views.shell.window import DeskParts, DeskWindow
from console.views.shell.workspace import Workspace

NOON = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)


class Desk:
    """A window over a driven clock and a link that obeys."""

    def __init__(self, app):
        self.clock = DrivenClock(NOON)
        self.facts = Freshness()
        self.pulse = Pulse()
        self.watch = LinkWatch(self.facts, self.clock, self.pulse)
        self.messages = Messages(self.clock)
        self.context = ActionContext()
        self.ran = []
        never = Action(
            id="case.void",
            title="作废",
            keys=("V",),
            menu="案件",
            reason=lambda _: "只有值班长可以作废",
            run=self.ran.append,
        )
        self.runner = ActionRunner(ActionTable([never]), self.context)
        self.built = []
        self.parts = DeskParts(
            clock=self.clock,
            pulse=self.pulse,
            watch=self.watch,
            switch=ThemeSwitch(app),
            runner=self.runner,
            messages=self.messages,
            workspaces=[
                self.workspace("dispatch", "Ctrl+1"),
                self.workspace("joint", "Ctrl+2"),
            ],
        )

    def workspace(self, name, key):
        def build():
            self.built.append(name)
            widget = QLabel(name)
            widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            return widget

        return Workspace(id=name, title=name, icon=name, build=build, key=key)

    def link(self):
        self.facts.connected(self.clock.now())
        self.facts.snapshot_came(self.clock.now())

    def open(self, qtbot):
        self.window = DeskWindow(self.parts)
        self.window.resize(1920, 1080)
        qtbot.addWidget(self.window)
        self.window.open_workspace("dispatch")
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        return self.window


@pytest.fixture
def desk(qapp):
    return Desk(qapp)


@pytest.fixture
def window(desk, qtbot):
    desk.link()
    return desk.open(qtbot)


def test_that_a_workspace_is_built_only_when_it_is_opened(desk, window, qtbot):
    assert desk.built == ["dispatch"]
    qtbot.mouseClick(window.rail.button("joint"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(window.rail.button("dispatch"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(window.rail.button("joint"), Qt.MouseButton.LeftButton)
    assert desk.built == ["dispatch", "joint"]
    assert window.stack.current_id == "joint"
    assert desk.context.get("workspace") == "joint"


def test_that_a_key_brings_a_workspace_to_the_front(desk, window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert window.stack.current_id == "joint"
    assert window.rail.button("joint").isChecked()


def test_that_what_was_said_before_the_window_is_shown_by_it(desk, qtbot):
    desk.messages.say("上次没有正常关闭，草稿已恢复")
    window = desk.open(qtbot)
    assert [t.message.text for t in window.toasts.toasts] == [
        "上次没有正常关闭，草稿已恢复"
    ]


def test_that_nothing_is_believed_before_the_first_snapshot(desk, qtbot):
    window = desk.open(qtbot)
    window.top_bar.set_alerts(0, 0)
    assert window.banner.isVisible()
    assert "?" in window.top_bar.alert_pill.text()
    assert window.status_bar.link_words == "尚未连接 · 没有数据"
    desk.link()
    assert not window.banner.isVisible()
    assert window.top_bar.alert_pill.text() == "超时 0 · 待确认 0"


def test_that_a_lost_link_shows_its_age_and_no_green(desk, window, qtbot):
    window.top_bar.set_alerts(14, 3)
    desk.clock.advance(timedelta(seconds=7))
    window.status_bar.set_seats(12)
    window.rail.set_badge("joint", 3)
    desk.facts.lost(desk.clock.now())
    assert window.rail.button("joint").badge == "?"
    shown = [label.text() for label in window.status_bar.findChildren(QLabel)]
    assert "席位 ? 在线" in shown
    assert window.banner.isVisible()
    assert "7 秒" in window.banner.words
    assert window.top_bar.alert_pill.text() == "超时 ? · 待确认 ?"
    assert "连接中断" in window.status_bar.link_words
    assert current().color("severity_on_time") == current().color("severity_ended")
    desk.link()
    assert current().color("severity_on_time") != current().color("severity_ended")
    assert window.top_bar.alert_pill.text() == "超时 14 · 待确认 3"


def green_pixels(image):
    seen = 0
    for x in range(0, image.width(), 2):
        for y in range(0, image.height(), 2):
            pixel = image.pixelColor(x, y)
            seen += (
                pixel.green() > pixel.red() + 40 and pixel.green() > pixel.blue() + 20
            )
    return seen


def test_that_no_pixel_of_the_bars_is_green_when_blind(desk, window):
    bars = (window.top_bar, window.status_bar)
    assert all(green_pixels(bar.grab().toImage()) > 20 for bar in bars)
    desk.facts.lost(desk.clock.now())
    assert [green_pixels(bar.grab().toImage()) for bar in bars] == [0, 0]


def test_that_the_banner_counts_the_age_up(desk, window):
    desk.facts.lost(desk.clock.now())
    desk.clock.advance(timedelta(minutes=3))
    desk.pulse.beat.emit()
    assert "3 分钟" in window.banner.words


def test_that_a_silent_server_is_noticed_by_the_pulse(qapp):
    clock, pulse, facts = DrivenClock(NOON), Pulse(), Freshness(deaf_after_s=3)
    watch = LinkWatch(facts, clock, pulse)
    facts.connected(clock.now())
    facts.snapshot_came(clock.now())
    assert watch.linked
    clock.advance(timedelta(seconds=4))
    pulse.beat.emit()
    assert not watch.linked


def test_that_the_status_bar_says_latency_seats_and_scheduler(desk, window):
    desk.facts.data_came(NOON, latency_s=0.006)
    window.status_bar.set_seats(12, ["D07 赵", "D03 钱"])
    window.status_bar.set_scheduler("")
    shown = [label.text() for label in window.status_bar.findChildren(QLabel)]
    assert "数据库已连接 · 推送 6 ms" in shown
    assert "席位 12 在线" in shown
    assert "调度器:无人值守" in shown


def test_that_standing_orders_take_turns_and_a_click_opens_one(desk, window, qtbot):
    ticker = window.status_bar.ticker
    ticker.set_entries([("a", "督办一"), ("b", "督办二")])
    assert ticker.text() == "督办一"
    for _ in range(6):
        desk.pulse.beat.emit()
    assert ticker.text() == "督办二"
    orders = []
    show = Action(
        id="supervision.show", title="看督办", run=lambda _, order: orders.append(order)
    )
    desk.runner.table.add(show)
    window.open_workspace("dispatch")
    qtbot.mouseClick(ticker, Qt.MouseButton.LeftButton)
    assert orders == ["b"]


def test_that_the_alert_pill_can_be_pressed_only_once_an_action_stands_behind_it(
    desk, window, qtbot
):
    pill, shown = window.top_bar.alert_pill, []
    assert window.top_bar.childAt(pill.geometry().center()) is not pill
    show = Action(id="alerts.show", title="看告警", run=lambda _: shown.append(1))
    desk.runner.table.add(show)
    window.open_workspace("joint")
    assert window.top_bar.childAt(pill.geometry().center()) is pill
    qtbot.mouseClick(pill, Qt.MouseButton.LeftButton)
    assert shown == [1]


def test_that_a_refused_key_says_why_in_a_message(desk, window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_V)
    assert desk.ran == []
    assert desk.messages.history[-1].text == "作废：只有值班长可以作废"
    assert desk.messages.history[-1].level is Level.REFUSED


def test_that_an_order_is_recalled_by_ctrl_z_and_only_once(desk, window, qtbot):
    recalled = []
    desk.messages.offer_recall("已派遣 3 个单位", lambda: recalled.append(1))
    undo = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(window, Qt.Key.Key_Z, undo)
    qtbot.keyClick(window, Qt.Key.Key_Z, undo)
    assert recalled == [1]
    assert "没有还能撤回的指令" in desk.messages.history[-1].text


def test_that_the_palette_opens_on_its_key_and_silences_the_others(desk, window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = window.palette_sheet
    assert palette.isVisible()
    assert palette.line.hasFocus()
    qtbot.keyClicks(palette.line, "v?")
    assert palette.line.text() == "v?"
    qtbot.keyClick(palette.line, Qt.Key.Key_Escape)
    qtbot.keyClick(window, Qt.Key.Key_V)
    assert "作废" in desk.messages.history[-1].text


def test_that_the_command_box_opens_the_palette(window, qtbot):
    qtbot.mouseClick(window.top_bar.command_box, Qt.MouseButton.LeftButton)
    assert window.palette_sheet.isVisible()


def test_that_the_key_sheet_lists_every_key_and_filters(desk, window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_Question)
    (sheet,) = window.findChildren(QWidget, "key_sheet")
    lines = " ".join(sheet.listed())
    for action in desk.runner.table:
        assert action.shown_title in lines
    sheet.filter.setText("作废")
    assert sheet.listed() == ["作废 V"]
    sheet.close()


def test_that_the_menu_of_all_actions_opens_under_the_title(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_F10)
    menus = [m for m in window.findChildren(QMenu) if m.isVisible()]
    assert [entry.text() for entry in menus[0].actions()] == [
        "案件",
        "工作区",
        "指挥台",
    ]
    menus[0].close()


def test_that_the_theme_changes_by_key_and_back(window, qtbot):
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    seen = [window.grab().toImage().pixelColor(900, 500).name()]
    for _ in range(2):
        qtbot.keyClick(window, Qt.Key.Key_L, both)
        seen.append(window.grab().toImage().pixelColor(900, 500).name())
    assert seen[0] == seen[2] != seen[1]


def test_that_the_bars_keep_their_words_uncut_at_1366(window, qtbot):
    window.top_bar.set_centre("示范市 · 示范区指挥调度中心")
    window.top_bar.set_seat("早班 · 派遣员 D07")
    window.top_bar.set_mode("平时运行", Severity.ON_TIME)
    window.resize(1366, 768)
    window.grab()
    for label in window.top_bar.findChildren(QLabel):
        assert label.width() >= label.sizeHint().width(), label.text()
    pill = window.top_bar.alert_pill
    assert pill.width() >= pill.sizeHint().width()


@pytest.mark.parametrize(
    ("titles", "wide"), [(("调度", "督办"), 56), (("Dispatch", "Supervision"), 80)]
)
def test_that_the_rail_is_as_wide_as_its_longest_label(qapp, qtbot, titles, wide):
    ThemeSwitch(qapp)
    rail = Rail([Workspace(id=t, title=t, icon="case", build=QWidget) for t in titles])
    qtbot.addWidget(rail)
    assert rail.width() == wide
    metrics = QFontMetrics(interface_font(current().size("small")))
    for title in titles:
        assert metrics.horizontalAdvance(title) <= rail.button(title).width()


def test_that_closing_is_told(window, qtbot):
    with qtbot.waitSignal(window.closing):
        window.close()


def test_that_every_icon_is_drawn_within_its_field():
    for name in NAMES:
        box = icon_path(name).boundingRect()
        assert not box.isEmpty() or box.width() or box.height(), name
        assert box.left() >= 0, name
        assert box.top() >= 0, name
        assert box.right() <= 24, name
        assert box.bottom() <= 24, name
