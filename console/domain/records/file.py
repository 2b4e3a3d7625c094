"""Everything in one case file: reports, photos, tasks, errands, clocks, log."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from console.domain.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from console.domain.records.case import CaseRecord


@record
class ObstructionRecord:
    """What is in a unit's way (5.1.2.2), reported and not over; ``photos`` is a number.

    While it is ``granted`` the clock of its task stands still.
    """

    id: int
    granted: bool
    kind: str
    text: str
    police_number: str
    photos: int
    asked_at: datetime
    answer: str = ""


@record
class TaskRecord:
    """One unit's part of a case; times are aware UTC.

    ``past`` is what a round before left: the case was dispatched again since.
    """

    id: int
    case_id: int
    version: int
    unit_id: int
    unit_name: str
    role: str
    state: str
    after_task_id: int | None = None
    demand: str = ""
    handler_name: str = ""
    limit_text: str = ""
    sent_at: datetime | None = None
    receipt_due_at: datetime | None = None
    near_at: datetime | None = None
    due_at: datetime | None = None
    remaining_s: int | None = None
    acknowledged_at: datetime | None = None
    arrived_at: datetime | None = None
    done_at: datetime | None = None
    on_time: bool | None = None
    result: str = ""
    return_reason: str = ""
    suggested_unit_id: int | None = None
    waive_reason: str = ""
    past: bool = False
    obstruction: ObstructionRecord | None = None


@record
class ErrandRecord:
    """A collector's errand: to verify a report or to inspect a result."""

    id: int
    case_id: int
    kind: str
    person_id: int
    person_name: str
    state: str
    sent_at: datetime
    due_at: datetime | None = None
    answered_at: datetime | None = None
    result: str = ""
    text: str = ""


@record
class ReportRecord:
    """One report behind a case: who said what, when, on which channel."""

    id: int
    channel: str
    text: str
    reported_at: datetime
    caller_name: str = ""
    caller_phone: str = ""
    recorded_by: str = ""
    merged_from: int | None = None


@record
class PhotoRecord:
    """A photo's label and thumbnail (JPEG); the picture itself is fetched on demand.

    ``task_id`` is the task it is evidence of, if any.
    """

    id: int
    moment: str
    name: str
    mime: str
    size: int
    thumbnail: bytes
    added_at: datetime
    added_by: str
    task_id: int | None = None


@record
class TimerRecord:
    """One stage clock with its pauses and extensions, as kept."""

    id: int
    task_id: int | None
    stage: str
    limit_text: str
    reading: str
    rule: str
    calendar_version: int
    started_at: datetime
    due_at: datetime | None
    paused_at: datetime | None
    stopped_at: datetime | None
    pauses: tuple[Mapping[str, str], ...] = ()
    extensions: tuple[Mapping[str, str], ...] = ()
    explanation: tuple[str, ...] = ()


@record
class LogRecord:
    """One line of the history; hash links it to the line before."""

    seq: int
    at: datetime
    occurred_at: datetime
    actor: str
    actor_name: str
    kind: str
    verb: str
    from_state: str | None
    to_state: str | None
    reason: str = ""
    detail: Mapping[str, object] = field(default_factory=dict[str, object])
    hash: str = ""


@record
class ClaimRecord:
    """Who works on a case now, until when."""

    case_id: int
    login: str
    name: str
    until: datetime


@record
class SeatRecord:
    """One seat on line, and the case it has open."""

    seat: str
    login: str
    name: str = ""
    case_id: int | None = None
    scheduler: bool = False


@record
class CaseFile:
    """A whole case file at one version of its case."""

    case: CaseRecord
    reports: tuple[ReportRecord, ...] = ()
    photos: tuple[PhotoRecord, ...] = ()
    tasks: tuple[TaskRecord, ...] = ()
    errands: tuple[ErrandRecord, ...] = ()
    timers: tuple[TimerRecord, ...] = ()
    log: tuple[LogRecord, ...] = ()
    related: tuple[CaseRecord, ...] = ()
    claim: ClaimRecord | None = None
    condition: str = ""
    closing_rule: str = ""
    disposal_standard: str = ""
    limit_text: str = ""
    evidence: tuple[str, ...] = ()
    period: str = ""
    """The scoring period it counts in, once it has ended."""
    period_frozen: bool = False
