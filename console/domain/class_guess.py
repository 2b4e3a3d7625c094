"""Which matter a report is about, guessed from its words, with the reasons."""

from __future__ import annotations

from enum import StrEnum
from math import log
from typing import TYPE_CHECKING

from console.domain.record import placed_record, record

if TYPE_CHECKING:
    from collections.abc import Iterable

    from console.domain.records.catalogue import CatalogueItem

MOST = 5
_NAME_WEIGHT = 1.5
_PAIR_WEIGHT = 0.25
_MOST_PAIRS = 8


class Ground(StrEnum):
    """What a word of the report was found in."""

    KEYWORD = "keyword"
    NAME = "name"
    CONDITION = "condition"


@placed_record
class Reason:
    """A word of the report that speaks for a condition, and where it stands."""

    word: str
    ground: Ground


@record
class Guess:
    """A filing condition with its points (more is likelier) and its reasons."""

    item: CatalogueItem
    points: float
    reasons: tuple[Reason, ...]


class ClassGuesser:
    """Compares words with the keywords, names and conditions of a catalogue.

    A word that few conditions share says more than one that many do, and a long
    word more than a short one; a word inside a longer one that was found too
    counts no more. Built once per catalogue; a guess takes about a millisecond.
    """

    def __init__(self, items: Iterable[CatalogueItem]) -> None:
        self._items = [item for item in items if item.active]
        self._words: dict[str, list[int]] = {}
        self._names: dict[str, list[int]] = {}
        self._pairs: dict[str, set[int]] = {}
        for place, item in enumerate(self._items):
            for word in {_plain(each) for each in item.keywords if each.strip()}:
                self._words.setdefault(word, []).append(place)
            self._names.setdefault(_plain(item.minor), []).append(place)
            for pair in _pairs_of(item.condition):
                self._pairs.setdefault(pair, set()).add(place)

    def guess(self, text: str, *, most: int = MOST) -> tuple[Guess, ...]:
        """Return the likeliest conditions, best first; none where nothing speaks."""
        plain = _plain(text)
        found: dict[int, dict[str, Ground]] = {}
        for words, ground in (
            (self._words, Ground.KEYWORD),
            (self._names, Ground.NAME),
        ):
            for word, places in words.items():
                if word and word in plain:
                    for place in places:
                        found.setdefault(place, {}).setdefault(word, ground)
        pairs = self._pairs_in(plain, found)
        guesses = [
            self._weigh(place, words, pairs.get(place, []))
            for place, words in found.items()
        ]
        guesses.sort(key=lambda guess: (-guess.points, guess.item.code))
        return tuple(guesses[:most])

    def _pairs_in(
        self, plain: str, found: dict[int, dict[str, Ground]]
    ) -> dict[int, list[str]]:
        told: dict[int, list[str]] = {}
        for pair in sorted(_pairs_of(plain)):
            for place in self._pairs.get(pair, set()) & found.keys():
                told.setdefault(place, []).append(pair)
        return told

    def _weigh(self, place: int, words: dict[str, Ground], pairs: list[str]) -> Guess:
        whole = [
            word
            for word in words
            if not any(word != other and word in other for other in words)
        ]
        points = sum(self._weight(word, words[word]) for word in whole)
        new = [pair for pair in pairs if not any(pair in word for word in words)]
        points += _PAIR_WEIGHT * min(len(new), _MOST_PAIRS)
        whole.sort(key=lambda word: (-self._weight(word, words[word]), word))
        reasons = [Reason(word, words[word]) for word in whole]
        reasons += [Reason(pair, Ground.CONDITION) for pair in new[:2]]
        return Guess(
            item=self._items[place], points=round(points, 3), reasons=tuple(reasons)
        )

    def _weight(self, word: str, ground: Ground) -> float:
        shared = self._words if ground is Ground.KEYWORD else self._names
        rarity = log(1 + len(self._items) / len(shared[word]))
        return (
            rarity * len(word) ** 0.5 * (_NAME_WEIGHT if ground is Ground.NAME else 1)
        )


def _plain(text: str) -> str:
    return "".join(text.casefold().split())


def _pairs_of(text: str) -> set[str]:
    plain = _plain(text)
    pairs = (plain[at : at + 2] for at in range(len(plain) - 1))
    return {pair for pair in pairs if pair.isalpha() and not pair.isascii()}
