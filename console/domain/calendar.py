"""The city's working time: windows of the day, holidays and make-up days."""

from __future__ import annotations

from dataclasses import field, replace
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from console.domain.clock import as_utc
from console.domain.errors import InvalidInputError
from console.domain.record import record
from console.domain.working_index import SpanUs, WorkingIndex

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Windows = tuple[tuple[time, time], ...]
"""Working windows of a day in order; an end of 00:00 is the midnight after it."""

DEFAULT_WINDOWS: Windows = ((time(8), time(12)), (time(14), time(18)))
DEFAULT_TIMEZONE = "Asia/Shanghai"
SECOND_US = 1_000_000
DAY_US = 86_400 * SECOND_US
_MIDNIGHT = time(0)


class CalendarError(InvalidInputError, ValueError):
    """A calendar or a question to it was refused; the message says why."""


class BeyondCalendarError(CalendarError):
    """The time lies outside the years 1 to 9999."""


class DayKind(StrEnum):
    """A day that differs from its week: working (make-up day) or off (holiday)."""

    WORK = "work"
    OFF = "off"


class DayReason(StrEnum):
    """Why a day counts or does not."""

    ORDINARY = "ordinary"
    MAKE_UP = "make_up"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"


@record
class WorkCalendar:
    """One version of the working calendar; immutable, safe to share.

    ``windows`` hold for Monday to Friday and for make-up days; ``weekday_windows``
    replaces them for single weekdays (0 is Monday), an empty tuple closes the day.
    ``days`` are the dates that differ. In years not in ``published_years`` the
    ordinary week is assumed. All instants taken must be aware, all given are UTC.
    """

    windows: Windows = DEFAULT_WINDOWS
    weekday_windows: Mapping[int, Windows] = field(
        default_factory=dict[int, Windows], hash=False, repr=False
    )
    days: Mapping[date, DayKind] = field(
        default_factory=dict[date, DayKind], hash=False, repr=False
    )
    published_years: frozenset[int] = frozenset()
    timezone: str = DEFAULT_TIMEZONE
    version: int = 1
    zone: ZoneInfo = field(init=False, repr=False, compare=False)
    day_seconds: int = field(init=False, repr=False, compare=False)
    """What one working day counts for: the length of its windows."""
    _index: WorkingIndex = field(init=False, repr=False, compare=False)
    _day_count: WorkingIndex = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if not self.windows:
            raise CalendarError("a calendar needs at least one working window")
        week = [_spans(self._week_windows(weekday)) for weekday in range(7)]
        special = {day.toordinal(): _spans(self.windows_on(day)) for day in self.days}
        day_us = sum(end - start for start, end in _spans(self.windows))
        object.__setattr__(self, "day_seconds", day_us // SECOND_US)
        object.__setattr__(self, "_index", WorkingIndex(week, special))
        object.__setattr__(
            self,
            "_day_count",
            WorkingIndex(
                [_one(spans) for spans in week],
                {day: _one(spans) for day, spans in special.items()},
            ),
        )
        object.__setattr__(self, "zone", _zone(self.timezone))

    @classmethod
    def from_rows(
        cls,
        days: Iterable[tuple[date | str, str]],
        *,
        published_years: Iterable[int],
        windows: Iterable[Sequence[time | str]] = DEFAULT_WINDOWS,
        weekday_windows: Mapping[int, Iterable[Sequence[time | str]]] | None = None,
        timezone: str = DEFAULT_TIMEZONE,
        version: int = 1,
    ) -> WorkCalendar:
        """Build from plain rows: (date, "work" or "off"), ("08:00", "12:00").

        Raises:
            CalendarError: a row cannot be read, windows overlap, a zone is unknown.
        """
        try:
            return cls(
                windows=_read_windows(windows),
                weekday_windows={
                    int(weekday): _read_windows(rows)
                    for weekday, rows in (weekday_windows or {}).items()
                },
                days={_read_day(day): DayKind(kind) for day, kind in days},
                published_years=frozenset(published_years),
                timezone=timezone,
                version=version,
            )
        except CalendarError:
            raise
        except ValueError as error:
            raise CalendarError(f"a calendar row cannot be read: {error}") from error

    def with_windows(
        self, windows: Windows, weekday_windows: Mapping[int, Windows] | None = None
    ) -> WorkCalendar:
        """Return the same days with other windows, as a class may have its own."""
        return replace(self, windows=windows, weekday_windows=weekday_windows or {})

    def with_days(
        self,
        days: Mapping[date, DayKind | None],
        *,
        version: int,
        published_years: Iterable[int] = (),
    ) -> WorkCalendar:
        """Return the next version: days changed (None takes the mark off)."""
        merged = {**self.days, **days}
        kept = {day: kind for day, kind in merged.items() if kind is not None}
        years = self.published_years.union(published_years)
        return replace(self, days=kept, version=version, published_years=years)

    def windows_on(self, day: date) -> Windows:
        """Return the working windows of a local day, empty if it is off."""
        kind = self.days.get(day)
        if kind is DayKind.OFF:
            return ()
        weekly = self._week_windows(day.weekday())
        if kind is DayKind.WORK and (day.weekday() > 4 or not weekly):
            return self.windows
        return weekly

    def is_working_day(self, day: date) -> bool:
        """Tell whether a local day has any working time."""
        return bool(self.windows_on(day))

    def reason(self, day: date) -> DayReason:
        """Return why a local day counts or does not."""
        ordinary = bool(self._week_windows(day.weekday()))
        if self.is_working_day(day):
            return DayReason.ORDINARY if ordinary else DayReason.MAKE_UP
        return DayReason.HOLIDAY if ordinary else DayReason.WEEKEND

    def local(self, at: datetime) -> datetime:
        """Return an instant in the city's own zone."""
        try:
            return as_utc(at).astimezone(self.zone)
        except OverflowError:
            raise BeyondCalendarError from None

    def working_us(self, start: datetime, end: datetime) -> int:
        """Return the working microseconds between; negative if end is earlier."""
        return self._before(end) - self._before(start)

    def working_seconds(self, start: datetime, end: datetime) -> float:
        """Return the working seconds between; negative if end is earlier."""
        return self.working_us(start, end) / SECOND_US

    def add_working(self, start: datetime, seconds: float) -> datetime:
        """Return the first instant by which so much working time has passed.

        A span that ends with a window ends there, not at the next window's start.

        Raises:
            CalendarError: seconds below zero, or the result lies past the year 9999.
        """
        return self.add_working_us(start, round(seconds * SECOND_US))

    def add_working_us(self, start: datetime, span_us: int) -> datetime:
        """Like add_working, in whole microseconds."""
        if span_us < 0:
            raise CalendarError(f"cannot add {span_us / SECOND_US} s of working time")
        if span_us == 0:
            return as_utc(start)
        return self._instant(self._index.locate(self._before(start) + span_us))

    def end_of_nth_working_day(self, start: datetime, n: int) -> datetime:
        """Return when the Nth working day after the starting day ends.

        The starting day never counts, whether work had begun, ended or not.

        Raises:
            CalendarError: n below one, or the result lies past the year 9999.
        """
        if n < 1:
            raise CalendarError(f"there is no working day number {n}")
        today = self.local(start).toordinal()
        found = self._day_count.locate(self._day_count.before(today, 1) + n)
        if found is None:
            raise BeyondCalendarError
        return self._instant((found[0], self._index.windows(found[0])[-1][1]))

    def _week_windows(self, weekday: int) -> Windows:
        return self.weekday_windows.get(weekday, self.windows if weekday < 5 else ())

    def _before(self, at: datetime) -> int:
        local = self.local(at)
        return self._index.before(local.toordinal(), _time_us(local))

    def _instant(self, place: SpanUs | None) -> datetime:
        if place is None:
            raise BeyondCalendarError
        day, time_us = place
        local = datetime.fromordinal(day) + timedelta(microseconds=time_us)
        return local.replace(tzinfo=self.zone).astimezone(UTC)


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise CalendarError(f"no time zone is called {name!r}") from error


def _read_day(day: date | str) -> date:
    return date.fromisoformat(day) if isinstance(day, str) else day


def _read_time(at: time | str) -> time:
    if isinstance(at, str):
        return _MIDNIGHT if at == "24:00" else time.fromisoformat(at)
    return at


def _read_windows(rows: Iterable[Sequence[time | str]]) -> Windows:
    return tuple((_read_time(start), _read_time(end)) for start, end in rows)


def _time_us(at: time | datetime) -> int:
    seconds = (at.hour * 60 + at.minute) * 60 + at.second
    return seconds * SECOND_US + at.microsecond


def _one(spans: tuple[SpanUs, ...]) -> tuple[SpanUs, ...]:
    """Return a window of length one for a day with working time, to count days."""
    return ((0, 1),) if spans else ()


def _spans(windows: Windows) -> tuple[SpanUs, ...]:
    """Return windows in microseconds; refuse empty, overlapping, unordered ones."""
    spans = tuple((_time_us(start), _time_us(end) or DAY_US) for start, end in windows)
    reached = 0
    for start, end in spans:
        if start < reached or end <= start:
            raise CalendarError("working windows must be in order and not overlap")
        reached = end
    return spans
