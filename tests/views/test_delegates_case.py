"""Tests for how the rows of the queue are painted."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QItemSelectionModel, QRect
from PySide6.QtWidgets import QTableView

from console.domain.records.case import CaseRecord
from console.domain.states import Severity
from console.models.case_columns import case_columns
from console.models.roles import Role
from console.models.table_model import TableModel
from console.store.listing import Listing
from console.store.table import Table
from console.views.shared.case_delegate import (
    CaseDelegate,
    Cell,
    case_cells,
    needed_width,
)
from console.views.shared.table_style import style_table
from console.views.shared.theme import ThemeSwitch, current

NOON = datetime(2026, 11, 23, 4, 0, tzinfo=UTC)


def record(case_id, **words):
    told = {
        "number": f"990101202611230{case_id:04}",
        "version": 1,
        "state": "HANDLING",
        "title": "路面塌陷",
        "channel": "HOTLINE",
        "reported_at": NOON - timedelta(hours=2),
        "due_at": NOON + timedelta(hours=2),
        "near_at": NOON + timedelta(hours=1),
        "grid_name": "安定门 005-02",
        "unit_name": "区排水集团",
    }
    return CaseRecord(id=case_id, **told | words)


class MarkedModel(TableModel):
    """Marks the row of one case as new, as the row marks of the queue do."""

    fresh = None

    def data(self, index, role=0):
        if role == Role.MARK:
            return "new" if self.listing.key_at(index.row()) == self.fresh else None
        return super().data(index, role)


@pytest.fixture
def view(qapp, qtbot):
    ThemeSwitch(qapp)
    table = Table(lambda case: case.id)
    table.apply(
        [
            record(1, due_at=NOON - timedelta(minutes=5)),
            record(2, near_at=NOON),
            record(3),
            record(4, supervision_level=1, unit_ids=(1, 2, 3)),
            record(5, due_at=None, near_at=None, remaining_s=600),
        ]
    )
    view = QTableView()
    style_table(view)
    view.table = table
    view.setModel(MarkedModel(Listing(table), case_columns(lambda: NOON), view))
    view.setItemDelegate(CaseDelegate(case_cells(view.model().columns), view))
    view.resize(900, 300)
    for column, width in enumerate((24, 96, 260, 140, 80, 140, 100)):
        view.setColumnWidth(column, width)
    qtbot.addWidget(view)
    view.show()
    return view


def select(view, row):
    flags = QItemSelectionModel.SelectionFlag
    index = view.model().index(row, 0)
    view.selectionModel().select(index, flags.ClearAndSelect | flags.Rows)


def colours(view, row, column):
    rect = view.visualRect(view.model().index(row, column))
    image = view.viewport().grab(rect).toImage()
    return {
        image.pixelColor(x, y).name()
        for x in range(image.width())
        for y in range(image.height())
    }


@pytest.mark.parametrize(
    ("row", "severity"),
    [
        (0, Severity.OVERDUE),
        (1, Severity.NEAR),
        (2, Severity.ON_TIME),
        (3, Severity.SUPERVISED),
        (4, Severity.PAUSED),
    ],
)
def test_that_each_row_carries_the_mark_of_its_severity(view, row, severity):
    wanted = current().color(f"severity_{severity.value}").name()
    assert wanted in colours(view, row, 0)


@pytest.mark.parametrize(
    ("row", "severity"),
    [(0, Severity.OVERDUE), (1, Severity.NEAR), (2, Severity.ON_TIME)],
)
def test_that_the_remaining_time_has_the_colour_of_the_clock(view, row, severity):
    last = view.model().columnCount() - 1
    wanted = current().color(f"severity_text_{severity.value}").name()
    assert wanted in colours(view, row, last)


def test_that_tags_stand_behind_the_title(view):
    for severity in (Severity.SUPERVISED, Severity.JOINT):
        ground = current().color(f"severity_ground_{severity.value}").name()
        assert ground in colours(view, 3, 2)
        assert ground not in colours(view, 2, 2)


def test_that_the_selected_row_is_a_band_with_an_edge(view):
    select(view, 1)
    band = current().color("surface_selected").name()
    for column in range(view.model().columnCount()):
        assert band in colours(view, 1, column)
    edge = current().color("accent_base").name()
    assert edge in colours(view, 1, 0)
    assert edge not in colours(view, 1, 1)
    assert band not in colours(view, 0, 1)


def test_that_the_edge_follows_the_first_column_when_columns_move(view):
    view.horizontalHeader().moveSection(0, 3)
    select(view, 1)
    edge = current().color("accent_base").name()
    assert edge in colours(view, 1, 1)
    assert edge not in colours(view, 1, 0)


def test_that_a_new_row_stands_out_until_its_mark_ends(view):
    fresh = current().color("surface_fresh").name()
    assert fresh not in colours(view, 2, 3)
    view.model().fresh = 3
    assert fresh in colours(view, 2, 3)
    assert fresh not in colours(view, 1, 3)
    view.model().fresh = None
    assert fresh not in colours(view, 2, 3)


def test_that_words_are_cut_only_with_a_tooltip_that_has_them_all(view):
    long = "消防通道被私家车长期堵塞且劝离无效,居民多次反映" * 2
    view.table.apply([record(3, title=long)])
    index = view.model().index(2, 2)
    delegate = view.itemDelegate()
    assert delegate.tip(index, view.visualRect(index)).startswith(long)
    roomy = QRect(0, 0, needed_width(Cell.TITLE, index), 24)
    assert not delegate.tip(index, roomy).startswith(long)


def test_that_the_size_hint_is_wide_enough_for_words_and_tags(view):
    view.resizeColumnToContents(2)
    index = view.model().index(3, 2)
    assert view.columnWidth(2) >= needed_width(Cell.TITLE, index)


def test_that_rows_are_three_steps_high(view):
    assert view.rowHeight(0) == 3 * current().step == 24


def test_that_painting_asks_the_model_and_never_the_record(view, qtbot):
    asked = []
    model = view.model()

    class Spying(type(model)):
        def data(self, index, role=0):
            asked.append(int(role))
            return super().data(index, role)

    spy = Spying(Listing(view.table), case_columns(lambda: NOON), view)
    view.setModel(spy)
    view.viewport().grab()
    assert asked
    assert int(Role.ENTITY) not in asked
