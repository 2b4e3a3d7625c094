"""Who sits where and who has taken which case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.record import record

if TYPE_CHECKING:
    from datetime import datetime


@record
class PresenceRecord:
    """One seat on line: who sits there, which case is open, when last seen."""

    seat: str
    login: str
    case_id: int | None
    seen_at: datetime


@record
class ClaimRecord:
    """A case taken by one person until a moment."""

    case_id: int
    login: str
    until: datetime
    reason: str = ""
