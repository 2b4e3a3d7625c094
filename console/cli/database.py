"""The database a verb works on: the shared one named, or the embedded one started."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from console.cli.exit_codes import Refused
from console.cli.output import note
from console.cli.words import say
from console.db.embedded import EmbeddedServer
from console.db.schema import prepare, status

if TYPE_CHECKING:
    from collections.abc import Iterator

    from console.db.schema import SchemaStatus
    from console.settings import Settings


@contextmanager
def database_in_use(settings: Settings, *, prepared: bool = True) -> Iterator[str]:
    """Yield the URL to work on; the embedded server runs at least that long.

    A new embedded database is prepared unless `prepared` is False; a shared one never
    is, that is its administrator's decision.

    Raises:
        EmbeddedServerError: the embedded server cannot be started; says why.
    """
    if settings.database_url:
        yield settings.database_url
        return
    server = EmbeddedServer(settings.home)
    server.start(progress=_tell)
    try:
        if prepared and not status(server.owner_url).ready:
            note(say("server.filling"))
            prepare(server.owner_url)
        yield server.owner_url
    finally:
        server.stop()


def require_ready(url: str) -> None:
    """Refuse a database that does not stand where this program wants it.

    Raises:
        Refused: it was never prepared, or by an older or a newer program.
    """
    stands = status(url)
    refuse_newer(stands)
    if stands.current is None:
        raise Refused(say("db.not_prepared"))
    if not stands.ready:
        raise Refused(say("db.older", current=stands.current, wanted=stands.wanted))


def refuse_newer(stands: SchemaStatus) -> None:
    """Refuse a database that a newer program has been at.

    Raises:
        Refused: it has.
    """
    if stands.unknown:
        raise Refused(say("db.newer", current=stands.current, wanted=stands.wanted))


def _tell(stage: str) -> None:
    if stage in {"creating", "starting"}:
        note(say(f"server.{stage}"))
