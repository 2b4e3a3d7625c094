"""The generic table model under Qt's model tester."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QTableView

from console.models.columns import Column
from console.models.roles import Role
from console.models.table_model import TableModel
from console.store.listing import Listing
from console.store.table import Table

COLUMNS = [
    Column(key="id", title=lambda: "Id", read=lambda e: e[0]),
    Column(key="name", title=lambda: "Name", read=lambda e: e[1], show=str.upper),
    Column(
        key="rank",
        title=lambda: "Rank",
        read=lambda e: e[2],
        sort_value=lambda e: e[2] or None,
        tooltip=lambda e: f"rank {e[2]}",
    ),
]
FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def table():
    return Table(key_of=lambda e: e[0])


@pytest.fixture
def model(table, qapp):
    model = TableModel(Listing(table), COLUMNS)
    model.tester = QAbstractItemModelTester(model, FATAL)
    return model


@pytest.fixture
def view(model, qtbot):
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(model)
    view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    view.resize(400, 300)
    view.show()
    return view


def rows(model):
    return [model.index(row, 0).data(Role.ENTITY) for row in range(model.rowCount())]


def entity(rng, keys):
    return (rng.randrange(keys), rng.choice("abc"), rng.randrange(5))


def expected(table, accepts, sort_value, descending):
    shown = sorted((e for e in table if accepts(e)), key=lambda e: e[0])
    valued = [e for e in shown if sort_value(e) is not None]
    valued.sort(key=sort_value)
    if descending:
        valued.reverse()
    return valued + [e for e in shown if sort_value(e) is None]


@pytest.mark.parametrize(
    ("keys", "batch", "many"), [(60, 12, 1_000), (120, 90, 1_000), (120, 90, 20)]
)
def test_that_random_batches_sorts_and_filters_never_put_qt_out_of_step(
    table, model, view, monkeypatch, keys, batch, many
):
    monkeypatch.setattr("console.store.listing.MANY", many)
    monkeypatch.setattr("console.store.order.MANY", many)
    rng = random.Random(keys)
    accepts, by, order = (lambda e: True), 0, Qt.SortOrder.AscendingOrder
    model.sort(by, order)
    for _ in range(25):
        present = [entity(rng, keys) for _ in range(rng.randrange(batch))]
        absent = {rng.randrange(keys) for _ in range(rng.randrange(batch // 2))}
        table.apply(present, absent)
        if rng.random() < 0.3:
            by, order = rng.randrange(3), rng.choice(list(Qt.SortOrder))
            model.sort(by, order)
        if rng.random() < 0.3:
            refused = rng.choice("abcx")
            accepts = lambda e, refused=refused: e[1] != refused  # noqa: E731
            model.listing.filter(accepts)
        view.selectRow(rng.randrange(keys))
        assert rows(model) == expected(
            table,
            accepts,
            COLUMNS[by].sorting,
            order == Qt.SortOrder.DescendingOrder,
        )


def test_that_the_selected_entities_stay_selected_through_any_change(
    table, model, view
):
    table.apply([(n, "a", n % 7) for n in range(1, 120)])
    rng = random.Random(3)
    view.setCurrentIndex(model.index_of(77))
    for _ in range(15):
        table.apply(
            [entity(rng, 120) for _ in range(rng.choice((1, 40)))]
            + [(77, "a", rng.randrange(9))],
            {rng.randrange(120) for _ in range(5)} - {77},
        )
        model.sort(rng.randrange(3), rng.choice(list(Qt.SortOrder)))
        model.listing.filter(rng.choice((lambda e: True, lambda e: e[1] == "a")))
        assert model.key_at(view.currentIndex()) == 77
        selected = view.selectionModel().selectedRows()
        assert [index.data(Role.KEY) for index in selected] == [77]


def test_that_a_batch_of_new_rows_is_one_insertion(table, model, qtbot):
    with qtbot.waitSignal(model.rowsInserted) as inserted:
        table.apply([(1, "a", 0), (2, "b", 0), (3, "c", 0)])
    assert inserted.args[1:] == [0, 2]


def test_that_an_unchanged_row_is_not_announced(table, model, qtbot):
    table.apply([(1, "a", 0)])
    with qtbot.assertNotEmitted(model.dataChanged):
        table.apply([(1, "a", 0)])


def test_that_one_changed_row_is_one_move_and_one_change(table, model, qtbot):
    table.apply([(n, "a", n) for n in range(1, 50)])
    model.sort(2)
    held = QPersistentModelIndex(model.index(0, 0))
    with (
        qtbot.assertNotEmitted(model.layoutChanged),
        qtbot.waitSignals([model.rowsMoved, model.dataChanged], order="strict"),
    ):
        table.apply([(1, "a", 30)])
    assert held.row() == 28
    assert held.data(Role.ENTITY) == (1, "a", 30)


def test_that_many_moved_rows_are_one_change_of_layout(table, model, qtbot):
    table.apply([(n, "a", n) for n in range(1, 300)])
    model.sort(2)
    with (
        qtbot.assertNotEmitted(model.rowsMoved),
        qtbot.waitSignal(model.layoutChanged),
    ):
        table.apply([(n, "a", 300 - n) for n in range(1, 200)])


def test_that_a_filter_never_resets_the_model(table, model, qtbot):
    table.apply([(n, "ab"[n % 2], n) for n in range(300)])
    with qtbot.assertNotEmitted(model.modelReset):
        model.listing.filter(lambda e: e[1] == "a")
        model.listing.filter(lambda e: True)
    assert model.rowCount() == 300


def test_that_no_column_brings_the_first_order_back(table, model):
    table.apply([(n, "a", 9 - n) for n in range(1, 9)])
    model.sort(2)
    model.sort(-1, Qt.SortOrder.DescendingOrder)
    assert [e[0] for e in rows(model)] == list(range(1, 9))


def test_that_cells_titles_and_tooltips_come_from_the_columns(table, model):
    table.apply([(1, "a", 4)])
    assert model.index(0, 1).data() == "A"
    assert model.index(0, 2).data(Role.VALUE) == 4
    assert model.index(0, 2).data(Qt.ItemDataRole.ToolTipRole) == "rank 4"
    assert model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole) is None
    assert model.headerData(2, Qt.Orientation.Horizontal) == "Rank"
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(9, Qt.Orientation.Horizontal) is None


def test_that_keys_and_indexes_find_each_other(table, model):
    table.apply([(1, "a", 4), (2, "b", 3)])
    assert model.index_of(2).row() == 1
    assert not model.index_of(3).isValid()
    assert model.row_of(3) is None
    assert model.key_at(model.index(1, 2)) == 2
    assert model.key_at(QModelIndex()) is None
    assert (model.column_of("rank"), model.column_of("none")) == (2, -1)
