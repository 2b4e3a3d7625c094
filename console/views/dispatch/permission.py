"""Whether this seat may do something to a case now, and if not, why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.domain.lifecycle import MOVES
from console.domain.record import record
from console.domain.states import END_STATES, CaseState, Role, TaskState
from console.views.work.move_reasons import (
    is_over,
    no_case,
    no_link,
    wrong_role,
    wrong_state,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from console.domain.lifecycle import Move
    from console.domain.records.case import CaseRecord
    from console.domain.records.file import CaseFile

tr = QCoreApplication.translate

SELECTED, CASE, FILE = "case.selected", "case.record", "case.file"
CASES, PENDING, LINKED = "case.records", "case.pending", "seat.linked"
ROLES, UNIT, LOGIN = "seat.roles", "seat.unit", "seat.login"

WRITERS = frozenset(Role) - {Role.WALL, Role.AUDITOR, Role.ADMINISTRATOR}
DISPATCHERS = frozenset({Role.DISPATCHER, Role.DUTY_LEADER})
LIVE = {
    TaskState.WAITING,
    TaskState.SENT,
    TaskState.ACKNOWLEDGED,
    TaskState.ON_SITE,
    TaskState.OBSTRUCTED,
}
"""States of a task that goes on, or will; a return asked for is decided first."""


@record
class Need:
    """What an action asks of the case and the seat.

    ``verbs`` are moves of the lifecycle table, any of which will do. An action
    without moves names its ``states`` (none means every open one) and ``roles``;
    without roles either it only reads, and is open to all.
    ``tasks`` asks for a unit still at work on the case.
    """

    verbs: tuple[str, ...] = ()
    states: frozenset[str] = frozenset()
    roles: frozenset[str] = WRITERS
    tasks: bool = False
    online: bool = True


def why_not(need: Need, facts: Mapping[str, object]) -> str | None:
    """Return the one sentence that says why it cannot be done now, or None."""
    cases = chosen_cases(facts)
    if not cases:
        return no_case()
    if need.online and not facts.get(LINKED, True):
        return no_link()
    if facts.get(PENDING):
        return tr("CaseActions", "上一条指令还在途中")
    reasons = [why_not_for(need, case, facts) for case in cases]
    return None if None in reasons else reasons[0]


def chosen_cases(facts: Mapping[str, object]) -> tuple[CaseRecord, ...]:
    """Return the selected cases, the current one first."""
    cases: tuple[CaseRecord, ...] = facts.get(CASES) or ()  # type: ignore[assignment]
    return cases


def why_not_for(
    need: Need, case: CaseRecord, facts: Mapping[str, object]
) -> str | None:
    """Return why it cannot be done to this one case, or None."""
    roles = frozenset(_strings(facts.get(ROLES)))
    if need.verbs:
        return _why_not_move(need, case, roles, facts)
    if not need.roles:
        return None
    if case.state in END_STATES:
        return is_over(case)
    if need.states and case.state not in need.states:
        return wrong_state(case, need.states)
    if not roles & need.roles:
        return wrong_role(need.roles)
    return _no_task() if need.tasks and not _has_tasks(case, facts) else None


def allowed_moves(
    verbs: Iterable[str], case: CaseRecord, roles: Iterable[str]
) -> list[Move]:
    """Return the moves of these verbs open to these roles from the case's state."""
    held, wanted = frozenset(roles), frozenset(verbs)
    return [
        move
        for move in MOVES
        if move.name in wanted and move.source == case.state and held & move.actors
    ]


def _why_not_move(
    need: Need,
    case: CaseRecord,
    roles: frozenset[str],
    facts: Mapping[str, object],
) -> str | None:
    wanted = [move for move in MOVES if move.name in need.verbs]
    here = [move for move in wanted if move.source == case.state]
    if not here:
        return wrong_state(case, {move.source for move in wanted})
    mine = [move for move in here if roles & move.actors]
    if not mine:
        return wrong_role(frozenset().union(*(move.actors for move in here)))
    if all(move.separate for move in mine) and _handled(case, facts):
        return tr("CaseActions", "处置过本案的人不能核查，也不能结案（6.5.1.1）")
    if all(move.target == CaseState.ARCHIVED for move in mine):
        return _not_frozen(case, facts)
    return _no_task() if need.tasks and not _has_tasks(case, facts) else None


def _handled(case: CaseRecord, facts: Mapping[str, object]) -> bool:
    """Tell whether the sitter's own unit works on the case."""
    unit_id = facts.get(UNIT)
    return unit_id is not None and unit_id in (case.unit_id, *case.unit_ids)


def _has_tasks(case: CaseRecord, facts: Mapping[str, object]) -> bool:
    file: CaseFile | None = facts.get(FILE)  # type: ignore[assignment]
    if file is None or file.case.id != case.id:
        return bool(case.unit_ids)
    return any(task.state in LIVE for task in file.tasks)


def _not_frozen(case: CaseRecord, facts: Mapping[str, object]) -> str | None:
    """Say which period is still open, as far as the file in hand tells."""
    file: CaseFile | None = facts.get(FILE)  # type: ignore[assignment]
    if file is None or file.case.id != case.id or not file.period or file.period_frozen:
        return None
    said = tr("CaseActions", "本案计入评价期 %1，冻结之后才能归档")
    return said.replace("%1", file.period)


def _no_task() -> str:
    return tr("CaseActions", "没有单位正在处置本案")


def _strings(value: object) -> Iterable[str]:
    return value if isinstance(value, tuple | list | set | frozenset) else ()
