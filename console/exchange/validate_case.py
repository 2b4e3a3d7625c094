"""A case from outside: its dates must make sense among themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.states import END_STATES, CaseState, Channel
from console.exchange.records import CaseRow
from console.exchange.refusals import ValueRefusedError

if TYPE_CHECKING:
    from datetime import datetime

    from console.exchange.positions import Position
    from console.exchange.transform import Values

TEXTS = (
    "description",
    "address",
    "area_code",
    "area_name",
    "matter_code",
    "matter_text",
    "unit_code",
    "unit_name",
    "caller_name",
    "caller_phone",
    "original_state",
)
MOMENTS = (
    "reported_at",
    "filed_at",
    "dispatched_at",
    "due_at",
    "fed_back_at",
    "closed_at",
)
IN_ORDER = ("filed_at", "dispatched_at", "fed_back_at", "closed_at")


def case_row(values: Values, at: Position | None, *, latest: datetime) -> CaseRow:
    """Return the case of a row.

    Args:
        values: the row's named values.
        at: where it happened, if known.
        latest: nothing that has happened can be later than this.

    Raises:
        ValueRefusedError: no title, or dates that contradict each other or the
            state.
    """
    state = _state(values)
    _refuse_disorder(values, latest)
    title = values.text("title") or values.text("matter_text")
    if not title:
        raise ValueRefusedError("missing", field="title")
    return CaseRow(
        row=values.row,
        external_id=values.text("external_id"),
        state=state,
        title=title,
        channel=values.text("channel") or Channel.OTHER,
        lon=at[0] if at else None,
        lat=at[1] if at else None,
        on_time=_on_time(values, state),
        duplicate=bool(values.get("duplicate")),
        urgent=bool(values.get("urgent")),
        major=bool(values.get("major")),
        kept=values.kept,
        **{name: values.text(name) for name in TEXTS},
        **{name: values.get(name) for name in MOMENTS},
    )


def _state(values: Values) -> str:
    """Return the state; without one it follows from whether the case is closed."""
    closed = values.get("closed_at") is not None
    state = values.text("state")
    if not state:
        return CaseState.CLOSED if closed else CaseState.REPORTED
    if closed and state not in END_STATES:
        raise ValueRefusedError(
            "open_but_closed", values.get("closed_at"), field="closed_at", state=state
        )
    if state in END_STATES and not closed:
        values.note("closed_at", "no_close_date")
    return state


def _refuse_disorder(values: Values, latest: datetime) -> None:
    """What happened did so after the report and not in the future."""
    reported = values.get("reported_at")
    if reported > latest:
        raise ValueRefusedError("in_the_future", reported, field="reported_at")
    for name in IN_ORDER:
        at = values.get(name)
        if at is None:
            continue
        if at > latest:
            raise ValueRefusedError("in_the_future", at, field=name)
        if at < reported:
            raise ValueRefusedError(
                "before_report", at, field=name, reported_at=reported
            )
    due = values.get("due_at")
    if due is not None and due < reported:
        values.note("due_at", "due_before_report", due)


def _on_time(values: Values, state: str) -> bool | None:
    """Finished cases: the dates decide; the file's own mark where they cannot."""
    closed, due = values.get("closed_at"), values.get("due_at")
    said = values.get("on_time")
    if state not in END_STATES:
        return None
    if closed is None or due is None:
        return said
    by_dates = closed <= due
    if said is not None and said != by_dates:
        values.note("on_time", "mark_against_dates", said)
    return by_dates
