"""Whether this seat may do something to what is chosen, and if not, why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.domain.states import Role
from console.domain.supervision import ORDER_STEPS
from console.views.supervision.words import role_words
from console.views.work.words import order_state_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from console.domain.records.supervision import OrderRecord
    from console.views.supervision.parts import SupervisionParts

tr = QCoreApplication.translate

SUPERVISORS = frozenset({Role.SUPERVISOR, Role.DUTY_LEADER})
URGERS = frozenset({Role.SUPERVISOR, Role.DUTY_LEADER, Role.DISPATCHER, Role.INTAKE})
DRAFTERS = frozenset({Role.SUPERVISOR, Role.DUTY_LEADER, Role.DISPATCHER})


def why_not_linked(parts: SupervisionParts) -> str | None:
    """Return the sentence for a lost link, None while it stands."""
    if parts.watch.linked:
        return None
    return tr("SupervisionReasons", "与数据库的连接断了，恢复后才能办理")


def why_not_role(parts: SupervisionParts, roles: Iterable[Role]) -> str | None:
    """Return who does such a thing, None when this seat does."""
    asked = frozenset(roles)
    if parts.roles & asked:
        return None
    said = tr("SupervisionReasons", "需要由%1办理")
    return said.replace("%1", role_words(asked))


def why_not_step(
    parts: SupervisionParts, order: OrderRecord | None, verb: str
) -> str | None:
    """Return why an order cannot take this step now, or None."""
    if order is None:
        return tr("SupervisionReasons", "没有选中督办单")
    wanted = [step for step in ORDER_STEPS if step.verb == verb]
    here = [step for step in wanted if step.source == order.state]
    if not here:
        return _wrong_state(order, [step.source for step in wanted])
    actors = frozenset().union(*(step.actors for step in here))
    if said := why_not_role(parts, actors):
        return said
    if actors == {Role.UNIT_OFFICER} and order.unit_id != parts.unit_id:
        said = tr("SupervisionReasons", "这张督办单发给%1")
        return said.replace("%1", order.unit_name)
    return why_not_linked(parts)


def _wrong_state(order: OrderRecord, sources: Iterable[str]) -> str:
    names = dict.fromkeys(order_state_words(state) for state in sources)
    said = tr("SupervisionReasons", "督办单现在是“%1”，要在“%2”时才能办理")
    joined = tr("SupervisionReasons", "、").join(names)
    return said.replace("%1", order_state_words(order.state)).replace("%2", joined)
