"""Steps 4 and 5: what a responsible unit does with its task."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.commands.command import CaseCommand
from console.domain.record import record

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.commands.command import Picture
    from console.domain.time_limit import TimeLimit


@record
class TaskCommand(CaseCommand):
    """A request about one task of a case.

    ``task_version`` is the task as the person saw it; None asks for no such check.
    """

    task_id: int
    task_version: int | None = None


@record
class AcknowledgeTask(TaskCommand):
    """Take the task (签收), naming the handler if there is one."""

    handler_id: int | None = None


@record
class ArriveOnSite(TaskCommand):
    """The crew is on the spot (到场)."""


@record
class ReportProgress(TaskCommand):
    """Say how it goes."""

    text: str


@record
class FeedBack(TaskCommand):
    """Hand in the result with text and after-photos (结果反馈)."""

    result: str
    pictures: tuple[Picture, ...] = ()


@record
class AskReturn(TaskCommand):
    """Return the task with a reason and whom one thinks responsible (退件)."""

    suggested_unit_id: int | None = None


@record
class ReportObstruction(TaskCommand):
    """Say that the work is obstructed (受阻, 5.1.2.2): how, told as the reason.

    ``kind`` is one of the rules' ``obstruction_kinds``, ``police_number`` that of the
    call to the police, if there was one.
    """

    kind: str
    police_number: str = ""
    pictures: tuple[Picture, ...] = ()


@record
class EndObstruction(TaskCommand):
    """The obstruction is over, or was reported in error: the clock goes on."""


@record
class AskExtension(TaskCommand):
    """Ask for more time before the limit ends (延期)."""

    limit: TimeLimit | None = None


@record
class AskDeferral(TaskCommand):
    """Ask to hang the case on the account (挂账), with plan and review date."""

    until: datetime
    plan: str
    next_step: str = ""
