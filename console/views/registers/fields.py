"""Fields of the registers that Qt has no widget for."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from console.views.shared.flow_layout import FlowLayout

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class TickList(QWidget):
    """Several of some words, each a box to tick."""

    changed: ClassVar[Signal] = Signal()

    def __init__(self, choices: Iterable[tuple[str, str]] = ()) -> None:
        super().__init__()
        self._flow = FlowLayout(self, gap=8)
        self._flow.setContentsMargins(0, 4, 0, 4)
        self._boxes: dict[str, QCheckBox] = {}
        for key, said in choices:
            self._add(key, said)

    @property
    def ticked(self) -> tuple[str, ...]:
        """The keys that are ticked, in their order."""
        return tuple(key for key, box in self._boxes.items() if box.isChecked())

    def tick(self, keys: Sequence[str]) -> None:
        """Tick these and no others; a key nobody knew gets a box."""
        for key in keys:
            if key not in self._boxes:
                self._add(key, key)
        for key, box in self._boxes.items():
            box.setChecked(key in keys)

    def _add(self, key: str, said: str) -> None:
        box = QCheckBox(said)
        box.setObjectName(key)
        box.toggled.connect(lambda _on: self.changed.emit())
        self._flow.addWidget(box)
        self._boxes[key] = box


def choose(box: QComboBox, data: object) -> None:
    """Choose an entry by its data; one that is missing is added as it is."""
    place = box.findData(data)
    if place < 0:
        box.addItem(str(data or ""), data)
        place = box.count() - 1
    box.setCurrentIndex(place)


def choice(entries: Iterable[tuple[object, str]], name: str) -> QComboBox:
    """Return a box of choices: data and words."""
    box = QComboBox()
    box.setObjectName(name)
    box.setSizeAdjustPolicy(
        QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
    )
    box.setMinimumContentsLength(8)
    for data, said in entries:
        box.addItem(said, data)
    return box
