"""A scheduler as a process, to be killed: ``python -m console.trials.clock_seat URL LOGIN``."""

from __future__ import annotations

import signal
import sys
from threading import Event

from console.db.connect import engine_for
from console.db.unit_of_work import UnitOfWorkFactory
from console.jobs.seat import scheduler_of_seat


def main(words: list[str]) -> int:
    """Run until told to stop."""
    url, login = words
    engine = engine_for(url, application_name=f"desk:{login}:clock", pool_size=2)
    scheduler = scheduler_of_seat(url, login, engine, UnitOfWorkFactory(engine))
    stop = Event()
    signal.signal(signal.SIGTERM, lambda *_: stop.set())
    scheduler.start()
    stop.wait()
    scheduler.stop()
    engine.dispose()
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
