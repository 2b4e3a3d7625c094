"""The rules as a person edits them: every row with its version."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from console.domain.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime

    from console.domain.records.catalogue import AuthorizationRecord
    from console.domain.records.joint import JointTemplate
    from console.domain.reminders import ReminderRule
    from console.domain.rule_book import RuleBook

T = TypeVar("T")


@record
class Kept(Generic[T]):
    """One row with the version it stands at; ``active`` False is switched off."""

    value: T
    version: int
    active: bool = True


@record
class SettingRecord:
    """One setting, what it is for, and who changed it last."""

    key: str
    value: Any
    note: str
    changed_at: datetime | None = None
    changed_by: str = ""


@record
class Authorization:
    """Matter, unit and area of an authorization, with its paper (5.3.2)."""

    id: int
    grant: AuthorizationRecord
    unit_name: str
    area_name: str = ""
    document: str = ""
    valid_to: datetime | None = None


@record
class AuthorizationGap:
    """A matter for which a kind of unit answers, and nobody of it may be sent."""

    code: str
    minor: str
    kinds: tuple[str, ...]


@record
class RuleSheet:
    """Everything local at one moment.

    ``book`` is what is in force; the mappings hold versions by key (items by id,
    limits by stage and urgency), the tuples also rows that are switched off.
    """

    book: RuleBook
    day_notes: Mapping[date, str] = field(default_factory=dict["date", str])
    documents: Mapping[int, str] = field(default_factory=dict[int, str])
    limit_versions: Mapping[tuple[str, bool], int] = field(
        default_factory=dict[tuple[str, bool], int]
    )
    item_versions: Mapping[int, int] = field(default_factory=dict[int, int])
    reminders: tuple[Kept[ReminderRule], ...] = ()
    settings: tuple[Kept[SettingRecord], ...] = ()
    templates: tuple[Kept[JointTemplate], ...] = ()
    authorizations: tuple[Kept[Authorization], ...] = ()
    gaps: tuple[AuthorizationGap, ...] = ()
    unit_kinds: tuple[str, ...] = ()


@record
class ClockMove:
    """One running clock that a changed rule moves; times are UTC."""

    case_id: int
    number: str
    title: str
    stage: str
    timer_id: int
    old_due_at: datetime | None
    new_due_at: datetime | None
    old_near_at: datetime | None = None
    new_near_at: datetime | None = None

    @property
    def later_s(self) -> float:
        """How much later it ends; below zero is earlier."""
        if self.old_due_at is None or self.new_due_at is None:
            return 0.0
        return (self.new_due_at - self.old_due_at).total_seconds()


@record
class RulePreview:
    """What a change would do if it were saved now.

    ``clocks`` were looked at, those of the cases due soonest; ``unlooked`` cases more
    are concerned and not worked out before saving; ``moves`` are those whose end or warning moves, the
    soonest first; ``reminders`` counts clocks whose next reminder moves. ``orders``
    that stand and ``calls`` not yet answered keep the time written on them: a
    supervision order has its own limit from the day it was issued (5.4.6.1).
    """

    clocks: int
    moves: tuple[ClockMove, ...] = ()
    reminders: int = 0
    unlooked: int = 0
    orders: int = 0
    calls: int = 0

    @property
    def cases(self) -> int:
        """How many cases move."""
        return len({move.case_id for move in self.moves})
