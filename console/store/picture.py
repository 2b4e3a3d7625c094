"""The picture of one seat: every table it follows, and how fresh they are."""

from __future__ import annotations

from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from console.store.freshness import Freshness
from console.store.table import Table

if TYPE_CHECKING:
    from console.domain.records.case import CaseRecord
    from console.domain.records.place import (
        AreaRecord,
        ComponentRecord,
        PersonRecord,
        UnitRecord,
    )
    from console.domain.records.seat import ClaimRecord, PresenceRecord


def _by_id() -> Table[int, Any]:
    return Table(attrgetter("id"))


def _by_case() -> Table[int, Any]:
    return Table(attrgetter("case_id"))


def _by_seat() -> Table[str, Any]:
    return Table(attrgetter("seat"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """What a seat knows, built once. Only the feed writes here."""

    cases: Table[int, CaseRecord] = field(default_factory=_by_id)
    areas: Table[int, AreaRecord] = field(default_factory=_by_id)
    units: Table[int, UnitRecord] = field(default_factory=_by_id)
    persons: Table[int, PersonRecord] = field(default_factory=_by_id)
    components: Table[int, ComponentRecord] = field(default_factory=_by_id)
    presence: Table[str, PresenceRecord] = field(default_factory=_by_seat)
    claims: Table[int, ClaimRecord] = field(default_factory=_by_case)
    freshness: Freshness = field(default_factory=Freshness)
