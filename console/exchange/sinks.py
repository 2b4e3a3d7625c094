"""Where records go: the one seam between reading and the database."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.exchange.records import Record
    from console.exchange.refusals import Note, Rejection


@dataclass(slots=True)
class Outcome:
    """What became of one batch."""

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    rejections: list[Rejection] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)


class Sink(Protocol):
    """Takes records in batches, each batch in one transaction."""

    def write(self, records: Sequence[Record], *, dry_run: bool) -> Outcome:
        """Create what is new, update what changed, leave what is the same.

        With ``dry_run`` nothing is written; the outcome tells what would be.
        A key never stands twice in one call.
        """
        ...
