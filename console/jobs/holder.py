"""One scheduler among all seats: whoever holds the advisory lock."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING

import psycopg

from console.domain.errors import LinkLostError

if TYPE_CHECKING:
    from collections.abc import Callable

LOCK = 7001
"""The advisory key; the server lets go of it when its holder's link breaks."""


class LockHolder:
    """Tries to hold the scheduler's lock on a connection of its own."""

    def __init__(
        self, connect: Callable[[], psycopg.Connection[tuple[object, ...]]]
    ) -> None:
        self._connect = connect
        self._connection: psycopg.Connection[tuple[object, ...]] | None = None
        self._holds = False

    @property
    def holds(self) -> bool:
        """The lock was ours when last looked at."""
        return self._holds

    def try_hold(self) -> bool:
        """Take the lock if it is free, make sure of it if it is ours.

        Returns:
            Whether this seat runs the scheduler now; False while the link is down.
        """
        try:
            if self._connection is None or self._connection.closed:
                self._connection = self._connect()
                self._holds = False
            question = (
                "SELECT 1" if self._holds else f"SELECT pg_try_advisory_lock({LOCK})"
            )
            answer = self._connection.execute(question).fetchone()
            self._holds = bool(answer and answer[0])
        except (psycopg.Error, LinkLostError):
            self.let_go()
        return self._holds

    def let_go(self) -> None:
        """Free the lock and close the connection; a broken one is freed by the server."""
        connection, self._connection = self._connection, None
        held, self._holds = self._holds, False
        if connection is None:
            return
        with suppress(psycopg.Error):
            if held:
                connection.execute(f"SELECT pg_advisory_unlock({LOCK})")
        connection.close()
