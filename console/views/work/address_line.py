"""A line for an address that offers the places known by it; arrow keys choose one."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from console.views.shared.card import Card
from console.views.shared.cards import CardList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from console.views.work.address_book import AddressBook, KnownPlace

_CARD_HIGH = 26
_LEAST_WIDE = 360


class AddressLine(QLineEdit):
    """Down and Up go through what is offered, Enter takes it, Esc puts it away.

    Until something is chosen Enter does what it always does.
    """

    taken: ClassVar[Signal] = Signal(object)
    """The KnownPlace that was chosen; its name stands in the line."""

    def __init__(self, book: AddressBook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._known: dict[int, KnownPlace] = {}
        self.offer = CardList(lines=1)
        self.offer.setObjectName("offer")
        self.offer.setAccessibleName(self.tr("已知地点"))
        self.offer.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.offer.hide()
        self.offer.clicked.connect(lambda _index: self._take())
        self.textEdited.connect(book.look_for)
        book.found.connect(self._show)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), not event.modifiers()
        offered = self.offer.isVisible()
        if offered and key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.offer.step(1 if key == Qt.Key.Key_Down else -1)
        elif offered and plain and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        elif offered and key == Qt.Key.Key_Escape:
            self.put_away()
        else:
            super().keyPressEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.put_away()

    def put_away(self) -> None:
        """Offer nothing until something is typed again."""
        self._book.forget()
        self.offer.hide()

    def _take(self) -> None:
        known = self._known.get(self.offer.key)  # type: ignore[arg-type]
        if known is not None:
            self.setText(known.name)
            self.put_away()
            self.taken.emit(known)

    def _show(self, found: Sequence[KnownPlace]) -> None:
        self._known = dict(enumerate(found, 1))
        if not found or not self.hasFocus():
            self.offer.hide()
            return
        cards = [
            Card(key=key, title=each.name, right=each.source)
            for key, each in self._known.items()
        ]
        self.offer.choose(None, quietly=True)
        self.offer.show_cards(cards)
        self._place(len(cards))

    def _place(self, count: int) -> None:
        """Lay the offer below the line, over whatever stands there."""
        top = self.window()
        if self.offer.parentWidget() is not top:
            self.offer.setParent(top)
        below = self.mapTo(top, QPoint(0, self.height() + 2))
        high = count * _CARD_HIGH + 4
        if below.y() + high > top.height():
            below = self.mapTo(top, QPoint(0, -high - 2))
        wide = max(self.width(), _LEAST_WIDE)
        left = max(0, min(below.x(), top.width() - wide))
        self.offer.setGeometry(left, max(0, below.y()), wide, high)
        self.offer.show()
        self.offer.raise_()
