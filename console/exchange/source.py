"""What every reader hands over: headers and numbered rows."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

Cell = Any
"""Text, int, float, bool, datetime or None: whatever the file format knows."""


@dataclass(frozen=True, slots=True)
class RawRow:
    """One row as it stands in the file.

    ``geometry`` is the GeoJSON object of a map layer. ``fault`` is set when
    the row itself is damaged (field, reason); such a row is rejected.
    """

    number: int
    values: Mapping[str, Cell]
    geometry: Mapping[str, Any] | None = None
    fault: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """What the caller knows about the file beforehand; None means: find out."""

    encoding: str | None = None
    delimiter: str | None = None
    sheet: str | None = None
    header_row: int = 1


class Source(Protocol):
    """A readable file; `rows` may be called more than once."""

    path: Path
    headers: Sequence[str]
    encoding: str
    coordinate_system: str | None

    def rows(self) -> Iterator[RawRow]:
        """Read from the beginning.

        Raises:
            FileRefusedError: the file is damaged or hostile from here on.
        """
        ...


@dataclass(slots=True)
class ColumnNames:
    """Header cells made into usable, distinct names."""

    names: list[str] = field(default_factory=list)
    repeated: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, cells: Sequence[Cell]) -> ColumnNames:
        """Trim the header cells; a nameless column is named by its place."""
        found = cls()
        for place, cell in enumerate(cells, start=1):
            name = " ".join(str(cell if cell is not None else "").split())
            name = name.lstrip("\N{ZERO WIDTH NO-BREAK SPACE}") or f"#{place}"
            if name in found.names:
                found.repeated.add(name)
                name = f"{name}#{place}"
            found.names.append(name)
        return found
