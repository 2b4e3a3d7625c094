"""What the registers workspace is joined from; all of it outlives the workspace."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from console.domain.states import Role
from console.views.work.seat_kit import SeatKit

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from console.views.shared.ways import CommandWay

MAY_CHANGE = frozenset({Role.ADMINISTRATOR.value, Role.DUTY_LEADER.value})


@dataclass(frozen=True, kw_only=True)
class RegisterParts(SeatKit):
    """Collaborators, and with which roles somebody sits here.

    ``changes`` is the feed's signal; a delta named ``rules`` means: read again.
    """

    commands: CommandWay
    changes: SignalInstance
    roles: frozenset[str]

    @property
    def may_change(self) -> bool:
        """This seat may change rules."""
        return bool(self.roles & MAY_CHANGE)
