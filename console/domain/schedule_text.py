"""A year's schedule of holidays and make-up days as people hand it around."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from typing import TYPE_CHECKING, Any

from console.domain.calendar import DayKind
from console.domain.errors import InvalidInputError

if TYPE_CHECKING:
    from collections.abc import Iterator

_OFF = frozenset({"off", "holiday", "放假", "休", "休息", "节假日"})
_WORK = frozenset({"work", "workday", "make-up", "上班", "调休", "班", "补班"})

Marked = tuple[date, DayKind, str]


def read_schedule(text: str) -> tuple[Marked, ...]:
    """Read lines ``2027-01-01, 放假, 元旦``, or JSON with lists ``off`` and ``work``.

    Returns:
        Day, kind and note, by date; a day named twice the same way counts once.

    Raises:
        InvalidInputError: a line cannot be read, or a day is both; naming the line.
    """
    found: dict[date, Marked] = {}
    for number, (day, kind, note) in enumerate(_rows(text.strip()), start=1):
        marked = (_day(day, number), _kind(kind, number), note.strip())
        held = found.setdefault(marked[0], marked)
        if held[1] is not marked[1]:
            raise InvalidInputError(f"line {number}: {day} is both", reason="twice")
    return tuple(found[day] for day in sorted(found))


def _rows(text: str) -> Iterator[tuple[str, str, str]]:
    if text.startswith("{"):
        yield from _json_rows(text)
        return
    plain = text.replace("，", ",").replace("\t", ",")
    for row in csv.reader(io.StringIO(plain)):
        told = [each.strip() for each in row]
        if any(told) and not told[0].startswith("#"):
            day, kind, note, *_ = [*told, "", ""]
            yield day, kind, note


def _json_rows(text: str) -> Iterator[tuple[str, str, str]]:
    try:
        told: dict[str, Any] = json.loads(text)
    except ValueError as error:
        raise InvalidInputError(f"no JSON: {error}", reason="unreadable") from error
    for kind in ("off", "work"):
        yield from ((str(day), kind, "") for day in told.get(kind, ()))


def _day(text: str, number: int) -> date:
    try:
        return date.fromisoformat(text.replace("/", "-").replace(".", "-"))
    except ValueError as error:
        raise InvalidInputError(
            f"line {number}: {text!r} is no date", reason="unreadable", line=number
        ) from error


def _kind(text: str, number: int) -> DayKind:
    word = text.casefold()
    if word in _OFF:
        return DayKind.OFF
    if word in _WORK:
        return DayKind.WORK
    raise InvalidInputError(
        f"line {number}: {text!r} is neither off nor work",
        reason="unreadable",
        line=number,
    )
