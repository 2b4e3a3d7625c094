"""Collectors sent to look, before filing and after disposal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.states import FieldTaskKind, FieldTaskState
from console.services import clocks
from console.services.outcome import of, require

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.commands.command import Outcome
    from console.domain.commands.intake import ReassignErrand
    from console.services.facts import CaseFacts, ErrandFacts
    from console.services.ports import UnitOfWork

STAGES = {FieldTaskKind.VERIFY: "verify", FieldTaskKind.INSPECT: "inspect"}


def send(
    uow: UnitOfWork,
    case: CaseFacts,
    kind: FieldTaskKind,
    person_id: int,
    *,
    due_at: datetime | None,
) -> ErrandFacts:
    """Send a collector; the errand lands in that person's queue."""
    return uow.errands.add(
        {
            "case_id": case.id,
            "kind": kind.value,
            "person_id": person_id,
            "state": FieldTaskState.SENT.value,
            "due_at": due_at,
        }
    )


def answer(
    uow: UnitOfWork, case: CaseFacts, errand_id: int, result: str, text: str
) -> None:
    """Write what was found; an errand is answered once, for its own case."""
    errand = uow.errands.get(errand_id)
    require(errand.case_id == case.id, "errand_id", "of_another_case")
    uow.errands.answer(
        errand,
        {"state": FieldTaskState.ANSWERED.value, "result": result, "text": text},
    )


def reassign_errand(command: ReassignErrand, uow: UnitOfWork) -> Outcome:
    """Send another collector instead; the stage's clock runs on, the errand's is new."""
    require(command.reason.strip(), "reason", "missing")
    case = uow.cases.get(command.case_id, command.version)
    errand = uow.errands.get(command.errand_id)
    require(errand.case_id == case.id, "errand_id", "of_another_case")
    require(errand.state == FieldTaskState.SENT, "errand_id", "is_answered")
    require(errand.person_id != command.person_id, "person_id", "same_collector")
    withdrawn = {"state": FieldTaskState.WITHDRAWN.value, "text": command.reason}
    uow.errands.answer(errand, withdrawn)
    kind = FieldTaskKind(errand.kind)
    due_at = clocks.plan(uow, case, STAGES[kind]).due_at
    sent = send(uow, case, kind, command.person_id, due_at=due_at)
    moved = uow.cases.change(case, {})
    return uow.commit(command, of(moved, errand=sent.id))
