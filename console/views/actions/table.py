"""The table itself: every action once, found by id, key and menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.views.actions.expression import conditions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from console.views.actions.action import Action, ContextKey


class ActionClashError(ValueError):
    """Two actions claim the same id, or the same key in the same place."""


class ActionTable:
    """All actions of the desk in the order they were added."""

    def __init__(
        self, actions: Iterable[Action] = (), keys: Iterable[ContextKey] = ()
    ) -> None:
        self._actions: dict[str, Action] = {}
        self.context_keys: dict[str, ContextKey] = {}
        self.declare(*keys)
        self.add(*actions)

    def __iter__(self) -> Iterator[Action]:
        return iter(self._actions.values())

    def __len__(self) -> int:
        return len(self._actions)

    def __getitem__(self, action_id: str) -> Action:
        return self._actions[action_id]

    def __contains__(self, action_id: object) -> bool:
        return action_id in self._actions

    def declare(self, *keys: ContextKey) -> None:
        """Name context keys and what to say when they do not hold."""
        self.context_keys.update({key.name: key for key in keys})

    def add(self, *actions: Action) -> None:
        """Take actions in.

        Raises:
            ActionClashError: An id or a key in one place is taken already.
            ExpressionError: An enablement cannot be read.
        """
        for action in actions:
            conditions(action.enabled_when)
            if action.id in self._actions:
                raise ActionClashError(f"two actions named {action.id}")
            for key in action.keys:
                self._refuse_clash(action, key)
            self._actions[action.id] = action

    def at_key(self, key: str, scope: str) -> Action | None:
        """Return what a key starts in a workspace: its own action before a global."""
        here = [a for a in self if key in a.keys and a.scope in ("", scope)]
        return max(here, key=lambda action: bool(action.scope), default=None)

    def keys(self) -> list[str]:
        """Return every key that any action uses, each once."""
        return list(dict.fromkeys(key for action in self for key in action.keys))

    def in_scope(self, scope: str) -> list[Action]:
        """Return what a workspace offers: its own actions and the global ones."""
        return [action for action in self if action.scope in ("", scope)]

    def menus(self, scope: str | None = None) -> dict[str, list[Action]]:
        """Group by menu name (source text), all scopes or one with the globals."""
        grouped: dict[str, list[Action]] = {}
        for action in self if scope is None else self.in_scope(scope):
            if action.menu:
                grouped.setdefault(action.menu, []).append(action)
        return grouped

    def undeclared(self) -> set[str]:
        """Return the names enablements ask for that no context key explains."""
        asked = {
            name
            for action in self
            for part in conditions(action.enabled_when)
            for name in part.names
        }
        return asked - set(self.context_keys)

    def _refuse_clash(self, action: Action, key: str) -> None:
        for other in self:
            if key in other.keys and action.scope == other.scope:
                place = action.scope or "everywhere"
                raise ActionClashError(
                    f"{key} ({place}) starts {other.id}, not {action.id}"
                )
