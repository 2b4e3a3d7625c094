"""A desk with some cases, writers at it, and a feed that follows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import psycopg
import pytest

from console.feed.feed import Feed
from console.store.freshness import LinkState
from console.store.picture import Picture

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_INSERT = """INSERT INTO cases (number, number_day, number_seq, state, title, channel,
    reported_at, origin, external_source, external_id)
  VALUES ('', '2026-11-23', 0, 'TO_DISPATCH', %s, 'HOTLINE', now(), 'import', 'test', %s)
  RETURNING id"""
_CHANGE = "UPDATE cases SET title = %s, version = version + 1 WHERE id = %s"
_SAY = "SELECT set_config('desk.verb', 'import_update', true)"


class Desk:
    """Someone who writes cases straight into the database, as its owner."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.connection = psycopg.connect(url, autocommit=True)

    def report(self, name: str, connection: psycopg.Connection | None = None) -> int:
        row = (connection or self.connection).execute(_INSERT, [name, name]).fetchone()
        assert row is not None
        return row[0]

    def change(
        self, case_id: int, title: str, connection: psycopg.Connection | None = None
    ) -> None:
        connection = connection or self.connection
        with connection.transaction():
            connection.execute(_SAY)
            connection.execute(_CHANGE, [title, case_id])

    def versions(self) -> dict[int, int]:
        return dict(self.connection.execute("SELECT id, version FROM cases").fetchall())

    def close(self) -> None:
        self.connection.close()


@pytest.fixture
def desk_at() -> type[Desk]:
    """Opens a desk at a URL; close it."""
    return Desk


@pytest.fixture
def desk(database) -> Iterator[Desk]:
    made = Desk(database.url)
    yield made
    made.close()


@pytest.fixture
def picture() -> Picture:
    return Picture()


@pytest.fixture
def feeds(qapp) -> Iterator[Callable[..., Feed]]:
    """Makes feeds, and stops them."""
    made: list[Feed] = []

    def make(url: str, picture: Picture, *, login: str = "grid_owner") -> Feed:
        feed = Feed(url=url, login=login, picture=picture)
        made.append(feed)
        feed.start()
        return feed

    yield make
    stopped = [feed.stop() for feed in made]
    assert all(stopped)


@pytest.fixture
def feed(desk, picture, feeds, qtbot) -> Feed:
    """A feed that has read its first picture of the desk."""
    made = feeds(desk.url, picture)
    qtbot.waitUntil(lambda: is_fresh(picture))
    return made


def is_fresh(picture: Picture) -> bool:
    freshness = picture.freshness
    return freshness.link is LinkState.CONNECTED and freshness.snapshot_loaded


@pytest.fixture
def fresh() -> Callable[[Picture], bool]:
    return is_fresh
