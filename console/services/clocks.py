"""Stage clocks: started, paused, resumed, stopped (domain reference, 0.5).

Every function writes the timers and returns the columns of the case's own
clock, so that a caller folds them into the one change of the case.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from console.domain import stage_timer
from console.domain.record import record
from console.domain.stage_timer import StageTimer

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.time_limit import TimeLimit
    from console.services.facts import CaseFacts, StoredTimer
    from console.services.ports import UnitOfWork

Columns = dict[str, Any]

NO_CLOCK: Columns = {
    "clock": "",
    "clock_started_at": None,
    "near_at": None,
    "due_at": None,
    "remaining_s": None,
}
DISPOSE = "dispose"


@record
class Planned:
    """A timer with the moments at which it warns and ends."""

    timer: StageTimer
    near_at: datetime | None
    due_at: datetime | None


def plan(
    uow: UnitOfWork,
    case: CaseFacts,
    stage: str,
    *,
    limit: TimeLimit | None = None,
    start_at: datetime | None = None,
) -> Planned:
    """Work out a timer and its times without writing anything."""
    row = uow.rules.stage(stage, urgent=case.urgent)
    timer = StageTimer(
        stage=stage,
        limit=limit or row.limit or uow.rules.disposal_limit(case.item_id),
        started_at=start_at or uow.now(),
        reading=uow.rules.reading,
    )
    calendar = uow.rules.calendar
    return Planned(
        timer=timer,
        near_at=stage_timer.reaches_at(timer, calendar, ratio=row.near_share),
        due_at=stage_timer.deadline(timer, calendar),
    )


def begin(
    uow: UnitOfWork,
    case: CaseFacts,
    planned: Planned,
    *,
    task_id: int | None = None,
    rule: str = "",
) -> None:
    """Write a planned timer; the case's clock is not touched."""
    uow.timers.add(
        case.id,
        planned.timer,
        task_id=task_id,
        rule=rule or f"stage:{planned.timer.stage}",
        due_at=planned.due_at,
    )


def start(uow: UnitOfWork, case: CaseFacts, stage: str) -> Columns:
    """Start the clock of a stage and show it as the case's clock."""
    begun = plan(uow, case, stage)
    begin(uow, case, begun)
    return shown(begun)


def shown(begun: Planned) -> Columns:
    """Return a timer that starts now as the case's clock."""
    return {
        "clock": begun.timer.stage,
        "clock_started_at": begun.timer.started_at,
        "near_at": begun.near_at,
        "due_at": begun.due_at,
        "remaining_s": None,
    }


def stop(uow: UnitOfWork, case: CaseFacts, *stages: str) -> None:
    """Stop the running timers of these stages, or all when none is named."""
    for stored in uow.timers.running(case.id):
        if not stages or stored.timer.stage in stages:
            halt(uow, stored)


def halt(uow: UnitOfWork, stored: StoredTimer) -> None:
    """Stop one timer and fix whether it was on time."""
    calendar = uow.rules.calendar
    done = stage_timer.stop(stored.timer, at=uow.now(), calendar=calendar)
    uow.timers.change(stored, done, stage_timer.deadline(done, calendar))


def pause(uow: UnitOfWork, case: CaseFacts, stage: str, reason: str) -> Columns:
    """Let the timers of a stage stand still; the case shows what is left."""
    for stored in uow.timers.running(case.id):
        if stored.timer.stage == stage:
            hold(uow, stored, reason)
    return show(uow, case, stage)


def hold(uow: UnitOfWork, stored: StoredTimer, reason: str) -> None:
    """Let one timer stand still; one that does already is left as it is."""
    if _runs(uow, stored):
        still = stage_timer.pause(
            stored.timer, at=uow.now(), reason=reason, by=uow.actor.login
        )
        uow.timers.change(stored, still, None)


def resume(uow: UnitOfWork, case: CaseFacts, stage: str) -> Columns:
    """Let the timers of a stage go on."""
    for stored in uow.timers.running(case.id):
        if stored.timer.stage == stage:
            let_go(uow, stored)
    return show(uow, case, stage)


def let_go(uow: UnitOfWork, stored: StoredTimer) -> None:
    """Let one timer go on; one that runs is left as it is."""
    if not _runs(uow, stored):
        going = stage_timer.resume(stored.timer, at=uow.now())
        due = stage_timer.deadline(going, uow.rules.calendar)
        uow.timers.change(stored, going, due)


def extend(
    uow: UnitOfWork,
    case: CaseFacts,
    task_id: int | None,
    limit: TimeLimit | None,
    reason: str,
) -> None:
    """Add time to one task's disposal: one more original limit unless told otherwise."""
    for stored in uow.timers.running(case.id):
        if stored.timer.stage == DISPOSE and stored.task_id == task_id:
            longer = stage_timer.extend(
                stored.timer,
                limit or stored.timer.limit,
                at=uow.now(),
                by=uow.actor.login,
                reason=reason,
            )
            uow.timers.change(
                stored, longer, stage_timer.deadline(longer, uow.rules.calendar)
            )


def show(uow: UnitOfWork, case: CaseFacts, stage: str) -> Columns:
    """Return the case's clock as the latest of a stage's timers.

    One that stands still counts only where all do: a case of which some units go on
    has a clock that runs.
    """
    held = [s for s in uow.timers.running(case.id) if s.timer.stage == stage]
    running = [s for s in held if _runs(uow, s)] or held
    if not running:
        return dict(NO_CLOCK)
    calendar, now = uow.rules.calendar, uow.now()
    latest = max(
        running, key=lambda s: stage_timer.remaining(s.timer, calendar, now)
    ).timer
    started = {"clock": stage, "clock_started_at": latest.started_at}
    return started | times(uow, case, latest)


def times(uow: UnitOfWork, case: CaseFacts, timer: StageTimer) -> Columns:
    """Return when a timer warns and ends, or what it has left while it stands still."""
    calendar, now = uow.rules.calendar, uow.now()
    if stage_timer.state(timer, now) is stage_timer.TimerState.PAUSED:
        return {"near_at": None, "due_at": None, "remaining_s": left_s(uow, timer)}
    share = uow.rules.stage(timer.stage, urgent=case.urgent).near_share
    return {
        "near_at": stage_timer.reaches_at(timer, calendar, ratio=share),
        "due_at": stage_timer.deadline(timer, calendar),
        "remaining_s": None,
    }


def left_s(uow: UnitOfWork, timer: StageTimer) -> int:
    """Return the seconds a timer has left now, negative when it is overdue."""
    left = stage_timer.remaining(timer, uow.rules.calendar, uow.now())
    return int(left.total_seconds())


def _runs(uow: UnitOfWork, stored: StoredTimer) -> bool:
    return stage_timer.state(stored.timer, uow.now()) is stage_timer.TimerState.RUNNING
