"""Floods of alerts, the seat's own rate, the mix of priorities, and grouping.

EEMUA 191 and ISA-18.2: a flood begins with more than ten alerts in ten minutes
and ends when fewer than five are left; an operator can work on one alert in ten
minutes; 5 % should be high, 15 % medium and 80 % low.
"""

from __future__ import annotations

from collections import Counter, deque
from datetime import timedelta
from typing import TYPE_CHECKING, Generic, TypeVar

from console.domain.record import placed_record, record

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable
    from datetime import datetime

    from console.domain.records.supervision import AlertRecord

WINDOW = timedelta(minutes=10)
BEGINS_ABOVE = 10
ENDS_BELOW = 5
RATE_SPAN = timedelta(hours=1)
RATE_AIM = 1.0
"""Alerts in ten minutes that one person can work on."""
MIX_AIM = (0.05, 0.15, 0.80)
"""Shares of high, medium and low."""

T = TypeVar("T")


@record
class Flood:
    """Whether a flood is on, since when, and how many came in the last ten minutes."""

    active: bool
    since: datetime | None
    recent: int


def flood_at(came: Iterable[datetime], now: datetime) -> Flood:
    """Return the state of the flood, from the moments at which alerts came.

    It depends on nothing else, so a seat that starts again knows it at once. An
    alert counts from its moment on until just before ten minutes later.
    """
    window: deque[datetime] = deque()
    since: datetime | None = None
    for moment in sorted(each for each in came if each <= now):
        since = _let_go(window, moment, since)
        window.append(moment)
        if since is None and len(window) > BEGINS_ABOVE:
            since = moment
    since = _let_go(window, now, since)
    return Flood(active=since is not None, since=since, recent=len(window))


def _let_go(
    window: deque[datetime], now: datetime, since: datetime | None
) -> datetime | None:
    while window and window[0] + WINDOW <= now:
        window.popleft()
        if len(window) < ENDS_BELOW:
            since = None
    return since


def rate_per_window(came: Iterable[datetime], now: datetime) -> float:
    """Return the alerts per ten minutes, over the last hour."""
    first = now - RATE_SPAN
    count = sum(first < moment <= now for moment in came)
    return count * (WINDOW / RATE_SPAN)


@placed_record
class Mix:
    """How many alerts of each priority there were."""

    high: int
    medium: int
    low: int

    @property
    def shares(self) -> tuple[float, float, float] | None:
        """Shares of 1, None where there was no alert."""
        total = self.high + self.medium + self.low
        if not total:
            return None
        return self.high / total, self.medium / total, self.low / total

    @property
    def top_heavy(self) -> bool:
        """Twice the aim or more is high: priorities mean little any longer."""
        shares = self.shares
        return shares is not None and shares[0] >= 2 * MIX_AIM[0]


def mix_of(severities: Iterable[int]) -> Mix:
    """Count priorities: 1 is high, 2 medium, everything else low."""
    counts = Counter(min(max(each, 1), 3) for each in severities)
    return Mix(counts[1], counts[2], counts[3])


@record
class AlertGroup(Generic[T]):
    """Alerts of one place and one cause, shown as one line in a flood."""

    place: T
    cause: str
    ids: tuple[int, ...]
    severity: int
    first_at: datetime
    last_at: datetime


def group(
    alerts: Iterable[AlertRecord], place_of: Callable[[AlertRecord], Hashable]
) -> list[AlertGroup[Hashable]]:
    """Group by place and cause: the gravest first, then the largest, then the newest."""
    members: dict[tuple[Hashable, str], list[AlertRecord]] = {}
    for alert in alerts:
        key = (place_of(alert), f"{alert.kind}:{alert.cause}")
        members.setdefault(key, []).append(alert)
    groups = [_group(place, cause, each) for (place, cause), each in members.items()]
    newest = sorted(groups, key=lambda one: one.last_at, reverse=True)
    return sorted(newest, key=lambda one: (one.severity, -len(one.ids)))


def _group(
    place: Hashable, cause: str, alerts: list[AlertRecord]
) -> AlertGroup[Hashable]:
    return AlertGroup(
        place=place,
        cause=cause,
        ids=tuple(sorted(alert.id for alert in alerts)),
        severity=min(alert.severity for alert in alerts),
        first_at=min(alert.raised_at for alert in alerts),
        last_at=max(alert.raised_at for alert in alerts),
    )
