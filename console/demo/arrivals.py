"""What is reported when and where: the shapes of a year.

Two humps in the day, quiet weekends and holidays, snow in winter and floods on
summer's storm days, and places that come up again and again.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

import numpy as np

from console.demo.items import DemoItem, demo_items
from console.demo.lists import read_list

if TYPE_CHECKING:
    from datetime import date

    from console.demo.city import City
    from console.demo.scatter import Scatter
    from console.domain.calendar import WorkCalendar

DAYS = 365
HOT_SPOTS = 14
PUBLIC = frozenset({"HOTLINE", "WEB"})
MACHINE = frozenset({"VIDEO", "DEVICE"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """One report before anybody has touched it; ``cell`` is an index."""

    item: DemoItem
    cell: int
    channel: str
    reported_at: datetime


class Arrivals:
    """Draws reports from the shapes of a year that ends at ``now``."""

    def __init__(
        self, city: City, scatter: Scatter, calendar: WorkCalendar, now: datetime
    ) -> None:
        self._rng = np.random.default_rng([city.seed, 3])
        self._calendar, self._now = calendar, now
        self._table = read_list("demo/frequencies")
        self._items = demo_items()
        self._hours = {
            who: np.cumsum(_normal(hours))[:-1]
            for who, hours in self._table["hours"].items()
        }
        self._heat = self._make_heat(city, scatter)
        today = calendar.local(now).date()
        self._days = [today - timedelta(days=DAYS - i) for i in range(DAYS + 1)]
        self._storms = self._pick_days("storm")
        self._snows = self._pick_days("snow") - self._storms

    def cells_for(self, items: list[DemoItem]) -> np.ndarray:
        """Return a cell index for each item, by the heat of its kind."""
        kinds = np.array([item.kind for item in items])
        cells = np.zeros(len(items), int)
        for kind, heat in self._heat.items():
            chosen = kinds == kind
            cells[chosen] = self._rng.choice(len(heat), int(chosen.sum()), p=heat)
        return cells

    def channels_for(self, items: list[DemoItem]) -> list[str]:
        """Return where each report came from."""
        found = np.empty(len(items), object)
        kinds = np.array([item.kind for item in items])
        for kind, shares in self._table["channels"].items():
            chosen = kinds == kind
            odds = _normal(list(shares.values()))
            found[chosen] = self._rng.choice(list(shares), int(chosen.sum()), p=odds)
        return [str(channel) for channel in found]

    def draw(self, count: int) -> list[Arrival]:
        """Return so many reports of the past year, oldest first."""
        days = self._rng.choice(len(self._days), count, p=self._day_weights())
        picked = np.empty(count, int)
        for day in np.unique(days):
            chosen = days == day
            odds = self._item_weights(self._days[day])
            picked[chosen] = self._rng.choice(
                len(self._items), int(chosen.sum()), p=odds
            )
        items = [self._items[i] for i in picked]
        cells, channels = self.cells_for(items), self.channels_for(items)
        found = [
            Arrival(
                item=item,
                cell=int(cell),
                channel=channel,
                reported_at=self._moment(self._days[day], channel),
            )
            for item, cell, channel, day in zip(
                items, cells, channels, days, strict=True
            )
        ]
        return sorted(found, key=lambda a: a.reported_at)

    def standing(self, count: int) -> list[DemoItem]:
        """Return items of cases that stand open: slow ones are seen more often."""
        odds = self._item_weights(self._days[-1])
        stay = np.array([_rough_hours(item) ** 0.55 for item in self._items])
        picked = self._rng.choice(len(self._items), count, p=_normal(odds * stay))
        return [self._items[i] for i in picked]

    def _moment(self, day: date, channel: str) -> datetime:
        """Return a moment of that day, before now."""
        who = "public" if channel in PUBLIC else "collector"
        who = "machine" if channel in MACHINE else who
        for _ in range(40):
            hour = int(np.searchsorted(self._hours[who], self._rng.random(), "right"))
            seconds = int(hour * 3600 + self._rng.random() * 3600)
            local = datetime.combine(day, time(), self._calendar.zone)
            at = (local + timedelta(seconds=seconds)).astimezone(UTC)
            if at < self._now - timedelta(minutes=5):
                return at
        return self._now - timedelta(minutes=float(self._rng.uniform(5, 300)))

    def _day_weights(self) -> np.ndarray:
        weights = []
        for i, day in enumerate(self._days):
            weight = self._table["weekdays"][day.weekday()] * (0.9 + 0.2 * i / DAYS)
            if not self._calendar.is_working_day(day) and day.weekday() < 5:
                weight *= self._table["day_off"]
            for name, days in (("storm", self._storms), ("snow", self._snows)):
                weight *= self._table[name]["volume"] if day in days else 1.0
            weights.append(weight * self._rng.lognormal(0, 0.09))
        weights[-1] *= self._share_of_today()
        return _normal(weights)

    def _share_of_today(self) -> float:
        local = self._calendar.local(self._now)
        hours = np.cumsum(_normal(self._table["hours"]["collector"]))
        return float(max(hours[local.hour], 0.02))

    def _item_weights(self, day: date) -> np.ndarray:
        weights = np.array([i.weight * i.seasons[day.month - 1] for i in self._items])
        for name, days in (("storm", self._storms), ("snow", self._snows)):
            if day in days:
                factors = self._table[name]["factors"]
                weights *= [factors.get(item.code, 1.0) for item in self._items]
        return _normal(weights)

    def _pick_days(self, name: str) -> set[date]:
        rule = self._table[name]
        fit = [day for day in self._days[:-1] if day.month in rule["months"]]
        number = min(rule["days"], len(fit))
        return {fit[i] for i in self._rng.choice(len(fit), number, replace=False)}

    def _make_heat(self, city: City, scatter: Scatter) -> dict[str, np.ndarray]:
        """Return the share of each cell: hot spots of their own for each kind."""
        middles = np.array(
            [city.shapes[cell.id].centroid.coords[0] for cell in scatter.cells]
        )
        reach = float(np.ptp(middles[:, 0])) or 1.0
        heat = {}
        for kind in ("C", "E", "G"):
            share = self._rng.lognormal(0, 0.75, len(middles))
            for spot in self._rng.choice(len(middles), HOT_SPOTS):
                away = np.hypot(*(middles - middles[spot]).T) / reach
                share += self._rng.pareto(2.2) * 4 * np.exp(-((away / 0.045) ** 2))
            heat[kind] = _normal(share)
        return heat


def _normal(weights: object) -> np.ndarray:
    array = np.asarray(weights, float)
    return array / array.sum()


def _rough_hours(item: DemoItem) -> float:
    unit = {"uh": 1.0, "wh": 2.5, "wd": 24.0, "cd": 24.0}[item.limit.kind.value]
    return float(item.limit.value) * unit
