"""What the use cases need around a case: notes, photos, people, claims, places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from console.domain.commands.command import Picture
    from console.domain.evidence import KeptPhoto
    from console.domain.handlers import Handler
    from console.services.facts import WishFacts


class DeskStore(Protocol):
    """Notes, photos, reports, claims, people and authorizations."""

    def note(
        self,
        case_id: int,
        kind: str,
        text: str,
        *,
        task_id: int | None = None,
        detail: Mapping[str, Any] | None = None,
    ) -> None:
        """Write a line into the history."""
        ...

    def add_report(self, case_id: int, columns: Mapping[str, Any]) -> None:
        """Add a report (source, caller, words) to a case."""
        ...

    def correct_caller(self, case_id: int, columns: Mapping[str, str]) -> None:
        """Put right who called, in the first report of a case."""
        ...

    def add_photos(
        self, case_id: int, pictures: Iterable[Picture], task_id: int | None = None
    ) -> None:
        """Keep photos with thumbnails; the same picture twice is kept once."""
        ...

    def last_wish(self, case_id: int) -> WishFacts | None:
        """Return what a unit wished for last, None when nobody did."""
        ...

    def handler(self, person_id: int) -> Handler | None:
        """Return a person as one who may take a task in hand, None for nobody."""
        ...

    def photo_moments(self, case_id: int) -> set[str]:
        """Return which moments (before, after …) have a photo."""
        ...

    def kept_photos(
        self, case_id: int, unit_id: int, since: datetime | None
    ) -> list[KeptPhoto]:
        """Return the photos of a case as a unit's result since then looks at them."""
        ...

    def last_change(
        self, case_id: int, kind: str, of_id: int
    ) -> tuple[str, datetime | None]:
        """Return who last changed a task or order by the log, and when."""
        ...

    def was_late(self, case_id: int, unit_id: int) -> bool:
        """Tell whether this unit's part of a late case was late."""
        ...

    def all_excused(self, case_id: int) -> bool:
        """Tell whether every unit that was late has its appeal granted."""
        ...

    def claim(self, case_id: int, until: datetime, reason: str) -> None:
        """Claim, renew or take over a case."""
        ...

    def release(self, case_id: int) -> None:
        """Let go of one's own claim."""
        ...

    def authorised(self, case_id: int, unit_id: int) -> bool:
        """Tell whether the unit may be sent for this case in one of its cells.

        A case across cells takes the units of each of them (5.2.2 e, 5.3.2).
        """
        ...

    def locate(self, lon: float, lat: float) -> int | None:
        """Return the cell of a point, None outside the grid."""
        ...

    def cells_along(self, course: Sequence[tuple[float, float]]) -> tuple[int, ...]:
        """Return the cells a line or ring crosses, the lead first (5.2.2 e)."""
        ...
