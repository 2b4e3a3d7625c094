"""Which running clocks a change of rules can concern, told by their columns alone."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

import sqlalchemy as sa

from console.db.tables.cases import stage_timer
from console.domain.commands import rules as ask
from console.domain.rule_changes import CATALOGUE
from console.domain.time_limit import LimitKind

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement, Select

    from console.domain.rule_book import RuleBook

WORKING = [kind.value for kind in LimitKind if kind.working]


def concerned_cases(change: ask.RuleChange, old: RuleBook) -> Select[int]:
    """Select the cases with a running clock a change speaks of, the soonest due first."""
    return (
        sa.select(stage_timer.c.case_id)
        .where(stage_timer.c.stopped_at.is_(None), _spoken_of(change, old))
        .group_by(stage_timer.c.case_id)
        .order_by(sa.func.min(stage_timer.c.due_at).nulls_last(), stage_timer.c.case_id)
    )


def _spoken_of(change: ask.RuleChange, old: RuleBook) -> ColumnElement[bool]:
    timer = stage_timer.c
    longer = sa.func.jsonb_array_length(timer.extensions) > 0
    if isinstance(change, ask.ChangeStageLimit):
        return timer.stage == change.row.stage
    if isinstance(change, ask.ChangeItem):
        held = old.items.get(change.item.id)
        same = held is not None and held.limit == change.item.limit
        return sa.false() if same else timer.rule == f"{CATALOGUE}{change.item.code}"
    if isinstance(change, ask.ChangeReminder):
        stages = {change.rule.stage} | _stage_before(change, old)
        return sa.true() if "" in stages else timer.stage.in_(stages)
    if isinstance(change, ask.ChangeSetting):
        return sa.or_(timer.limit_kind == LimitKind.WORK_DAY.value, longer)
    working = sa.or_(timer.limit_kind.in_(WORKING), longer)
    return sa.and_(working, _reaches(change, old))


def _reaches(change: ask.RuleChange, old: RuleBook) -> ColumnElement[bool]:
    """Return whether a clock still runs when the first of the changed days comes."""
    timer = stage_timer.c
    if not isinstance(change, ask.ChangeCalendar) or change.windows is not None:
        return sa.true()
    if not change.days:
        return sa.false()
    zone = old.calendar.zone
    first = datetime.combine(min(change.days), time(), zone) - timedelta(days=1)
    return sa.or_(
        timer.due_at.is_(None), timer.due_at >= first, timer.next_mark_at >= first
    )


def _stage_before(change: ask.ChangeReminder, old: RuleBook) -> set[str]:
    return {each.stage for each in old.reminders if each.id == change.rule.id}
