"""What a sheet may act on as the person saw it: a case, a task of it, an order."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, TypeVar, cast

from PySide6.QtCore import QCoreApplication

from console.domain.errors import DeskError
from console.domain.record import record
from console.domain.records.case import CaseRecord
from console.domain.records.supervision import OrderRecord
from console.views.shared.refusals import change_text
from console.views.shared.span_text import moment_text
from console.views.work.words import order_state_words, task_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.domain.records.file import TaskRecord
    from console.store.picture import Picture

tr = QCoreApplication.translate


@record
class TaskSight:
    """A unit's task together with its case, both as they were seen."""

    case: CaseRecord
    task: TaskRecord

    @property
    def on(self) -> dict[str, int]:
        """The part of a command that names both as they were seen."""
        return {
            "case_id": self.case.id,
            "version": self.case.version,
            "task_id": self.task.id,
            "task_version": self.task.version,
        }


Sight = CaseRecord | OrderRecord | TaskSight
S = TypeVar("S", bound=Sight)


def newest_of(picture: Picture, seen: S) -> S:
    """Return what was seen as the picture has it now, or as it was."""
    found: Sight
    if isinstance(seen, CaseRecord):
        found = _newer(picture.cases.get(seen.id), seen)
    elif isinstance(seen, OrderRecord):
        found = _newer(picture.orders.get(seen.id), seen)
    else:
        found = TaskSight(
            case=_newer(picture.cases.get(seen.case.id), seen.case),
            task=_newer(picture.tasks.get(seen.task.id), seen.task),
        )
    return cast("S", found)


def is_behind(seen: Sight, wanted: Sight) -> bool:
    """Tell whether something of what was seen is older than what is wanted."""
    pairs = zip(_versions(seen), _versions(wanted), strict=True)
    return any(has < needs for has, needs in pairs)


def seen_after(error: Exception, seen: S, now: S) -> S:
    """Return what the person has seen once the refusal was shown.

    Only a refusal that says what others changed shows a newer version; ``now`` is
    what the picture has.
    """
    if not isinstance(error, DeskError) or error.code != "stale_edit":
        return seen
    told = error.facts.get("now")
    if not isinstance(told, int):
        return now
    if isinstance(now, TaskSight):
        part = "task" if "task" in error.facts else "case"
        newer = _at_least(getattr(now, part), told)
        return cast("S", replace(now, **{part: newer}))
    return cast("S", _at_least(now, told))


def listen(
    picture: Picture, seen: Sight, heard: Callable[[], object]
) -> Callable[[], None]:
    """Call whenever the picture's tables of what was seen change; returns the end."""
    tables: tuple[Any, ...] = (picture.cases,)
    if isinstance(seen, OrderRecord):
        tables = (picture.orders,)
    elif isinstance(seen, TaskSight):
        tables = (picture.cases, picture.tasks)
    leaves = [table.listen(lambda _touched: heard()) for table in tables]

    def leave() -> None:
        for each in leaves:
            each()

    return leave


def changes_of(seen: Sight, now: Sight, error: Exception) -> list[str]:
    """Return what others changed beside the case, in words.

    The refusal itself tells the state while the picture does not show it yet.
    """
    facts = getattr(error, "facts", {})
    if isinstance(seen, TaskSight) and isinstance(now, TaskSight):
        return _task_changes(seen.task, now.task, str(facts.get("task_state", "")))
    if isinstance(seen, OrderRecord) and isinstance(now, OrderRecord):
        return _order_changes(seen, now, str(facts.get("order_state", "")))
    return []


def case_of(seen: Sight) -> CaseRecord | None:
    """Return the case of what was seen, as it was seen."""
    if isinstance(seen, TaskSight):
        return seen.case
    return seen if isinstance(seen, CaseRecord) else None


def _task_changes(seen: TaskRecord, now: TaskRecord, told_state: str) -> list[str]:
    told: list[str] = []
    state = now.state if now.version > seen.version else told_state or seen.state
    if state != seen.state:
        name = tr("Refusal", "任务")
        told.append(change_text(name, task_words(seen.state), task_words(state)))
    if seen.demand != now.demand:
        told.append(change_text(tr("Refusal", "办理要求"), seen.demand, now.demand))
    if seen.due_at != now.due_at:
        old, new = (moment_text(at) if at else "" for at in (seen.due_at, now.due_at))
        told.append(change_text(tr("Refusal", "到期"), old, new))
    return told


def _order_changes(seen: OrderRecord, now: OrderRecord, told_state: str) -> list[str]:
    told: list[str] = []
    state = now.state if now.version > seen.version else told_state or seen.state
    if state != seen.state:
        old, new = order_state_words(seen.state), order_state_words(state)
        told.append(change_text(tr("Refusal", "督办单"), old, new))
    for name, old, new in (
        (tr("Refusal", "答复"), seen.reply, now.reply),
        (tr("Refusal", "答复意见"), seen.reply_answer, now.reply_answer),
    ):
        if old != new:
            told.append(change_text(name, old, new))
    return told


def _versions(seen: Sight) -> tuple[int, ...]:
    if isinstance(seen, TaskSight):
        return (seen.case.version, seen.task.version)
    return (seen.version,)


def _newer(held: Any, seen: Any) -> Any:
    return held if held is not None and held.version > seen.version else seen


def _at_least(record: Any, version: int) -> Any:
    return record if record.version >= version else replace(record, version=version)
