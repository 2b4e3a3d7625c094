"""Turns a report and its moments into a case with tasks, errands and clocks."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

from console.demo.arrivals import PUBLIC
from console.demo.facts import CaseFact, ErrandFact, TaskFact, TimerFact
from console.demo.lists import read_list
from console.domain.deadline import advance, budget_us
from console.domain.states import FieldTaskKind, FieldTaskState, Role, TaskState, Tier
from console.domain.time_limit import Reading, TimeLimit

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    import numpy as np

    from console.demo.arrivals import Arrival
    from console.demo.city import City
    from console.demo.items import DemoItem
    from console.demo.moments import Moments
    from console.demo.people import DemoUnit, People
    from console.demo.scatter import Scatter
    from console.domain.calendar import WorkCalendar

NEAR_SHARE = 0.8
JOINT_TEMPLATES = frozenset({"joint", "emergency"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a report is: coordinates in degrees and the address people give."""

    lon: float
    lat: float
    road: str
    address: str


class CaseMaker:
    """Knows the city, its people and its calendar, and makes cases of them."""

    def __init__(
        self,
        city: City,
        people: People,
        scatter: Scatter,
        calendar: WorkCalendar,
        rng: np.random.Generator,
    ) -> None:
        self._people, self._scatter, self._rng = people, scatter, rng
        self.calendar = calendar
        self._phrases = read_list("demo/phrases")
        self._names = read_list("demo/names")
        self._above = city.ancestors()
        self._by_kind = people.units_by_kind()
        self._crews = self._crews_of_units()
        self._collectors = {
            area: person.id
            for person in people.with_role(Role.COLLECTOR)
            for area in person.area_ids
        }
        self._logins = {
            role: [p.login for p in people.with_role(role)]
            for role in (Role.INTAKE, Role.DISPATCHER)
        }

    def case(self, arrival: Arrival, place: Place, state: str) -> CaseFact:
        """Return the bare case of a report."""
        item, phrases = arrival.item, self._phrases[arrival.channel]
        text = self._one(phrases).format(
            address=place.address, minor=item.minor, condition=item.condition
        )
        fact = CaseFact(
            state=state,
            title=f"{place.road}{item.minor}",
            description=text,
            channel=arrival.channel,
            address=place.address,
            lon=place.lon,
            lat=place.lat,
            cell_id=self._scatter.cells[arrival.cell].id,
            item_code=item.code,
            reported_at=arrival.reported_at,
            urgent=item.urgent,
            major=item.template == "emergency" and self._rng.random() < 0.25,
            first_receiver=self._login(Role.INTAKE),
        )
        if arrival.channel in PUBLIC:
            self._add_caller(fact)
        return fact

    def units_for(self, item: DemoItem, cell_id: int, *, joint: bool) -> list[DemoUnit]:
        """Return the lead unit and, where joint, the others answerable."""
        street = self._above[cell_id][Tier.STREET].id
        found = []
        for kind in item.responsible_kinds:
            units = self._by_kind.get(kind, [])
            here = [u for u in units if not u.area_ids or street in u.area_ids]
            found += here[:1]
        return found if joint else found[:1]

    def other_unit(self, chosen: DemoUnit) -> DemoUnit:
        """Return a unit that is not the right one, for a wrong dispatch."""
        others = [u for u in self._people.units if u.id != chosen.id]
        return others[int(self._rng.integers(len(others)))]

    def due(self, start: datetime, limit: TimeLimit) -> datetime:
        """Return the deadline of a limit that starts now."""
        span = budget_us(start, limit, self.calendar, Reading.HOURS)
        return advance(start, span, limit.kind, self.calendar)

    def near(self, start: datetime, limit: TimeLimit) -> datetime:
        """Return when the limit is nearly used."""
        span = budget_us(start, limit, self.calendar, Reading.HOURS) * NEAR_SHARE
        return advance(start, round(span), limit.kind, self.calendar)

    def task(
        self, item: DemoItem, unit: DemoUnit, role: str, sent_at: datetime
    ) -> TaskFact:
        """Return a task just sent."""
        crews = self._crews.get(unit.id)
        return TaskFact(
            unit_id=unit.id,
            role=role,
            state=TaskState.SENT,
            limit=item.limit,
            sent_at=sent_at,
            sent_by=self._login(Role.DISPATCHER),
            demand=item.minor,
            handler_id=self._one(crews) if crews else None,
        )

    def watch(self, task: TaskFact, *, urgent: bool) -> None:
        """Give a task its deadlines, for work that still goes on."""
        task.receipt_due_at = self.due(task.sent_at, receipt_limit(urgent=urgent))
        task.near_at = self.near(task.sent_at, task.limit)
        task.due_at = self.due(task.sent_at, task.limit)

    def done(self, task: TaskFact, moments: Moments, at: datetime) -> None:
        """Mark a task done at that time."""
        task.state = TaskState.DONE
        task.acknowledged_at = moments.acknowledged_at
        task.arrived_at = moments.arrived_at
        task.done_at = at
        task.on_time = task.due_at is None or at <= task.due_at
        task.result = self.phrase("done")

    def errand(
        self, fact: CaseFact, kind: FieldTaskKind, sent_at: datetime
    ) -> ErrandFact:
        """Return an errand for the collector of the case's own beat, just sent."""
        beat = self._above[fact.cell_id][Tier.BEAT].id
        quick = fact.urgent or kind is FieldTaskKind.VERIFY
        return ErrandFact(
            kind=kind,
            person_id=self._collectors[beat],
            state=FieldTaskState.SENT,
            sent_at=sent_at,
            sent_by=self._login(Role.INTAKE),
            due_at=sent_at + timedelta(minutes=30 if quick else 60),
        )

    @staticmethod
    def answer(errand: ErrandFact, at: datetime, result: str, text: str = "") -> None:
        """Mark an errand answered."""
        errand.state = FieldTaskState.ANSWERED
        errand.answered_at = at
        errand.on_time = errand.due_at is None or at <= errand.due_at
        errand.result, errand.text = result, text

    @staticmethod
    def timer(
        stage: str, limit: TimeLimit, start: datetime, due: datetime | None, rule: str
    ) -> TimerFact:
        """Return a running timer."""
        return TimerFact(
            stage=stage, limit=limit, started_at=start, due_at=due, rule=rule
        )

    def phrase(self, key: str) -> str:
        """Return one of the sentences of a kind."""
        return self._one(self._phrases[key])

    def _one(self, choices: Sequence[Any]) -> Any:
        """Return one of the choices; quicker than the generator's own choice."""
        return choices[int(self._rng.random() * len(choices))]

    def _login(self, role: Role) -> str:
        return self._one(self._logins[role])

    def _add_caller(self, fact: CaseFact) -> None:
        surname = self._one(self._names["surnames"])
        fact.caller_name = f"{surname}{self.phrase('caller_titles')}"
        prefix = self._one(self._names["phone_prefixes"])
        fact.caller_phone = f"{prefix}{self._rng.integers(10**8):08d}"

    def _crews_of_units(self) -> dict[int, list[int]]:
        crews: dict[int, list[int]] = {}
        for person in self._people.persons:
            if person.unit_id is not None and not person.roles:
                crews.setdefault(person.unit_id, []).append(person.id)
        return crews


@cache
def receipt_limit(*, urgent: bool) -> TimeLimit:
    """Return how long a unit has to acknowledge a task."""
    return TimeLimit.parse("30 min" if urgent else "2 wh")


def is_joint(rng: np.random.Generator, item: DemoItem) -> bool:
    """Tell whether several units are sent; the template only proposes it."""
    many = len(item.responsible_kinds) > 1
    return many and item.template in JOINT_TEMPLATES and rng.random() < 0.55
