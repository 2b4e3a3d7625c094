"""Work around a case: claims, notes, corrections, photos."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.commands.command import CaseCommand
from console.domain.record import record

if TYPE_CHECKING:
    from console.domain.commands.command import Picture


@record
class ClaimCase(CaseCommand):
    """Say that one is working on it; expires by itself. Taking over needs a reason."""


@record
class ReleaseClaim(CaseCommand):
    """Let go of it."""


@record
class AddNote(CaseCommand):
    """Write a line into the history."""

    text: str


@record
class AddPicture(CaseCommand):
    """Add a photo."""

    picture: Picture


@record
class CorrectCase(CaseCommand):
    """Correct what was typed; ``None`` leaves a field as it is.

    ``caller_name`` and ``caller_phone`` are those of the case's first report. A new
    place is a point or a cell, or a ``course``: the points of a line, or of a ring
    that is closed, whose cells are found anew and led by the largest share (5.2.2 e).
    With ``follow_limit`` tasks already sent under the old condition's own limit go by
    the new one's, with a reason.
    """

    title: str | None = None
    description: str | None = None
    address: str | None = None
    lon: float | None = None
    lat: float | None = None
    cell_id: int | None = None
    extra_cells: tuple[int, ...] | None = None
    course: tuple[tuple[float, float], ...] = ()
    item_id: int | None = None
    urgent: bool | None = None
    major: bool | None = None
    follow_limit: bool = False
    caller_name: str | None = None
    caller_phone: str | None = None
