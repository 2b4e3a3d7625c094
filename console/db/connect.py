"""Ways to the database: a pooled engine, one plain connection, a URL for psql.

Every URL may be anything libpq takes: several hosts, `target_session_attrs`, sockets,
a service, a password file. A seat notices a dead link within about 15 seconds.
"""

from __future__ import annotations

import select
from functools import partial
from typing import TYPE_CHECKING

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from console.db.wire import DeskConnection
from console.domain.errors import InvalidInputError, LinkLostError

if TYPE_CHECKING:
    from typing import Any

    from sqlalchemy import Engine

APPLICATION_NAME = "grid-command-desk"
_LINK: dict[str, str] = {
    "connect_timeout": "5",
    "keepalives": "1",
    "keepalives_idle": "5",
    "keepalives_interval": "3",
    "keepalives_count": "3",
    "tcp_user_timeout": "15000",
    "client_encoding": "UTF8",
}
_LOCK_TIMEOUT_S = 10


_SERVER_SIDE = (
    "-c tcp_keepalives_idle=3",
    "-c tcp_keepalives_interval=2",
    "-c tcp_keepalives_count=2",
    "-c tcp_user_timeout=8000",
)
"""So that the server too lets go of a seat whose machine is gone, with its locks."""


def engine_for(
    url: str,
    *,
    application_name: str,
    pool_size: int = 4,
    statement_timeout_s: float = 60,
) -> Engine:
    """Return a pooled engine; no connection is made yet.

    At most twice `pool_size` connections; who waits longer than ten seconds for one is
    refused.

    Raises:
        InvalidInputError: libpq cannot read the URL.
    """
    from sqlalchemy import create_engine, event  # noqa: PLC0415 - for those with a pool

    from console.db.pool_log import speak_plainly  # noqa: PLC0415 - it loads the pool

    speak_plainly()
    words = conninfo(
        url,
        application_name=application_name,
        statement_timeout_s=statement_timeout_s,
    )
    engine = create_engine(
        "postgresql+psycopg://",
        creator=partial(DeskConnection.connect, words),
        pool_size=pool_size,
        max_overflow=pool_size,
        pool_timeout=10,
    )
    event.listen(engine, "checkout", _leave_the_dead)
    return engine


def _leave_the_dead(link: Any, _record: Any, _proxy: Any) -> None:
    """Let the pool take another connection when the server has left this one.

    A server that lets go of a seat says so, and then there is something to read; with
    nothing to read no trip is needed to know that the connection stands.
    """
    try:
        news = select.poll()
        news.register(link.fileno())
        if any(kind & ~select.POLLOUT for _, kind in news.poll(0)):
            link.execute("SELECT 1")
            link.rollback()
    except (psycopg.Error, OSError, ValueError) as error:
        from sqlalchemy import exc  # noqa: PLC0415 - who has a pool has loaded it

        raise exc.DisconnectionError(str(error)) from error


def connect(
    url: str,
    *,
    application_name: str = APPLICATION_NAME,
    autocommit: bool = False,
    statement_timeout_s: float = 0,
    **options: Any,
) -> psycopg.Connection[tuple[Any, ...]]:
    """Open one connection; `options` go to psycopg or, unknown to it, to libpq.

    Raises:
        InvalidInputError: libpq cannot read the URL.
        LinkLostError: no host of the URL lets us in.
    """
    words = conninfo(
        url,
        application_name=application_name,
        statement_timeout_s=statement_timeout_s,
    )
    try:
        return psycopg.connect(words, autocommit=autocommit, **options)
    except psycopg.OperationalError as error:
        raise LinkLostError(str(error).strip()) from error


def conninfo(url: str, *, application_name: str, statement_timeout_s: float = 0) -> str:
    """Return what libpq is given: the URL's own words over the console's defaults."""
    asked = _parsed(url)
    words = _LINK | {"application_name": application_name} | asked
    if "," in str(asked.get("host", "")):
        words.setdefault("target_session_attrs", "read-write")
    session = [
        "-c timezone=UTC",
        f"-c statement_timeout={round(statement_timeout_s * 1000)}",
        f"-c lock_timeout={_LOCK_TIMEOUT_S * 1000}",
        *_SERVER_SIDE,
    ]
    words["options"] = " ".join([*session, str(asked.get("options", ""))]).strip()
    return make_conninfo(**words)


def psql_url(url: str) -> str:
    """Return the URL as psql takes it, password and all."""
    scheme, mark, rest = url.partition("://")
    return f"{scheme.partition('+')[0]}{mark}{rest}" if mark else url


def url_as(url: str, login: str, password: str) -> str:
    """Return where another person enters the same database."""
    asked = _parsed(url)
    return make_conninfo(**(asked | {"user": login, "password": password}))


def place_of(url: str) -> str:
    """Return where the URL leads, fit to be shown: never with a password."""
    asked = _parsed(url)
    hosts = str(asked.get("host") or asked.get("hostaddr") or "socket").split(",")
    ports = str(asked.get("port") or "5432").split(",")
    if len(ports) < len(hosts):
        ports = ports[:1] * len(hosts)
    where = ",".join(f"{host}:{port}" for host, port in zip(hosts, ports, strict=False))
    return f"{asked.get('user', '')}@{where}/{asked.get('dbname', '')}"


def _parsed(url: str) -> dict[str, Any]:
    try:
        return conninfo_to_dict(psql_url(url))
    except psycopg.ProgrammingError as error:
        raise InvalidInputError(str(error).strip(), reason="no_address") from error
