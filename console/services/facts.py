"""What a use case sees of the rows it works on, inside one transaction."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from console.domain.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from console.domain.recalculation import Before
    from console.domain.stage_timer import StageTimer
    from console.domain.time_limit import TimeLimit


@record
class Actor:
    """Who sits at this seat."""

    login: str
    person_id: int | None
    unit_id: int | None
    roles: frozenset[str]


@record
class CaseFacts:
    """A case as the database holds it, inside one transaction."""

    id: int
    number: str
    version: int
    state: str
    title: str
    item_id: int | None
    cell_id: int | None
    extra_cells: tuple[int, ...]
    lon: float | None
    lat: float | None
    urgent: bool
    unit_id: int | None
    unit_ids: tuple[int, ...]
    clock: str
    due_at: datetime | None
    remaining_s: int | None
    disposal_due_at: datetime | None
    dispatched_at: datetime | None
    fed_back_at: datetime | None
    deferred_until: datetime | None
    returned: int
    reworked: int
    extended: int
    deferrals: int
    supervision_level: int
    created_by: str
    changed_by: str
    changed_at: datetime | None


@record
class TaskFacts:
    """One unit's task inside a transaction."""

    id: int
    case_id: int
    version: int
    unit_id: int
    role: str
    state: str
    after_task_id: int | None
    limit: TimeLimit
    near_at: datetime | None
    due_at: datetime | None
    remaining_s: int | None
    receipt_due_at: datetime | None
    sent_at: datetime | None
    acknowledged_at: datetime | None
    past: bool = False


@record
class WishFacts:
    """Which task asked last for what: an extension as ``detail["extension"]``."""

    task_id: int | None
    detail: Mapping[str, Any]


@record
class ErrandFacts:
    """A collector's errand inside a transaction."""

    id: int
    case_id: int
    kind: str
    person_id: int
    state: str
    version: int


@record
class RecalculationStep:
    """Some cases whose clocks follow a change of rules; ``due`` is by timer."""

    id: int
    change: str
    reason: str
    before: Before
    cases: tuple[int, ...]
    due: Mapping[int, datetime | None]


@record
class StoredTimer:
    """A stage timer with its row id and the task it belongs to."""

    id: int
    task_id: int | None
    timer: StageTimer
    rule: str = ""
    next_share: float | None = None
