"""Joint handling as a seat knows it: templates and whistles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.record import record

if TYPE_CHECKING:
    from datetime import datetime


@record
class TemplatePart:
    """One unit's part in a template: which kind, which role, what limit, after whom."""

    unit_kind: str
    role: str = "CO"
    limit: str = ""
    after: int | None = None
    demand: str = ""


@record
class JointTemplate:
    """Who works together on a matter, proposed when the matter calls for it."""

    id: int
    name: str
    matter_code: str
    parts: tuple[TemplatePart, ...]


@record
class CalledUnit:
    """One unit of a whistle: due, arrived, signed in by, scored."""

    unit_id: int
    unit_name: str
    arrive_due_at: datetime
    arrived_at: datetime | None = None
    signed_by: str = ""
    score: int | None = None
    remark: str = ""


@record
class WhistleRecord:
    """Units called to a place for a case."""

    id: int
    case_id: int
    kind: str
    place: str
    reason: str
    called_at: datetime
    called_by: str
    ended_at: datetime | None = None
    calls: tuple[CalledUnit, ...] = ()
