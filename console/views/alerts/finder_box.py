"""A box that finds one of many by a part of its name or its pinyin initials."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QSignalBlocker, Signal

from console.views.shared.name_box import NameBox, is_named

if TYPE_CHECKING:
    from collections.abc import Iterable


class FinderBox(NameBox):
    """Nothing typed means all; leaving it takes the first that fits.

    Signals:
        picks: something else is picked, or nothing any more.
    """

    picks: ClassVar[Signal] = Signal()

    def __init__(self, hint: str) -> None:
        super().__init__(hint)
        self.lineEdit().setClearButtonEnabled(True)
        self.lineEdit().editingFinished.connect(self._settle)
        self.lineEdit().textChanged.connect(lambda _text: self._follow())
        self._before: Any = None

    def offer(self, entries: Iterable[tuple[object, str]]) -> None:
        """Offer these, sorted by name; what is picked stays picked."""
        kept, text = self.picked, self.currentText()
        with QSignalBlocker(self):
            self.clear()
            for data, name in sorted(entries, key=lambda entry: entry[1]):
                self.addItem(name, data)
            self.setCurrentIndex(self.findData(kept) if kept is not None else -1)
            if kept is None:
                self.setEditText(text)

    def clear_pick(self) -> None:
        """Pick nothing."""
        self.setCurrentIndex(-1)
        self.clearEditText()

    def _settle(self) -> None:
        if self.typed and self.picked is None:
            names = ((at, self.itemText(at)) for at in range(self.count()))
            found = next((at for at, name in names if is_named(name, self.typed)), -1)
            self.setCurrentIndex(found)
            if found < 0:
                self.clearEditText()
        self._follow()

    def _follow(self) -> None:
        if self.picked != self._before:
            self._before = self.picked
            self.picks.emit()
