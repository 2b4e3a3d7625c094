"""What came in and was closed in a day, quarter of an hour by quarter of an hour."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING

from console.domain.record import record

if TYPE_CHECKING:
    from collections.abc import Sequence


@record
class DayFigures:
    """Counts per quarter of an hour since midnight in the centre's zone.

    The sequences may be shorter than 96: the rest of the day is still to come.
    """

    received: Sequence[int] = field(default_factory=tuple)
    closed: Sequence[int] = field(default_factory=tuple)
    overdue_now: int = 0
