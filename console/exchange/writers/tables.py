"""Writers that take one row at a time: CSV, XLSX, GeoJSON."""

from __future__ import annotations

import csv
import json
from datetime import datetime
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook

from console.exchange.writers.neutral import neutral

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    Row = Mapping[str, Any]

SHEET_ROWS = 1_048_575
"""Rows of data a sheet holds below its heading; more go to a further sheet."""


def write_csv(path: Path, headings: Sequence[str], rows: Iterable[Row]) -> int:
    """Write UTF-8 with a mark, which spreadsheet programs need; return the rows."""
    count = 0
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow([neutral(heading) for heading in headings])
        for row in rows:
            writer.writerow([_csv_cell(value) for value in row.values()])
            count += 1
    return count


def write_xlsx(path: Path, headings: Sequence[str], rows: Iterable[Row]) -> int:
    """Write sheets as a stream; return the rows."""
    book = Workbook(write_only=True)
    sheet: Any = None
    count = 0
    for row in rows:
        if count % SHEET_ROWS == 0:
            sheet = _new_sheet(book, headings)
        sheet.append([_sheet_cell(value) for value in row.values()])
        count += 1
    if sheet is None:
        _new_sheet(book, headings)
    book.save(path)
    return count


def write_geojson(path: Path, headings: Sequence[str], rows: Iterable[Row]) -> int:  # noqa: ARG001 - the writers share one form; properties keep their code names
    """Write a layer of points, WGS84; a case without a place has no geometry."""
    count = 0
    with path.open("w", encoding="utf-8") as stream:
        stream.write('{"type": "FeatureCollection", "features": [')
        for row in rows:
            stream.write(",\n" if count else "\n")
            json.dump(_feature(row), stream, ensure_ascii=False, default=_iso)
            count += 1
        stream.write("\n]}\n")
    return count


WRITERS = {"csv": write_csv, "xlsx": write_xlsx, "geojson": write_geojson}


def _new_sheet(book: Workbook, headings: Sequence[str]) -> Any:
    sheet = book.create_sheet(f"cases {len(book.worksheets) + 1}")
    sheet.freeze_panes = "B2"
    sheet.append([neutral(heading) for heading in headings])
    return sheet


def _csv_cell(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S")
    if isinstance(value, bool):
        return int(value)
    return "" if value is None else neutral(value)


def _sheet_cell(value: Any) -> Any:
    """Sheets know no time zones: the moment as the city's clocks show it."""
    if isinstance(value, datetime):
        return value.replace(tzinfo=None, microsecond=0)
    return neutral(value)


def _feature(row: Row) -> dict[str, Any]:
    lon, lat = row.get("lon"), row.get("lat")
    place = None
    if lon is not None and lat is not None:
        place = {"type": "Point", "coordinates": [lon, lat]}
    properties = {k: v for k, v in row.items() if k not in {"lon", "lat"}}
    return {
        "type": "Feature",
        "id": row.get("number"),
        "geometry": place,
        "properties": properties,
    }


def _iso(value: Any) -> str:
    return value.isoformat() if isinstance(value, datetime) else str(value)
