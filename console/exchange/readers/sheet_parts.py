"""What a streamed sheet does not tell with its cells: merged areas, unsaved formulas."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import IO, TYPE_CHECKING

from openpyxl.utils.cell import column_index_from_string

if TYPE_CHECKING:
    from collections.abc import Iterator

    from console.exchange.source import Cell

CHUNK = 1 << 20
OVERLAP = 1 << 16
"""No formula of a cell is longer; what ends a chunk is read again with the next."""

UNSAVED = "#UNSAVED!"
"""Stands in a cell whose formula was written by a program that works nothing out."""

_MERGED = re.compile(
    rb'mergeCell [^>]*?ref="([A-Z]{1,3})([0-9]{1,7}):[A-Z]{1,3}([0-9]{1,7})"'
)
_UNSAVED = re.compile(
    rb'<c ([^>]*?)r="([A-Z]{1,3})([0-9]{1,7})"([^>]*)>\s*'
    rb"<f(?: [^>]*)?(?:/>|>[^<]*</f>)\s*(?:<v ?/>|<v></v>)?\s*</c>"
)
_TEXT = b't="str"'
"""A formula whose saved result is the empty text looks unsaved but for this."""


@dataclass(slots=True)
class Merged:
    """The first column of a merged area: its value counts for every row of it."""

    first: int
    last: int
    column: int
    value: Cell = None


@dataclass(slots=True)
class SheetParts:
    """Merged areas by their first row, and the columns of unsaved formulas by row."""

    merged: list[Merged] = field(default_factory=list)
    unsaved: dict[int, set[int]] = field(default_factory=dict)
    _open: dict[int, Merged] = field(default_factory=dict)

    def complete(self, number: int, cells: list[Cell]) -> None:
        """Mark unsaved formulas and repeat merged values; rows come in their order."""
        for column in self.unsaved.get(number, ()):
            if column < len(cells):
                cells[column] = UNSAVED
        while self.merged and self.merged[-1].first <= number:
            area = self.merged.pop()
            self._open[area.column] = area
        for column, area in self._open.items():
            if column >= len(cells):
                continue
            if area.first == number:
                area.value = cells[column]
            elif number <= area.last and cells[column] is None:
                cells[column] = area.value


def parts_of(stream: IO[bytes]) -> SheetParts:
    """Look through the XML of a sheet once, without building anything of it."""
    areas: dict[tuple[int, int], Merged] = {}
    found = SheetParts()
    for chunk in _chunks(stream):
        for column, first, last in _MERGED.findall(chunk):
            area = Merged(int(first), int(last), _column(column))
            areas[area.column, area.first] = area
        if b"<f" in chunk:
            for before, column, row, after in _UNSAVED.findall(chunk):
                if _TEXT not in before + after:
                    found.unsaved.setdefault(int(row), set()).add(_column(column))
    found.merged = sorted(areas.values(), key=lambda area: area.first, reverse=True)
    return found


def _chunks(stream: IO[bytes]) -> Iterator[bytes]:
    kept = b""
    while block := stream.read(CHUNK):
        whole = kept + block
        yield whole
        kept = whole[-OVERLAP:]


def _column(letters: bytes) -> int:
    return column_index_from_string(letters.decode()) - 1
