"""What the desk says to the person; said before the window exists, it waits."""

from __future__ import annotations

from collections import deque
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, Signal

from console.domain.record import record

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from console.domain.clock import Clock

KEPT = 200


class Level(StrEnum):
    """How much a message matters; alarms stay until they are closed by hand."""

    INFO = "info"
    DONE = "done"
    REFUSED = "refused"
    ALARM = "alarm"


@record
class Message:
    """One thing said, with what may be taken back and for how many seconds."""

    text: str
    level: Level
    said_at: datetime
    recall: Callable[[], object] | None = None
    recall_s: int = 0


class Messages(QObject):
    """Says things to whoever shows them; keeps the last 200 for reading again."""

    said: ClassVar[Signal] = Signal(object)

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._waiting: list[Message] = []
        self._shown = False
        self.history: deque[Message] = deque(maxlen=KEPT)

    def say(self, text: str, level: Level = Level.INFO) -> None:
        """Say something."""
        self._give(Message(text=text, level=level, said_at=self._clock.now()))

    def offer_recall(
        self, text: str, recall: Callable[[], object], *, seconds: int = 8
    ) -> None:
        """Say what was done and offer to take it back for some seconds."""
        self._give(
            Message(
                text=text,
                level=Level.DONE,
                said_at=self._clock.now(),
                recall=recall,
                recall_s=seconds,
            )
        )

    def show_to(self, presenter: Callable[[Message], object]) -> None:
        """Hand everything said so far, and all that follows, to a presenter."""
        self.said.connect(presenter)
        self._shown = True
        waiting, self._waiting = self._waiting, []
        for message in waiting:
            self.said.emit(message)

    def _give(self, message: Message) -> None:
        self.history.append(message)
        if self._shown:
            self.said.emit(message)
        else:
            self._waiting.append(message)
