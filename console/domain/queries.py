"""What a seat may ask the database once, beside the picture it holds anyway."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from console.domain.record import record

if TYPE_CHECKING:
    from datetime import date, datetime

    from console.domain.records.case import CaseRecord


@record
class Query:
    """A question; each class names the type of its answer."""


@record
class FindDuplicates(Query):
    """Open cases of the same matter near in place and time -> tuple[Candidate, ...]."""

    minor: str
    lon: float
    lat: float
    except_id: int | None = None


@record
class CallerHistory(Query):
    """Earlier reports from this phone -> tuple[CaseRecord, ...], newest first."""

    phone: str


@record
class SuggestUnits(Query):
    """Who should be sent -> tuple[UnitSuggestion, ...], best first."""

    item_id: int
    cell_id: int | None = None
    lon: float | None = None
    lat: float | None = None


@record
class SuggestCollectors(Query):
    """Who should go and look -> tuple[CollectorSuggestion, ...], best first."""

    case_id: int


@record
class PhotoContent(Query):
    """The whole picture -> bytes."""

    photo_id: int


@record
class ExplainClock(Query):
    """Why this clock ends when it does -> tuple[str, ...] in ``language``."""

    timer_id: int
    language: str = "zh"


@record
class FlowToday(Query):
    """Arrivals and closings of a day per quarter of an hour -> DayFlow."""

    day: date


@record
class FindCases(Query):
    """Cases open or ended, newest first -> tuple[CaseRecord, ...]."""

    text: str = ""
    since: datetime | None = None
    until: datetime | None = None
    limit: int = 200
    ended_only: bool = False


@record
class PeriodFigures(Query):
    """The figures of a scoring period, from the log alone -> PeriodCount."""

    name: str


@record
class UnitFiles(Query):
    """The file of every unit since a moment -> tuple[UnitFile, ...] (6.8.1.3)."""

    since: datetime


@record
class UnitFaults(Query):
    """The lines behind one count -> tuple[UnitFaultRow, ...], newest first."""

    unit_id: int
    fault: str
    since: datetime
    limit: int = 500


@record
class UnitPace(Query):
    """Usual seconds from sending to done by unit, of 90 days -> dict[int, float]."""


@record
class NegationFilings(Query):
    """Filed refusals, newest first, unreviewed ones first -> tuple[FilingRecord, ...]."""

    limit: int = 500


@record
class OvertimeAppeals(Query):
    """Appeals against overtime, newest first -> tuple[AppealRecord, ...]."""

    limit: int = 500


@record
class CoordinationGroup(Query):
    """Who is in the coordination group and how it met -> GroupRecord."""

    meetings: int = 50


class AlertState(StrEnum):
    """What has become of an alert, whoever looks at it."""

    STANDING = "standing"
    SHELVED = "shelved"
    ENDED = "ended"
    CONFIRMED = "confirmed"


@record
class AlertHistory(Query):
    """Alerts of a span with a text, newest first -> tuple[AlertRecord, ...].

    Empty, zero or None narrows nothing. ``unit_id`` is the unit an alert is about or
    its case is with; ``login`` somebody who answered it.
    """

    text: str = ""
    since: datetime | None = None
    until: datetime | None = None
    kind: str = ""
    severity: int = 0
    state: AlertState | None = None
    unit_id: int | None = None
    login: str = ""
    limit: int = 1000


@record
class Candidate:
    """A case that may be the same: how far (m), how long ago (s)."""

    case: CaseRecord
    distance_m: float
    age_s: float


@record
class UnitSuggestion:
    """A unit with the reasons for it and, if it may not be sent, why not.

    ``load`` counts its open tasks, ``past`` its closed cases of this matter in
    the last 365 days, ``on_time_share`` the part of them in time (0..1).
    """

    unit_id: int
    name: str
    score: float
    authorised: bool
    in_area: bool
    load: int
    capacity: int
    past: int
    on_time_share: float | None = None
    median_s: float | None = None
    shortfall: tuple[str, ...] = ()


@record
class CollectorSuggestion:
    """A collector: own beat first, then distance (m)."""

    person_id: int
    name: str
    own_beat: bool
    distance_m: float | None = None
    waiting: int = 0
    on_shift: bool = True


@record
class DayFlow:
    """96 quarters of an hour of one local day: reported and closed cases."""

    day: date
    arrived: tuple[int, ...]
    closed: tuple[int, ...]
    overdue: int = 0


@record
class Correction:
    """A case of a frozen period whose overtime an appeal took out afterwards."""

    case_id: int
    number: str
    unit_name: str
    decided_at: datetime
    answer: str = ""


@record
class FrozenFigures:
    """Who closed a period, when and why, and what appeals would correct since.

    The figures were read from the log up to ``log_id`` and stay; ``corrected`` is what
    the rates would be with the ``corrections``.
    """

    at: datetime
    by: str
    reason: str
    log_id: int
    corrections: tuple[Correction, ...] = ()
    corrected: dict[str, float | None] | None = None


@record
class PeriodCount:
    """Counters of a period (domain reference, section d), from the log alone.

    With ``frozen`` they are those that were kept when the period was closed.
    """

    name: str
    counters: dict[str, int]
    rates: dict[str, float | None]
    by_unit: tuple[dict[str, object], ...] = ()
    frozen: FrozenFigures | None = None
