"""Questions of the registers and of the evaluation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.queries import Query
from console.domain.record import record

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.commands.rules import RuleChange


@record
class ReadRules(Query):
    """Everything local as it stands now -> RuleSheet."""


@record
class PreviewRuleChange(Query):
    """Which running clocks a change would move -> RulePreview.

    A change that would be refused raises InvalidInputError here as well.
    """

    change: RuleChange


@record
class ListPeriods(Query):
    """The scoring periods, latest first -> tuple[Period, ...].

    The current month is among them even if nothing was closed in it yet.
    """


@record
class PeriodRows(Query):
    """The cases behind one counter of a period -> tuple[PeriodRow, ...].

    The figure is the sum of their ``times``. ``unit_id`` keeps one unit's cases.
    """

    name: str
    counter: str
    unit_id: int | None = None


@record
class Period:
    """A scoring period; ``frozen_at`` is set once it takes no more cases."""

    name: str
    starts_at: datetime
    ends_at: datetime
    frozen_at: datetime | None = None


@record
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
