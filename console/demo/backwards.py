"""How a case came to stand where it does, told backwards from its running clock."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from console.demo.arrivals import PUBLIC
from console.domain.states import CaseState
from console.domain.time_limit import TimeLimit

if TYPE_CHECKING:
    from datetime import datetime

    import numpy as np

    from console.demo.items import DemoItem
    from console.demo.maker import CaseMaker
    from console.demo.moments import Moments, Timekeeper

S = CaseState
NEAR_ODDS, OVERDUE_ODDS = 0.036, 0.011
GOLDEN = 0.6180339887498949  # steps of it fill the unit interval evenly
STAGES: dict[S, tuple[str, str, str]] = {
    S.REPORTED: ("accept", "15 min", "10 min"),
    S.VERIFYING: ("verify", "30 min", "30 min"),
    S.TO_FILE: ("accept", "15 min", "10 min"),
    S.SELF_HANDLED: ("accept", "15 min", "10 min"),
    S.TO_DISPATCH: ("dispatch", "15 min", "10 min"),
    S.RETURN_REVIEW: ("review", "15 min", "10 min"),
    S.FED_BACK: ("feedback", "15 min", "10 min"),
    S.INSPECTING: ("inspect", "1 uh", "30 min"),
    S.SUPERVISED: ("dispose", "", ""),
    S.TO_CLOSE: ("close", "15 min", "15 min"),
    S.TO_CALLBACK: ("callback", "1 wd", "1 wd"),
}
"""The stage whose clock runs in a state, with its ordinary and urgent limit."""
BEFORE_FILING = frozenset({S.REPORTED, S.VERIFYING, S.TO_FILE, S.SELF_HANDLED})
UNDER_WAY = frozenset(
    {
        S.DISPATCHED, S.HANDLING, S.CO_HANDLING, S.EXTENSION_REVIEW,
        S.DEFERRAL_REVIEW, S.DEFERRED, S.REWORK, S.SUPERVISED, S.RETURN_REVIEW,
    }
)  # fmt: skip
AGAIN = frozenset({S.REWORK, S.SUPERVISED, S.COORDINATION})
SEEN = frozenset({S.DISPATCHED, S.RETURN_REVIEW})


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """The clock of a state: its stage, limit, start and end."""

    stage: str
    limit: TimeLimit
    start: datetime
    due: datetime


class Backwards:
    """Draws the clock of a state as it is now, and the steps that led to it."""

    def __init__(
        self,
        maker: CaseMaker,
        keeper: Timekeeper,
        rng: np.random.Generator,
        now: datetime,
    ) -> None:
        self._maker, self._keeper, self._rng, self._now = maker, keeper, rng, now
        self._drawn = float(rng.random())

    def clock(self, state: CaseState, item: DemoItem) -> Clock:
        """Return the clock that runs in this state."""
        stage, ordinary, urgent = STAGES.get(state, ("dispose", "", ""))
        text = urgent if item.urgent else ordinary
        limit = TimeLimit.parse(text) if text else item.limit
        share = self._used_share()
        if state is S.COORDINATION:
            share = 1.4
        start = self._keeper.back(self._now, limit, share)
        return Clock(
            stage=stage, limit=limit, start=start, due=self._maker.due(start, limit)
        )

    def _used_share(self) -> float:
        self._drawn += GOLDEN
        dice = self._drawn % 1.0
        if dice < OVERDUE_ODDS:
            return float(1.0 + self._rng.exponential(0.25) + 0.01)
        if dice < OVERDUE_ODDS + NEAR_ODDS:
            return float(self._rng.uniform(0.81, 0.985))
        return float(min(self._rng.beta(1.1, 1.9), 0.98) * 0.79)

    def moments(
        self, state: CaseState, item: DemoItem, clock: Clock, channel: str
    ) -> Moments:
        """Return the steps that led to the clock's start."""
        public = channel in PUBLIC
        if state is S.VERIFYING:
            made = self._keeper.until_filed(clock.start, verify=True)
            back = (made.verify_at or clock.start) - clock.start
            return replace(
                made,
                reported_at=clock.start - back,
                verify_at=clock.start,
                verified_at=None,
                filed_at=None,
            )
        if state in {S.REPORTED, S.SELF_HANDLED}:
            made = self._keeper.until_filed(clock.start, verify=False)
            return replace(made, filed_at=None)
        if state is S.TO_FILE:
            return replace(
                self._keeper.until_filed(clock.start, verify=False), filed_at=None
            )
        if state is S.TO_DISPATCH:
            made = self._keeper.before(clock.start, verify=public)
            late = clock.start - (made.filed_at or clock.start)
            return _shift(replace(made, dispatched_at=None), late)
        return self._worked(state, item, clock, public=public)

    def _worked(
        self, state: CaseState, item: DemoItem, clock: Clock, *, public: bool
    ) -> Moments:
        keeper = self._keeper
        sent, fed_back, failed = clock.start, None, None
        if state is S.RETURN_REVIEW:
            sent = clock.start - keeper.minutes(55)
        elif state in AGAIN:
            failed = clock.start
            fed_back = failed - keeper.minutes(45)
        elif state not in UNDER_WAY:
            extra = {S.FED_BACK: 0.0, S.INSPECTING: 8.0}.get(state, 50.0)
            fed_back = clock.start - (keeper.minutes(extra) if extra else timedelta())
        if fed_back is not None:
            sent = keeper.back(fed_back, item.limit, min(keeper.share(), 1.3))
        made = keeper.before(sent, verify=public)
        end = fed_back or self._now
        looking = clock.start if state is S.INSPECTING else None
        return replace(
            keeper.work(made, end),
            fed_back_at=fed_back,
            failed_at=failed,
            inspect_at=looking,
        )


def _shift(moments: Moments, by: timedelta) -> Moments:
    """Return the steps before the dispatch, all later by the same span."""
    return replace(
        moments,
        reported_at=moments.reported_at + by,
        verify_at=moments.verify_at + by if moments.verify_at else None,
        verified_at=moments.verified_at + by if moments.verified_at else None,
        filed_at=moments.filed_at + by if moments.filed_at else None,
    )
