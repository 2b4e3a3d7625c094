"""Stage timers as rows and back."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa

from console.db.rule_reader import limit_of
from console.db.tables.cases import stage_timer
from console.domain.stage_timer import Extension, Pause, StageTimer
from console.domain.time_limit import Reading, TimeLimit
from console.services.ports import StoredTimer

if TYPE_CHECKING:
    from sqlalchemy import Connection, RowMapping

    from console.domain.calendar import WorkCalendar


class TimerStore:
    """The running timers of one transaction, read once per case."""

    def __init__(self, connection: Connection, calendar: WorkCalendar) -> None:
        self._connection = connection
        self._calendar = calendar

    def running(self, case_id: int) -> list[StoredTimer]:
        """Return the timers of a case that are not stopped, oldest first."""
        rows = self._connection.execute(
            sa.select(stage_timer)
            .where(stage_timer.c.case_id == case_id, stage_timer.c.stopped_at.is_(None))
            .order_by(stage_timer.c.id)
        ).mappings()
        return [
            StoredTimer(id=row["id"], task_id=row["task_id"], timer=timer_of(row))
            for row in rows
        ]

    def add(
        self,
        case_id: int,
        timer: StageTimer,
        *,
        task_id: int | None,
        rule: str,
        due_at: datetime | None,
    ) -> None:
        """Insert a running timer."""
        self._connection.execute(
            sa.insert(stage_timer).values(
                case_id=case_id,
                task_id=task_id,
                stage=timer.stage,
                limit_kind=timer.limit.kind.value,
                limit_value=timer.limit.value,
                reading=timer.reading.value,
                calendar_version=self._calendar.version,
                rule=rule,
                **timer_columns(timer, due_at),
            )
        )

    def change(
        self, stored: StoredTimer, timer: StageTimer, due_at: datetime | None
    ) -> None:
        """Write what a timer has become."""
        self._connection.execute(
            sa.update(stage_timer)
            .where(stage_timer.c.id == stored.id)
            .values(**timer_columns(timer, due_at))
        )


def timer_columns(timer: StageTimer, due_at: datetime | None) -> dict[str, Any]:
    """Return the columns of a timer that change over its life."""
    open_pause = next((p for p in timer.pauses if p.to_at is None), None)
    return {
        "started_at": timer.started_at,
        "due_at": due_at,
        "paused_at": open_pause.from_at
        if open_pause and not timer.stopped_at
        else None,
        "stopped_at": timer.stopped_at,
        "on_time": timer.on_time,
        "pauses": [_pause_json(pause) for pause in timer.pauses],
        "extensions": [_extension_json(each) for each in timer.extensions],
    }


def timer_of(row: RowMapping) -> StageTimer:
    """Return the timer a row holds."""
    return StageTimer(
        stage=row["stage"],
        limit=limit_of(row),
        started_at=row["started_at"],
        reading=Reading(row["reading"]),
        pauses=tuple(_pause(entry) for entry in row["pauses"]),
        extensions=tuple(_extension(entry) for entry in row["extensions"]),
        stopped_at=row["stopped_at"],
        on_time=row["on_time"],
    )


def _pause_json(pause: Pause) -> dict[str, str | None]:
    return {
        "from": pause.from_at.astimezone(UTC).isoformat(),
        "to": pause.to_at.astimezone(UTC).isoformat() if pause.to_at else None,
        "reason": pause.reason,
        "by": pause.by,
    }


def _extension_json(extension: Extension) -> dict[str, str]:
    return {
        "limit": str(extension.limit),
        "at": extension.at.astimezone(UTC).isoformat(),
        "by": extension.by,
        "reason": extension.reason,
    }


def _pause(entry: dict[str, Any]) -> Pause:
    return Pause(
        from_at=datetime.fromisoformat(entry["from"]),
        to_at=datetime.fromisoformat(entry["to"]) if entry["to"] else None,
        reason=entry["reason"],
        by=entry["by"],
    )


def _extension(entry: dict[str, Any]) -> Extension:
    return Extension(
        limit=TimeLimit.parse(entry["limit"]),
        at=datetime.fromisoformat(entry["at"]),
        by=entry["by"],
        reason=entry["reason"],
    )
