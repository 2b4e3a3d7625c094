"""The shortest way to the database: prepared once, several statements in one go.

A command says a dozen things in a row, and each trip costs both sides more than most
of the statements do. So what needs no answer is kept back until the next question,
and what will surely be asked is asked ahead. The order of what is written stays as it
was: any other use of the connection first sends what was kept back.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING, Any, cast

import psycopg
from psycopg.adapt import PyFormat, Transformer
from psycopg.generators import fetch_many, send
from psycopg.pq import ConnStatus, ExecStatus, TransactionStatus
from typing_extensions import override

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from psycopg.pq.abc import PGconn, PGresult
    from sqlalchemy import Connection

    Row = tuple[Any, ...]
    Values = tuple[Any, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Statement:
    """SQL with places ``$1``, ``$2`` …, about one table."""

    text: str
    table: str = ""
    writes: bool = False


_Kept = tuple[Statement, "tuple[Any, ...]", bool]
"""A statement, its values, and whether its answer waits to be asked."""

BEGIN = Statement("BEGIN")
COMMIT = Statement("COMMIT")


class Wire:
    """Statements on one connection, inside its transaction.

    Errors are psycopg's own and come with the trip that carried the statement.
    """

    def __init__(self, link: DeskConnection) -> None:
        self._link = link
        self._server: PGconn = link.pgconn
        self._names: dict[str, bytes] = {}
        self._numbers = count()
        self._kept: list[_Kept] = []
        self._ahead: dict[tuple[Statement, Values], list[Row]] = {}
        self._adapt = Transformer(link)

    def post(self, statement: Statement, values: Values = ()) -> None:
        """Keep a statement back until the next trip; nobody waits for its answer."""
        self._keep(statement, values, ahead=False)

    def ask_ahead(self, statement: Statement, values: Values) -> None:
        """Let a question go along with the next trip; its answer waits to be asked.

        It is thrown away as soon as its table is written, or the connection is used in
        any other way.
        """
        self._keep(statement, values, ahead=True)

    def ask(self, statement: Statement, values: Values = ()) -> list[Row]:
        """Send what was kept back and this; return its rows."""
        if not statement.writes:
            known = self._ahead.pop((statement, values), None)
            if known is not None:
                return known
        self._keep(statement, values, ahead=False)
        return self.flush()[-1]

    def flush(self) -> list[list[Row]]:
        """Send what was kept back; return the rows of each statement."""
        if not self._kept:
            return []
        kept, self._kept = self._kept, []
        begins = self._server.transaction_status == TransactionStatus.IDLE
        before = [(BEGIN, (), False)] if begins else []
        results = self._trip([*before, *kept])
        answers = [self._rows(result) for result in results[len(before) :]]
        for (statement, values, ahead), rows in zip(kept, answers, strict=True):
            if ahead:
                self._ahead[statement, values] = rows
        return answers

    def forget(self) -> None:
        """Throw away what was kept back and asked ahead."""
        self._kept.clear()
        self._ahead.clear()

    def prepare_anew(self) -> None:
        """Drop what was prepared; outside a transaction."""
        if self._names:
            self._names.clear()
            self._server.exec_(b"DEALLOCATE ALL")

    def step_aside(self) -> None:
        """Send what was kept back before the connection is used in another way."""
        self.flush()
        self._ahead.clear()

    def _keep(self, statement: Statement, values: Values, *, ahead: bool) -> None:
        if statement.writes:
            for asked in [
                key for key in self._ahead if key[0].table == statement.table
            ]:
                del self._ahead[asked]
        self._kept.append((statement, values, ahead))

    def _trip(self, kept: Sequence[_Kept]) -> list[PGresult]:
        """Send all, wait once; raise what the first refused statement said."""
        if self._server.status == ConnStatus.BAD:
            raise psycopg.OperationalError("the connection is lost")
        given = [self._dumped(values) for _, values, _ in kept]
        with self._link.lock:
            self._server.enter_pipeline_mode()
            try:
                said = [
                    part
                    for (statement, *_), values in zip(kept, given, strict=True)
                    for part in self._say(statement.text, values)
                ]
                self._server.pipeline_sync()
                results = self._link.wait(_answers(self._server, len(said)))
                self._server.exit_pipeline_mode()
            except BaseException:
                self._link.close()  # nobody knows which answers are still to come
                raise
        for prepared, result in zip(said, results, strict=True):
            if prepared and result.status != ExecStatus.COMMAND_OK:
                self._names.pop(prepared, None)
        self._complain(results)
        told = zip(said, results, strict=True)
        return [result for prepared, result in told if not prepared]

    def _say(self, text: str, values: Sequence[Any] | None) -> list[str]:
        """Hand a statement over; return what it prepares, then nothing."""
        name, said = self._names.get(text), [""]
        if name is None:
            name = self._names[text] = f"desk_{next(self._numbers)}".encode()
            self._server.send_prepare(name, text.encode())
            said.insert(0, text)
        self._server.send_query_prepared(name, values)
        return said

    def _complain(self, results: Sequence[PGresult]) -> None:
        for result in results:
            if result.status == ExecStatus.FATAL_ERROR:
                encoding = self._link.info.encoding
                error = psycopg.errors.error_from_result(result, encoding=encoding)
                if isinstance(error, psycopg.errors.InvalidSqlStatementName):
                    self._names.clear()  # dropped behind our back: prepare anew
                raise error

    def _rows(self, result: PGresult) -> list[Row]:
        if result.status != ExecStatus.TUPLES_OK or not result.ntuples:
            return []
        self._adapt.set_pgresult(result)
        return self._adapt.load_rows(0, result.ntuples, tuple)

    def _dumped(self, values: Values) -> Sequence[Any] | None:
        if not values:
            return None
        return self._adapt.dump_sequence(values, [PyFormat.TEXT] * len(values))


def _answers(server: PGconn, wanted: int) -> Generator[Any, Any, list[PGresult]]:
    """Wait for so many answers and the mark behind them."""
    if server.flush():
        yield from send(server)
    told: list[PGresult] = []
    for _ in range(wanted + 1):
        results: list[PGresult] = yield from fetch_many(server)
        if not results:
            raise psycopg.OperationalError("the connection was lost on the way")
        told.append(results[0])
    return told[:wanted]


class DeskConnection(psycopg.Connection["Row"]):
    """A connection with its wire; whoever takes a cursor comes after what was posted."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.wire = Wire(self)

    @override
    def cursor(self, *args: Any, **options: Any) -> Any:
        self.wire.step_aside()
        return super().cursor(*args, **options)

    @override
    def commit(self) -> None:
        self.wire.step_aside()
        super().commit()

    @override
    def rollback(self) -> None:
        self.wire.forget()
        if self.pgconn.transaction_status == TransactionStatus.IDLE:
            return
        super().rollback()
        self.wire.prepare_anew()  # the driver may have let everything be dropped


def wire_of(connection: Connection) -> Wire:
    """Return the wire of a connection that came from one of our engines."""
    link = cast("DeskConnection", connection.connection.driver_connection)
    return link.wire
