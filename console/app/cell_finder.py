"""Which cell a place lies in, asked from the threads that carry out commands."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING

from console.maps.locator import GridLocator

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from console.domain.records.place import AreaRecord
    from console.store.table import Table


class CellFinder:
    """Follows the areas of the picture; indexes them anew when next asked."""

    def __init__(self, areas: Table[int, AreaRecord]) -> None:
        self._areas = areas
        self._locator = GridLocator()
        self._lock = Lock()
        self._stale = True
        areas.listen(self._on_changed)

    def __call__(self, course: Sequence[tuple[float, float]]) -> tuple[int, ...]:
        """Return the cells of a WGS84 point, line or ring, the lead first (5.2.2 e)."""
        with self._lock:
            if self._stale:
                self._stale = False
                self._locator.rebuild(list(self._areas))
            return tuple(cell for cell, _ in self._locator.lead_cell(course).shares)

    def _on_changed(self, _touched: Collection[int]) -> None:
        self._stale = True
