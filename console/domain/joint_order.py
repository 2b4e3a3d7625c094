"""Joint dispatch before it goes out: from a template to orders, and what they mean.

Pure rules for every dialog that sends units: which concrete unit stands for a kind
of unit, in which order the parts run, and what sending a unit would lead to.
"""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING

from console.domain.commands.dispatch import UnitOrder
from console.domain.record import record
from console.domain.states import Severity, TaskRole, TaskState
from console.domain.time_limit import TimeLimit, TimeLimitError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import datetime

    from console.domain.queries import UnitSuggestion
    from console.domain.records.file import TaskRecord
    from console.domain.records.joint import JointTemplate, TemplatePart
    from console.domain.records.place import UnitRecord

BUSY_STATES = frozenset(
    {
        TaskState.SENT,
        TaskState.ACKNOWLEDGED,
        TaskState.ON_SITE,
        TaskState.OBSTRUCTED,
        TaskState.RETURN_ASKED,
    }
)
OVER_STATES = frozenset({TaskState.DONE, TaskState.WAIVED, TaskState.WITHDRAWN})


class Trouble(StrEnum):
    """What speaks against sending a unit, gravest first."""

    NOT_AUTHORISED = "not_authorised"
    NO_RECEIPT = "no_receipt"
    OFF_SHIFT = "off_duty"
    OVER_LIMIT = "over_capacity"
    OVERDUE = "overdue"
    OUTSIDE_AREA = "outside_area"
    BUSY = "busy"


REFUSED = frozenset({Trouble.NOT_AUTHORISED})
"""The database refuses these; all others are the dispatcher's to weigh."""


@record
class Consequence:
    """One thing sending a unit means: ``count`` tasks of it, ``most`` allowed."""

    kind: Trouble
    unit_id: int
    unit_name: str
    count: int = 0
    most: int = 0

    @property
    def refused(self) -> bool:
        """The order would not go out at all."""
        return self.kind in REFUSED


def consequences(
    unit: UnitRecord,
    *,
    tasks: Iterable[TaskRecord],
    now: datetime,
    suggestion: UnitSuggestion | None = None,
    complete: bool = False,
) -> tuple[Consequence, ...]:
    """Return what sending this unit now would mean, gravest first.

    ``tasks`` are all tasks the seat sees, of any unit. ``suggestion`` is what the
    database knows of the unit for this matter and place; ``complete`` tells that
    a unit without one holds no authorization.
    """
    own = [t for t in tasks if t.unit_id == unit.id and t.state in BUSY_STATES]
    load = max(len(own), suggestion.load if suggestion else 0)
    told = set(suggestion.shortfall) if suggestion else set[str]()
    most = suggestion.capacity if suggestion else 0
    late = sum(is_overdue(task, now) for task in own)
    unsigned = sum(receipt_missed(task, now) for task in own)
    unknown = suggestion is None and complete
    counts = {
        Trouble.NOT_AUTHORISED: int(Trouble.NOT_AUTHORISED in told or unknown),
        Trouble.NO_RECEIPT: unsigned or int(Trouble.NO_RECEIPT in told),
        Trouble.OFF_SHIFT: int(Trouble.OFF_SHIFT in told or not unit.on_duty),
        Trouble.OVER_LIMIT: load if most and load >= most else 0,
        Trouble.OVERDUE: late,
        Trouble.OUTSIDE_AREA: int(Trouble.OUTSIDE_AREA in told),
        Trouble.BUSY: 0 if most and load >= most else load,
    }
    return tuple(
        Consequence(
            kind=kind, unit_id=unit.id, unit_name=unit.name, count=count, most=most
        )
        for kind, count in counts.items()
        if count
    )


def is_overdue(task: TaskRecord, now: datetime) -> bool:
    """Tell whether a task's limit has passed; a clock that stands still never has."""
    runs = task.state not in OVER_STATES and task.remaining_s is None
    return runs and task.due_at is not None and now >= task.due_at


def receipt_missed(task: TaskRecord, now: datetime) -> bool:
    """Tell whether a task lies unsigned past its time."""
    due = task.receipt_due_at
    return task.state == TaskState.SENT and due is not None and now >= due


def task_severity(task: TaskRecord, now: datetime) -> Severity:
    """Return the mark of one unit's task: shape and colour of its own clock."""
    if task.state in OVER_STATES:
        return Severity.OVERDUE if task.on_time is False else Severity.ENDED
    if task.state == TaskState.WAITING or task.remaining_s is not None:
        return Severity.PAUSED
    if is_overdue(task, now) or receipt_missed(task, now):
        return Severity.OVERDUE
    near = task.near_at is not None and now >= task.near_at
    return Severity.NEAR if near else Severity.ON_TIME


@record
class DraftOrder:
    """One part before sending; ``unit_id`` None while no unit of the kind is known.

    ``limit`` is as typed, empty for the limit of the catalogue; ``after`` is the
    place of the draft that must end first.
    """

    unit_kind: str = ""
    unit_id: int | None = None
    role: TaskRole = TaskRole.CO
    limit: str = ""
    after: int | None = None
    demand: str = ""


def draft_orders(
    template: JointTemplate,
    units: Iterable[UnitRecord],
    suggestions: Sequence[UnitSuggestion] = (),
) -> tuple[DraftOrder, ...]:
    """Return a template's parts with a concrete unit each.

    Of the units of a kind the one suggested first is taken: authorised for the
    matter and the area. Without suggestions a unit stands only where it is the
    one of its kind. No unit is taken twice.
    """
    known = list(units)
    rank = {s.unit_id: place for place, s in enumerate(suggestions)}
    able = {s.unit_id for s in suggestions if s.authorised}
    drafts: list[DraftOrder] = []
    for part in template.parts:
        taken = {draft.unit_id for draft in drafts}
        fitting = [u for u in known if u.kind == part.unit_kind and u.id not in taken]
        drafts.append(_draft(part, _best(fitting, rank, able)))
    return in_order(drafts)


def _best(
    units: Sequence[UnitRecord], rank: dict[int, int], able: Collection[int]
) -> int | None:
    last = len(rank)
    ranked = sorted(units, key=lambda u: (u.id not in able, rank.get(u.id, last), u.id))
    if not ranked or (len(ranked) > 1 and ranked[0].id not in rank):
        return None
    return ranked[0].id


def _draft(part: TemplatePart, unit_id: int | None) -> DraftOrder:
    return DraftOrder(
        unit_kind=part.unit_kind,
        unit_id=unit_id,
        role=TaskRole(part.role),
        limit=part.limit,
        after=part.after,
        demand=part.demand,
    )


def in_order(drafts: Sequence[DraftOrder]) -> tuple[DraftOrder, ...]:
    """Return the drafts so that each stands behind what it waits for.

    The lead comes as early as that allows, and ``after`` follows the new places;
    a part that waits for itself, in a circle or for nothing known starts at once.
    """
    left = dict(enumerate(drafts))
    places: dict[int, int] = {}
    ordered: list[DraftOrder] = []
    while left:
        ready = [n for n, d in left.items() if d.after in places or d.after not in left]
        free = ready or list(left)
        chosen = min(free, key=lambda n: (left[n].role is not TaskRole.LEAD, n))
        draft = left.pop(chosen)
        after = places.get(draft.after) if draft.after is not None else None
        places[chosen] = len(ordered)
        ordered.append(replace(draft, after=after))
    return tuple(ordered)


def lacking(drafts: Sequence[DraftOrder]) -> str:
    """Return a code for what is missing before sending, empty for nothing.

    Codes: ``no_unit``, ``unit_missing``, ``unit_twice``, ``exactly_one_lead``,
    ``bad_limit``, ``bad_sequence``.
    """
    units = [draft.unit_id for draft in drafts]
    leads = sum(draft.role is TaskRole.LEAD for draft in drafts)
    checks = {
        "no_unit": not drafts,
        "unit_missing": None in units,
        "unit_twice": len(set(units)) != len(units),
        "exactly_one_lead": leads != 1,
        "bad_limit": not all(limit_reads(draft.limit) for draft in drafts),
        "bad_sequence": any(
            d.after is not None and not 0 <= d.after < n for n, d in enumerate(drafts)
        ),
    }
    return next((code for code, wrong in checks.items() if wrong), "")


def limit_reads(text: str) -> bool:
    """Tell whether a typed limit can be read; nothing typed can."""
    try:
        return not text.strip() or bool(TimeLimit.parse(text))
    except TimeLimitError:
        return False


def to_orders(drafts: Sequence[DraftOrder]) -> tuple[UnitOrder, ...]:
    """Return the orders of complete drafts.

    Raises:
        TimeLimitError: a limit cannot be read.
    """
    return tuple(
        UnitOrder(
            unit_id=draft.unit_id,
            role=draft.role,
            limit=TimeLimit.parse(draft.limit) if draft.limit.strip() else None,
            after=draft.after,
            demand=draft.demand.strip(),
        )
        for draft in drafts
        if draft.unit_id is not None
    )
