"""Which coordinate system a layer says it is in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from console.exchange.refusals import FileRefusedError

if TYPE_CHECKING:
    from pathlib import Path

WGS84 = "wgs84"
GCJ02 = "gcj02"
SYSTEMS = frozenset({WGS84, GCJ02})

_PLAIN_URNS = re.compile(r"(CRS84|EPSG:+(4326|4490|4979))$", re.IGNORECASE)
_PLAIN_NAMES = ("WGS_1984", "WGS 84", "WGS84", "CGCS2000", "CGCS_2000", "CHINA_2000")


def system_of_urn(path: Path, name: str) -> str:
    """Return the system behind a crs name of a GeoJSON file.

    Raises:
        FileRefusedError: a projection or a datum that would need reprojection.
    """
    if _PLAIN_URNS.search(name.strip()):
        return WGS84
    raise FileRefusedError("foreign_coordinates", path, system=name[:80])


def system_of_projection(path: Path, text: str) -> str | None:
    """Return the system of a .prj file; an empty one says nothing.

    Raises:
        FileRefusedError: metres instead of degrees, or a foreign datum.
    """
    folded = text.strip().upper()
    if not folded:
        return None
    geographic = folded.startswith(("GEOGCS", "GEOGCRS", "GEODCRS"))
    if geographic and any(name in folded for name in _PLAIN_NAMES):
        return WGS84
    named = re.search(r'"([^"]*)"', text)
    raise FileRefusedError(
        "foreign_coordinates", path, system=named.group(1) if named else text[:40]
    )
