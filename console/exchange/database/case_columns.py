"""What a case from outside writes into which column."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from console.domain.states import END_STATES, CaseState

if TYPE_CHECKING:
    from console.exchange.database.keyed import Columns
    from console.exchange.records import CaseRow

NEAR_SHARE = 0.8
"""Where the centre has set no share for disposal."""


_S = CaseState
_SET_BACK: dict[str, CaseState] = {
    _S.DRAFT: _S.REPORTED,
    _S.VERIFYING: _S.REPORTED,
    _S.SELF_HANDLED: _S.REPORTED,
    _S.DISPATCHED: _S.TO_DISPATCH,
    _S.HANDLING: _S.TO_DISPATCH,
    _S.CO_HANDLING: _S.TO_DISPATCH,
    _S.REWORK: _S.TO_DISPATCH,
    _S.SUPERVISED: _S.TO_DISPATCH,
    _S.RETURN_REVIEW: _S.TO_DISPATCH,
    _S.EXTENSION_REVIEW: _S.TO_DISPATCH,
    _S.DEFERRAL_REVIEW: _S.TO_DISPATCH,
    _S.DEFERRED: _S.TO_DISPATCH,
    _S.COORDINATION: _S.TO_DISPATCH,
    _S.INSPECTING: _S.FED_BACK,
}
"""Open states that live from tasks, errands or orders, which no file brings."""


@dataclass(frozen=True, slots=True)
class Links:
    """What of the console a case was found to belong to."""

    unit_id: int | None
    cell_id: int | None
    item_id: int | None


def entry_state(state: str, links: Links) -> str:
    """Return the state an open case enters in, so that somebody here can act.

    Ended cases keep theirs. What hangs on work given out elsewhere is given
    out anew; what has no condition of the catalogue is filed first.
    """
    entry = _SET_BACK.get(state, state)
    if entry == CaseState.TO_DISPATCH and links.item_id is None:
        entry = CaseState.TO_FILE
    return str(entry)


def columns_of(
    record: CaseRow, links: Links, *, version: int, near_share: float = NEAR_SHARE
) -> Columns:
    """Return every column of the case table that a row decides."""
    return {
        "state": entry_state(record.state, links),
        "title": record.title,
        "description": record.description,
        "channel": record.channel,
        "address": record.address,
        "lon": record.lon,
        "lat": record.lat,
        "cell_id": links.cell_id,
        "item_id": links.item_id,
        "matter_text": record.matter_text,
        "urgent": record.urgent,
        "major": record.major,
        "unit_id": links.unit_id,
        "unit_ids": [links.unit_id] if links.unit_id else [],
        "reported_at": record.reported_at,
        "filed_at": record.filed_at,
        "dispatched_at": record.dispatched_at,
        "fed_back_at": record.fed_back_at,
        "closed_at": record.closed_at,
        "disposal_due_at": record.due_at,
        "on_time": record.on_time,
        **_clock(record, near_share),
        "external": _external(record, links, version),
    }


def _clock(record: CaseRow, near_share: float) -> Columns:
    """An open case runs against the due time it came with; an ended one does not."""
    started, due = record.reported_at, record.due_at
    if record.state in END_STATES or due is None:
        return {"clock": "", "clock_started_at": None, "near_at": None, "due_at": None}
    span = max(timedelta(0), due - started)
    return {
        "clock": "dispose",
        "clock_started_at": started,
        "near_at": started + span * near_share,
        "due_at": due,
    }


def _external(record: CaseRow, links: Links, version: int) -> dict[str, Any]:
    """What the source says beyond the console's own columns."""
    said: dict[str, Any] = {
        "state": record.original_state,
        "unit_code": record.unit_code,
        "unit_name": record.unit_name,
        "area_code": record.area_code,
        "area_name": record.area_name,
        "matter_code": record.matter_code,
        "kept": dict(record.kept),
    }
    return {key: value for key, value in said.items() if value} | {
        "duplicate": record.duplicate,
        "fingerprint": fingerprint_of(record, links),
        "version": version,
    }


def fingerprint_of(record: CaseRow, links: Links) -> str:
    """Return what changes when the row or what it belongs to does."""
    text = f"{record.fingerprint()} {links.unit_id} {links.cell_id} {links.item_id}"
    return hashlib.sha256(text.encode()).hexdigest()


def report_of(record: CaseRow, case_id: int) -> Columns:
    """Return the first report of a case, with its caller."""
    return {
        "case_id": case_id,
        "channel": record.channel,
        "text": record.description,
        "caller_name": record.caller_name,
        "caller_phone": record.caller_phone,
        "reported_at": record.reported_at,
    }
