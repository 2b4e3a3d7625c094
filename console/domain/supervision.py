"""The ladder of supervision: urge, orders of three levels, coordination, account.

Source: T/CSSG 001.3-2020, 5.4.6.1, 6.1.3.4 and 6.8.1. The table of steps is
loaded into the database, which refuses every other step.
"""

from __future__ import annotations

from enum import StrEnum

from console.domain.record import placed_record
from console.domain.states import Role


class OrderState(StrEnum):
    """Where a supervision order (督办单) stands."""

    DRAFT = "DRAFT"
    ISSUED = "ISSUED"
    RECEIVED = "RECEIVED"
    REPLIED = "REPLIED"
    LIFTED = "LIFTED"
    FAILED = "FAILED"
    DROPPED = "DROPPED"


STANDING = frozenset({OrderState.ISSUED, OrderState.RECEIVED, OrderState.REPLIED})
"""An order in one of these stands on every screen."""


@placed_record
class OrderStep:
    """One permitted step of an order; ``actors`` are group roles."""

    verb: str
    source: OrderState
    target: OrderState
    actors: frozenset[Role]
    needs_reason: bool = False


S = OrderState
_SUPERVISOR = frozenset({Role.SUPERVISOR, Role.DUTY_LEADER})
_UNIT = frozenset({Role.UNIT_OFFICER})

ORDER_STEPS: tuple[OrderStep, ...] = (
    OrderStep("issue_order", S.DRAFT, S.ISSUED, _SUPERVISOR),
    OrderStep("drop_order", S.DRAFT, S.DROPPED, _SUPERVISOR, needs_reason=True),
    OrderStep("receive_order", S.ISSUED, S.RECEIVED, _UNIT),
    OrderStep("reply_order", S.ISSUED, S.REPLIED, _UNIT),
    OrderStep("reply_order", S.RECEIVED, S.REPLIED, _UNIT),
    OrderStep("refuse_reply", S.REPLIED, S.RECEIVED, _SUPERVISOR, needs_reason=True),
    OrderStep("accept_reply", S.REPLIED, S.LIFTED, _SUPERVISOR),
    *(
        OrderStep("lift_order", source, S.LIFTED, _SUPERVISOR, needs_reason=True)
        for source in (S.ISSUED, S.RECEIVED)
    ),
    *(
        OrderStep("fail_order", source, S.FAILED, _SUPERVISOR, needs_reason=True)
        for source in (S.ISSUED, S.RECEIVED, S.REPLIED)
    ),
)
"""Whom it is addressed to can receive and reply, never end it."""


class SpecialBoard(StrEnum):
    """The boards of special cases (6.8.1.1, 6.8.1.2)."""

    MAJOR = "major"
    LEADER = "leader"
    INSTRUCTION = "instruction"
    TOPIC = "topic"
    SPECIAL = "special"


BOARD_NEEDS: dict[str, tuple[str, ...]] = {
    SpecialBoard.LEADER: ("leader",),
    SpecialBoard.INSTRUCTION: ("leader", "instruction"),
    SpecialBoard.TOPIC: ("topic",),
}
"""What a case on a board cannot be without (5.2.2 f)."""


class AlertAct(StrEnum):
    """What a seat does with an alert: to acknowledge is not to confirm."""

    ACKNOWLEDGE = "acknowledge"
    CONFIRM = "confirm"
    SHELVE = "shelve"
    UNSHELVE = "unshelve"


def order_number(year: int, seq: int) -> str:
    """Return the number of an order: 督〔2026〕1."""
    return f"督〔{year}〕{seq}"
