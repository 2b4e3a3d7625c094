"""Nothing is missed, nothing comes twice, whatever happens to the link."""

from __future__ import annotations

import os
import random
import signal
import threading
from collections import defaultdict

import psycopg
import pytest

from console.db.embedded import EmbeddedServer
from console.db.schema import prepare
from console.store.freshness import LinkState
from console.store.listing import Listing

WRITERS = 6
ROUNDS = 40
_CUT = """SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND application_name LIKE 'desk:%:feed'"""
_FEED_PIDS = """SELECT pid FROM pg_stat_activity
  WHERE datname = current_database() AND application_name LIKE 'desk:%:feed'"""


class Writers:
    """Several transactions at once, ended in random order, and a link that is cut."""

    def __init__(self, desk, superuser_url, seed):
        self._desk, self._superuser_url = desk, superuser_url
        self._rng = random.Random(seed)
        self._thread = threading.Thread(target=self._run)
        self.failed = None
        self.cuts = 0

    def start(self):
        self._thread.start()

    def join(self):
        self._thread.join()

    @property
    def busy(self):
        return self._thread.is_alive()

    def _run(self):
        try:
            self._write()
        except Exception as error:  # noqa: BLE001 - raised in the test
            self.failed = error

    def _write(self):
        rng, desk = self._rng, self._desk
        links = [psycopg.connect(desk.url) for _ in range(WRITERS)]
        cutter = psycopg.connect(self._superuser_url, autocommit=True)
        ids = [desk.report(f"起始{n}") for n in range(20)]
        for number in range(ROUNDS):
            for link, case_id in zip(links, rng.sample(ids, WRITERS), strict=True):
                link.execute("SELECT set_config('desk.verb', 'import_update', true)")
                for _ in range(rng.randrange(1, 3)):
                    link.execute(
                        "UPDATE cases SET title = %s, version = version + 1 WHERE id = %s",
                        [f"第{number}轮", case_id],
                    )
            if rng.random() < 0.3:
                self.cuts += len(cutter.execute(_CUT).fetchall())
            for link in rng.sample(links, WRITERS):
                (link.rollback if rng.random() < 0.1 else link.commit)()
            ids.append(desk.report(f"新增{number}"))
        for link in (*links, cutter):
            link.close()


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_that_no_change_is_missed_doubled_or_undone(
    seed, desk, database, picture, feed, qtbot, fresh
):
    applied = defaultdict(list)
    picture.cases.listen(
        lambda keys: [applied[k].append(picture.cases[k].version) for k in keys]
    )
    writers = Writers(desk, database.superuser_url, seed)
    writers.start()
    qtbot.waitUntil(lambda: not writers.busy)
    writers.join()
    assert writers.failed is None
    qtbot.waitUntil(
        lambda: (
            fresh(picture)
            and {case.id: case.version for case in picture.cases} == desk.versions()
        )
    )
    assert writers.cuts > 0
    for versions in applied.values():
        assert versions == sorted(set(versions))


def test_that_a_server_that_falls_silent_is_noticed(
    desk, database, picture, feed, qtbot, fresh
):
    with psycopg.connect(database.superuser_url, autocommit=True) as watcher:
        pids = [pid for (pid,) in watcher.execute(_FEED_PIDS)]
        for pid in pids:
            os.kill(pid, signal.SIGSTOP)
        try:
            qtbot.waitUntil(lambda: picture.freshness.link is LinkState.LOST)
            assert picture.freshness.is_blind(feed.clock.now())
            case_id = desk.report("断线期间")
        finally:
            for pid in pids:
                os.kill(pid, signal.SIGCONT)
    qtbot.waitUntil(lambda: fresh(picture) and case_id in picture.cases)


@pytest.fixture
def own_server(new_home):
    """A server of this test alone, that may be killed."""
    home = new_home()
    first = EmbeddedServer(home)
    first.start()
    prepare(first.owner_url)
    yield first
    first.stop()


def _postmaster(server):
    return int(
        (server.home / "server" / "data" / "postmaster.pid").read_text().split()[0]
    )


class Watcher:
    """Counts what a listing tells the one who shows it."""

    def __init__(self):
        self.told = []

    def __getattr__(self, name):
        return lambda *given: self.told.append(name)


def test_that_a_killed_server_leaves_the_operators_work_untouched(
    own_server, desk_at, picture, feeds, qtbot, fresh
):
    desk = desk_at(own_server.owner_url)
    case_id = desk.report("井盖缺失")
    desk.close()
    feeds(own_server.owner_url, picture)
    qtbot.waitUntil(lambda: fresh(picture))
    held, listing, watcher = picture.cases[case_id], Listing(picture.cases), Watcher()
    listing.show_to(watcher)
    watcher.told.clear()

    os.kill(_postmaster(own_server), signal.SIGKILL)
    qtbot.waitUntil(lambda: picture.freshness.link is LinkState.LOST)
    assert picture.cases[case_id] is held

    with EmbeddedServer(own_server.home):
        qtbot.waitUntil(lambda: fresh(picture))
        assert picture.cases[case_id] is held
        assert watcher.told == []
        again = desk_at(own_server.owner_url)
        again.change(case_id, "井盖已复位")
        qtbot.waitUntil(lambda: picture.cases[case_id].title == "井盖已复位")
        again.close()
    listing.close()
