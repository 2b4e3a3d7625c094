"""Why a file, a mapping or a single row was refused."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from console.domain.errors import DeskError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


class FileRefusedError(DeskError):
    """The file cannot be taken in.

    ``reason`` is a code of `console.exchange.reasons`; ``facts`` may name
    ``file``, ``row``, ``field`` and whatever else the sentence needs.
    ``rejections`` are the rows refused before, where it came to rows.
    """

    code = "file_refused"

    def __init__(self, reason: str, file: Path | str = "", **facts: object) -> None:
        self.reason = reason
        self.rejections: list[Rejection] = []
        where = ", ".join(f"{key} {value}" for key, value in facts.items())
        super().__init__(f"{file}: {reason} ({where})", file=str(file), **facts)


class MappingError(FileRefusedError):
    """The mapping file does not say what to do; ``facts`` name line and key."""

    code = "mapping_refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rejection:
    """One row left out: where, what and why.

    ``row`` counts as in the file: the line of a CSV file (the header is line
    1), the row of a sheet, the place of a feature in a layer from 1.
    """

    row: int
    field: str
    reason: str
    value: str = ""
    facts: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A row came in, but one of its values was set aside or corrected."""

    row: int
    field: str
    reason: str
    value: str = ""


class ValueRefusedError(Exception):
    """One value of one row cannot be used."""

    def __init__(self, reason: str, value: object = "", **facts: object) -> None:
        super().__init__(reason)
        self.reason = reason
        self.value = shown(value)
        self.facts = facts


SHOWN_CHARACTERS = 120
"""How much of a refused value is repeated in a message."""


def shown(value: object) -> str:
    """Return a value fit for a message: one short line without odd characters."""
    text = str(value)
    if len(text) > SHOWN_CHARACTERS:
        text = text[:SHOWN_CHARACTERS] + "…"
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)
