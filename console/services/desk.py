"""Work around a case: claims, notes, corrections, photos."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from console.services.outcome import of, require

if TYPE_CHECKING:
    from console.domain.commands import desk as ask
    from console.domain.commands.command import Outcome
    from console.services.ports import UnitOfWork

CORRECTABLE = (
    "title", "description", "address", "lon", "lat", "cell_id", "item_id",
    "urgent", "major",
)  # fmt: skip


def claim_case(command: ask.ClaimCase, uow: UnitOfWork) -> Outcome:
    """Claim, renew, or take over with a reason; the claim expires by itself."""
    case = uow.cases.get(command.case_id)
    until = uow.now() + timedelta(seconds=uow.rules.number("claim_s"))
    uow.desk.claim(case.id, until, command.reason.strip())
    return uow.commit(command, of(case, until=until.isoformat()))


def release_claim(command: ask.ReleaseClaim, uow: UnitOfWork) -> Outcome:
    """Let go of one's own claim."""
    case = uow.cases.get(command.case_id)
    uow.desk.release(case.id)
    return uow.commit(command, of(case))


def add_note(command: ask.AddNote, uow: UnitOfWork) -> Outcome:
    """Write a line into the history."""
    case = uow.cases.get(command.case_id)
    uow.desk.note(case.id, "note", command.text)
    return uow.commit(command, of(case))


def add_picture(command: ask.AddPicture, uow: UnitOfWork) -> Outcome:
    """Keep a photo with the case."""
    case = uow.cases.get(command.case_id)
    uow.desk.add_photos(case.id, [command.picture])
    return uow.commit(command, of(case))


def correct_case(command: ask.CorrectCase, uow: UnitOfWork) -> Outcome:
    """Correct what was typed; the log keeps old and new."""
    case = uow.cases.get(command.case_id, command.version)
    changes = {
        field: value
        for field in CORRECTABLE
        if (value := getattr(command, field)) is not None
    }
    caller = {
        field: value.strip()
        for field in ("caller_name", "caller_phone")
        if (value := getattr(command, field)) is not None
    }
    require(changes or caller, "fields", "nothing_to_change")
    if caller:
        uow.desk.correct_caller(case.id, caller)
    if "item_id" in changes:
        uow.rules.item(changes["item_id"])
    if {"lon", "lat"} <= changes.keys() and "cell_id" not in changes:
        changes["cell_id"] = uow.desk.locate(changes["lon"], changes["lat"])
    return uow.commit(command, of(uow.cases.change(case, changes)))
