"""Chooses, orders and remembers the columns of the queue."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QHeaderView, QMenu

from console.domain.states import END_STATES, CaseState
from console.models.case_texts import state_text
from console.views.dispatch.column_memory import ColumnChoice
from console.views.dispatch.queue_columns import HIDDEN_AT_FIRST, WIDTHS

if TYPE_CHECKING:
    from console.views.dispatch.column_memory import ColumnMemory
    from console.views.dispatch.queue_table import QueueTable

_NARROW = (("grid", 660), ("unit", 540))
"""Columns that give way when the table is narrower than this, unless asked for."""
_ALWAYS = ("severity", "title")
_KEEP_AFTER_MS = 300
_PADDING = 18


class QueueHeader(QObject):
    """Every choice is kept for the person a moment later."""

    sorted_by: ClassVar[Signal] = Signal(str)
    """The title of the column the queue is sorted by."""

    def __init__(self, table: QueueTable, memory: ColumnMemory) -> None:
        super().__init__(table)
        self._table, self._memory = table, memory
        self._keys = [column.key for column in table.model().columns]
        self._header = table.horizontalHeader()
        self._choice = memory.read()
        self._timer = QTimer(self, singleShot=True, interval=_KEEP_AFTER_MS)
        self._timer.timeout.connect(self.keep)
        self._set_up()
        self._restore()
        header = self._header
        header.sectionMoved.connect(self._on_changed)
        header.sectionResized.connect(self._on_changed)
        header.sortIndicatorChanged.connect(self._on_sorted)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(
            lambda at: self._pop_up(self.choice_menu(), header.mapToGlobal(at))
        )

    def choice_menu(self) -> QMenu:
        """Return the menu of columns, each with a check mark."""
        menu = QMenu(self._table)
        for place, key in enumerate(self._keys):
            if key in _ALWAYS:
                continue
            title = self._title(place)
            entry = menu.addAction(title)
            entry.setObjectName(key)
            entry.setCheckable(True)
            entry.setChecked(not self._header.isSectionHidden(place))
            entry.toggled.connect(partial(self.show_column, key))
        menu.addSeparator()
        again = menu.addAction(self.tr("恢复默认列"))
        again.setObjectName("again")
        again.triggered.connect(self.start_again)
        return menu

    def sort_menu(self) -> QMenu:
        """Return the menu of columns to sort by; the one in use turns round."""
        menu = QMenu(self._table)
        at, order = (
            self._header.sortIndicatorSection(),
            self._header.sortIndicatorOrder(),
        )
        for place, key in enumerate(self._keys):
            entry = menu.addAction(self._title(place))
            entry.setObjectName(key)
            down = place == at and order is Qt.SortOrder.AscendingOrder
            entry.setCheckable(True)
            entry.setChecked(place == at)
            entry.triggered.connect(partial(self.sort_by, key, descending=down))
        return menu

    def open_choice(self) -> None:
        """Open the menu of columns under the header, for the key."""
        self._pop_up(self.choice_menu(), self._under_header())

    def open_sort(self) -> None:
        """Open the menu of sorts under the header, for the key."""
        self._pop_up(self.sort_menu(), self._under_header())

    def show_column(self, key: str, shown: bool) -> None:  # noqa: FBT001 - a slot
        """Show or hide a column and remember it."""
        self._header.setSectionHidden(self._keys.index(key), not shown)
        hidden = tuple(k for n, k in enumerate(self._keys) if self._is_hidden(n))
        self._choice = ColumnChoice(hidden=hidden)
        self.keep()

    def sort_by(self, key: str, _on: bool = False, *, descending: bool = False) -> None:  # noqa: FBT001, FBT002 - a slot
        """Sort by a column."""
        order = (
            Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        )
        self._table.sortByColumn(self._keys.index(key), order)

    def start_again(self) -> None:
        """Forget every choice."""
        self._choice = ColumnChoice()
        for place in range(len(self._keys)):
            self._header.moveSection(self._header.visualIndex(place), place)
        self._restore()
        self.keep()

    def fit(self, width: int) -> None:
        """Let columns give way in a narrow table, unless the person chose them."""
        if self._choice.hidden is not None:
            return
        for key, least in _NARROW:
            self._header.setSectionHidden(self._keys.index(key), width < least)

    def keep(self) -> None:
        """Write down what stands now."""
        header, count = self._header, len(self._keys)
        order = sorted(range(count), key=header.visualIndex)
        widths = {
            self._keys[n]: header.sectionSize(n)
            for n in range(count)
            if not header.isSectionHidden(n) and self._keys[n] not in _ALWAYS
        }
        descending = header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        self._memory.write(
            ColumnChoice(
                order=tuple(self._keys[n] for n in order),
                hidden=self._choice.hidden,
                widths={**self._choice.widths, **widths},
                sort_key=self._keys[header.sortIndicatorSection()],
                descending=descending,
            )
        )

    def _set_up(self) -> None:
        header = self._header
        header.setSectionsClickable(True)
        header.setSectionResizeMode(
            self._keys.index("severity"), QHeaderView.ResizeMode.Fixed
        )
        header.setSectionResizeMode(
            self._keys.index("title"), QHeaderView.ResizeMode.Stretch
        )
        self._table.setSortingEnabled(True)

    def _restore(self) -> None:
        choice = self._choice
        known = [key for key in choice.order if key in self._keys]
        for place, key in enumerate(known):
            at = self._header.visualIndex(self._keys.index(key))
            self._header.moveSection(at, place)
        hidden = HIDDEN_AT_FIRST if choice.hidden is None else choice.hidden
        for place, key in enumerate(self._keys):
            self._header.setSectionHidden(place, key in hidden and key not in _ALWAYS)
            wide = choice.widths.get(key) or self._first_width(key)
            if wide and key != "title":
                self._header.resizeSection(place, wide)
        sort_key = choice.sort_key if choice.sort_key in self._keys else "remaining"
        self.sort_by(sort_key, descending=choice.descending)

    def _first_width(self, key: str) -> int:
        """Pixels of a column nobody has drawn yet; every state can be read in full."""
        wide = WIDTHS.get(key, 0)
        if key != "state":
            return wide
        metrics = self._table.fontMetrics()
        names = (state_text(state) for state in CaseState if state not in END_STATES)
        return max(wide, *(metrics.horizontalAdvance(n) + _PADDING for n in names))

    def _title(self, place: int) -> str:
        if self._keys[place] == "severity":
            return self.tr("轻重")
        return str(self._table.model().columns[place].title())

    def sort_title(self) -> str:
        """Return what the queue is sorted by, as the footer says it."""
        place = self._header.sortIndicatorSection()
        if self._keys[place] == "remaining":
            return self.tr("紧急度")
        return self._title(place)

    def _on_sorted(self, *_how: object) -> None:
        self.sorted_by.emit(self.sort_title())
        self._timer.start()

    def _on_changed(self, *_how: object) -> None:
        self._timer.start()

    def _is_hidden(self, place: int) -> bool:
        return self._header.isSectionHidden(place)

    def _under_header(self) -> QPoint:
        return self._header.mapToGlobal(QPoint(8, self._header.height()))

    @staticmethod
    def _pop_up(menu: QMenu, at: QPoint) -> None:
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)
        if menu.actions():
            menu.setActiveAction(menu.actions()[0])
