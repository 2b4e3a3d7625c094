"""What a unit's seat asks beside the picture it holds anyway."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.queries import Query
from console.domain.record import record

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.records.case import CaseRecord
    from console.domain.records.file import TaskRecord


@record
class TasksDone(Query):
    """A unit's tasks done since a moment -> tuple[DoneTask, ...], latest first."""

    unit_id: int
    since: datetime


@record
class DoneTask:
    """A task that was fed back, with its case, open or ended."""

    task: TaskRecord
    case: CaseRecord
