"""Let running clocks follow changed rules, a few cases at a time."""

from __future__ import annotations

import logging
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from console.db.sweeping import awaits_recalculation
from console.domain.commands.rules import RecalculateClocks
from console.domain.errors import StaleEditError
from console.jobs.scheduler import link_broke

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Engine

    from console.domain.commands.command import Command, Outcome

STEPS_A_BEAT = 10
"""So many at a time: reminders of all other cases go on in between."""
WHY_MOST = 300
log = logging.getLogger(__name__)


def recalculate(
    engine: Engine,
    work: Callable[[Command], Outcome],
    go_on: Callable[[], bool] = lambda: True,
    *,
    steps: int | None = None,
    due: bool = False,
) -> int:
    """Take so many steps, or all, while anything waits; return the cases looked at.

    A step that crossed somebody's work at a desk gives way and is taken again with
    the next beat. Of a step that fails each case is tried alone; one that cannot
    follow is left as it is, as its history, an alert and the log tell, and keeps no
    other waiting. With ``due`` only cases follow whose reminder is due.
    """
    with engine.connect() as connection:
        left = awaits_recalculation(connection)
    looked = taken = 0
    asked = RecalculateClocks(due=due)
    while left and go_on() and taken != steps:
        try:
            done = work(replace(asked, command_id=uuid4()))
        except StaleEditError as refusal:
            log.info("a step of recalculation gave way: %s", refusal)
            break
        except Exception as error:
            if link_broke(error):
                raise
            if asked.size > 1:
                asked = replace(asked, size=1)
                continue
            done = _leave(work, asked, error)
        taken += 1
        looked += int(str(done.facts["looked"]))
        left = bool(done.facts["left"])
    return looked


def _leave(
    work: Callable[[Command], Outcome], asked: RecalculateClocks, error: Exception
) -> Outcome:
    """Leave the one case that cannot follow, and tell why."""
    cause = getattr(error, "orig", None) or error
    why = " ".join((str(cause) or type(cause).__name__).split())[:WHY_MOST]
    done = work(replace(asked, skip=True, why=why, command_id=uuid4()))
    log.error("clocks of %s cannot follow", done.facts["cases"], exc_info=error)
    return done
