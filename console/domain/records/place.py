"""Places and those who serve them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.record import record

if TYPE_CHECKING:
    from datetime import datetime


Ring = tuple[tuple[float, float], ...]
"""A closed line of (lon, lat) in WGS84 degrees, first point repeated at the end."""


@record
class AreaRecord:
    """One area of one tier; ``polygons`` holds (outer ring, *holes) per part."""

    id: int
    code: str
    name: str
    tier: str
    parent_id: int | None
    polygons: tuple[tuple[Ring, ...], ...] = ()
    path: str = ""


@record
class UnitRecord:
    """A responsible unit (责任单位)."""

    id: int
    code: str
    name: str
    kind: str
    parent_id: int | None = None
    phone: str = ""
    on_duty: bool = True
    lon: float | None = None
    lat: float | None = None


@record
class PersonRecord:
    """A person who can sign in: login role, posts, unit, beat, last position."""

    id: int
    login: str
    name: str
    post: str
    roles: tuple[str, ...]
    unit_id: int | None = None
    beat_id: int | None = None
    phone: str = ""
    skills: tuple[str, ...] = ()
    on_shift: bool = True
    lon: float | None = None
    lat: float | None = None
    position_at: datetime | None = None


@record
class ComponentRecord:
    """A component (部件) on the ground."""

    id: int
    code: str
    name: str
    matter_code: str
    state: str
    lon: float
    lat: float
    cell_id: int | None = None
    unit_id: int | None = None
