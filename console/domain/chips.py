"""The chips above the queue: which cases each of them counts and shows."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from console.domain.record import record
from console.domain.severity import flags
from console.domain.states import CaseState

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.records.case import CaseRecord
    from console.domain.severity import Flags


class Chip(StrEnum):
    """A ready-made filter of the queue, in the order in which they are shown."""

    ALL = "all"
    MINE = "mine"
    TO_FILE = "to_file"
    TO_DISPATCH = "to_dispatch"
    IN_DISPOSAL = "in_disposal"
    TO_INSPECT = "to_inspect"
    NEAR = "near"
    OVERDUE = "overdue"
    SUPERVISED = "supervised"
    JOINT = "joint"
    DEFERRED = "deferred"


@record
class Seat:
    """Who asks, for whom "mine" is told; ``unit_id`` is set for a unit officer."""

    login: str = ""
    unit_id: int | None = None


STATES_OF_CHIP: dict[Chip, frozenset[CaseState]] = {
    Chip.TO_FILE: frozenset(
        {
            CaseState.REPORTED,
            CaseState.VERIFYING,
            CaseState.TO_FILE,
            CaseState.SELF_HANDLED,
        }
    ),
    Chip.TO_DISPATCH: frozenset({CaseState.TO_DISPATCH, CaseState.RETURN_REVIEW}),
    Chip.IN_DISPOSAL: frozenset(
        {
            CaseState.DISPATCHED,
            CaseState.HANDLING,
            CaseState.CO_HANDLING,
            CaseState.EXTENSION_REVIEW,
            CaseState.DEFERRAL_REVIEW,
            CaseState.REWORK,
            CaseState.SUPERVISED,
            CaseState.COORDINATION,
        }
    ),
    Chip.TO_INSPECT: frozenset(
        {
            CaseState.FED_BACK,
            CaseState.INSPECTING,
            CaseState.TO_CALLBACK,
            CaseState.TO_CLOSE,
        }
    ),
    Chip.DEFERRED: frozenset({CaseState.DEFERRED}),
}
"""Every open case is under exactly one of these."""


_CHIP_OF_STATE: dict[str, Chip] = {
    state: chip for chip, states in STATES_OF_CHIP.items() for state in states
}

NO_CHIPS: frozenset[Chip] = frozenset()


def chips_of(
    record: CaseRecord, *, seat: Seat, now: datetime, claimant: str = ""
) -> frozenset[Chip]:
    """Return the chips that count this case at this moment.

    A draft is its author's alone and an ended case is nobody's work: neither is
    under any chip. ``claimant`` is the login of who has taken the case.
    """
    step = _CHIP_OF_STATE.get(record.state)
    if step is None:
        return NO_CHIPS
    facts = flags(record, now)
    return _chips(step, facts, Chip.MINE if _is_mine(record, seat, claimant) else None)


@lru_cache(maxsize=1_024)
def _chips(step: Chip, facts: Flags, mine: Chip | None) -> frozenset[Chip]:
    told = {
        Chip.ALL: True,
        step: True,
        Chip.MINE: mine is not None,
        Chip.NEAR: facts.near,
        Chip.OVERDUE: facts.overdue,
        Chip.SUPERVISED: facts.supervised,
        Chip.JOINT: facts.joint,
    }
    return frozenset(chip for chip, holds in told.items() if holds)


def _is_mine(record: CaseRecord, seat: Seat, claimant: str) -> bool:
    unit_id = seat.unit_id
    if unit_id is not None and (
        unit_id == record.unit_id or unit_id in record.unit_ids
    ):
        return True
    return bool(seat.login) and seat.login in (claimant, record.holder)
