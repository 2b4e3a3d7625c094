"""Dispatches a second from eight seats, against `pgbench -N` on the same server.

A dispatch locks and checks the case, asks for the unit's authorization, stops one
clock and starts two, writes the task, the case and three lines of the history, and
tells every seat; `pgbench -N` writes one row and one line.
"""

from __future__ import annotations

import re
import subprocess
from contextlib import ExitStack
from typing import TYPE_CHECKING

import psycopg

from console.bench.feed import Child
from console.bench.made_desk import made_desk
from console.bench.measure import Result
from console.db.embedded import DATABASE

if TYPE_CHECKING:
    from console.bench.made_desk import MadeDesk

CLIENTS = 8
SECONDS = 6.0
CASES = 60_000
AIM = 0.3
_READY = """
INSERT INTO unit_authorization (matter_code, unit_id) SELECT '', id FROM unit;
INSERT INTO stage_timer (case_id, stage, limit_kind, limit_value, rule, started_at, due_at)
  SELECT id, 'dispatch', 'uh', 0.25, 'stage:dispatch', now(), now() + interval '15 min'
  FROM cases WHERE state = 'TO_DISPATCH';
"""


def measure(*, clients: int = CLIENTS, seconds: float = SECONDS) -> list[Result]:
    """Return dispatches a second, held against pgbench's transactions a second."""
    with made_desk(cases=CASES, people=clients) as desk:
        _make_ready(desk)
        peer = _pgbench(desk, clients, seconds)
        figure = _dispatches(desk, seconds)
    return [
        Result(
            name=f"dispatches from {clients} seats",
            figure=round(figure, 1),
            unit="1/s",
            limit=round(AIM * peer, 1),
            peer=round(peer, 1),
            peer_name="pgbench -N",
            higher_is_better=True,
        )
    ]


def _make_ready(desk: MadeDesk) -> None:
    url = desk.server.superuser_url(DATABASE)
    with psycopg.connect(url, autocommit=True) as link:
        link.execute("SET session_replication_role = replica")
        link.execute(_READY)
        link.execute("VACUUM ANALYZE")


def _pgbench(desk: MadeDesk, clients: int, seconds: float) -> float:
    with psycopg.connect(desk.server.owner_url, autocommit=True) as link:
        link.execute("CREATE DATABASE peer")
    _run_pgbench(desk, "-i", "-q", "-s", "10")
    words = ["-N", "-n", "-c", str(clients), "-j", "2", "-T", str(round(seconds))]
    told = _run_pgbench(desk, *words)
    found = re.search(r"tps = ([0-9.]+)", told)
    if found is None:
        raise ChildProcessError(told)
    return float(found[1])


def _run_pgbench(desk: MadeDesk, *words: str) -> str:
    command = [str(desk.server.bin_dir / "pgbench"), *words, "peer"]
    env = desk.server.tool_env()
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
    return done.stdout


def _dispatches(desk: MadeDesk, seconds: float) -> float:
    with ExitStack() as stack:
        children = [
            stack.enter_context(
                Child(
                    "console.bench.dispatcher",
                    desk.url_for(login),
                    *(str(share), str(len(desk.logins)), str(seconds)),
                )
            )
            for share, login in enumerate(desk.logins)
        ]
        for child in children:
            child.hear("ready")
        for child in children:
            child.tell({"go": True})
        told = [child.hear("done") for child in children]
    return sum(done / spent for done, spent in told)
