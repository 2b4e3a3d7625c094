"""What lies under the grid: tiles of a file, of an address, or nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from console.domain.record import record
from console.maps.datum import Datum

if TYPE_CHECKING:
    from pathlib import Path

_DIGITS = re.compile(r"\{(\d)\.\.(\d)\}")


@record
class FileBase:
    """Tiles of an MBTiles file."""

    path: Path
    datum: Datum = Datum.WGS84


@record
class AddressBase:
    """Tiles of an XYZ or WMTS address in the web Mercator grid.

    The template names ``{z}``, ``{x}``, ``{y}``, where wanted ``{key}`` and ``{s}``;
    ``{0..7}`` in the host stands for those numbers in turn.
    """

    template: str
    key: str = ""
    subdomains: str = "abc"
    datum: Datum = Datum.WGS84
    min_zoom: int = 1
    max_zoom: int = 18
    notice: str = ""

    def __post_init__(self) -> None:
        """Refuse what is no tile address.

        Raises:
            ValueError: The scheme is not http(s), or z, x, y are not all named.
        """
        named = all(f"{{{part}}}" in self.template for part in "zxy")
        if urlsplit(self.template).scheme not in {"http", "https"} or not named:
            raise ValueError(f"not a tile address: {self.template}")

    @property
    def address(self) -> str:
        """Return the template as Leaflet reads it, the key put in."""
        keyed = self.template.replace("{key}", quote(self.key, safe=""))
        return _DIGITS.sub("{s}", keyed)

    @property
    def names(self) -> str:
        """Return the one-letter names that ``{s}`` runs through."""
        run = _DIGITS.search(self.template)
        if run is None:
            return self.subdomains
        first, last = int(run[1]), int(run[2])
        return "".join(str(number) for number in range(first, last + 1))

    @property
    def hosts(self) -> frozenset[str]:
        """Return every host that tiles are asked from."""
        return frozenset(
            urlsplit(self.address.replace("{s}", name)).hostname or ""
            for name in self.names
        )


BaseMap = FileBase | AddressBase
