"""The catalogue as the demo uses it: limits, who is responsible, how often."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from console.demo.lists import read_list
from console.domain.time_limit import TimeLimit

URGENT_HOURS = 2


@dataclass(frozen=True, slots=True)
class DemoItem:
    """One condition of the starter catalogue."""

    code: str
    kind: str
    minor: str
    condition: str
    limit: TimeLimit
    responsible_kinds: tuple[str, ...]
    need_inspection: bool
    template: str
    weight: float
    seasons: tuple[float, ...]

    @property
    def urgent(self) -> bool:
        """Its limit runs day and night and is two hours or less."""
        return self.limit.kind == "uh" and self.limit.value <= URGENT_HOURS


@cache
def demo_items() -> tuple[DemoItem, ...]:
    """Return every condition of the starter catalogue, in its order."""
    often = read_list("demo/frequencies")
    return tuple(
        DemoItem(
            code=row["code"],
            kind=row["kind"],
            minor=row["minor"],
            condition=row["condition"],
            limit=TimeLimit.parse(row["limit"]),
            responsible_kinds=tuple(row["responsible_kinds"]),
            need_inspection=row["need_inspection"],
            template=row["template"],
            weight=float(often["weights"].get(row["code"], 1.0)),
            seasons=tuple(often["seasons"].get(row["code"], [1.0] * 12)),
        )
        for row in read_list("catalogue/starter")["items"]
    )
