"""Urging, the coordination group, accountability, boards, alerts, appeals (6.8.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from console.domain.commands.command import Outcome
from console.domain.states import CaseState
from console.domain.supervision import BOARD_NEEDS, AlertAct, SpecialBoard
from console.services import clocks, exceptions, rounds, tasks
from console.services.outcome import of, require

if TYPE_CHECKING:
    from collections.abc import Mapping

    from console.domain.commands import supervision as ask
    from console.services.facts import CaseFacts
    from console.services.ports import UnitOfWork


def urge_unit(command: ask.UrgeUnit, uow: UnitOfWork) -> Outcome:
    """Urge; logged with time, person and way (4.4)."""
    require(command.text.strip(), "text", "missing")
    require(command.way in {"desk", "phone", "message"}, "way", "unknown")
    urge_id = uow.supervision.urges.add(
        {
            "case_id": command.case_id,
            "task_id": command.task_id,
            "unit_id": command.unit_id,
            "way": command.way,
            "text": command.text.strip(),
        }
    )
    outcome = Outcome(case_id=command.case_id, facts={"urge_id": urge_id})
    return uow.commit(command, outcome)


def answer_urge(command: ask.AnswerUrge, uow: UnitOfWork) -> Outcome:
    """The unit answers."""
    require(command.answer.strip(), "answer", "missing")
    row = uow.supervision.urges.get(command.urge_id)
    written = {"answer": command.answer.strip(), "answered_at": uow.now()}
    uow.supervision.urges.change(row, written)
    return uow.commit(command, Outcome(case_id=row["case_id"]))


def record_meeting(command: ask.RecordMeeting, uow: UnitOfWork) -> Outcome:
    """Keep who met, when, and the minutes."""
    require(command.members, "members", "missing")
    meeting_id = uow.supervision.meetings.add(
        {
            "title": command.title.strip(),
            "held_at": command.held_at,
            "members": list(command.members),
            "minutes": command.minutes,
        }
    )
    return uow.commit(command, Outcome(facts={"meeting_id": meeting_id}))


def change_member(command: ask.ChangeMember, uow: UnitOfWork) -> Outcome:
    """Take somebody into the group or let go; the server keeps who did so and why."""
    require(command.reason.strip(), "reason", "missing")
    store = uow.supervision
    if command.member:
        store.put_member(command.person_id, command.duty.strip())
    else:
        require(store.drop_member(command.person_id), "person_id", "no_member")
    return uow.commit(command, Outcome(facts={"person_id": command.person_id}))


def decide_item(command: ask.DecideItem, uow: UnitOfWork) -> Outcome:
    """Decide: redispatch, defer, close by notice, or hold to account.

    To hold to account is a parallel record; the case itself goes on (row 27).
    """
    require(command.decision.strip(), "decision", "missing")
    ways = {"redispatch", "defer", "close_by_notice", "account", "none"}
    require(command.way in ways, "way", "unknown")
    item = uow.supervision.agenda.get(command.item_id)
    require(item["state"] == "OPEN", "item", "already_decided")
    case = uow.cases.get(item["case_id"])
    if command.way == "account":
        _open_record(uow, "accountability", case, command.decision)
    else:
        case = _carry_out(uow, case, command)
        uow.supervision.agenda.change(item, _decision(command, uow))
    return uow.commit(command, of(case))


def _decision(command: ask.DecideItem, uow: UnitOfWork) -> dict[str, Any]:
    return {
        "state": "DECIDED",
        "decision": command.decision.strip(),
        "meeting_id": command.meeting_id,
        "decided_at": uow.now(),
        "decided_by": uow.actor.login,
        "follow_up_due_at": command.follow_up_at,
    }


def _carry_out(uow: UnitOfWork, case: CaseFacts, command: ask.DecideItem) -> CaseFacts:
    if command.way == "none":
        return case
    require(case.state == CaseState.COORDINATION, "state", "not_before_the_group")
    uow.say("decide_coordination", command.decision)
    if command.way == "defer":
        require(command.until is not None, "until", "missing")
        exceptions.check_until(uow, command.until)
        columns = {
            "state": CaseState.DEFERRED.value,
            "deferred_until": command.until,
            **clocks.show(uow, case, clocks.DISPOSE),
        }
        return uow.cases.change(case, columns)
    for task in uow.tasks.of(case.id):
        tasks.withdraw(uow, task)
    if command.way == "redispatch":
        return rounds.begin_again(uow, case)
    clocks.stop(uow, case)
    uow.say("close_by_notice", command.decision)
    state = CaseState.CLOSED_BY_NOTICE.value
    return uow.cases.change(case, {"state": state, **clocks.NO_CLOCK})


def follow_up_item(command: ask.FollowUpItem, uow: UnitOfWork) -> Outcome:
    """Say that a decision was followed."""
    item = uow.supervision.agenda.get(command.item_id)
    uow.supervision.agenda.change(item, {"followed_up_at": uow.now()})
    return uow.commit(command, Outcome(case_id=item["case_id"]))


def open_accountability(command: ask.OpenAccountability, uow: UnitOfWork) -> Outcome:
    """Open an interview or accountability record."""
    require(command.kind in {"interview", "accountability"}, "kind", "unknown")
    require(command.reason.strip(), "reason", "missing")
    record_id = uow.supervision.records.add(
        {
            "kind": command.kind,
            "unit_id": command.unit_id,
            "person_id": command.person_id,
            "case_id": command.case_id,
            "order_id": command.order_id,
            "reason": command.reason.strip(),
            "state": "OPEN",
        }
    )
    outcome = Outcome(case_id=command.case_id or 0, facts={"record_id": record_id})
    return uow.commit(command, outcome)


def _open_record(uow: UnitOfWork, kind: str, case: CaseFacts, reason: str) -> None:
    require(case.unit_id is not None, "unit_id", "no_lead_unit")
    uow.supervision.records.add(
        {
            "kind": kind,
            "unit_id": case.unit_id,
            "case_id": case.id,
            "reason": reason.strip(),
            "state": "OPEN",
        }
    )


def record_accountability(
    command: ask.RecordAccountability, uow: UnitOfWork
) -> Outcome:
    """Write what was committed to or decided."""
    require(command.state in {"OPEN", "HELD", "DONE"}, "state", "unknown")
    record = uow.supervision.records.get(command.record_id)
    changes: dict[str, Any] = {"state": command.state}
    for field in ("commitment", "decision", "review_at"):
        if value := getattr(command, field):
            changes[field] = value
    uow.supervision.records.change(record, changes)
    return uow.commit(command, Outcome(case_id=record["case_id"] or 0))


def mark_special(command: ask.MarkSpecial, uow: UnitOfWork) -> Outcome:
    """Put a case on a special board; a leader's case is major too."""
    require(command.board in set(SpecialBoard), "board", "unknown")
    for field in BOARD_NEEDS.get(command.board, ()):
        require(getattr(command, field).strip(), field, "missing")
    uow.supervision.put_on_board(
        {
            "case_id": command.case_id,
            "board": command.board,
            "leader": command.leader.strip(),
            "instruction": command.instruction.strip(),
            "topic": command.topic.strip(),
            "due_at": command.due_at,
        }
    )
    return uow.commit(command, Outcome(case_id=command.case_id))


def answer_alert(command: ask.AnswerAlert, uow: UnitOfWork) -> Outcome:
    """Acknowledge, confirm, shelve with comment until a time, or unshelve."""
    require(command.act in set(AlertAct), "act", "unknown")
    if command.act == AlertAct.SHELVE:
        require(command.comment.strip(), "comment", "missing")
        ahead = command.until is not None and command.until > uow.now()
        require(ahead, "until", "in_the_past")
    uow.supervision.answers.add(
        {
            "alert_id": command.alert_id,
            "act": command.act,
            "comment": command.comment.strip(),
            "until": command.until,
        }
    )
    return uow.commit(command, Outcome(facts={"alert_id": command.alert_id}))


def appeal_overtime(command: ask.AppealOvertime, uow: UnitOfWork) -> Outcome:
    """A unit appeals once, after closing, only if it was overtime itself (4.3)."""
    require(command.reason.strip(), "reason", "missing")
    case = uow.cases.get(command.case_id)
    require(case.state == CaseState.CLOSED, "state", "not_closed")
    unit_id = _own_unit(uow)
    late = uow.desk.was_late(case.id, unit_id)
    require(late, "on_time", "was_not_overtime")
    asked = uow.supervision.appeals.find(case_id=case.id, unit_id=unit_id)
    require(not asked, "appeal", "already_asked")
    appeal_id = uow.supervision.appeals.add(
        {
            "case_id": case.id,
            "unit_id": unit_id,
            "reason": command.reason.strip(),
        }
    )
    return uow.commit(command, of(case, appeal_id=appeal_id))


def _own_unit(uow: UnitOfWork) -> int:
    unit_id = uow.actor.unit_id
    require(unit_id is not None, "actor", "belongs_to_no_unit")
    return unit_id or 0


def decide_appeal(command: ask.DecideAppeal, uow: UnitOfWork) -> Outcome:
    """Dispatcher first, acceptor second; overtime stays, statistics exempt it."""
    appeal = uow.supervision.appeals.get(command.appeal_id)
    case = uow.cases.get(appeal["case_id"])
    columns, exempt = _appeal_step(command, uow, appeal)
    uow.supervision.appeals.change(appeal, columns)
    if exempt and uow.desk.all_excused(case.id):
        case = uow.cases.change(case, {"overtime_exempt": True})
    return uow.commit(command, of(case, state=columns["state"]))


def _appeal_step(
    command: ask.DecideAppeal, uow: UnitOfWork, appeal: Mapping[str, Any]
) -> tuple[dict[str, Any], bool]:
    who, roles = uow.actor.login, uow.actor.roles
    require(appeal["state"] in {"ASKED", "PASSED_ON"}, "state", "already_decided")
    require(roles & {"dispatcher", "intake"}, "actor", "dispatcher_decides_first")
    if not command.granted:
        return {"state": "REFUSED", "answer": command.answer}, False
    if appeal["state"] == "ASKED":
        require("dispatcher" in roles, "actor", "dispatcher_decides_first")
        return {"state": "PASSED_ON", "first_by": who, "answer": command.answer}, False
    require(appeal["state"] == "PASSED_ON", "state", "already_decided")
    require("intake" in roles, "actor", "acceptor_decides_second")
    return {"state": "GRANTED", "second_by": who, "answer": command.answer}, True
