"""The list of units in the dispatch sheet: what speaks for each, in columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from console.domain.states import Severity
from console.models.case_columns import Tag
from console.models.roles import Role
from console.views.dispatch.pick_list import PickColumn, PickModel, PickRow
from console.views.dispatch.suggestion_words import rough_span, shortfall_text
from console.views.shared.case_delegate import CaseDelegate, Cell
from console.views.shared.cell_table import CellTable
from console.views.shared.table_style import style_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.views.dispatch.unit_finder import UnitChoice

_CELLS = {0: Cell.FIGURE, 1: Cell.TITLE, 2: Cell.FIGURE, 3: Cell.FIGURE, 4: Cell.FIGURE}


class UnitTable(CellTable):
    """Moves its mark by keys typed in a line elsewhere; never takes the focus."""

    picked: ClassVar[Signal] = Signal(int)
    """The id of a unit that was clicked."""

    def __init__(self) -> None:
        super().__init__()
        self.choices: list[UnitChoice] = []
        self._rows = PickModel(self._columns(), self)
        style_table(self)
        self.setModel(self._rows)
        self.setItemDelegate(CaseDelegate(_CELLS, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        header = self.horizontalHeader()
        header.setSectionsMovable(False)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for place, column in enumerate(self._rows.columns):
            if column.width:
                self.setColumnWidth(place, column.width)
        self.clicked.connect(lambda index: self.picked.emit(index.data(Role.KEY)))

    def show_choices(self, choices: Sequence[UnitChoice]) -> None:
        """Show other units and mark the first."""
        self.choices = list(choices)
        self._rows.show([_row(choice) for choice in choices])
        if choices:
            self.selectRow(0)

    def marked(self) -> UnitChoice | None:
        """Return the marked unit."""
        row = self.currentIndex().row()
        return self.choices[row] if row >= 0 else None

    def move(self, by: int) -> None:
        """Move the mark so many rows."""
        if count := len(self.choices):
            row = max(0, min(self.currentIndex().row() + by, count - 1))
            self.selectRow(row)

    def _columns(self) -> tuple[PickColumn, ...]:
        return (
            PickColumn(self.tr("序"), 40),
            PickColumn(self.tr("单位")),
            PickColumn(self.tr("在办/能力"), 88, figures=True),
            PickColumn(self.tr("同类·按时"), 120, figures=True),
            PickColumn(self.tr("中位用时"), 112, figures=True),
        )


def _row(choice: UnitChoice) -> PickRow:
    cells = tuple(_text(choice, column) for column in range(len(_CELLS)))
    return PickRow(key=choice.unit.id, cells=cells, tags=_tags(choice))


def _text(choice: UnitChoice, column: int) -> str:
    suggestion = choice.suggestion
    if column == 0:
        return str(choice.place or "")
    if column == 1:
        return choice.unit.name
    if suggestion is None:
        return "—"
    if column == 2:
        return f"{suggestion.load}/{suggestion.capacity}"
    if column == 3:
        share = suggestion.on_time_share
        rate = "" if share is None else f"·{share * 100:.0f}%"
        return f"{suggestion.past}{rate}"
    median_s = suggestion.median_s
    return "—" if median_s is None else rough_span(median_s)


def _tags(choice: UnitChoice) -> tuple[Tag, ...]:
    suggestion = choice.suggestion
    if suggestion is None:
        return ()
    grave = {"not_authorised"}
    return tuple(
        Tag(
            shortfall_text(code),
            Severity.OVERDUE if code in grave else Severity.NEAR,
        )
        for code in suggestion.shortfall
    )
