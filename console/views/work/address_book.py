"""Places known by their address: of cases, components and cells, here and in the past."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from console.domain.queries import FindCases
from console.views.shared.place_finder import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from console.domain.records.case import CaseRecord
    from console.views.shared.place_finder import PlaceFinder
    from console.views.shared.ways import Waits
    from console.views.work.parts import CaseKit

MOST = 8
_SHORTEST = 2
_ASK_AFTER_MS = 150
_PAST = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownPlace:
    """An address that is known, where it is, and what it is known from."""

    name: str
    source: str
    place: Place


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
        known: dict[str, KnownPlace] = {}
        for each in self._fitting(wanted):
            known.setdefault(each.name, each)
        ranked = sorted(known.values(), key=lambda each: _rank(each, wanted))
        self.found.emit(ranked[:MOST])

    def _fitting(self, wanted: str) -> Iterator[KnownPlace]:
        picture = self._parts.picture
        yield from self._of_cases(picture.cases, wanted)
        yield from self._of_cases(self._past, wanted)
        source = QCoreApplication.translate("AddressBook", "部件 %1")
        for part in picture.components:
            if wanted in part.name.casefold() or wanted in part.code.casefold():
                yield KnownPlace(
                    name=part.name,
                    source=source.replace("%1", part.code),
                    place=self._places.at(part.lon, part.lat),
                )
        for place in self._places.search(wanted)[:MOST]:
            if place.cell_id is not None:
                yield self._cell(place.cell_id)

    def _of_cases(
        self, cases: Iterable[CaseRecord], wanted: str
    ) -> Iterator[KnownPlace]:
        source = QCoreApplication.translate("AddressBook", "案件 %1")
        for case in cases:
            if wanted not in case.address.casefold():
                continue
            if case.lon is not None and case.lat is not None:
                yield KnownPlace(
                    name=case.address,
                    source=source.replace("%1", case.number[-5:]),
                    place=self._places.at(case.lon, case.lat),
                )

    def _cell(self, cell_id: int) -> KnownPlace:
        lon, lat = self._places.inside(cell_id) or (None, None)
        return KnownPlace(
            name=self._places.path(cell_id).replace(" / ", ""),
            source=QCoreApplication.translate("AddressBook", "网格"),
            place=Place(lon=lon, lat=lat, cell_id=cell_id),
        )


def _rank(each: KnownPlace, wanted: str) -> tuple[bool, int, str]:
    return (not each.name.casefold().startswith(wanted), len(each.name), each.name)
