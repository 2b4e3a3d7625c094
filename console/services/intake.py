"""Steps 1 and 2: reports come in, are verified, accepted, filed or refused."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from console.domain.codes import is_in_force
from console.domain.states import END_STATES, CaseState, Channel, FieldTaskKind
from console.services import clocks, errands, negation, rounds
from console.services.outcome import move, of, require

if TYPE_CHECKING:
    from console.domain.commands import intake as ask
    from console.domain.commands.command import Outcome
    from console.services.facts import CaseFacts
    from console.services.ports import UnitOfWork

ACCEPT, VERIFY = "accept", "verify"


def report_case(command: ask.ReportCase, uow: UnitOfWork) -> Outcome:
    """Register a report with its source; file it at once if asked to (5.4.6.1)."""
    require(command.title.strip(), "title", "missing")
    require(command.channel in set(Channel), "channel", "unknown")
    if command.item_id is not None:
        uow.rules.item(command.item_id)
    case = uow.cases.add(_report_columns(command, uow))
    case = uow.cases.change(case, clocks.start(uow, case, ACCEPT))
    uow.desk.add_report(
        case.id,
        {
            "channel": command.channel,
            "text": command.description,
            "caller_name": command.caller_name.strip(),
            "caller_phone": command.caller_phone.strip(),
        },
    )
    uow.desk.add_photos(case.id, command.pictures)
    if command.file_now:
        uow.say("accept_report")
        case = uow.cases.change(case, {"state": CaseState.TO_FILE.value})
        uow.say("file_case")
        case = _file(uow, case, {"item_id": command.item_id})
    return uow.commit(command, of(case))


def _report_columns(command: ask.ReportCase, uow: UnitOfWork) -> dict[str, Any]:
    cell_id = command.cell_id
    if cell_id is None and command.lon is not None and command.lat is not None:
        cell_id = uow.desk.locate(command.lon, command.lat)
    named = [cell_id, *command.extra_cells]
    require(len(set(named)) == len(named), "extra_cells", "cell_twice")
    return {
        "state": CaseState.REPORTED.value,
        "title": command.title.strip(),
        "description": command.description,
        "channel": command.channel,
        "address": command.address.strip(),
        "lon": command.lon,
        "lat": command.lat,
        "cell_id": cell_id,
        "extra_cells": list(command.extra_cells),
        "item_id": command.item_id,
        "urgent": command.urgent,
        "major": command.major,
        "confidential": command.confidential,
    }


def send_verification(command: ask.SendVerification, uow: UnitOfWork) -> Outcome:
    """Send a collector to look; the accept clock stands still meanwhile."""
    case = uow.cases.get(command.case_id, command.version)
    clocks.pause(uow, case, ACCEPT, "verification")
    shown = clocks.start(uow, case, VERIFY)
    errands.send(
        uow, case, FieldTaskKind.VERIFY, command.person_id, due_at=shown["due_at"]
    )
    moved = uow.cases.change(case, {"state": CaseState.VERIFYING.value, **shown})
    return uow.commit(command, of(moved))


def answer_verification(command: ask.AnswerVerification, uow: UnitOfWork) -> Outcome:
    """Take the answer; the accept clock goes on."""
    require(
        command.result in {"exists", "not_exists", "cannot_tell"}, "result", "unknown"
    )
    case = uow.cases.get(command.case_id, command.version)
    errands.answer(uow, case, command.errand_id, command.result, command.text)
    uow.desk.add_photos(case.id, command.pictures)
    clocks.stop(uow, case, VERIFY)
    shown = clocks.resume(uow, case, ACCEPT)
    moved = uow.cases.change(case, {"state": CaseState.REPORTED.value, **shown})
    return uow.commit(command, of(moved, result=command.result))


def accept_report(command: ask.AcceptReport, uow: UnitOfWork) -> Outcome:
    """Pass the report to filing; what is left of the accept clock goes with it."""
    return move(command, uow, CaseState.TO_FILE)


def self_handle(command: ask.SelfHandle, uow: UnitOfWork) -> Outcome:
    """Register a trifle put right on the spot, with before and after photos."""
    case = uow.cases.get(command.case_id, command.version)
    uow.desk.add_photos(case.id, command.pictures)
    require(
        {"before", "after"} <= uow.desk.photo_moments(case.id),
        "pictures",
        "before_and_after_needed",
    )
    moved = uow.cases.change(case, {"state": CaseState.SELF_HANDLED.value})
    return uow.commit(command, of(moved))


def close_self_handled(command: ask.CloseSelfHandled, uow: UnitOfWork) -> Outcome:
    """Close what was put right on the spot."""
    return _end(command, uow, CaseState.CLOSED)


def file_case(command: ask.FileCase, uow: UnitOfWork) -> Outcome:
    """Establish the case under its filing condition; dispatching begins (5.4.6.1)."""
    case = uow.cases.get(command.case_id, command.version)
    changes: dict[str, Any] = {"item_id": command.item_id}
    for field in ("cell_id", "urgent", "title"):
        if (value := getattr(command, field)) is not None:
            changes[field] = value
    return uow.commit(command, of(_file(uow, case, changes)))


def _file(uow: UnitOfWork, case: CaseFacts, changes: dict[str, Any]) -> CaseFacts:
    item = uow.rules.item(changes.get("item_id"))
    cell = changes.get("cell_id", case.cell_id)
    require(cell is not None, "cell_id", "place_outside_the_grid")
    if item.limit.kind.value == "uh":
        changes.setdefault("urgent", True)
    clocks.stop(uow, case, ACCEPT)
    urgent = bool(changes.get("urgent", case.urgent))
    shown = clocks.start(uow, replace(case, urgent=urgent), rounds.DISPATCH)
    return uow.cases.change(
        case, {"state": CaseState.TO_DISPATCH.value, **changes, **shown}
    )


def refuse_report(command: ask.RefuseReport, uow: UnitOfWork) -> Outcome:
    """Refuse; the code and reason are put on record (否定报备, 5.1.2.1)."""
    require(command.reason.strip(), "reason", "missing")
    require(command.code in uow.rules.refusal_codes, "code", "unknown")
    require(is_in_force(uow.rules.refusal_codes, command.code), "code", "withdrawn")
    negation.put_on_record(uow, command, kind="refuse", code=command.code)
    return _end(command, uow, CaseState.REFUSED)


def void_case(command: ask.VoidCase, uow: UnitOfWork) -> Outcome:
    """Void a case that does not meet its condition; that too is put on record."""
    require(command.reason.strip(), "reason", "missing")
    negation.put_on_record(uow, command, kind="void", code="condition")
    return _end(command, uow, CaseState.VOIDED)


def merge_duplicate(command: ask.MergeDuplicate, uow: UnitOfWork) -> Outcome:
    """Void this case as a duplicate; its reports are kept on the older one too."""
    require(command.keep_id != command.case_id, "keep_id", "same_case")
    case = uow.cases.get(command.case_id, command.version)
    kept = uow.cases.get(command.keep_id)
    require(kept.state not in END_STATES, "keep_id", "is_over")
    uow.cases.merge_into(case.id, kept.id)
    uow.desk.note(
        kept.id,
        "merge",
        f"{case.number} → {kept.number}",
        detail={"merged": case.id, "number": case.number},
    )
    clocks.stop(uow, case)
    moved = uow.cases.change(
        case, {"state": CaseState.VOIDED.value, "duplicate_of": kept.id}
    )
    return uow.commit(command, of(moved, kept=kept.number))


def _end(command: Any, uow: UnitOfWork, target: CaseState) -> Outcome:
    case = uow.cases.get(command.case_id, command.version)
    clocks.stop(uow, case)
    moved = uow.cases.change(case, {"state": target.value, **clocks.NO_CLOCK})
    return uow.commit(command, of(moved))
