"""From a commit to the store and the screen of twenty other seats."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from dataclasses import dataclass
from threading import Event
from typing import TYPE_CHECKING, Any, Self

import psycopg

from console.bench.made_desk import made_desk
from console.bench.measure import Result, percentile
from console.settings import DATABASE_VARIABLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from console.bench.made_desk import MadeDesk

SEATS, RATE, SECONDS = 20, 50, 10
CASES = 1_300
AT_ONCE = 4
IN_VIEW = 20
"""The most urgent cases stand in view of every seat."""
SHARE_IN_VIEW = 0.2
"""So many of the changes touch one of them; the others only reach the store."""
SEEN_WITHIN_S = 5.0
LIMIT_MS = 250.0
PEER = "bare LISTEN/NOTIFY"
_CHANGE = (
    "UPDATE cases SET title = %s, version = version + 1 WHERE id = %s RETURNING version"
)
_SAY = "SELECT set_config('desk.verb', 'import_update', true)"
_URGENT = "SELECT id FROM cases ORDER BY due_at, id"


class Child:
    """A process that speaks JSON lines."""

    def __init__(self, module: str, url: str, *words: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", module, *words],
            env=os.environ | {DATABASE_VARIABLE: url},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def hear(self, word: str) -> Any:
        """Return what it says under this word; skip everything else.

        Raises:
            ChildProcessError: it ended without saying it.
        """
        for line in self._process.stdout or ():
            told = json.loads(line)
            if word in told:
                return told[word]
        raise ChildProcessError(f"{self._process.args} ended without {word!r}")

    def tell(self, told: dict[str, Any]) -> None:
        """Say something to it."""
        if self._process.stdin is not None:
            self._process.stdin.write(json.dumps(told) + "\n")
            self._process.stdin.flush()

    def end(self) -> int:
        """Let it go and return its exit code."""
        self._process.communicate(timeout=60)
        return self._process.returncode

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._process.poll() is None:
            self._process.kill()
            self._process.communicate()


@dataclass(slots=True)
class Latencies:
    """Seconds from commit, of every change at every seat."""

    stored: list[float]
    painted: list[float]
    missed: int = 0


def measure(
    *, seats: int = SEATS, rate: int = RATE, seconds: float = SECONDS
) -> list[Result]:
    """Change cases, some of them in view of every seat; return percentiles in ms."""
    with made_desk(cases=CASES, people=seats) as desk:
        committed, told, bare = _run(desk, rate, seconds)
    own, peer = _latencies(committed, told), _latencies(committed, [bare])
    results = [
        _result(f"commit to store p{share}", own.stored, share, None, peer)
        for share in (50, 99)
    ]
    results += [
        _result(f"commit to painted p{share}", own.painted, share, limit, peer)
        for share, limit in ((50, None), (99, LIMIT_MS))
    ]
    missed = Result(name="changes missed", figure=own.missed, unit="changes", limit=0)
    return [*results, missed]


def _run(
    desk: MadeDesk, rate: int, seconds: float
) -> tuple[dict[tuple[int, int], float], list[Any], Any]:
    children: list[Child] = []
    listener = Child("console.bench.bare_listener", desk.server.owner_url)
    with listener:
        try:
            listener.hear("ready")
            children += _seated(desk)
            committed = dict(_changes(desk.server.owner_url, rate, seconds))
            Event().wait(SEEN_WITHIN_S / 5)
            for child in (listener, *children):
                child.tell({"told": True})
            told = [child.hear("seen") for child in children]
            return committed, told, listener.hear("seen")
        finally:
            for child in children:
                with child:
                    child.end()


def _seated(desk: MadeDesk) -> Iterator[Child]:
    """Let people sit down a few at a time; yield every seat, the last ones ready."""
    for first in range(0, len(desk.logins), AT_ONCE):
        few = [
            Child("console.bench.seat", desk.url_for(login))
            for login in desk.logins[first : first + AT_ONCE]
        ]
        yield from few
        for child in few:
            child.hear("ready")


def _changes(
    url: str, rate: int, seconds: float
) -> Iterator[tuple[tuple[int, int], float]]:
    """Change a case now and then; yield its id and version, and when it was done."""
    rng, pause = random.Random(1), Event()
    with psycopg.connect(url) as link:
        ids = [key for (key,) in link.execute(_URGENT)]
        seen, others = ids[:IN_VIEW], ids[IN_VIEW:]
        link.commit()
        start = time.monotonic()
        for number in range(round(rate * seconds)):
            pause.wait(max(0.0, start + number / rate - time.monotonic()))
            case_id = rng.choice(seen if rng.random() < SHARE_IN_VIEW else others)
            link.execute(_SAY)
            row = link.execute(_CHANGE, [f"改动 {number}", case_id]).fetchone()
            at = time.time()
            link.commit()
            if row is not None:
                yield (case_id, row[0]), at


def _latencies(committed: dict[tuple[int, int], float], told: list[Any]) -> Latencies:
    found = Latencies([], [])
    for seen in told:
        newest = {key: version for key, version, _, _ in seen}
        for key, version, stored_at, painted_at in seen:
            at = committed.get((key, version))
            if at is not None:
                found.stored.append(max(0.0, stored_at - at))
                if painted_at is not None and key <= IN_VIEW:
                    found.painted.append(max(0.0, painted_at - at))
        last: dict[int, int] = {}
        for key, version in committed:
            last[key] = max(version, last.get(key, 0))
        found.missed += sum(newest.get(key) != version for key, version in last.items())
    return found


def _result(
    name: str, values: list[float], share: int, limit: float | None, peer: Latencies
) -> Result:
    return Result(
        name=name,
        figure=percentile(values, share / 100) * 1000,
        unit="ms",
        limit=limit,
        peer=percentile(peer.stored, share / 100) * 1000 if limit is None else None,
        peer_name=PEER,
    )
