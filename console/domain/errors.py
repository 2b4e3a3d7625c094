"""Refusals: every error a person at the desk may meet, each saying why."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


class DeskError(Exception):
    """The command was refused; nothing was changed.

    ``code`` names the sentence shown to the operator (it is translated in the
    views and on the command line), ``facts`` fill its blanks.
    """

    code = "refused"

    def __init__(self, message: str = "", **facts: object) -> None:
        super().__init__(message or (self.__doc__ or "").strip().splitlines()[0])
        self.facts: Mapping[str, object] = facts


class IllegalMoveError(DeskError):
    """This move is not in the table of moves, or not for this role."""

    code = "illegal_move"


class StaleEditError(DeskError):
    """Somebody else changed the case first; ``facts`` say what and who."""

    code = "stale_edit"


class NotAllowedError(DeskError):
    """This person may not do this."""

    code = "not_allowed"


class NotFoundError(DeskError):
    """There is no such thing, or this seat may not see it."""

    code = "not_found"


class InvalidInputError(DeskError):
    """A field is missing or wrong; ``facts`` name the field and the reason."""

    code = "invalid_input"


class UnauthorisedUnitError(DeskError):
    """The unit holds no authorization for this matter in this area (5.3.2)."""

    code = "unauthorised_unit"


class LinkLostError(DeskError):
    """The database could not be reached; what was typed is kept."""

    code = "link_lost"


class ClaimedError(DeskError):
    """Somebody else holds this case; take it over with a reason."""

    code = "claimed"
