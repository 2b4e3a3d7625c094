"""One person at one seat: engine, picture, feed, commands, questions."""

from __future__ import annotations

import logging
from threading import Event
from typing import TYPE_CHECKING, Any, ClassVar

import psycopg
from PySide6.QtCore import QObject, QThreadPool, QTimer, Signal

from console.background.command_desk import CommandDesk, QueryDesk
from console.background.late import Late
from console.background.runner import TaskRunner
from console.db.connect import connect
from console.db.reads import people, places
from console.db.rule_reader import rules_over
from console.domain.clock import OffsetClock, SystemClock
from console.domain.errors import LinkLostError, NotAllowedError
from console.domain.record import record
from console.feed.feed import Feed
from console.store.freshness import Freshness
from console.store.picture import Picture

if TYPE_CHECKING:
    from console.app.workshop import Workshop
    from console.domain.records.place import PersonRecord
    from console.domain.rule_book import RuleBook
    from console.feed.changes import Changes

DEAF_AFTER_S = 3.0
WORKERS = 4
CLOSE_S = 8.0
PAINTED_MS = 50
"""So long after it came, the first picture stands on the screen."""
LONGEST_WAIT_MS = 3_000
"""The workshop is opened then, though the picture has not come, and tried again."""

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
            rules = rules_over(link)
        except psycopg.errors.InsufficientPrivilege as error:
            raise NotAllowedError(str(error).strip(), login=login) from error
        except psycopg.Error as error:
            raise LinkLostError(str(error).strip()) from error
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

    Signals:
        stands_ready: what carries out commands is loaded too.
    """

    stands_ready: ClassVar[Signal] = Signal()
    _ended = False

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
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(WORKERS)
        self.runner = TaskRunner(self._pool, self)
        self._workshop = Late(self._made_workshop)
        self.commands = CommandDesk(
            self.runner,
            lambda command: self._at_work().do(command),
            version_of=self._version_of,
            parent=self,
        )
        self.queries = QueryDesk(
            self.runner, lambda query: self._at_work().answer(query), parent=self
        )
        self._painted = Event()
        self._painted.set()
        self._beside = QTimer(self, singleShot=True, interval=LONGEST_WAIT_MS)
        self._beside.timeout.connect(self._open_workshop)
        self._open_case: int | None = None
        self.feed.snapshot_loaded.connect(self.commands.retry_now)
        self.feed.snapshot_loaded.connect(self._on_picture)
        self.feed.changes_received.connect(self._on_changes)

    def start(self) -> None:
        """Follow the database; beside the first picture, stand ready for work."""
        self._painted.clear()
        self._beside.start()
        self.feed.start()

    def close(self) -> bool:
        """End every thread and connection; False when something would not end."""
        self._ended = True
        self._beside.stop()
        self._painted.set()
        if (there := self._workshop.made) is not None:
            there.end_scheduler()
        ended = self.feed.stop()
        idle = self.runner.close(CLOSE_S)
        if (there := self._workshop.made) is not None:
            there.close()
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

    def _made_workshop(self) -> Workshop:
        from console.app.workshop import Workshop  # noqa: PLC0415 - it says why itself

        return Workshop(
            self.admission,
            self.feed.seat,
            areas=self.picture.areas,
            names=lambda: self.feed.names,
        )

    def _at_work(self) -> Workshop:
        """Return the workshop; on a worker's thread, for it may have to wait.

        Whoever asks while the first picture is on its way lets it be painted first.
        """
        self._painted.wait()
        return self._workshop()

    def _on_picture(self) -> None:
        if self._beside.isActive():  # counted from when all have taken it in
            QTimer.singleShot(0, self._beside, lambda: self._beside.start(PAINTED_MS))

    def _open_workshop(self) -> None:
        if self._ended:
            return
        self._painted.set()
        self.runner.run(
            self._workshop, done=self._on_workshop, failed=self._on_no_workshop
        )

    def _on_workshop(self, there: Workshop) -> None:
        there.stand_ready()
        self._read_rules()
        self.stands_ready.emit()

    def _on_no_workshop(self, error: Exception) -> None:
        log.error("the workshop could not be opened and is tried again", exc_info=error)
        self._beside.start(LONGEST_WAIT_MS)

    def _version_of(self, case_id: int) -> int | None:
        case = self.picture.cases.get(case_id)
        return None if case is None else case.version

    def _on_changes(self, changes: Changes) -> None:
        """Go by the new rules; a workshop that opens later begins by reading them."""
        there = self._workshop.made
        if there is not None and changes.deltas.keys() & {"catalogue", "rules"}:
            there.forget_rules()
            self._read_rules()

    def _read_rules(self) -> None:
        self.runner.run(
            lambda: self._at_work().rules(), done=self._on_rules, failed=_ignored
        )

    def _on_rules(self, rules: RuleBook) -> None:
        self.rules = rules


def _ignored(error: Exception) -> None:
    """What is known so far holds on; the feed says when the link is gone."""
    log.info("nothing could be read beside the feed: %s", error)
