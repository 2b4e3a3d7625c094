"""Stage timers as rows and back, and when each is to be looked at next."""

from __future__ import annotations

import math
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from console.db.rule_reader import limit_of
from console.domain.rule_changes import CATALOGUE
from console.domain.stage_timer import Extension, Pause, StageTimer, reaches_at
from console.domain.time_limit import Reading, TimeLimit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import RowMapping

    from console.domain.rule_book import RuleBook


TIMER_FIELDS = (
    *("stage", "limit_kind", "limit_value", "reading", "started_at", "stopped_at"),
    *("on_time", "pauses", "extensions"),
)
"""The columns that make a timer."""


def matter_code(rule: str) -> str:
    """Return the matter code in a timer's rule, empty if the stage rules."""
    return rule.removeprefix(CATALOGUE) if rule.startswith(CATALOGUE) else ""


def next_mark(
    rules: RuleBook, timer: StageTimer, rule: str, *, after: float
) -> dict[str, Any]:
    """Return when the next reminder of a timer is due, at which share.

    Only shares from ``after`` on count, so that nothing is doubled; while the timer
    stands still the share is kept without its moment, so that nothing is missed.
    """
    if timer.stopped_at is not None:
        return {"next_mark_at": None, "next_share": None}
    code = matter_code(rule)
    shares = rules.reminders_of(timer.stage, code)
    share = next((share for share in shares if share >= after), None)
    if share is None:  # every share was marked
        kept = after if 0 < after < math.inf else None
        return {"next_mark_at": None, "next_share": kept}
    at = reaches_at(timer, rules.calendar, ratio=share)
    return {"next_mark_at": at, "next_share": share}


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


def timer_of(row: RowMapping | Mapping[str, Any]) -> StageTimer:
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
