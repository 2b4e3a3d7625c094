"""What every sink over the database shares: one transaction per batch."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING, Generic, TypeVar

import sqlalchemy as sa

from console.db.bulk import quietly
from console.exchange.refusals import Note
from console.exchange.sinks import Outcome

if TYPE_CHECKING:
    from collections.abc import Sequence
    from contextlib import AbstractContextManager

    from sqlalchemy import Connection, Engine

RowT = TypeVar("RowT")
IMPORT_KEY = 7010
"""One import writes at a time; the lock is held for one batch."""


MANY_ROWS = 100
"""From here on the seats are told once to read anew, not row by row."""


def _told_once(
    connection: Connection, rows: int, *, dry_run: bool
) -> AbstractContextManager[None]:
    many = rows >= MANY_ROWS and not dry_run
    return quietly(connection) if many else nullcontext()


class BatchSink(Generic[RowT]):
    """Runs `put` in a transaction of its own; a dry run never writes."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._told: set[tuple[str, str]] = set()

    def write(self, records: Sequence[RowT], *, dry_run: bool) -> Outcome:
        """Write one batch; see `console.exchange.sinks.Sink`."""
        outcome = Outcome()
        with self._engine.begin() as connection:
            if dry_run:
                connection.execute(sa.text("SET TRANSACTION READ ONLY"))
            else:
                connection.execute(
                    sa.text("SELECT pg_advisory_xact_lock(:key)"), {"key": IMPORT_KEY}
                )
            with _told_once(connection, len(records), dry_run=dry_run):
                self.put(connection, records, outcome, dry_run=dry_run)
        return outcome

    def put(
        self,
        connection: Connection,
        records: Sequence[RowT],
        outcome: Outcome,
        *,
        dry_run: bool,
    ) -> None:
        """Compare and, unless it is a dry run, write."""
        raise NotImplementedError

    def note_once(
        self, outcome: Outcome, row: int, field: str, reason: str, value: str
    ) -> None:
        """Note an unknown code or name the first time it is met."""
        if (reason, value) not in self._told:
            self._told.add((reason, value))
            outcome.notes.append(Note(row=row, field=field, reason=reason, value=value))
