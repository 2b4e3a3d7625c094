"""How the columns of one file become the fields of one kind."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from console.exchange.fields import FIELDS, Kind, heading_key
from console.exchange.source import ReadOptions

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

DEFAULT_ZONE = "Asia/Shanghai"
DEFAULT_NULLS = frozenset({"", "-", "--", "/", "NULL", "null", "None", "N/A", "nan"})
PLACE = re.compile(r"\{([^{}]+)\}")


@dataclass(frozen=True, slots=True)
class Pick:
    """Where a field's text comes from.

    One of: the first of ``columns`` that holds something; all of them joined
    by ``joint``; or ``template`` with every {column} filled in, which is
    empty as soon as one of its columns is.
    """

    columns: tuple[str, ...]
    joint: str | None = None
    template: str | None = None


@dataclass(frozen=True, slots=True)
class Names:
    """A column of ids and the column of the names that go with them."""

    id_column: str
    name_column: str


@dataclass(frozen=True, slots=True)
class Condition:
    """True for rows whose ``column`` holds one of ``values`` (null marks: '')."""

    column: str
    values: frozenset[str]


@dataclass(frozen=True, slots=True)
class Skip:
    """Rows left out on purpose; they count as rejected with this reason."""

    condition: Condition
    reason: str


@dataclass(frozen=True, slots=True)
class Branch:
    """Columns and constants that hold only for some rows."""

    condition: Condition
    columns: Mapping[str, Pick]
    constants: Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Coordinates:
    """How positions are written.

    ``missing`` are (lon, lat) placeholders that stand for no position;
    ``bounds`` is (west, south, east, north), a point beyond it is set aside.
    """

    system: str | None = None
    missing: frozenset[tuple[float, float]] = frozenset()
    bounds: tuple[float, float, float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FileMapping:
    """Everything the import needs to know about one file."""

    kind: Kind
    source: str = ""
    read: ReadOptions = field(default_factory=ReadOptions)
    null_marks: frozenset[str] = DEFAULT_NULLS
    html_entities: bool = False
    columns: Mapping[str, Pick] = field(default_factory=dict)
    constants: Mapping[str, object] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    patterns: tuple[str, ...] = ()
    zone: str = DEFAULT_ZONE
    coordinates: Coordinates = field(default_factory=Coordinates)
    names: tuple[Names, ...] = ()
    skips: tuple[Skip, ...] = ()
    branches: tuple[Branch, ...] = ()
    keep: tuple[str, ...] = ()

    def used_columns(self) -> dict[str, str]:
        """Return each source column that is read, with the key that asks for it."""
        used: dict[str, str] = {}
        for part, picks in (
            ("columns", self.columns),
            *(("when.columns", branch.columns) for branch in self.branches),
        ):
            for target, pick in picks.items():
                used |= dict.fromkeys(pick.columns, f"{part}.{target}")
        for pair in self.names:
            used |= dict.fromkeys((pair.id_column, pair.name_column), "names")
        used |= {skip.condition.column: "skip.column" for skip in self.skips}
        used |= {branch.condition.column: "when.column" for branch in self.branches}
        return used | dict.fromkeys(self.keep, "keep")


def mapping_by_headings(
    kind: Kind, headers: Sequence[str], source: str = ""
) -> FileMapping:
    """Guess the mapping from Chinese or English headings.

    A heading counts when it equals a field's own name or one of its known
    names, apart from case, blanks and bracketed remarks; the known name that
    stands first in the list of a field wins.
    """
    by_key: dict[str, str] = {}
    for heading in headers:
        by_key.setdefault(heading_key(heading), heading)
    columns: dict[str, Pick] = {}
    for name, target in FIELDS[kind].items():
        for known in (name, *target.names):
            heading = by_key.get(heading_key(known))
            if heading is not None:
                columns[name] = Pick((heading,))
                break
    return FileMapping(kind=kind, source=source, columns=columns, html_entities=True)
