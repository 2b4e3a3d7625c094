"""Supervision orders: drafted, issued, received, replied, lifted, failed (5.4.6.1)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from console.domain import stage_timer
from console.domain.stage_timer import StageTimer
from console.domain.states import END_STATES, CaseState
from console.domain.supervision import OrderState
from console.domain.time_limit import TimeLimit
from console.services import standstill, tasks
from console.services.outcome import of, require

if TYPE_CHECKING:
    from collections.abc import Mapping

    from console.domain.commands import supervision as ask
    from console.domain.commands.command import Outcome
    from console.services.facts import CaseFacts
    from console.services.ports import UnitOfWork


def draft_order(command: ask.DraftOrder, uow: UnitOfWork) -> Outcome:
    """Draft an order to a unit; the level chooses the person up the line."""
    require(command.reason.strip(), "reason", "missing")
    require(command.level in {1, 2, 3}, "level", "one_to_three")
    case = uow.cases.get(command.case_id)
    if command.wish_id is not None and not _still_wished(uow, case, command):
        return uow.commit(command, of(case))
    order_id = _draft(uow, case, command)
    if command.issue_now:
        uow.say("issue_order", command.reason)
        case = _issue(uow, case, order_id)
    if command.wish_id is not None:
        _settle(uow, command.wish_id, order_id)
    return uow.commit(command, of(case, order_id=order_id))


def _still_wished(uow: UnitOfWork, case: CaseFacts, command: ask.DraftOrder) -> bool:
    """Lock the wish; one that has nothing left to draft is settled without an order."""
    wish_id = command.wish_id or 0
    if uow.supervision.wishes.get(wish_id)["settled_at"] is not None:
        return False
    over = case.state in END_STATES
    if over or uow.supervision.has_order(case.id, command.unit_id, command.level):
        _settle(uow, wish_id, None)
        return False
    return True


def _settle(uow: UnitOfWork, wish_id: int, order_id: int | None) -> None:
    settled = {"settled_at": uow.now(), "order_id": order_id, "refusal": ""}
    uow.supervision.wishes.change({"id": wish_id}, settled)


def _draft(uow: UnitOfWork, case: CaseFacts, command: ask.DraftOrder) -> int:
    limit = command.limit or _limit_of_level(uow, command.level)
    store = uow.supervision
    return store.orders.add(
        {
            "case_id": case.id,
            "task_id": command.task_id,
            "level": command.level,
            "kind": command.kind,
            "state": OrderState.DRAFT.value,
            "colour": uow.rules.settings["orders"]["cards"][str(command.level)],
            "target_unit_id": command.unit_id,
            "target_person_id": store.person_up_the_line(
                command.unit_id, command.level
            ),
            "reason": command.reason.strip(),
            "demand": command.demand.strip(),
            "limit_kind": limit.kind.value,
            "limit_value": limit.value,
            "drafted_by_rule": command.rule_id,
        }
    )


def _limit_of_level(uow: UnitOfWork, level: int) -> TimeLimit:
    return TimeLimit.parse(uow.rules.settings["orders"]["limits"][str(level)])


def issue_order(command: ask.IssueOrder, uow: UnitOfWork) -> Outcome:
    """Issue a draft: number and clock begin, the case is under supervision."""
    order = uow.supervision.orders.get(command.order_id, command.version)
    case = uow.cases.get(order["case_id"])
    return uow.commit(command, of(_issue(uow, case, command.order_id)))


def _issue(uow: UnitOfWork, case: CaseFacts, order_id: int) -> CaseFacts:
    order = uow.supervision.orders.get(order_id)
    timer = StageTimer(stage="supervise", limit=_limit_of(order), started_at=uow.now())
    calendar = uow.rules.calendar
    uow.supervision.orders.change(
        order,
        {
            "state": OrderState.ISSUED.value,
            "due_at": stage_timer.deadline(timer, calendar),
            "near_at": stage_timer.reaches_at(timer, calendar, ratio=0.8),
        },
    )
    _draft_interview(uow, order)
    return _show_level(uow, case)


def _limit_of(order: Mapping[str, Any]) -> TimeLimit:
    text = f"{order['limit_value'].normalize():f} {order['limit_kind']}"
    return TimeLimit.parse(text)


def _show_level(uow: UnitOfWork, case: CaseFacts) -> CaseFacts:
    level = uow.supervision.standing_level(case.id)
    if level == case.supervision_level or case.state in END_STATES:
        return case
    return uow.cases.change(case, {"supervision_level": level})


def _draft_interview(uow: UnitOfWork, order: Mapping[str, Any]) -> None:
    """Enough red cards in the span of the settings draft an interview (5.1.2.1)."""
    rule = uow.rules.settings["interview"]
    unit_id = order["target_unit_id"]
    since = uow.now() - timedelta(days=int(rule["days"]))
    if order["colour"] != "red":
        return
    if uow.supervision.red_cards(unit_id, since) % int(rule["red"]) == 0:
        uow.supervision.records.add(
            {
                "kind": "interview",
                "unit_id": unit_id,
                "case_id": order["case_id"],
                "order_id": order["id"],
                "reason": f"{rule['days']} 天内红牌满 {rule['red']} 张",
            }
        )


def _step(
    command: ask.OrderCommand, uow: UnitOfWork, target: OrderState, **columns: Any
) -> Outcome:
    order = uow.supervision.orders.get(command.order_id, command.version)
    uow.supervision.orders.change(order, {"state": target.value, **columns})
    case = uow.cases.get(order["case_id"])
    if target in {OrderState.LIFTED, OrderState.DROPPED}:
        case = _show_level(uow, case)
    return uow.commit(command, of(case, order_id=command.order_id))


def drop_order(command: ask.DropOrder, uow: UnitOfWork) -> Outcome:
    """Drop a draft."""
    return _step(command, uow, OrderState.DROPPED)


def receive_order(command: ask.ReceiveOrder, uow: UnitOfWork) -> Outcome:
    """Sign for it; the order stands on."""
    return _step(command, uow, OrderState.RECEIVED)


def reply_order(command: ask.ReplyOrder, uow: UnitOfWork) -> Outcome:
    """Reply with evidence; the order stands until the reply is accepted."""
    require(command.reply.strip(), "reply", "missing")
    order = uow.supervision.orders.get(command.order_id, command.version)
    uow.desk.add_photos(order["case_id"], command.pictures, order["task_id"])
    return _step(command, uow, OrderState.REPLIED, reply=command.reply.strip())


def accept_reply(command: ask.AcceptReply, uow: UnitOfWork) -> Outcome:
    """The reply holds: lifted."""
    return _step(command, uow, OrderState.LIFTED, reply_answer=command.reason)


def refuse_reply(command: ask.RefuseReply, uow: UnitOfWork) -> Outcome:
    """The reply does not hold: it stands, and its clock was never stopped."""
    require(command.reason.strip(), "reason", "missing")
    return _step(command, uow, OrderState.RECEIVED, reply_answer=command.reason)


def lift_order(command: ask.LiftOrder, uow: UnitOfWork) -> Outcome:
    """Lift without a reply."""
    return _step(command, uow, OrderState.LIFTED)


def fail_order(command: ask.FailOrder, uow: UnitOfWork) -> Outcome:
    """The order came to nothing: the case goes to the coordination group (6.1.3.4)."""
    require(command.reason.strip(), "reason", "missing")
    order = uow.supervision.orders.get(command.order_id, command.version)
    uow.supervision.orders.change(order, {"state": OrderState.FAILED.value})
    case = _show_level(uow, uow.cases.get(order["case_id"]))
    put_on_agenda(uow, case.id, command.reason, command.order_id)
    uow.say("put_to_coordination", command.reason)
    if case.state in {"DISPATCHED", "HANDLING", "CO_HANDLING", "REWORK", "SUPERVISED"}:
        shown = standstill.hold_case(uow, case, command.reason)
        columns = {"state": CaseState.COORDINATION.value, **shown}
        case = uow.cases.change(case, columns)
        standstill.end_obstructions(uow, case, command.reason)
        tasks.follow_clocks(uow, case)
    return uow.commit(command, of(case, order_id=command.order_id))


def put_on_agenda(
    uow: UnitOfWork, case_id: int, reason: str, order_id: int | None = None
) -> None:
    """Put a case on the agenda of the coordination group."""
    uow.supervision.agenda.add(
        {"case_id": case_id, "order_id": order_id, "reason": reason.strip()}
    )


def after_failed_inspection(uow: UnitOfWork, case: CaseFacts, reason: str) -> None:
    """A failed inspection opens an order, issued at once or drafted, by setting."""
    issue = uow.rules.settings["orders"]["inspection"] == "issue"
    limit = _limit_of_level(uow, 1)
    unit_id = case.unit_id
    require(unit_id is not None, "unit_id", "no_lead_unit")
    order_id = uow.supervision.orders.add(
        {
            "case_id": case.id,
            "level": 1,
            "kind": "inspection",
            "state": OrderState.DRAFT.value,
            "colour": uow.rules.settings["orders"]["cards"]["1"],
            "target_unit_id": unit_id,
            "target_person_id": uow.supervision.person_up_the_line(unit_id or 0, 1),
            "reason": reason.strip(),
            "limit_kind": limit.kind.value,
            "limit_value": limit.value,
        }
    )
    if issue:
        uow.say("issue_order", reason)
        _issue(uow, case, order_id)


def reply_by_feedback(
    uow: UnitOfWork, case: CaseFacts, unit_id: int, result: str
) -> None:
    """What a supervised unit feeds back is its reply to the order."""
    for order in uow.supervision.orders.find(case_id=case.id, target_unit_id=unit_id):
        answerable = order["state"] in {OrderState.ISSUED, OrderState.RECEIVED}
        if order["kind"] == "inspection" and answerable:
            uow.supervision.orders.change(
                order, {"state": OrderState.REPLIED.value, "reply": result.strip()}
            )
