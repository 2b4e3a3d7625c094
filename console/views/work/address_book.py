"""Places known by their address: of cases, components and cells, here and in the past."""

from __future__ import annotations

from heapq import nsmallest
from itertools import islice
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from console.domain.queries import FindCases
from console.domain.record import record
from console.views.shared.place_finder import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from console.domain.records.case import CaseRecord
    from console.domain.records.place import ComponentRecord
    from console.views.shared.place_finder import PlaceFinder
    from console.views.shared.ways import Waits
    from console.views.work.parts import CaseKit

tr = QCoreApplication.translate
MOST = 8
_SHORTEST = 2
_ASK_AFTER_MS = 150
_PAST = 60
_ENOUGH = 300
"""More hits of one kind than these are too many to choose from anyway."""
_SOURCES: Mapping[str, Callable[[], str]] = {
    "case": lambda: tr("AddressBook", "案件 %1"),
    "component": lambda: tr("AddressBook", "部件 %1"),
    "cell": lambda: tr("AddressBook", "网格"),
}


@record
class KnownPlace:
    """An address that is known, where it is, and what it is known from."""

    name: str
    source: str
    place: Place


class _Hit(NamedTuple):
    """A name that fits: what it is of, and a point or a cell."""

    name: str
    kind: str
    of: str
    lon: float | None
    lat: float | None
    cell_id: int | None


class AddressBook(QObject):
    """What the seat knows answers at once; past cases come a little later."""

    found: ClassVar[Signal] = Signal(object)
    """The known places that fit what was looked for last, best first."""

    def __init__(
        self, parts: CaseKit, places: PlaceFinder, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._parts, self._places = parts, places
        self._wanted = ""
        self._past: Sequence[CaseRecord] = ()
        self._ticket: Waits | None = None
        self._soon = QTimer(self, singleShot=True, interval=_ASK_AFTER_MS)
        self._soon.timeout.connect(self._ask)

    def look_for(self, text: str) -> None:
        """Look for an address; a shorter text than two signs finds nothing."""
        self.forget()
        self._wanted = text.strip()
        if len(self._wanted) >= _SHORTEST:
            self._soon.start()
        self._tell()

    def forget(self) -> None:
        """Look for nothing any longer."""
        self._soon.stop()
        self._wanted, self._past = "", ()
        if self._ticket is not None:
            self._ticket.cancel()
            self._ticket = None

    def _ask(self) -> None:
        self._ticket = self._parts.queries.ask(
            FindCases(text=self._wanted, limit=_PAST),
            done=self._take,
            failed=self._on_failed,
        )

    def _take(self, cases: Sequence[CaseRecord]) -> None:
        self._past = cases
        self._tell()

    def _on_failed(self, _error: Exception) -> None:
        """What the seat knows itself stands there already."""

    def _tell(self) -> None:
        wanted = self._wanted.casefold()
        if len(wanted) < _SHORTEST:
            self.found.emit([])
            return
        hits: dict[str, _Hit] = {}
        for hit in self._hits(wanted):
            hits.setdefault(hit.name, hit)
        best = nsmallest(MOST, hits.values(), key=lambda hit: _rank(hit.name, wanted))
        self.found.emit([self._known(hit) for hit in best])

    def _hits(self, wanted: str) -> Iterator[_Hit]:
        picture = self._parts.picture
        for cases in (picture.cases, self._past):
            yield from islice(_of_cases(cases, wanted), _ENOUGH)
        yield from islice(_of_components(picture.components, wanted), _ENOUGH)
        for place in self._places.search(wanted)[:MOST]:
            if place.cell_id is not None:
                name = self._places.path(place.cell_id).replace(" / ", "")
                yield _Hit(name, "cell", "", None, None, place.cell_id)

    def _known(self, hit: _Hit) -> KnownPlace:
        """Return a hit with its place; only few are ever looked up."""
        source = _SOURCES[hit.kind]().replace("%1", hit.of)
        if hit.cell_id is not None:
            lon, lat = self._places.inside(hit.cell_id) or (None, None)
            place = Place(lon=lon, lat=lat, cell_id=hit.cell_id)
        else:
            place = self._places.at(hit.lon or 0.0, hit.lat or 0.0)
        return KnownPlace(name=hit.name, source=source, place=place)


def _of_cases(cases: Iterable[CaseRecord], wanted: str) -> Iterator[_Hit]:
    for case in cases:
        there = case.lon is not None and case.lat is not None
        if there and wanted in case.address.casefold():
            yield _Hit(case.address, "case", case.number[-5:], case.lon, case.lat, None)


def _of_components(parts: Iterable[ComponentRecord], wanted: str) -> Iterator[_Hit]:
    for part in parts:
        if wanted in part.name.casefold() or wanted in part.code.casefold():
            yield _Hit(part.name, "component", part.code, part.lon, part.lat, None)


def _rank(name: str, wanted: str) -> tuple[bool, int, str]:
    return (not name.casefold().startswith(wanted), len(name), name)
