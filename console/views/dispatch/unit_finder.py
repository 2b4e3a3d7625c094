"""Finds units by name, pinyin initials or number; the suggested ones first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.record import record
from console.store.search import initials

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from console.domain.queries import UnitSuggestion
    from console.domain.records.place import UnitRecord

MOST = 50


@record
class UnitChoice:
    """A unit that may be sent, with what is known for and against it."""

    unit: UnitRecord
    place: int | None = None
    """Its place among the suggestions, from 1."""
    suggestion: UnitSuggestion | None = None


class UnitFinder:
    """Looks through all units; suggestions may come later than the first search."""

    def __init__(self, units: Iterable[UnitRecord]) -> None:
        self._units = sorted(units, key=lambda unit: (unit.name, unit.id))
        self._suggested: dict[int, tuple[int, UnitSuggestion]] = {}

    def suggest(self, suggestions: Sequence[UnitSuggestion]) -> None:
        """Take in suggestions, best first."""
        self._suggested = {s.unit_id: (n, s) for n, s in enumerate(suggestions, 1)}

    @property
    def has_suggestions(self) -> bool:
        """Whether any have come."""
        return bool(self._suggested)

    def choice_of(self, unit_id: int) -> UnitChoice | None:
        """Return one unit by id."""
        found = next((unit for unit in self._units if unit.id == unit_id), None)
        return None if found is None else self._choice(found)

    def find(self, text: str, taken: Collection[int] = ()) -> list[UnitChoice]:
        """Return the units that fit what is typed, best first; all for no text.

        A single digit means the suggestion at this place.
        """
        wanted = text.casefold().split()
        ranked = [
            (rank, self._order(unit), unit)
            for unit in self._units
            if unit.id not in taken and (rank := self._rank(unit, wanted)) is not None
        ]
        ranked.sort(key=lambda each: each[:2])
        return [self._choice(unit) for _, _, unit in ranked[:MOST]]

    def _choice(self, unit: UnitRecord) -> UnitChoice:
        place, suggestion = self._suggested.get(unit.id, (None, None))
        return UnitChoice(unit=unit, place=place, suggestion=suggestion)

    def _order(self, unit: UnitRecord) -> tuple[int, str, int]:
        place = self._suggested.get(unit.id, (MOST * 10, None))[0]
        return place, unit.name, unit.id

    def _rank(self, unit: UnitRecord, wanted: list[str]) -> int | None:
        if not wanted:
            return 0
        ranks = [self._word_rank(unit, word) for word in wanted]
        known = [rank for rank in ranks if rank is not None]
        return max(known) if len(known) == len(ranks) else None

    def _word_rank(self, unit: UnitRecord, word: str) -> int | None:
        place = self._suggested.get(unit.id, (0, None))[0]
        if word == str(place) or word == unit.code.casefold():
            return 0
        name, letters = unit.name.casefold(), initials(unit.name)
        if name.startswith(word) or letters.startswith(word):
            return 1
        if word in name or word in letters:
            return 2
        return 3 if unit.code.casefold().startswith(word) else None
