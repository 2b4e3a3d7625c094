"""The day's deeds in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.demo.acts import joining, ladder, orders
from console.demo.acts.stage import Stage

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy import Engine

    from console.demo.acts.stage import Act

ACTS: tuple[Act, ...] = (
    orders.issue,
    ladder.climb,
    ladder.confer,
    orders.answer,
    orders.draft,
    ladder.urge,
    ladder.hold_to_account,
    ladder.put_on_boards,
    ladder.say_no,
    ladder.appeal,
    joining.add_units,
    joining.whistle,
)


def act_out(
    engine: Engine, password: str | None, tell: Callable[[int, int], None]
) -> None:
    """Do what cannot be brought in with a date of its own.

    Args:
        engine: the owner's.
        password: of the demo persons, None where they have none.
        tell: is told how many acts are done, and of how many.
    """
    with Stage(engine, password) as stage:
        for number, act in enumerate(ACTS):
            tell(number, len(ACTS))
            stage.play(act)
