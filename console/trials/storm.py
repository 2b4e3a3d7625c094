"""Twenty seats at random, a scheduler killed, the server restarted; then judged."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from console.db.connect import engine_for
from console.db.embedded import EmbeddedServer
from console.db.schema import prepare
from console.demo.load import DemoOrder, load_demo
from console.domain.clock import SystemClock
from console.trials.judge import Shown, judge

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Tell = Callable[[str], object]

CAST = (
    ("intake", 4), ("dispatcher", 6), ("unit_officer", 6), ("supervisor", 2),
    ("duty_leader", 2),
)  # fmt: skip
"""Twenty seats; where a post has fewer people, several seats share a person."""
PASSWORD = "only-for-this-storm"  # noqa: S105 - of a database thrown away
CALM_S = 6.0
SETTLE_S = 20.0
"""The last change does not take so long on its way to a seat that watches."""
ASK_AGAIN_S = 0.2
PEOPLE = sa.text(
    "SELECT login FROM person WHERE :role = ANY (roles) ORDER BY random() LIMIT :n"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class StormOrder:
    """How long, how wild: seconds, seconds between blows, open cases to begin with."""

    seconds: float = 60.0
    blow_every_s: float = 10.0
    cases: int = 120
    cells: int = 60
    seed: int = 1
    home: Path | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StormResult:
    """What was tried and what was found wrong.

    ``acts`` counts what was done by the command's name; ``counters`` says how many
    counters of the screen were compared.
    """

    done: int
    refused: int
    unknown: int
    schedulers_killed: int
    servers_restarted: int
    marks: int
    acts: dict[str, int] = field(default_factory=dict[str, int])
    counters: int = 0
    faults: dict[str, Any] = field(default_factory=dict[str, Any])

    @property
    def sound(self) -> bool:
        """Every command was answered and nothing is wrong."""
        return not any(self.faults.values()) and self.unknown == 0


def storm(order: StormOrder, tell: Tell = lambda _words: None) -> StormResult:
    """Let it storm over a database of its own, then judge.

    Raises:
        EmbeddedServerError: the server of the trial cannot be started.
    """
    home = order.home or Path(tempfile.mkdtemp(prefix="storm-", dir="/tmp"))
    server = EmbeddedServer(home, durable=False)
    server.start()
    try:
        tell("preparing")
        _settle(server, order)
        with ExitStack() as stack:
            return _Storm(server, order, tell, stack).run()
    finally:
        server.stop()


def _settle(server: EmbeddedServer, order: StormOrder) -> None:
    prepare(server.owner_url)
    engine = engine_for(server.owner_url, application_name="desk:storm", pool_size=1)
    demo = DemoOrder(
        seed=order.seed, cells=order.cells, past=60, open=order.cases, password=PASSWORD
    )
    load_demo(engine, demo)
    engine.dispose()


class _Storm:
    def __init__(
        self, server: EmbeddedServer, order: StormOrder, tell: Tell, stack: ExitStack
    ) -> None:
        self._server, self._order, self._tell, self._stack = server, order, tell, stack
        self._owner = engine_for(
            server.owner_url, application_name="desk:storm", pool_size=1
        )
        stack.callback(self._owner.dispose)
        self._watcher = self._login("dispatcher")
        self._killed = self._restarted = 0
        self._dead: list[str] = []
        self._out = Path(tempfile.mkdtemp(prefix="storm-out-"))

    def run(self) -> StormResult:
        watching = self._start("watching_seat", self._url(self._watcher), talk=True)
        _line(watching)
        clocks = [self._clock(), self._clock()]
        seats = list(self._seats())
        self._tell("storming")
        self._blow(clocks, time.monotonic() + self._order.seconds)
        self._dead = [
            f"seat {n}: {code}" for n, s in enumerate(seats) if (code := s.wait())
        ]
        self._tell("calming")
        Event().wait(CALM_S)
        for clock in clocks:
            clock.terminate()
            clock.wait()
        return self._result(self._shown(watching))

    def _shown(self, watching: subprocess.Popen[str]) -> Shown:
        """Return what both seats show: once it is the same, else after a while."""
        fresh = self._start("watching_seat", self._url(self._watcher), talk=True)
        _line(fresh)
        end = time.monotonic() + SETTLE_S
        while True:
            at = SystemClock().now().isoformat()
            shown = Shown(_counters(watching, at), _counters(fresh, at))
            if shown.watched == shown.fresh or time.monotonic() > end:
                return shown
            Event().wait(ASK_AGAIN_S)

    def _blow(self, clocks: list[subprocess.Popen[str]], end: float) -> None:
        blow = 0
        while (left := end - time.monotonic()) > 0:
            Event().wait(min(left, self._order.blow_every_s))
            blow += 1
            if left <= self._order.blow_every_s:
                return
            if blow % 3 == 0:
                self._tell("restarting the server")
                self._server.stop()
                self._server.start()
                self._restarted += 1
            else:
                self._tell("killing a scheduler")
                clocks[0].kill()
                clocks[0].wait()
                clocks[:] = [clocks[1], self._clock()]
                self._killed += 1

    def _seats(self) -> Iterator[subprocess.Popen[str]]:
        number = self._order.seed * 1000
        for role, count in CAST:
            logins = self._logins(role, count)
            for n in range(count):
                number += 1
                url = self._url(logins[n % len(logins)])
                words = [url, role, str(number), str(self._order.seconds)]
                yield self._start("seat", *words, out=self._out / f"{number}.jsonl")

    def _clock(self) -> subprocess.Popen[str]:
        login = self._login("duty_leader")
        return self._start("clock_seat", self._url(login), login)

    def _start(
        self, module: str, *words: str, out: Path | None = None, talk: bool = False
    ) -> subprocess.Popen[str]:
        target: Any = subprocess.PIPE if talk else subprocess.DEVNULL
        if out is not None:
            target = self._stack.enter_context(out.open("w", encoding="utf-8"))
        process = subprocess.Popen(  # noqa: S603 - our own module
            [sys.executable, "-m", f"console.trials.{module}", *words],
            stdin=subprocess.PIPE if talk else subprocess.DEVNULL,
            stdout=target,
            text=True,
            cwd=Path(__file__).parents[2],
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        )
        self._stack.callback(_end, process)
        return process

    def _logins(self, role: str, count: int) -> list[str]:
        with self._owner.connect() as connection:
            found = connection.execute(PEOPLE, {"role": role, "n": count})
            return list(found.scalars())

    def _login(self, role: str) -> str:
        return self._logins(role, 1)[0]

    def _url(self, login: str) -> str:
        return self._server.url(user=login, password=PASSWORD)

    def _result(self, shown: Shown) -> StormResult:
        answers = [
            json.loads(line)
            for file in sorted(self._out.glob("*.jsonl"))
            for line in file.read_text("utf-8").splitlines()
        ]
        with self._owner.connect() as connection:
            faults = judge(connection, answers, shown) | {"dead_seats": self._dead}
            marks = connection.execute(sa.text("SELECT count(*) FROM timer_mark"))
            fired = marks.scalar_one()
        kinds = [answer["answer"] for answer in answers]
        acts = Counter(
            answer["name"] for answer in answers if answer["answer"] == "done"
        )
        return StormResult(
            done=kinds.count("done"),
            refused=kinds.count("refused"),
            unknown=kinds.count("unknown"),
            schedulers_killed=self._killed,
            servers_restarted=self._restarted,
            marks=fired,
            acts=dict(sorted(acts.items())),
            counters=len(shown.fresh),
            faults=faults,
        )


def _line(process: subprocess.Popen[str]) -> dict[str, Any]:
    if process.stdout is None or not (line := process.stdout.readline()):
        message = "the watching seat fell silent"
        raise RuntimeError(message)
    return json.loads(line)


def _counters(process: subprocess.Popen[str], at: str) -> dict[str, int]:
    """Ask a watching seat what it shows."""
    if process.stdin is None:
        return {}
    process.stdin.write(f"{at}\n")
    process.stdin.flush()
    while "counters" not in (told := _line(process)):
        continue
    return told["counters"]


def _end(process: subprocess.Popen[str]) -> None:
    if process.stdin is not None:
        process.stdin.close()
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
    if process.stdout is not None:
        process.stdout.close()
