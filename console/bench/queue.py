"""The queue at 50,000 rows, with repaint, against Qt's own sorting proxy."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from console.bench.measure import Result, median, repeat
from console.domain.chips import Chip, Seat
from console.domain.records.case import CaseRecord
from console.domain.states import END_STATES, CaseState
from console.models.case_columns import case_columns
from console.models.table_model import TableModel
from console.store.picture import Picture
from console.store.queue import CaseQueue
from console.store.reading import QueueReading
from console.views.shared.case_delegate import CaseDelegate, Cell
from console.views.shared.cell_table import CellTable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from PySide6.QtCore import QAbstractItemModel

    from console.models.columns import Column

ROWS = 50_000
NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
PEER = "QSortFilterProxyModel over a Python model"
SORT_LIMIT_MS, CHANGE_LIMIT_MS = 100.0, 5.0
_ROWS_IN_VIEW = 40
_MATTERS = ("井盖缺失", "路面塌陷", "占道经营", "油烟扰民", "暴露垃圾", "路灯不亮")
_PLACES = ("安定门", "建国门", "东华门", "朝阳门", "北新桥", "和平里")
_UNITS = ("住建委", "交通支队", "排水集团", "城管执法局", "环卫中心", "燃气集团")
_OPEN = sorted(set(CaseState) - END_STATES - {CaseState.DRAFT})
_CELLS = {
    "severity": Cell.MARK,
    "number": Cell.FIGURE,
    "title": Cell.TITLE,
    "state": Cell.STRONG,
    "remaining": Cell.REMAINING,
}
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


def made_cases(count: int, rng: random.Random) -> list[CaseRecord]:
    """Return this many open cases, the same ones for the same seed."""
    return [_made_case(number, rng) for number in range(1, count + 1)]


def _made_case(number: int, rng: random.Random) -> CaseRecord:
    due_at = NOW + timedelta(seconds=rng.randrange(-20_000, 400_000))
    matter, place = rng.choice(_MATTERS), rng.choice(_PLACES)
    return CaseRecord(
        id=number,
        number=f"11010120261123{number:05d}",
        version=1,
        state=rng.choice(_OPEN),
        title=f"{matter}{rng.randrange(100)}",
        channel="HOTLINE",
        reported_at=NOW - timedelta(hours=2),
        address=f"{place}街道 {rng.randrange(400)} 号",
        matter=matter,
        grid_name=f"{place} {rng.randrange(14):03d}-{rng.randrange(9):02d}",
        unit_name=rng.choice(_UNITS),
        unit_ids=(1, 2) if rng.random() < 0.03 else (1,),
        near_at=due_at - timedelta(hours=1),
        due_at=due_at,
        supervision_level=int(rng.random() < 0.02),
    )


class _Ours:
    """The console's own way: table, queue, listing, model."""

    def __init__(
        self, cases: Iterable[CaseRecord], columns: Sequence[Column[Any]]
    ) -> None:
        self.picture = Picture()
        self.picture.cases.apply(cases)
        queue = CaseQueue(self.picture.cases, seat=Seat(login="d"), now=NOW)
        queue.haystacks.warm(self.picture.cases)
        self.reading = QueueReading(queue)
        self.model: QAbstractItemModel = TableModel(self.reading.listing, columns)

    def sort(self, column: int, order: Qt.SortOrder) -> None:
        self.model.sort(column, order)

    def search(self, text: str) -> None:
        self.reading.search(text)

    def choose(self, chip: Chip) -> None:
        self.reading.choose(chip)

    def change(self, records: list[CaseRecord]) -> None:
        self.picture.cases.apply(records)


class _PlainModel(QAbstractTableModel):
    """A list of records as a model, the usual way."""

    def __init__(
        self, cases: Iterable[CaseRecord], columns: Sequence[Column[Any]]
    ) -> None:
        super().__init__()
        self.records = list(cases)
        self._readers = [column.readers() for column in columns]
        self._sorting = [column.sorting for column in columns]

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.records)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._readers)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        record = self.records[index.row()]
        if role == Qt.ItemDataRole.EditRole:
            return self._sorting[index.column()](record)
        reader = self._readers[index.column()].get(role)
        return None if reader is None else reader(record)


class _Proxied:
    """Qt's proxy sorts and filters a Python model by its data()."""

    def __init__(
        self, cases: Iterable[CaseRecord], columns: Sequence[Column[Any]]
    ) -> None:
        self._source = _PlainModel(cases, columns)
        self._last = len(columns) - 1
        self.model = QSortFilterProxyModel()
        self.model.setSortRole(Qt.ItemDataRole.EditRole)
        self.model.setFilterKeyColumn(-1)
        self.model.setSourceModel(self._source)

    def sort(self, column: int, order: Qt.SortOrder) -> None:
        self.model.sort(column, order)

    def search(self, text: str) -> None:
        self.model.setFilterFixedString(text)

    def change(self, records: list[CaseRecord]) -> None:
        for record in records:
            row = record.id - 1
            self._source.records[row] = record
            top, bottom = (
                self._source.index(row, 0),
                self._source.index(row, self._last),
            )
            self._source.dataChanged.emit(top, bottom)


class _Screen:
    """A real table view of the desk's size, painted into an image after each step."""

    def __init__(
        self, model: QAbstractItemModel, columns: Sequence[Column[Any]]
    ) -> None:
        self.view = CellTable()
        cells = {n: _CELLS.get(c.key, Cell.PLAIN) for n, c in enumerate(columns)}
        self.view.setItemDelegate(CaseDelegate(cells, self.view))
        self.view.setModel(model)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(24)
        self.view.resize(780, 24 * (_ROWS_IN_VIEW + 1))
        self.view.show()
        self._image = QImage(
            self.view.size(), QImage.Format.Format_ARGB32_Premultiplied
        )
        self.paint()

    def paint(self) -> None:
        self.view.viewport().render(self._image)


def measure(*, rows: int = ROWS, times: int = 9, peer_times: int = 2) -> list[Result]:
    """Sort, filter, change one row and 200 rows, each until it is painted.

    Args:
        rows: how many cases.
        times: how often each step is run; the figure is the median.
        peer_times: the same for the slower peer.
    """
    _application()
    columns = case_columns(lambda: NOW)
    cases = made_cases(rows, random.Random(2))
    ours, proxied = _Ours(cases, columns), _Proxied(cases, columns)
    figures = _figures(ours, _Screen(ours.model, columns), cases, times)
    peers = _figures(proxied, _Screen(proxied.model, columns), cases, peer_times)
    screen = _Screen(ours.model, columns)
    figures |= {"chip": _milliseconds(_chip_steps(ours), screen, times)}
    figures |= {"repaint alone": _milliseconds(lambda: None, screen, times)}
    return [
        Result(
            name=f"queue: {name}, {rows} rows",
            figure=round(figure, 3),
            unit="ms",
            limit=_LIMITS.get(name),
            peer=round(peers[name], 3) if name in peers else None,
            peer_name=PEER if name in peers else "",
        )
        for name, figure in figures.items()
    ]


_LIMITS = {
    "sort by text": SORT_LIMIT_MS,
    "sort by time": SORT_LIMIT_MS,
    "one change": CHANGE_LIMIT_MS,
}


def _figures(
    side: _Ours | _Proxied, screen: _Screen, cases: list[CaseRecord], times: int
) -> dict[str, float]:
    rng = random.Random(5)
    remaining = screen.view.model().columnCount() - 1
    told = {
        "sort by text": _milliseconds(_sort_steps(side, 2, 3), screen, times),
        "sort by time": _milliseconds(_sort_steps(side, remaining, 1), screen, times),
        "filter": _milliseconds(_search_steps(side), screen, times),
    }
    side.search("")
    side.sort(remaining, Qt.SortOrder.AscendingOrder)
    for name, count in (("one change", 1), ("200 changes", 200)):
        steps = _change_steps(side, cases, rng, count)
        told[name] = _milliseconds(steps, screen, times)
    return told


def _milliseconds(step: Callable[[], object], screen: _Screen, times: int) -> float:
    def until_painted() -> None:
        step()
        screen.paint()

    warm_up = 1 if times > 2 else 0
    return 1000 * median(repeat(until_painted, times=times, warm_up=warm_up))


def _sort_steps(side: _Ours | _Proxied, one: int, other: int) -> Callable[[], None]:
    """Sort by one column and another in turn, so that every run sorts anew."""
    columns = [one, other]

    def step() -> None:
        columns.reverse()
        side.sort(columns[0], Qt.SortOrder.AscendingOrder)

    return step


def _search_steps(side: _Ours | _Proxied) -> Callable[[], None]:
    """Type and clear in turn."""
    texts = ["井盖", ""]

    def step() -> None:
        side.search(texts[0])
        texts.reverse()

    return step


def _chip_steps(ours: _Ours) -> Callable[[], None]:
    chips = [Chip.OVERDUE, Chip.ALL]

    def step() -> None:
        ours.choose(chips[0])
        chips.reverse()

    return step


def _change_steps(
    side: _Ours | _Proxied, cases: list[CaseRecord], rng: random.Random, count: int
) -> Callable[[], None]:
    """Give cases at random another due time, which moves their rows."""

    def step() -> None:
        changed: list[CaseRecord] = []
        for row in rng.sample(range(len(cases)), min(count, len(cases))):
            due_at = NOW + timedelta(seconds=rng.randrange(-20_000, 400_000))
            record = replace(cases[row], version=cases[row].version + 1, due_at=due_at)
            cases[row] = record
            changed.append(record)
        side.change(changed)

    return step


def _application() -> QApplication:
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication([])
