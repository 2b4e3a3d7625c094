"""Supervision orders: issued, received, replied to, one reply refused, one accepted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.commands import supervision as ask

if TYPE_CHECKING:
    from collections.abc import Iterator

    from console.demo.acts.stage import Deed, Stage

_SUPERVISED = """
SELECT c.id, c.unit_id, c.supervision_level AS level, c.title, coalesce(
  (SELECT f.text FROM field_task f WHERE f.case_id = c.id AND f.result = 'failed'
   ORDER BY f.id DESC LIMIT 1), c.title) AS reason
FROM cases c WHERE c.supervision_level > 0 AND c.closed_at IS NULL ORDER BY c.id
"""
_ORDERS = """
SELECT id, version, target_unit_id AS unit_id FROM supervision_order
WHERE state = :state AND level = 1 ORDER BY id LIMIT :most
"""
_LATE = """
SELECT c.id, t.id AS task_id, t.unit_id FROM cases c JOIN task t ON t.case_id = c.id
WHERE c.supervision_level = 0 AND c.state = 'HANDLING' AND t.state <> 'WITHDRAWN'
ORDER BY t.due_at LIMIT 3
"""


def issue(stage: Stage) -> Iterator[Deed]:
    """A supervisor issues an order for every open case under supervision."""
    supervisor = stage.who("supervisor")
    for case in stage.find(_SUPERVISED):
        order = ask.DraftOrder(
            case_id=case.id,
            unit_id=case.unit_id,
            level=case.level,
            reason=case.reason,
            demand=case.title,
            issue_now=True,
        )
        yield supervisor, order


def answer(stage: Stage) -> Iterator[Deed]:
    """Units sign for orders and reply; one reply holds, one does not."""
    for order in stage.find(_ORDERS, state="ISSUED", most=9):
        officer = stage.who("unit_officer", order.unit_id)
        yield officer, ask.ReceiveOrder(order_id=order.id, version=order.version)
    for order in stage.find(_ORDERS, state="RECEIVED", most=5):
        officer = stage.who("unit_officer", order.unit_id)
        yield (
            officer,
            ask.ReplyOrder(
                order_id=order.id,
                version=order.version,
                reply="已增派人员,今日内处置到位并复查。",
            ),
        )
    supervisor = stage.who("supervisor")
    replied = stage.find(_ORDERS, state="REPLIED", most=2)
    for order, verdict in zip(
        replied, (ask.RefuseReply, ask.AcceptReply), strict=False
    ):
        yield (
            supervisor,
            verdict(
                order_id=order.id, version=order.version, reason="已按回复核对现场照片"
            ),
        )


def draft(stage: Stage) -> Iterator[Deed]:
    """A supervisor drafts orders for what is due first, and has not issued them."""
    supervisor = stage.who("supervisor")
    for case in stage.find(_LATE):
        yield (
            supervisor,
            ask.DraftOrder(
                case_id=case.id,
                unit_id=case.unit_id,
                task_id=case.task_id,
                level=1,
                reason="即将超时,处置进展未反馈",
                demand="今日内反馈处置进展",
            ),
        )
