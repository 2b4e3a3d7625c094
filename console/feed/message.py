"""One word of the database to its listening seats."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime

from console.domain.record import placed_record

CHANNEL = "desk_v1"
EVERYTHING = "all"


class MessageError(ValueError):
    """A notification could not be read; the seat re-reads everything instead."""


@placed_record
class Message:
    """Something of this kind, with this id, is now at this version."""

    kind: str
    id: int
    version: int
    sent_at: datetime


def parse(payload: str) -> Message:
    """Read a notification's payload: k, i, v and t, the server's time in ms.

    Raises:
        MessageError: it is no such payload.
    """
    try:
        told = json.loads(payload)
        return Message(
            kind=str(told["k"]),
            id=int(told["i"]),
            version=int(told["v"]),
            sent_at=datetime.fromtimestamp(int(told["t"]) / 1000, UTC),
        )
    except (ValueError, TypeError, KeyError, OverflowError, OSError) as error:
        raise MessageError(f"{payload[:200]!r}: {error}") from error


@dataclass(slots=True)
class Touched:
    """What has been told since the last reading: keys by kind."""

    keys: dict[str, set[int]] = field(default_factory=dict[str, set[int]])
    everything: bool = False
    first_sent_at: datetime | None = None
    messages: int = 0

    def add(self, message: Message) -> None:
        """Remember a message."""
        self.messages += 1
        if message.kind == EVERYTHING:
            self.everything = True
        self.keys.setdefault(message.kind, set()).add(message.id)
        if self.first_sent_at is None or message.sent_at < self.first_sent_at:
            self.first_sent_at = message.sent_at

    def of(self, *kinds: str) -> set[int]:
        """Return the keys of these kinds together."""
        return set().union(*(self.keys.get(kind, ()) for kind in kinds))

    def __bool__(self) -> bool:
        return self.everything or bool(self.keys)
