"""A list of two-line cards: mark, title, tags, detail, and a figure at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QListView
from typing_extensions import override

from console.models.roles import Role
from console.views.shared.card_delegate import CardDelegate, foot_width

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from PySide6.QtCore import QItemSelection
    from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent

    from console.views.shared.card import Card

    Index = QModelIndex | QPersistentModelIndex

_NOWHERE = QModelIndex()


class CardModel(QAbstractListModel):
    """Shows cards and goes over to others step by step, so a selection stays."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.cards: list[Card] = []

    def show(self, cards: Sequence[Card]) -> None:
        """Go over to these cards; each key stands once."""
        wanted = {card.key for card in cards}
        for row in reversed(range(len(self.cards))):
            if self.cards[row].key not in wanted:
                self.beginRemoveRows(_NOWHERE, row, row)
                del self.cards[row]
                self.endRemoveRows()
        for row, card in enumerate(cards):
            self._place(row, card)

    def row_of(self, key: Hashable) -> int:
        """Return the row of a key, -1 for none."""
        return next((n for n, card in enumerate(self.cards) if card.key == key), -1)

    def _place(self, row: int, card: Card) -> None:
        at = self.row_of(card.key)
        if at < 0:
            self.beginInsertRows(_NOWHERE, row, row)
            self.cards.insert(row, card)
            self.endInsertRows()
            return
        if at != row:
            self.beginMoveRows(_NOWHERE, at, at, _NOWHERE, row)
            self.cards.insert(row, self.cards.pop(at))
            self.endMoveRows()
        if self.cards[row] != card:
            self.cards[row] = card
            here = self.index(row)
            self.dataChanged.emit(here, here)

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.cards)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        card = self.cards[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return card.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return card.tip or None
        if role == Role.KEY:
            return card.key
        return card if role == Role.ENTITY else None


class CardList(QListView):
    """Up, Down, J and K move; Enter opens; letters go on to the desk's keys.

    An empty list says ``empty_words`` instead of nothing.
    """

    chosen: ClassVar[Signal] = Signal(object)
    """The key of the card chosen by the person, or None."""
    opened: ClassVar[Signal] = Signal(object)

    def __init__(self, *, empty_words: str = "", lines: int = 2) -> None:
        super().__init__()
        self.empty_words = empty_words
        self._quiet = self._first_wanted = False
        self._lines, self.foot_needed = lines, 0
        self._stood = 0
        """The row where a card stood that was chosen and went."""
        self._cards = CardModel(self)
        self.setModel(self._cards)
        self.setItemDelegate(CardDelegate(self, lines=lines))
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.selectionModel().selectionChanged.connect(self._on_selected)
        self.doubleClicked.connect(lambda _index: self.opened.emit(self.key))

    @property
    def cards(self) -> Sequence[Card]:
        """What is shown, top to bottom."""
        return tuple(self._cards.cards)

    @property
    def key(self) -> Any:
        """The key of the chosen card, or None."""
        picked = self.selectionModel().selectedIndexes()
        return picked[0].data(Role.KEY) if picked else None

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show these cards; what was chosen stays chosen while it is there.

        Once it is gone none is chosen: nobody acts on a card he did not choose.
        """
        before = self.key
        row = self._cards.row_of(before)
        self._quiet = True
        self._cards.show(cards)
        self._quiet = False
        if self._lines == 3:
            self._ask_for_room(cards)
        if before is not None and self._cards.row_of(before) < 0:
            self.choose(None, quietly=True)
            self._stood = row
        if self.key != before:
            self.chosen.emit(self.key)
        self._take_first()
        self.viewport().update()

    def _ask_for_room(self, cards: Sequence[Card]) -> None:
        needed = max(map(foot_width, cards), default=0)
        if needed != self.foot_needed:
            self.foot_needed = needed
            self.scheduleDelayedItemsLayout()

    def choose_first(self) -> None:
        """Choose the first card, or once there is one; a choice made stays.

        The focus stays where it is.
        """
        self._first_wanted = True
        self._take_first()

    def choose(self, key: Hashable, *, quietly: bool = False) -> None:
        """Choose a card by its key; an unknown key chooses none."""
        self._quiet, self._stood = quietly, 0
        row = self._cards.row_of(key)
        if row >= 0:
            self.setCurrentIndex(self._cards.index(row))
        else:
            self.clearSelection()
            self.setCurrentIndex(_NOWHERE)
        self._quiet = False

    def step(self, by: int) -> None:
        """Go so many cards down, or up; none chosen, to where the last one stood."""
        if count := len(self._cards.cards):
            at = self._cards.row_of(self.key)
            row = self._stood if at < 0 else at + by
            row = max(0, min(row, count - 1))
            self.setCurrentIndex(self._cards.index(row))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), not event.modifiers().value
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.key is not None:
            self.opened.emit(self.key)
        elif plain and key in (Qt.Key.Key_Down, Qt.Key.Key_J):
            self.step(1)
        elif plain and key in (Qt.Key.Key_Up, Qt.Key.Key_K):
            self.step(-1)
        elif event.text() and event.text().isprintable():
            event.ignore()  # letters are keys of the desk, not a search in the list
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()  # a narrow card is a higher one

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._cards.cards and self.empty_words:
            CardDelegate.paint_empty(self.viewport(), self.empty_words)

    def _take_first(self) -> None:
        if self._first_wanted and self._cards.cards:
            self._first_wanted = False
            if self.key is None:
                self.step(0)

    def _on_selected(self, _on: QItemSelection, _off: QItemSelection) -> None:
        if not self._quiet:
            self.chosen.emit(self.key)
