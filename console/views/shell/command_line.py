"""The command line's grammar: ``派 123417 排水集团 交警`` to an action and its words.

Pure: no Qt, no store. Whoever knows cases and units says what words mean.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from console.domain.record import record

if TYPE_CHECKING:
    from collections.abc import Sequence

_SPACES = re.compile(r"[\s,，、;；]+")
_NUMBER = re.compile(r"(?:[A-Za-z]{2}-\d{8}-)?\d{3,}|#\d+")


class Part(StrEnum):
    """What a verb asks for after itself, in this order."""

    CASE = "case"
    UNITS = "units"
    PERSON = "person"
    GRID = "grid"
    TEXT = "text"


class Trouble(StrEnum):
    """Why a line cannot be run as it stands."""

    MISSING = "missing"
    UNKNOWN = "unknown"
    AMBIGUOUS = "ambiguous"
    TOO_MANY = "too_many"


@record
class Verb:
    """A first word and what must follow; ``words`` are its spellings."""

    words: tuple[str, ...]
    action_id: str
    parts: tuple[Part, ...] = ()
    optional: frozenset[Part] = frozenset()


@record
class Meaning:
    """One thing a word may mean: its key and the name to show."""

    key: object
    name: str


@record
class Problem:
    """What is wrong, with which part, at which word, and the choices if any."""

    trouble: Trouble
    part: Part | None = None
    word: str = ""
    choices: tuple[str, ...] = ()


@record
class CommandLine:
    """A line as understood: the action, its meanings by part, and the problems."""

    verb: Verb
    meanings: dict[Part, tuple[Meaning, ...]]
    text: str = ""
    problems: tuple[Problem, ...] = ()

    @property
    def ready(self) -> bool:
        """Nothing is missing or unclear."""
        return not self.problems

    @property
    def arguments(self) -> dict[str, object]:
        """The words for the action: ``case`` a key, ``units`` a tuple of keys."""
        told: dict[str, object] = {}
        for part, found in self.meanings.items():
            keys = tuple(meaning.key for meaning in found)
            told[part.value] = keys if part is Part.UNITS else keys[0]
        if self.text:
            told[Part.TEXT.value] = self.text
        return told


class Resolver(Protocol):
    """Says what a word may mean; the best meaning first, an exact one alone."""

    def meanings(self, part: Part, word: str) -> Sequence[Meaning]:
        """Return the meanings of a word as a part; none if it is unknown."""
        ...

    def implied(self, part: Part) -> Meaning | None:
        """Return what is meant when the part is left out: the selected case."""
        ...


def parse(line: str, verbs: Sequence[Verb], resolver: Resolver) -> CommandLine | None:
    """Understand a line, or return None if its first word is no verb.

    A verb may stand against the number that follows it: ``派123417 排水``.
    """
    found = _verb(line.strip(), verbs)
    if found is None:
        return None
    verb, rest = found
    words = [word for word in _SPACES.split(rest) if word]
    reading = _Reading(verb, words, resolver)
    for part in verb.parts:
        reading.take(part)
    return reading.result()


def _verb(line: str, verbs: Sequence[Verb]) -> tuple[Verb, str] | None:
    spelled = sorted(
        ((word, verb) for verb in verbs for word in verb.words),
        key=lambda pair: -len(pair[0]),
    )
    for word, verb in spelled:
        head, rest = line[: len(word)], line[len(word) :]
        if head.casefold() == word.casefold() and _ends(word, rest):
            return verb, rest
    return None


def _ends(word: str, rest: str) -> bool:
    if not rest or _SPACES.match(rest):
        return True
    return not word.isascii() and bool(_NUMBER.match(rest))


class _Reading:
    """One pass over the words, part by part."""

    def __init__(self, verb: Verb, words: list[str], resolver: Resolver) -> None:
        self._verb = verb
        self._words = words
        self._resolver = resolver
        self._meanings: dict[Part, tuple[Meaning, ...]] = {}
        self._problems: list[Problem] = []
        self._text = ""

    def take(self, part: Part) -> None:
        if part is Part.TEXT:
            self._text, self._words = " ".join(self._words), []
            if not self._text:
                self._lack(part)
        elif part is Part.UNITS:
            self._take_units()
        else:
            self._take_one(part)

    def result(self) -> CommandLine:
        for word in self._words:
            self._problems.append(Problem(trouble=Trouble.TOO_MANY, word=word))
        return CommandLine(
            verb=self._verb,
            meanings=self._meanings,
            text=self._text,
            problems=tuple(self._problems),
        )

    def _take_one(self, part: Part) -> None:
        named = bool(self._words) and (
            part is not Part.CASE or bool(_NUMBER.fullmatch(self._words[0]))
        )
        if named:
            self._accept(part, [self._words.pop(0)])
        elif (implied := self._resolver.implied(part)) is not None:
            self._meanings[part] = (implied,)
        else:
            self._lack(part)

    def _take_units(self) -> None:
        words, self._words = self._words, []
        if words:
            self._accept(Part.UNITS, words)
        else:
            self._lack(Part.UNITS)

    def _accept(self, part: Part, words: list[str]) -> None:
        found: list[Meaning] = []
        for word in words:
            choices = self._resolver.meanings(part, word)
            if len(choices) == 1:
                if choices[0] not in found:
                    found.append(choices[0])
                continue
            trouble = Trouble.AMBIGUOUS if choices else Trouble.UNKNOWN
            names = tuple(choice.name for choice in choices)
            self._problems.append(
                Problem(trouble=trouble, part=part, word=word, choices=names)
            )
        if found:
            self._meanings[part] = tuple(found)

    def _lack(self, part: Part) -> None:
        if part not in self._verb.optional:
            self._problems.append(Problem(trouble=Trouble.MISSING, part=part))
