"""Where it is: an address in words, and a place by map click, grid or coordinates."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from console.views.shared.labels import say, words
from console.views.shared.place_finder import Place

if TYPE_CHECKING:
    from console.views.shared.place_finder import PlaceFinder


class PlaceBox(QWidget):
    """The address is free text; the place decides the cell, its path and beat."""

    moved: ClassVar[Signal] = Signal()
    """Another place holds now."""
    edited: ClassVar[Signal] = Signal()

    def __init__(self, places: PlaceFinder, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places = places
        self.place = Place()
        self.address = QLineEdit()
        self.address.setPlaceholderText(self.tr("路名、门牌、标志物"))
        self.line = QLineEdit()
        self.line.setPlaceholderText(
            self.tr("点地图，或写单元网格名、代码、拼音首字母、经度,纬度")
        )
        self.found = words(tone="small", wraps=True)
        self.address.textEdited.connect(lambda _text: self.edited.emit())
        self.line.textEdited.connect(self._on_typed)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.addWidget(words(self.tr("地址"), "small"), 0, 0)
        grid.addWidget(words(self.tr("位置"), "small"), 0, 1)
        grid.addWidget(self.address, 1, 0)
        grid.addWidget(self.line, 1, 1)
        grid.addWidget(self.found, 2, 0, 1, 2)
        self.setFocusProxy(self.address)
        self._say([])

    def point_at(self, lon: float, lat: float) -> None:
        """Take a click on the map."""
        self.take(self._places.at(lon, lat))
        self.edited.emit()

    def take(self, place: Place, typed: str = "") -> None:
        """Put a place in, as a draft has it."""
        if not typed and place.lon is not None and place.lat is not None:
            typed = f"{place.lon:.6f}, {place.lat:.6f}"
        elif not typed and place.cell_id is not None:
            typed = self._places.code(place.cell_id)
        self.line.setText(typed)
        self.place = place
        self._say([place] if place != Place() else [])
        self.moved.emit()

    def follow(self) -> None:
        """Look again: the areas may have come after the place."""
        if self.place.lon is not None and self.place.lat is not None:
            self.place = self._places.at(self.place.lon, self.place.lat)
        self._say([self.place] if self.place != Place() else [])

    def lacking(self) -> str:
        """Say what the place lacks for filing; empty for nothing."""
        if self.place.cell_id is not None:
            return ""
        if self.place.lon is not None:
            return self.tr("位置不在网格内")
        return self.tr("没有位置：点地图或写单元网格")

    def _on_typed(self, text: str) -> None:
        found = self._places.search(text)
        self.place = found[0] if len(found) == 1 else Place()
        self._say(found)
        self.moved.emit()
        self.edited.emit()

    def _say(self, found: list[Place]) -> None:
        if len(found) > 1:
            names = self.tr("、").join(self._name(each) for each in found[:4])
            said = self.tr("%1 个网格符合，请再写一点：%2")
            said = said.replace("%1", str(len(found))).replace("%2", names)
            say(self.found, said, "near")
        elif not found:
            typed = bool(self.line.text().strip())
            said = self.tr("没有这个网格") if typed else self.tr("还没有位置")
            say(self.found, said, "near" if typed else "small")
        elif found[0].cell_id is None:
            say(self.found, self.tr("这个位置不在网格内，不能立案"), "alarm")
        else:
            say(self.found, self._told(found[0].cell_id), "good")

    def _told(self, cell_id: int) -> str:
        told = [self._places.path(cell_id), self._places.code(cell_id)]
        if beat := self._places.beat(cell_id):
            told.append(self.tr("责任网格 %1").replace("%1", beat))
        return " · ".join(part for part in told if part)

    def _name(self, place: Place) -> str:
        return self._places.path(place.cell_id).split(" / ")[-1]
