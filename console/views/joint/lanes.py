"""What the time-line shows: a lane per task, its moments, and the span of time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from console.domain.record import record
from console.domain.states import TaskState

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from console.domain.records.file import TaskRecord

_LEAST = timedelta(minutes=30)
_STEPS_S = (300, 600, 1800, 3600, 7200, 14_400, 43_200, 86_400, 172_800, 604_800)
_MOST_TICKS = 12


@record
class Lane:
    """One task: from when, worked until when, planned until when."""

    task: TaskRecord
    title: str
    begins_at: datetime | None
    runs_to: datetime | None
    due_at: datetime | None

    @property
    def waits(self) -> bool:
        """It has not begun: all of it is a plan."""
        return self.task.state == TaskState.WAITING


@record
class Span:
    """The time shown, a tick every ``step_s`` seconds."""

    since: datetime
    until: datetime
    step_s: int

    def share(self, at: datetime) -> float:
        """Return where a moment lies, 0 at the left and 1 at the right edge."""
        whole = (self.until - self.since).total_seconds()
        return min(1.0, max(0.0, (at - self.since).total_seconds() / whole))

    def ticks(self) -> list[datetime]:
        """Return the round moments inside."""
        first = self.since.timestamp() // self.step_s * self.step_s + self.step_s
        ends, at, found = self.until.timestamp(), first, list[datetime]()
        while at < ends:
            found.append(datetime.fromtimestamp(at, UTC))
            at += self.step_s
        return found


def lanes_of(
    tasks: Sequence[TaskRecord], titles: Mapping[int, str], now: datetime
) -> list[Lane]:
    """Return a lane per task; a waiting one begins where the one before should end."""
    known = {task.id: task for task in tasks}
    return [
        Lane(
            task=task,
            title=titles.get(task.id, task.unit_name),
            begins_at=_begins_at(task, known.get(task.after_task_id or 0)),
            runs_to=task.done_at or (now if task.sent_at else None),
            due_at=task.due_at,
        )
        for task in tasks
    ]


def _begins_at(task: TaskRecord, before: TaskRecord | None) -> datetime | None:
    if task.sent_at is not None or before is None:
        return task.sent_at
    return before.done_at or before.due_at


def span_of(lanes: Sequence[Lane], now: datetime) -> Span:
    """Return the time that holds every moment of the lanes and now."""
    moments = [now]
    for lane in lanes:
        told = [lane.begins_at, lane.runs_to, lane.due_at]
        if lane.task.acknowledged_at is None:
            told.append(lane.task.receipt_due_at)
        moments.extend(at for at in told if at is not None)
    since, until = min(moments), max(moments)
    pad = max((until - since) * 0.04, _LEAST / 2)
    since, until = since - pad / 3, until + pad
    whole = (until - since).total_seconds()
    step = next((s for s in _STEPS_S if whole / s <= _MOST_TICKS), _STEPS_S[-1])
    return Span(since=since, until=until, step_s=step)
