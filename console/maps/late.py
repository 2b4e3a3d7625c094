"""What reckons with numpy and shapely: they take long to load, and no desk needs them yet.

The map's first batch goes when its page is there, and a place is looked up when
somebody asks. A seat loads this beside its first picture, so that neither waits.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

    from console.domain.records.place import AreaRecord
    from console.maps.locator import GridLocator


def new_locator() -> GridLocator:
    """Return a locator that knows no areas yet."""
    from console.maps.locator import GridLocator  # noqa: PLC0415 - see above

    return GridLocator()


def point_inside(area: AreaRecord) -> tuple[float, float]:
    """Return a point (lon, lat) that surely lies in an area with an outline."""
    from console.maps.shapes import shape_of  # noqa: PLC0415 - see above

    point = shape_of(area).representative_point()
    return (point.x, point.y)


def encoding() -> ModuleType:
    """Return the module that packs what the map page is told."""
    from console.maps import encoding as packing  # noqa: PLC0415 - see above

    return packing


def load() -> None:
    """Load all of it; on any thread."""
    new_locator()
    encoding()
