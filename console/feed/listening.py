"""The life of one link: the picture once, then what is told, and small duties."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING

from console.domain.record import record
from console.feed.link import LONG_PATIENCE_S, PATIENCE_S
from console.feed.message import Message, MessageError, Touched, parse

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime, timedelta

    from console.feed.changes import Changes
    from console.feed.link import Doorbell, FeedLink
    from console.feed.presence import PresenceWriter
    from console.feed.reader import Reader
    from console.feed.server_clock import ServerClock

GATHER_S = 0.01
"""Changes of one command are one delivery, and the first after a quiet time is quick."""
PACE_S = 0.1
"""While changes pour in, deliveries are this far apart, so that screens keep up."""
MANY = 200
HEARTBEAT_S = 0.8
SEATS_S = 3.0
SEATS_SOON_S = 0.5
PRESENCE_S = 10.0

log = logging.getLogger(__name__)


@record
class Linked:
    """The link stands; what is shown is old until the snapshot comes."""

    at: datetime
    offset: timedelta


@record
class Heard:
    """The server has answered."""

    at: datetime
    offset: timedelta


@dataclass(slots=True, kw_only=True)
class Wishes:
    """What the seat asks of its feed; changed only on the feed's thread."""

    followed: set[int]
    unread: set[int]


@dataclass(slots=True)
class Duty:
    """Something to do now and then; ``at`` is by the monotonic clock."""

    act: Callable[[], None]
    every_s: float
    at: float = 0.0

    def soon(self, within_s: float) -> None:
        """Let it be done within so many seconds."""
        self.at = min(self.at, monotonic() + within_s)


class Listening:
    """Serves one link until an error ends it or it is told to stop."""

    def __init__(
        self,
        link: FeedLink,
        *,
        reader: Reader,
        clock: ServerClock,
        presence: PresenceWriter,
        wishes: Wishes,
        tell: Callable[[object], None],
    ) -> None:
        self._link, self._reader, self._clock = link, reader, clock
        self._presence, self._wishes, self._tell = presence, wishes, tell
        self._touched = Touched()
        self._read_from = 0.0
        self._read_at = 0.0
        self._beat = Duty(self._do_beat, HEARTBEAT_S)
        self._seats = Duty(self._do_seats, SEATS_S)
        self.say_presence = Duty(self._do_presence, PRESENCE_S)
        self._duties = (self._beat, self._seats, self.say_presence)

    def begin(self) -> None:
        """Listen first, then read the whole picture, so that nothing is missed."""
        self._link.listen()
        with self._link.at_work():
            at = self._clock.measure(self._link.connection)
        self._tell(Linked(at=at, offset=self._clock.offset))
        self._read_everything()

    def step(self, doorbell: Doorbell) -> None:
        """Wait for the next thing to do, and do it."""
        if not self._wishes.unread:
            self._link.wait(doorbell, self._idle_s())
        for payload in self._link.drain():
            self._follow(payload)
        if self._touched and self._has_gathered():
            self._read_touched()
        self._read_wished()
        for duty in self._duties:
            if duty.at <= monotonic():
                duty.at = monotonic() + duty.every_s
                with self._link.at_work():
                    duty.act()

    def leave(self) -> None:
        """Take the seat off the list."""
        with self._link.at_work():
            self._presence.leave(self._link.connection)

    def _idle_s(self) -> float:
        until = min(duty.at for duty in self._duties)
        if self._touched:
            until = min(until, self._read_from)
        return until - monotonic()

    def _has_gathered(self) -> bool:
        return monotonic() >= self._read_from or self._touched.messages >= MANY

    def _follow(self, payload: str) -> None:
        try:
            message = parse(payload)
        except MessageError:
            log.exception("a notification could not be read; everything is read again")
            self._remember_everything()
            return
        try:
            self._remember(message)
        except Exception:
            log.exception("a notification was not followed: %s", message)
            self._remember_everything()

    def _remember(self, message: Message) -> None:
        if message.kind == "presence":
            self._seats.soon(SEATS_SOON_S)
            return
        if not self._touched:
            self._read_from = max(monotonic() + GATHER_S, self._read_at + PACE_S)
        self._touched.add(message)

    def _remember_everything(self) -> None:
        self._read_from = monotonic()
        self._touched.everything = True

    def _read_touched(self) -> None:
        touched, self._touched = self._touched, Touched()
        self._read_at = monotonic()
        if touched.everything:
            self._read_everything()
            return
        patience_s = PATIENCE_S if touched.messages < MANY else LONG_PATIENCE_S
        with self._link.at_work(patience_s):
            changes = self._reader.reread(
                self._link.connection, touched, self._wishes.followed
            )
        self._hand_over(changes)

    def _read_everything(self) -> None:
        self._wishes.unread.clear()
        with self._link.at_work(LONG_PATIENCE_S):
            connection = self._link.connection
            self._hand_over(self._reader.snapshot(connection, self._wishes.followed))
            self._hand_over(self._reader.components(connection))

    def _read_wished(self) -> None:
        if not self._wishes.unread:
            return
        asked = set(self._wishes.unread)
        self._wishes.unread.clear()
        with self._link.at_work():
            self._hand_over(self._reader.wished(self._link.connection, asked))

    def _hand_over(self, changes: Changes) -> None:
        if changes.deltas:
            self._tell(changes)

    def _do_beat(self) -> None:
        at = self._clock.measure(self._link.connection)
        self._tell(Heard(at=at, offset=self._clock.offset))

    def _do_seats(self) -> None:
        self._hand_over(self._reader.seats(self._link.connection))

    def _do_presence(self) -> None:
        self._presence.write(self._link.connection)
