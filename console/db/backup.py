"""The whole database into one file, and back: in one transaction, logs untouched."""

from __future__ import annotations

import os
import subprocess
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import sqlalchemy as sa

from console.db import schema
from console.db.connect import connect, engine_for
from console.db.programs import (
    ProgramFailedError,
    link_environment,
    link_words,
    reason_in,
    run,
    start,
)
from console.domain.errors import InvalidInputError
from console.domain.record import record
from console.plain_file import place_to_write, require_plain

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import IO

    Progress = Callable[[str], None]

CHUNK = 1 << 20
EMPTY = (
    "SELECT NOT EXISTS (SELECT FROM pg_class WHERE relkind IN ('r', 'p', 'v', 'm')"
    " AND relnamespace = 'public'::regnamespace)"
)
OPENING = b"""\\set ON_ERROR_STOP on
SET lock_timeout = '10s';
BEGIN;
"""
REPLACING = b"""DROP SCHEMA public CASCADE;
CREATE SCHEMA public AUTHORIZATION pg_database_owner;
GRANT USAGE ON SCHEMA public TO PUBLIC;
"""
CLOSING = b"\nCOMMIT;\n"


@record
class Restored:
    """What came back: rows of cases and log lines, logins made again."""

    cases: int
    lines: int
    logins: int


def back_up(url: str, file: Path) -> int:
    """Write the database to a file in PostgreSQL's own form; whole or not at all.

    Returns:
        The size of the file in bytes.

    Raises:
        ProgramFailedError: the database cannot be read whole by this role.
        OSError: the file cannot be written.
    """
    target = place_to_write(file)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}-")
    os.close(handle)
    part = Path(name)
    try:
        words = ["--format=custom", "--no-password", f"--file={part}"]
        words += [f"--dbname={link_words(url)}"]
        run("pg_dump", words, env=link_environment(url))
        size = part.stat().st_size
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
    return size


def is_empty(url: str) -> bool:
    """Tell whether there are no tables."""
    with connect(url, application_name="desk:restore") as connection:
        row = connection.execute(EMPTY).fetchone()
    return bool(row and row[0])


def require_backup(file: Path) -> None:
    """Make sure that the file is a backup of a desk.

    Raises:
        InvalidInputError: it is something else.
        OSError: it cannot be read.
    """
    require_plain(file)
    file.open("rb").close()
    try:
        listed = run("pg_restore", ["--list", file], env=os.environ)
    except ProgramFailedError as error:
        raise _no_backup(file, str(error)) from error
    if " TABLE public case_log " not in listed:
        raise _no_backup(file, "no case_log")


def _keep_quiet(_step: str) -> None:
    pass


def restore(
    url: str, file: Path, *, replace: bool = False, progress: Progress | None = None
) -> Restored:
    """Bring a file of `back_up` into the database, bring it up to date, give logins.

    Everything stands in one transaction: triggers are made after the rows they would
    speak for, and when anything fails the database is as it was before.

    Raises:
        InvalidInputError: there are tables and they are not to be replaced, or the
            file is no backup of a desk.
        ProgramFailedError: the server refused; says why.
    """
    tell: Progress = progress or _keep_quiet
    require_backup(file)
    if not replace and not is_empty(url):
        raise InvalidInputError(
            "the database is not empty", field="database", reason="not_empty"
        )
    tell("roles")
    _make_groups(url)
    tell("data")
    _pour(url, file, REPLACING if replace else b"")
    tell("guards")
    schema.prepare(url)
    tell("logins")
    return _finish(url)


def _no_backup(file: Path, why: str) -> InvalidInputError:
    return InvalidInputError(
        f"{file}: no backup of a desk ({why})", file=file, reason="no_backup"
    )


def _make_groups(url: str) -> None:
    engine = engine_for(url, application_name="desk:restore", pool_size=1)
    try:
        with engine.begin() as connection:
            schema.make_groups(connection)
    finally:
        engine.dispose()


def _pour(url: str, file: Path, first: bytes) -> None:
    """Stream the file through psql; COMMIT is only said when all of it has come."""
    pipe, none = subprocess.PIPE, subprocess.DEVNULL
    options = ["--no-owner", "--no-privileges", "--no-comments"]
    out = ["--no-psqlrc", "--quiet", "--no-password", f"--dbname={link_words(url)}"]
    with (
        tempfile.TemporaryFile() as told,
        start(
            "pg_restore",
            [*options, "--file=-", file],
            env=os.environ,
            stdin=none,
            stdout=pipe,
            stderr=told,
        ) as reader,
        start(
            "psql",
            out,
            env=link_environment(url),
            stdin=pipe,
            stdout=none,
            stderr=told,
        ) as writer,
    ):
        _feed(reader, writer, first)
        if reader.wait() or writer.wait():
            told.seek(0)
            raise ProgramFailedError(reason_in(told.read()))


def _feed(
    reader: subprocess.Popen[bytes], writer: subprocess.Popen[bytes], first: bytes
) -> None:
    """Hand over what is read; a writer that stops listening says why by itself."""
    source, sink = _stream(reader.stdout), _stream(writer.stdin)
    try:
        sink.write(OPENING + first)
        while piece := source.read(CHUNK):
            sink.write(piece)
        if reader.wait() == 0:
            sink.write(CLOSING)
        sink.close()
    except BrokenPipeError:
        reader.kill()


def _stream(given: IO[bytes] | None) -> IO[bytes]:
    if given is None:
        raise ProgramFailedError("no pipe")
    return given


def _finish(url: str) -> Restored:
    engine = engine_for(
        url, application_name="desk:restore", pool_size=1, statement_timeout_s=0
    )
    try:
        with engine.begin() as connection:
            people = connection.execute(
                sa.text("SELECT login FROM person WHERE roles <> '{}' ORDER BY id")
            ).scalars()
            logins = list(people)
            for login in logins:
                connection.execute(
                    sa.text("SELECT desk_give_login(:login, NULL)"), {"login": login}
                )
            counts = (
                "SELECT (SELECT count(*) FROM cases), (SELECT count(*) FROM case_log)"
            )
            cases, lines = connection.execute(sa.text(counts)).one()
        with engine.connect().execution_options(
            isolation_level="AUTOCOMMIT"
        ) as connection:
            connection.exec_driver_sql("ANALYZE")
    finally:
        engine.dispose()
    return Restored(cases=cases, lines=lines, logins=len(logins))
