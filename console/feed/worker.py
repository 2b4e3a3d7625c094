"""The feed's thread: one link after the other, as long as the seat is there."""

from __future__ import annotations

import logging
import threading
from queue import Empty, SimpleQueue
from time import monotonic
from typing import TYPE_CHECKING

import psycopg

from console.domain.errors import DeskError
from console.domain.record import placed_record
from console.feed.link import Doorbell, FeedLink
from console.feed.listening import Listening, Wishes
from console.feed.presence import PresenceWriter
from console.feed.reader import Reader
from console.feed.server_clock import ServerClock

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.domain.clock import Clock

FIRST_PAUSE_S, LONGEST_PAUSE_S = 0.1, 2.0
STEADY_S = 5.0
"""A link that held so long was a good one: the next attempt comes at once."""
LINK_ERRORS = (DeskError, psycopg.OperationalError, psycopg.InterfaceError, OSError)

log = logging.getLogger(__name__)


@placed_record
class Broken:
    """The link is gone, and why."""

    reason: str


class Worker:
    """Runs in a thread of its own; whatever it has to say goes to ``tell``."""

    def __init__(
        self,
        *,
        url: str,
        seat: str,
        login: str,
        clock: Clock,
        tell: Callable[[object], None],
    ) -> None:
        self._url = url
        self._application_name = f"desk:{seat}:feed"
        self._tell = tell
        self._clock = ServerClock(clock)
        self._reader = Reader()
        self._presence = PresenceWriter(seat=seat, login=login)
        self._wishes = Wishes(followed=set(), unread=set())
        self._asked: SimpleQueue[Callable[[Listening], None]] = SimpleQueue()
        self._doorbell = Doorbell()
        self._link: FeedLink | None = None
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name=f"feed of {seat}")

    @property
    def reader(self) -> Reader:
        """Whose names may be read from any thread."""
        return self._reader

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self, timeout_s: float) -> bool:
        """End the thread; False when it is still there after twice these seconds."""
        self._stopping.set()
        self._doorbell.ring()
        self._thread.join(timeout_s)
        if self._thread.is_alive():
            self.hang_up()
            self._thread.join(timeout_s)
        if self._thread.is_alive():
            return False
        self._doorbell.close()
        return True

    def follow(self, case_id: int) -> None:
        """Read this case's file now and whenever it changes."""

        def begin(_listening: Listening) -> None:
            self._wishes.followed.add(case_id)
            self._wishes.unread.add(case_id)

        self._ask(begin)

    def unfollow(self, case_id: int) -> None:
        """Read it no more."""
        self._ask(lambda _listening: self._wishes.followed.discard(case_id))

    def show(self, case_id: int | None) -> None:
        """Tell the other seats which case is open here."""

        def change(listening: Listening) -> None:
            self._presence.show(case_id)
            listening.say_presence.soon(0)

        self._ask(change)

    def is_stuck(self) -> bool:
        """Tell whether the server owes an answer for too long; from any thread."""
        link = self._link
        return link is not None and link.is_stuck()

    def hang_up(self) -> None:
        """Give the link up, a new one is made at once; from any thread."""
        if (link := self._link) is not None:
            link.hang_up()

    def _ask(self, wish: Callable[[Listening], None]) -> None:
        self._asked.put(wish)
        self._doorbell.ring()

    def _run(self) -> None:
        pause_s = FIRST_PAUSE_S
        while not self._stopping.is_set():
            begun = monotonic()
            reason = self._serve_one_link()
            if self._stopping.is_set():
                return
            self._tell(Broken(reason))
            steady = monotonic() - begun > STEADY_S
            pause_s = FIRST_PAUSE_S if steady else min(pause_s * 2, LONGEST_PAUSE_S)
            self._stopping.wait(pause_s)

    def _serve_one_link(self) -> str:
        """Serve a link to its end and return why it ended."""
        try:
            self._link = FeedLink(self._url, self._application_name)
            self._serve(self._link)
        except LINK_ERRORS as error:
            return str(error).strip()
        except Exception as error:
            log.exception("the feed failed and begins again")
            return f"{type(error).__name__}: {error}"
        finally:
            link, self._link = self._link, None
            if link is not None:
                link.close()
        return ""

    def _serve(self, link: FeedLink) -> None:
        self._clock.forget()
        listening = Listening(
            link,
            reader=self._reader,
            clock=self._clock,
            presence=self._presence,
            wishes=self._wishes,
            tell=self._tell,
        )
        self._grant_wishes(listening)
        listening.begin()
        while not self._stopping.is_set():
            self._grant_wishes(listening)
            listening.step(self._doorbell)
        listening.leave()

    def _grant_wishes(self, listening: Listening) -> None:
        try:
            while True:
                self._asked.get_nowait()(listening)
        except Empty:
            return
