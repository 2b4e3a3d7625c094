"""Steps 6 and 7: inspecting, closing, calling back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.commands.command import CaseCommand
from console.domain.record import record

if TYPE_CHECKING:
    from console.domain.commands.command import Picture


@record
class RejectFeedback(CaseCommand):
    """The evidence is poor: the unit goes on."""


@record
class SendInspection(CaseCommand):
    """Have a collector look whether it is fixed (核查)."""

    person_id: int


@record
class PassWithoutInspection(CaseCommand):
    """The matter needs no inspection; pass it on to closing."""


@record
class RecordInspection(CaseCommand):
    """Compare with the disposal standard: passed, or failed with a reason."""

    errand_id: int
    passed: bool
    text: str = ""
    pictures: tuple[Picture, ...] = ()


@record
class CloseCase(CaseCommand):
    """Close (结案); whoever handled the case may not."""

    rule_met: bool = True


@record
class AskCallback(CaseCommand):
    """Put the case to the call-back desk."""


@record
class RecordCallback(CaseCommand):
    """What the caller says: contacted, solved, satisfied (三率)."""

    contacted: bool
    solved: bool | None = None
    satisfied: bool | None = None
    text: str = ""


@record
class HandleAgain(CaseCommand):
    """Not solved, and reasonably so: dispatch a second time.

    The caller was reached and says so in ``reason``; that answer is kept too.
    """

    satisfied: bool | None = None


@record
class CloseByNotice(CaseCommand):
    """Close by formal notice where disposal is not possible (告知性结案)."""


@record
class ForceClose(CaseCommand):
    """A leader closes by force, with a reason."""


@record
class ArchiveCase(CaseCommand):
    """File away after the period is frozen."""
