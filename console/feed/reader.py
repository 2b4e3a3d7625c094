"""Reads what the picture needs: all of it once, then by key what was told."""

from __future__ import annotations

from collections import defaultdict
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any, Protocol

from console.db.reads import people, places, supervision, work
from console.db.reads.case_file import case_file, one_moment
from console.db.reads.cases import cases_by_id, open_cases
from console.db.reads.names import Names, load_names
from console.db.reads.rules import catalogue
from console.domain.states import END_STATES
from console.feed.changes import Changes, Delta

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from psycopg import Connection

    from console.feed.message import Touched

    Link = Connection[tuple[Any, ...]]

TOLD = {
    "rules": "rules",
    "period": "periods",
    "negation": "filings",
    "appeal": "appeals",
    "meeting": "group",
    "member": "group",
}
"""Told by name alone: whoever shows such things asks again; no table holds them."""
ABOUT_CASES = ("case", "task", "errand", "file")
BOARDS: dict[str, tuple[str, Callable[[Any], Sequence[Any]]]] = {
    "order": ("orders", supervision.orders),
    "urge": ("urges", supervision.urges),
    "agenda": ("agenda", supervision.agenda),
    "accountability": ("accountabilities", supervision.accountabilities),
    "special": ("specials", supervision.specials),
    "whistle": ("whistles", supervision.whistles),
}
"""Small tables, read whole whenever one of their rows was told."""


class _PartOfCase(Protocol):
    @property
    def id(self) -> int: ...
    @property
    def case_id(self) -> int: ...


class _Parts:
    """Which tasks or errands of a case were handed over, to tell which are gone."""

    def __init__(self) -> None:
        self._held: dict[int, set[int]] = defaultdict(set)

    def whole(self, parts: Sequence[_PartOfCase]) -> Delta:
        self._held.clear()
        for part in parts:
            self._held[part.case_id].add(part.id)
        return Delta(present=parts, whole=True)

    def of(self, case_ids: Iterable[int], parts: Sequence[_PartOfCase]) -> Delta:
        gone: set[int] = set()
        for case_id in case_ids:
            gone |= self._held.pop(case_id, set())
        for part in parts:
            self._held[part.case_id].add(part.id)
        return Delta(present=parts, absent=gone - {part.id for part in parts})


class Reader:
    """Everything read on one connection, one after the other, so never backwards."""

    def __init__(self) -> None:
        self.names = Names()
        self._tasks = _Parts()
        self._errands = _Parts()

    def snapshot(self, link: Link, followed: Collection[int] = ()) -> Changes:
        """Return the whole picture as it stands at one moment."""
        with one_moment(link):
            names = self.names = load_names(link)
            deltas = {
                "areas": Delta(present=places.areas(link), whole=True),
                "units": Delta(present=places.units(link), whole=True),
                "persons": Delta(present=people.persons(link), whole=True),
                "catalogue": Delta(present=catalogue(link), whole=True),
                "cases": Delta(present=open_cases(link, names), whole=True),
                "tasks": self._tasks.whole(work.open_tasks(link, names)),
                "errands": self._errands.whole(work.open_errands(link, names)),
                "claims": Delta(present=people.claims(link), whole=True),
            }
            deltas["alerts"] = Delta(present=supervision.alerts(link), whole=True)
            deltas |= _boards(link, BOARDS) | self._files(link, followed)
        deltas |= self._seats(link)
        return Changes(deltas=deltas, snapshot=True)

    def components(self, link: Link) -> Changes:
        """Return what stands on the ground; nothing waits for it."""
        found = Delta(present=places.components(link), whole=True)
        return Changes(deltas={"components": found})

    def seats(self, link: Link) -> Changes:
        """Return who is on line, and where."""
        return Changes(deltas=self._seats(link))

    def wished(self, link: Link, case_ids: Collection[int]) -> Changes:
        """Return the files of these cases."""
        return Changes(deltas=self._files(link, case_ids))

    def _seats(self, link: Link) -> dict[str, Delta]:
        return {
            "seats": Delta(present=people.seats(link, self.names.people), whole=True),
            "presence": Delta(present=people.presence(link), whole=True),
        }

    def _files(self, link: Link, case_ids: Iterable[int]) -> dict[str, Delta]:
        asked = set(case_ids)
        if not asked:
            return {}
        found = [case_file(link, case_id, self.names) for case_id in sorted(asked)]
        seen = [each for each in found if each is not None]
        return {"files": Delta(present=seen, absent=asked - {f.case.id for f in seen})}

    def reread(self, link: Link, touched: Touched, followed: set[int]) -> Changes:
        """Return what was told, as all of it stands at one moment.

        A task is never newer than its case: who acts on both names both versions.
        """
        alone = touched.keys.keys() == {"case"} and not touched.of("case") & followed
        with nullcontext() if alone else one_moment(link):
            return self._reread(link, touched, followed)

    def _reread(self, link: Link, touched: Touched, followed: set[int]) -> Changes:
        deltas = self._places(link, touched)
        if case_ids := touched.of(*ABOUT_CASES):
            deltas = self._cases(link, case_ids, touched) | deltas
        if claimed := touched.of("claim"):
            present = people.claims(link, claimed)
            gone = claimed - {claim.case_id for claim in present}
            deltas["claims"] = Delta(present=present, absent=gone)
        if alerted := touched.of("alert"):
            deltas["alerts"] = _delta(supervision.alerts(link, alerted), alerted)
        deltas |= _boards(link, touched.keys)
        deltas |= {TOLD[kind]: Delta() for kind in touched.keys if kind in TOLD}
        concerned = case_ids | claimed
        if "period" in touched.keys:  # any of them may count in it
            concerned |= followed
        deltas |= self._files(link, concerned & followed)
        return Changes(deltas=deltas, sent_at=touched.first_sent_at)

    def _cases(
        self, link: Link, case_ids: set[int], touched: Touched
    ) -> dict[str, Delta]:
        found = cases_by_id(link, case_ids, self.names)
        present = [case for case in found if case.state not in END_STATES]
        gone = case_ids - {case.id for case in present}
        deltas = {"cases": Delta(present=present, absent=gone)}
        if asked := touched.of("task") | gone:
            tasks = work.open_tasks(link, self.names, asked - gone)
            deltas["tasks"] = self._tasks.of(asked, tasks)
        if asked := touched.of("errand") | gone:
            errands = work.open_errands(link, self.names, asked - gone)
            deltas["errands"] = self._errands.of(asked, errands)
        return deltas

    def _places(self, link: Link, touched: Touched) -> dict[str, Delta]:
        deltas: dict[str, Delta] = {}
        if ids := touched.of("area"):
            deltas["areas"] = _delta(places.areas(link, ids), ids)
        if ids := touched.of("unit"):
            deltas["units"] = _delta(places.units(link, ids), ids)
        if ids := touched.of("person"):
            deltas["persons"] = _delta(people.persons(link, ids), ids)
        if ids := touched.of("catalogue"):
            deltas["catalogue"] = _delta(catalogue(link, ids), ids)
        if deltas and self._renamed(link, deltas):
            cases = open_cases(link, self.names)
            deltas["cases"] = Delta(present=cases, whole=True)
        return deltas

    def _renamed(self, link: Link, deltas: dict[str, Delta]) -> bool:
        """Load the names again if they may have changed; tell whether they have."""
        if deltas.keys() == {"persons"} and all(
            self.names.people.get(person.login) == person.name
            for person in deltas["persons"].present
        ):
            return False  # only somebody's position or shift
        before, self.names = self.names, load_names(link)
        return before != self.names


def _boards(link: Link, told: Iterable[str]) -> dict[str, Delta]:
    """Return the small tables of these kinds, whole."""
    chosen = [BOARDS[kind] for kind in told if kind in BOARDS]
    return {name: Delta(present=read(link), whole=True) for name, read in chosen}


def _delta(present: Sequence[Any], asked: set[int]) -> Delta:
    return Delta(present=present, absent=asked - {entity.id for entity in present})
