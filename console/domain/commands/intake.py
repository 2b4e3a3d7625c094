"""Steps 1 and 2: collecting reports and establishing cases (5.4.6.1)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from console.domain.commands.command import CaseCommand, Command

if TYPE_CHECKING:
    from console.domain.commands.command import Picture


@dataclass(frozen=True, slots=True, kw_only=True)
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


@dataclass(frozen=True, slots=True, kw_only=True)
class SendVerification(CaseCommand):
    """Have a collector look whether the report is true (核实)."""

    person_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerVerification(CaseCommand):
    """Say what was found: ``exists``, ``not_exists`` or ``cannot_tell``."""

    errand_id: int
    result: str
    text: str = ""
    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ReassignErrand(CaseCommand):
    """Send another collector instead, with a reason; the first one's errand ends."""

    errand_id: int
    person_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AcceptReport(CaseCommand):
    """Pass the report on to filing (受理)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfHandle(CaseCommand):
    """A trifle put right on the spot; before and after photos go with it."""

    pictures: tuple[Picture, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class FileCase(CaseCommand):
    """Establish the case under a filing condition (立案)."""

    item_id: int
    cell_id: int | None = None
    urgent: bool | None = None
    title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RefuseReport(CaseCommand):
    """Refuse with a code and a reason; it lands in the negation filing (5.1.2.1)."""

    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class VoidCase(CaseCommand):
    """Void a case that does not meet its filing condition (作废)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeDuplicate(CaseCommand):
    """Merge this case into an older one; callers and histories of both stay."""

    keep_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseSelfHandled(CaseCommand):
    """Accept what was put right on the spot."""
