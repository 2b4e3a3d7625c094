"""A year of history that ends now, and the cases that stand open at this moment."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np

from console.demo.arrivals import Arrivals
from console.demo.city import DISTRICT_CODE
from console.demo.maker import CaseMaker, Place
from console.demo.moments import Timekeeper
from console.demo.past import PastCases
from console.demo.scatter import Scatter
from console.demo.standing import S, StandingCases, wanted_states
from console.domain.case_number import CaseNumber

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date, datetime

    from console.demo.city import City
    from console.demo.facts import CaseFact
    from console.demo.items import DemoItem
    from console.demo.people import People
    from console.domain.calendar import WorkCalendar

PROGRESS_EVERY = 500


@dataclass(slots=True)
class Year:
    """All cases in the order of their reports, and the last number of each day."""

    cases: list[CaseFact] = field(default_factory=list)
    last_numbers: dict[date, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Volume:
    """How many cases to make: still open, and ended within the past year."""

    open: int = 1_300
    past: int = 30_000


class YearMaker:
    """Makes the cases of one city; the same for the same seed, size and moment."""

    def __init__(
        self,
        city: City,
        people: People,
        calendar: WorkCalendar,
        now: datetime,
        *,
        scatter: Scatter | None = None,
    ) -> None:
        self._now, self._calendar = now, calendar
        self._scatter = scatter or Scatter(city)
        self._arrivals = Arrivals(city, self._scatter, calendar, now)
        self._rng = np.random.default_rng([city.seed, 4])
        maker = CaseMaker(city, people, self._scatter, calendar, self._rng)
        keeper = Timekeeper(self._rng, calendar)
        self._past = PastCases(maker, keeper, self._rng)
        self._standing = StandingCases(maker, keeper, self._rng, now)

    def make(
        self, volume: Volume, *, progress: Callable[[int], None] | None = None
    ) -> Year:
        """Make open and past cases and number them; tell how many are made."""
        year = Year()
        for case in self._cases(volume):
            year.cases.append(case)
            if progress is not None and len(year.cases) % PROGRESS_EVERY == 0:
                progress(len(year.cases))
        year.cases.sort(key=lambda case: case.reported_at)
        self._number(year)
        return year

    def _cases(self, volume: Volume) -> Iterator[CaseFact]:
        arrivals = self._arrivals.draw(volume.past)
        places = self._places([a.cell for a in arrivals], [a.item for a in arrivals])
        for arrival, place in zip(arrivals, places, strict=True):
            yield self._past.live(arrival, place, self._now)
        yield from self._open_cases(volume.open)

    def _open_cases(self, count: int) -> Iterator[CaseFact]:
        states = wanted_states(self._rng, count)
        items = [self._item_for(state) for state in states]
        cells = self._arrivals.cells_for(items)
        channels = self._arrivals.channels_for(items)
        places = self._places([int(cell) for cell in cells], items)
        for i, state in enumerate(states):
            channel = _fitting_channel(state, channels[i])
            yield self._standing.stand(
                state, items[i], int(cells[i]), channel, places[i]
            )

    def _item_for(self, state: S) -> DemoItem:
        """Return a matter that can be in this state."""
        while True:
            for item in self._arrivals.standing(12):
                several = len(item.responsible_kinds) > 1
                slow = item.limit.kind.days
                wrong = (
                    (state is S.CO_HANDLING and not several)
                    or (state in {S.DEFERRED, S.EXTENSION_REVIEW} and not slow)
                    or (state is S.INSPECTING and not item.need_inspection)
                )
                if not wrong:
                    return item

    def _places(self, cells: list[int], items: list[DemoItem]) -> list[Place]:
        where = np.array(cells, int)
        if not len(where):
            return []
        roadside = np.array([item.kind != "G" for item in items])
        points = np.empty((len(where), 2))
        for beside in (True, False):
            chosen = roadside == beside
            points[chosen] = self._scatter.points(
                self._rng, where[chosen], roadside=beside
            )
        roads = self._scatter.roads(points)
        addresses = self._scatter.addresses(self._rng, where, roads)
        degrees = self._scatter.degrees(points).tolist()
        return [
            Place(lon=lon, lat=lat, road=road, address=address)
            for (lon, lat), road, address in zip(degrees, roads, addresses, strict=True)
        ]

    def _number(self, year: Year) -> None:
        """Give numbers day by day in the order of the reports."""
        last = year.last_numbers
        for case in year.cases:
            day = self._calendar.local(case.reported_at).date()
            last[day] = last.get(day, 0) + 1
            case.number_day, case.number_seq = day, last[day]
            case.number = str(CaseNumber(DISTRICT_CODE, day, last[day]))


def _fitting_channel(state: S, channel: str) -> str:
    """Only callers are called back and verified; collectors handle on the spot."""
    if state in {S.VERIFYING, S.TO_CALLBACK} and channel == "COLLECTOR":
        return "HOTLINE"
    return "COLLECTOR" if state is S.SELF_HANDLED else channel
