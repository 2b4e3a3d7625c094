"""What the supervision workspace is joined from; all of it outlives the workspace."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from console.views.work.seat_kit import SeatKit

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import SignalInstance
    from PySide6.QtWidgets import QWidget

    from console.domain.rule_book import RuleBook
    from console.views.shared.ways import CommandWay, FileWay
    from console.views.work.sender import Sender


@dataclass(frozen=True, kw_only=True)
class SupervisionParts(SeatKit):
    """Collaborators, and who sits here with which roles and for which unit.

    Attributes:
        centre: the name that stands on paper as the issuing centre.
        changes: the feed's signal; names of deltas say which pages ask again.
        rules: the rules in force, asked each time.
        files: the feed, told whose case file is looked at.
    """

    commands: CommandWay
    changes: SignalInstance
    files: FileWay
    rules: Callable[[], RuleBook]
    login: str
    roles: frozenset[str]
    unit_id: int | None = None
    centre: str = ""


@dataclass(frozen=True, kw_only=True)
class Hands:
    """What every action works with: parts, the way out, the window for sheets."""

    parts: SupervisionParts
    sender: Sender
    window: QWidget
    refresh: Callable[[], object]
    """Ask the questions of the page in front anew."""
