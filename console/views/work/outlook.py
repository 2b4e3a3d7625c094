"""What is known of units before sending them, and what sending them would lead to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from console.domain.joint_order import consequences

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

    from console.domain.joint_order import Consequence
    from console.domain.queries import UnitSuggestion
    from console.domain.records.file import TaskRecord
    from console.domain.records.place import UnitRecord
    from console.views.work.parts import CaseKit

ALL_SUGGESTED = 20
"""Fewer suggestions than this name every unit that is authorised."""


@dataclass(kw_only=True)
class Outlook:
    """What is known of units before sending them; suggestions come later."""

    units: Sequence[UnitRecord]
    tasks: Callable[[], Iterable[TaskRecord]]
    now: Callable[[], datetime]
    suggestions: Sequence[UnitSuggestion] = field(default_factory=tuple)

    def of(self, units: Iterable[UnitRecord]) -> list[Consequence]:
        """Return what sending these units would lead to."""
        told = {each.unit_id: each for each in self.suggestions}
        complete = names_all(self.suggestions)
        tasks, now = list(self.tasks()), self.now()
        return [
            each
            for unit in units
            for each in consequences(
                unit,
                tasks=tasks,
                now=now,
                suggestion=told.get(unit.id),
                complete=complete,
            )
        ]


def names_all(suggestions: Sequence[UnitSuggestion]) -> bool:
    """Tell whether whoever is not suggested holds no authorization."""
    return 0 < len(suggestions) < ALL_SUGGESTED


def outlook_of(parts: CaseKit) -> Outlook:
    """Return what a seat's picture knows of the units."""
    picture = parts.picture
    return Outlook(
        units=tuple(picture.units), tasks=lambda: picture.tasks, now=parts.clock.now
    )
