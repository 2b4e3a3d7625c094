"""One case as the queue, the map and the wall know it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.record import record

if TYPE_CHECKING:
    from datetime import datetime


@record
class CaseRecord:
    """One row of the case table, in the picture of a seat.

    Times are aware UTC. Coordinates are WGS84 degrees. ``remaining_s`` is set
    only while the clock is paused; a running clock has ``due_at``. The plain
    text fields are ready for display in Chinese.
    """

    id: int
    number: str
    version: int
    state: str
    title: str
    channel: str
    reported_at: datetime
    description: str = ""
    address: str = ""
    item_id: int | None = None
    matter_code: str = ""
    matter: str = ""
    urgent: bool = False
    major: bool = False
    confidential: bool = False
    lon: float | None = None
    lat: float | None = None
    cell_id: int | None = None
    extra_cells: tuple[int, ...] = ()
    """The other cells of a case across cells; ``cell_id`` has the larger share."""
    grid_name: str = ""
    street_id: int | None = None
    unit_id: int | None = None
    unit_name: str = ""
    unit_ids: tuple[int, ...] = ()
    clock: str = ""
    clock_started_at: datetime | None = None
    near_at: datetime | None = None
    due_at: datetime | None = None
    remaining_s: int | None = None
    supervision_level: int = 0
    deferred_until: datetime | None = None
    duplicate_of: int | None = None
    filed_at: datetime | None = None
    dispatched_at: datetime | None = None
    fed_back_at: datetime | None = None
    closed_at: datetime | None = None
    on_time: bool | None = None
    returned: int = 0
    reworked: int = 0
    extended: int = 0
    caller_phone: str = ""
    holder: str = ""
    changed_at: datetime | None = None
    changed_by: str = ""

    @property
    def joint(self) -> bool:
        """More than one unit works on it."""
        return len(self.unit_ids) > 1
