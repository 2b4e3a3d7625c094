"""A table that keeps painted cells shows what a plain table view shows."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QItemSelectionModel, QStringListModel, Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QTableView, QWidget

from console.domain.chips import Chip, Seat
from console.domain.records.case import CaseRecord
from console.domain.states import CaseState
from console.models.case_columns import case_columns
from console.models.table_model import TableModel
from console.models.tick import Countdown
from console.store.picture import Picture
from console.store.queue import CaseQueue
from console.store.reading import QueueReading
from console.views.shared.case_delegate import CaseDelegate, Cell
from console.views.shared.cell_table import CellTable

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
CELLS = {0: Cell.MARK, 1: Cell.FIGURE, 2: Cell.TITLE, 6: Cell.REMAINING}
COLUMNS = 7


def case(rng, number, version=0):
    return CaseRecord(
        id=number,
        number=f"11010120261123{number:05d}",
        version=version,
        state=rng.choice((CaseState.TO_DISPATCH, CaseState.HANDLING)),
        title=rng.choice(("井盖缺失", "路面塌陷", "占道经营")),
        channel="WEB",
        reported_at=NOW,
        grid_name="安定门 001-02",
        unit_name=rng.choice(("住建委", "环卫中心")),
        unit_ids=(1, 2) if rng.random() < 0.2 else (1,),
        due_at=NOW + timedelta(seconds=rng.randrange(-5_000, 20_000)),
        supervision_level=rng.choice((0, 0, 1)),
    )


class Desk:
    def __init__(self, qtbot):
        self.now = NOW
        self.picture = Picture()
        self.queue = CaseQueue(self.picture.cases, seat=Seat(), now=NOW)
        self.reading = QueueReading(self.queue)
        self.model = TableModel(self.reading.listing, case_columns(lambda: self.now))
        self.countdown = Countdown(
            self.model, now=lambda: self.now, advance=self.queue.advance
        )
        self.window = QWidget()  # one window for both: active or not together
        qtbot.addWidget(self.window)
        self.window.resize(800, 900)
        self.views = [CellTable(), QTableView()]
        self.selection = QItemSelectionModel(self.model)
        for view in self.views:
            view.setParent(self.window)
            view.setShowGrid(False)
            view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
            view.setItemDelegate(CaseDelegate(CELLS, view))
            view.setModel(self.model)
            view.setSelectionModel(self.selection)
            view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            view.resize(760, 420)
        self.views[1].move(0, 440)
        self.window.show()

    def agree(self):
        kept, plain = (view.viewport().grab().toImage() for view in self.views)
        assert kept == plain


@pytest.fixture
def desk(qtbot):
    return Desk(qtbot)


def test_that_it_shows_what_a_plain_view_shows_through_any_change(desk):
    rng = random.Random(4)
    desk.picture.cases.apply([case(rng, n) for n in range(1, 60)])
    for version in range(1, 25):
        count = rng.choice((1, 1, 3, 40))
        desk.picture.cases.apply(
            [case(rng, rng.randrange(1, 70), version) for _ in range(count)],
            [rng.randrange(70)],
        )
        desk.reading.choose(rng.choice((Chip.ALL, Chip.TO_DISPATCH, Chip.ALL)))
        if version % 5 == 0:
            desk.model.sort(rng.randrange(COLUMNS), rng.choice(list(Qt.SortOrder)))
        flag = QItemSelectionModel.SelectionFlag
        row = rng.randrange(max(1, desk.model.rowCount()))
        desk.selection.select(desk.model.index(row, 0), flag.ClearAndSelect | flag.Rows)
        for view in desk.views:
            view.verticalScrollBar().setValue(version * 7)
        desk.agree()


def test_that_a_case_changed_while_filtered_out_comes_back_as_it_is_now(desk):
    rng = random.Random(1)
    record = replace(case(rng, 1), state=CaseState.TO_DISPATCH)
    desk.picture.cases.apply([record, replace(record, id=2)])
    desk.agree()
    desk.reading.narrow("out", lambda e: e.id != 1)
    desk.agree()
    desk.picture.cases.apply([replace(record, version=9, title="暴露垃圾")])
    desk.reading.narrow("out", None)
    desk.agree()


def test_that_a_tick_and_a_passed_limit_are_seen(desk):
    rng = random.Random(2)
    desk.picture.cases.apply([case(rng, n) for n in range(1, 40)])
    desk.countdown.show_rows(0, 30)
    desk.agree()
    for seconds in (1, 2, 60, 4_000):
        desk.now += timedelta(seconds=seconds)
        desk.countdown.tick()
        desk.agree()


def test_that_columns_may_be_moved_hidden_and_resized_and_the_font_changed(desk):
    rng = random.Random(3)
    desk.picture.cases.apply([case(rng, n) for n in range(1, 40)])
    for change in (
        lambda view: view.setColumnWidth(2, 240),
        lambda view: view.horizontalHeader().moveSection(2, 5),
        lambda view: view.setColumnHidden(3, True),
        lambda view: view.horizontalScrollBar().setValue(40),
        lambda view: view.verticalHeader().setDefaultSectionSize(40),
        lambda view: view.setFont(QFont(view.font().family(), 20)),
        lambda view: view.setEnabled(False),
    ):
        for view in desk.views:
            change(view)
        desk.agree()


def test_that_an_empty_table_and_a_model_without_keys_are_shown_too(desk, qtbot):
    desk.agree()
    for view in desk.views:
        view.setModel(QStringListModel(["井盖", "路面"]))
    desk.agree()
    for view in desk.views:
        view.setModel(desk.model)
    desk.picture.cases.apply([case(random.Random(5), 1)])
    desk.agree()
