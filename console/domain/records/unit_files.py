"""Unit files, filings of "no", appeals and the coordination group (5.1.2.1, 6.8.1.3)."""

from __future__ import annotations

from dataclasses import field
from enum import StrEnum
from typing import TYPE_CHECKING

from console.domain.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime


class UnitFault(StrEnum):
    """What stands in the file of a unit (6.8.1.3)."""

    LATE = "late"
    """A task done after its limit, or still open after it."""
    RETURNED = "returned"
    """The unit wanted to give a task back."""
    RETURN_REFUSED = "return_refused"
    """It had no ground to."""
    REWORKED = "reworked"
    """What it fed back was sent back to it."""
    REPLY_REFUSED = "reply_refused"
    """Its reply to a supervision order did not hold."""
    FALSE = "false"
    """It said done, and the inspection found that it was not."""


@record
class UnitFile:
    """The counts of one unit since a moment; ``done`` tasks stand beside them."""

    unit_id: int
    unit_name: str
    done: int
    open: int
    counts: Mapping[str, int] = field(default_factory=dict[str, int])


@record
class UnitFaultRow:
    """One line behind a count: which case, when, why."""

    id: int
    case_id: int
    case_number: str
    case_title: str
    at: datetime
    by: str = ""
    reason: str = ""


@record
class FilingRecord:
    """A "no" on file (否定报备): refused, voided or returned, and its review."""

    id: int
    case_id: int
    case_number: str
    case_title: str
    kind: str
    code: str
    reason: str
    at: datetime
    by: str
    review_due_at: datetime | None = None
    reviewed_at: datetime | None = None
    reviewed_by: str = ""
    verdict: str = ""


@record
class AppealRecord:
    """A unit's appeal against overtime; ASKED, PASSED_ON, GRANTED or REFUSED."""

    id: int
    case_id: int
    case_number: str
    case_title: str
    unit_id: int
    unit_name: str
    reason: str
    state: str
    asked_at: datetime
    asked_by: str
    first_by: str = ""
    second_by: str = ""
    answer: str = ""


@record
class GroupMember:
    """A member of the coordination group (6.1.3.4)."""

    person_id: int
    name: str
    post: str
    duty: str = ""


@record
class MeetingRecord:
    """The minutes of one meeting; ``decided`` counts the items it decided."""

    id: int
    title: str
    held_at: datetime
    members: tuple[str, ...]
    minutes: str
    recorded_by: str
    decided: int = 0


@record
class MemberChange:
    """Somebody joined, left, or was given another duty: when, by whom, why."""

    person_name: str
    change: str
    duty: str
    reason: str
    at: datetime
    by: str


@record
class GroupRecord:
    """Members, meetings and changes of membership, the newest first."""

    members: tuple[GroupMember, ...] = ()
    meetings: tuple[MeetingRecord, ...] = ()
    changes: tuple[MemberChange, ...] = ()
