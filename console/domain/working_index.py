"""Working time counted up over all days, so that long spans cost no loop.

Days are proleptic ordinals (1 is 0001-01-01, a Monday), times of day and spans are
whole microseconds, local and without zone. A window is (start, end) in a day.
"""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

SpanUs = tuple[int, int]
LAST_DAY = date.max.toordinal()


class WorkingIndex:
    """Answers how much working time lies before any moment, and the reverse.

    A week pattern gives the closed form, single days that differ from it are
    kept as a sorted list of running differences.
    """

    def __init__(
        self,
        week: Sequence[tuple[SpanUs, ...]],
        special: Mapping[int, tuple[SpanUs, ...]],
    ) -> None:
        self._week = tuple(week)
        self._special = dict(special)
        by_weekday = [_length(windows) for windows in self._week]
        self._week_before = (0, *accumulate(by_weekday))
        self._ordinals = sorted(self._special)
        differences = (
            _length(self._special[day]) - by_weekday[(day - 1) % 7]
            for day in self._ordinals
        )
        self._differences = (0, *accumulate(differences))
        self._most = max(self._differences)
        self._least = min(self._differences)

    def windows(self, day: int) -> tuple[SpanUs, ...]:
        """Return the working windows of a day, in order."""
        return self._special.get(day, self._week[(day - 1) % 7])

    def before_day(self, day: int) -> int:
        """Return the working time of all days before this one."""
        weeks, weekday = divmod(day - 1, 7)
        plain = weeks * self._week_before[7] + self._week_before[weekday]
        return plain + self._differences[bisect_left(self._ordinals, day)]

    def before(self, day: int, time_us: int) -> int:
        """Return the working time before a time of day."""
        total = self.before_day(day)
        for start, end in self.windows(day):
            if time_us <= start:
                break
            total += min(time_us, end) - start
        return total

    def locate(self, total: int) -> SpanUs | None:
        """Return the earliest (day, time) with this much working time before it.

        None if the last day there is has less; the total is more than zero.
        """
        day = self._day_of(total)
        if day >= LAST_DAY:
            return None
        rest = total - self.before_day(day)
        for start, end in self.windows(day):
            if rest <= end - start:
                return day, start + rest
            rest -= end - start
        return None

    def _day_of(self, total: int) -> int:
        """Return the first day by whose end there is so much; LAST_DAY if none.

        The plain weeks say where it must lie, however the single days differ.
        """
        first, last = 1, LAST_DAY
        week = self._week_before[7]
        if week:
            first = max(1, (total - self._most) // week * 7 - 7)
            last = min(LAST_DAY, max(first, (total - self._least) // week * 7 + 15))
        days = range(first, last)
        return first + bisect_left(days, total, key=lambda d: self.before_day(d + 1))


def _length(windows: tuple[SpanUs, ...]) -> int:
    return sum(end - start for start, end in windows)
