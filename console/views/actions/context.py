"""The named facts that decide what may be done now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, ClassVar

from PySide6.QtCore import QObject, Signal
from typing_extensions import override


class ActionContext(QObject):
    """Facts by name, such as ``case.selected``; one signal per change."""

    changed: ClassVar[Signal] = Signal()

    def __init__(
        self, facts: Mapping[str, object] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._facts: dict[str, object] = dict(facts or {})

    def update(self, facts: Mapping[str, object]) -> None:
        """Take facts in; the signal comes once, and only if something differs."""
        fresh = {
            name: value
            for name, value in facts.items()
            if name not in self._facts or self._facts[name] != value
        }
        if fresh:
            self._facts.update(fresh)
            self.changed.emit()

    def get(self, name: str, default: Any = None) -> Any:
        """Return one fact."""
        return self._facts.get(name, default)

    @property
    def facts(self) -> Mapping[str, object]:
        """All facts, to read."""
        return _Reading(self._facts)


class _Reading(Mapping[str, object]):
    """A view of facts that nobody can write through."""

    def __init__(self, facts: dict[str, object]) -> None:
        self._facts = facts

    @override
    def __getitem__(self, name: str) -> object:
        return self._facts[name]

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(self._facts)

    @override
    def __len__(self) -> int:
        return len(self._facts)
