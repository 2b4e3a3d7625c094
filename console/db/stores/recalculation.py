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
    from collections.abc import Sequence

    from sqlalchemy import Connection

    from console.domain.commands import rules as ask
    from console.domain.rule_book import RuleBook

_WAIT = sa.text(
    "INSERT INTO recalculation_case (recalculation_id, case_id)"
    " SELECT :key, unnest(CAST(:of AS bigint[]))"
)


class RecalculationStore:
    """Which cases still run by the rules before."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def concerned(self, change: ask.RuleChange, old: RuleBook) -> list[int]:
        """Return the cases with a running clock of the kind that a change speaks of."""
        found = self._connection.execute(concerned_cases(change, old)).scalars()
        return sorted(found)

    def put_off(
        self, change: ask.RuleChange, old: RuleBook, version: int, cases: Sequence[int]
    ) -> None:
        """Leave the clocks of these cases to the steps."""
        kept = (
            sa.insert(recalculation)
            .values(
                change=type(change).__name__,
                reason=change.reason.strip(),
                rules_version=version,
                before=before_of(change, old).as_json(),
                cases=len(cases),
            )
            .returning(recalculation.c.id)
        )
        key = self._connection.execute(kept).scalar_one()
        self._connection.execute(_WAIT, {"key": key, "of": list(cases)})

    def next_step(self, size: int) -> RecalculationStep | None:
        """Lock and return some cases of the oldest change, None when none waits."""
        table = recalculation_case
        oldest = self._connection.execute(
            sa.select(recalculation)
            .where(recalculation.c.done_at.is_(None))
            .order_by(recalculation.c.id)
            .limit(1)
            .with_for_update()
        ).one_or_none()
        if oldest is None:
            return None
        waiting = (
            sa.select(table.c.case_id)
            .where(table.c.recalculation_id == oldest.id)
            .order_by(table.c.case_id)
            .limit(size)
        )
        cases = list(self._connection.execute(waiting).scalars())
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
            last=len(cases) < size,
        )

    def end_step(self, step: RecalculationStep) -> None:
        """Say that these cases have followed; the last step ends the whole."""
        table = recalculation_case
        self._connection.execute(
            sa.delete(table).where(
                table.c.recalculation_id == step.id, table.c.case_id.in_(step.cases)
            )
        )
        if step.last:
            self._connection.execute(
                sa.update(recalculation)
                .where(recalculation.c.id == step.id)
                .values(done_at=sa.func.now())
            )
