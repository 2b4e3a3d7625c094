"""The listening connection: woken by the server, by its owner, or by the clock."""

from __future__ import annotations

import select
import socket
import threading
from collections import deque
from contextlib import contextmanager, suppress
from time import monotonic
from typing import TYPE_CHECKING, Any

from console.db.connect import connect
from console.feed.message import CHANNEL

if TYPE_CHECKING:
    from collections.abc import Iterator

    from psycopg import Connection, Notify

    Raw = Connection[tuple[Any, ...]]

PATIENCE_S = 1.9
"""A short statement without answer for so long means that the link is dead."""
LONG_PATIENCE_S = 20.0
"""The same for reading the whole picture, which is not shown as fresh meanwhile."""
_ALIVE: dict[str, Any] = {
    "connect_timeout": 3,
    "keepalives": 1,
    "keepalives_idle": 1,
    "keepalives_interval": 1,
    "keepalives_count": 2,
    "tcp_user_timeout": 3000,
}


class Doorbell:
    """Wakes the thread that waits for the link; rung from any thread."""

    def __init__(self) -> None:
        self._near, self._far = socket.socketpair()
        self._near.setblocking(False)
        self._far.setblocking(False)

    def ring(self) -> None:
        """Wake whoever waits, or whoever will wait next."""
        with suppress(BlockingIOError, OSError):
            self._far.send(b"!")

    def wait(self, timeout_s: float, *others: int) -> None:
        """Wait until it rings, one of the other sockets can be read, or time is up."""
        ready, _, _ = select.select([self._near, *others], [], [], max(0.0, timeout_s))
        if self._near in ready:
            with suppress(BlockingIOError):
                self._near.recv(4096)

    def close(self) -> None:
        """Let go of the sockets."""
        self._near.close()
        self._far.close()


class FeedLink:
    """One connection that listens; it lives until the first error.

    Raises:
        LinkLostError: the database cannot be reached.
    """

    def __init__(self, url: str, application_name: str) -> None:
        self.connection: Raw = connect(
            url, application_name=application_name, autocommit=True, **_ALIVE
        )
        self._inbox: deque[Notify] = deque()
        self._lock = threading.Lock()
        self._busy: tuple[float, float] | None = None
        # a second handle of the socket: hanging up is safe while libpq closes its own
        self._handle: socket.socket | None = socket.fromfd(
            self.connection.pgconn.socket, socket.AF_INET, socket.SOCK_STREAM
        )
        self.connection.add_notify_handler(self._inbox.append)

    def listen(self) -> None:
        """From here on nothing that commits is missed."""
        with self.at_work():
            self.connection.execute(f"LISTEN {CHANNEL}")

    def wait(self, doorbell: Doorbell, timeout_s: float) -> None:
        """Wait for news, unless there are some already."""
        if not self._inbox:
            doorbell.wait(timeout_s, self.connection.pgconn.socket)

    def drain(self) -> list[str]:
        """Return the payloads that have come, without waiting.

        Raises:
            psycopg.OperationalError: the link is broken.
        """
        pgconn = self.connection.pgconn
        pgconn.consume_input()
        payloads: list[str] = []
        while self._inbox:
            payloads.append(self._inbox.popleft().payload)
        while (notify := pgconn.notifies()) is not None:
            payloads.append(notify.extra.decode())
        return payloads

    @contextmanager
    def at_work(self, patience_s: float = PATIENCE_S) -> Iterator[None]:
        """Say that the server is asked something, and how long that may take."""
        self._busy = (monotonic(), patience_s)
        try:
            yield
        finally:
            self._busy = None

    def is_stuck(self) -> bool:
        """Tell whether the server owes an answer for too long; from any thread."""
        busy = self._busy
        return busy is not None and monotonic() - busy[0] > busy[1]

    def hang_up(self) -> None:
        """Break the link so that whoever waits for it sees an error; any thread."""
        with self._lock, suppress(OSError):
            if self._handle is not None:
                self._handle.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Close the connection; never fails."""
        self.connection.close()
        with self._lock:
            if self._handle is not None:
                self._handle.close()
                self._handle = None
