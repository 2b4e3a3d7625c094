"""Feeds a workspace's map: areas, open cases, and the place in hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from console.domain.severity import severity
from console.maps.marks import MapCase

if TYPE_CHECKING:
    from console.domain.records.case import CaseRecord
    from console.views.shared.grid_map import GridMap
    from console.views.shared.theme import Theme
    from console.views.work.parts import CaseKit

_CLOSE_ZOOM = 17.0
POINT_ID = -1
"""The place in hand that is no case yet stands on the map under this number."""


class MapFeed(QObject):
    """Does nothing where there is no map."""

    def __init__(
        self, parts: CaseKit, grid_map: GridMap | None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._parts, self._map = parts, grid_map
        self._shown: tuple[float, float] | None = None
        self._leave = []
        if grid_map is None:
            return
        picture = parts.picture
        grid_map.set_backdrop(parts.backdrop)
        self._on_areas()
        self._take(frozenset(case.id for case in picture.cases))
        grid_map.set_stale(not parts.watch.linked)
        self._leave = [
            picture.areas.listen(lambda _keys: self._on_areas()),
            picture.cases.listen(self._take),
        ]
        parts.watch.changed.connect(self._on_link)
        parts.switch.changed.connect(self._on_theme)

    def select(self, case_id: int, place: tuple[float | None, float | None]) -> None:
        """Ring a case and bring it into view."""
        if self._map is None:
            return
        self._map.apply_cases((), (POINT_ID,))
        self._map.select_case(case_id)
        self._centre(*place)

    def point_at(self, lon: float | None, lat: float | None, title: str = "") -> None:
        """Ring a place that is no case yet; None takes the ring away."""
        if self._map is None:
            return
        if lon is None or lat is None:
            self._map.apply_cases((), (POINT_ID,))
            self._map.select_case(None)
            return
        mark = MapCase(id=POINT_ID, lon=lon, lat=lat, severity="joint", title=title)
        self._map.apply_cases((mark,))
        self._map.select_case(POINT_ID)
        self._centre(lon, lat)

    def keep_view(self, lon: float, lat: float) -> None:
        """Leave the view where it is for a place the person has just clicked."""
        self._shown = (lon, lat)

    def close(self) -> None:
        """Follow picture, link and theme no longer."""
        if not self._leave:
            return
        for leave in self._leave:
            leave()
        self._leave.clear()
        self._parts.watch.changed.disconnect(self._on_link)
        self._parts.switch.changed.disconnect(self._on_theme)

    def _on_areas(self) -> None:
        if self._map is not None:
            self._map.set_areas(list(self._parts.picture.areas))
            self._map.fit()

    def _centre(self, lon: float | None, lat: float | None) -> None:
        if self._map is None or lon is None or lat is None:
            return
        if self._shown != (lon, lat):
            self._shown = (lon, lat)
            self._map.centre_on(lon, lat, _CLOSE_ZOOM)

    def _take(self, touched: frozenset[int]) -> None:
        cases = self._parts.picture.cases
        held = [case for key in touched if (case := cases.get(key)) is not None]
        gone = [key for key in touched if key not in cases]
        if self._map is not None:
            self._map.apply_cases(
                [
                    self._mark(c)
                    for c in held
                    if c.lon is not None and c.lat is not None
                ],
                gone,
            )

    def _mark(self, case: CaseRecord) -> MapCase:
        return MapCase(
            id=case.id,
            lon=case.lon or 0.0,
            lat=case.lat or 0.0,
            severity=severity(case, self._parts.clock.now()).value,
            title=case.title or case.matter,
            cell_id=case.cell_id,
            matter_code=case.matter_code,
            due_at=case.due_at,
            remaining_s=case.remaining_s,
        )

    def _on_link(self) -> None:
        if self._map is not None:
            self._map.set_stale(not self._parts.watch.linked)

    def _on_theme(self, theme: Theme) -> None:
        if self._map is not None:
            self._map.set_theme(theme.map_tokens())
