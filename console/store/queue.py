"""The queue: chips with counts that follow changes and the passing of time."""

from __future__ import annotations

from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

from console.domain.chips import NO_CHIPS, Chip, Seat, chips_of
from console.domain.severity import next_change_at
from console.store.search import Haystacks

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Set as AbstractSet
    from datetime import datetime

    from console.domain.records.case import CaseRecord
    from console.domain.records.seat import ClaimRecord
    from console.store.table import Table


class CaseQueue:
    """Which chips every case is under, now; counted change by change.

    Time is told to it by :meth:`advance`. A heap of the next instants at which a
    limit passes says which cases to look at again, so a second without such an
    instant costs nothing however many cases there are. A case comes under a chip
    the moment its record does, before any listing made later follows the table.

    Args:
        cases: the table to follow.
        claims: who has taken which case, for the chip "mine".
        seat: who asks.
        now: server time at the start.
    """

    def __init__(
        self,
        cases: Table[int, CaseRecord],
        *,
        seat: Seat,
        now: datetime,
        claims: Table[int, ClaimRecord] | None = None,
    ) -> None:
        self.cases = cases
        self.haystacks = Haystacks()
        self._claims = claims
        self._seat = seat
        self._now = now
        self._chips: dict[int, frozenset[Chip]] = {}
        self._members: dict[Chip, set[int]] = {chip: set() for chip in Chip}
        self._next: dict[int, float] = {}
        self._heap: list[tuple[float, int]] = []
        self._listeners: list[Callable[[frozenset[int]], object]] = []
        self._look_at_all()
        self._leave = [cases.listen(self._on_cases_changed)]
        if claims is not None:
            self._leave.append(claims.listen(self._on_claims_changed))

    @property
    def now(self) -> datetime:
        """The moment the chips are true for."""
        return self._now

    @property
    def counts(self) -> Mapping[Chip, int]:
        """How many cases are under each chip."""
        return {chip: len(members) for chip, members in self._members.items()}

    def members(self, chip: Chip) -> AbstractSet[int]:
        """Return the cases under a chip; the set follows every change."""
        return self._members[chip]

    def chips(self, case_id: int) -> frozenset[Chip]:
        """Return the chips this case is under."""
        return self._chips.get(case_id, NO_CHIPS)

    def listen(
        self, listener: Callable[[frozenset[int]], object]
    ) -> Callable[[], None]:
        """Call after every change with the cases that time or a claim has touched.

        A change of records calls with no cases, since the table names them itself;
        counts may differ in either event.
        """
        self._listeners.append(listener)

        def leave() -> None:
            if listener in self._listeners:
                self._listeners.remove(listener)

        return leave

    def advance(self, now: datetime) -> frozenset[int]:
        """Move to this moment; return the cases whose limits have passed meanwhile."""
        if now < self._now:
            return self._turn_back(now)
        self._now, instant = now, now.timestamp()
        passed: set[int] = set()
        while self._heap and self._heap[0][0] <= instant:
            at, key = heappop(self._heap)
            if self._next.get(key) == at:
                passed.add(key)
        for key in passed:
            self._look_at(key)
        return self._tell(frozenset(passed)) if passed else frozenset()

    def sit_down(self, seat: Seat) -> None:
        """Ask for somebody else from now on."""
        self._seat = seat
        self._look_at_all()
        self._tell(frozenset(self._chips))

    def close(self) -> None:
        """Follow the tables no longer."""
        for leave in self._leave:
            leave()

    def _turn_back(self, now: datetime) -> frozenset[int]:
        self._now = now
        before = dict(self._chips)
        self._look_at_all()
        touched = (k for k, chips in self._chips.items() if before.get(k) != chips)
        return self._tell(frozenset(touched))

    def _on_cases_changed(self, touched: Collection[int]) -> None:
        for key in touched:
            self._look_at(key)
        self.haystacks.forget(key for key in touched if key not in self.cases)
        self._tell(frozenset())

    def _on_claims_changed(self, touched: Collection[int]) -> None:
        known = frozenset(key for key in touched if key in self.cases)
        for key in known:
            self._look_at(key)
        self._tell(known)

    def _tell(self, touched: frozenset[int]) -> frozenset[int]:
        for listener in tuple(self._listeners):
            listener(touched)
        return touched

    def _look_at_all(self) -> None:
        self._chips.clear()
        self._next.clear()
        self._heap.clear()
        for members in self._members.values():
            members.clear()
        for record in self.cases:
            self._look_at(record.id)

    def _look_at(self, key: int) -> None:
        record = self.cases.get(key)
        held = self._chips.pop(key, NO_CHIPS)
        if record is None:
            self._put_under(key, held, NO_CHIPS)
            self._next.pop(key, None)
            return
        chips = chips_of(
            record, seat=self._seat, now=self._now, claimant=self._claimant(key)
        )
        self._chips[key] = chips
        if chips is not held:
            self._put_under(key, held, chips)
        self._expect(record)

    def _put_under(
        self, key: int, held: frozenset[Chip], chips: frozenset[Chip]
    ) -> None:
        for chip in held - chips:
            self._members[chip].discard(key)
        for chip in chips - held:
            self._members[chip].add(key)

    def _claimant(self, key: int) -> str:
        claim = None if self._claims is None else self._claims.get(key)
        return "" if claim is None else claim.login

    def _expect(self, record: CaseRecord) -> None:
        at = next_change_at(record, self._now)
        if at is None:
            self._next.pop(record.id, None)
            return
        instant = at.timestamp()
        if self._next.get(record.id) != instant:
            self._next[record.id] = instant
            heappush(self._heap, (instant, record.id))
            self._drop_stale_instants()

    def _drop_stale_instants(self) -> None:
        if len(self._heap) > 2 * len(self._next) + 1_000:
            self._heap = [(at, key) for key, at in self._next.items()]
            heapify(self._heap)
