"""Work around a case: claims, notes, corrections, photos."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from console.domain.states import END_STATES
from console.services import reclassing
from console.services.outcome import of, require

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.domain.commands import desk as ask
    from console.domain.commands.command import Outcome
    from console.services.facts import CaseFacts
    from console.services.ports import UnitOfWork

CORRECTABLE = ("title", "description", "address", "item_id", "urgent", "major")


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
    require(case.state not in END_STATES, "state", "case_is_over")
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
    changes |= _new_place(command, uow, case)
    require(changes or caller, "fields", "nothing_to_change")
    if caller:
        uow.desk.correct_caller(case.id, caller)
    if "item_id" in changes:
        uow.rules.item(changes["item_id"])
    if command.follow_limit:
        reclassing.check(command, uow, case)
    moved = uow.cases.change(case, changes)
    if command.follow_limit:
        moved = reclassing.follow(uow, moved, case.item_id, command.reason)
    return uow.commit(command, of(moved))


def _new_place(
    command: ask.CorrectCase, uow: UnitOfWork, case: CaseFacts
) -> dict[str, Any]:
    """Return the columns of a new place: a cell leads, others of its course follow.

    What an older place crossed is forgotten with it.
    """
    if command.course:
        lead, *others = uow.desk.cells_along(command.course) or (None,)
        inside = (point for point in command.course if uow.desk.locate(*point) == lead)
        lon, lat = next(inside, command.course[0])
        return _place(lead, others, lon=lon, lat=lat)
    point = (command.lon, command.lat)
    require((point[0] is None) == (point[1] is None), "lon", "lon_and_lat_together")
    cell_id = command.cell_id
    if cell_id is None and command.lon is not None and command.lat is not None:
        cell_id = uow.desk.locate(command.lon, command.lat)
    elif cell_id is None:
        given = command.extra_cells
        return {} if given is None else _place(case.cell_id, given)
    if command.lon is None and cell_id == case.cell_id:
        point = (case.lon, case.lat)
    kept = case.extra_cells if cell_id == case.cell_id else ()
    others = kept if command.extra_cells is None else command.extra_cells
    return _place(cell_id, others, lon=point[0], lat=point[1])


def _place(lead: int | None, others: Sequence[int], **point: Any) -> dict[str, Any]:
    require(lead is not None, "cell_id", "place_outside_the_grid")
    twice = lead in others or len(set(others)) != len(others)
    require(not twice, "extra_cells", "cell_twice")
    return {"cell_id": lead, "extra_cells": list(others), **point}
