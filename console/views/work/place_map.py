"""A map opened beside a place, to click where it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from console.views.work.map_feed import MapFeed

if TYPE_CHECKING:
    from console.domain.records.case import CaseRecord
    from console.views.shared.grid_map import GridMap
    from console.views.work.parts import CaseKit
    from console.views.work.place_box import PlaceBox

_HIGH = 220


class PlaceMap(QWidget):
    """The map is made when its button asks for it first; a click goes to the place.

    ``button`` stands wherever the sheet puts it; the map itself fills this widget.
    """

    def __init__(self, parts: CaseKit, place: PlaceBox, case: CaseRecord) -> None:
        super().__init__()
        self._parts, self._place, self._case = parts, place, case
        self.grid_map: GridMap | None = None
        self._feed: MapFeed | None = None
        self.button = QPushButton(self.tr("在地图上点选(&M)"))
        self.button.setCheckable(True)
        self.button.setAutoDefault(False)
        if parts.make_map is None:
            self.button.setToolTip(self.tr("这台机器没有地图，可写单元网格或经纬度"))
        self.button.toggled.connect(self._on_toggled)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        place.across.hide()  # without a map a line is typed
        self.button.setEnabled(parts.make_map is not None)
        self.hide()

    def close_down(self) -> None:
        """Follow the picture no longer."""
        if self._feed is not None:
            self._feed.close()
            self._feed = None

    def _on_toggled(self, on: bool) -> None:  # noqa: FBT001 - a slot
        if on and self.grid_map is None:
            self._make()
        self.setVisible(on)
        self._place.across.setVisible(on)

    def _make(self) -> None:
        if self._parts.make_map is None:
            return
        made = self.grid_map = self._parts.make_map()
        made.setMinimumHeight(_HIGH)
        self._column.addWidget(made, 1)
        self._feed = MapFeed(self._parts, made, self)
        self._feed.select(self._case.id, (self._case.lon, self._case.lat))
        made.point_clicked.connect(self._on_clicked)
        self._place.moved.connect(self._on_moved)

    def _on_clicked(self, lon: float, lat: float) -> None:
        if self._feed is not None:
            self._feed.keep_view(lon, lat)
        self._place.point_at(lon, lat)

    def _on_moved(self) -> None:
        here = self._place.place
        if self._feed is not None:
            self._feed.point_at(here.lon, here.lat, self._case.title)
