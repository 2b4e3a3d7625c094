"""Orders, alerts and agenda as a seat knows them."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from console.domain.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime


@record
class OrderRecord:
    """One supervision order (督办单) with its clock and its reply."""

    id: int
    version: int
    number: str
    case_id: int
    case_number: str
    case_title: str
    level: int
    kind: str
    colour: str
    state: str
    unit_id: int
    unit_name: str
    person_name: str = ""
    reason: str = ""
    demand: str = ""
    limit_text: str = ""
    issuer: str = ""
    drafted_at: datetime | None = None
    issued_at: datetime | None = None
    near_at: datetime | None = None
    due_at: datetime | None = None
    received_at: datetime | None = None
    replied_at: datetime | None = None
    reply: str = ""
    reply_answer: str = ""
    lifted_at: datetime | None = None

    @property
    def standing(self) -> bool:
        """It stands on every screen until lifted."""
        return self.state in {"ISSUED", "RECEIVED", "REPLIED"}


@record
class AlertRecord:
    """One alert with what seats did about it; latched until confirmed."""

    id: int
    version: int
    kind: str
    severity: int
    cause: str
    title: str
    raised_at: datetime
    tell: tuple[str, ...] = ()
    case_id: int | None = None
    task_id: int | None = None
    order_id: int | None = None
    unit_id: int | None = None
    cell_id: int | None = None
    quiet_until: datetime | None = None
    ended_at: datetime | None = None
    acknowledged_by: tuple[str, ...] = ()
    confirmed_by: str = ""
    confirmed_at: datetime | None = None
    shelved_until: datetime | None = None
    shelved_by: str = ""
    shelf_comment: str = ""
    detail: Mapping[str, object] = field(default_factory=dict[str, object])


@record
class AgendaRecord:
    """One item before the coordination group, and what was decided."""

    id: int
    case_id: int
    case_number: str
    case_title: str
    reason: str
    state: str
    put_at: datetime
    put_by: str
    order_number: str = ""
    decision: str = ""
    decided_at: datetime | None = None
    follow_up_due_at: datetime | None = None
    followed_up_at: datetime | None = None


@record
class AccountabilityRecord:
    """An interview or accountability record."""

    id: int
    kind: str
    state: str
    unit_id: int
    unit_name: str
    reason: str
    at: datetime
    by: str
    case_id: int | None = None
    order_id: int | None = None
    commitment: str = ""
    decision: str = ""
    review_at: datetime | None = None


@record
class SpecialRecord:
    """A case on a special board."""

    case_id: int
    board: str
    leader: str = ""
    instruction: str = ""
    topic: str = ""
    due_at: datetime | None = None


@record
class UrgeRecord:
    """A unit was urged (催办), and what it answered."""

    id: int
    case_id: int
    unit_id: int
    way: str
    text: str
    at: datetime
    by: str
    answer: str = ""
    answered_at: datetime | None = None
