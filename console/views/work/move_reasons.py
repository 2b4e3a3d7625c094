"""Why this seat may not make a move of the lifecycle table now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.domain.lifecycle import MOVES
from console.domain.states import END_STATES, CaseState, Role
from console.models.case_texts import state_text
from console.views.work.words import role_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from console.domain.records.case import CaseRecord
    from console.views.work.parts import WorkParts

tr = QCoreApplication.translate
CORRECTORS = frozenset({Role.INTAKE, Role.DISPATCHER, Role.DUTY_LEADER})
"""Who may correct what was typed of a case."""
_NAMED = 4


def why_not_linked(parts: WorkParts) -> str | None:
    """Return the sentence for a lost link, None while it stands."""
    return None if parts.watch.linked else no_link()


def why_not_move(
    verbs: Iterable[str], case: CaseRecord | None, roles: frozenset[str]
) -> str | None:
    """Return why none of these verbs stands open to these roles, or None."""
    if case is None:
        return no_case()
    named = set(verbs)
    wanted = [move for move in MOVES if move.name in named]
    here = [move for move in wanted if move.source == case.state]
    if not here:
        return wrong_state(case, {move.source for move in wanted})
    if not any(roles & move.actors for move in here):
        return wrong_role(frozenset().union(*(move.actors for move in here)))
    return None


def why_not_correct(case: CaseRecord | None, roles: frozenset[str]) -> str | None:
    """Return why these roles may not correct the case, or None."""
    if case is None:
        return no_case()
    if case.state in END_STATES:
        return is_over(case)
    return None if roles & CORRECTORS else wrong_role(CORRECTORS)


def no_link() -> str:
    """Say that the link is lost."""
    return tr("WorkReasons", "与数据库的连接断了，恢复后才能办理")


def no_case() -> str:
    """Say that nothing is chosen."""
    return tr("WorkReasons", "没有选中案件")


def is_over(case: CaseRecord) -> str:
    """Say that a case has ended."""
    said = tr("WorkReasons", "案件已经办完（%1），不能再改")
    return said.replace("%1", state_text(case.state))


def wrong_state(case: CaseRecord, states: Iterable[str]) -> str:
    """Say in which states it could be done."""
    order = list(CaseState)
    known = sorted((CaseState(state) for state in states), key=order.index)
    names = tr("WorkReasons", "、").join(map(state_text, known[:_NAMED]))
    if len(known) > _NAMED:
        names += tr("WorkReasons", "等")
    said = tr("WorkReasons", "本案现在是“%1”，要在“%2”时才能办理")
    return said.replace("%1", state_text(case.state)).replace("%2", names)


def wrong_role(roles: Iterable[str]) -> str:
    """Say whose it is to do."""
    return tr("WorkReasons", "需要由%1办理").replace("%1", role_words(roles))
