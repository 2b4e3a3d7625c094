"""Rows of a file turned into named values by a mapping."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from console.exchange.convert import plain_text, to_shape
from console.exchange.fields import FIELDS, Shape
from console.exchange.mapping import PLACE, Pick
from console.exchange.refusals import MappingError, Note, Rejection, ValueRefusedError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from console.exchange.mapping import Condition, FileMapping
    from console.exchange.source import RawRow, Source


@dataclass(slots=True)
class Values:
    """The named values of one row, with what was noticed on the way."""

    row: int
    found: dict[str, Any]
    geometry: Mapping[str, Any] | None = None
    kept: dict[str, str] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)

    def get(self, name: str) -> Any:
        """Return a value, None where the row has none."""
        return self.found.get(name)

    def text(self, name: str) -> str:
        """Return a text, empty where the row has none."""
        return self.found.get(name) or ""

    def note(self, name: str, reason: str, value: object = "") -> None:
        """Remember that something was set aside or corrected."""
        self.notes.append(
            Note(row=self.row, field=name, reason=reason, value=str(value))
        )


class Transform:
    """One mapping bound to one file."""

    def __init__(self, source: Source, mapping: FileMapping) -> None:
        self._source = source
        self._mapping = mapping
        self._fields = FIELDS[mapping.kind]
        self._zone = ZoneInfo(mapping.zone)
        _refuse_missing_columns(source, mapping)
        self.names = _NameBook(source, mapping) if mapping.names else None

    def rows(self) -> Iterator[Values | Rejection]:
        """Yield the values of each row, or why it has none."""
        for raw in self._source.rows():
            try:
                yield self._row(raw)
            except _RowRefusedError as refused:
                yield refused.rejection

    def _row(self, raw: RawRow) -> Values:
        if raw.fault is not None:
            raise _RowRefusedError(raw, raw.fault[0], ValueRefusedError(raw.fault[1]))
        cells = _Cells(raw, self._mapping)
        values = Values(raw.number, {}, raw.geometry)
        if self.names is not None:
            self.names.complete(cells, values)
        for skip in self._mapping.skips:
            if cells.meets(skip.condition):
                column = skip.condition.column
                raise _RowRefusedError(
                    raw, column, ValueRefusedError("skipped", cells.text(column),
                                                   why=skip.reason)
                )  # fmt: skip
        self._fill(raw, cells, values)
        values.kept = {
            column: cells.text(column)
            for column in self._mapping.keep
            if cells.text(column)
        }
        return values

    def _fill(self, raw: RawRow, cells: _Cells, values: Values) -> None:
        columns = dict(self._mapping.columns)
        constants = dict(self._mapping.constants)
        for branch in self._mapping.branches:
            if cells.meets(branch.condition):
                columns |= branch.columns
                constants |= branch.constants
        for name, constant in constants.items():
            values.found[name] = self._constant(raw, name, constant)
        for name, pick in columns.items():
            value = self._value(raw, name, pick, cells)
            if value is not None:
                values.found[name] = value

    def _constant(self, raw: RawRow, name: str, constant: object) -> Any:
        if isinstance(constant, list):
            return tuple(str(part) for part in constant)
        if isinstance(constant, bool | float | int):
            return constant
        try:
            return to_shape(constant, self._fields[name], (), self._zone)
        except ValueRefusedError as refused:
            raise _RowRefusedError(raw, name, refused) from None

    def _value(self, raw: RawRow, name: str, pick: Pick, cells: _Cells) -> Any:
        """Return the converted value; None where the cells are empty."""
        target = self._fields[name]
        try:
            cell = cells.picked(pick)
            if name in self._mapping.values:
                cell = self._by_table(name, cell)
            if cell is None or cell == "":
                return None
            if isinstance(cell, bool) and target.shape is Shape.FLAG:
                return cell
            return to_shape(cell, target, self._mapping.patterns, self._zone)
        except ValueRefusedError as refused:
            refused.facts.setdefault("target", name)
            column = pick.columns[0] if pick.columns else name
            raise _RowRefusedError(raw, column, refused) from None

    def _by_table(self, name: str, cell: Any) -> Any:
        table = self._mapping.values[name]
        text = plain_text(cell)
        if text in table:
            return table[text]
        if not text:
            return None
        if "*" not in table:
            raise ValueRefusedError("not_in_value_table", text)
        return cell if table["*"] == "=" else table["*"]


class _RowRefusedError(Exception):
    """Carries the rejection of one row out of its conversion."""

    def __init__(self, raw: RawRow, name: str, refused: ValueRefusedError) -> None:
        super().__init__(refused.reason)
        self.rejection = Rejection(
            row=raw.number,
            field=name,
            reason=refused.reason,
            value=refused.value,
            facts=refused.facts,
        )


class _Cells:
    """The cells of one row, cleaned when asked for."""

    def __init__(self, raw: RawRow, mapping: FileMapping) -> None:
        self._raw = raw
        self._mapping = mapping
        self._changed: dict[str, str] = {}

    def cell(self, column: str) -> Any:
        """Return a typed cell as it is, a text cleaned, None for a null mark."""
        if column in self._changed:
            return self._changed[column]
        value = self._raw.values.get(column)
        if value is None or not isinstance(value, str):
            return value
        text = plain_text(value, entities=self._mapping.html_entities)
        return None if text in self._mapping.null_marks else text

    def text(self, column: str) -> str:
        """Return a cell as text, empty for a null mark or a broken one."""
        try:
            return plain_text(self.cell(column))
        except ValueRefusedError:
            return ""

    def put(self, column: str, text: str) -> None:
        """Fill a cell from elsewhere."""
        self._changed[column] = text

    def meets(self, condition: Condition) -> bool:
        """Tell whether a condition of the mapping holds for this row."""
        return self.text(condition.column) in condition.values

    def picked(self, pick: Pick) -> Any:
        """Return what a pick finds; None where it finds nothing."""
        if pick.template is not None:
            texts = {column: self._checked(column) for column in pick.columns}
            if not all(texts.values()):
                return None
            return PLACE.sub(lambda place: texts[place[1]], pick.template)
        if pick.joint is not None:
            texts_in_order = (self._checked(column) for column in pick.columns)
            joined = pick.joint.join(dict.fromkeys(t for t in texts_in_order if t))
            return joined or None
        cells = (self.cell(column) for column in pick.columns)
        return next((cell for cell in cells if cell is not None), None)

    def _checked(self, column: str) -> str:
        return plain_text(self.cell(column))


class _NameBook:
    """Which names go with which ids in the whole file, to fill gaps by."""

    def __init__(self, source: Source, mapping: FileMapping) -> None:
        self._pairs = mapping.names
        self._names: list[dict[str, Counter[str]]] = [
            defaultdict(Counter) for _ in mapping.names
        ]
        self._ids: list[dict[str, Counter[str]]] = [
            defaultdict(Counter) for _ in mapping.names
        ]
        self._told: set[tuple[int, str]] = set()
        for raw in source.rows():
            self._learn(_Cells(raw, mapping))

    def _learn(self, cells: _Cells) -> None:
        for place, pair in enumerate(self._pairs):
            code, name = cells.text(pair.id_column), cells.text(pair.name_column)
            if code and name:
                self._names[place][code][name] += 1
                self._ids[place][name][code] += 1

    def complete(self, cells: _Cells, values: Values) -> None:
        """Fill an empty id or name where the file elsewhere leaves no doubt."""
        for place, pair in enumerate(self._pairs):
            code, name = cells.text(pair.id_column), cells.text(pair.name_column)
            if name and not code:
                self._fill(cells, values, pair.id_column, self._ids[place].get(name))
            elif code and not name:
                known = self._names[place].get(code)
                self._fill(cells, values, pair.name_column, known)
            elif code:
                self._tell_several(values, place, code)

    def _fill(
        self,
        cells: _Cells,
        values: Values,
        column: str,
        known: Counter[str] | None,
    ) -> None:
        if known and len(known) == 1:
            text = next(iter(known))
            cells.put(column, text)
            values.note(column, "filled_from_file", text)

    def _tell_several(self, values: Values, place: int, code: str) -> None:
        names = self._names[place][code]
        if len(names) > 1 and (place, code) not in self._told:
            self._told.add((place, code))
            column = self._pairs[place].name_column
            values.note(column, "several_names", f"{code}: {' | '.join(names)}")


def _refuse_missing_columns(source: Source, mapping: FileMapping) -> None:
    present = set(source.headers) | {"id"}
    for column, key in mapping.used_columns().items():
        if column not in present:
            raise MappingError(
                "column_not_in_file",
                source.path,
                key=key,
                column=column,
                headers=", ".join(list(source.headers)[:40]),
            )
