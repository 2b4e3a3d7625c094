"""How urgent a case is at a moment: the one rule behind every colour and shape."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from console.domain.record import record
from console.domain.states import END_STATES, Severity

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.records.case import CaseRecord


@record
class Flags:
    """Everything that is true of a case's clock and standing at a moment."""

    ended: bool
    overdue: bool
    near: bool
    paused: bool
    supervised: bool
    joint: bool

    @property
    def severity(self) -> Severity:
        """Return the one mark that stands for all flags: the gravest."""
        if self.ended:
            return Severity.ENDED
        if self.supervised:
            return Severity.SUPERVISED
        clock = self.clock_severity
        if clock is Severity.ON_TIME and self.joint:
            return Severity.JOINT
        return clock

    @property
    def clock_severity(self) -> Severity:
        """Return what the clock alone says, for the colour of the remaining time."""
        if self.ended:
            return Severity.ENDED
        if self.overdue:
            return Severity.OVERDUE
        if self.near:
            return Severity.NEAR
        return Severity.PAUSED if self.paused else Severity.ON_TIME


def flags(record: CaseRecord, now: datetime) -> Flags:
    """Return what is true of the case at this moment.

    A limit counts as passed from its very instant on. A paused clock is neither
    near nor overdue, however long the pause; nor is a case that has ended.
    """
    ended = record.state in END_STATES
    paused = not ended and record.remaining_s is not None
    due_at = None if ended or paused else record.due_at
    overdue = due_at is not None and now >= due_at
    near_at = record.near_at
    near = due_at is not None and not overdue and near_at is not None and now >= near_at
    supervised = record.supervision_level > 0
    return _flags_of(ended, overdue, near, paused, supervised, record.joint)


@lru_cache(maxsize=64)
def _flags_of(*facts: bool) -> Flags:
    """Return the one instance of each combination, in the order of the fields."""
    ended, overdue, near, paused, supervised, joint = facts
    return Flags(
        ended=ended,
        overdue=overdue,
        near=near,
        paused=paused,
        supervised=supervised,
        joint=joint,
    )


def severity(record: CaseRecord, now: datetime) -> Severity:
    """Return the mark of the case: ended, supervised, overdue, near, paused, joint."""
    return flags(record, now).severity


def next_change_at(record: CaseRecord, now: datetime) -> datetime | None:
    """Return the next instant at which time alone changes the flags, if any."""
    if record.state in END_STATES or record.remaining_s is not None:
        return None
    due_at, near_at = record.due_at, record.near_at
    if due_at is None or due_at <= now:
        return None
    return near_at if near_at is not None and now < near_at < due_at else due_at


def remaining_s(record: CaseRecord, now: datetime) -> float | None:
    """Return the seconds left: negative when overdue, None without a clock."""
    if record.state in END_STATES:
        return None
    if record.remaining_s is not None:
        return float(record.remaining_s)
    if record.due_at is None:
        return None
    return (record.due_at - now).total_seconds()


_PAUSED_FROM = 1e12
"""Later than any due time in seconds since 1970, so paused clocks come after."""


def urgency(record: CaseRecord) -> float | None:
    """Return the place in the queue; smaller is sooner, None has no clock.

    It does not depend on the time: running clocks stand by their due time, which
    puts the overdue first, then paused clocks by what they have left.
    """
    if record.state in END_STATES:
        return None
    if record.remaining_s is not None:
        return _PAUSED_FROM + record.remaining_s
    return None if record.due_at is None else record.due_at.timestamp()
