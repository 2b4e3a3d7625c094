"""Tests for the small widgets every workspace uses."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from console.domain.clock import DrivenClock
from console.domain.states import Severity, Stage
from console.store.freshness import Freshness
from console.views.shared.arrivals_strip import ArrivalsStrip
from console.views.shared.chips import ChipBar, ChipFace
from console.views.shared.clock_label import CountdownLabel, Pulse, TimeOfDayLabel
from console.views.shared.day_figures import DayFigures
from console.views.shared.flow_layout import FlowLayout
from console.views.shared.link_watch import LinkWatch
from console.views.shared.panel_frame import PanelFrame
from console.views.shared.span_text import age_text, remaining_text
from console.views.shared.stage_bar import StageBar
from console.views.shared.stale_overlay import StaleOverlay
from console.views.shared.tag_label import TagLabel
from console.views.shared.theme import ThemeSwitch, current

NOON = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def switch(qapp):
    return ThemeSwitch(qapp)


@pytest.fixture
def clock():
    return DrivenClock(NOON)


@pytest.fixture
def pulse(qapp):
    return Pulse()


@pytest.fixture
def facts():
    facts = Freshness()
    facts.connected(NOON)
    facts.snapshot_came(NOON)
    return facts


@pytest.fixture
def watch(facts, clock, pulse):
    return LinkWatch(facts, clock, pulse)


@pytest.fixture
def chips(watch, qtbot):
    names = ["全部", "我的", "待派遣", "处置中", "超时", "督办", "联动"]
    bar = ChipBar([ChipFace(id=name, title=name) for name in names], watch)
    bar.resize(760, 80)
    qtbot.addWidget(bar)
    bar.show()
    return bar


def test_that_a_chip_is_chosen_by_click_and_by_key(chips, qtbot):
    heard = []
    chips.chosen.connect(heard.append)
    button = chips.findChild(QWidget, "超时")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    other = chips.findChild(QWidget, "督办")
    other.setFocus()
    qtbot.keyClick(other, Qt.Key.Key_Return)
    assert heard == ["超时", "督办"]
    assert chips.current == "督办"


def test_that_marking_a_chip_tells_nobody(chips, qtbot):
    with qtbot.assertNotEmitted(chips.chosen):
        chips.mark("我的")
    assert chips.current == "我的"


def test_that_counts_read_as_unknown_while_the_link_is_lost(chips, facts):
    chips.set_counts({"全部": 1286, "超时": 0})
    assert chips.shown_count("全部") == "1286"
    assert chips.shown_count("超时") == "0"
    facts.lost(NOON)
    assert {chips.shown_count(name) for name in ("全部", "超时", "我的")} == {"?"}
    chips.set_counts({"全部": 1290})
    assert chips.shown_count("全部") == "?"
    facts.connected(NOON)
    facts.snapshot_came(NOON)
    assert chips.shown_count("全部") == "1290"


def test_that_chips_wrap_when_there_is_no_room(chips, qtbot):
    chips.set_counts(dict.fromkeys(["全部", "我的", "待派遣", "处置中"], 1000))
    one = chips.heightForWidth(1200)
    assert chips.heightForWidth(400) > one
    chips.resize(400, chips.heightForWidth(400))
    chips.grab()
    rights = [b.geometry().right() for b in chips.findChildren(QWidget) if b.width()]
    assert max(rights) <= 400


def test_that_a_flow_puts_every_item_inside_and_none_over_another(qtbot):
    box = QWidget()
    flow = FlowLayout(box, gap=8)
    for number in range(12):
        flow.addWidget(QPushButton("钮" * (1 + number % 4)))
    qtbot.addWidget(box)
    box.resize(320, flow.heightForWidth(320))
    box.show()
    rects = [flow.itemAt(at).geometry() for at in range(flow.count())]
    assert all(box.rect().contains(rect) for rect in rects)
    assert not any(
        one.intersects(other) for one in rects for other in rects if one is not other
    )
    assert flow.takeAt(99) is None


def test_that_a_panel_is_hatched_and_says_its_age_when_the_link_is_lost(
    watch, facts, clock, pulse, qtbot
):
    panel = PanelFrame("概况", watch=watch, pulse=pulse)
    panel.add(QLabel("建国门街道"))
    panel.resize(400, 240)
    qtbot.addWidget(panel)
    panel.show()
    overlay = panel.findChild(StaleOverlay)
    clean = panel.grab().toImage()
    assert overlay.isHidden()
    assert panel.age_shown == ""
    facts.lost(NOON)
    clock.advance(timedelta(seconds=42))
    pulse.beat.emit()
    assert overlay.isVisible()
    assert overlay.geometry() == panel.rect()
    assert panel.age_shown == "数据 42 秒前"
    assert panel.grab().toImage() != clean


def test_that_the_hatch_follows_its_panel_and_lets_clicks_through(watch, facts, qtbot):
    panel = QWidget()
    button = QPushButton("按", panel)
    overlay = StaleOverlay(panel, watch)
    qtbot.addWidget(panel)
    panel.show()
    facts.lost(NOON)
    panel.resize(333, 222)
    assert overlay.size() == panel.size()
    assert panel.childAt(button.geometry().center()) is button


def test_that_a_panel_grown_old_on_a_standing_link_says_so(watch, clock, pulse, qtbot):
    panel = PanelFrame("概况", watch=watch, pulse=pulse)
    qtbot.addWidget(panel)
    clock.advance(timedelta(seconds=75))
    pulse.beat.emit()
    assert panel.age_shown == "数据 1 分钟前"


def test_that_a_countdown_changes_colour_with_its_limit(clock, pulse, qtbot):
    label = CountdownLabel(clock, pulse)
    qtbot.addWidget(label)
    label.run_to(NOON + timedelta(minutes=30), NOON + timedelta(minutes=20))
    seen = [(label.text, label._ink)]
    for minutes in (20, 11):
        clock.advance(timedelta(minutes=minutes))
        pulse.beat.emit()
        seen.append((label.text, label._ink))
    assert seen == [
        ("00:30:00", "severity_text_on_time"),
        ("00:10:00", "severity_text_near"),
        ("-00:01:00", "severity_text_overdue"),
    ]
    assert "2026-11-23 12:30:00" in label.toolTip()


def test_that_a_paused_countdown_stands_still(clock, pulse, qtbot):
    label = CountdownLabel(clock, pulse)
    qtbot.addWidget(label)
    label.run_to(NOON + timedelta(minutes=30))
    label.stand_at(600)
    clock.advance(timedelta(minutes=5))
    pulse.beat.emit()
    assert label.text.endswith("00:10:00")
    label.stand_at(None)
    assert label.text == ""


def test_that_the_clock_shows_the_time_of_the_centre(clock, pulse, qtbot):
    label = TimeOfDayLabel(clock, pulse)
    qtbot.addWidget(label)
    assert label.text == "12:00:00"
    clock.advance(timedelta(seconds=1))
    pulse.beat.emit()
    assert label.text == "12:00:01"


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "00:00"),
        (1620, "00:27"),
        (-4200, "-01:10"),
        (86_399, "23:59"),
        (86_400 * 3 + 16_020, "3天 04:27"),
    ],
)
def test_that_a_remaining_span_reads_as_on_the_desk(seconds, words, qapp):
    assert remaining_text(seconds) == words


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 秒"),
        (59.9, "59 秒"),
        (60, "1 分钟"),
        (7_300, "2 小时"),
        (200_000, "2 天"),
    ],
)
def test_that_an_age_is_told_in_its_largest_unit(seconds, words, qapp):
    assert age_text(seconds) == words


def test_that_the_stage_bar_shows_seven_steps_and_the_present_one(qtbot):
    bar = StageBar()
    bar.resize(412, 24)
    qtbot.addWidget(bar)
    assert len(bar.titles()) == 7
    bar.show_stage(Stage.DISPATCH)
    assert bar.accessibleName() == "任务派遣"
    accent = current().color("accent_base").name()

    def lit():
        image = bar.grab().toImage()
        places = [int(412 / 7 * at + 3) for at in range(7)]
        return [image.pixelColor(x, 4).name() == accent for x in places]

    assert lit() == [False, False, True, False, False, False, False]
    bar.show_stage(Stage.EVALUATE, finished=True)
    assert lit() == [False] * 7


def test_that_a_tag_without_words_hides(qtbot):
    tag = TagLabel("临期", Severity.NEAR)
    qtbot.addWidget(tag)
    wide = tag.sizeHint().width()
    tag.show_tag("联动 3", Severity.JOINT)
    assert tag.sizeHint().width() > wide
    tag.show_tag("", Severity.ENDED)
    assert tag.isHidden()


def test_that_the_strip_totals_the_day_and_goes_blind(watch, facts, switch, qtbot):
    strip = ArrivalsStrip(switch=switch, watch=watch)
    qtbot.addWidget(strip)
    strip.set_figures(DayFigures(received=[1, 2, 3], closed=[0, 1], overdue_now=14))
    assert [words for _, words in strip.legend.entries] == [
        "受理 6",
        "结案 1",
        "超时 14",
    ]
    facts.lost(NOON)
    assert [words for _, words in strip.legend.entries] == [
        "受理 ?",
        "结案 ?",
        "超时 ?",
    ]


def test_that_the_strip_draws_its_bars_in_the_colours_of_the_theme(switch, qtbot):
    strip = ArrivalsStrip(switch=switch)
    strip.resize(660, 190)
    qtbot.addWidget(strip)
    strip.set_figures(DayFigures(received=[9] * 96, closed=[9] * 96))
    strip.show()
    for name in ("dark", "light"):
        theme = switch.use(name)
        image = strip.grab().toImage()
        row = {image.pixelColor(x, 100).name() for x in range(image.width())}
        assert theme.color("chart_received").name() in row
        assert theme.color("chart_closed").name() in row
