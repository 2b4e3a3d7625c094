"""What the palette finds in the picture: cases, units, grids, people."""

from __future__ import annotations

from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication

from console.domain.record import record
from console.domain.severity import severity
from console.domain.states import Tier
from console.store.search import initials
from console.views.shell.palette_entry import PaletteEntry
from console.views.shell.past_source import digits_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import datetime

    from console.domain.records.case import CaseRecord
    from console.domain.records.place import AreaRecord, PersonRecord, UnitRecord
    from console.store.search import Haystacks
    from console.store.table import Table

T = TypeVar("T")
MOST = 6


class CaseSource:
    """Open cases by number, matter, place, unit, phone and pinyin initials.

    Args:
        cases: the open cases of this seat.
        haystacks: their searchable texts, shared with the queue.
        now: server time.
        open_case: told the id of the case chosen.
    """

    def __init__(
        self,
        cases: Table[int, CaseRecord],
        haystacks: Haystacks,
        *,
        now: Callable[[], datetime],
        open_case: Callable[[int], object],
    ) -> None:
        self._cases = cases
        self._haystacks = haystacks
        self._now = now
        self._open = open_case

    def search(self, text: str) -> list[PaletteEntry]:
        """Return the first cases that have every word of the text."""
        finds = self._haystacks.finder(digits_of(text) or text)
        if finds is None:
            return []
        found = (record for record in self._cases if finds(record))
        word = digits_of(text) or text.strip()
        return [self._entry(record, word) for record in islice(found, MOST)]

    def _entry(self, record: CaseRecord, text: str) -> PaletteEntry:
        will = QCoreApplication.translate("Palette", "回车打开案件 %1")
        exact = record.number.endswith(text)
        return PaletteEntry(
            kind=QCoreApplication.translate("Palette", "案件"),
            title=record.title or record.matter,
            detail=f"{record.number} · {record.grid_name} · {record.unit_name}",
            preview=will.replace("%1", record.number),
            severity=severity(record, self._now()),
            run=partial(self._open, record.id),
            rank=1 if exact else 3,
        )


@record
class Looks(Generic[T]):
    """How one kind of named thing is found and shown; words ready to show."""

    kind: str
    icon: str
    preview: str
    """With ``%1`` for the name."""
    names: Callable[[T], tuple[str, ...]]
    """What is searched; the first is the title."""
    detail: Callable[[T], str]


class NameSource(Generic[T]):
    """Things of one table by name, code, phone and pinyin initials."""

    def __init__(
        self,
        table: Table[int, Any],
        looks: Looks[T],
        choose: Callable[[int], object],
    ) -> None:
        self._table = table
        self._looks = looks
        self._choose = choose
        self._texts: dict[int, tuple[T, str]] = {}

    def search(self, text: str) -> list[PaletteEntry]:
        """Return the first things that have every word of the text."""
        words = text.casefold().split()
        if not words:
            return []
        return [
            self._entry(key, thing, words[0])
            for key, thing in islice(self._finds(words), MOST)
        ]

    def _finds(self, words: list[str]) -> Iterator[tuple[int, T]]:
        for key, thing in self._table.items():
            hay = self._hay(key, thing)
            if all(word in hay for word in words):
                yield key, thing

    def _hay(self, key: int, thing: T) -> str:
        held = self._texts.get(key)
        if held is not None and held[0] is thing:
            return held[1]
        names = self._looks.names(thing)
        hay = "\n".join((*names, initials(names[0]))).casefold()
        self._texts[key] = (thing, hay)
        return hay

    def _entry(self, key: int, thing: T, word: str) -> PaletteEntry:
        looks, title = self._looks, self._looks.names(thing)[0]
        return PaletteEntry(
            kind=looks.kind,
            title=title,
            detail=looks.detail(thing),
            preview=looks.preview.replace("%1", title),
            icon=looks.icon,
            run=partial(self._choose, key),
            rank=2 if title.casefold().startswith(word) else 3,
        )


def unit_source(
    units: Table[int, UnitRecord], choose: Callable[[int], object]
) -> NameSource[UnitRecord]:
    """Return the source that finds departments and units."""
    looks: Looks[UnitRecord] = Looks(
        kind=QCoreApplication.translate("Palette", "部门"),
        icon="unit",
        preview=QCoreApplication.translate("Palette", "回车查看 %1 的案件"),
        names=lambda unit: (unit.name, unit.code, unit.phone),
        detail=lambda unit: f"{unit.code} {unit.phone}".strip(),
    )
    return NameSource(units, looks, choose)


def person_source(
    persons: Table[int, PersonRecord], choose: Callable[[int], object]
) -> NameSource[PersonRecord]:
    """Return the source that finds people."""
    looks: Looks[PersonRecord] = Looks(
        kind=QCoreApplication.translate("Palette", "人员"),
        icon="person",
        preview=QCoreApplication.translate("Palette", "回车查看 %1"),
        names=lambda person: (person.name, person.login, person.post, person.phone),
        detail=lambda person: f"{person.post} · {person.phone}".strip(" ·"),
    )
    return NameSource(persons, looks, choose)


def area_source(
    areas: Table[int, AreaRecord], choose: Callable[[int], object]
) -> NameSource[AreaRecord]:
    """Return the source that finds grids of every tier; cells by their code."""

    def names(area: AreaRecord) -> tuple[str, ...]:
        is_cell = area.tier == Tier.CELL.value
        return (area.code, area.name) if is_cell else (area.name, area.code)

    looks: Looks[AreaRecord] = Looks(
        kind=QCoreApplication.translate("Palette", "网格"),
        icon="grid",
        preview=QCoreApplication.translate("Palette", "回车在地图上看 %1"),
        names=names,
        detail=lambda area: area.path or area.code,
    )
    return NameSource(areas, looks, choose)
