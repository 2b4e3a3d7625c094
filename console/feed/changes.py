"""What the feed hands over to the picture."""

from __future__ import annotations

from dataclasses import field
from typing import TYPE_CHECKING, Any, Protocol

from console.domain.record import record

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import datetime

ORDER = (
    "areas", "units", "persons", "catalogue", "components", "cases", "tasks", "errands",
    "claims", "presence", "seats", "orders", "alerts", "urges", "agenda",
    "accountabilities", "specials", "whistles", "files",
)  # fmt: skip
"""Names of the picture's tables in the order in which they are written."""


@record
class Delta:
    """Entities of one table that are there, and keys of those that are not.

    ``whole`` means that nothing else is there.
    """

    present: Collection[Any] = ()
    absent: Collection[Any] = ()
    whole: bool = False


@record
class Changes:
    """One delivery: deltas by name of the table.

    ``sent_at`` is the server's time of the oldest change in it, ``snapshot`` marks
    the whole picture.
    """

    deltas: dict[str, Delta] = field(default_factory=dict[str, Delta])
    sent_at: datetime | None = None
    snapshot: bool = False


class WritableTable(Protocol):
    """A table of the picture, as the feed writes it."""

    def apply(
        self, present: Iterable[Any], absent: Iterable[Any] = ()
    ) -> frozenset[Any]:
        """Take in what is there now and let go of what is not."""
        ...

    def replace(self, present: Iterable[Any]) -> frozenset[Any]:
        """Take in a whole snapshot."""
        ...


class ReportedFreshness(Protocol):
    """The picture's freshness, as the feed reports to it; times by the server."""

    def connected(self, at: datetime) -> None:
        """The link stands."""
        ...

    def lost(self, at: datetime) -> None:
        """The link is gone."""
        ...

    def snapshot_came(self, at: datetime) -> None:
        """The whole picture has been read."""
        ...

    def data_came(self, at: datetime, *, latency_s: float | None = None) -> None:
        """A change has been read."""
        ...

    def heard(self, at: datetime) -> None:
        """The server has answered."""
        ...


class WritablePicture(Protocol):
    """A picture: a table for every name in ORDER, and how fresh it is."""

    @property
    def freshness(self) -> ReportedFreshness:
        """How fresh the tables are."""
        ...


def write(picture: WritablePicture, changes: Changes) -> None:
    """Write a delivery into the picture, every table of it, whoever complains.

    Raises:
        ExceptionGroup: listeners of tables failed; everything is written.
    """
    errors: list[Exception] = []
    for name in ORDER:
        if (delta := changes.deltas.get(name)) is None:
            continue
        table: WritableTable = getattr(picture, name)
        try:
            if delta.whole:
                table.replace(delta.present)
            else:
                table.apply(delta.present, delta.absent)
        except Exception as error:  # noqa: BLE001 - raised below, once all is written
            errors.append(error)
    if errors:
        raise ExceptionGroup("not everybody could follow the picture", errors)
