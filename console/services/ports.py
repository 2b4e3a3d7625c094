"""What the use cases need from outside; the database layer provides it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime
    from types import TracebackType
    from typing import Self

    from console.domain.commands.command import Command, Outcome
    from console.domain.rule_book import RuleBook
    from console.domain.stage_timer import StageTimer
    from console.services.desk_port import DeskStore
    from console.services.facts import (
        Actor,
        CaseFacts,
        ErrandFacts,
        StoredTimer,
        TaskFacts,
    )
    from console.services.rules_port import PeriodStore, RecalculationStore, RuleStore


class CaseStore(Protocol):
    """Cases and what hangs on them."""

    def get(self, case_id: int, version: int | None = None) -> CaseFacts:
        """Lock and return a case; StaleEditError if its version is another."""
        ...

    def add(self, columns: Mapping[str, Any]) -> CaseFacts:
        """Insert a report; the server gives number and time."""
        ...

    def change(self, case: CaseFacts, columns: Mapping[str, Any]) -> CaseFacts:
        """Write columns; the version goes up by one, the guards have their say."""
        ...

    def write(self, case: CaseFacts, columns: Mapping[str, Any]) -> CaseFacts:
        """Write like ``change``, as the last thing of a command: nobody waits for it.

        The facts returned are those written; what the guards add to them is not in
        them. The command is committed only if the change was done.
        """
        ...

    def merge_into(self, case_id: int, keep_id: int) -> None:
        """Copy the reports of a case to the one that is kept."""
        ...


class TaskStore(Protocol):
    """The tasks of units."""

    def of(self, case_id: int) -> list[TaskFacts]:
        """Return the live tasks of a case, oldest first.

        Live is what was neither withdrawn nor belongs to a round before.
        """
        ...

    def add(self, columns: Mapping[str, Any]) -> TaskFacts:
        """Insert a task."""
        ...

    def change(self, task: TaskFacts, columns: Mapping[str, Any]) -> TaskFacts:
        """Write columns; the version goes up by one."""
        ...


class ErrandStore(Protocol):
    """The errands of collectors."""

    def get(self, errand_id: int) -> ErrandFacts:
        """Return an errand."""
        ...

    def add(self, columns: Mapping[str, Any]) -> ErrandFacts:
        """Insert an errand."""
        ...

    def answer(self, errand: ErrandFacts, columns: Mapping[str, Any]) -> None:
        """Answer or withdraw an errand."""
        ...


class TimerStore(Protocol):
    """The clocks of the stages."""

    def running(self, case_id: int) -> list[StoredTimer]:
        """Return the timers of a case that are not stopped."""
        ...

    def of_task(self, case_id: int, task_id: int, stage: str) -> list[StageTimer]:
        """Return the timers a task has had of a stage, stopped or not, oldest first."""
        ...

    def add(
        self,
        case_id: int,
        timer: StageTimer,
        *,
        task_id: int | None,
        rule: str,
        due_at: datetime | None,
    ) -> None:
        """Insert a running timer."""
        ...

    def change(
        self, stored: StoredTimer, timer: StageTimer, due_at: datetime | None
    ) -> None:
        """Write what a timer has become."""
        ...

    def renew(self, stored: StoredTimer, timer: StageTimer) -> None:
        """Go on with a timer as changed rules have written it."""
        ...


class RowStore(Protocol):
    """Plain rows of one table."""

    def get(self, row_id: int, version: int | None = None) -> Mapping[str, Any]:
        """Lock and return a row; StaleEditError if its version is another."""
        ...

    def find(self, **values: Any) -> Sequence[Mapping[str, Any]]:
        """Return the rows with these values, oldest first."""
        ...

    def add(self, columns: Mapping[str, Any]) -> int:
        """Insert a row and return its id."""
        ...

    def change(self, row: Mapping[str, Any], columns: Mapping[str, Any]) -> None:
        """Write columns of a row read in this transaction."""
        ...


class SupervisionStore(Protocol):
    """Orders and all that hangs on supervision (6.8.1)."""

    orders: RowStore
    urges: RowStore
    agenda: RowStore
    meetings: RowStore
    records: RowStore
    negations: RowStore
    appeals: RowStore
    alerts: RowStore
    answers: RowStore
    wishes: RowStore

    def person_up_the_line(self, unit_id: int, level: int) -> int | None:
        """Return whom an order of this level addresses."""
        ...

    def standing_level(self, case_id: int) -> int:
        """Return the highest level of the orders standing on a case."""
        ...

    def has_order(self, case_id: int, unit_id: int, level: int) -> bool:
        """Tell whether an order of this level or a higher one is open."""
        ...

    def put_member(self, person_id: int, duty: str) -> None:
        """Take a person into the coordination group, or change the duty."""
        ...

    def drop_member(self, person_id: int) -> bool:
        """Let a person go; False when it was no member."""
        ...

    def red_cards(self, unit_id: int, since: datetime) -> int:
        """Count the red cards of a unit issued since."""
        ...

    def put_on_board(self, columns: Mapping[str, Any]) -> None:
        """Put a case on a special board."""
        ...


class JointStore(Protocol):
    """Whistles and the units they call."""

    whistles: RowStore

    def call(
        self, whistle_id: int, units: Iterable[int], due_at: datetime | None
    ) -> None:
        """Call each unit, due at a time."""
        ...

    def sign_in(self, whistle_id: int, unit_id: int) -> None:
        """Sign a unit in, once."""
        ...

    def score(self, whistle_id: int, unit_id: int, score: int, remark: str) -> None:
        """Keep the caller's score."""
        ...


class UnitOfWork(Protocol):
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

    def __enter__(self) -> Self:
        """Begin."""
        ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Roll back what was not committed."""
        ...

    def now(self) -> datetime:
        """Return the transaction's time by the server's clock, aware UTC."""
        ...

    def begin(self, command: Command, verb: str, reason: str) -> Outcome | None:
        """Register the command; if it was done before, return what it gave then."""
        ...

    def use_rules(self, book: RuleBook) -> None:
        """Go on in this transaction with other rules."""
        ...

    def say(self, verb: str, reason: str = "") -> None:
        """Tell the guards what the next change is and why."""
        ...

    def commit(self, command: Command, outcome: Outcome) -> Outcome:
        """Keep the outcome for a repeated command and commit."""
        ...
