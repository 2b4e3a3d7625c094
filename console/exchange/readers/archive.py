"""A look at a zip archive before anything in it is unpacked."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

from console.exchange.refusals import FileRefusedError

if TYPE_CHECKING:
    from pathlib import Path

    from console.exchange.limits import Limits


def inspect_archive(path: Path, limits: Limits) -> None:
    """Refuse an archive that unpacks to far more than it shows.

    Raises:
        FileRefusedError: damaged, too many parts, too large, or packed at a
            ratio that no table of real data reaches.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
    except (zipfile.BadZipFile, OSError, NotImplementedError, ValueError):
        raise FileRefusedError("damaged_archive", path) from None
    if len(parts) > limits.zip_entries:
        raise FileRefusedError("too_many_parts", path, count=len(parts))
    unpacked = sum(part.file_size for part in parts)
    if unpacked > limits.zip_bytes:
        raise FileRefusedError("unpacks_too_large", path, size=unpacked)
    packed = max(1, path.stat().st_size)
    ratio = unpacked // packed
    if unpacked > limits.zip_ratio_from_bytes and ratio > limits.zip_ratio:
        raise FileRefusedError("unpacks_too_large", path, size=unpacked, ratio=ratio)
