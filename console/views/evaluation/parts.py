"""What the evaluation workspace is joined from; all of it outlives the workspace."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from console.views.work.seat_kit import SeatKit

if TYPE_CHECKING:
    from PySide6.QtCore import SignalInstance

    from console.views.shared.ways import CommandWay


@dataclass(frozen=True, kw_only=True)
class EvaluationParts(SeatKit):
    """Collaborators; ``changes`` is the feed's signal, which makes figures old."""

    commands: CommandWay
    changes: SignalInstance
    roles: frozenset[str]
