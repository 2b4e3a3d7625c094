"""Mapping files: TOML, read strictly, every mistake named by line and key."""

from __future__ import annotations

import re
import tomllib
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from console.exchange.fields import FIELDS, Kind
from console.exchange.mapping import (
    DEFAULT_NULLS,
    DEFAULT_ZONE,
    PLACE,
    Branch,
    Condition,
    Coordinates,
    FileMapping,
    Names,
    Pick,
    Skip,
)
from console.exchange.mapping_lines import line_of
from console.exchange.readers.systems import SYSTEMS
from console.exchange.refusals import MappingError
from console.exchange.source import ReadOptions
from console.plain_file import require_plain

if TYPE_CHECKING:
    from pathlib import Path

TOP_KEYS = {
    "kind": str,
    "source": str,
    "keep": list,
    "file": dict,
    "columns": dict,
    "constants": dict,
    "values": dict,
    "dates": dict,
    "coordinates": dict,
    "names": list,
    "skip": list,
    "when": list,
}
FILE_KEYS = {
    "encoding": str,
    "delimiter": str,
    "sheet": str,
    "header_row": int,
    "null_marks": list,
    "html_entities": bool,
}
DATE_KEYS = {"patterns": list, "zone": str}
COORDINATE_KEYS = {"system": str, "missing": list, "bounds": list}
NAME_KEYS = {"id": str, "name": str}
SKIP_KEYS = {"column": str, "equals": (str, list), "reason": str}
WHEN_KEYS = {
    "column": str,
    "equals": (str, list),
    "columns": dict,
    "constants": dict,
}
PICK_KEYS = {"join": list, "with": str, "template": str}
LARGEST_FILE = 1024 * 1024


def load_mapping(path: Path, kind: Kind) -> FileMapping:
    """Read a mapping file for ``kind``.

    Raises:
        MappingError: unreadable, not TOML, for another kind, or a key or value
            that means nothing; the facts name line and key.
    """
    try:
        require_plain(path)
        if path.stat().st_size > LARGEST_FILE:
            raise MappingError("file_too_large", path, limit=LARGEST_FILE)
        text = path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise MappingError("unreadable_file", path, detail=error.strerror) from None
    except UnicodeDecodeError:
        raise MappingError("undecodable", path, encoding="utf-8") from None
    try:
        document = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise MappingError("not_toml", path, detail=str(error)) from None
    return _Reading(path, text, kind).mapping(document)


class _Reading:
    """One pass over a parsed mapping file, able to say where a key stands."""

    def __init__(self, path: Path, text: str, kind: Kind) -> None:
        self._path = path
        self._lines = text.splitlines()
        self._kind = kind

    def mapping(self, document: dict[str, Any]) -> FileMapping:
        self._keys(document, TOP_KEYS, "")
        if document.get("kind", self._kind) != self._kind:
            self._refuse(
                "other_kind", "kind", found=document["kind"], wanted=self._kind.value
            )
        file = self._keys(document.get("file", {}), FILE_KEYS, "file")
        dates = self._keys(document.get("dates", {}), DATE_KEYS, "dates")
        return FileMapping(
            kind=self._kind,
            source=document.get("source", ""),
            read=self._read_options(file),
            null_marks=self._null_marks(file),
            html_entities=file.get("html_entities", False),
            columns=self._picks(document.get("columns", {}), "columns"),
            constants=self._constants(document.get("constants", {}), "constants"),
            values=self._value_tables(document.get("values", {})),
            patterns=self._patterns(dates),
            zone=self._zone(dates),
            coordinates=self._coordinates(document.get("coordinates", {})),
            names=self._names(document.get("names", [])),
            skips=self._skips(document.get("skip", [])),
            branches=self._branches(document.get("when", [])),
            keep=tuple(self._texts(document.get("keep", []), "keep")),
        )

    def _keys(self, table: Any, known: dict[str, Any], where: str) -> dict[str, Any]:
        """Refuse unknown keys and values of the wrong type."""
        if not isinstance(table, dict):
            self._refuse("wrong_type", where, wanted="table")
        for key, value in table.items():
            dotted = f"{where}.{key}" if where else key
            if key not in known:
                self._refuse("unknown_key", dotted, known=", ".join(known))
            wrong_flag = isinstance(value, bool) and known[key] is not bool
            if wrong_flag or not isinstance(value, known[key]):
                self._refuse("wrong_type", dotted, wanted=_type_name(known[key]))
        return table

    def _read_options(self, file: dict[str, Any]) -> ReadOptions:
        delimiter = file.get("delimiter")
        if delimiter is not None and len(delimiter) != 1:
            self._refuse("bad_delimiter", "file.delimiter", value=delimiter)
        header_row = file.get("header_row", 1)
        if header_row < 1:
            self._refuse("bad_header_row", "file.header_row", value=header_row)
        return ReadOptions(
            encoding=file.get("encoding"),
            delimiter=delimiter,
            sheet=file.get("sheet"),
            header_row=header_row,
        )

    def _null_marks(self, file: dict[str, Any]) -> frozenset[str]:
        if "null_marks" not in file:
            return DEFAULT_NULLS
        return frozenset(self._texts(file["null_marks"], "file.null_marks")) | {""}

    def _picks(self, table: dict[str, Any], where: str) -> dict[str, Pick]:
        return {
            target: self._pick(value, self._target(target, where))
            for target, value in table.items()
        }

    def _pick(self, value: Any, where: str) -> Pick:
        if isinstance(value, str):
            return Pick((value,))
        if isinstance(value, list):
            return Pick(tuple(self._texts(value, where)))
        self._keys(value, PICK_KEYS, where)
        if "template" in value:
            template = value["template"]
            return Pick(tuple(PLACE.findall(template)), template=template)
        if "join" not in value:
            self._refuse("no_column", where)
        columns = tuple(self._texts(value["join"], f"{where}.join"))
        return Pick(columns, joint=value.get("with", " "))

    def _constants(self, table: dict[str, Any], where: str) -> dict[str, object]:
        for target, value in table.items():
            dotted = self._target(target, where)
            if not isinstance(value, str | int | float | bool | list):
                self._refuse("wrong_type", dotted, wanted="text, number or flag")
        return dict(table)

    def _value_tables(self, tables: dict[str, Any]) -> dict[str, dict[str, object]]:
        found: dict[str, dict[str, object]] = {}
        for target, table in tables.items():
            dotted = self._target(target, "values")
            if not isinstance(table, dict):
                self._refuse("wrong_type", dotted, wanted="table")
            choices = FIELDS[self._kind][target].choices
            for key, value in table.items():
                if choices and value not in choices and value != "=":
                    self._refuse(
                        "unknown_choice", f"{dotted}.{key}", value=value,
                        known=", ".join(sorted(choices)),
                    )  # fmt: skip
            found[target] = table
        return found

    def _patterns(self, dates: dict[str, Any]) -> tuple[str, ...]:
        patterns = tuple(self._texts(dates.get("patterns", []), "dates.patterns"))
        sample = datetime(2026, 2, 3, 4, 5, 6, tzinfo=UTC)
        for pattern in patterns:
            try:
                datetime.strptime(sample.strftime(pattern), pattern)  # noqa: DTZ007 - only the pattern is tried
            except (ValueError, re.error):
                self._refuse("bad_pattern", "dates.patterns", value=pattern)
        return patterns

    def _zone(self, dates: dict[str, Any]) -> str:
        zone = dates.get("zone", DEFAULT_ZONE)
        try:
            ZoneInfo(zone)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            self._refuse("unknown_zone", "dates.zone", value=zone)
        return zone

    def _coordinates(self, table: dict[str, Any]) -> Coordinates:
        self._keys(table, COORDINATE_KEYS, "coordinates")
        system = table.get("system")
        if system is not None and system not in SYSTEMS:
            self._refuse(
                "unknown_choice", "coordinates.system", value=system,
                known=", ".join(sorted(SYSTEMS)),
            )  # fmt: skip
        missing = [
            self._numbers(pair, 2, "coordinates.missing")
            for pair in table.get("missing", [])
        ]
        bounds = table.get("bounds")
        if bounds is not None:
            bounds = self._numbers(bounds, 4, "coordinates.bounds")
            if bounds[0] >= bounds[2] or bounds[1] >= bounds[3]:
                self._refuse("bad_bounds", "coordinates.bounds", value=bounds)
        return Coordinates(system=system, missing=frozenset(missing), bounds=bounds)

    def _names(self, tables: list[Any]) -> tuple[Names, ...]:
        for table in tables:
            self._complete(self._keys(table, NAME_KEYS, "names"), NAME_KEYS, "names")
        return tuple(Names(table["id"], table["name"]) for table in tables)

    def _skips(self, tables: list[Any]) -> tuple[Skip, ...]:
        return tuple(
            Skip(
                self._condition(self._keys(table, SKIP_KEYS, "skip"), "skip"),
                table.get("reason", ""),
            )
            for table in tables
        )

    def _branches(self, tables: list[Any]) -> tuple[Branch, ...]:
        return tuple(
            Branch(
                self._condition(self._keys(table, WHEN_KEYS, "when"), "when"),
                self._picks(table.get("columns", {}), "when.columns"),
                self._constants(table.get("constants", {}), "when.constants"),
            )
            for table in tables
        )

    def _condition(self, table: dict[str, Any], where: str) -> Condition:
        self._complete(table, ("column", "equals"), where)
        values = table["equals"]
        values = [values] if isinstance(values, str) else values
        return Condition(
            table["column"], frozenset(self._texts(values, f"{where}.equals"))
        )

    def _complete(self, table: dict[str, Any], keys: Any, where: str) -> None:
        for key in keys:
            if key not in table:
                self._refuse("key_missing", where, missing=key)

    def _target(self, target: str, where: str) -> str:
        """Refuse a field this kind does not have; return the dotted key."""
        dotted = f"{where}.{target}"
        if target not in FIELDS[self._kind]:
            self._refuse("unknown_field", dotted, known=", ".join(FIELDS[self._kind]))
        return dotted

    def _texts(self, values: list[Any], where: str) -> list[str]:
        if not isinstance(values, list) or not all(isinstance(v, str) for v in values):
            self._refuse("wrong_type", where, wanted="list of text")
        return values

    def _numbers(self, values: Any, count: int, where: str) -> Any:
        good = isinstance(values, list) and len(values) == count
        if not good or not all(type(v) in {int, float} for v in values):
            self._refuse("wrong_type", where, wanted=f"{count} numbers")
        return tuple(float(v) for v in values)

    def _refuse(self, reason: str, key: str, **facts: object) -> Any:
        raise MappingError(
            reason, self._path, line=line_of(key, self._lines), key=key, **facts
        )


def _type_name(wanted: Any) -> str:
    names = {str: "text", list: "list", dict: "table", bool: "true or false"}
    names[int] = "whole number"
    kinds = wanted if isinstance(wanted, tuple) else (wanted,)
    return " / ".join(names[kind] for kind in kinds)
