"""XLSX sheets, read as a stream; formulas count by their last saved result."""

from __future__ import annotations

import zipfile
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from defusedxml.common import DefusedXmlException
from openpyxl import load_workbook

from console.exchange.limits import DEFAULT_LIMITS, Limits
from console.exchange.readers.archive import inspect_archive
from console.exchange.readers.sheet_parts import SheetParts, parts_of
from console.exchange.refusals import FileRefusedError
from console.exchange.source import Cell, ColumnNames, RawRow, ReadOptions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

FORMULA_ERRORS = frozenset(
    {"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!"}
)


class WorkbookSource:
    """One sheet of a workbook; rows are numbered as the sheet shows them."""

    encoding = "xlsx"
    coordinate_system: str | None = None

    def __init__(
        self, path: Path, options: ReadOptions, limits: Limits = DEFAULT_LIMITS
    ) -> None:
        self.path = path
        self._options = options
        self._limits = limits
        inspect_archive(path, limits)
        header = next(self._sheet_rows(limits.columns), None)
        if header is None or all(cell is None for cell in header[1]):
            raise FileRefusedError("empty_file", path)
        self._columns = ColumnNames.of(_without_tail(header[1]))

    @property
    def headers(self) -> Sequence[str]:
        """The column names in order."""
        return self._columns.names

    def rows(self) -> Iterator[RawRow]:
        """Read the rows below the header; empty rows are passed over."""
        names = self._columns.names
        rows = self._sheet_rows(len(names))
        next(rows, None)
        parts = self._parts()
        for number, found in rows:
            empty = all(cell is None or cell == "" for cell in found)
            if empty and number not in parts.unsaved:
                continue
            cells = list(found)
            parts.complete(number, cells)
            yield RawRow(number, dict(zip(names, cells, strict=False)), None)

    def _parts(self) -> SheetParts:
        """Return what the cells themselves do not tell, read from the archive."""
        with self._opened() as sheet, zipfile.ZipFile(self.path) as archive:
            path = sheet._worksheet_path  # noqa: SLF001 - nothing public names it
            with archive.open(path) as stream:
                return parts_of(stream)

    def _sheet_rows(self, columns: int) -> Iterator[tuple[int, Sequence[Cell]]]:
        first = self._options.header_row
        with self._opened() as sheet:
            sheet.reset_dimensions()
            rows = sheet.iter_rows(
                min_row=first,
                max_row=self._limits.sheet_rows,
                max_col=columns,
                values_only=True,
            )
            yield from enumerate(rows, start=first)

    @contextmanager
    def _opened(self) -> Iterator[Any]:
        """Open the sheet; whatever goes wrong inside becomes a clear refusal."""
        book = None
        try:
            with self.path.open("rb") as stream:
                book = load_workbook(
                    stream, read_only=True, data_only=True, keep_links=False
                )
                yield self._sheet_of(book)
        except FileRefusedError:
            raise
        except Exception as error:  # noqa: BLE001 - a broken file breaks openpyxl in any way
            raise self._refusal(error) from None
        finally:
            if book is not None:
                book.close()

    def _sheet_of(self, book: Any) -> Any:
        wanted = self._options.sheet
        if wanted is None:
            if not book.worksheets:
                raise FileRefusedError("empty_file", self.path)
            return book.worksheets[0]
        if wanted not in book.sheetnames:
            names = ", ".join(book.sheetnames)
            raise FileRefusedError(
                "no_such_sheet", self.path, sheet=wanted, names=names
            )
        return book[wanted]

    def _refusal(self, error: BaseException) -> FileRefusedError:
        """Tell an attack from damage; openpyxl wraps what the XML reader refused."""
        cause: BaseException | None = error
        while cause is not None:
            if isinstance(cause, DefusedXmlException):
                name = type(cause).__name__
                return FileRefusedError("hostile_xml", self.path, detail=name)
            cause = cause.__cause__ or cause.__context__
        name = type(error).__name__
        return FileRefusedError("damaged_workbook", self.path, detail=name)


def _without_tail(cells: Sequence[Cell]) -> Sequence[Cell]:
    """Cut the empty cells to the right of the last heading."""
    last = max(
        (place for place, cell in enumerate(cells, start=1) if cell is not None),
        default=0,
    )
    return cells[:last]


def formula_error(values: Mapping[str, Cell], column: str) -> bool:
    """True where the sheet shows a failed formula instead of a value."""
    return values.get(column) in FORMULA_ERRORS
