"""What a listing tells whoever shows it."""

from __future__ import annotations

from typing import Protocol


class ListingWatcher(Protocol):
    """What a listing tells whoever shows it; row ranges include both ends."""

    def resetting(self) -> None:
        """Everything is about to change."""

    def reset(self) -> None:
        """Everything has changed."""

    def removing(self, first: int, last: int) -> None:
        """Rows are about to go."""

    def removed(self) -> None:
        """They have gone."""

    def inserting(self, first: int, last: int) -> None:
        """Rows are about to appear."""

    def inserted(self) -> None:
        """They have appeared."""

    def moving(self, row: int, to: int) -> None:
        """The row is about to stand at another place, ``to`` afterwards."""

    def moved(self) -> None:
        """It does now."""

    def reordering(self) -> None:
        """The same rows are about to stand in another order."""

    def reordered(self) -> None:
        """They do now; ``Listing.row_of`` tells where."""

    def changed(self, first: int, last: int) -> None:
        """Rows hold new entities."""


class Nobody(ListingWatcher):
    """The watcher of a listing that nobody watches."""
