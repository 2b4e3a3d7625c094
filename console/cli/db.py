"""`db`: prepare, upgrade, look at, back up, restore and verify the database."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from console.cli import db_words as _words  # noqa: F401 - adds the sentences
from console.cli.database import database_in_use, refuse_newer, require_ready
from console.cli.exit_codes import REFUSED, Refused
from console.cli.help_page import SpokenCommand, SpokenGroup
from console.cli.options import JsonOption, settings_of
from console.cli.output import note, report
from console.cli.words import has_words, say
from console.db import backup as backups, schema, server_view, verify as verifying
from console.db.connect import engine_for, place_of, psql_url
from console.db.embedded import EmbeddedServer
from console.db.programs import program

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy import Connection

FileArgument = Annotated[
    Path, typer.Argument(metavar=say("value.file"), help=say("db.file"))
]
ReplaceOption = Annotated[bool, typer.Option("--replace", help=say("db.replace"))]
YesOption = Annotated[bool, typer.Option("--yes", help=say("db.yes"))]


def register(app: typer.Typer) -> None:
    """Add the verb with its own verbs."""
    verbs = typer.Typer(cls=SpokenGroup, help=say("db.help"), no_args_is_help=True)
    for name, done in (
        ("init", init),
        ("upgrade", upgrade),
        ("status", status),
        ("url", url),
        ("backup", backup),
        ("restore", restore),
        ("verify", verify),
    ):
        verbs.command(name, cls=SpokenCommand, help=say(f"db.{name}"))(done)
    app.add_typer(verbs, name="db")


def init(ctx: typer.Context, as_json: JsonOption = False) -> None:
    """Prepare the database; safe to repeat."""
    with database_in_use(settings_of(ctx), prepared=False) as where:
        refuse_newer(schema.status(where))
        schema.prepare(where, progress=_step)
        _tell_ready(where, as_json=as_json)


def upgrade(ctx: typer.Context, as_json: JsonOption = False) -> None:
    """Bring a prepared database up to date."""
    with database_in_use(settings_of(ctx), prepared=False) as where:
        stands = schema.status(where)
        refuse_newer(stands)
        if stands.current is None:
            raise Refused(say("db.not_prepared"))
        schema.prepare(where, progress=_step)
        _tell_ready(where, as_json=as_json)


def status(ctx: typer.Context, as_json: JsonOption = False) -> None:
    """Say what stands in the database."""
    with database_in_use(settings_of(ctx), prepared=False) as where:
        stands = schema.status(where)
        facts: dict[str, Any] = {
            "place": place_of(where),
            "revision": stands.current,
            "wanted": stands.wanted,
            "ready": stands.ready,
        }
        with _reading(where) as connection:
            facts |= server_view.server_facts(connection)
            if stands.ready:
                facts |= server_view.desk_facts(connection)
        report(facts, as_json=as_json, show=_status_lines)


def url(ctx: typer.Context, as_json: JsonOption = False) -> None:
    """Print the URL; an embedded server is left running so that it leads somewhere."""
    settings = settings_of(ctx)
    where = settings.database_url
    if where is None:
        server = EmbeddedServer(settings.home)
        server.start()
        where = server.owner_url
        server.leave_running()
        note(say("db.left_running"))
    facts = {"url": psql_url(where), "psql": program("psql")}
    note(say("db.psql", path=facts["psql"]))
    report(facts, as_json=as_json, show=lambda found: [found["url"]])


def backup(ctx: typer.Context, file: FileArgument, as_json: JsonOption = False) -> None:
    """Write the database to a file, whole or not at all."""
    with database_in_use(settings_of(ctx), prepared=False) as where:
        require_ready(where)
        note(say("db.doing.backup"))
        size = backups.back_up(where, file)
    facts = {"file": file, "bytes": size, "megabytes": round(size / 1e6, 1)}
    report(facts, as_json=as_json, show=lambda f: [say("db.backed_up", **f)])


def restore(
    ctx: typer.Context,
    file: FileArgument,
    replace: ReplaceOption = False,
    yes: YesOption = False,
    as_json: JsonOption = False,
) -> None:
    """Bring a backup back, in one transaction."""
    backups.require_backup(file)
    with database_in_use(settings_of(ctx), prepared=False) as where:
        taken = not backups.is_empty(where)
        if taken and not replace:
            raise Refused(say("db.not_empty"))
        if taken and not yes:
            _ask_to_replace(where)
        done = backups.restore(where, file, replace=taken, progress=_step)
    report(
        asdict(done),
        as_json=as_json,
        show=lambda facts: [say("db.restored", **facts)],
    )


def verify(ctx: typer.Context, as_json: JsonOption = False) -> None:
    """Say what does not hold; exit 1 if anything."""
    with database_in_use(settings_of(ctx), prepared=False) as where:
        require_ready(where)
        note(say("db.doing.verify"))
        with _reading(where) as connection:
            found = verifying.verify(connection)
    report({"sound": found.sound, **asdict(found)}, as_json=as_json, show=_verdict)
    if not found.sound:
        raise typer.Exit(REFUSED)


@contextmanager
def _reading(where: str) -> Iterator[Connection]:
    engine = engine_for(
        where, application_name="desk:db", pool_size=1, statement_timeout_s=0
    )
    try:
        with engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()


def _step(name: str) -> None:
    note(say(f"db.step.{name}"))


def _tell_ready(where: str, *, as_json: bool) -> None:
    stands = schema.status(where)
    facts = {
        "place": place_of(where),
        "revision": stands.current,
        "ready": stands.ready,
    }
    report(facts, as_json=as_json, show=lambda f: [say("db.ready", **f)])


def _ask_to_replace(where: str) -> None:
    note(say("db.ask_replace", place=place_of(where)))
    answer = sys.stdin.readline().strip()
    if answer not in {say("db.word"), "replace"}:
        raise Refused(say("db.kept"))


def _status_lines(facts: dict[str, Any]) -> Iterable[str]:
    holder = facts.get("scheduler") or say("db.nobody")
    for name, value in facts.items():
        if name == "seats":
            for seat in value:
                yield f"  {seat['login']}  {seat['seat']}  {seat['since']:%F %T}"
        elif isinstance(value, dict):
            counts = "  ".join(f"{_label(each)} {n}" for each, n in value.items())
            yield f"{_label(name)}  {counts}"
        elif name == "scheduler":
            yield f"{_label(name)}  {holder}"
        else:
            yield f"{_label(name)}  {_value(value)}"


def _label(name: str) -> str:
    """Return what a fact is called; roles and tables keep their own names."""
    key = f"db.is.{name}"
    return say(key) if has_words(key) else name


def _value(value: object) -> str:
    if isinstance(value, bool):
        return say("db.is.true" if value else "db.is.false")
    if value is None:
        return say("db.is.none")
    return f"{value:%F %T %Z}" if isinstance(value, datetime) else str(value)


def _verdict(facts: dict[str, Any]) -> Iterable[str]:
    if facts["sound"]:
        opened = sum(facts["by_cases"].values())
        counts = {name: facts[name] for name in ("cases", "lines")}
        yield say("db.sound", open=opened, **counts)
        return
    yield say("db.broken", count=sum(facts["counts"].values()))
    for fault in facts["faults"]:
        kind = say(f"db.fault.{fault['kind']}")
        number = fault["number"] or fault["case_id"]
        yield say("db.fault", kind=kind, number=number, about=fault["about"])
