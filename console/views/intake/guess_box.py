"""The likeliest conditions for what is reported, each with the words that speak for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.domain.class_guess import MOST, ClassGuesser, Ground
from console.views.shared.card import Card
from console.views.shared.cards import CardList
from console.views.work.catalogue_words import (
    class_words,
    condition_words,
    minor_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from console.domain.class_guess import Guess, Reason
    from console.domain.records.catalogue import CatalogueItem


class GuessBox(QWidget):
    """Up to five guesses; Alt+1 to Alt+5 or Enter takes one."""

    taken: ClassVar[Signal] = Signal(int)
    """The id of the condition taken."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._guesser = ClassGuesser(())
        self._text = ""
        self.guesses: tuple[Guess, ...] = ()
        self.list = CardList(lines=1)
        self.list.setAccessibleName(self.tr("猜测的事项"))
        self.list.setFixedHeight(MOST * 26 + 2)
        self.list.opened.connect(self._on_opened)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        self.setFocusProxy(self.list)
        self.follow("")

    def offer(self, items: Iterable[CatalogueItem]) -> None:
        """Guess among these conditions from now on."""
        self._guesser = ClassGuesser(items)
        self.follow(self._text)

    def follow(self, text: str) -> None:
        """Guess anew from what is reported now."""
        self._text = text
        self.guesses = self._guesser.guess(text)
        self.list.empty_words = (
            self.tr("文字里没有认得的事项，请在下面选立案条件")
            if text.strip()
            else self.tr("写下反映的内容，这里给出最可能的立案条件和依据")
        )
        cards = [self._card(n, guess) for n, guess in enumerate(self.guesses, 1)]
        self.list.show_cards(cards)

    def take(self, place: int) -> bool:
        """Take the guess at this place, from 1; False when there is none."""
        if not 1 <= place <= len(self.guesses):
            return False
        item_id = self.guesses[place - 1].item.id
        self.list.choose(item_id)
        self.taken.emit(item_id)
        return True

    def _on_opened(self, item_id: object) -> None:
        self.taken.emit(item_id)

    def _card(self, place: int, guess: Guess) -> Card:
        item = guess.item
        reasons = self.tr("、").join(self._word(each) for each in guess.reasons[:4])
        said = self.tr("因：%1").replace("%1", reasons)
        return Card(
            key=item.id,
            lead=f"Alt+{place}",
            title=class_words(item),
            right=said,
            tip=f"{item.code} {minor_words(item)}\n{condition_words(item)}\n{said}",
        )

    def _word(self, reason: Reason) -> str:
        if reason.ground is Ground.CONDITION:
            return self.tr("条件含“%1”").replace("%1", reason.word)
        return self.tr("“%1”").replace("%1", reason.word)
