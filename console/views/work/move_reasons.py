"""Why this seat may not make a move of the lifecycle table now."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.domain.lifecycle import MOVES
from console.domain.states import END_STATES, Role
from console.models.case_texts import state_text
from console.views.work.words import role_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from console.domain.records.case import CaseRecord
    from console.views.work.parts import WorkParts

tr = QCoreApplication.translate
CORRECTORS = frozenset({Role.INTAKE, Role.DISPATCHER, Role.DUTY_LEADER})
"""Who may correct what was typed of a case."""


def why_not_linked(parts: WorkParts) -> str | None:
    """Return the sentence for a lost link, None while it stands."""
    if parts.watch.linked:
        return None
    return tr("WorkReasons", "与数据库的连接断了，恢复后才能办理")


def why_not_move(
    verbs: Iterable[str], case: CaseRecord | None, roles: frozenset[str]
) -> str | None:
    """Return why none of these verbs stands open to these roles, or None."""
    if case is None:
        return tr("WorkReasons", "没有选中案件")
    wanted = [move for move in MOVES if move.name in set(verbs)]
    here = [move for move in wanted if move.source == case.state]
    if not here:
        names = tr("WorkReasons", "、").join(
            dict.fromkeys(state_text(move.source) for move in wanted)
        )
        said = tr("WorkReasons", "本案现在是“%1”，要在“%2”时才能办理")
        return said.replace("%1", state_text(case.state)).replace("%2", names)
    if not any(roles & move.actors for move in here):
        actors = frozenset().union(*(move.actors for move in here))
        return tr("WorkReasons", "需要由%1办理").replace("%1", role_words(actors))
    return None


def why_not_correct(case: CaseRecord | None, roles: frozenset[str]) -> str | None:
    """Return why these roles may not correct the case, or None."""
    if case is None:
        return tr("WorkReasons", "没有选中案件")
    if case.state in END_STATES:
        said = tr("WorkReasons", "案件已经办完（%1），不能再改")
        return said.replace("%1", state_text(case.state))
    if not roles & CORRECTORS:
        said = tr("WorkReasons", "需要由%1办理")
        return said.replace("%1", role_words(CORRECTORS))
    return None
