"""Steps 6 and 7: inspected, closed, put into the scoring period (5.4.6.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from console.domain.states import CaseState, FieldTaskKind
from console.services import clocks, errands, orders, rounds, tasks
from console.services.outcome import move, of, require

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.commands import closing as ask
    from console.domain.commands.command import Outcome
    from console.services.facts import CaseFacts
    from console.services.ports import UnitOfWork

FEEDBACK, INSPECT, CLOSE, CALLBACK = "feedback", "inspect", "close", "callback"


def reject_feedback(command: ask.RejectFeedback, uow: UnitOfWork) -> Outcome:
    """The evidence is poor: the units go on with what they had left.

    Where every unit was waived nobody is left to go on: it is dispatched again.
    """
    require(command.reason.strip(), "reason", "missing")
    case = uow.cases.get(command.case_id, command.version)
    if not tasks.any_done(uow, case):
        return uow.commit(command, of(rounds.begin_again(uow, case)))
    clocks.stop(uow, case, FEEDBACK)
    joint = len(uow.tasks.of(case.id)) > 1
    state = CaseState.CO_HANDLING if joint else CaseState.HANDLING
    ends = tasks.reopen(uow, case, rework=False)
    return uow.commit(command, of(_back_to_work(uow, case, state, ends, {})))


def _back_to_work(
    uow: UnitOfWork,
    case: CaseFacts,
    state: CaseState,
    ends: datetime | None,
    columns: dict[str, Any],
) -> CaseFacts:
    shown = clocks.show(uow, case, clocks.DISPOSE)
    columns = {"state": state.value, "disposal_due_at": ends, **shown, **columns}
    return uow.cases.change(case, columns)


def send_inspection(command: ask.SendInspection, uow: UnitOfWork) -> Outcome:
    """Send a collector to look whether it is fixed."""
    case = uow.cases.get(command.case_id, command.version)
    clocks.stop(uow, case, FEEDBACK)
    shown = clocks.start(uow, case, INSPECT)
    errands.send(
        uow, case, FieldTaskKind.INSPECT, command.person_id, due_at=shown["due_at"]
    )
    moved = uow.cases.change(case, {"state": CaseState.INSPECTING.value, **shown})
    return uow.commit(command, of(moved))


def pass_without_inspection(
    command: ask.PassWithoutInspection, uow: UnitOfWork
) -> Outcome:
    """Pass on what needs no inspection by its catalogue row."""
    case = uow.cases.get(command.case_id, command.version)
    item = uow.rules.item(case.item_id)
    require(not item.need_inspection, "item", "needs_inspection")
    return _to_close(command, uow, case, FEEDBACK)


def record_inspection(command: ask.RecordInspection, uow: UnitOfWork) -> Outcome:
    """Passed: on to closing. Failed: where ``fail_policy`` says."""
    case = uow.cases.get(command.case_id, command.version)
    result = "passed" if command.passed else "failed"
    errands.answer(uow, case, command.errand_id, result, command.text)
    uow.desk.add_photos(case.id, command.pictures)
    if command.passed:
        uow.say("pass_inspection", command.text)
        return _to_close(command, uow, case, INSPECT)
    require(command.text.strip(), "text", "missing")
    uow.say("fail_inspection", command.text)
    clocks.stop(uow, case, INSPECT)
    failed = _fail(uow, case, _after_failure(uow, case), command.text)
    return uow.commit(command, of(failed, passed=False, state=failed.state))


def _fail(uow: UnitOfWork, case: CaseFacts, state: CaseState, why: str) -> CaseFacts:
    if state is CaseState.TO_DISPATCH:
        return rounds.begin_again(uow, case)
    if state is CaseState.COORDINATION:
        columns = {"state": state.value, **clocks.NO_CLOCK}
        failed = uow.cases.change(case, columns)
        orders.put_on_agenda(uow, case.id, why)
        return failed
    ends = tasks.reopen(uow, case)
    columns = _failure_columns(case, state)
    failed = _back_to_work(uow, case, state, ends, columns)
    if state is CaseState.SUPERVISED:
        orders.after_failed_inspection(uow, failed, why)
    return failed


def _after_failure(uow: UnitOfWork, case: CaseFacts) -> CaseState:
    """Where a failed inspection leads (5.4.6.1); with every unit waived, to new ones."""
    if case.supervision_level:
        return CaseState.COORDINATION
    if not tasks.any_done(uow, case):
        return CaseState.TO_DISPATCH
    policy = uow.rules.settings["fail_policy"]
    if policy == "rework_then_supervise" and not case.reworked:
        return CaseState.REWORK
    return CaseState.SUPERVISED


def _failure_columns(case: CaseFacts, state: CaseState) -> dict[str, Any]:
    columns: dict[str, Any] = {"reworked": case.reworked + 1}
    if state is CaseState.SUPERVISED:
        columns["supervision_level"] = max(1, case.supervision_level)
    return columns


def _to_close(
    command: Any, uow: UnitOfWork, case: CaseFacts, ended_stage: str
) -> Outcome:
    clocks.stop(uow, case, ended_stage)
    shown = clocks.start(uow, case, CLOSE)
    moved = uow.cases.change(case, {"state": CaseState.TO_CLOSE.value, **shown})
    return uow.commit(command, of(moved, passed=True))


def close_case(command: ask.CloseCase, uow: UnitOfWork) -> Outcome:
    """Close; the guard puts the case into the scoring period of its closing."""
    require(command.rule_met, "rule_met", "closing_rule_not_met")
    return _close(command, uow, CaseState.CLOSED)


def close_by_notice(command: ask.CloseByNotice, uow: UnitOfWork) -> Outcome:
    """Close by formal notice; the evidence must be in the file."""
    require(command.reason.strip(), "reason", "missing")
    _withdraw_tasks(command, uow)
    return _close(command, uow, CaseState.CLOSED_BY_NOTICE)


def force_close(command: ask.ForceClose, uow: UnitOfWork) -> Outcome:
    """A leader closes by force."""
    require(command.reason.strip(), "reason", "missing")
    _withdraw_tasks(command, uow)
    return _close(command, uow, CaseState.FORCE_CLOSED)


def _withdraw_tasks(
    command: ask.ForceClose | ask.CloseByNotice, uow: UnitOfWork
) -> None:
    for task in uow.tasks.of(uow.cases.get(command.case_id).id):
        tasks.withdraw(uow, task)


def _close(command: Any, uow: UnitOfWork, target: CaseState) -> Outcome:
    case = uow.cases.get(command.case_id, command.version)
    clocks.stop(uow, case)
    moved = uow.cases.change(case, {"state": target.value, **clocks.NO_CLOCK})
    return uow.commit(command, of(moved))


def archive_case(command: ask.ArchiveCase, uow: UnitOfWork) -> Outcome:
    """File the case away, however it ended (row 32).

    Its scoring period is frozen first and an appeal decided, so that nothing which
    still counts lies among the files.
    """
    open_to = {"ASKED", "PASSED_ON"}
    appeals = uow.supervision.appeals.find(case_id=command.case_id)
    waiting = [appeal for appeal in appeals if appeal["state"] in open_to]
    require(not waiting, "appeal", "still_to_be_decided")
    require(uow.periods.is_settled(command.case_id), "period", "period_not_frozen")
    return move(command, uow, CaseState.ARCHIVED)


def ask_callback(command: ask.AskCallback, uow: UnitOfWork) -> Outcome:
    """Put the case to the call-back desk."""
    case = uow.cases.get(command.case_id, command.version)
    clocks.stop(uow, case, CLOSE)
    shown = clocks.start(uow, case, CALLBACK)
    moved = uow.cases.change(case, {"state": CaseState.TO_CALLBACK.value, **shown})
    return uow.commit(command, of(moved))


def record_callback(command: ask.RecordCallback, uow: UnitOfWork) -> Outcome:
    """Keep what the caller says (三率); the case goes back to closing."""
    case = uow.cases.get(command.case_id, command.version)
    answers = {
        "contacted": command.contacted,
        "solved": command.solved,
        "satisfied": command.satisfied,
    }
    uow.desk.note(case.id, "callback", command.text or "—", detail=answers)
    return _to_close(command, uow, case, CALLBACK)


def handle_again(command: ask.HandleAgain, uow: UnitOfWork) -> Outcome:
    """Not solved, and reasonably so: dispatch a second time."""
    require(command.reason.strip(), "reason", "missing")
    case = uow.cases.get(command.case_id, command.version)
    answers = {"contacted": True, "solved": False, "satisfied": command.satisfied}
    uow.desk.note(case.id, "callback", command.reason, detail=answers)
    return uow.commit(command, of(rounds.begin_again(uow, case)))
