"""Whistle call-up: called, signed in against the clock, scored by the caller (5.4.3.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain import stage_timer
from console.domain.commands.command import Outcome
from console.domain.stage_timer import StageTimer
from console.domain.time_limit import TimeLimit
from console.services.outcome import of, require

if TYPE_CHECKING:
    from console.domain.commands import joint as ask
    from console.services.ports import UnitOfWork

KINDS = frozenset({"enforcement", "key_work", "emergency"})


def call_whistle(command: ask.CallWhistle, uow: UnitOfWork) -> Outcome:
    """Call units to a place; the arrival limit comes from the settings."""
    require(command.kind in KINDS, "kind", "unknown")
    require(command.reason.strip(), "reason", "missing")
    require(command.units, "units", "no_unit")
    case = uow.cases.get(command.case_id)
    limit = TimeLimit.parse(uow.rules.settings["whistle"]["arrive"])
    timer = StageTimer(stage="arrive", limit=limit, started_at=uow.now())
    due = stage_timer.deadline(timer, uow.rules.calendar)
    whistle_id = uow.joint.whistles.add(
        {
            "case_id": case.id,
            "kind": command.kind,
            "place": command.place.strip(),
            "lon": case.lon if command.lon is None else command.lon,
            "lat": case.lat if command.lat is None else command.lat,
            "reason": command.reason.strip(),
        }
    )
    uow.joint.call(whistle_id, sorted(set(command.units)), due)
    return uow.commit(command, of(case, whistle_id=whistle_id))


def sign_in(command: ask.SignIn, uow: UnitOfWork) -> Outcome:
    """A unit signs in on arrival, once; the server keeps the time."""
    uow.joint.sign_in(command.whistle_id, command.unit_id)
    return uow.commit(command, Outcome(facts={"whistle_id": command.whistle_id}))


def score_call(command: ask.ScoreCall, uow: UnitOfWork) -> Outcome:
    """The caller, nobody else, scores a unit."""
    require(0 <= command.score <= 100, "score", "zero_to_hundred")
    row = uow.joint.whistles.get(command.whistle_id)
    require(row["called_by"] == uow.actor.login, "actor", "only_the_caller_scores")
    uow.joint.score(
        command.whistle_id, command.unit_id, command.score, command.remark.strip()
    )
    return uow.commit(command, Outcome(case_id=row["case_id"]))


def end_whistle(command: ask.EndWhistle, uow: UnitOfWork) -> Outcome:
    """End the call."""
    row = uow.joint.whistles.get(command.whistle_id)
    require(row["ended_at"] is None, "whistle", "already_ended")
    uow.joint.whistles.change(row, {"ended_at": uow.now()})
    return uow.commit(command, Outcome(case_id=row["case_id"]))
