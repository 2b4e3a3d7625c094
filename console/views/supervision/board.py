"""The board: urges, drafts, three levels, coordination; a column of cards each."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from console.views.shared.cards import CardList
from console.views.shared.chips import BLIND
from console.views.shared.labels import words
from console.views.shared.stale_overlay import StaleOverlay
from console.views.supervision.board_cards import BoardDelegate

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from PySide6.QtGui import QFocusEvent

    from console.views.shared.link_watch import LinkWatch
    from console.views.supervision.board_cards import BoardCard

LEAST_WIDE = 144
Key = tuple[str, int]


class BoardColumn(QWidget):
    """A title with a count, and cards below it."""

    def __init__(
        self, title: str, empty: str, now: Callable[[], datetime], watch: LinkWatch
    ) -> None:
        super().__init__()
        self._title, self._now, self._watch = title, now, watch
        self.setMinimumWidth(LEAST_WIDE)
        self.head = words(tone="strong")
        self.late = words(tone="alarm")
        self.cards = CardList(empty_words=empty)
        self.cards.setItemDelegate(BoardDelegate(now, self.cards))
        line = QHBoxLayout()
        line.setContentsMargins(10, 6, 10, 6)
        line.addWidget(self.head)
        line.addStretch(1)
        line.addWidget(self.late)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(line)
        column.addWidget(self.cards, 1)
        self.follow()

    def show_cards(self, cards: Sequence[BoardCard]) -> None:
        """Show these cards, top to bottom."""
        self.cards.show_cards(cards)
        self.follow()

    def follow(self) -> None:
        """Count, and let the clocks go on."""
        now, shown = self._now(), self.cards.cards
        late = sum(each.due_at is not None and each.due_at <= now for each in shown)
        known = self._watch.linked
        count = str(len(shown)) if known else BLIND
        self.head.setText(f"{self._title}  {count}")
        said = self.tr("超期 %1").replace("%1", str(late)) if late and known else ""
        self.late.setText(said)
        self.cards.viewport().update()


class OrderBoard(QScrollArea):
    """One card is chosen in the whole board; H and L go from column to column."""

    chosen: ClassVar[Signal] = Signal(object)
    opened: ClassVar[Signal] = Signal()

    def __init__(
        self,
        columns: Sequence[tuple[str, str, str]],
        now: Callable[[], datetime],
        watch: LinkWatch,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = {
            name: BoardColumn(title, empty, now, watch)
            for name, title, empty in columns
        }
        self._key: Key | None = None
        self._first_wanted = False
        inner = QWidget()
        inner.setObjectName("scrolled")
        line = QHBoxLayout(inner)
        line.setContentsMargins(4, 0, 4, 4)
        line.setSpacing(0)
        for column in self.columns.values():
            line.addWidget(column, 1)
            column.cards.chosen.connect(self._on_chosen)
            column.cards.opened.connect(lambda _key: self.opened.emit())
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self._overlay = StaleOverlay(self.viewport(), watch)

    @property
    def key(self) -> Key | None:
        """Kind and id of the chosen card."""
        return self._key

    def show_cards(self, cards: Mapping[str, Sequence[BoardCard]]) -> None:
        """Show the cards of every column; the chosen one stays chosen."""
        held = self._key
        for name, column in self.columns.items():
            column.show_cards(cards.get(name, ()))
        if held is not None and held != self._key:
            self.choose(held)
        self._take_first()

    def choose_first(self) -> None:
        """Choose the first card, or once there is one; a choice made stays."""
        self._first_wanted = True
        self._take_first()

    def choose(self, key: Key) -> bool:
        """Choose a card wherever it stands; False when it is nowhere."""
        for column in self.columns.values():
            if any(card.key == key for card in column.cards.cards):
                column.cards.choose(key)
                column.cards.scrollTo(column.cards.currentIndex())
                self.ensureWidgetVisible(column, 0, 0)
                return True
        return False

    def step(self, by: int) -> None:
        """Go so many cards down in the column of the chosen card."""
        column = self._column() or self._first_filled()
        if column is not None:
            column.cards.step(by)
            column.cards.setFocus()

    def turn(self, by: int) -> None:
        """Go to the next column with cards, to the left when negative."""
        filled = [each for each in self.columns.values() if each.cards.cards]
        here = self._column()
        if not filled:
            return
        at = filled.index(here) + by if here in filled else 0
        column = filled[max(0, min(at, len(filled) - 1))]
        if column is not here:
            column.cards.choose(column.cards.cards[0].key)
        column.cards.setFocus()
        self.ensureWidgetVisible(column, 0, 0)

    def follow(self) -> None:
        """Let the clocks go on."""
        for column in self.columns.values():
            column.follow()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        column = self._column() or self._first_filled()
        if column is not None:
            column.cards.setFocus()

    def _take_first(self) -> None:
        column = self._first_filled()
        if self._first_wanted and column is not None:
            self._first_wanted = False
            if self._key is None:
                column.cards.choose(column.cards.cards[0].key)

    def _column(self) -> BoardColumn | None:
        held = (c for c in self.columns.values() if c.cards.key == self._key)
        return next(held, None) if self._key is not None else None

    def _first_filled(self) -> BoardColumn | None:
        return next((c for c in self.columns.values() if c.cards.cards), None)

    def _on_chosen(self, key: Key | None) -> None:
        if key is None:
            if all(c.cards.key is None for c in self.columns.values()):
                self._key = None
                self.chosen.emit(None)
            return
        self._key = key
        for column in self.columns.values():
            if column.cards.key not in (None, key):
                column.cards.choose(None, quietly=True)
        self.chosen.emit(key)
