"""Any store listing as a Qt table model."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from console.models.roles import Role
from console.store.table import E, K

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from console.models.columns import Column
    from console.models.marks import RowMarks
    from console.store.listing import Listing

Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()
_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
_ALIGNMENT = int(Qt.ItemDataRole.TextAlignmentRole)
_NOT_PAINTED = {_ALIGNMENT, int(Qt.ItemDataRole.ToolTipRole)}
"""What is the same in all rows, or is not in the cell."""


class TableModel(QAbstractTableModel, Generic[K, E]):
    """Shows one listing; the listing sorts and filters, Qt does not.

    The model is the listing's watcher: it tells Qt the same steps and asks the
    listing for everything it shows. Sorting by no column (-1) goes back to the
    order the listing had when the model was made.
    """

    def __init__(
        self,
        listing: Listing[K, E],
        columns: Sequence[Column[E]],
        parent: QObject | None = None,
        *,
        marks: RowMarks[K, E] | None = None,
    ) -> None:
        super().__init__(parent)
        self.listing = listing
        self.columns = tuple(columns)
        self._marks = marks
        if marks is not None:
            marks.faded.connect(self._on_marks_faded)
        self._readers = [self._readers_of(column) for column in self.columns]
        self._held: list[tuple[QModelIndex, K]] = []
        self._own_order = listing.sort_key
        listing.show_to(self)

    def _readers_of(self, column: Column[E]) -> dict[int, Callable[[K, E], Any]]:
        def of_entity(reader: Callable[[E], Any]) -> Callable[[K, E], Any]:
            return lambda _key, entity: reader(entity)

        told = {role: of_entity(reader) for role, reader in column.readers().items()}
        painted = [read for role, read in told.items() if role not in _NOT_PAINTED]
        told[Role.ENTITY] = lambda _key, entity: entity
        told[Role.KEY] = lambda key, _entity: key
        told[Role.VALUE] = of_entity(column.read)
        if (marks := self._marks) is not None:
            told[Role.MARK] = lambda key, _entity: marks.mark_of(key)
            painted.append(told[Role.MARK])
        told[Role.LOOK] = lambda key, entity: [read(key, entity) for read in painted]
        return told

    def _on_marks_faded(self, keys: list[K]) -> None:
        for key in keys:
            row = self.listing.row_of(key)
            if row is not None:
                self.changed(row, row)

    def row_of(self, key: K) -> int | None:
        """Return the row of the entity with this key, or None."""
        return self.listing.row_of(key)

    def index_of(self, key: K, column: int = 0) -> QModelIndex:
        """Return where the entity stands; an invalid index when it does not."""
        row = self.listing.row_of(key)
        return QModelIndex() if row is None else self.index(row, column)

    def key_at(self, index: Index) -> K | None:
        """Return the key of the entity at an index, None off the table."""
        return self.listing.key_at(index.row()) if index.isValid() else None

    def column_of(self, key: str) -> int:
        """Return the number of the column with this key, -1 for none."""
        return next((n for n, c in enumerate(self.columns) if c.key == key), -1)

    def retranslate(self) -> None:
        """Show titles and texts in the language that holds now."""
        if not self.columns:
            return
        last = len(self.columns) - 1
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
        if len(self.listing):
            self.changed(0, len(self.listing) - 1)

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.listing)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.columns)

    @override
    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        row = index.row()
        if row < 0:
            return None
        reader = self._readers[index.column()].get(role)
        if reader is None:
            return None
        key = self.listing.key_at(row)
        return reader(key, self.listing.entity_of(key))

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if not 0 <= section < len(self.columns):
            return None
        if role == _DISPLAY:
            return self.columns[section].title()
        return self.columns[section].alignment if role == _ALIGNMENT else None

    @override
    def sort(
        self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder
    ) -> None:
        by = self._own_order if column < 0 else self.columns[column].sorting
        descending = column >= 0 and order == Qt.SortOrder.DescendingOrder
        self.listing.sort(by, descending=descending)

    def resetting(self) -> None:
        """Follow the listing."""
        self.beginResetModel()

    def reset(self) -> None:
        """Follow the listing."""
        self.endResetModel()

    def removing(self, first: int, last: int) -> None:
        """Follow the listing."""
        self.beginRemoveRows(QModelIndex(), first, last)

    def removed(self) -> None:
        """Follow the listing."""
        self.endRemoveRows()

    def inserting(self, first: int, last: int) -> None:
        """Follow the listing."""
        self.beginInsertRows(QModelIndex(), first, last)

    def inserted(self) -> None:
        """Follow the listing."""
        self.endInsertRows()

    def moving(self, row: int, to: int) -> None:
        """Follow the listing; Qt names the row before which it is put."""
        before = to + 1 if to > row else to
        self.beginMoveRows(QModelIndex(), row, row, QModelIndex(), before)

    def moved(self) -> None:
        """Follow the listing."""
        self.endMoveRows()

    def reordering(self) -> None:
        """Follow the listing; note which entity every held index stands on."""
        self.layoutAboutToBeChanged.emit()
        self._held = [
            (index, self.listing.key_at(index.row()))
            for index in self.persistentIndexList()
        ]

    def reordered(self) -> None:
        """Follow the listing; selections stay on their entity, not on their row."""
        held, self._held = self._held, []
        self.changePersistentIndexList(
            [index for index, _ in held],
            [self.index_of(key, index.column()) for index, key in held],
        )
        self.layoutChanged.emit()

    def changed(self, first: int, last: int) -> None:
        """Follow the listing."""
        self.dataChanged.emit(
            self.index(first, 0), self.index(last, len(self.columns) - 1)
        )
