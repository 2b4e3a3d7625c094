"""Free text over cases: number, matter, place, unit, phone, pinyin initials."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from console.domain.records.case import CaseRecord


def initials(text: str) -> str:
    """Return the pinyin initials of a phrase, read as a phrase: 井盖缺失 is jgqs.

    What is not Chinese stays as it is, in lower case. It is meant for short names
    that return often; free texts are read by :func:`rough_initials`.
    """
    return _phrase_initials(text.casefold())


@lru_cache(maxsize=20_000)
def _phrase_initials(text: str) -> str:
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415 - its dictionaries take long

    return "".join(
        lazy_pinyin(text, style=Style.FIRST_LETTER, errors="default", strict=False)
    )


def rough_initials(text: str) -> str:
    """Return pinyin initials read sign by sign, each in its most usual reading."""
    return "".join(map(_sign_initial, text.casefold()))


@lru_cache(maxsize=30_000)
def _sign_initial(sign: str) -> str:
    if sign.isascii():
        return sign
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415 - its dictionaries take long

    return "".join(lazy_pinyin(sign, style=Style.FIRST_LETTER, strict=False))


class Haystacks:
    """The searchable text of every case, made once per version."""

    def __init__(self) -> None:
        self._texts: dict[int, tuple[int, str]] = {}

    def __len__(self) -> int:
        return len(self._texts)

    def text_of(self, record: CaseRecord) -> str:
        """Return everything a search may find, in lower case, one field per line."""
        held = self._texts.get(record.id)
        if held is not None and held[0] == record.version:
            return held[1]
        text = _text_of(record)
        self._texts[record.id] = (record.version, text)
        return text

    def warm(self, records: Iterable[CaseRecord]) -> None:
        """Make the texts ahead of the first search; may run on another thread."""
        for record in records:
            self.text_of(record)

    def forget(self, keys: Iterable[int]) -> None:
        """Let go of cases that are gone."""
        for key in keys:
            self._texts.pop(key, None)

    def finder(self, query: str) -> Callable[[CaseRecord], bool] | None:
        """Return what tells whether a case has every word of the query.

        None for a query without words, which every case passes.
        """
        words = query.casefold().split()
        if not words:
            return None
        text_of = self.text_of
        if len(words) == 1:
            word = words[0]
            return lambda record: word in text_of(record)
        return lambda record: all(word in text_of(record) for word in words)


def _text_of(record: CaseRecord) -> str:
    return "\n".join(
        (
            record.number,
            record.matter,
            record.title,
            record.address,
            record.grid_name,
            record.unit_name,
            record.caller_phone,
            initials(record.matter),
            initials(record.grid_name),
            initials(record.unit_name),
            rough_initials(record.title),
            rough_initials(record.address),
        )
    ).casefold()
