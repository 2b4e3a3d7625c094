"""How old the picture is, and whether it may be believed."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime


class LinkState(StrEnum):
    """The link of this seat to its database."""

    NEVER = "never"
    CONNECTED = "connected"
    LOST = "lost"


class Freshness:
    """Link, age of the data, and a word to whoever listens when either changes.

    Only the feed reports here. Every instant is server time, aware UTC.

    Args:
        deaf_after_s: with a connected link, the picture counts as blind after
            this long without ``heard``; None where the feed sends no heartbeat.
    """

    def __init__(self, *, deaf_after_s: float | None = None) -> None:
        self.link = LinkState.NEVER
        self.link_changed_at: datetime | None = None
        self.snapshot_loaded = False
        self.last_data_at: datetime | None = None
        self.last_heard_at: datetime | None = None
        self.latency_s: float | None = None
        self._deaf_after_s = deaf_after_s
        self._listeners: list[Callable[[], object]] = []

    def listen(self, listener: Callable[[], object]) -> Callable[[], None]:
        """Call after every report; returns a function that ends it."""
        self._listeners.append(listener)

        def leave() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return leave

    def connected(self, at: datetime) -> None:
        """The link stands; what is shown is old until the next snapshot."""
        self._set_link(LinkState.CONNECTED, at)

    def lost(self, at: datetime) -> None:
        """The link is gone; the picture stays as it was and is not believed."""
        self.snapshot_loaded = False
        self._set_link(LinkState.LOST, at)

    def snapshot_came(self, at: datetime) -> None:
        """The whole picture has been read."""
        self.snapshot_loaded = True
        self.last_data_at = self.last_heard_at = at
        self._tell()

    def data_came(self, at: datetime, *, latency_s: float | None = None) -> None:
        """A change has been read, so long after it was committed."""
        self.last_data_at = self.last_heard_at = at
        if latency_s is not None:
            self.latency_s = latency_s
        self._tell()

    def heard(self, at: datetime) -> None:
        """The server has answered; there was nothing new."""
        self.last_heard_at = at
        self._tell()

    def age_s(self, now: datetime) -> float | None:
        """Return the seconds since the picture was last known to be right.

        With a link and a snapshot that is the last word of the server; None
        before the first data.
        """
        if self.last_heard_at is None:
            return None
        return max(0.0, (now - self.last_heard_at).total_seconds())

    def is_blind(self, now: datetime) -> bool:
        """Tell whether panels must say that they do not know."""
        if self.link is not LinkState.CONNECTED or not self.snapshot_loaded:
            return True
        age_s = self.age_s(now)
        deaf_after_s = self._deaf_after_s
        return deaf_after_s is not None and (age_s is None or age_s > deaf_after_s)

    def _set_link(self, link: LinkState, at: datetime) -> None:
        if link is not self.link:
            self.link, self.link_changed_at = link, at
        self._tell()

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()
