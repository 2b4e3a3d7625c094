"""The life of a case as one declarative table.

The table is loaded into the database, where a trigger refuses every move it
does not list and every role that may not make it; the screens read the same
table to know which actions stand open. Source: T/CSSG 001.3-2020, 5.4.6.1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.record import placed_record
from console.domain.states import CaseState, Role, Stage, TaskState

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

S = CaseState
R = Role


@placed_record
class Move:
    """One permitted step.

    ``name`` is the verb that makes it, ``actors`` the group roles that may,
    ``needs_reason`` whether a reason must be given. ``separate`` marks moves
    that nobody who handled the case may make (6.5.1.1 2).
    """

    name: str
    source: S
    target: S
    actors: frozenset[R]
    needs_reason: bool = False
    separate: bool = False


STAGE_OF: dict[S, Stage] = {
    S.DRAFT: Stage.COLLECT,
    S.REPORTED: Stage.COLLECT,
    S.VERIFYING: Stage.COLLECT,
    S.REFUSED: Stage.COLLECT,
    S.VOIDED: Stage.COLLECT,
    S.TO_FILE: Stage.ESTABLISH,
    S.SELF_HANDLED: Stage.ESTABLISH,
    S.TO_DISPATCH: Stage.DISPATCH,
    S.RETURN_REVIEW: Stage.DISPATCH,
    S.DISPATCHED: Stage.DISPOSE,
    S.HANDLING: Stage.DISPOSE,
    S.CO_HANDLING: Stage.DISPOSE,
    S.EXTENSION_REVIEW: Stage.DISPOSE,
    S.DEFERRAL_REVIEW: Stage.DISPOSE,
    S.DEFERRED: Stage.DISPOSE,
    S.REWORK: Stage.DISPOSE,
    S.SUPERVISED: Stage.DISPOSE,
    S.COORDINATION: Stage.DISPOSE,
    S.FED_BACK: Stage.FEEDBACK,
    S.INSPECTING: Stage.CLOSE,
    S.TO_CALLBACK: Stage.CLOSE,
    S.TO_CLOSE: Stage.CLOSE,
    S.CLOSED: Stage.EVALUATE,
    S.FORCE_CLOSED: Stage.EVALUATE,
    S.CLOSED_BY_NOTICE: Stage.EVALUATE,
    S.ARCHIVED: Stage.EVALUATE,
}
"""The seven steps, derived from the state."""

_INTAKE = frozenset({R.INTAKE, R.DUTY_LEADER})
_FILER = frozenset({R.INTAKE, R.DUTY_LEADER})
_LEADER = frozenset({R.DUTY_LEADER})
_DISPATCHER = frozenset({R.DISPATCHER, R.DUTY_LEADER})
_UNIT = frozenset({R.UNIT_OFFICER})
_FIELD = frozenset({R.COLLECTOR, R.INTAKE})
_SUPERVISOR = frozenset({R.SUPERVISOR, R.DUTY_LEADER})
RESUME_ON_DATE = "resume_on_date"
"""What a supervisor's seat says of a deferral whose date has come, not before."""
_WORKING = (S.DISPATCHED, S.HANDLING, S.CO_HANDLING, S.REWORK, S.SUPERVISED)
_BEFORE_FILING = (S.REPORTED, S.TO_FILE, S.SELF_HANDLED)


def _intake_moves() -> Iterator[Move]:
    reporters = frozenset({R.INTAKE, R.COLLECTOR, R.DUTY_LEADER, R.DISPATCHER})
    yield Move("report", S.DRAFT, S.REPORTED, reporters)
    yield Move("send_verification", S.REPORTED, S.VERIFYING, _INTAKE)
    yield Move("answer_verification", S.VERIFYING, S.REPORTED, _FIELD)
    yield Move("accept_report", S.REPORTED, S.TO_FILE, _INTAKE)
    yield Move(
        "self_handle", S.REPORTED, S.SELF_HANDLED, frozenset({R.COLLECTOR, R.INTAKE})
    )
    yield Move("refuse_report", S.REPORTED, S.REFUSED, _INTAKE, needs_reason=True)
    yield Move("refuse_report", S.TO_FILE, S.REFUSED, _INTAKE, needs_reason=True)
    yield Move("file_case", S.TO_FILE, S.TO_DISPATCH, _FILER)
    yield Move("close_self_handled", S.SELF_HANDLED, S.CLOSED, _LEADER, separate=True)
    for source in (*_BEFORE_FILING, S.VERIFYING, S.TO_DISPATCH):
        yield Move("void_case", source, S.VOIDED, _LEADER, needs_reason=True)
    for source in (S.REPORTED, S.TO_FILE, S.VERIFYING, S.TO_DISPATCH):
        yield Move(
            "merge_duplicate",
            source,
            S.VOIDED,
            _INTAKE | _DISPATCHER,
            needs_reason=True,
        )


def _dispatch_moves() -> Iterator[Move]:
    yield Move("dispatch", S.TO_DISPATCH, S.DISPATCHED, _DISPATCHER)
    yield Move(
        "send_back_to_filing", S.TO_DISPATCH, S.TO_FILE, _DISPATCHER, needs_reason=True
    )
    yield Move("recall_order", S.DISPATCHED, S.TO_DISPATCH, _DISPATCHER)
    yield Move("acknowledge_task", S.DISPATCHED, S.HANDLING, _UNIT)
    yield Move("acknowledge_task", S.DISPATCHED, S.CO_HANDLING, _UNIT)
    yield Move("add_unit", S.HANDLING, S.CO_HANDLING, _DISPATCHER)
    yield Move("single_out", S.CO_HANDLING, S.HANDLING, _DISPATCHER | _UNIT)
    for source in (S.DISPATCHED, S.HANDLING, S.CO_HANDLING, S.REWORK):
        yield Move("ask_return", source, S.RETURN_REVIEW, _UNIT, needs_reason=True)
    yield Move(
        "refuse_return", S.RETURN_REVIEW, S.DISPATCHED, _DISPATCHER, needs_reason=True
    )
    yield Move(
        "refuse_return", S.RETURN_REVIEW, S.HANDLING, _DISPATCHER, needs_reason=True
    )
    yield Move("redispatch", S.RETURN_REVIEW, S.DISPATCHED, _DISPATCHER)
    yield Move("redispatch", S.RETURN_REVIEW, S.CO_HANDLING, _DISPATCHER)
    yield Move(
        "send_back_to_filing",
        S.RETURN_REVIEW,
        S.TO_FILE,
        _DISPATCHER,
        needs_reason=True,
    )


def _exception_moves() -> Iterator[Move]:
    for working in (S.HANDLING, S.CO_HANDLING):
        yield Move(
            "ask_extension", working, S.EXTENSION_REVIEW, _UNIT, needs_reason=True
        )
        yield Move(
            "decide_extension",
            S.EXTENSION_REVIEW,
            working,
            _DISPATCHER,
            needs_reason=True,
        )
        yield Move("ask_deferral", working, S.DEFERRAL_REVIEW, _UNIT, needs_reason=True)
        yield Move(
            "refuse_deferral",
            S.DEFERRAL_REVIEW,
            working,
            _DISPATCHER,
            needs_reason=True,
        )
        yield Move("resume_deferred", S.DEFERRED, working, _DISPATCHER)
    yield Move("resume_deferred", S.DEFERRED, S.TO_DISPATCH, _DISPATCHER)
    for target in (S.HANDLING, S.CO_HANDLING, S.TO_DISPATCH):
        yield Move(RESUME_ON_DATE, S.DEFERRED, target, frozenset({R.SUPERVISOR}))
    yield Move(
        "grant_deferral", S.DEFERRAL_REVIEW, S.DEFERRED, _LEADER, needs_reason=True
    )


def _closing_moves() -> Iterator[Move]:
    inspectors = frozenset({R.COLLECTOR, R.INTAKE, R.DUTY_LEADER})
    for source in (S.HANDLING, S.CO_HANDLING, S.REWORK, S.SUPERVISED):
        yield Move("feed_back", source, S.FED_BACK, _UNIT)
    for source in _WORKING:
        yield Move("waive_task", source, S.FED_BACK, _DISPATCHER, needs_reason=True)
    for target in (S.HANDLING, S.CO_HANDLING, S.REWORK, S.SUPERVISED, S.TO_DISPATCH):
        yield Move(
            "reject_feedback",
            S.FED_BACK,
            target,
            _DISPATCHER | _INTAKE,
            needs_reason=True,
        )
    yield Move("send_inspection", S.FED_BACK, S.INSPECTING, _INTAKE | _DISPATCHER)
    yield Move(
        "pass_without_inspection", S.FED_BACK, S.TO_CLOSE, _LEADER, separate=True
    )
    yield Move("pass_inspection", S.INSPECTING, S.TO_CLOSE, inspectors, separate=True)
    for target in (S.REWORK, S.SUPERVISED, S.COORDINATION, S.TO_DISPATCH):
        yield Move(
            "fail_inspection",
            S.INSPECTING,
            target,
            inspectors,
            needs_reason=True,
            separate=True,
        )
    yield Move("ask_callback", S.TO_CLOSE, S.TO_CALLBACK, _INTAKE)
    yield Move("record_callback", S.TO_CALLBACK, S.TO_CLOSE, _INTAKE)
    yield Move("handle_again", S.TO_CALLBACK, S.TO_DISPATCH, _INTAKE, needs_reason=True)
    yield Move("close_case", S.TO_CLOSE, S.CLOSED, _LEADER, separate=True)
    for source in (S.CLOSED, S.FORCE_CLOSED, S.CLOSED_BY_NOTICE):
        yield Move("archive_case", source, S.ARCHIVED, _LEADER)


def _supervision_moves() -> Iterator[Move]:
    for source in _WORKING:
        yield Move(
            "put_to_coordination",
            source,
            S.COORDINATION,
            _SUPERVISOR,
            needs_reason=True,
        )
    yield Move(
        "decide_coordination", S.COORDINATION, S.TO_DISPATCH, _LEADER, needs_reason=True
    )
    yield Move(
        "decide_coordination", S.COORDINATION, S.DEFERRED, _LEADER, needs_reason=True
    )
    yield Move(
        "close_by_notice",
        S.COORDINATION,
        S.CLOSED_BY_NOTICE,
        _LEADER,
        needs_reason=True,
        separate=True,
    )
    yield Move(
        "close_by_notice",
        S.TO_CLOSE,
        S.CLOSED_BY_NOTICE,
        _LEADER,
        needs_reason=True,
        separate=True,
    )


def _forced_moves() -> Iterator[Move]:
    for source in S:
        if STAGE_OF[source] != Stage.EVALUATE and source not in {
            S.DRAFT,
            S.REFUSED,
            S.VOIDED,
        }:
            yield Move(
                "force_close",
                source,
                S.FORCE_CLOSED,
                _LEADER,
                needs_reason=True,
                separate=True,
            )


MOVES: tuple[Move, ...] = (
    *_intake_moves(),
    *_dispatch_moves(),
    *_exception_moves(),
    *_closing_moves(),
    *_supervision_moves(),
    *_forced_moves(),
)
"""Every permitted move; whatever is not here is refused, by the database too."""


T = TaskState
_BUSY = (T.SENT, T.ACKNOWLEDGED, T.ON_SITE)
_TAKEN = (T.ACKNOWLEDGED, T.ON_SITE)
_NOT_OVER = (*_BUSY, T.WAITING, T.RETURN_ASKED, T.OBSTRUCTED)

TASK_MOVES: tuple[tuple[TaskState, TaskState, str], ...] = (
    (T.SENT, T.ACKNOWLEDGED, "unit"),
    (T.ACKNOWLEDGED, T.ON_SITE, "unit"),
    (T.ACKNOWLEDGED, T.DONE, "unit"),
    (T.ON_SITE, T.DONE, "unit"),
    *((state, T.RETURN_ASKED, "unit") for state in _BUSY),
    (T.WAITING, T.SENT, "unit"),  # the task before is done, so the next one starts
    (T.WAITING, T.SENT, "centre"),
    (T.RETURN_ASKED, T.SENT, "centre"),
    (T.RETURN_ASKED, T.ACKNOWLEDGED, "centre"),
    (T.DONE, T.ACKNOWLEDGED, "centre"),  # rework, or evidence found poor
    *(
        (state, T.OBSTRUCTED, "centre") for state in _TAKEN
    ),  # 5.1.2.2, as it was granted
    *((T.OBSTRUCTED, state, side) for state in _TAKEN for side in ("unit", "centre")),
    *((state, T.WAIVED, "centre") for state in _NOT_OVER),
    *((state, T.WITHDRAWN, "centre") for state in _NOT_OVER),
)
"""(from, to, side) of every step of one unit's task; side is unit or centre."""


def moves_from(state: S | str, roles: Iterable[str]) -> list[Move]:
    """Return the moves open to these group roles from this state."""
    held = frozenset(roles)
    return [m for m in MOVES if m.source == state and held & m.actors]
