"""Where the commands of a seat are done and its questions answered.

Nothing here is needed to see the picture, and it takes as long to load as half the
desk: the object mapper, the use cases with their stores, the answers, the scheduler,
geometry. So only `SeatSession` imports this module, on a thread beside the first
picture, or at once when a command or a question comes sooner.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from sqlalchemy.exc import TimeoutError as PoolTimeoutError

from console.app.cell_finder import CellFinder
from console.db.connect import engine_for
from console.db.reads.answers import answering
from console.db.rule_reader import read_rules
from console.db.unit_of_work import UnitOfWorkFactory
from console.domain.errors import LinkLostError
from console.jobs.seat import scheduler_of_seat
from console.maps import late as geometry
from console.services.registry import HANDLERS, execute

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.db.reads.names import Names
    from console.domain.commands.command import Command, Outcome
    from console.domain.queries import Query
    from console.domain.records.place import AreaRecord
    from console.domain.rule_book import RuleBook
    from console.store.table import Table

SCHEDULERS = frozenset({"dispatcher", "duty_leader", "supervisor"})
"""Who may write marks and take deferrals up again; any one of their seats does."""


class Seated(Protocol):
    """Who sits at the seat, as the database let them in."""

    @property
    def url(self) -> str:
        """Where they came in."""
        ...

    @property
    def login(self) -> str:
        """Their login role."""
        ...

    @property
    def roles(self) -> frozenset[str]:
        """Their posts."""
        ...


class Workshop:
    """A seat's engine and all that works with it; used from any thread.

    Args:
        admission: who sits here.
        seat: the name its connections carry.
        areas: which cell a place lies in is asked of these.
        names: the names the records carry, as the feed loaded them last.
    """

    def __init__(
        self,
        admission: Seated,
        seat: str,
        *,
        areas: Table[int, AreaRecord],
        names: Callable[[], Names | None],
    ) -> None:
        self._engine = engine_for(admission.url, application_name=f"desk:{seat}:work")
        geometry.load()
        self._units = UnitOfWorkFactory(self._engine, locate=CellFinder(areas))
        self.answer: Callable[[Query], object] = answering(self._engine, names)
        self._scheduler = (
            scheduler_of_seat(admission.url, admission.login, self._engine, self._units)
            if admission.roles & SCHEDULERS
            else None
        )

    def stand_ready(self) -> None:
        """Run the scheduler from now on, whenever no other seat does."""
        if self._scheduler is not None:
            self._scheduler.start()

    def do(self, command: Command) -> Outcome:
        """Do one command as this person.

        Raises:
            DeskError: it was refused; LinkLostError when no connection was to be had.
        """
        try:
            return execute(command, self._units())
        except PoolTimeoutError as error:
            raise LinkLostError(str(error)) from error

    def forget_rules(self) -> None:
        """Read the rules again with the next command."""
        self._units.forget_rules()

    def rules(self) -> RuleBook:
        """Return the rules in force now."""
        with self._engine.connect() as connection:
            return read_rules(connection)

    def end_scheduler(self) -> None:
        """Let go of the clock's hand; another seat takes over."""
        if self._scheduler is not None:
            self._scheduler.stop()

    def close(self) -> None:
        """Close every connection; nobody may be at work any more."""
        self._engine.dispose()


def verb_of(command: Command) -> str:
    """Return the verb the log shows for a command, nothing for an unknown one."""
    return HANDLERS[type(command)][0] if type(command) in HANDLERS else ""
