"""A box to pick a unit by name, pinyin initials or number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QCompleter

from console.store.search import initials

if TYPE_CHECKING:
    from collections.abc import Iterable

    from console.domain.records.place import UnitRecord


class UnitBox(QComboBox):
    """Type a part of the name or its initials, leave with Tab: the first that fits.

    Units that fit the kind wanted stand first; ``unit_id`` is None for none.
    """

    def __init__(
        self, units: Iterable[UnitRecord], *, kind: str = "", hint: str = ""
    ) -> None:
        super().__init__()
        self._units = sorted(units, key=lambda u: (u.kind != kind, u.name, u.id))
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        for unit in self._units:
            self.addItem(unit.name, unit.id)
        self.setCurrentIndex(-1)
        self.completer().setFilterMode(Qt.MatchFlag.MatchContains)
        popup = QCompleter.CompletionMode.PopupCompletion
        self.completer().setCompletionMode(popup)
        self.lineEdit().setPlaceholderText(
            hint or self.tr("单位名称、拼音首字母或编号")
        )
        self.lineEdit().editingFinished.connect(self.settle)

    @property
    def unit_id(self) -> int | None:
        """The unit that is picked."""
        at = self.currentIndex()
        fits = at >= 0 and self.itemText(at) == self.currentText()
        return self.itemData(at) if fits else None

    @property
    def unit(self) -> UnitRecord | None:
        """The record of the unit that is picked."""
        key = self.unit_id
        return next((unit for unit in self._units if unit.id == key), None)

    def pick(self, unit_id: int | None) -> None:
        """Pick a unit by id, or none."""
        self.setCurrentIndex(-1 if unit_id is None else self.findData(unit_id))

    def settle(self) -> None:
        """Take the first unit that fits what was typed."""
        text = self.currentText().strip().casefold()
        if not text or self.unit_id is not None:
            return
        found = next((u for u in self._units if _fits(u, text)), None)
        if found is not None:
            with QSignalBlocker(self.lineEdit()):
                self.setCurrentIndex(self.findData(found.id))


def _fits(unit: UnitRecord, text: str) -> bool:
    letters = initials(unit.name).casefold()
    return (
        text in unit.name.casefold()
        or letters.startswith(text)
        or text in letters
        or unit.code.casefold() == text
    )
