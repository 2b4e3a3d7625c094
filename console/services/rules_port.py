"""What the use cases need of rules, of clocks that follow them, and of scoring periods."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from console.domain.commands.rules import RuleChange
    from console.domain.rule_book import RuleBook
    from console.domain.rule_changes import Renewed
    from console.services.facts import RecalculationStep, StoredTimer


class RuleStore(Protocol):
    """The rules as rows, and the clocks that follow them."""

    def lock(self) -> RuleBook:
        """Keep other rule changes out and return the rules in force."""
        ...

    def write(self, change: RuleChange, book: RuleBook) -> int:
        """Write a change under new versions; StaleEditError if it was not up to date."""
        ...

    def touched(self, old: RuleBook, new: RuleBook, among: Sequence[int]) -> list[int]:
        """Return those of the cases with a running clock that new rules change."""
        ...

    def recalculate(
        self,
        stored: StoredTimer,
        fresh: Renewed,
        book: RuleBook,
        *,
        why: str,
        now: datetime,
    ) -> None:
        """Write what a running clock has become by changed rules."""
        ...

    def set_reminder(self, stored: StoredTimer, book: RuleBook, now: datetime) -> None:
        """Set the next reminder of a clock that has not moved by the new rules."""
        ...


class RecalculationStore(Protocol):
    """Changed rules whose clocks follow in steps."""

    def concerned(self, change: RuleChange, old: RuleBook, most: int) -> list[int]:
        """Return the cases with a running clock a change speaks of, so many at most."""
        ...

    def put_off(self, change: RuleChange, old: RuleBook, version: int) -> int:
        """Leave the clocks a change speaks of to the steps; return how many cases."""
        ...

    def next_step(self, size: int, *, due: bool = False) -> RecalculationStep | None:
        """Lock and return some cases of the oldest change, or of those due only."""
        ...

    def awaits(self, case_id: int) -> bool:
        """Tell whether the clocks of a case still run by rules that were changed."""
        ...

    def put_back(self, change: int, case_id: int) -> None:
        """Let a case wait for this change again."""
        ...

    def end_step(self, step: RecalculationStep) -> None:
        """Say that these cases have followed."""
        ...


class PeriodStore(Protocol):
    """Scoring periods."""

    def lock(self, name: str) -> tuple[datetime, datetime | None] | None:
        """Return when a period ends and was frozen; nobody else closes one now."""
        ...

    def is_settled(self, case_id: int) -> bool:
        """Tell whether the period a case counts in is frozen, or it counts in none."""
        ...

    def freeze(self, name: str, reason: str) -> int:
        """Keep a period's figures; return the last log line they were read from."""
        ...
