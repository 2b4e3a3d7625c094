"""What the queue's columns say, how they sort, and what ticks."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from console.domain.chips import Chip, Seat
from console.domain.records.case import CaseRecord
from console.domain.states import CaseState, Severity, Stage
from console.models.case_columns import case_columns, short_number
from console.models.case_texts import (
    chip_text,
    severity_text,
    span_text,
    stage_text,
    state_text,
)
from console.models.columns import in_pinyin_order
from console.models.marks import Mark, RowMarks
from console.models.roles import Role
from console.models.table_model import TableModel
from console.models.tick import Countdown
from console.store.picture import Picture
from console.store.queue import CaseQueue
from console.store.reading import QueueReading

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
TOOLTIP = Qt.ItemDataRole.ToolTipRole


def case(id_, **facts):
    return CaseRecord(
        **{
            "id": id_,
            "number": f"11010120261123{id_:05d}",
            "version": 1,
            "state": CaseState.HANDLING,
            "title": "井盖缺失",
            "channel": "HOTLINE",
            "reported_at": NOW,
            **facts,
        }
    )


def in_(seconds):
    return NOW + timedelta(seconds=seconds)


class Desk:
    def __init__(self):
        self.now = NOW
        self.cases = Picture().cases
        self.queue = CaseQueue(self.cases, seat=Seat(), now=NOW)
        self.reading = QueueReading(self.queue)
        self.marks = RowMarks(self.cases, lasts_ms=30)
        self.model = TableModel(
            self.reading.listing, case_columns(lambda: self.now), marks=self.marks
        )
        self.tester = QAbstractItemModelTester(
            self.model, QAbstractItemModelTester.FailureReportingMode.Fatal
        )
        self.countdown = Countdown(
            self.model, now=lambda: self.now, advance=self.queue.advance
        )

    def cell(self, row, key, role=Qt.ItemDataRole.DisplayRole):
        return self.model.index(row, self.model.column_of(key)).data(role)

    def repainted(self, seconds):
        spans = []
        follow = self.model.dataChanged.connect(
            lambda top, bottom, roles: spans.append(
                (top.row(), bottom.row(), top.column(), bottom.column())
            )
        )
        self.now += timedelta(seconds=seconds)
        self.countdown.tick()
        self.model.disconnect(follow)
        return spans


@pytest.fixture
def desk(qapp):
    return Desk()


def test_that_a_row_says_what_the_case_is(desk):
    desk.cases.apply(
        [
            case(
                417,
                due_at=in_(1_122),
                near_at=in_(-1),
                grid_name="安定门 005-02",
                unit_name="住建委",
                unit_ids=(1, 2, 3),
                urgent=True,
            )
        ]
    )
    said = [desk.cell(0, column.key) for column in desk.model.columns]
    assert said == [
        "",
        "1123-00417",
        "井盖缺失",
        "安定门 005-02",
        "处置中",
        "住建委",
        "00:18:42",
    ]
    assert desk.cell(0, "severity", Role.SEVERITY) == Severity.NEAR
    assert desk.cell(0, "severity", TOOLTIP) == "临期"
    assert desk.cell(0, "remaining", Role.CLOCK_SEVERITY) == Severity.NEAR
    assert desk.cell(0, "remaining", TOOLTIP) == "截止 2026-11-23 10:18:42"
    assert desk.cell(0, "number", TOOLTIP) == "1101012026112300417"
    assert "2026-11-23 10:00:00" in desk.cell(0, "title", TOOLTIP)
    assert desk.cell(0, "state", TOOLTIP) == "联动处置"
    tags = desk.cell(0, "title", Role.TAGS)
    assert [(tag.text, tag.severity) for tag in tags] == [
        ("紧急", Severity.OVERDUE),
        ("联动 3", Severity.JOINT),
    ]


def test_that_a_supervised_case_keeps_the_colour_of_its_clock(desk):
    desk.cases.apply([case(1, due_at=in_(-60), supervision_level=1)])
    assert desk.cell(0, "severity", Role.SEVERITY) == Severity.SUPERVISED
    assert desk.cell(0, "remaining", Role.CLOCK_SEVERITY) == Severity.OVERDUE
    assert desk.cell(0, "remaining") == "-00:01:00"


def test_that_a_paused_clock_and_none_say_so(desk):
    desk.cases.apply([case(1, remaining_s=3_600), case(2)])
    assert desk.cell(0, "remaining") == "01:00:00"
    assert desk.cell(0, "remaining", TOOLTIP) == "计时暂停，剩余 01:00:00"
    assert desk.cell(1, "remaining") == "—"
    assert desk.cell(1, "remaining", TOOLTIP) == "没有时限"


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0, "00:00:00"),
        (59.9, "00:00:59"),
        (86_399, "23:59:59"),
        (86_400, "1天 00:00"),
        (-0.5, "-00:00:00"),
        (-4_200, "-01:10:00"),
        (-2 * 86_400 - 61, "-2天 00:01"),
    ],
)
def test_that_spans_read_as_people_read_them(seconds, text):
    assert span_text(seconds) == text


def test_that_every_word_of_the_vocabulary_has_a_text(qapp):
    told = [state_text(state) for state in CaseState]
    told += [stage_text(stage) for stage in Stage]
    told += [severity_text(severity) for severity in Severity]
    told += [chip_text(chip) for chip in Chip]
    assert all(not text.isascii() for text in told)
    assert state_text("NEVER_HEARD_OF") == "NEVER_HEARD_OF"


def test_that_short_numbers_grow_with_the_sequence():
    assert short_number("1101012026112300417") == "1123-00417"
    assert short_number("11010120261123100000") == "1123-100000"
    assert short_number("YC-2019-000123") == "019-000123"


def test_that_numbers_sort_by_day_and_then_by_sequence_however_long(desk):
    desk.cases.apply(
        [
            case(1, number="11010120261123100000"),
            case(2, number="1101012026112399999"),
            case(3, number="1101012026112400001"),
        ]
    )
    desk.model.sort(desk.model.column_of("number"))
    assert [record.id for record in desk.reading.listing] == [2, 1, 3]


def test_that_chinese_words_sort_by_sound_and_missing_ones_last(desk):
    names = ["住建委", "", "安定门", "朝阳门", "北新桥"]
    desk.cases.apply([case(n, unit_name=name) for n, name in enumerate(names)])
    for order in Qt.SortOrder:
        desk.model.sort(desk.model.column_of("unit"), order)
        assert desk.reading.listing[4].unit_name == ""
    desk.model.sort(desk.model.column_of("unit"))
    said = [record.unit_name for record in desk.reading.listing]
    assert said == ["安定门", "北新桥", "朝阳门", "住建委", ""]
    assert in_pinyin_order("") is None


def test_that_a_tick_repaints_only_the_remaining_time_of_rows_in_view(desk):
    desk.cases.apply([case(n, due_at=in_(3_600 + n)) for n in range(50)])
    desk.countdown.show_rows(10, 19)
    column = desk.model.column_of("remaining")
    assert desk.repainted(1) == [(10, 19, column, column)]
    assert desk.cell(10, "remaining") == "01:00:09"


def test_that_a_tick_repaints_nothing_where_nothing_else_is_said(desk):
    desk.cases.apply(
        [
            case(1, due_at=in_(60)),
            case(2, due_at=in_(10 * 86_400 + 30)),
            case(3, remaining_s=9),
        ]
    )
    desk.countdown.show_rows(0, 99)
    desk.repainted(1)
    column = desk.model.column_of("remaining")
    assert desk.repainted(1) == [(0, 0, column, column)]
    desk.countdown.show_rows(0, -1)
    assert desk.repainted(1) == []


def test_that_a_tick_over_a_limit_repaints_the_whole_row(desk):
    desk.cases.apply([case(1, near_at=in_(5), due_at=in_(60))])
    desk.countdown.show_rows(0, 0)
    last = len(desk.model.columns) - 1
    assert (0, 0, 0, last) not in desk.repainted(4)
    assert (0, 0, 0, last) in desk.repainted(1)
    assert desk.cell(0, "severity", Role.SEVERITY) == Severity.NEAR


def test_that_the_countdown_ticks_by_itself_until_stopped(desk, qtbot):
    with qtbot.waitSignal(desk.countdown.ticked) as ticked:
        desk.countdown.start()
    assert ticked.args == [NOW]
    desk.countdown.stop()
    assert not desk.countdown.running


def test_that_new_and_changed_rows_are_marked_until_the_mark_fades(desk, qtbot):
    with qtbot.waitSignal(desk.marks.faded):
        desk.cases.apply([case(1), case(2)])
        assert desk.cell(0, "title", Role.MARK) == Mark.NEW
    assert desk.cell(0, "title", Role.MARK) is None
    with qtbot.waitSignals([desk.marks.faded, desk.model.dataChanged]):
        desk.cases.apply([case(2, version=2)], [1])
        assert desk.cell(0, "title", Role.MARK) == Mark.CHANGED
    assert desk.cell(0, "title", Role.MARK) is None
    desk.marks.close()
    desk.cases.apply([case(3)])
    assert desk.cell(1, "title", Role.MARK) is None


def test_that_a_whole_snapshot_is_not_marked(desk):
    desk.cases.apply([case(n) for n in range(300)])
    assert desk.cell(0, "title", Role.MARK) is None


def test_that_a_new_language_is_announced_to_header_and_rows(desk, qtbot):
    desk.cases.apply([case(1)])
    with qtbot.waitSignals([desk.model.headerDataChanged, desk.model.dataChanged]):
        desk.model.retranslate()
