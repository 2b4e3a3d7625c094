"""One person at one seat: engine, picture, feed, commands, questions."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

import psycopg
from PySide6.QtCore import QObject, QThreadPool
from sqlalchemy.exc import SQLAlchemyError, TimeoutError as PoolTimeoutError

from console.app.cell_finder import CellFinder
from console.background.command_desk import CommandDesk, QueryDesk
from console.background.runner import TaskRunner
from console.db.connect import connect, engine_for
from console.db.reads import people, places
from console.db.reads.answers import answering
from console.db.rule_reader import read_rules
from console.db.unit_of_work import UnitOfWorkFactory
from console.domain.clock import OffsetClock, SystemClock
from console.domain.errors import LinkLostError, NotAllowedError
from console.domain.record import record
from console.feed.feed import Feed
from console.jobs.seat import scheduler_of_seat
from console.services.registry import execute
from console.store.freshness import Freshness
from console.store.picture import Picture
from console.store.search import initials

if TYPE_CHECKING:
    from console.domain.commands.command import Command, Outcome
    from console.domain.records.place import PersonRecord
    from console.domain.rule_book import RuleBook
    from console.feed.changes import Changes

DEAF_AFTER_S = 3.0
WORKERS = 4
SCHEDULERS = frozenset({"dispatcher", "duty_leader"})
"""Who may write marks and take deferrals up again; any one of their seats does."""
CLOSE_S = 8.0

log = logging.getLogger(__name__)


@record
class Admission:
    """What the database said when the person came in."""

    url: str
    login: str
    person: PersonRecord | None
    roles: frozenset[str]
    rules: RuleBook
    backdrop: tuple[tuple[str, str, Any], ...]


def admit(url: str) -> Admission:
    """Come in as the person of the URL; may be called on any thread.

    Raises:
        LinkLostError: the server cannot be reached or does not take this person.
        NotAllowedError: this login is no person of this desk.
    """
    with connect(url, application_name="desk:door", autocommit=True) as link:
        (login,) = link.execute("SELECT session_user").fetchone() or ("",)
        try:
            everybody = people.persons(link)
            painted = tuple(places.backdrop(link))
        except psycopg.errors.InsufficientPrivilege as error:
            raise NotAllowedError(str(error).strip(), login=login) from error
    engine = engine_for(url, application_name="desk:door", pool_size=1)
    try:
        with engine.connect() as connection:
            rules = read_rules(connection)
    except SQLAlchemyError as error:
        raise LinkLostError(str(error).strip()) from error
    finally:
        engine.dispose()
    person = next((each for each in everybody if each.login == login), None)
    return Admission(
        url=url,
        login=login,
        person=person,
        roles=frozenset(person.roles if person else ()),
        rules=rules,
        backdrop=painted,
    )


class SeatSession(QObject):
    """Everything long-lived of a seat, each built once, and its end.

    Attributes:
        picture: what the seat knows; only the feed writes it.
        clock: the server's time.
        feed: follow cases, see the link.
        commands: the way for commands, done as this person.
        queries: the way for questions.
        runner: work off the GUI thread.
    """

    def __init__(
        self,
        admission: Admission,
        parent: QObject | None = None,
        *,
        deaf_after_s: float = DEAF_AFTER_S,
    ) -> None:
        super().__init__(parent)
        self.admission = admission
        self.rules = admission.rules
        self.clock = OffsetClock(SystemClock())
        self.picture = Picture(freshness=Freshness(deaf_after_s=deaf_after_s))
        self.feed = Feed(
            url=admission.url,
            login=admission.login,
            picture=self.picture,
            clock=self.clock,
            parent=self,
        )
        self._engine = engine_for(
            admission.url, application_name=f"desk:{self.feed.seat}:work"
        )
        self._units = UnitOfWorkFactory(
            self._engine, locate=CellFinder(self.picture.areas)
        )
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(WORKERS)
        self.runner = TaskRunner(self._pool, self)
        self.commands = CommandDesk(
            self.runner, self._execute, version_of=self._version_of, parent=self
        )
        self.queries = QueryDesk(
            self.runner,
            answering(self._engine, lambda: self.feed.names),
            parent=self,
        )
        self._scheduler = (
            scheduler_of_seat(admission.url, admission.login, self._engine, self._units)
            if admission.roles & SCHEDULERS
            else None
        )
        self._open_case: int | None = None
        self.feed.snapshot_loaded.connect(self.commands.retry_now)
        self.feed.changes_received.connect(self._on_changes)

    def start(self) -> None:
        """Begin to follow the database; stand ready to run the scheduler."""
        self.feed.start()
        if self._scheduler is not None:
            self._scheduler.start()

    def close(self) -> bool:
        """End every thread and connection; False when something would not end."""
        if self._scheduler is not None:
            self._scheduler.stop()
        ended = self.feed.stop()
        idle = self.runner.close(CLOSE_S)
        self._engine.dispose()
        return ended and idle

    def open_case(self, case_id: int | None) -> None:
        """Keep this case's file up to date and tell the others; None for no case."""
        if case_id == self._open_case:
            return
        before, self._open_case = self._open_case, case_id
        if case_id is not None:
            self.feed.follow(case_id)
        if before is not None:
            self.feed.unfollow(before)
        self.feed.show(case_id)

    def _execute(self, command: Command) -> Outcome:
        try:
            return execute(command, self._units())
        except PoolTimeoutError as error:
            raise LinkLostError(str(error)) from error

    def _version_of(self, case_id: int) -> int | None:
        case = self.picture.cases.get(case_id)
        return None if case is None else case.version

    def _on_changes(self, changes: Changes) -> None:
        if changes.deltas.keys() & {"catalogue", "rules"}:
            self._units.forget_rules()
            self.runner.run(self._read_rules, done=self._on_rules, failed=_ignored)

    def _read_rules(self) -> RuleBook:
        with self._engine.connect() as connection:
            return read_rules(connection)

    def _on_rules(self, rules: RuleBook) -> None:
        self.rules = rules


def _load_pinyin() -> None:
    """Load the dictionaries of the search before somebody types."""
    initials("网格")


def _nothing(_result: None) -> None:
    pass


def _ignored(error: Exception) -> None:
    """What is known so far holds on; the feed says when the link is gone."""
    log.info("nothing could be read beside the feed: %s", error)
