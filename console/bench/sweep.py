"""The sweep over running clocks: few and many of them, and very many due at once."""

from __future__ import annotations

from threading import Event, Thread
from typing import TYPE_CHECKING

import psycopg

from console.bench.made_desk import made_desk
from console.bench.measure import Result, median, percentile, seconds
from console.db.connect import engine_for
from console.db.embedded import DATABASE
from console.db.unit_of_work import UnitOfWorkFactory
from console.domain.commands.desk import ClaimCase
from console.jobs.sweep import sweep
from console.services.registry import execute

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Engine

    from console.bench.made_desk import MadeDesk

FEW, MANY, DUE, FLOOD = 10_000, 1_000_000, 100, 100_000
LIMIT_MS = 50.0
RATIO = 2.0
TIMES = 7
_CASES = 10_000
_MORE = """INSERT INTO stage_timer (case_id, stage, limit_kind, limit_value, rule,
    started_at, due_at, next_mark_at, next_share)
  SELECT first + i %% %(cases)s, 'dispose', 'cd', 4, 'stage:dispose', now(),
    now() + interval '4 days', now() + interval '3 days' + i * interval '1 ms', 0.8
  FROM generate_series(1, %(count)s) i, (SELECT min(id) AS first FROM cases) c"""
_FALLS_DUE = """UPDATE stage_timer SET started_at = now() - interval '76.9 h',
    due_at = now() + interval '19.1 h', next_mark_at = now() - interval '1 s'
  WHERE id IN (SELECT id FROM stage_timer WHERE next_share = 0.8
    AND next_mark_at > now() ORDER BY id LIMIT %s)"""


class Clocks:
    """A desk with running clocks and the seat that sweeps them."""

    def __init__(self, desk: MadeDesk) -> None:
        url = desk.server.superuser_url(DATABASE)
        self._link = psycopg.connect(url, autocommit=True)
        self._link.execute("SET session_replication_role = replica")
        self._engine = _engine(desk, 0)
        self._work = UnitOfWorkFactory(self._engine)

    def add(self, count: int) -> None:
        """Let so many more clocks run, none of them due."""
        self._link.execute(_MORE, {"cases": _CASES, "count": count})
        self._link.execute("VACUUM ANALYZE stage_timer")

    def fall_due(self, count: int) -> None:
        """Let the first mark of so many clocks come due now."""
        self._link.execute(_FALLS_DUE, [count])

    def sweep(self) -> int:
        """Work off what is due; returns how many marks were written."""
        return sweep(self._engine, self._work.rules).marks

    def close(self) -> None:
        """Let go of the connections."""
        self._link.close()
        self._engine.dispose()


def _engine(desk: MadeDesk, place: int) -> Engine:
    url = desk.url_for(desk.logins[place])
    return engine_for(url, application_name="desk:bench", pool_size=1)


def measure(*, many: int = MANY, flood: int = FLOOD) -> list[Result]:
    """Sweep 100 due among few and among many, then a flood beside a working seat."""
    with made_desk(cases=_CASES, people=2) as desk:
        clocks = Clocks(desk)
        try:
            clocks.add(FEW)
            small = _sweep_ms(clocks)
            clocks.add(many - FEW)
            large = _sweep_ms(clocks)
            return [*_sizes(small, large, many), *_flood(desk, clocks, flood)]
        finally:
            clocks.close()


def _sweep_ms(clocks: Clocks) -> float:
    taken: list[float] = []
    for _ in range(TIMES):
        clocks.fall_due(DUE)
        taken.append(1000 * seconds(clocks.sweep))
    return median(taken[1:])


def _sizes(small: float, large: float, many: int) -> list[Result]:
    return [
        Result(
            name=f"{DUE} due of {FEW} running",
            figure=round(small, 1),
            unit="ms",
            limit=LIMIT_MS,
        ),
        Result(
            name=f"{DUE} due of {many} running",
            figure=round(large, 1),
            unit="ms",
            limit=min(LIMIT_MS, round(RATIO * small, 1)),
            peer=round(small, 1),
            peer_name=f"of {FEW}",
        ),
    ]


def _flood(desk: MadeDesk, clocks: Clocks, count: int) -> list[Result]:
    """Work off a flood while another seat claims one case after the other."""
    quiet = _claims(desk, lambda: Event().wait(4.0))
    clocks.fall_due(count)
    marks: list[int] = []
    spent: list[float] = []
    busy = _claims(desk, lambda: spent.append(seconds(_counting(clocks, marks))))
    return [
        Result(
            name=f"{count} due at once, marks",
            figure=round(sum(marks) / spent[0], 1),
            unit="1/s",
            higher_is_better=True,
        ),
        Result(
            name="a seat's command beside it, p99",
            figure=round(1000 * percentile(busy, 0.99), 1),
            unit="ms",
            peer=round(1000 * percentile(quiet, 0.99), 1),
            peer_name="without the flood",
        ),
    ]


def _counting(clocks: Clocks, marks: list[int]) -> Callable[[], None]:
    return lambda: marks.append(clocks.sweep())


def _claims(desk: MadeDesk, meanwhile: Callable[[], object]) -> list[float]:
    """Return the seconds each claim takes while something else goes on."""
    stop = Event()
    taken: list[float] = []
    thread = Thread(target=_claim_until, args=(desk, stop, taken))
    thread.start()
    try:
        meanwhile()
    finally:
        stop.set()
        thread.join()
    return taken


def _claim_until(desk: MadeDesk, stop: Event, taken: list[float]) -> None:
    engine = _engine(desk, 1)
    work = UnitOfWorkFactory(engine)
    with engine.connect() as connection:
        first = connection.exec_driver_sql("SELECT min(id) FROM cases").scalar_one()
    number = 0
    while not stop.wait(0.02):
        number += 1
        wish = ClaimCase(case_id=first + number % _CASES, version=0)
        taken.append(seconds(lambda wish=wish: execute(wish, work())))
    engine.dispose()
