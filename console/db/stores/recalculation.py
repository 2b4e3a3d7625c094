"""Clocks that a changed rule concerns: found by their kind, worked off in steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa

from console.db.concerned import concerned_cases
from console.db.tables.cases import stage_timer
from console.db.tables.recalculation import recalculation, recalculation_case
from console.domain.recalculation import Before, before_of
from console.services.facts import RecalculationStep

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from console.domain.commands import rules as ask
    from console.domain.rule_book import RuleBook

STEP_BEGINS = sa.text("SELECT desk_step_begins()")
STEP_ENDS = sa.text("SELECT desk_step_ends(:id, CAST(:cases AS bigint[]))")


class RecalculationStore:
    """Which cases still run by the rules before."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def concerned(self, change: ask.RuleChange, old: RuleBook, most: int) -> list[int]:
        """Return the cases with a running clock a change speaks of, so many at most."""
        asked = concerned_cases(change, old).limit(most)
        return sorted(self._connection.execute(asked).scalars())

    def put_off(self, change: ask.RuleChange, old: RuleBook, version: int) -> int:
        """Leave the clocks a change speaks of to the steps; return how many cases."""
        kept = (
            sa.insert(recalculation)
            .values(
                change=type(change).__name__,
                reason=change.reason.strip(),
                rules_version=version,
                before=before_of(change, old).as_json(),
                cases=0,
            )
            .returning(recalculation.c.id)
        )
        key = self._connection.execute(kept).scalar_one()
        table = recalculation_case
        wait = sa.insert(table).from_select(
            [table.c.case_id, table.c.recalculation_id],
            concerned_cases(change, old).add_columns(sa.literal(key)).order_by(None),
        )
        told = self._connection.execute(
            wait, execution_options={"preserve_rowcount": True}
        )
        return told.rowcount

    def next_step(self, size: int) -> RecalculationStep | None:
        """Lock and return some cases of the oldest change, None when none waits."""
        begun = self._connection.execute(STEP_BEGINS).scalar()
        if begun is None:
            return None
        oldest = self._connection.execute(
            sa.select(recalculation).where(recalculation.c.id == begun)
        ).one()
        cases = self._soonest(oldest.id, size)
        due = self._connection.execute(
            sa.select(stage_timer.c.id, stage_timer.c.due_at).where(
                stage_timer.c.case_id.in_(cases), stage_timer.c.stopped_at.is_(None)
            )
        )
        return RecalculationStep(
            id=oldest.id,
            change=oldest.change,
            reason=oldest.reason,
            before=Before.from_json(oldest.before),
            cases=tuple(cases),
            due={row.id: row.due_at for row in due},
        )

    def _soonest(self, change: int, size: int) -> list[int]:
        """Return so many waiting cases, first those whose reminders are held up."""
        table, timer = recalculation_case, stage_timer
        of_change = table.c.recalculation_id == change
        held_up = (
            sa.select(table.c.case_id)
            .join(timer, timer.c.case_id == table.c.case_id)
            .where(
                of_change,
                timer.c.next_mark_at <= sa.func.now(),
                timer.c.stopped_at.is_(None),
            )
            .group_by(table.c.case_id)
            .order_by(sa.func.min(timer.c.next_mark_at), table.c.case_id)
            .limit(size)
        )
        found = list(self._connection.execute(held_up).scalars())
        others = (
            sa.select(table.c.case_id)
            .where(of_change, table.c.case_id.not_in(found))
            .order_by(table.c.case_id)
            .limit(size - len(found))
        )
        return found + list(self._connection.execute(others).scalars())

    def end_step(self, step: RecalculationStep) -> None:
        """Say that these cases were looked at; the last step ends the whole."""
        self._connection.execute(STEP_ENDS, {"id": step.id, "cases": list(step.cases)})
