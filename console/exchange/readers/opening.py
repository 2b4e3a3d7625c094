"""Choosing the reader by what the file is, not only by what it is called."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.exchange.limits import DEFAULT_LIMITS, Limits
from console.exchange.readers.delimited import DelimitedSource
from console.exchange.readers.geojson import GeoJsonSource
from console.exchange.readers.shapes import ShapeSource
from console.exchange.readers.workbook import WorkbookSource
from console.exchange.refusals import FileRefusedError
from console.exchange.source import ReadOptions, Source
from console.plain_file import require_plain

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0"
_BY_SUFFIX: dict[str, Callable[[Path, ReadOptions, Limits], Source]] = {
    ".csv": DelimitedSource,
    ".tsv": DelimitedSource,
    ".txt": DelimitedSource,
    ".xlsx": WorkbookSource,
    ".xlsm": WorkbookSource,
    ".geojson": GeoJsonSource,
    ".json": GeoJsonSource,
    ".shp": ShapeSource,
}


def open_source(
    path: Path, options: ReadOptions | None = None, limits: Limits = DEFAULT_LIMITS
) -> Source:
    """Open a table or layer for reading.

    Raises:
        FileRefusedError: missing, unreadable, too large, of an unknown kind,
            damaged or hostile.
    """
    head = _head(path, limits)
    if head.startswith(_OLE):
        raise FileRefusedError("old_workbook", path)
    reader = _BY_SUFFIX.get(path.suffix.lower())
    if head.startswith(_ZIP):
        reader = WorkbookSource
    if reader is None:
        raise FileRefusedError("unknown_kind_of_file", path, suffix=path.suffix)
    return reader(path, options or ReadOptions(), limits)


def _head(path: Path, limits: Limits) -> bytes:
    try:
        require_plain(path)
        if path.stat().st_size > limits.file_bytes:
            raise FileRefusedError("file_too_large", path, limit=limits.file_bytes)
        with path.open("rb") as stream:
            head = stream.read(8)
    except FileNotFoundError:
        raise FileRefusedError("no_such_file", path) from None
    except OSError as error:
        raise FileRefusedError(
            "unreadable_file", path, detail=error.strerror or ""
        ) from None
    if not head:
        raise FileRefusedError("empty_file", path)
    return head
