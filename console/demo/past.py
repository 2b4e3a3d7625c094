"""Cases that have run their course: closed, refused or voided within the year."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np

from console.demo.arrivals import PUBLIC
from console.demo.maker import is_joint
from console.domain.states import CaseState, FieldTaskKind, TaskRole, TaskState

if TYPE_CHECKING:
    from datetime import datetime

    from console.demo.arrivals import Arrival
    from console.demo.facts import CaseFact, TaskFact
    from console.demo.maker import CaseMaker, Place
    from console.demo.moments import Moments, Timekeeper
    from console.demo.people import DemoUnit

WEEK = timedelta(days=7)
REWORK_SHARE = 0.04
RETURN_SHARE = 0.016
EXTENSION_SHARE = 0.028
DEFERRAL_SHARE = 0.008
ENDS = ("closed", "void", "refuse", "notice", "forced", "self")
END_ODDS = np.cumsum([0.925, 0.022, 0.004, 0.006, 0.001])
PUBLIC_END_ODDS = np.cumsum([0.86, 0.03, 0.1, 0.009, 0.001])


class PastCases:
    """Leads each report of the past through to its end, no later than now."""

    def __init__(
        self, maker: CaseMaker, keeper: Timekeeper, rng: np.random.Generator
    ) -> None:
        self._maker, self._keeper, self._rng = maker, keeper, rng

    def live(self, arrival: Arrival, place: Place, now: datetime) -> CaseFact:
        """Return the case of this report, ended before now.

        One that would still run is moved back by whole weeks, which keeps the day
        of the week and the hour.
        """
        while True:
            fact = self._once(arrival, place)
            if fact.closed_at is not None and fact.closed_at < now:
                return fact
            arrival = replace(arrival, reported_at=arrival.reported_at - WEEK)

    def _once(self, arrival: Arrival, place: Place) -> CaseFact:
        public = arrival.channel in PUBLIC
        odds = PUBLIC_END_ODDS if public else END_ODDS
        end = ENDS[int(np.searchsorted(odds, self._rng.random(), "right"))]
        fact = self._maker.case(arrival, place, CaseState.CLOSED)
        moments = self._keeper.until_filed(arrival.reported_at, verify=public)
        if end in {"void", "refuse"}:
            self._turn_down(fact, moments, end)
        elif end == "self":
            self._close_on_the_spot(fact)
        else:
            self._handle(fact, arrival, moments)
            if end in {"notice", "forced"}:
                states = {"notice": "CLOSED_BY_NOTICE", "forced": "FORCE_CLOSED"}
                fact.state = CaseState(states[end])
        return fact

    def _turn_down(self, fact: CaseFact, moments: Moments, end: str) -> None:
        fact.state = CaseState.VOIDED if end == "void" else CaseState.REFUSED
        fact.closed_at = moments.filed_at
        if moments.verify_at and moments.verified_at:
            errand = self._maker.errand(fact, FieldTaskKind.VERIFY, moments.verify_at)
            reason = self._maker.phrase("negative_verify")
            self._maker.answer(errand, moments.verified_at, "absent", reason)
            fact.errands.append(errand)

    def _close_on_the_spot(self, fact: CaseFact) -> None:
        """A trifle the collector put right (自行处置): filed and closed at once."""
        fact.filed_at = fact.reported_at + self._keeper.minutes(6)
        fact.closed_at = fact.filed_at + self._keeper.minutes(8)
        fact.on_time = True

    def _handle(self, fact: CaseFact, arrival: Arrival, moments: Moments) -> None:
        item = arrival.item
        fact.filed_at = moments.filed_at
        filed = moments.filed_at or fact.reported_at
        moments = replace(moments, dispatched_at=filed + self._keeper.minutes(5.5))
        if moments.verify_at and moments.verified_at:
            errand = self._maker.errand(fact, FieldTaskKind.VERIFY, moments.verify_at)
            self._maker.answer(errand, moments.verified_at, "exists")
            fact.errands.append(errand)
        joint = is_joint(self._rng, item)
        units = self._maker.units_for(item, fact.cell_id, joint=joint)
        moments = self._return_first(fact, arrival, moments, units[0])
        self._work(fact, arrival, moments, units)

    def _return_first(
        self, fact: CaseFact, arrival: Arrival, moments: Moments, right: DemoUnit
    ) -> Moments:
        """Sometimes the wrong unit gets it first and sends it back."""
        sent = moments.dispatched_at or fact.reported_at
        fact.dispatched_at = sent
        if self._rng.random() >= RETURN_SHARE:
            return moments
        wrong = self._maker.other_unit(right)
        task = self._maker.task(arrival.item, wrong, TaskRole.LEAD, sent)
        back = sent + self._keeper.minutes(48)
        task.state, task.return_reason = (
            TaskState.WITHDRAWN,
            self._maker.phrase("return"),
        )
        fact.tasks.append(task)
        fact.returned = fact.wrong_dispatch = 1
        again = back + self._keeper.minutes(8)
        return replace(moments, sent_back_at=back, sent_again_at=again)

    def _work(
        self,
        fact: CaseFact,
        arrival: Arrival,
        moments: Moments,
        units: list[DemoUnit],
    ) -> None:
        item, keeper = arrival.item, self._keeper
        start = moments.sent_again_at or moments.dispatched_at or fact.reported_at
        share = keeper.share()
        limit_end = self._maker.due(start, item.limit)
        if self._rng.random() < EXTENSION_SHARE and not item.urgent:
            fact.extended = 1
            limit_end = keeper.after(start, item.limit, 2.0)
            share = 1.0 + share * 0.8
        done = keeper.after(start, item.limit, share)
        if self._rng.random() < DEFERRAL_SHARE and not item.urgent:
            fact.deferrals = 1
            hung = timedelta(days=float(self._rng.uniform(5, 40)))
            done, limit_end = done + hung, limit_end + hung
        moments = keeper.work(moments, done)
        for place, unit in enumerate(units):
            task = self._maker.task(
                item, unit, TaskRole.CO if place else TaskRole.LEAD, start
            )
            task.due_at = limit_end
            at = done if not place else start + (done - start) * 0.8
            self._maker.done(task, moments, at)
            self._stopped_timer(fact, task, len(fact.tasks))
            fact.tasks.append(task)
        fact.unit_id, fact.unit_ids = units[0].id, tuple(u.id for u in units)
        fact.disposal_due_at = limit_end
        fact.on_time = done <= limit_end
        self._close(fact, arrival, keeper.finish(moments, done))

    def _stopped_timer(self, fact: CaseFact, task: TaskFact, place: int) -> None:
        timer = self._maker.timer(
            "dispose",
            task.limit,
            task.sent_at,
            task.due_at,
            f"catalogue:{fact.item_code}",
        )
        timer.task, timer.stopped_at = place, task.done_at
        timer.on_time = task.on_time
        fact.timers.append(timer)

    def _close(self, fact: CaseFact, arrival: Arrival, moments: Moments) -> None:
        if arrival.item.need_inspection:
            self._inspect(fact, moments, passed=True)
            if self._rng.random() < REWORK_SHARE:
                moments = self._do_again(fact, arrival, moments)
        fact.fed_back_at, fact.closed_at = moments.fed_back_at, moments.closed_at

    def _do_again(self, fact: CaseFact, arrival: Arrival, moments: Moments) -> Moments:
        """The first inspection fails; the unit goes again under supervision."""
        failed = moments.inspected_at or fact.reported_at
        reason = self._maker.phrase("rework")
        self._maker.answer(fact.errands[-1], failed, "failed", reason)
        fact.reworked, fact.supervision_level = 1, 1
        share = min(self._keeper.share(), 0.9)
        done = self._keeper.after(failed, arrival.item.limit, share)
        again = self._keeper.finish(moments, done)
        self._inspect(fact, again, passed=True)
        return again

    def _inspect(self, fact: CaseFact, moments: Moments, *, passed: bool) -> None:
        if moments.inspect_at is None or moments.inspected_at is None:
            return
        errand = self._maker.errand(fact, FieldTaskKind.INSPECT, moments.inspect_at)
        result = "passed" if passed else "failed"
        self._maker.answer(errand, moments.inspected_at, result)
        fact.errands.append(errand)
