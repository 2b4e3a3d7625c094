"""Work off the reminders that are due, in small transactions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.db import sweeping
from console.domain.record import record

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Engine

    from console.domain.rule_book import RuleBook


@record
class Swept:
    """What one sweep did."""

    marks: int
    steps: int


def sweep(
    engine: Engine,
    rules: Callable[[], RuleBook],
    *,
    before_step: Callable[[], int] = lambda: 0,
    after_step: Callable[[], None] = lambda: None,
    go_on: Callable[[], bool] = lambda: True,
) -> Swept:
    """Fire every reminder whose moment has come by the server's clock.

    Each step is a transaction of at most 200 timers. ``before_step`` lets some of the
    due clocks that wait follow changed rules and says how many, so that none fires by
    the rules before and none is late for having waited; ``after_step`` comes after the
    commit (orders are drafted there), ``go_on`` is asked between. The rules are looked
    at once; a step that finds them changed meanwhile ends the sweep.
    """
    book = rules()
    marks = steps = 0
    while go_on():
        followed = before_step()
        with engine.connect() as connection:
            due = sweeping.take_due(connection, book)
            if due is None:
                break
            sweeping.fire(connection, book, due)
        if due:
            marks, steps = marks + len(due), steps + 1
            after_step()
        if len(due) < sweeping.STEP and not followed:
            break
    return Swept(marks=marks, steps=steps)
