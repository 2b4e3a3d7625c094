"""The rows of a table that pass a test, kept up to date row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Generic

from PySide6.QtCore import QObject, QTimer, Signal

from console.store.table import E, K

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from console.store.table import Table


class Members(QObject, Generic[K, E]):
    """Looks only at rows that were touched; tells once per turn of the event loop."""

    changed: ClassVar[Signal] = Signal()

    def __init__(
        self,
        table: Table[K, E],
        accepts: Callable[[E], bool],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._table, self._accepts = table, accepts
        self._held: dict[K, E] = {key: e for key, e in table.items() if accepts(e)}
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.changed)
        self._leave = table.listen(self._on_touched)

    def __iter__(self) -> Iterator[E]:
        return iter(self._held.values())

    def __len__(self) -> int:
        return len(self._held)

    def get(self, key: K | None) -> E | None:
        """Return a member by its key."""
        return None if key is None else self._held.get(key)

    def close(self) -> None:
        """Follow the table no longer."""
        self._leave()
        self._soon.stop()

    def _on_touched(self, touched: frozenset[K]) -> None:
        told = False
        for key in touched:
            entity = self._table.get(key)
            if entity is not None and self._accepts(entity):
                self._held[key] = entity
                told = True
            elif self._held.pop(key, None) is not None:
                told = True
        if told:
            self._soon.start()
