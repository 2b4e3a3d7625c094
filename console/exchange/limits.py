"""How much of a foreign file is believed before it is called an attack."""

from __future__ import annotations

from dataclasses import dataclass

MIB = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Bounds that real input stays far inside.

    Sizes in bytes unless the name says characters. ``zip_ratio`` is the
    unpacked size over the packed size of the whole archive.
    """

    file_bytes: int = 1024 * MIB
    json_bytes: int = 256 * MIB
    line_characters: int = 4 * MIB
    field_characters: int = 131_072
    columns: int = 2_000
    rows: int = 5_000_000
    sheet_rows: int = 1_048_576
    vertices: int = 500_000
    zip_entries: int = 5_000
    zip_bytes: int = 1024 * MIB
    zip_ratio: int = 120
    zip_ratio_from_bytes: int = 8 * MIB


DEFAULT_LIMITS = Limits()
