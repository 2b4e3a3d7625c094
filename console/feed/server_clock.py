"""How far the server's clock is from this machine's."""

from __future__ import annotations

from collections import deque
from datetime import timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from datetime import datetime

    from psycopg import Connection

    from console.domain.clock import Clock

SAMPLES = 16


class ServerClock:
    """Measures with every heartbeat; the quickest answer of the last few counts.

    The server's time is taken to lie in the middle of question and answer, so the
    error is at most half the time the quickest answer took.
    """

    def __init__(self, base: Clock) -> None:
        self._base = base
        self._samples: deque[tuple[timedelta, timedelta]] = deque(maxlen=SAMPLES)

    def measure(self, connection: Connection[tuple[Any, ...]]) -> datetime:
        """Ask for the time; return the server's."""
        asked = self._base.now()
        row = connection.execute("SELECT clock_timestamp()").fetchone()
        took = self._base.now() - asked
        at: datetime = row[0] if row else asked
        self._samples.append((took, at - (asked + took / 2)))
        return at

    @property
    def offset(self) -> timedelta:
        """Server time minus this machine's time; zero before the first answer."""
        return min(self._samples)[1] if self._samples else timedelta(0)

    def forget(self) -> None:
        """Start anew, after a link was lost."""
        self._samples.clear()
