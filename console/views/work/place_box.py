"""Where it is: an address in words, and a place by map click, grid or coordinates."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QWidget,
)

from console.domain.coordinates import distance_m
from console.views.shared.labels import say, words
from console.views.shared.place_finder import Place, points_of
from console.views.work.address_book import AddressBook
from console.views.work.address_line import AddressLine

if TYPE_CHECKING:
    from console.views.shared.place_finder import PlaceFinder
    from console.views.work.address_book import KnownPlace
    from console.views.work.parts import CaseKit

_LINE = 2
"""Points of the shortest line; a surface has more."""
_CLOSES_M = 20.0
"""A click so near the first point closes the surface."""


class PlaceBox(QWidget):
    """The address is free text; the place decides the cell, its path and beat."""

    moved: ClassVar[Signal] = Signal()
    """Another place holds now."""
    edited: ClassVar[Signal] = Signal()

    def __init__(
        self, parts: CaseKit, places: PlaceFinder, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._places = places
        self.place = Place()
        self.address = AddressLine(AddressBook(parts, places, self))
        self.across = QCheckBox(self.tr("跨网格"))
        self.across.setToolTip(
            self.tr("勾上后每点一下地图加一点：连成线；点回起点附近成面")
        )
        self.address.setPlaceholderText(self.tr("路名、门牌、标志物"))
        self.line = QLineEdit()
        self.line.setPlaceholderText(
            self.tr("点地图，或写单元网格名、代码、拼音首字母、经度,纬度")
        )
        self.line.setToolTip(
            self.tr("几个经度,纬度用分号隔开是一条线；首尾相同是一个面")
        )
        self.found = words(tone="small", wraps=True)
        self.address.textEdited.connect(lambda _text: self.edited.emit())
        self.address.taken.connect(self._on_known)
        self.line.textEdited.connect(self._on_typed)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.addWidget(words(self.tr("地址"), "small"), 0, 0)
        head = QHBoxLayout()
        head.addWidget(words(self.tr("位置"), "small"), 1)
        head.addWidget(self.across)
        grid.addLayout(head, 0, 1)
        grid.addWidget(self.address, 1, 0)
        grid.addWidget(self.line, 1, 1)
        grid.addWidget(self.found, 2, 0, 1, 2)
        self.setFocusProxy(self.address)
        self._say([])

    @property
    def course(self) -> tuple[tuple[float, float], ...]:
        """The points of a line or a surface; none where the place is a point."""
        points = points_of(self.line.text()) or ()
        return tuple(points) if len(points) > 1 else ()

    def point_at(self, lon: float, lat: float) -> None:
        """Take a click on the map: a new place, or one more point across cells."""
        points = points_of(self.line.text()) if self.across.isChecked() else None
        if points:
            here, first = (lon, lat), points[0]
            near = len(points) > _LINE and distance_m(here, first) <= _CLOSES_M
            text = "; ".join(map(_pair, [*points, first if near else here]))
            self.take(self._places.search(text)[0], text)
        else:
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
        if course := self.course:
            self.place = self._places.along(course)
        elif self.place.lon is not None and self.place.lat is not None:
            self.place = self._places.at(self.place.lon, self.place.lat)
        self._say([self.place] if self.place != Place() else [])

    def lacking(self) -> str:
        """Say what the place lacks for filing; empty for nothing."""
        if self.place.cell_id is not None:
            return ""
        if self.place.lon is not None:
            return self.tr("位置不在网格内")
        return self.tr("没有位置：点地图或写单元网格")

    def _on_known(self, known: KnownPlace) -> None:
        self.take(known.place)
        self.edited.emit()

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
            told = self._told(found[0].cell_id)
            across = self._across_words(found[0])
            say(self.found, "\n".join(filter(None, (told, across))), "good")

    def _told(self, cell_id: int) -> str:
        told = [self._places.path(cell_id), self._places.code(cell_id)]
        if beat := self._places.beat(cell_id):
            told.append(self.tr("责任网格 %1").replace("%1", beat))
        return " · ".join(part for part in told if part)

    def _across_words(self, place: Place) -> str:
        if not place.extra_cells:
            return ""
        parts = [
            f"{self._name(Place(cell_id=key))} {share:.0%}"
            for key, share in place.shares
        ]
        said = self.tr("跨 %1 个网格，由占得最多的主管：%2")
        said = said.replace("%1", str(len(parts)))
        return said.replace("%2", self.tr("、").join(parts))

    def _name(self, place: Place) -> str:
        return self._places.path(place.cell_id).split(" / ")[-1]


def _pair(point: tuple[float, float]) -> str:
    return f"{point[0]:.6f}, {point[1]:.6f}"
