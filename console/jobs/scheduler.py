"""The clock's hand: every second the seat that holds the lock works off what is due."""

from __future__ import annotations

import logging
from threading import Event
from typing import TYPE_CHECKING

import psycopg
from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.schedulers.background import BackgroundScheduler
from sqlalchemy import exc

from console.db.refusals import refusal_of
from console.domain.errors import LinkLostError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from console.jobs.holder import LockHolder

PERIOD_S = 1


def link_broke(error: Exception) -> bool:
    """Tell whether the server was not there, rather than refused or failed."""
    if isinstance(error, psycopg.Error):  # of the wire, below the pool
        return isinstance(refusal_of(error), LinkLostError)
    return isinstance(error, exc.OperationalError | LinkLostError) or (
        isinstance(error, exc.DBAPIError) and error.connection_invalidated
    )


log = logging.getLogger(__name__)


class Scheduler:
    """Runs jobs on one seat among all; every other seat stands ready to take over."""

    def __init__(
        self, holder: LockHolder, jobs: Sequence[tuple[str, Callable[[], object]]]
    ) -> None:
        self._holder = holder
        self._jobs = jobs
        self._failed: dict[str, str] = {}
        self._stopping = Event()
        self._clock = BackgroundScheduler(
            executors={"default": ThreadPoolExecutor(1)}, timezone="UTC"
        )

    @property
    def holds(self) -> bool:
        """This seat runs the scheduler now."""
        return self._holder.holds

    def start(self) -> None:
        """Begin to look every second."""
        self._clock.add_job(
            self.beat,
            "interval",
            seconds=PERIOD_S,
            max_instances=1,
            coalesce=True,
            misfire_grace_time=None,
        )
        self._clock.start()

    def stop(self) -> None:
        """Finish the step at hand, let go of the lock, end the thread."""
        self._stopping.set()
        if self._clock.running:
            self._clock.shutdown(wait=True)
        self._holder.let_go()

    def go_on(self) -> bool:
        """Jobs ask this between their steps."""
        return not self._stopping.is_set() and self._holder.holds

    def beat(self) -> None:
        """Take or keep the lock; with it, run every job once.

        A job that fails keeps no other from its turn; it is tried again with the
        next beat, and the log tells each failure once.
        """
        if not self._holder.try_hold():
            return
        for name, job in self._jobs:
            if not self.go_on():
                return
            self._run(name, job)

    def _run(self, name: str, job: Callable[[], object]) -> None:
        try:
            job()
        except Exception as error:
            if link_broke(error):
                log.warning("the link broke during the job %s: %s", name, error)
                self._holder.let_go()
            elif self._failed.get(name) != repr(error):
                self._failed[name] = repr(error)
                log.exception("the job %s failed and is tried again", name)
        else:
            self._failed.pop(name, None)
