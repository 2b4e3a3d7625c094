"""The scheduler of one seat, joined from its parts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.db.connect import connect
from console.jobs.holder import LockHolder
from console.jobs.ladder import Ladder
from console.jobs.recalculate import STEPS_A_BEAT, recalculate
from console.jobs.scheduler import Scheduler
from console.jobs.sweep import sweep
from console.services.registry import execute

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from console.db.unit_of_work import UnitOfWorkFactory
    from console.domain.commands.command import Command, Outcome


def scheduler_of_seat(
    url: str, login: str, engine: Engine, units_of_work: UnitOfWorkFactory
) -> Scheduler:
    """Return a scheduler, not yet started, that acts as this person.

    The person must be a dispatcher, duty leader or supervisor; others may not
    write marks.
    """
    holder = LockHolder(
        lambda: connect(
            url, application_name=f"desk:{login}:scheduler", autocommit=True
        )
    )

    def work(command: Command) -> Outcome:
        return execute(command, units_of_work())

    ladder = Ladder(engine, work)

    def due_ones() -> int:
        return recalculate(engine, work, scheduler.go_on, steps=1, due=True)

    def reminders() -> None:
        sweep(
            engine,
            units_of_work.rules,
            before_step=due_ones,
            after_step=lambda: ladder.draft_wished(scheduler.go_on),
            go_on=scheduler.go_on,
        )

    def steps() -> None:
        recalculate(engine, work, scheduler.go_on, steps=STEPS_A_BEAT)

    jobs = (
        ("sweep", reminders),
        ("climb", lambda: ladder.climb(scheduler.go_on)),
        ("resume", ladder.resume_deferred),
        ("recalculate", steps),
    )
    scheduler = Scheduler(holder, jobs)
    return scheduler
