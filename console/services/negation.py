"""Every "no" is put on record with code and reason, and looked at (5.1.2.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain import stage_timer
from console.domain.commands.command import Outcome
from console.domain.stage_timer import StageTimer
from console.services.outcome import require

if TYPE_CHECKING:
    from console.domain.commands.command import CaseCommand
    from console.domain.commands.supervision import ReviewNegation
    from console.services.ports import UnitOfWork


def put_on_record(
    uow: UnitOfWork, command: CaseCommand, *, kind: str, code: str
) -> None:
    """File a refusal, a voiding or a return, due for review in its stage limit."""
    limit = uow.rules.stage("negation", urgent=False).limit
    due = None
    if limit is not None:
        timer = StageTimer(stage="negation", limit=limit, started_at=uow.now())
        due = stage_timer.deadline(timer, uow.rules.calendar)
    uow.supervision.negations.add(
        {
            "case_id": command.case_id,
            "kind": kind,
            "code": code,
            "reason": command.reason.strip(),
            "review_due_at": due,
        }
    )


def review_negation(command: ReviewNegation, uow: UnitOfWork) -> Outcome:
    """A leader upholds or overturns; an overturned one is reported anew by hand."""
    require(command.verdict in {"upheld", "overturned"}, "verdict", "unknown")
    filing = uow.supervision.negations.get(command.filing_id)
    require(filing["reviewed_at"] is None, "filing", "already_reviewed")
    uow.supervision.negations.change(
        filing,
        {
            "verdict": command.verdict,
            "reviewed_at": uow.now(),
            "reviewed_by": uow.actor.login,
        },
    )
    return uow.commit(command, Outcome(case_id=filing["case_id"]))
