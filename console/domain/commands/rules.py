"""Changing what is local: calendar, limits, reminders, settings, catalogue, who may."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Any

from console.domain.commands.command import Command
from console.domain.record import record

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, datetime, time

    from console.domain.calendar import DayKind
    from console.domain.records.catalogue import (
        AuthorizationRecord,
        CatalogueItem,
        StageLimit,
    )
    from console.domain.records.joint import JointTemplate
    from console.domain.reminders import ReminderRule


@record
class RuleChange(Command):
    """A request to change one rule as the person saw it, at this version.

    A new row has version 0 and the id 0.
    """

    version: int
    reason: str = ""


@record
class RecalculateClocks(Command):
    """Let the clocks of some more cases follow changed rules; the scheduler asks.

    The outcome's facts say how many cases were looked at and whether any are left.
    With ``skip`` these are left as they are, and the history of each case says so, and
    an alert with ``why``: one clock that cannot be moved must not keep all others
    waiting. With ``due`` only those are looked at whose reminder is due.
    """

    size: int = 20
    skip: bool = False
    why: str = ""
    due: bool = False


@record
class FollowAgain(Command):
    """Let the clocks an alert tells of try once more to follow the changed rules."""

    alert_id: int


@record
class ChangeCalendar(RuleChange):
    """Mark days (None takes the mark off), set windows, publish years.

    ``version`` is the calendar's. ``windows`` replaces all windows: weekday 0 for
    every day, 1 to 7 for Monday to Sunday; None leaves them. ``published`` names
    the document by year. ``notes`` says what a marked day is.
    """

    days: Mapping[date, DayKind | None] = field(
        default_factory=dict["date", "DayKind | None"]
    )
    notes: Mapping[date, str] = field(default_factory=dict["date", str])
    windows: tuple[tuple[int, time, time], ...] | None = None
    published: Mapping[int, str] = field(default_factory=dict[int, str])


@record
class ChangeStageLimit(RuleChange):
    """Set the limit of a stage and its shares; no limit means by the catalogue."""

    row: StageLimit


@record
class ChangeReminder(RuleChange):
    """Set, add or switch off a reminder rule."""

    rule: ReminderRule
    active: bool = True


@record
class ChangeSetting(RuleChange):
    """Set one setting."""

    key: str
    value: Any


@record
class ChangeItem(RuleChange):
    """Set, add or retire (``active``) a filing condition; a new one is local."""

    item: CatalogueItem


@record
class ChangeAuthorization(RuleChange):
    """Give a unit the authority for a matter in an area, or end it (5.3.2)."""

    authorization_id: int
    grant: AuthorizationRecord
    document: str = ""
    valid_to: datetime | None = None


@record
class ChangeTemplate(RuleChange):
    """Set, add or switch off a joint template."""

    template: JointTemplate
    active: bool = True
