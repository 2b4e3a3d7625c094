"""One reading of the queue: a chip, a text, further filters, an order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.chips import Chip
from console.domain.severity import urgency
from console.store.listing import Listing

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.domain.records.case import CaseRecord
    from console.store.queue import CaseQueue


class QueueReading:
    """The cases of one list in one workspace, by urgency unless told otherwise."""

    def __init__(self, queue: CaseQueue, *, chip: Chip = Chip.ALL) -> None:
        self.queue = queue
        self.chip = chip
        self.query = ""
        self._finds: Callable[[CaseRecord], bool] | None = None
        self._narrowing: dict[str, Callable[[CaseRecord], bool]] = {}
        self.listing: Listing[int, CaseRecord] = Listing(queue.cases)
        self.listing.sort(urgency)
        self._filter()
        self._leave = queue.listen(self.listing.reconsider)

    def choose(self, chip: Chip) -> None:
        """Show the cases under this chip."""
        self.chip = chip
        self._filter()

    def search(self, query: str) -> None:
        """Show only cases with every word of the query; an empty query shows all."""
        self.query = query
        self._finds = self.queue.haystacks.finder(query)
        self._filter()

    def narrow(self, name: str, accepts: Callable[[CaseRecord], bool] | None) -> None:
        """Set one more filter by name, such as the part of the map in view.

        The filters of all names hold together; None lifts the one of this name.
        """
        if accepts is None:
            self._narrowing.pop(name, None)
        else:
            self._narrowing[name] = accepts
        self._filter()

    def close(self) -> None:
        """Follow the queue no longer."""
        self._leave()
        self.listing.close()

    def _filter(self) -> None:
        self.listing.filter(self._acceptance())

    def _acceptance(self) -> Callable[[CaseRecord], bool]:
        members = self.queue.members(self.chip)
        further = [*self._narrowing.values()]
        if self._finds is not None:
            further.append(self._finds)
        if not further:
            return lambda record: record.id in members
        if len(further) == 1:
            accepts = further[0]
            return lambda record: record.id in members and accepts(record)
        return lambda record: (
            record.id in members and all(accepts(record) for accepts in further)
        )
