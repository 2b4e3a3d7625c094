"""Shapefiles: .shp with its .dbf beside it, .prj and .cpg where present."""

from __future__ import annotations

import codecs
import struct
import warnings
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import shapefile

from console.exchange.limits import DEFAULT_LIMITS, Limits
from console.exchange.readers.systems import system_of_projection
from console.exchange.refusals import FileRefusedError
from console.exchange.source import RawRow, ReadOptions

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

CANDIDATES = ("utf-8", "gb18030", "latin-1")
_DAMAGE = (
    shapefile.ShapefileException,
    struct.error,
    ValueError,
    IndexError,
    KeyError,
    TypeError,
    OverflowError,
    MemoryError,
    AttributeError,
    AssertionError,
    OSError,
    Warning,
)


class ShapeSource:
    """Shapes numbered from 1 in the order of the file."""

    def __init__(
        self, path: Path, options: ReadOptions, limits: Limits = DEFAULT_LIMITS
    ) -> None:
        self.path = path
        self._limits = limits
        if _beside(path, ".dbf") is None:
            raise FileRefusedError("no_dbf", path)
        self.coordinate_system = self._system()
        self.encoding = self._encoding(options.encoding)
        with self._opened() as reader:
            self.headers: Sequence[str] = [f[0] for f in reader.fields[1:]]
            if len(reader) == 0:
                raise FileRefusedError("empty_file", path)

    def rows(self) -> Iterator[RawRow]:
        """Read shape and record together."""
        with self._opened() as reader:
            for number, record in enumerate(reader.iterShapeRecords(), start=1):
                values = record.record.as_dict()
                yield RawRow(number, values, _geometry(record.shape))

    @contextmanager
    def _opened(self) -> Iterator[shapefile.Reader]:
        try:
            with _reader(self.path, self.encoding, "replace") as reader:
                yield reader
        except _DAMAGE as error:
            raise FileRefusedError(
                "damaged_shapefile", self.path, detail=type(error).__name__
            ) from None

    def _system(self) -> str | None:
        projection = _beside(self.path, ".prj")
        if projection is None:
            return None
        text = projection.read_bytes()[:65536].decode("utf-8", "replace")
        return system_of_projection(self.path, text)

    def _encoding(self, given: str | None) -> str:
        """The given one, that of the .cpg file, or the first that decodes all."""
        named = given or _code_page(self.path)
        if named is not None:
            try:
                return codecs.lookup(named).name
            except LookupError:
                raise FileRefusedError(
                    "unknown_encoding", self.path, encoding=named
                ) from None
        return next(name for name in CANDIDATES if self._decodes(name))

    def _decodes(self, name: str) -> bool:
        try:
            with _reader(self.path, name, "strict") as reader:
                for _ in reader.iterRecords():
                    pass
        except UnicodeDecodeError:
            return False
        except _DAMAGE:
            return name == CANDIDATES[-1]
        return True


def _reader(path: Path, encoding: str, errors: str) -> shapefile.Reader:
    """Open for reading; a header that lies about the file is damage, not a remark."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        warnings.filterwarnings("ignore", category=UserWarning)  # .cpg in other words
        return shapefile.Reader(str(path), encoding=encoding, encodingErrors=errors)


def _beside(path: Path, suffix: str) -> Path | None:
    """The companion file of a shapefile, whatever the case of its suffix."""
    for candidate in (path.with_suffix(suffix), path.with_suffix(suffix.upper())):
        if candidate.is_file():
            return candidate
    return None


def _code_page(path: Path) -> str | None:
    found = _beside(path, ".cpg")
    if found is None:
        return None
    name = found.read_bytes()[:64].decode("ascii", "replace").strip()
    return f"cp{name}" if name.isdigit() else name or None


def _geometry(shape: Any) -> dict[str, Any] | None:
    if shape.shapeType == shapefile.NULL:
        return None
    return dict(shape.__geo_interface__)
