"""The picture of one seat: every table it follows, and how fresh they are."""

from __future__ import annotations

from dataclasses import field
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from console.domain.record import record
from console.store.freshness import Freshness
from console.store.table import Table

if TYPE_CHECKING:
    from console.domain.records.case import CaseRecord
    from console.domain.records.catalogue import CatalogueItem
    from console.domain.records.file import (
        CaseFile,
        ErrandRecord,
        SeatRecord,
        TaskRecord,
    )
    from console.domain.records.joint import WhistleRecord
    from console.domain.records.place import (
        AreaRecord,
        ComponentRecord,
        PersonRecord,
        UnitRecord,
    )
    from console.domain.records.seat import ClaimRecord, PresenceRecord
    from console.domain.records.supervision import (
        AccountabilityRecord,
        AgendaRecord,
        AlertRecord,
        OrderRecord,
        SpecialRecord,
        UrgeRecord,
    )


def _by_id() -> Table[int, Any]:
    return Table(attrgetter("id"))


def _by_case() -> Table[int, Any]:
    return Table(attrgetter("case_id"))


def _by_seat() -> Table[str, Any]:
    return Table(attrgetter("seat"))


def _by_board() -> Table[tuple[int, str], Any]:
    return Table(attrgetter("case_id", "board"))


def _by_file() -> Table[int, CaseFile]:
    return Table(attrgetter("case.id"))


@record
class Picture:
    """What a seat knows, built once. Only the feed writes here.

    Cases, tasks and errands are those of open cases; ``files`` holds only the
    case files somebody at this seat follows.
    """

    cases: Table[int, CaseRecord] = field(default_factory=_by_id)
    tasks: Table[int, TaskRecord] = field(default_factory=_by_id)
    errands: Table[int, ErrandRecord] = field(default_factory=_by_id)
    files: Table[int, CaseFile] = field(default_factory=_by_file)
    areas: Table[int, AreaRecord] = field(default_factory=_by_id)
    units: Table[int, UnitRecord] = field(default_factory=_by_id)
    persons: Table[int, PersonRecord] = field(default_factory=_by_id)
    components: Table[int, ComponentRecord] = field(default_factory=_by_id)
    catalogue: Table[int, CatalogueItem] = field(default_factory=_by_id)
    seats: Table[str, SeatRecord] = field(default_factory=_by_seat)
    presence: Table[str, PresenceRecord] = field(default_factory=_by_seat)
    claims: Table[int, ClaimRecord] = field(default_factory=_by_case)
    orders: Table[int, OrderRecord] = field(default_factory=_by_id)
    alerts: Table[int, AlertRecord] = field(default_factory=_by_id)
    urges: Table[int, UrgeRecord] = field(default_factory=_by_id)
    agenda: Table[int, AgendaRecord] = field(default_factory=_by_id)
    accountabilities: Table[int, AccountabilityRecord] = field(default_factory=_by_id)
    specials: Table[tuple[int, str], SpecialRecord] = field(default_factory=_by_board)
    whistles: Table[int, WhistleRecord] = field(default_factory=_by_id)
    freshness: Freshness = field(default_factory=Freshness)
