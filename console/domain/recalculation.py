"""A change of rules worked off in steps: what it was before, and what a clock becomes.

The rules change at once; the clocks that ran before follow case by case. What a step
must know of the rules before is little: the limits and the reading that changed.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from console.domain.commands import rules as ask
from console.domain.record import record
from console.domain.rule_changes import CATALOGUE, STAGE, Renewed, limit_under
from console.domain.stage_timer import deadline, reaches_at
from console.domain.time_limit import Reading, TimeLimit

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from console.domain.rule_book import RuleBook
    from console.domain.stage_timer import StageTimer


@record
class Before:
    """What changed rules were before: one limit, one stage's warning, the reading."""

    reading: Reading
    rule: str = ""
    urgent: bool | None = None
    limit: TimeLimit | None = None
    warned_stage: str = ""

    def limit_of(self, rule: str, *, urgent: bool) -> TimeLimit | None:
        """Return the limit that a timer's rule gave before, None if it is the same."""
        same = rule == self.rule and self.urgent in {None, urgent}
        return self.limit if same else None

    def as_json(self) -> dict[str, Any]:
        """Return it as it is kept."""
        return {
            "reading": self.reading.value,
            "rule": self.rule,
            "urgent": self.urgent,
            "limit": str(self.limit) if self.limit else None,
            "warned_stage": self.warned_stage,
        }

    @classmethod
    def from_json(cls, kept: Mapping[str, Any]) -> Before:
        """Read what ``as_json`` kept."""
        limit = TimeLimit.parse(kept["limit"]) if kept["limit"] else None
        reading = Reading(kept["reading"])
        told: dict[str, Any] = {**kept, "limit": limit, "reading": reading}
        return cls(**told)


def before_of(change: ask.RuleChange, old: RuleBook) -> Before:
    """Return what a change takes away from the rules in force."""
    if isinstance(change, ask.ChangeStageLimit):
        row = old.stage_limits[change.row.stage, change.row.urgent]
        return Before(
            reading=old.reading,
            rule=f"{STAGE}{row.stage}",
            urgent=row.urgent,
            limit=row.limit,
            warned_stage=row.stage,
        )
    if isinstance(change, ask.ChangeItem) and change.item.id:
        item = old.items[change.item.id]
        rule = f"{CATALOGUE}{item.code}"
        return Before(reading=old.reading, rule=rule, limit=item.limit)
    return Before(reading=old.reading)


def renewed_since(
    timer: StageTimer,
    rule: str,
    *,
    urgent: bool,
    due_at: datetime | None,
    before: Before,
    new: RuleBook,
) -> Renewed:
    """Return what a clock that ran under the rules before becomes under the new.

    ``due_at`` is its end as it stands. A limit of its own, a pause and an extension
    stay, as when the rules and the clocks change in one go.
    """
    was, after = (
        before.limit_of(rule, urgent=urgent),
        limit_under(new, rule, urgent=urgent),
    )
    follows = was is not None and after is not None and timer.limit == was
    fresh = replace(
        timer,
        limit=after if follows and after is not None else timer.limit,
        reading=new.reading if timer.reading == before.reading else timer.reading,
    )
    warned = timer.stage == before.warned_stage and before.urgent in {None, urgent}
    row = new.stage_limits.get((timer.stage, urgent))
    near = reaches_at(fresh, new.calendar, ratio=row.near_share) if row else None
    return Renewed(
        timer=fresh,
        old_due_at=due_at,
        new_due_at=deadline(fresh, new.calendar),
        new_near_at=near if warned else None,
        relimited=fresh != timer,
    )
