"""The database a desk stands on: a shared one, or the embedded one brought up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from psycopg.conninfo import conninfo_to_dict, make_conninfo

from console.db.connect import connect, engine_for, place_of, psql_url
from console.db.reads import people, places
from console.db.revision import is_newest

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Self

    from console.db.embedded import EmbeddedServer
    from console.domain.records.place import PersonRecord, UnitRecord
    from console.settings import Settings

    Tell = Callable[[str, int, int], object]
    """Told a step, how far it is, and how much it is in all (0 for unknown)."""


class Place:
    """Where seats get their URLs from, and what must be closed at the end."""

    def __init__(self, url: str, server: EmbeddedServer | None = None) -> None:
        self.url = url
        self._server = server

    @classmethod
    def bring_up(cls, settings: Settings, tell: Tell) -> Self:
        """Reach the shared server, or start, prepare and fill the embedded one.

        Takes seconds at the first start; may be called on any thread.

        Raises:
            DeskError: the server cannot be reached, started or prepared.
        """
        if settings.database_url:
            return cls(settings.database_url)
        from console.db.embedded import EmbeddedServer  # noqa: PLC0415 - none is shared

        server = EmbeddedServer(settings.home)
        server.start(progress=lambda step: tell(step, 0, 0))
        try:
            _make_ready(server.owner_url, tell)
        except BaseException:
            server.stop()
            raise
        return cls(server.owner_url, server)

    @property
    def embedded(self) -> bool:
        """The console itself knows the passwords."""
        return self._server is not None

    @property
    def name(self) -> str:
        """Where this is, fit to be shown."""
        return place_of(self.url)

    def sitters(self) -> tuple[list[PersonRecord], dict[int, UnitRecord]]:
        """Return those who hold a post here, and the units by id.

        Raises:
            LinkLostError: the server cannot be reached.
        """
        with connect(self.url, application_name="desk:door", autocommit=True) as link:
            who = [person for person in people.persons(link) if person.roles]
            return who, {unit.id: unit for unit in places.units(link)}

    def errands(self) -> dict[int, int]:
        """Return how many errands wait for each person who has any."""
        with connect(self.url, application_name="desk:door", autocommit=True) as link:
            return people.open_errands(link)

    def url_for(self, login: str, password: str) -> str:
        """Return the URL by which a person comes in.

        Raises:
            EmbeddedServerError: the embedded server has no such person.
        """
        if self._server is not None:
            from console.db.embedded.logins import login_url  # noqa: PLC0415 - as above

            return login_url(self._server, login)
        known = conninfo_to_dict(psql_url(self.url))
        return make_conninfo(**known | {"user": login, "password": password})

    def close(self) -> None:
        """Leave the embedded server; the last console stops it."""
        if self._server is not None:
            self._server.stop()


def _make_ready(owner_url: str, tell: Tell) -> None:
    """Prepare and fill; what only a first start needs is not loaded otherwise."""
    if not is_newest(owner_url):
        from console.db.schema import prepare  # noqa: PLC0415 - brings in alembic

        prepare(owner_url, progress=lambda step: tell(step, 0, 0))
    if _is_empty(owner_url):
        _fill(owner_url, tell)


def _is_empty(owner_url: str) -> bool:
    with connect(owner_url, application_name="desk:door") as link:
        row = link.execute(
            "SELECT EXISTS (SELECT FROM person) OR EXISTS"
            " (SELECT FROM cases) OR EXISTS (SELECT FROM area)"
        ).fetchone()
    return row == (False,)


def _fill(owner_url: str, tell: Tell) -> None:
    from console.demo.load import DemoOrder, load_demo  # noqa: PLC0415 - used once

    engine = engine_for(
        owner_url, application_name="desk:filling", pool_size=1, statement_timeout_s=0
    )
    try:
        load_demo(engine, DemoOrder(), progress=tell)
    finally:
        engine.dispose()
