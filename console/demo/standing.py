"""Cases that stand open now, in every state, with clocks as a desk knows them.

Each is made backwards: the clock of its state has used a share of its time, most
of them less than the warning share, a few nearly all, about one in a hundred more
than there was.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import numpy as np

from console.demo.arrivals import Arrival
from console.demo.backwards import AGAIN, BEFORE_FILING, SEEN, Backwards, Clock, S
from console.demo.lists import read_list
from console.demo.maker import receipt_limit
from console.domain.deadline import elapsed_us
from console.domain.states import CaseState, FieldTaskKind, TaskRole, TaskState

if TYPE_CHECKING:
    from datetime import datetime

    from console.demo.facts import CaseFact, TaskFact
    from console.demo.items import DemoItem
    from console.demo.maker import CaseMaker, Place
    from console.demo.moments import Moments, Timekeeper


def wanted_states(rng: np.random.Generator, count: int) -> list[CaseState]:
    """Return so many open states in the usual mix, each at least once if it can."""
    table = read_list("demo/frequencies")["open_states"]
    share = np.array(list(table.values()))
    numbers = np.floor(share / share.sum() * count).astype(int)
    numbers = np.maximum(numbers, 1 if count >= 3 * len(share) else 0)
    numbers[list(table).index("HANDLING")] += count - int(numbers.sum())
    states = [S(name) for name, n in zip(table, numbers, strict=True) for _ in range(n)]
    rng.shuffle(states)
    return states


class StandingCases:
    """Makes open cases whose clocks are right at the moment ``now``."""

    def __init__(
        self,
        maker: CaseMaker,
        keeper: Timekeeper,
        rng: np.random.Generator,
        now: datetime,
    ) -> None:
        self._maker, self._keeper, self._rng, self._now = maker, keeper, rng, now
        self._back = Backwards(maker, keeper, rng, now)

    def stand(
        self, state: CaseState, item: DemoItem, cell: int, channel: str, place: Place
    ) -> CaseFact:
        """Return a case that stands in this state now."""
        clock = self._back.clock(state, item)
        moments = self._back.moments(state, item, clock, channel)
        arrival = Arrival(
            item=item, cell=cell, channel=channel, reported_at=moments.reported_at
        )
        fact = self._maker.case(arrival, place, state)
        self._before_dispatch(fact, state, moments)
        if state not in BEFORE_FILING and state is not S.TO_DISPATCH:
            self._work(fact, state, item, moments)
        self._show(fact, state, clock)
        return fact

    def _before_dispatch(
        self, fact: CaseFact, state: CaseState, moments: Moments
    ) -> None:
        fact.filed_at, fact.dispatched_at = moments.filed_at, moments.dispatched_at
        if moments.verify_at is None:
            return
        errand = self._maker.errand(fact, FieldTaskKind.VERIFY, moments.verify_at)
        if state is not S.VERIFYING and moments.verified_at:
            self._maker.answer(errand, moments.verified_at, "exists")
        fact.errands.append(errand)

    def _work(
        self, fact: CaseFact, state: CaseState, item: DemoItem, moments: Moments
    ) -> None:
        joint = state is S.CO_HANDLING
        units = self._maker.units_for(item, fact.cell_id, joint=joint)
        sent = moments.dispatched_at or fact.reported_at
        for place, unit in enumerate(units):
            role = TaskRole.CO if place else TaskRole.LEAD
            task = self._maker.task(item, unit, role, sent)
            self._maker.watch(task, urgent=item.urgent)
            self._carry_on(task, state, moments)
            fact.tasks.append(task)
        fact.unit_id, fact.unit_ids = units[0].id, tuple(u.id for u in units)
        fact.disposal_due_at = max(t.due_at for t in fact.tasks if t.due_at)
        if moments.fed_back_at is not None:
            fact.fed_back_at = moments.fed_back_at
            fact.on_time = moments.fed_back_at <= fact.disposal_due_at
            self._look_at_result(fact, state, moments)

    def _carry_on(self, task: TaskFact, state: CaseState, moments: Moments) -> None:
        """Bring a task to where the state of its case has it."""
        if state in SEEN:
            task.state = TaskState.SENT
            if state is S.RETURN_REVIEW:
                task.state = TaskState.RETURN_ASKED
                task.return_reason = self._maker.phrase("return")
                task.acknowledged_at = moments.acknowledged_at
            return
        if moments.fed_back_at is not None and state not in AGAIN:
            self._maker.done(task, moments, moments.fed_back_at)
            return
        task.acknowledged_at = moments.acknowledged_at
        task.state = TaskState.ACKNOWLEDGED
        if self._rng.random() < 0.55:
            task.state, task.arrived_at = TaskState.ON_SITE, moments.arrived_at
        if state is S.CO_HANDLING and task.role == TaskRole.CO:
            self._perhaps_done(task, moments)

    def _perhaps_done(self, task: TaskFact, moments: Moments) -> None:
        if self._rng.random() < 0.3:
            seen = moments.acknowledged_at or task.sent_at
            self._maker.done(task, moments, seen + (self._now - seen) * 0.7)

    def _look_at_result(
        self, fact: CaseFact, state: CaseState, moments: Moments
    ) -> None:
        if state is S.FED_BACK or moments.fed_back_at is None:
            return
        sent = moments.inspect_at or moments.fed_back_at + timedelta(minutes=4)
        errand = self._maker.errand(fact, FieldTaskKind.INSPECT, sent)
        if state in AGAIN and moments.failed_at is not None:
            reason = self._maker.phrase("rework")
            self._maker.answer(errand, moments.failed_at, "failed", reason)
            fact.reworked = 1
            fact.fed_back_at, fact.on_time = None, None
        elif state is not S.INSPECTING:
            looked = sent + timedelta(minutes=float(self._rng.uniform(12, 40)))
            self._maker.answer(errand, looked, "passed")
        fact.errands.append(errand)

    def _show(self, fact: CaseFact, state: CaseState, clock: Clock) -> None:
        """Put the clock of the state on the case and its running timers beside."""
        fact.clock, fact.clock_started_at = clock.stage, clock.start
        fact.due_at = clock.due
        fact.near_at = self._maker.near(clock.start, clock.limit)
        if state in AGAIN:
            self._run_again(fact, clock)
        if state in {S.SUPERVISED, S.COORDINATION}:
            fact.supervision_level = 1 if self._rng.random() < 0.8 else 2
        if state is S.COORDINATION:
            fact.clock, fact.clock_started_at = "", None
            fact.due_at = fact.near_at = None
            return
        if state is S.DEFERRED:
            self._hang(fact, clock)
        self._start_timers(fact, state, clock)

    def _run_again(self, fact: CaseFact, clock: Clock) -> None:
        """After a failed inspection the disposal runs anew from the failure."""
        fact.disposal_due_at = clock.due
        for task in fact.tasks:
            task.due_at, task.near_at = clock.due, fact.near_at

    def _hang(self, fact: CaseFact, clock: Clock) -> None:
        """A deferred case's clock stands still with what was left (挂账)."""
        kind = clock.limit.kind
        left = elapsed_us(self._now, clock.due, kind, self._maker.calendar)
        fact.deferrals = 1
        fact.remaining_s = max(left // 1_000_000, 3600)
        fact.due_at = fact.near_at = None
        days = float(self._rng.uniform(6, 150))
        fact.deferred_until = self._now + timedelta(days=days)
        for task in fact.tasks:
            task.remaining_s, task.due_at, task.near_at = fact.remaining_s, None, None

    def _start_timers(self, fact: CaseFact, state: CaseState, clock: Clock) -> None:
        if clock.stage != "dispose":
            rule = f"stage:{clock.stage}"
            fact.timers.append(
                self._maker.timer(
                    clock.stage, clock.limit, clock.start, clock.due, rule
                )
            )
        for place, task in enumerate(fact.tasks):
            self._task_timer(fact, state, task, place)

    def _task_timer(
        self, fact: CaseFact, state: CaseState, task: TaskFact, place: int
    ) -> None:
        start = fact.clock_started_at if state in AGAIN else task.sent_at
        timer = self._maker.timer(
            "dispose",
            task.limit,
            start or task.sent_at,
            task.due_at,
            f"catalogue:{fact.item_code}",
        )
        timer.task = place
        timer.stopped_at, timer.on_time = task.done_at, task.on_time
        if state in {S.DEFERRED, S.RETURN_REVIEW}:
            since = self._now - timedelta(minutes=1)
            if state is S.RETURN_REVIEW and fact.clock_started_at:
                since = fact.clock_started_at
            timer.paused_at, timer.due_at = since, None
            timer.pauses = [_pause(since, task.return_reason)]
        fact.timers.append(timer)
        if task.state == TaskState.SENT:
            receipt = self._maker.timer(
                "receipt",
                receipt_limit(urgent=fact.urgent),
                task.sent_at,
                task.receipt_due_at,
                "stage:receipt",
            )
            receipt.task = place
            fact.timers.append(receipt)


def _pause(since: datetime, reason: str) -> dict[str, str | None]:
    return {"from": since.isoformat(), "to": None, "reason": reason, "by": ""}
