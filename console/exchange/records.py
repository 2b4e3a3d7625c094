"""Rows that passed: what is written, one frozen record per row."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class AreaRow:
    """One area of one tier; ``geometry`` is WKB in WGS84 degrees."""

    row: int
    code: str
    name: str
    tier: str
    parent_code: str = ""
    geometry: bytes | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class UnitRow:
    """One responsible unit; None leaves what the console has."""

    row: int
    code: str
    name: str
    kind: str = ""
    parent_code: str = ""
    phone: str = ""
    on_duty: bool | None = None
    capacity: int | None = None
    lon: float | None = None
    lat: float | None = None
    area_codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """One person who can sit down at a desk or walk a beat."""

    row: int
    login: str
    name: str
    post: str = ""
    roles: tuple[str, ...] = ()
    unit_code: str = ""
    superior: str = ""
    phone: str = ""
    skills: tuple[str, ...] = ()
    shift: str = ""
    on_shift: bool | None = None
    lon: float | None = None
    lat: float | None = None
    area_codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CatalogueRow:
    """One filing condition; ``columns`` are those of the catalogue table."""

    row: int
    code: str
    columns: Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComponentRow:
    """One component on the ground, WGS84 degrees."""

    row: int
    code: str
    name: str
    lon: float
    lat: float
    matter_code: str = ""
    state: str = "intact"
    unit_code: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """One case with its own dates (aware, UTC).

    ``on_time`` is set for finished cases: closed by the due time, or what the
    file says where it has no dates for it. ``duplicate`` is the file's own
    mark. ``kept`` holds source columns carried along unread.
    """

    row: int
    external_id: str
    state: str
    title: str
    reported_at: datetime
    description: str = ""
    channel: str = "OTHER"
    address: str = ""
    lon: float | None = None
    lat: float | None = None
    area_code: str = ""
    area_name: str = ""
    matter_code: str = ""
    matter_text: str = ""
    unit_code: str = ""
    unit_name: str = ""
    filed_at: datetime | None = None
    dispatched_at: datetime | None = None
    due_at: datetime | None = None
    fed_back_at: datetime | None = None
    closed_at: datetime | None = None
    on_time: bool | None = None
    duplicate: bool = False
    urgent: bool = False
    major: bool = False
    caller_name: str = ""
    caller_phone: str = ""
    original_state: str = ""
    kept: Mapping[str, str] = field(default_factory=dict)

    def fingerprint(self) -> str:
        """Return what changes exactly when the content of the row does."""
        content = [getattr(self, name) for name in CONTENT]
        text = json.dumps(content, default=str, sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(text.encode()).hexdigest()


CONTENT = tuple(name for name in CaseRow.__dataclass_fields__ if name != "row")
"""What makes two rows of one id the same; a row's place in the file does not."""

Record = AreaRow | UnitRow | PersonRow | CatalogueRow | ComponentRow | CaseRow


def key_of(record: Record) -> str:
    """Return the id a record goes by in its own kind."""
    if isinstance(record, CaseRow):
        return record.external_id
    return record.login if isinstance(record, PersonRow) else record.code
