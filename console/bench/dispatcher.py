"""One client of the measurement of commands: dispatches as long as it is told to."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING

from console.bench.seat_output import say
from console.db.connect import connect, engine_for
from console.db.unit_of_work import UnitOfWorkFactory
from console.domain.commands.dispatch import DispatchCase, UnitOrder
from console.services.registry import execute
from console.settings import DATABASE_VARIABLE

if TYPE_CHECKING:
    from collections.abc import Iterator

WARM_UP = 20
_MINE = """SELECT id, version FROM cases
  WHERE state = 'TO_DISPATCH' AND number_seq / 6 %% %s = %s ORDER BY id"""
_UNITS = "SELECT id FROM unit ORDER BY id"


def run() -> None:
    """Say ready, wait for the order, dispatch for its seconds, say how many."""
    share, of, seconds = (float(word) for word in sys.argv[1:4])
    url = os.environ[DATABASE_VARIABLE]
    with connect(url) as link:
        cases = iter(link.execute(_MINE, [int(of), int(share)]).fetchall())
        units = [key for (key,) in link.execute(_UNITS)]
    engine = engine_for(url, application_name="desk:bench", pool_size=1)
    work = UnitOfWorkFactory(engine)
    for _ in range(WARM_UP):
        _dispatch(work, cases, units)
    say({"ready": True})
    sys.stdin.readline()
    done, begun = 0, time.perf_counter()
    while (spent := time.perf_counter() - begun) < seconds:
        _dispatch(work, cases, units)
        done += 1
    say({"done": [done, spent]})
    engine.dispose()


def _dispatch(
    work: UnitOfWorkFactory, cases: Iterator[tuple[int, int]], units: list[int]
) -> None:
    case_id, version = next(cases)
    order = UnitOrder(unit_id=units[case_id % len(units)])
    execute(DispatchCase(case_id=case_id, version=version, orders=(order,)), work())


if __name__ == "__main__":
    run()
