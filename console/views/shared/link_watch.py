"""Whether what the desk shows may be believed, as a signal for widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.clock import Clock
    from console.store.freshness import Freshness
    from console.views.shared.clock_label import Pulse


class LinkWatch(QObject):
    """Reads the freshness of the store; tells when belief begins or ends.

    A panel is blind until the first snapshot, while the link is lost, and when
    the server has been silent for too long; the last is noticed by the pulse.
    """

    changed: ClassVar[Signal] = Signal()

    def __init__(
        self,
        facts: Freshness,
        clock: Clock,
        pulse: Pulse | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._facts = facts
        self._clock = clock
        self._linked = self._believed()
        leave = facts.listen(self.follow)
        self.destroyed.connect(leave)
        if pulse is not None:
            pulse.beat.connect(self.follow)

    @property
    def linked(self) -> bool:
        """What is shown may be believed."""
        return self._linked

    @property
    def read_at(self) -> datetime | None:
        """When the data was last known to be right (UTC), or never."""
        return self._facts.last_heard_at

    @property
    def age_s(self) -> float | None:
        """Seconds since then, or None when nothing was ever read."""
        return self._facts.age_s(self._clock.now())

    @property
    def latency_ms(self) -> float | None:
        """How long the last change took from commit to this seat."""
        latency_s = self._facts.latency_s
        return None if latency_s is None else latency_s * 1000

    def follow(self) -> None:
        """Look again; the signal comes only when belief begins or ends."""
        believed = self._believed()
        if believed != self._linked:
            self._linked = believed
            self.changed.emit()

    def _believed(self) -> bool:
        return not self._facts.is_blind(self._clock.now())
