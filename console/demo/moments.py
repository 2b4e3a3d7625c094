"""When the steps of a made case happen, forwards from its report or back from now."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from console.domain.deadline import advance, budget_us, elapsed_us
from console.domain.time_limit import LimitKind, Reading

if TYPE_CHECKING:
    from datetime import datetime

    import numpy as np

    from console.domain.calendar import WorkCalendar
    from console.domain.time_limit import TimeLimit

LATE_SHARE = 0.12
PUBLIC_WAIT_MIN = 19.0
SEARCH_STEPS = 36


@dataclass(frozen=True, slots=True, kw_only=True)
class Moments:
    """The steps in order; None where the case has not come so far.

    ``sent_back_at`` is when the first unit asked to return it, ``failed_at`` when
    the first inspection failed.
    """

    reported_at: datetime
    verify_at: datetime | None = None
    verified_at: datetime | None = None
    filed_at: datetime | None = None
    dispatched_at: datetime | None = None
    sent_back_at: datetime | None = None
    sent_again_at: datetime | None = None
    acknowledged_at: datetime | None = None
    arrived_at: datetime | None = None
    first_fed_back_at: datetime | None = None
    failed_at: datetime | None = None
    fed_back_at: datetime | None = None
    inspect_at: datetime | None = None
    inspected_at: datetime | None = None
    closed_at: datetime | None = None


class Timekeeper:
    """Draws how long each step takes; heavy tails, mostly in time."""

    def __init__(self, rng: np.random.Generator, calendar: WorkCalendar) -> None:
        self._rng, self.calendar = rng, calendar

    def minutes(self, median: float, spread: float = 0.5) -> timedelta:
        """Return some minutes around the median, with a long tail."""
        return timedelta(minutes=float(median * self._rng.lognormal(0, spread)))

    def until_filed(self, reported_at: datetime, *, verify: bool) -> Moments:
        """Go from the report to the filing, by way of a verification or not."""
        if not verify:
            filed = reported_at + self.minutes(6.5, 0.45)
            return Moments(reported_at=reported_at, filed_at=filed)
        sent = reported_at + self.minutes(3)
        answered = sent + self.minutes(PUBLIC_WAIT_MIN, 0.35)
        filed = answered + self.minutes(4)
        return Moments(
            reported_at=reported_at,
            verify_at=sent,
            verified_at=answered,
            filed_at=filed,
        )

    def before(self, dispatched_at: datetime, *, verify: bool) -> Moments:
        """Go back from the dispatch to the report."""
        made = self.until_filed(dispatched_at, verify=verify)
        filed = made.filed_at or dispatched_at
        back = filed - dispatched_at + self.minutes(4.5, 0.5)
        return replace(
            made,
            reported_at=made.reported_at - back,
            verify_at=made.verify_at - back if made.verify_at else None,
            verified_at=made.verified_at - back if made.verified_at else None,
            filed_at=filed - back,
            dispatched_at=dispatched_at,
        )

    def share(self) -> float:
        """Return the share of the limit a disposal takes; above one is late."""
        if self._rng.random() < LATE_SHARE:
            return float(1.02 + self._rng.pareto(1.6) * 0.35)
        return float(min(self._rng.lognormal(-0.95, 0.6), 0.985))

    def after(self, start: datetime, limit: TimeLimit, share: float) -> datetime:
        """Return when that share of the limit has passed since the start."""
        span = budget_us(start, limit, self.calendar, Reading.HOURS) * min(share, 6)
        return advance(start, round(span), limit.kind, self.calendar)

    def back(self, end: datetime, limit: TimeLimit, share: float) -> datetime:
        """Return the start from which that share has passed at the end."""
        span = round(budget_us(end, limit, self.calendar, Reading.HOURS) * share)
        if not limit.kind.working:
            return end - timedelta(microseconds=span)
        return self._search_back(end, span, limit.kind)

    def _search_back(self, end: datetime, span: int, kind: LimitKind) -> datetime:
        """Halve the interval until the working time between is the span."""
        low, high = end - timedelta(microseconds=span * 8) - timedelta(days=14), end
        for _ in range(SEARCH_STEPS):
            middle = low + (high - low) / 2
            if elapsed_us(middle, end, kind, self.calendar) >= span:
                low = middle
            else:
                high = middle
        return low.replace(microsecond=0)

    def work(self, moments: Moments, end: datetime) -> Moments:
        """Fill in receipt and arrival between dispatch and the end of disposal."""
        start = moments.sent_again_at or moments.dispatched_at or moments.reported_at
        whole = end - start
        seen = start + min(self.minutes(16, 0.7), whole * 0.4)
        there = seen + (end - seen) * float(self._rng.beta(2, 3))
        return replace(moments, acknowledged_at=seen, arrived_at=there)

    def finish(self, moments: Moments, fed_back_at: datetime) -> Moments:
        """Go on from the feedback through inspection to the closing."""
        sent = fed_back_at + self.minutes(7)
        looked = sent + self.minutes(32, 0.4)
        closed = looked + self.minutes(9)
        return replace(
            moments,
            fed_back_at=fed_back_at,
            inspect_at=sent,
            inspected_at=looked,
            closed_at=closed,
        )
