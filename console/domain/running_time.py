"""A clock walked along its limits and pauses: when it ran, in which kind of time."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from console.domain.deadline import advance, budget_us, elapsed_us
from console.domain.record import placed_record

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from console.domain.calendar import WorkCalendar
    from console.domain.time_limit import LimitKind, Reading, TimeLimit

Standstill = tuple["datetime", "datetime | None"]
"""From, up to; None while nobody knows the end."""


@placed_record
class Stretch:
    """The clock runs here without a break; spans are microseconds of its kind."""

    kind: LimitKind
    from_at: datetime
    to_at: datetime | None
    used_before_us: int


@placed_record
class Course:
    """All stretches of a clock in order, and the budget of each limit.

    The last stretch has no end unless an open pause ends it.
    """

    calendar: WorkCalendar
    stretches: tuple[Stretch, ...]
    budgets_us: tuple[int, ...]

    @property
    def budget_us(self) -> int:
        """Return the whole budget, each limit in its own kind of time."""
        return sum(self.budgets_us)

    def reaches_at(self, span_us: int) -> datetime | None:
        """Return when so much has been used, None if an open pause comes first.

        Reached just as a pause begins, it counts as reached when the pause ends.
        """
        for stretch in self.stretches:
            rest_us = max(0, span_us - stretch.used_before_us)
            reached = advance(stretch.from_at, rest_us, stretch.kind, self.calendar)
            if stretch.to_at is None or reached < stretch.to_at:
                return reached
        return None

    def used_us(self, now: datetime) -> int:
        """Return how much has been used by a moment."""
        begun = takewhile(lambda stretch: stretch.from_at < now, self.stretches)
        return sum(
            elapsed_us(
                stretch.from_at,
                now if stretch.to_at is None else min(now, stretch.to_at),
                stretch.kind,
                self.calendar,
            )
            for stretch in begun
        )


def course(
    start: datetime,
    limits: Sequence[TimeLimit],
    standstills: Iterable[Standstill],
    calendar: WorkCalendar,
    reading: Reading,
) -> Course:
    """Walk along: limits follow one another, standstills are in order and apart."""
    walk = _Walk(start, list(standstills), calendar)
    budgets: list[int] = []
    for number, limit in enumerate(limits, start=1):
        budgets.append(budget_us(walk.cursor, limit, calendar, reading))
        walk.run(limit.kind, budgets[-1], last=number == len(limits))
    return Course(calendar, tuple(walk.stretches), tuple(budgets))


class _Walk:
    """Where the walk has got to.

    Past an open pause it goes on as if that had ended at once, to know the budgets
    of the limits behind it, but notes no more stretches.
    """

    def __init__(
        self, start: datetime, ahead: list[Standstill], calendar: WorkCalendar
    ) -> None:
        self.cursor = start
        self.stretches: list[Stretch] = []
        self._blocked = False
        self._ahead = ahead
        self._calendar = calendar
        self._used_us = 0

    def run(self, kind: LimitKind, left_us: int, *, last: bool) -> None:
        """Use up one limit; the last one runs on without end."""
        while True:
            end = None if last else advance(self.cursor, left_us, kind, self._calendar)
            if not self._ahead or (end is not None and self._ahead[0][0] >= end):
                self._note(kind, end)
                return
            from_at, to_at = self._ahead.pop(0)
            left_us -= self._note(kind, from_at)
            self._blocked = self._blocked or to_at is None
            self.cursor = to_at or from_at

    def _note(self, kind: LimitKind, to_at: datetime | None) -> int:
        if not self._blocked:
            self.stretches.append(Stretch(kind, self.cursor, to_at, self._used_us))
        if to_at is None:
            return 0
        ran_us = elapsed_us(self.cursor, to_at, kind, self._calendar)
        self._used_us += ran_us
        self.cursor = to_at
        return ran_us
