"""Map tiles from an MBTiles file, read-only."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

_TYPES = {"png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg"}
_TYPES["webp"] = "image/webp"


class MbTilesError(Exception):
    """The file holds no picture tiles."""


class MbTiles:
    """An open MBTiles file of PNG, JPEG or WebP tiles."""

    def __init__(self, path: Path) -> None:
        """Open the file.

        Raises:
            MbTilesError: There is no such file, or no picture tiles in it.
        """
        try:
            address = f"{path.resolve(strict=True).as_uri()}?mode=ro"
            self._link = sqlite3.connect(address, uri=True, check_same_thread=False)
            self._facts = dict(self._link.execute("SELECT name, value FROM metadata"))
            levels = self._link.execute(
                "SELECT min(zoom_level), max(zoom_level) FROM tiles"
            ).fetchone()
        except (OSError, sqlite3.Error) as error:
            raise MbTilesError(f"{path}: {error}") from error
        if levels[0] is None or self._facts.get("format", "png") not in _TYPES:
            self.close()
            raise MbTilesError(f"{path}: no picture tiles")
        self.min_zoom, self.max_zoom = levels

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @property
    def media_type(self) -> str:
        """Return the type of every tile."""
        return _TYPES[self._facts.get("format", "png")]

    @property
    def notice(self) -> str:
        """Return the source's words of origin, such as its approval number."""
        return self._facts.get("attribution", "")

    def tile(self, zoom: int, column: int, row: int) -> bytes | None:
        """Return a tile counted from the north; the file counts from the south."""
        place = (zoom, column, 2**zoom - 1 - row)
        with closing(self._link.cursor()) as cursor:
            found = cursor.execute(
                "SELECT tile_data FROM tiles"
                " WHERE zoom_level = ? AND tile_column = ? AND tile_row = ?",
                place,
            ).fetchone()
        return None if found is None else bytes(found[0])

    def close(self) -> None:
        """Let go of the file."""
        self._link.close()
