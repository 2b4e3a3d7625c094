"""What the alert centre is joined from; all of it outlives the workspace."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from console.views.work.seat_kit import SeatKit

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.views.alerts.watch import AlertWatch
    from console.views.shared.ways import CommandWay


@dataclass(frozen=True, kw_only=True)
class AlertParts(SeatKit):
    """Collaborators, and who sits here.

    Attributes:
        alerts: the watch over alerts, which also runs while the centre is closed.
        sound_words: says whether this seat can be heard; empty when it can.
    """

    commands: CommandWay
    alerts: AlertWatch
    login: str
    roles: frozenset[str]
    sound_words: Callable[[], str] = str
