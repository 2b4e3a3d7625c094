"""The next hour: which cases will breach, and what can still be saved."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from console.domain.record import record
from console.domain.states import CaseState as S

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from console.domain.records.case import CaseRecord

HORIZON = timedelta(minutes=60)
DESK_S = 180.0
"""What a step of the desk itself takes."""
UNKNOWN_PACE_S = 2700.0
"""What disposal takes where a unit has no history."""
LEAST_S = 300.0
"""However long a unit has been at it, the end of the work takes this long."""
WITH_UNIT = frozenset({S.DISPATCHED, S.HANDLING, S.CO_HANDLING, S.REWORK, S.SUPERVISED})


@record
class Risk:
    """A case that breaches within the hour; ``need_s`` is the work still ahead."""

    case_id: int
    unit_id: int | None
    due_at: datetime
    left_s: float
    need_s: float

    @property
    def slack_s(self) -> float:
        """What is left beyond the work ahead; below zero it cannot be done any more."""
        return self.left_s - self.need_s

    @property
    def savable(self) -> bool:
        """It can still be done in time."""
        return self.slack_s >= 0


@record
class Overload:
    """A unit with more work due by ``by`` than its hands can do."""

    unit_id: int
    by: datetime
    cases: int
    need_s: float
    can_s: float

    @property
    def share(self) -> float:
        """Work asked for as a share of what can be done."""
        return self.need_s / self.can_s if self.can_s else float("inf")


def next_hour(
    cases: Iterable[CaseRecord], now: datetime, *, pace_s: Mapping[int, float]
) -> list[Risk]:
    """Return the cases that breach within the hour, by what can still be saved.

    First those that can be done in time, the tightest on top, for there a word
    helps most; then those beyond saving, the least short first. Paused and
    overdue cases are not in it.

    Args:
        cases: the open cases.
        now: aware UTC.
        pace_s: the usual seconds of disposal by unit.
    """
    risks = [
        _risk(case, case.due_at, now, pace_s)
        for case in cases
        if case.remaining_s is None
        and case.due_at is not None
        and now < case.due_at <= now + HORIZON
    ]
    return sorted(risks, key=_rank)


def _risk(
    case: CaseRecord, due_at: datetime, now: datetime, pace_s: Mapping[int, float]
) -> Risk:
    unit_id = case.unit_id if case.state in WITH_UNIT else None
    return Risk(
        case_id=case.id,
        unit_id=unit_id,
        due_at=due_at,
        left_s=(due_at - now).total_seconds(),
        need_s=DESK_S if unit_id is None else _need(case, unit_id, now, pace_s),
    )


def _need(
    case: CaseRecord, unit_id: int, now: datetime, pace_s: Mapping[int, float]
) -> float:
    began = case.dispatched_at or case.clock_started_at or now
    spent_s = max(0.0, (now - began).total_seconds())
    return max(LEAST_S, pace_s.get(unit_id, UNKNOWN_PACE_S) - spent_s)


def _rank(risk: Risk) -> tuple[bool, float, datetime, int]:
    return not risk.savable, abs(risk.slack_s), risk.due_at, risk.case_id


def overloads(risks: Iterable[Risk], *, hands: Mapping[int, int]) -> list[Overload]:
    """Return the units that cannot do what falls due, the most loaded first.

    For each limit the work due by then is held against the hands of the unit (a
    unit nobody is known of has one) and the time until then; the worst limit counts.
    Only cases that could be done if they stood alone are held against it.
    """
    by_unit: dict[int, list[Risk]] = {}
    for risk in sorted(risks, key=lambda each: each.due_at):
        if risk.unit_id is not None and risk.savable:
            by_unit.setdefault(risk.unit_id, []).append(risk)
    worst = (
        _worst(unit_id, due, max(1, hands.get(unit_id, 1)))
        for unit_id, due in by_unit.items()
    )
    found = [each for each in worst if each is not None]
    return sorted(found, key=lambda each: (-each.share, each.unit_id))


def _worst(unit_id: int, due: list[Risk], hands: int) -> Overload | None:
    worst: Overload | None = None
    need_s = 0.0
    for count, risk in enumerate(due, start=1):
        need_s += risk.need_s
        load = Overload(
            unit_id=unit_id,
            by=risk.due_at,
            cases=count,
            need_s=need_s,
            can_s=hands * risk.left_s,
        )
        if load.share > 1 and (worst is None or load.share > worst.share):
            worst = load
    return worst
