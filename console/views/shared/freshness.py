"""How old the shown data is, and whether the link behind it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.clock import Clock


class Freshness(QObject):
    """What every panel asks before it shows a figure as true.

    It starts blind: nothing is known until the first picture has been read.
    """

    changed: ClassVar[Signal] = Signal()

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._linked = False
        self._read_at: datetime | None = None

    @property
    def linked(self) -> bool:
        """The link stands and data has been read over it."""
        return self._linked and self._read_at is not None

    @property
    def read_at(self) -> datetime | None:
        """When the data was last known to be whole (UTC), or never."""
        return self._read_at

    @property
    def age_s(self) -> int | None:
        """Whole seconds since then, or None when nothing was ever read."""
        if self._read_at is None:
            return None
        return max(0, int((self._clock.now() - self._read_at).total_seconds()))

    def mark_read(self, at: datetime | None = None) -> None:
        """The picture was whole at this moment; the link stands."""
        before = self.linked
        self._read_at, self._linked = at or self._clock.now(), True
        if not before:
            self.changed.emit()

    def mark_lost(self) -> None:
        """The link is gone; what is shown grows old from now on."""
        before, self._linked = self.linked, False
        if before:
            self.changed.emit()
