"""Steps 1 and 2: collecting reports and establishing cases (5.4.6.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.commands.command import CaseCommand, Command
from console.domain.record import record

if TYPE_CHECKING:
    from console.domain.commands.command import Picture


@record
class ReportCase(Command):
    """Register a report; with ``file_now`` it is accepted and filed at once.

    ``item_id`` is the filing condition. A place is a cell or a point (WGS84).
    """

    title: str
    channel: str
    description: str = ""
    address: str = ""
    lon: float | None = None
    lat: float | None = None
    cell_id: int | None = None
    extra_cells: tuple[int, ...] = ()
    item_id: int | None = None
    caller_name: str = ""
    caller_phone: str = ""
    urgent: bool = False
    major: bool = False
    confidential: bool = False
    file_now: bool = False
    pictures: tuple[Picture, ...] = ()


@record
class SendVerification(CaseCommand):
    """Have a collector look whether the report is true (核实)."""

    person_id: int


@record
class AnswerVerification(CaseCommand):
    """Say what was found: ``exists``, ``not_exists`` or ``cannot_tell``."""

    errand_id: int
    result: str
    text: str = ""
    pictures: tuple[Picture, ...] = ()


@record
class ReassignErrand(CaseCommand):
    """Send another collector instead, with a reason; the first one's errand ends."""

    errand_id: int
    person_id: int


@record
class AcceptReport(CaseCommand):
    """Pass the report on to filing (受理)."""


@record
class SelfHandle(CaseCommand):
    """A trifle put right on the spot; before and after photos go with it."""

    pictures: tuple[Picture, ...] = ()


@record
class FileCase(CaseCommand):
    """Establish the case under a filing condition (立案)."""

    item_id: int
    cell_id: int | None = None
    urgent: bool | None = None
    title: str | None = None


@record
class RefuseReport(CaseCommand):
    """Refuse with a code and a reason; it lands in the negation filing (5.1.2.1)."""

    code: str


@record
class VoidCase(CaseCommand):
    """Void a case that does not meet its filing condition (作废)."""


@record
class MergeDuplicate(CaseCommand):
    """Merge this case into an older one; callers and histories of both stay."""

    keep_id: int


@record
class CloseSelfHandled(CaseCommand):
    """Accept what was put right on the spot."""
