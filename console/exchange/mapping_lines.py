"""Where in a TOML text a dotted key stands."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_TABLE = re.compile(r"\s*\[\[?\s*([^\]]+?)\s*\]\]?\s*(#.*)?$")
_ENTRY = re.compile(r"""\s*("(?:[^"\\]|\\.)*"|'[^']*'|[\w.\-]+)\s*=""")


def line_of(dotted: str, lines: Sequence[str]) -> int:
    """Return the line a key stands on, or that of the nearest table above it.

    Of several tables of one name the first that has the key counts.
    """
    parts = dotted.split(".")
    for length in range(len(parts), 0, -1):
        found = _find(".".join(parts[:length]), lines)
        if found:
            return found
    return 1


def _find(dotted: str, lines: Sequence[str]) -> int:
    table = ""
    for number, line in enumerate(lines, start=1):
        header = _TABLE.match(line)
        if header:
            table = header[1].replace('"', "").replace(" ", "")
            if table == dotted:
                return number
            continue
        entry = _ENTRY.match(line)
        if entry and f"{table}.{entry[1].strip(_QUOTES)}".lstrip(".") == dotted:
            return number
    return 0


_QUOTES = "\"'"
