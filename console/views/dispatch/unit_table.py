"""The list of units in the dispatch sheet: what speaks for each, in columns."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView
from typing_extensions import override

from console.domain.states import Severity
from console.models.case_columns import Tag
from console.models.columns import BESIDE, OPPOSITE
from console.models.roles import Role
from console.views.dispatch.suggestion_words import rough_span, shortfall_text
from console.views.shared.case_delegate import CaseDelegate, Cell
from console.views.shared.cell_table import CellTable
from console.views.shared.table_style import style_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.views.dispatch.unit_finder import UnitChoice

    Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()
_CELLS = {0: Cell.FIGURE, 1: Cell.TITLE, 2: Cell.FIGURE, 3: Cell.FIGURE, 4: Cell.FIGURE}
_WIDTHS = (40, 0, 88, 96, 112)


class UnitChoices(QAbstractTableModel):
    """Units as found; a title carries what speaks against the unit as tags."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.choices: list[UnitChoice] = []

    def show(self, choices: Sequence[UnitChoice]) -> None:
        """Show other units."""
        self.beginResetModel()
        self.choices = list(choices)
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.choices)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(_WIDTHS)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        choice = self.choices[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(choice, index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return BESIDE if index.column() < 2 else OPPOSITE
        if role == Role.TAGS and index.column() == 1:
            return _tags(choice)
        return choice.unit.id if role == Role.KEY else None

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return BESIDE if section < 2 else OPPOSITE
        return self._titles()[section] if role == Qt.ItemDataRole.DisplayRole else None

    def _titles(self) -> tuple[str, ...]:
        return (
            self.tr("序"),
            self.tr("单位"),
            self.tr("在办/能力"),
            self.tr("同类·按时"),
            self.tr("中位用时"),
        )


class UnitTable(CellTable):
    """Moves its mark by keys typed in a line elsewhere; never takes the focus."""

    picked: ClassVar[Signal] = Signal(int)
    """The id of a unit that was clicked."""

    def __init__(self) -> None:
        super().__init__()
        self._choices = UnitChoices(self)
        style_table(self)
        self.setModel(self._choices)
        self.setItemDelegate(CaseDelegate(_CELLS, self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        header = self.horizontalHeader()
        header.setSectionsMovable(False)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for place, wide in enumerate(_WIDTHS):
            if wide:
                self.setColumnWidth(place, wide)
        self.clicked.connect(lambda index: self.picked.emit(index.data(Role.KEY)))

    def show_choices(self, choices: Sequence[UnitChoice]) -> None:
        """Show other units and mark the first."""
        self._choices.show(choices)
        if choices:
            self.selectRow(0)

    @property
    def choices(self) -> Sequence[UnitChoice]:
        """What is shown."""
        return self._choices.choices

    def marked(self) -> UnitChoice | None:
        """Return the marked unit."""
        row = self.currentIndex().row()
        return self._choices.choices[row] if row >= 0 else None

    def move(self, by: int) -> None:
        """Move the mark so many rows."""
        count = self._choices.rowCount()
        if count:
            row = max(0, min(self.currentIndex().row() + by, count - 1))
            self.selectRow(row)


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
