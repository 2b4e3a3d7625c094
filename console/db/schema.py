"""Prepare a database: roles, tables, guards, and the rules every desk starts with."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa

from console.db import seeds
from console.db.connect import engine_for
from console.domain.record import placed_record
from console.domain.states import END_STATES

if TYPE_CHECKING:
    from collections.abc import Callable

    from alembic.config import Config
    from sqlalchemy import Connection

    Progress = Callable[[str], None]

HERE = Path(__file__).parent
ADVISORY_KEY = 7000
"""Only one preparation runs at a time on one database."""


@placed_record
class SchemaStatus:
    """Which revision the database stands at and which the program wants."""

    current: str | None
    wanted: str
    unknown: bool = False
    """The revision is none this program knows: a newer program made it."""

    @property
    def ready(self) -> bool:
        """The database is what the program wants."""
        return self.current == self.wanted


def _config(connection: Connection | None = None) -> Config:
    from alembic.config import Config  # noqa: PLC0415 - most verbs go without it

    config = Config()
    config.set_main_option("script_location", str(HERE / "migrations"))
    config.attributes["connection"] = connection
    return config


def status(url: str) -> SchemaStatus:
    """Return where the database at this URL stands.

    Raises:
        sqlalchemy.exc.OperationalError: the server cannot be reached.
    """
    from alembic.runtime.migration import MigrationContext  # noqa: PLC0415 - as above
    from alembic.script import ScriptDirectory  # noqa: PLC0415 - as above

    engine = engine_for(url, application_name="desk:status", pool_size=1)
    try:
        with engine.connect() as connection:
            current = MigrationContext.configure(connection).get_current_revision()
    finally:
        engine.dispose()
    scripts = ScriptDirectory.from_config(_config())
    known = {script.revision for script in scripts.walk_revisions()}
    unknown = current is not None and current not in known
    return SchemaStatus(current, scripts.get_current_head() or "", unknown)


def prepare(url: str, *, progress: Progress | None = None) -> None:
    """Bring the database at this URL to the program's revision; safe to repeat.

    The URL is the owner's: a role that may create roles and own tables. Roles,
    tables, guards, then the moves, the starter catalogue, calendar, limits and
    settings, each only where missing.
    """
    from alembic import command  # noqa: PLC0415 - as above

    say: Progress = progress or _keep_quiet
    engine = engine_for(url, application_name="desk:prepare", pool_size=1)
    try:
        with engine.begin() as connection:
            connection.execute(
                sa.text("SELECT pg_advisory_xact_lock(:key)"), {"key": ADVISORY_KEY}
            )
            say("tables")
            command.upgrade(_config(connection), "head")
            say("guards")
            apply_guards(connection)
            say("rules")
            seeds.sow(connection)
    finally:
        engine.dispose()


def make_groups(connection: Connection) -> None:
    """Make the group roles; they belong to the server, so they may stand already."""
    _run_file(connection, HERE / "guards" / "05_groups.sql")


def _keep_quiet(_step: str) -> None:
    pass


def apply_guards(connection: Connection) -> None:
    """(Re)create functions, triggers, grants and row security, in name order."""
    _tell_what_is_over(connection)
    for path in sorted((HERE / "guards").glob("*.sql")):
        _run_file(connection, path)


def _tell_what_is_over(connection: Connection) -> None:
    """Let the database know the end states; the guards ask it, so it is made first.

    It is no plain SQL expression: the conditions of triggers are planned anew with every
    statement, and would be read and put in place of the call each time.
    """
    ends = ", ".join(f"'{state.value}'" for state in sorted(END_STATES))
    connection.exec_driver_sql(
        "CREATE OR REPLACE FUNCTION desk_is_over(state text) RETURNS boolean"
        " LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE"
        f" AS $$ BEGIN RETURN state IN ({ends}); END $$"
    )


def _run_file(connection: Connection, path: Path) -> None:
    connection.exec_driver_sql(path.read_text("utf-8").replace("%", "%%"))
