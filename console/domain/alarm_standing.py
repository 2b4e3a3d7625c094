"""Where one alert stands for one seat at a moment (ISA-18.2)."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from console.domain.records.supervision import AlertRecord


class Standing(StrEnum):
    """To acknowledge is not to confirm: only what is confirmed leaves the list."""

    NEW = "new"
    ACKNOWLEDGED = "acknowledged"
    CAME_AND_WENT = "came_and_went"
    """The condition is over, nobody has confirmed it yet."""
    SHELVED = "shelved"
    QUIET = "quiet"
    """Held back until the quiet hours of its rule are over."""
    CONFIRMED = "confirmed"


def standing_of(alert: AlertRecord, now: datetime, login: str) -> Standing:
    """Return where the alert stands for the person with this login."""
    if alert.confirmed_at is not None:
        return Standing.CONFIRMED
    if alert.shelved_until is not None and now < alert.shelved_until:
        return Standing.SHELVED
    if alert.quiet_until is not None and now < alert.quiet_until:
        return Standing.QUIET
    if alert.ended_at is not None:
        return Standing.CAME_AND_WENT
    known = login in alert.acknowledged_by
    return Standing.ACKNOWLEDGED if known else Standing.NEW


def is_told(alert: AlertRecord, roles: Collection[str]) -> bool:
    """Tell whether an alert is meant for one of these roles; no roles hear all."""
    return not roles or any(role in roles for role in alert.tell)


def came_at(alert: AlertRecord) -> datetime:
    """Return when it came before the seat: raised, or let out of the quiet hours."""
    quiet = alert.quiet_until
    return alert.raised_at if quiet is None else max(alert.raised_at, quiet)


def shelf_ended(alert: AlertRecord, now: datetime) -> bool:
    """Tell whether it lay on the shelf until its time was over."""
    until = alert.shelved_until
    return alert.confirmed_at is None and until is not None and until <= now


def next_change_at(alert: AlertRecord, now: datetime) -> datetime | None:
    """Return when time alone changes where it stands, if ever."""
    ends = (alert.shelved_until, alert.quiet_until)
    return min((at for at in ends if at is not None and at > now), default=None)
