"""A case dispatched again: nobody is left to go on, or what was done did not help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.states import CaseState
from console.services import clocks

if TYPE_CHECKING:
    from console.services.facts import CaseFacts
    from console.services.ports import UnitOfWork

DISPATCH = "dispatch"


def begin_again(uow: UnitOfWork, case: CaseFacts) -> CaseFacts:
    """Put the case before the dispatcher; its units are taken off it by the guard."""
    clocks.stop(uow, case)
    shown = clocks.start(uow, case, DISPATCH)
    columns = {"state": CaseState.TO_DISPATCH.value, "disposal_due_at": None, **shown}
    return uow.cases.change(case, columns)
