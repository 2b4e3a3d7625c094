"""What a corrected filing condition makes of the limits of tasks already sent.

The limit hangs on the filing condition, so a wrong condition gave a wrong limit. It
follows only where the one who corrects asks for it, and only where it was the
condition's own: a limit given by hand, a pause and an extension stay.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from console.domain.queries import Query
from console.domain.record import record
from console.domain.rule_changes import CATALOGUE, worked_out
from console.domain.states import Role

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.records.catalogue import CatalogueItem
    from console.domain.rule_book import RuleBook
    from console.domain.rule_changes import Renewed
    from console.domain.stage_timer import StageTimer

MOVERS = frozenset({Role.DISPATCHER.value, Role.DUTY_LEADER.value})
"""Who gives units their limits may let them follow."""
CHANGE = "CorrectCase"
"""Under this name a clock keeps that a correction moved it."""
WAITS = "clocks_still_follow"
"""Why nothing follows a condition while clocks of the case wait to follow changed rules."""


@record
class PreviewReclassing(Query):
    """What a corrected condition would do to the tasks sent -> tuple[LimitMove, ...]."""

    case_id: int
    item_id: int


@record
class LimitMove:
    """One unit's task whose limit would follow; limits as ``4 wh``, times UTC."""

    task_id: int
    unit_name: str
    old_limit: str
    new_limit: str
    old_due_at: datetime | None
    new_due_at: datetime | None


def reclassed(
    timer: StageTimer,
    rule: str,
    *,
    old: CatalogueItem,
    new: CatalogueItem,
    urgent: bool,
    book: RuleBook,
) -> Renewed | None:
    """Return what a running clock becomes under another condition; None if it stays."""
    if rule != f"{CATALOGUE}{old.code}" or timer.limit != old.limit:
        return None
    fresh = replace(timer, limit=new.limit)
    if fresh == timer:
        return None
    code = f"{CATALOGUE}{new.code}"
    return worked_out(timer, fresh, urgent=urgent, old=book, new=book, rule=code)
