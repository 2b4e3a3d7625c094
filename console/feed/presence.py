"""Tells the other seats who sits here and which case is open; best effort."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import psycopg

if TYPE_CHECKING:
    from psycopg import Connection

    Link = Connection[tuple[Any, ...]]

_SAY = """INSERT INTO presence (seat, login, case_id) VALUES (%s, %s, %s)
  ON CONFLICT (seat) DO UPDATE SET case_id = excluded.case_id, seen_at = now()"""
_LEAVE = "DELETE FROM presence WHERE seat = %s"


class PresenceWriter:
    """Writes the row of one seat; a seat that may only look writes none."""

    def __init__(self, *, seat: str, login: str) -> None:
        self._seat, self._login = seat, login
        self._case_id: int | None = None
        self._allowed = True

    def show(self, case_id: int | None) -> None:
        """Remember which case is open; the next writing tells it."""
        self._case_id = case_id

    def write(self, link: Link) -> None:
        """Say that this seat is here."""
        self._try(link, _SAY, [self._seat, self._login, self._case_id])

    def leave(self, link: Link) -> None:
        """Say that this seat is gone."""
        self._try(link, _LEAVE, [self._seat])

    def _try(self, link: Link, statement: str, given: list[Any]) -> None:
        if not self._allowed:
            return
        try:
            link.execute(statement, given)
        except (
            psycopg.errors.InsufficientPrivilege,
            psycopg.errors.ReadOnlySqlTransaction,
        ):
            self._allowed = False
