"""Clocks that a changed rule concerns: found by their kind, worked off in steps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import sqlalchemy as sa
from sqlalchemy.dialects.postgresql import insert

from console.db.concerned import concerned_cases
from console.db.tables.cases import stage_timer
from console.db.tables.recalculation import recalculation, recalculation_case
from console.domain.recalculation import Before, before_of
from console.services.facts import RecalculationStep

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from console.domain.commands import rules as ask
    from console.domain.rule_book import RuleBook

STEP_BEGINS = sa.text("SELECT desk_step_begins(:due)")
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
            [table.c.case_id, table.c.recalculation_id, table.c.soonest_at],
            concerned_cases(change, old)
            .add_columns(sa.literal(key), sa.func.min(stage_timer.c.next_mark_at))
            .order_by(None),
        )
        told = self._connection.execute(
            wait, execution_options={"preserve_rowcount": True}
        )
        return told.rowcount

    def awaits(self, case_id: int) -> bool:
        """Tell whether the clocks of a case still run by rules that were changed."""
        waits = sa.select(recalculation_case.c.case_id).where(
            recalculation_case.c.case_id == case_id
        )
        return self._connection.execute(waits.limit(1)).scalar() is not None

    def put_back(self, change: int, case_id: int) -> None:
        """Let a case wait for this change again."""
        again = insert(recalculation_case).values(
            recalculation_id=change, case_id=case_id
        )
        self._connection.execute(again.on_conflict_do_nothing())

    def next_step(self, size: int, *, due: bool = False) -> RecalculationStep | None:
        """Lock and return some cases of the oldest change, None when none waits.

        With ``due`` only cases are returned whose reminder is held up now.
        """
        begun = self._connection.execute(STEP_BEGINS, {"due": due}).scalar()
        if begun is None:
            return None
        oldest = self._connection.execute(
            sa.select(recalculation).where(recalculation.c.id == begun)
        ).one()
        cases = self._held_up(oldest.id, size)
        if not due:
            cases += self._others(oldest.id, cases, size - len(cases))
        ends = self._connection.execute(
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
            due={row.id: row.due_at for row in ends},
        )

    def _held_up(self, change: int, size: int) -> list[int]:
        """Return waiting cases whose reminder is due, the one due longest first."""
        table, timer = recalculation_case, stage_timer
        held_up = (
            sa.select(table.c.case_id)
            .join(timer, timer.c.case_id == table.c.case_id)
            .where(
                table.c.recalculation_id == change,
                timer.c.next_mark_at <= sa.func.now(),
                timer.c.stopped_at.is_(None),
            )
            .group_by(table.c.case_id)
            .order_by(sa.func.min(timer.c.next_mark_at), table.c.case_id)
            .limit(size)
        )
        return list(self._connection.execute(held_up).scalars())

    def _others(self, change: int, found: list[int], size: int) -> list[int]:
        """Return more waiting cases, first those that would be reminded soonest."""
        table = recalculation_case
        others = (
            sa.select(table.c.case_id)
            .where(table.c.recalculation_id == change, table.c.case_id.not_in(found))
            .order_by(table.c.soonest_at, table.c.case_id)
            .limit(size)
        )
        return list(self._connection.execute(others).scalars())

    def end_step(self, step: RecalculationStep) -> None:
        """Say that these cases were looked at; the last step ends the whole."""
        self._connection.execute(STEP_ENDS, {"id": step.id, "cases": list(step.cases)})
