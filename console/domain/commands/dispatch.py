"""Step 3: sending units, and what dispatchers decide afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.commands.command import CaseCommand
from console.domain.record import record
from console.domain.states import TaskRole

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.time_limit import TimeLimit


@record
class UnitOrder:
    """One unit's part: ``after`` is the place of the order that must end first."""

    unit_id: int
    role: TaskRole = TaskRole.LEAD
    limit: TimeLimit | None = None
    after: int | None = None
    demand: str = ""


@record
class DispatchCase(CaseCommand):
    """Send one or several units; exactly one leads (主办)."""

    orders: tuple[UnitOrder, ...]


@record
class RecallOrder(CaseCommand):
    """Take an order back within the seconds the settings allow."""


@record
class SendBackToFiling(CaseCommand):
    """Not ours or wrongly classed: back to the one who filed."""


@record
class AddUnit(CaseCommand):
    """Add a co-unit late; the clocks of the others stay as they are.

    ``after_task_id`` names a task of the case that must end first.
    """

    order: UnitOrder
    after_task_id: int | None = None


@record
class ChangeLead(CaseCommand):
    """Let another unit of the case lead; history stays."""

    task_id: int


@record
class WaiveTask(CaseCommand):
    """Waive one unit's task by name, with a reason."""

    task_id: int


@record
class RefuseReturn(CaseCommand):
    """The return has no ground: the same unit goes on, its clock resumes."""

    task_id: int


@record
class Redispatch(CaseCommand):
    """The return has ground: another unit takes over, its clock starts anew."""

    task_id: int
    order: UnitOrder


@record
class DecideObstruction(CaseCommand):
    """Let the clock of an obstructed unit stand still, or not (5.1.2.2)."""

    task_id: int
    granted: bool


@record
class DecideExtension(CaseCommand):
    """Grant or refuse more time (延期); only the asking unit's clock moves.

    ``task_id`` is the task that asked, None for whichever did; ``limit`` is what
    is granted, None for what was asked.
    """

    granted: bool
    task_id: int | None = None
    limit: TimeLimit | None = None


@record
class DecideDeferral(CaseCommand):
    """Grant or refuse hanging the case on the account until a date (挂账)."""

    granted: bool
    until: datetime | None = None


@record
class ResumeDeferred(CaseCommand):
    """Take a deferred case up again; its clock resumes."""
