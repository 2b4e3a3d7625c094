"""Named values made into records, or refused with the field and the reason."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from console.domain.clock import SystemClock
from console.domain.time_limit import TimeLimit, TimeLimitError
from console.exchange.fields import FIELDS, ROLES, Kind
from console.exchange.geometry import outline, point
from console.exchange.positions import Position, place
from console.exchange.records import (
    AreaRow,
    CatalogueRow,
    ComponentRow,
    PersonRow,
    Record,
    UnitRow,
)
from console.exchange.refusals import Rejection, ValueRefusedError
from console.exchange.validate_case import case_row

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from console.exchange.mapping import FileMapping
    from console.exchange.transform import Values

LOGIN = re.compile(r"[a-z_][a-z0-9_.\-]{0,62}")
RESERVED = ("pg_", "desk_")
CODE = re.compile(r"([CEG])?(\d{2})?(\d{2})?", re.IGNORECASE)
TOLERANCE = timedelta(days=1)


class Validator:
    """Turns the values of one mapped file into records."""

    def __init__(
        self, mapping: FileMapping, system: str | None, now: datetime | None = None
    ) -> None:
        self._mapping = mapping
        self._how = mapping.coordinates
        self._system = mapping.coordinates.system or system
        self._latest = (now or SystemClock().now()) + TOLERANCE
        self._make: Callable[[Values], Record] = {
            Kind.GRIDS: self._area,
            Kind.UNITS: self._unit,
            Kind.STAFF: self._person,
            Kind.CATALOGUE: _catalogue_item,
            Kind.COMPONENTS: self._component,
            Kind.CASES: self._case,
        }[mapping.kind]

    def record(self, values: Values) -> Record | Rejection:
        """Return the record of a row or why there is none."""
        missing = self._missing(values)
        if missing:
            column = self._column_of(missing)
            return Rejection(row=values.row, field=column, reason="missing")
        try:
            return self._make(values)
        except ValueRefusedError as refused:
            facts = dict(refused.facts)
            return Rejection(
                row=values.row,
                field=self._column_of(str(facts.pop("field", ""))),
                reason=refused.reason,
                value=refused.value,
                facts=facts,
            )

    def _missing(self, values: Values) -> str:
        for name, target in FIELDS[self._mapping.kind].items():
            if target.required and values.get(name) in {None, ""}:
                return name
        return ""

    def _column_of(self, name: str) -> str:
        """Name the file's own column where a field comes from just one."""
        pick = self._mapping.columns.get(name)
        return pick.columns[0] if pick and len(pick.columns) == 1 else name

    def _area(self, values: Values) -> AreaRow:
        if values.get("tier") is None:
            raise ValueRefusedError("missing", field="tier")
        wkb = None
        if values.geometry is not None:
            wkb, mended = _in_field("geometry", outline, values.geometry, self._system)
            if mended:
                values.note("geometry", "outline_mended")
        else:
            values.note("geometry", "no_outline")
        parent = values.text("parent_code")
        if parent == values.text("code"):
            raise ValueRefusedError("own_parent", parent, field="parent_code")
        return AreaRow(
            row=values.row,
            code=values.text("code"),
            name=values.text("name"),
            tier=values.text("tier"),
            parent_code=parent,
            geometry=wkb,
        )

    def _unit(self, values: Values) -> UnitRow:
        at = self._position(values)
        capacity = values.get("capacity")
        return UnitRow(
            row=values.row,
            code=values.text("code"),
            name=values.text("name"),
            kind=values.text("kind"),
            parent_code=values.text("parent_code"),
            phone=values.text("phone"),
            on_duty=values.get("on_duty"),
            capacity=None if capacity is None else _whole("capacity", capacity),
            lon=at[0] if at else None,
            lat=at[1] if at else None,
            area_codes=values.get("area_codes") or (),
        )

    def _person(self, values: Values) -> PersonRow:
        login = values.text("login").lower()
        if not LOGIN.fullmatch(login) or login.startswith(RESERVED):
            raise ValueRefusedError("bad_login", login, field="login")
        roles = tuple(values.get("roles") or ())
        for role in roles:
            if role not in ROLES:
                raise ValueRefusedError(
                    "unknown_choice", role, field="roles", known=", ".join(ROLES)
                )
        at = self._position(values)
        return PersonRow(
            row=values.row,
            login=login,
            name=values.text("name"),
            post=values.text("post"),
            roles=roles,
            unit_code=values.text("unit_code"),
            superior=values.text("superior").lower(),
            phone=values.text("phone"),
            skills=values.get("skills") or (),
            shift=values.text("shift"),
            on_shift=values.get("on_shift"),
            lon=at[0] if at else None,
            lat=at[1] if at else None,
            area_codes=values.get("area_codes") or (),
        )

    def _component(self, values: Values) -> ComponentRow:
        at = self._position(values)
        if at is None:
            raise ValueRefusedError("missing", field="lon, lat")
        return ComponentRow(
            row=values.row,
            code=values.text("code"),
            name=values.text("name"),
            lon=at[0],
            lat=at[1],
            matter_code=values.text("matter_code"),
            state=values.text("state") or "intact",
            unit_code=values.text("unit_code"),
            note=values.text("note"),
        )

    def _case(self, values: Values) -> Record:
        return case_row(values, self._position(values), latest=self._latest)

    def _position(self, values: Values) -> Position | None:
        """Return the position from columns or from a point; note what is lost."""
        lon, lat = values.get("lon"), values.get("lat")
        if lon is None and lat is None and values.geometry is not None:
            lon, lat = _in_field("geometry", point, values.geometry)
        how = self._how
        if how.system is None and self._system is not None:
            how = type(how)(system=self._system, missing=how.missing, bounds=how.bounds)
        at, reason = _in_field("lon, lat", place, lon, lat, how)
        if reason:
            values.note("lon, lat", reason, f"{lon}, {lat}")
        return at


def _in_field(name: str, call: Callable[..., Any], *given: Any) -> Any:
    """Call a converter and name the field in what it refuses."""
    try:
        return call(*given)
    except ValueRefusedError as refused:
        refused.facts.setdefault("field", name)
        raise


def _whole(name: str, number: float) -> int:
    if not number.is_integer() or not 0 <= number < 2**31:
        raise ValueRefusedError("not_a_whole_number", number, field=name)
    return int(number)


def _catalogue_item(values: Values) -> CatalogueRow:
    code = values.text("code")
    parts = CODE.match(code)
    kind, major, minor = parts.groups() if parts else (None, None, None)
    try:
        limit = TimeLimit.parse(values.text("limit"))
    except TimeLimitError as refused:
        raise ValueRefusedError(
            "not_a_limit", values.text("limit"), field="limit", detail=str(refused)
        ) from None
    columns: dict[str, object] = {
        name: value
        for name, value in values.found.items()
        if name not in {"code", "limit"}
    }
    columns.setdefault("kind", kind or "E")
    columns.setdefault("major_code", major or "")
    columns.setdefault("minor_code", minor or "")
    columns.setdefault("major", values.text("major"))
    columns |= {"limit_kind": limit.kind.value, "limit_value": limit.value}
    for name in ("responsible_kinds", "evidence", "keywords"):
        if name in columns:
            columns[name] = list(columns[name])  # type: ignore[call-overload]
    return CatalogueRow(row=values.row, code=code, columns=columns)
