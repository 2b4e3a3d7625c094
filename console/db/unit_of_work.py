"""One command, one transaction, as the person who sits at the seat."""

from __future__ import annotations

import json
from threading import Lock
from typing import TYPE_CHECKING, Any

import psycopg
import sqlalchemy as sa
from sqlalchemy import exc

from console.db.refusals import refusal_of
from console.db.rule_reader import read_rules
from console.db.stores.cases import LOCKED, CaseStore
from console.db.stores.desk import AUTHORISED, DeskStore
from console.db.stores.joint import JointStore
from console.db.stores.periods import PeriodStore
from console.db.stores.recalculation import RecalculationStore
from console.db.stores.rows import RowStore
from console.db.stores.rules import RuleStore
from console.db.stores.supervision import SupervisionStore
from console.db.stores.tasks import LIVE, ErrandStore, TaskStore
from console.db.stores.timers import RUNNING, TimerStore
from console.db.tables.obstructed import obstruction
from console.db.wire import COMMIT, Statement, wire_of
from console.domain.commands.command import CaseCommand, Outcome
from console.domain.commands.dispatch import DispatchCase
from console.domain.commands.evaluation import FreezePeriod
from console.domain.commands.rules import RuleChange
from console.domain.record import record
from console.services.facts import Actor

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime
    from types import TracebackType
    from typing import Self

    from sqlalchemy import Connection, Engine

    from console.db.wire import Wire
    from console.domain.commands.command import Command
    from console.domain.rule_book import RuleBook

    Locate = Callable[[Sequence[tuple[float, float]]], tuple[int, ...]]

SAY = Statement(
    "SELECT set_config('desk.verb', $1, true), set_config('desk.reason', $2, true)"
)
_SAID = (
    " set_config('desk.verb', $1, true), set_config('desk.reason', $2, true),"
    " set_config('desk.command', $3::uuid::text, true)"
)
OPEN = Statement(f"SELECT now(), pg_advisory_xact_lock_shared(7003),{_SAID}")
OPEN_ALONE = Statement(f"SELECT now(), pg_advisory_xact_lock(7003),{_SAID}")
"""For a change of rules: who shared the lock first would wait for another sharer."""
OPEN_BESIDE = Statement(f"SELECT now(), pg_advisory_xact_lock(7004),{_SAID}")
"""For closings of periods, one after the other: they hold no other command up."""
REGISTER = Statement(
    "INSERT INTO command_done (command_id, name) VALUES ($1, $2)"
    " ON CONFLICT DO NOTHING"
    " RETURNING (SELECT value FROM setting WHERE key = 'rules_version')",
    "command_done",
    writes=True,
)
EARLIER = Statement("SELECT result FROM command_done WHERE command_id = $1")
STANDS = Statement("SELECT desk_stands($1, $2)")
KEEP = Statement(
    "UPDATE command_done SET result = $1 WHERE command_id = $2",
    "command_done",
    writes=True,
)
RULES_VERSION = sa.text("SELECT value FROM setting WHERE key = 'rules_version'")
WHO = sa.text(
    "SELECT session_user, p.id, p.unit_id, coalesce(p.roles, '{}') AS roles"
    " FROM (SELECT 1) one LEFT JOIN person p ON p.login = session_user"
)


def nowhere(_course: Sequence[tuple[float, float]]) -> tuple[int, ...]:
    """Locate nothing; for work that brings its cells along."""
    return ()


def _opening(command: Command) -> Statement:
    if isinstance(command, RuleChange):
        return OPEN_ALONE
    return OPEN_BESIDE if isinstance(command, FreezePeriod) else OPEN


def _surely_asked(command: Command) -> Iterator[tuple[Statement, tuple[int, ...]]]:
    """Give the questions a command will ask whatever the answers are."""
    if isinstance(command, CaseCommand):
        for statement in (LOCKED, LIVE, RUNNING):
            yield statement, (command.case_id,)
    if isinstance(command, DispatchCase):
        for order in command.orders:
            yield AUTHORISED, (command.case_id, order.unit_id)


@record
class _Known:
    actor: Actor
    rules: RuleBook


class UnitOfWorkFactory:
    """Makes units of work for one seat; rules are read once and kept until told."""

    def __init__(self, engine: Engine, *, locate: Locate = nowhere) -> None:
        self._engine = engine
        self._locate = locate
        self._known: _Known | None = None
        self._lock = Lock()

    def __call__(self) -> UnitOfWork:
        """Return a fresh unit of work."""
        return UnitOfWork(
            self._engine, self._look, self._locate, outdated=self.forget_rules
        )

    def rules(self) -> RuleBook:
        """Return the rules in force, read again if they have changed."""
        with self._engine.connect() as connection:
            known = self._look(connection)
            version = connection.execute(RULES_VERSION).scalar()
            if version is not None and int(version) != known.rules.version:
                self.forget_rules()
                known = self._look(connection)
        return known.rules

    def forget_rules(self) -> None:
        """Read the rules again with the next command."""
        with self._lock:
            self._known = None

    def _look(self, connection: Connection) -> _Known:
        with self._lock:
            if self._known is None:
                login, person_id, unit_id, roles = connection.execute(WHO).one()
                actor = Actor(
                    login=login,
                    person_id=person_id,
                    unit_id=unit_id,
                    roles=frozenset(roles),
                )
                self._known = _Known(actor=actor, rules=read_rules(connection))
            return self._known


class UnitOfWork:
    """One transaction; rolled back unless committed."""

    actor: Actor
    rules: RuleBook
    cases: CaseStore
    tasks: TaskStore
    errands: ErrandStore
    timers: TimerStore
    desk: DeskStore
    supervision: SupervisionStore
    joint: JointStore
    rulebook: RuleStore
    recalculations: RecalculationStore
    periods: PeriodStore
    obstructions: RowStore

    def __init__(
        self,
        engine: Engine,
        look: Callable[[Connection], _Known],
        locate: Locate,
        *,
        outdated: Callable[[], None],
    ) -> None:
        self._outdated = outdated
        self._engine = engine
        self._look = look
        self._locate = locate
        self._connection: Connection
        self._wire: Wire
        self._now: datetime

    def __enter__(self) -> Self:
        """Take a connection and begin.

        Raises:
            LinkLostError: the server cannot be reached.
        """
        try:
            self._connection = self._engine.connect()
            self._open_stores()
        except (exc.DBAPIError, psycopg.Error) as error:
            raise refusal_of(error) or error from error
        return self

    def _open_stores(self) -> None:
        connection = self._connection
        self._wire = wire_of(connection)
        known = self._look(connection)
        self.actor, self.rules = known.actor, known.rules
        self.cases = CaseStore(connection)
        self.tasks = TaskStore(connection)
        self.errands = ErrandStore(connection)
        self.timers = TimerStore(connection, known.rules)
        self.supervision = SupervisionStore(connection)
        self.joint = JointStore(connection)
        self.rulebook = RuleStore(connection)
        self.recalculations = RecalculationStore(connection)
        self.periods = PeriodStore(connection)
        self.obstructions = RowStore(connection, obstruction)
        self.desk = DeskStore(
            connection,
            most_photo_bytes=known.rules.number("photo_bytes"),
            locate=self._locate,
        )

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Roll back what was not committed; speak of refusals in our own words."""
        try:
            self._connection.close()
        except exc.DBAPIError:
            if not self._connection.closed:
                self._connection.invalidate()
        if isinstance(error, (exc.DBAPIError, psycopg.Error)):
            refusal = refusal_of(error)
            if refusal is not None:
                raise refusal from error

    def now(self) -> datetime:
        """Return the transaction's time by the server's clock, aware UTC."""
        return self._now

    def begin(self, command: Command, verb: str, reason: str) -> Outcome | None:
        """Register the command; if it was done before, return what it gave then."""
        wire, key = self._wire, command.command_id
        wire.post(_opening(command), (verb, reason, key))
        wire.post(REGISTER, (key, type(command).__name__))
        for statement, values in _surely_asked(command):
            wire.ask_ahead(statement, values)
        said, registered, *_ = wire.flush()
        self._now = said[0][0]
        for (version,) in registered:
            self._keep_up(int(version or 0))
            return None
        earlier: dict[str, Any] = {}
        for (kept,) in wire.ask(EARLIER, (key,)):
            earlier = kept or {}
        return Outcome(**earlier)

    def _keep_up(self, version: int) -> None:
        """Read the rules again if they have changed since this seat read them."""
        if version != self.rules.version:
            self._outdated()
            self.use_rules(read_rules(self._connection))

    def use_rules(self, book: RuleBook) -> None:
        """Go on in this transaction with other rules."""
        self.rules = book
        self.timers = TimerStore(self._connection, book)

    def say(self, verb: str, reason: str = "") -> None:
        """Tell the guards what the next change is and why."""
        self._wire.post(SAY, (verb, reason))

    def commit(self, command: Command, outcome: Outcome) -> Outcome:
        """Keep the outcome for a repeated command and commit."""
        kept: dict[str, Any] = {
            "case_id": outcome.case_id,
            "version": outcome.version,
            "number": outcome.number,
            "facts": dict(outcome.facts),
        }
        for written in self.cases.unheard.items():
            self._wire.post(STANDS, written)
        result = json.dumps(kept, default=str)
        self._wire.post(KEEP, (result, command.command_id))
        self._wire.ask(COMMIT)
        self._connection.commit()
        return outcome
