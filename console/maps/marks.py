"""What the map shows of a case, a person and the drawn background."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from console.domain.record import placed_record, record

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime


@record
class MapCase:
    """One case on the map; ``lon`` and ``lat`` are WGS84 degrees.

    ``severity`` is a value of ``Severity``. ``due_at`` is aware UTC;
    ``remaining_s`` stands instead of it while the clock is paused.
    """

    id: int
    lon: float
    lat: float
    severity: str
    title: str = ""
    cell_id: int | None = None
    matter_code: str = ""
    due_at: datetime | None = None
    remaining_s: int | None = None


class PersonKind(StrEnum):
    """Who is shown by last position."""

    UNIT = "unit"
    COLLECTOR = "collector"


@record
class MapPerson:
    """A unit or a collector at its last position, WGS84 degrees.

    Ids are one number space over both kinds; ``key`` keeps them apart.
    """

    id: int
    kind: PersonKind
    lon: float
    lat: float
    name: str = ""

    @property
    def key(self) -> int:
        """Return one number for kind and id."""
        return 2 * self.id + (self.kind is PersonKind.COLLECTOR)


@placed_record
class Backdrop:
    """One drawn feature; ``lines`` holds open lines or closed rings of (lon, lat)."""

    kind: str
    lines: tuple[Sequence[tuple[float, float]], ...]


class Shading(StrEnum):
    """What the shade of an area stands for."""

    OPEN = "open"
    OVERDUE = "overdue"
    CLASS = "class"
