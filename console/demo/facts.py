"""What is known of a made case: plain facts, ready to be written to the tables."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import date, datetime

    from console.domain.time_limit import TimeLimit


@dataclass(slots=True, kw_only=True)
class TaskFact:
    """One unit's task; times are aware UTC, None where not yet reached."""

    unit_id: int
    role: str
    state: str
    limit: TimeLimit
    sent_at: datetime
    sent_by: str
    demand: str = ""
    handler_id: int | None = None
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


@dataclass(slots=True, kw_only=True)
class ErrandFact:
    """A collector's errand: verify before filing or inspect after disposal."""

    kind: str
    person_id: int
    state: str
    sent_at: datetime
    sent_by: str
    due_at: datetime | None = None
    answered_at: datetime | None = None
    on_time: bool | None = None
    result: str = ""
    text: str = ""


@dataclass(slots=True, kw_only=True)
class TimerFact:
    """A stage's clock; ``task`` is the place of its task in the case's list."""

    stage: str
    limit: TimeLimit
    started_at: datetime
    rule: str
    task: int | None = None
    due_at: datetime | None = None
    paused_at: datetime | None = None
    stopped_at: datetime | None = None
    on_time: bool | None = None
    pauses: list[dict[str, Any]] = field(default_factory=list)


@dataclass(slots=True, kw_only=True)
class CaseFact:
    """One case with its tasks, errands, and clocks.

    The number is given last, when all cases are in the order of their reports.
    """

    state: str
    title: str
    description: str
    channel: str
    address: str
    lon: float
    lat: float
    cell_id: int
    item_code: str
    reported_at: datetime
    urgent: bool = False
    major: bool = False
    number: str = ""
    number_day: date | None = None
    number_seq: int = 0
    clock: str = ""
    clock_started_at: datetime | None = None
    near_at: datetime | None = None
    due_at: datetime | None = None
    remaining_s: int | None = None
    unit_id: int | None = None
    unit_ids: tuple[int, ...] = ()
    supervision_level: int = 0
    deferred_until: datetime | None = None
    filed_at: datetime | None = None
    dispatched_at: datetime | None = None
    fed_back_at: datetime | None = None
    closed_at: datetime | None = None
    disposal_due_at: datetime | None = None
    on_time: bool | None = None
    returned: int = 0
    reworked: int = 0
    extended: int = 0
    deferrals: int = 0
    wrong_dispatch: int = 0
    first_receiver: str = ""
    caller_name: str = ""
    caller_phone: str = ""
    tasks: list[TaskFact] = field(default_factory=list)
    errands: list[ErrandFact] = field(default_factory=list)
    timers: list[TimerFact] = field(default_factory=list)
