"""Carries areas, cases and people of the picture to the map, change by change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from console.domain.severity import severity
from console.domain.states import END_STATES, Role
from console.maps.marks import MapCase, MapPerson, PersonKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from console.domain.records.case import CaseRecord
    from console.domain.records.place import PersonRecord, UnitRecord
    from console.store.queue import CaseQueue
    from console.views.dispatch.parts import DispatchParts
    from console.views.shared.grid_map import GridMap
    from console.views.shared.theme import Theme


class MapFeed(QObject):
    """One for the life of the map; time alone recolours cases too."""

    def __init__(
        self, parts: DispatchParts, queue: CaseQueue, grid_map: GridMap
    ) -> None:
        super().__init__(grid_map)
        self._parts, self._queue, self._map = parts, queue, grid_map
        self._fitted = False
        picture = parts.picture
        self._leave = [
            picture.areas.listen(lambda _t: self._show_areas()),
            picture.cases.listen(self._on_cases),
            picture.units.listen(self._on_units),
            picture.persons.listen(self._on_persons),
            queue.listen(self._on_time),
        ]
        parts.watch.changed.connect(self._on_link)
        parts.switch.changed.connect(self._on_theme)
        grid_map.set_backdrop(parts.backdrop)
        self._show_areas()
        self._apply(record.id for record in picture.cases)
        self._on_units(frozenset(unit.id for unit in picture.units))
        self._on_persons(frozenset(person.id for person in picture.persons))
        self._on_link()

    def close_down(self) -> None:
        """Follow nothing any longer."""
        if not self._leave:
            return
        for leave in self._leave:
            leave()
        self._leave.clear()
        self._parts.watch.changed.disconnect(self._on_link)
        self._parts.switch.changed.disconnect(self._on_theme)

    def _on_theme(self, theme: Theme) -> None:
        self._map.set_theme(theme.map_tokens())

    def _show_areas(self) -> None:
        areas = tuple(self._parts.picture.areas)
        self._map.set_areas(areas)
        if areas and not self._fitted:
            self._fitted = True
            self._map.fit()

    def _on_link(self) -> None:
        self._map.set_stale(not self._parts.watch.linked)

    def _on_cases(self, touched: frozenset[int]) -> None:
        self._apply(touched)

    def _on_time(self, touched: frozenset[int]) -> None:
        if touched:
            self._apply(touched)

    def _apply(self, keys: Iterable[int]) -> None:
        present: list[MapCase] = []
        absent: list[int] = []
        for key in keys:
            case = self._parts.picture.cases.get(key)
            shown = None if case is None else self._case(case)
            if shown is None:
                absent.append(key)
            else:
                present.append(shown)
        self._map.apply_cases(present, absent)

    def _case(self, case: CaseRecord) -> MapCase | None:
        if case.lon is None or case.lat is None or case.state in END_STATES:
            return None
        return MapCase(
            id=case.id,
            lon=case.lon,
            lat=case.lat,
            severity=severity(case, self._queue.now).value,
            title=case.title or case.matter,
            cell_id=case.cell_id,
            matter_code=case.matter_code,
            due_at=case.due_at if case.remaining_s is None else None,
            remaining_s=case.remaining_s,
        )

    def _on_units(self, touched: frozenset[int]) -> None:
        units = self._parts.picture.units
        self._people(PersonKind.UNIT, touched, [units.get(key) for key in touched])

    def _on_persons(self, touched: frozenset[int]) -> None:
        persons = self._parts.picture.persons
        out = [
            person
            for key in touched
            if (person := persons.get(key)) is not None
            and Role.COLLECTOR in person.roles
        ]
        self._people(PersonKind.COLLECTOR, touched, out)

    def _people(
        self,
        kind: PersonKind,
        touched: frozenset[int],
        found: Iterable[UnitRecord | PersonRecord | None],
    ) -> None:
        present = [
            MapPerson(id=one.id, kind=kind, lon=one.lon, lat=one.lat, name=one.name)
            for one in found
            if one is not None and one.lon is not None and one.lat is not None
        ]
        here = {one.id for one in present}
        absent = [
            MapPerson(id=key, kind=kind, lon=0, lat=0).key
            for key in touched
            if key not in here
        ]
        self._map.apply_people(present, absent)
