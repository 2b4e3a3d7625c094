"""Collectors sent to look, before filing and after disposal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.states import FieldTaskState
from console.services.outcome import require

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.states import FieldTaskKind
    from console.services.facts import CaseFacts, ErrandFacts
    from console.services.ports import UnitOfWork


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
