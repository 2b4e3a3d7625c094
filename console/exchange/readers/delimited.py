"""CSV and its relatives."""

from __future__ import annotations

import csv
import re
from typing import TYPE_CHECKING, TextIO

from console.exchange.limits import DEFAULT_LIMITS, Limits
from console.exchange.readers.encoding import find_encoding
from console.exchange.refusals import FileRefusedError
from console.exchange.source import ColumnNames, RawRow, ReadOptions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

_BROKEN = re.compile("[\ud800-\udfff]")
DELIMITERS = ",;\t|"


class DelimitedSource:
    """A delimited text file; rows are numbered by the line they begin on."""

    coordinate_system: str | None = None

    def __init__(
        self, path: Path, options: ReadOptions, limits: Limits = DEFAULT_LIMITS
    ) -> None:
        self.path = path
        self._limits = limits
        self._options = options
        self.encoding = find_encoding(path, options.encoding)
        self.delimiter = options.delimiter or self._find_delimiter()
        header = next(self._records(), None)
        if header is None or not any(header[1]):
            raise FileRefusedError("empty_file", path)
        _refuse_undecodable(path, self.encoding, header[1])
        self._columns = ColumnNames.of(header[1])
        if len(self._columns.names) > limits.columns:
            raise FileRefusedError(
                "too_many_columns", path, row=header[0], count=len(header[1])
            )

    @property
    def headers(self) -> Sequence[str]:
        """The column names in order."""
        return self._columns.names

    def rows(self) -> Iterator[RawRow]:
        """Read the rows below the header; empty lines are passed over."""
        records = self._records()
        next(records, None)
        names = self._columns.names
        for number, cells in records:
            if not any(cell.strip() for cell in cells):
                continue
            yield RawRow(number, *_row(names, cells))

    def _open(self) -> TextIO:
        return self.path.open(
            encoding=self.encoding, errors="surrogateescape", newline=""
        )

    def _find_delimiter(self) -> str:
        with self._open() as stream:
            lines = _Lines(self.path, stream, self._limits)
            for _ in range(self._options.header_row - 1):
                next(lines, "")
            header = next(lines, "")
        plain = "".join(header.split('"')[::2])
        return max(DELIMITERS, key=plain.count)

    def _records(self) -> Iterator[tuple[int, list[str]]]:
        """Yield (line number, cells), from the header row on."""
        limits = self._limits
        csv.field_size_limit(limits.field_characters)
        with self._open() as stream:
            lines = _Lines(self.path, stream, limits)
            for _ in range(self._options.header_row - 1):
                next(lines, None)
            reader = csv.reader(lines, delimiter=self.delimiter)
            while True:
                lines.begin_record()
                try:
                    cells = next(reader)
                except StopIteration:
                    return
                except csv.Error:
                    raise self._oversized(lines) from None
                self._refuse_open_quote(lines, cells)
                yield lines.began, cells

    def _refuse_open_quote(self, lines: _Lines, cells: list[str]) -> None:
        """A quote never closed swallows the rest of the file: say where."""
        if lines.ended and lines.spans_lines and lines.quotes % 2:
            raise FileRefusedError(
                "unclosed_quote",
                self.path,
                row=lines.began,
                field=self._column(len(cells) - 1),
            )

    def _oversized(self, lines: _Lines) -> FileRefusedError:
        """Name the field that grew past the limit."""
        place = _long_field(
            "".join(lines.record), self.delimiter, self._limits.field_characters
        )
        return FileRefusedError(
            "field_too_long",
            self.path,
            row=lines.began,
            field=self._column(place),
            limit=self._limits.field_characters,
        )

    def _column(self, place: int) -> str:
        columns = getattr(self, "_columns", None)
        if columns is None or place >= len(columns.names):
            return f"#{place + 1}"
        return columns.names[place]


def _refuse_undecodable(path: Path, encoding: str, cells: Sequence[str]) -> None:
    """A damaged row is rejected by itself; damaged headings damage every row."""
    if _BROKEN.search("".join(cells)):
        raise FileRefusedError("undecodable_headings", path, encoding=encoding)


class _Lines:
    """Feeds a csv reader line by line and remembers the record under way."""

    def __init__(self, path: Path, stream: TextIO, limits: Limits) -> None:
        self._path = path
        self._stream = stream
        self._limit = limits.line_characters
        self.number = 0
        self.ended = False
        self.began = 1
        self.quotes = 0
        self.record: list[str] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._stream.readline(self._limit + 1)
        if len(line) > self._limit:
            raise FileRefusedError(
                "line_too_long", self._path, row=self.number + 1, limit=self._limit
            )
        if not line:
            self.ended = True
            raise StopIteration
        self.number += 1
        self.quotes += line.count('"')
        self.record.append(line)
        return line

    @property
    def spans_lines(self) -> bool:
        """The record under way holds a line break."""
        return len(self.record) > 1

    def begin_record(self) -> None:
        """Forget the record before; the next line begins a new one."""
        self.began = self.number + 1
        self.quotes = 0
        self.record = []


def _row(
    names: Sequence[str], cells: list[str]
) -> tuple[Mapping[str, str], None, tuple[str, str] | None]:
    """Return values, no geometry, and what is wrong with the row, if anything."""
    values = dict(zip(names, cells, strict=False))
    if len(cells) < len(names):
        return values, None, (names[len(cells)], "too_few_fields")
    if any(cell.strip() for cell in cells[len(names) :]):
        return values, None, (f"#{len(names) + 1}", "too_many_fields")
    return values, None, None


def _long_field(text: str, delimiter: str, limit: int) -> int:
    """Return the place of the first field of ``text`` longer than ``limit``."""
    place = length = 0
    quoted = False
    for character in text:
        if character == '"':
            quoted = not quoted
        elif character == delimiter and not quoted:
            place, length = place + 1, 0
        else:
            length += 1
        if length > limit:
            break
    return place
