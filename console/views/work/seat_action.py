"""An action of a workspace that asks the workspace itself whether it may run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.views.actions.action import Action

if TYPE_CHECKING:
    from collections.abc import Callable

    Row = tuple[str, str, tuple[str, ...]]


def seat_action(
    scope: str,
    menu: str,
    row: Row,
    *,
    why: Callable[[], str | None],
    run: Callable[[], object],
) -> Action:
    """Return an action; ``row`` is its name in the scope, its title and its keys."""
    name, title, keys = row
    return Action(
        id=f"{scope}.{name}",
        title=title,
        keys=keys,
        menu=menu,
        scope=scope,
        reason=lambda _facts: why(),
        run=lambda _facts: run(),
    )
