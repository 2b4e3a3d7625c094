"""Outlines of areas as PostgreSQL keeps them here: well-known binary, read in place.

Only polygons, alone or several, have an outline; whatever else is kept, or cannot be
read, has none.
"""

from __future__ import annotations

from struct import Struct, error, unpack_from
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from console.domain.records.place import Ring

    Part = tuple[Ring, ...]

POLYGON, MULTIPOLYGON = 3, 6
_HEIGHT, _MEASURE, _SRID = 0x80000000, 0x40000000, 0x20000000
_HEADS = (Struct(">I"), Struct("<I"))


def parts_of(shape: bytes | None) -> tuple[Part, ...]:
    """Return (outer ring, *holes) of every part, points as (lon, lat) in degrees."""
    if shape is None:
        return ()
    try:
        return tuple(part for part in _Reader(shape).parts() if part)
    except (error, IndexError):
        return ()


class _Reader:
    """Goes through one shape from its beginning to its end."""

    def __init__(self, shape: bytes) -> None:
        self._shape, self._at = shape, 0
        self._mark, self._width = "<", 2

    def parts(self) -> list[Part]:
        """Return the parts of the shape that begins here."""
        kind = self._kind()
        if kind == POLYGON:
            return [self._polygon()]
        if kind != MULTIPOLYGON:
            return []
        return [part for _ in range(self._number()) for part in self.parts()]

    def _kind(self) -> int:
        self._mark = "<" if self._shape[self._at] else ">"
        self._at += 1
        kind = self._number()
        if kind & _SRID:
            self._at += 4
        self._width = 2 + bool(kind & _HEIGHT) + bool(kind & _MEASURE)
        return kind & ~(_HEIGHT | _MEASURE | _SRID)

    def _number(self) -> int:
        (number,) = _HEADS[self._mark == "<"].unpack_from(self._shape, self._at)
        self._at += 4
        return number

    def _polygon(self) -> Part:
        return tuple(self._ring() for _ in range(self._number()))

    def _ring(self) -> Ring:
        points, wide = self._number(), self._width
        told = unpack_from(f"{self._mark}{wide * points}d", self._shape, self._at)
        self._at += 8 * wide * points
        return tuple(zip(told[::wide], told[1::wide], strict=True))
