"""What the database refuses, in the words of the domain."""

from __future__ import annotations

from typing import TYPE_CHECKING

import psycopg
from sqlalchemy import exc

from console.domain.errors import (
    ClaimedError,
    DeskError,
    IllegalMoveError,
    InvalidInputError,
    LinkLostError,
    NotAllowedError,
    NotFoundError,
    StaleEditError,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

KNOWN: Mapping[str, type[DeskError]] = {
    "DK001": IllegalMoveError,
    "DK002": StaleEditError,
    "DK003": NotAllowedError,
    "DK004": InvalidInputError,
    "DK005": ClaimedError,
    "DK006": NotFoundError,
    "42501": NotAllowedError,
    "23514": InvalidInputError,
    "23503": InvalidInputError,
    "23505": InvalidInputError,
    "22P05": InvalidInputError,
    "22021": InvalidInputError,
    "22003": InvalidInputError,
}
"""SQLSTATE to refusal; what is not here is a bug and goes to the crash hook."""

RETRIED = frozenset({"40001", "40P01", "55P03", "57014"})
"""Serialization, deadlock, lock and statement time-out: somebody else was faster."""


def refusal_of(error: exc.DBAPIError | psycopg.Error) -> DeskError | None:
    """Return the refusal behind a database error, None if it is a bug."""
    cause = error.orig if isinstance(error, exc.DBAPIError) else error
    if not isinstance(cause, psycopg.Error):
        return None
    state = cause.sqlstate or ""
    if state in KNOWN:
        message = cause.diag.message_primary or str(cause)
        return KNOWN[state](message)
    if state in RETRIED:
        return StaleEditError("somebody else was changing the same case")
    if _link_is_gone(cause, state):
        return LinkLostError(str(cause).strip())
    return None


def _link_is_gone(cause: psycopg.Error, state: str) -> bool:
    gone = state.startswith(("08", "57P", "53"))
    return gone or (not state and isinstance(cause, psycopg.OperationalError))
