"""The words for where a case stands: states, the seven steps, severities."""

from __future__ import annotations

from enum import StrEnum


class CaseState(StrEnum):
    """Every state a case can be in (domain reference, section c)."""

    DRAFT = "DRAFT"
    REPORTED = "REPORTED"
    VERIFYING = "VERIFYING"
    TO_FILE = "TO_FILE"
    REFUSED = "REFUSED"
    VOIDED = "VOIDED"
    SELF_HANDLED = "SELF_HANDLED"
    TO_DISPATCH = "TO_DISPATCH"
    DISPATCHED = "DISPATCHED"
    HANDLING = "HANDLING"
    CO_HANDLING = "CO_HANDLING"
    RETURN_REVIEW = "RETURN_REVIEW"
    EXTENSION_REVIEW = "EXTENSION_REVIEW"
    DEFERRAL_REVIEW = "DEFERRAL_REVIEW"
    DEFERRED = "DEFERRED"
    FED_BACK = "FED_BACK"
    INSPECTING = "INSPECTING"
    REWORK = "REWORK"
    SUPERVISED = "SUPERVISED"
    COORDINATION = "COORDINATION"
    TO_CALLBACK = "TO_CALLBACK"
    TO_CLOSE = "TO_CLOSE"
    CLOSED = "CLOSED"
    FORCE_CLOSED = "FORCE_CLOSED"
    CLOSED_BY_NOTICE = "CLOSED_BY_NOTICE"
    ARCHIVED = "ARCHIVED"


class Stage(StrEnum):
    """The seven steps of the closed loop (5.4.6.1), in order."""

    COLLECT = "COLLECT"
    ESTABLISH = "ESTABLISH"
    DISPATCH = "DISPATCH"
    DISPOSE = "DISPOSE"
    FEEDBACK = "FEEDBACK"
    CLOSE = "CLOSE"
    EVALUATE = "EVALUATE"


class Severity(StrEnum):
    """How a case looks: never colour alone, each has a shape of its own."""

    ON_TIME = "on_time"
    NEAR = "near"
    OVERDUE = "overdue"
    SUPERVISED = "supervised"
    JOINT = "joint"
    PAUSED = "paused"
    ENDED = "ended"


class TaskState(StrEnum):
    """Where one unit's task stands."""

    WAITING = "WAITING"
    SENT = "SENT"
    ACKNOWLEDGED = "ACKNOWLEDGED"
    ON_SITE = "ON_SITE"
    OBSTRUCTED = "OBSTRUCTED"
    RETURN_ASKED = "RETURN_ASKED"
    DONE = "DONE"
    WAIVED = "WAIVED"
    WITHDRAWN = "WITHDRAWN"


class TaskRole(StrEnum):
    """Lead (主办) or co-unit (协办)."""

    LEAD = "LEAD"
    CO = "CO"


class FieldTaskKind(StrEnum):
    """Before filing a report is verified, after disposal the result is inspected."""

    VERIFY = "VERIFY"
    INSPECT = "INSPECT"


class FieldTaskState(StrEnum):
    """Where a collector's errand stands."""

    SENT = "SENT"
    ANSWERED = "ANSWERED"
    WITHDRAWN = "WITHDRAWN"


class Tier(StrEnum):
    """The tiers of the grid, outermost first (6.1.1.2); their number is data."""

    CITY = "city"
    DISTRICT = "district"
    STREET = "street"
    COMMUNITY = "community"
    BEAT = "beat"
    CELL = "cell"


class Channel(StrEnum):
    """Where a report came from."""

    COLLECTOR = "COLLECTOR"
    HOTLINE = "HOTLINE"
    WEB = "WEB"
    VIDEO = "VIDEO"
    DEVICE = "DEVICE"
    LEADER = "LEADER"
    OTHER = "OTHER"


class Role(StrEnum):
    """The group roles; a person may hold several."""

    INTAKE = "intake"
    DISPATCHER = "dispatcher"
    DUTY_LEADER = "duty_leader"
    SUPERVISOR = "supervisor"
    UNIT_OFFICER = "unit_officer"
    COLLECTOR = "collector"
    WALL = "wall"
    AUDITOR = "auditor"
    ADMINISTRATOR = "administrator"


END_STATES = frozenset(
    {
        CaseState.REFUSED,
        CaseState.VOIDED,
        CaseState.CLOSED,
        CaseState.FORCE_CLOSED,
        CaseState.CLOSED_BY_NOTICE,
        CaseState.ARCHIVED,
    }
)
"""States without a running clock; a case in one of them is not open."""
