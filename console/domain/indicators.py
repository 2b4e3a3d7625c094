"""The indicators of a scoring period: names, formulas, and how they are worked out.

Shares are of 1. Nothing to divide by gives None, never 0 or 1 (reference, section d).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping


@record
class Indicator:
    """A rate: part over whole, or over whole and ``plus`` together."""

    id: str
    part: str
    whole: str
    plus: str = ""
    low_is_good: bool = False

    @property
    def counters(self) -> tuple[str, ...]:
        """The counters its formula is made of."""
        named = (self.part, self.whole, self.plus)
        return tuple(dict.fromkeys(name for name in named if name))


INDICATORS: tuple[Indicator, ...] = (
    Indicator(id="closing_rate", part="closed", whole="should_close"),
    Indicator(id="ontime_closing_rate", part="closed_in_time", whole="should_close"),
    Indicator(
        id="ontime_closing_rate_with_deferred",
        part="closed_in_time",
        whole="should_close",
        plus="deferred_due",
    ),
    Indicator(id="disposal_rate", part="disposed", whole="should_dispose"),
    Indicator(
        id="ontime_disposal_rate", part="disposed_in_time", whole="should_dispose"
    ),
    Indicator(id="filing_rate", part="filed", whole="accepted"),
    Indicator(id="ontime_filing_rate", part="filed_in_time", whole="filed_timed"),
    Indicator(
        id="ontime_dispatch_rate", part="dispatched_in_time", whole="dispatched_timed"
    ),
    Indicator(id="ontime_verify_rate", part="verified_in_time", whole="should_verify"),
    Indicator(
        id="ontime_inspect_rate", part="inspected_in_time", whole="should_inspect"
    ),
    Indicator(
        id="quality_score",
        part="passed_inspections",
        whole="passed_inspections",
        plus="failed_inspections",
    ),
    Indicator(
        id="first_discovery_rate",
        part="staff_filed",
        whole="staff_filed",
        plus="public_filed",
    ),
    Indicator(
        id="rework_rate", part="reworked_cases", whole="should_close", low_is_good=True
    ),
    Indicator(id="deferral_rate", part="deferred", whole="filed", low_is_good=True),
    Indicator(
        id="supervision_rate", part="supervised", whole="filed", low_is_good=True
    ),
    Indicator(
        id="public_report_rate", part="public_filed", whole="filed", low_is_good=True
    ),
)
UNIT_CARD = (
    "closing_rate",
    "ontime_closing_rate",
    "quality_score",
    "first_discovery_rate",
)
"""结案率, 及时结案率, 案件质量, 先行发现率: the unit card of 6.8.2.4."""
BY_ID: dict[str, Indicator] = {each.id: each for each in INDICATORS}
UNIT_WEIGHTS = {
    "filed_score": 0.10, "closing_rate": 0.30, "ontime_disposal_rate": 0.30,
    "rework_rate": 0.30,
}  # fmt: skip
_FILED_STEPS = ((50, 100), (100, 90), (200, 75), (500, 60), (1000, 40))
_GRADES = ((90, "A"), (75, "B"), (60, "C"), (40, "D"))


def value(indicator: Indicator, counters: Mapping[str, int]) -> float | None:
    """Return the share, None when a counter is missing or the whole is not above 0."""
    if any(name not in counters for name in indicator.counters):
        return None
    whole = counters[indicator.whole]
    whole += counters[indicator.plus] if indicator.plus else 0
    return counters[indicator.part] / whole if whole > 0 else None


def rates(counters: Mapping[str, int]) -> dict[str, float | None]:
    """Return every indicator by its id."""
    return {each.id: value(each, counters) for each in INDICATORS}


def filed_score(filed: int) -> int:
    """Return the points of a unit for how little was filed against it (0 to 100)."""
    return next((points for most, points in _FILED_STEPS if filed <= most), 0)


def unit_score(counters: Mapping[str, int]) -> float | None:
    """Return a unit's points of 100, None where any of its rates is unknown.

    立案数分值 × 10 % + 结案率 × 30 % + 按期处置率 × 30 % + (100 − 返工率) × 30 %.
    """
    known = [
        value(BY_ID[name], counters)
        for name in ("closing_rate", "ontime_disposal_rate", "rework_rate")
    ]
    closing, disposal, rework = known
    if closing is None or disposal is None or rework is None:
        return None
    points = (
        filed_score(counters.get("should_dispose", 0)) * UNIT_WEIGHTS["filed_score"]
    )
    points += closing * 100 * UNIT_WEIGHTS["closing_rate"]
    points += disposal * 100 * UNIT_WEIGHTS["ontime_disposal_rate"]
    return points + (1 - rework) * 100 * UNIT_WEIGHTS["rework_rate"]


def grade(points: float | None) -> str:
    """Return the grade A to E, nothing where there are no points."""
    if points is None:
        return ""
    return next((name for least, name in _GRADES if points >= least), "E")
