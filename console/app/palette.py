"""What the palette finds beside the actions: cases, units, grids, and command lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.views.dispatch.specs import SPECS
from console.views.shell.command_line import Part, Verb
from console.views.shell.palette_sources import CommandSource
from console.views.shell.past_source import PastCaseSource
from console.views.shell.store_resolver import StoreResolver
from console.views.shell.store_sources import (
    CaseSource,
    area_source,
    person_source,
    unit_source,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.app.seat_parts import SeatParts
    from console.domain.records.place import AreaRecord
    from console.views.dispatch.workspace import DispatchWorkspace
    from console.views.shared.grid_map import GridMap
    from console.views.shell.palette_entry import PaletteSource

WITH_UNITS = frozenset({"case.dispatch", "case.add_unit"})
SHORT = {"case.dispatch": ("派",), "case.add_unit": ("联",)}


def dispatch_verbs() -> list[Verb]:
    """Return a verb for every action on a case: its title, and its id's last word."""
    return [
        Verb(
            words=(spec.title, *SHORT.get(spec.id, ()), spec.id.rpartition(".")[2]),
            action_id=spec.id,
            parts=(Part.CASE, Part.UNITS) if spec.id in WITH_UNITS else (Part.CASE,),
            optional=frozenset({Part.CASE, Part.UNITS}),
        )
        for spec in SPECS
    ]


def dispatch_sources(
    workspace: DispatchWorkspace,
    parts: SeatParts,
    grid_map: GridMap | None,
    front: Callable[[], object],
) -> list[PaletteSource]:
    """Return what the palette finds for the dispatch workspace.

    Args:
        workspace: shows what was found.
        parts: the seat's parts.
        grid_map: the map of that workspace.
        front: brings the workspace to the front first.
    """
    picture, now = parts.session.picture, parts.session.clock.now

    def open_case(case_id: int) -> None:
        front()
        workspace.choose_case(case_id)

    def search_for(words: str) -> None:
        front()
        workspace.queue_pane.filter_line.setText(words)

    def look_at(area_id: int) -> None:
        front()
        bounds = bounds_of(picture.areas[area_id])
        if bounds and grid_map is not None:
            grid_map.show_bounds(*bounds)

    haystacks = workspace.queue.haystacks
    resolver = StoreResolver(picture, lambda: workspace.focus.case_id)
    return [
        CommandSource(parts.runner, dispatch_verbs(), resolver),
        CaseSource(picture.cases, haystacks, now=now, open_case=open_case),
        PastCaseSource(parts.session.queries, open_case, workspace),
        unit_source(picture.units, lambda key: search_for(picture.units[key].name)),
        person_source(picture.persons, lambda key: search_for(_held_by(parts, key))),
        area_source(picture.areas, look_at),
    ]


def bounds_of(area: AreaRecord) -> tuple[float, float, float, float] | None:
    """Return west, south, east, north of an area; None where it has no outline."""
    points = [point for polygon in area.polygons for point in polygon[0]]
    if not points:
        return None
    lons, lats = zip(*points, strict=True)
    return min(lons), min(lats), max(lons), max(lats)


def _held_by(parts: SeatParts, person_id: int) -> str:
    """Return what finds a person's cases: the unit, else the name."""
    person = parts.session.picture.persons[person_id]
    unit = parts.session.picture.units.get(person.unit_id)
    return unit.name if unit else person.name
