"""How a use case ends: a moved case, and what it tells the one who asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from console.domain.commands.command import CaseCommand, Outcome
from console.domain.errors import IllegalMoveError, InvalidInputError

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from console.domain.states import CaseState
    from console.services.facts import CaseFacts, TaskFacts
    from console.services.ports import UnitOfWork


def of(case: CaseFacts, **facts: object) -> Outcome:
    """Return the outcome that names a case at its new version."""
    return Outcome(
        case_id=case.id, version=case.version, number=case.number, facts=facts
    )


def move(
    command: CaseCommand,
    uow: UnitOfWork,
    target: CaseState,
    columns: Mapping[str, Any] | None = None,
) -> Outcome:
    """Take the case at the command's version to a state, write columns, commit."""
    case = uow.cases.get(command.case_id, command.version)
    moved = uow.cases.write(case, {"state": target.value, **(columns or {})})
    return uow.commit(command, of(moved))


def require(condition: object, field: str, reason: str) -> None:
    """Refuse the command when a field does not hold.

    Raises:
        InvalidInputError: naming the field and the reason.
    """
    if not condition:
        raise InvalidInputError(f"{field}: {reason}", field=field, reason=reason)


def require_state(found: CaseFacts | TaskFacts, *allowed: Collection[str]) -> None:
    """Refuse the command when a case or task is in none of the allowed states.

    Raises:
        IllegalMoveError: naming the state.
    """
    if not any(found.state in states for states in allowed):
        raise IllegalMoveError(
            f"not possible while it is {found.state}", state=found.state
        )
