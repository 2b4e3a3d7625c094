"""What the map page should show, and what it has not been told yet."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from console.domain.clock import SystemClock
from console.maps.case_words import CaseWords
from console.maps.datum import Datum, drawn
from console.maps.late import encoding

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from console.domain.clock import Clock
    from console.domain.records.place import AreaRecord
    from console.maps.marks import Backdrop, MapCase, MapPerson

_ORDER = (
    *("theme", "texts", "base", "areas", "backdrop", "shading", "cases", "people"),
    *("stale", "layers", "view", "choose", "area"),
)
_MANY = 2000
_PLACED = {"areas", "backdrop", "cases", "people", "choose"}


class MapOutbox:
    """Keeps the whole state of the map and hands out the changes in batches.

    Many changes before a batch is taken come out as one; after ``restart`` the next
    batch holds everything, so that a page which was not ready, or was lost, ends up
    with the same picture. ``blobs`` are the bulky parts of the batch taken last, by path.
    """

    def __init__(self, clock: Clock | None = None) -> None:
        self.clock: Clock = clock or SystemClock()
        self.datum = Datum.WGS84
        self.cases: dict[int, MapCase] = {}
        self.people: dict[int, MapPerson] = {}
        self.selected_id: int | None = None
        self.search_radius_m = 500
        self.blobs: dict[str, bytes] = {}
        self.revision = 0
        self._areas: Sequence[AreaRecord] = ()
        self._backdrop: Sequence[Backdrop] = ()
        self._facts: dict[str, dict[str, Any]] = {}
        self._pending: set[str] = set()
        self._touched_cases: set[int] = set()
        self._touched_people: set[int] = set()
        self._words = CaseWords()

    def tell(self, name: str, **fact: Any) -> None:
        """Set a plain fact: theme, texts, shading, stale, layers, area or view."""
        self._facts[name] = {"op": name} | fact
        self._pending.add(name)

    def set_areas(self, areas: Iterable[AreaRecord]) -> None:
        """Replace all areas."""
        self._areas = tuple(areas)
        self._tell_places()

    def set_backdrop(self, features: Iterable[Backdrop]) -> None:
        """Replace the drawn background."""
        self._backdrop = tuple(features)
        self._pending.add("backdrop")

    def set_base(self, datum: Datum, fact: Mapping[str, Any]) -> None:
        """Put another base map below; all places move when its datum differs."""
        self.tell("base", **fact)
        if datum is not self.datum:
            self.datum = datum
            self._tell_places()

    def apply_cases(self, present: Iterable[MapCase], absent: Iterable[int]) -> None:
        """Take in what is there now and let go of what is not."""
        for case in present:
            if self.cases.get(case.id) != case:
                self.cases[case.id] = case
                self._touched_cases.add(case.id)
        for case_id in absent:
            if self.cases.pop(case_id, None) is not None:
                self._touched_cases.add(case_id)
        if self.selected_id in self._touched_cases:
            self._pending.add("choose")

    def apply_people(self, present: Iterable[MapPerson], absent: Iterable[int]) -> None:
        """Take in positions by key and let go of keys that are gone."""
        for one in present:
            if self.people.get(one.key) != one:
                self.people[one.key] = one
                self._touched_people.add(one.key)
        for key in absent:
            if self.people.pop(key, None) is not None:
                self._touched_people.add(key)

    def select(self, case_id: int | None) -> None:
        """Put the ring on a case; it appears as soon as the case is known."""
        self.selected_id = case_id
        self._pending.add("choose")

    def restart(self) -> None:
        """The page is empty: tell it everything."""
        self._pending |= set(self._facts)
        self._tell_places()

    @property
    def waiting(self) -> bool:
        """Tell whether there is anything the page has not been told."""
        return bool(self._pending or self._touched_cases or self._touched_people)

    def remember_layer(self, layer: str, *, visible: bool) -> None:
        """Note what the page did itself, for the day it must be told everything."""
        fact = self._facts.setdefault("layers", {"op": "layers", "layers": {}})
        fact["layers"][layer] = visible

    def place(self, lon: float, lat: float) -> tuple[float, float]:
        """Return a WGS84 place in the datum of the base map."""
        return drawn(lon, lat, self.datum)

    def take(self) -> str | None:
        """Return the next batch as JSON, or None when the page knows everything."""
        if self._touched_cases:
            self._pending.add("cases")
        if self._touched_people:
            self._pending.add("people")
        if not self._pending:
            return None
        self.blobs = {}
        orders = [self._order(name) for name in _ORDER if name in self._pending]
        self._pending.clear()
        self._facts.pop("view", None)
        self.revision += 1
        batch = {"revision": self.revision, "orders": orders}
        return json.dumps(batch, ensure_ascii=False, separators=(",", ":"))

    def _tell_places(self) -> None:
        self._pending |= _PLACED
        self._touched_cases = set(self.cases)
        self._touched_people = set(self.people)
        self._words.forget()

    def _order(self, name: str) -> dict[str, Any]:
        makers = {
            "areas": self._areas_order,
            "backdrop": lambda: encoding().backdrop_order(self._backdrop, self.datum),
            "cases": self._cases_order,
            "people": self._people_order,
            "choose": self._choose_order,
        }
        return makers[name]() if name in makers else self._facts[name]

    def _areas_order(self) -> dict[str, Any]:
        pack = encoding().pack_areas(self._areas, self.datum)
        return {
            "op": "areas",
            "address": self._keep("areas", pack.data),
            "origin": pack.origin,
            "tiers": pack.tiers,
            "names": pack.names,
        }

    def _keep(self, name: str, data: bytes) -> str:
        """Hold bytes until the next batch; return where the page finds them."""
        path = f"blobs/{name}/{self.revision + 1}"
        self.blobs[path] = data
        return f"desk://map/{path}"

    def _cases_order(self) -> dict[str, Any]:
        touched, self._touched_cases = self._touched_cases, set()
        present = [self.cases[key] for key in touched if key in self.cases]
        if len(touched) == len(present) > _MANY:
            order, data = encoding().pack_cases(
                present, words=self._words, datum=self.datum
            )
            return order | {"address": self._keep("cases", data)}
        absent = [key for key in touched if key not in self.cases]
        return encoding().case_order(
            present, absent, words=self._words, datum=self.datum
        )

    def _people_order(self) -> dict[str, Any]:
        touched, self._touched_people = self._touched_people, set()
        present = [self.people[key] for key in touched if key in self.people]
        absent = [key for key in touched if key not in self.people]
        return encoding().people_order(present, absent, self.datum)

    def _choose_order(self) -> dict[str, Any]:
        case = self.cases.get(self.selected_id or -1)
        if case is None:
            return {"op": "choose", "chosen": None}
        lon, lat = self.place(case.lon, case.lat)
        chosen = {
            "x": lon,
            "y": lat,
            "title": case.title,
            "severity": case.severity,
            "radius_m": self.search_radius_m,
            "left_s": self._left_s(case),
            "paused": case.due_at is None,
        }
        return {"op": "choose", "chosen": chosen}

    def _left_s(self, case: MapCase) -> float | None:
        if case.due_at is None:
            return case.remaining_s
        return (case.due_at - self.clock.now()).total_seconds()
