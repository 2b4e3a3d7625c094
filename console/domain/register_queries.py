"""Questions of the registers and of the evaluation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from console.domain.queries import Query

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.commands.rules import RuleChange


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadRules(Query):
    """Everything local as it stands now -> RuleSheet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewRuleChange(Query):
    """Which running clocks a change would move -> RulePreview.

    A change that would be refused raises InvalidInputError here as well.
    """

    change: RuleChange


@dataclass(frozen=True, slots=True, kw_only=True)
class ListPeriods(Query):
    """The scoring periods, latest first -> tuple[Period, ...].

    The current month is among them even if nothing was closed in it yet.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodRows(Query):
    """The cases behind one counter of a period -> tuple[PeriodRow, ...].

    The figure is the sum of their ``times``. ``unit_id`` keeps one unit's cases.
    """

    name: str
    counter: str
    unit_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A scoring period; ``frozen_at`` is set once it takes no more cases."""

    name: str
    starts_at: datetime
    ends_at: datetime
    frozen_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodRow:
    """One case behind a figure, counted ``times`` in the period."""

    case_id: int
    number: str
    title: str
    state: str
    unit_name: str
    reported_at: datetime
    closed_at: datetime | None = None
    on_time: bool | None = None
    times: int = 1
