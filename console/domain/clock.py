"""Where the time of day comes from; nothing else reads the wall clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Tells the time."""

    def now(self) -> datetime:
        """Return this moment, aware, in UTC."""
        ...


class SystemClock:
    """The clock of this machine."""

    def now(self) -> datetime:
        """Return this moment, aware, in UTC."""
        return datetime.now(UTC)


class OffsetClock:
    """Another clock moved by an offset: the server's time seen from a seat.

    ``offset`` is server time minus base time and is set anew at every measurement.
    """

    def __init__(self, base: Clock, offset: timedelta = timedelta(0)) -> None:
        self._base = base
        self.offset = offset

    def now(self) -> datetime:
        """Return the base's moment plus the offset, in UTC."""
        return self._base.now() + self.offset


class DrivenClock:
    """A clock that stands still until it is moved by hand."""

    def __init__(self, start: datetime) -> None:
        self._now = as_utc(start)

    def now(self) -> datetime:
        """Return the moment it was last moved to, in UTC."""
        return self._now

    def advance(self, by: timedelta) -> None:
        """Move forward; a negative span is a ValueError."""
        if by < timedelta(0):
            raise ValueError(f"a clock cannot be advanced by {by}")
        self._now += by

    def set(self, at: datetime) -> None:
        """Move to this aware moment, forward or back."""
        self._now = as_utc(at)


def as_utc(at: datetime) -> datetime:
    """Return the same moment in UTC; a time without zone is a ValueError."""
    if at.tzinfo is None:
        raise ValueError(f"{at} has no time zone")
    return at.astimezone(UTC)
