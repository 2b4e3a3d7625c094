"""Says what the words of a command line mean, from the picture of the seat."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from console.store.search import initials
from console.views.shell.command_line import Meaning, Part

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from console.domain.records.case import CaseRecord
    from console.store.picture import Picture

MOST = 6


class StoreResolver:
    """Cases by the end of their number; units, people and grids by name or initials.

    Args:
        picture: what the seat knows.
        selected: the id of the case that is meant when none is named, or None.
    """

    def __init__(self, picture: Picture, selected: Callable[[], int | None]) -> None:
        self._picture = picture
        self._selected = selected

    def meanings(self, part: Part, word: str) -> Sequence[Meaning]:
        """Return what a word may mean; an exact name or number stands alone."""
        if part is Part.CASE:
            return self._cases(word.lstrip("#"))
        tables: dict[Part, Iterable[Any]] = {
            Part.UNITS: self._picture.units,
            Part.PERSON: self._picture.persons,
            Part.GRID: self._picture.areas,
        }
        return _named(tables.get(part, ()), word.casefold())

    def implied(self, part: Part) -> Meaning | None:
        """Return the selected case where a case is left out."""
        key = self._selected() if part is Part.CASE else None
        record = None if key is None else self._picture.cases.get(key)
        return None if record is None else _case(record)

    def _cases(self, digits: str) -> list[Meaning]:
        found: list[Meaning] = []
        for record in self._picture.cases:
            if record.number == digits:
                return [_case(record)]
            if record.number.endswith(digits) and len(found) < MOST:
                found.append(_case(record))
        return found


def _case(record: CaseRecord) -> Meaning:
    return Meaning(key=record.id, name=record.number)


def _named(things: Iterable[Any], word: str) -> list[Meaning]:
    exact: list[Meaning] = []
    near: list[Meaning] = []
    for thing in things:
        name = thing.name.casefold()
        meaning = Meaning(key=thing.id, name=thing.name)
        if word in (name, *_codes(thing)):
            exact.append(meaning)
        elif len(near) < MOST and (word in name or _abbreviates(word, name)):
            near.append(meaning)
    return exact or near


def _abbreviates(word: str, name: str) -> bool:
    return word.isascii() and len(word) > 1 and word in initials(name)


def _codes(thing: Any) -> tuple[str, ...]:
    known = (getattr(thing, "code", ""), getattr(thing, "login", ""))
    return tuple(code.casefold() for code in known if code)
