"""A box to pick a unit by name, pinyin initials or number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSignalBlocker

from console.views.shared.name_box import NameBox, is_named

if TYPE_CHECKING:
    from collections.abc import Iterable

    from console.domain.records.place import UnitRecord


class UnitBox(NameBox):
    """Type a part of the name or its initials, leave with Tab: the first that fits.

    Units that fit the kind wanted stand first; ``unit_id`` is None for none.
    """

    def __init__(
        self, units: Iterable[UnitRecord], *, kind: str = "", hint: str = ""
    ) -> None:
        super().__init__(
            hint or QCoreApplication.translate("UnitBox", "单位名称、拼音首字母或编号")
        )
        self._units = sorted(units, key=lambda u: (u.kind != kind, u.name, u.id))
        for unit in self._units:
            self.addItem(unit.name, unit.id)
        self.setCurrentIndex(-1)
        self.lineEdit().editingFinished.connect(self.settle)

    @property
    def unit_id(self) -> int | None:
        """The unit that is picked."""
        return self.picked

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
        text = self.typed
        if not text or self.unit_id is not None:
            return
        found = next((u for u in self._units if _fits(u, text)), None)
        if found is not None:
            with QSignalBlocker(self.lineEdit()):
                self.setCurrentIndex(self.findData(found.id))


def _fits(unit: UnitRecord, text: str) -> bool:
    return is_named(unit.name, text) or unit.code.casefold() == text
