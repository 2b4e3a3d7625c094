"""Which columns a person shows, in which order, how wide, sorted by what."""

from __future__ import annotations

import json
from dataclasses import asdict, field
from typing import TYPE_CHECKING, Any

from console.domain.record import record

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

VERSION = 1
"""Grows when the meaning of what is kept changes; other versions are not read."""


@record
class ColumnChoice:
    """What is kept: column keys from left to right, the hidden ones, widths."""

    order: tuple[str, ...] = ()
    hidden: tuple[str, ...] | None = None
    widths: dict[str, int] = field(default_factory=dict)
    sort_key: str = "remaining"
    descending: bool = False


class ColumnMemory:
    """Keeps one choice per person in the settings of this seat."""

    def __init__(self, settings: QSettings, login: str) -> None:
        self._settings = settings
        self._key = f"dispatch/{login}/columns"

    def read(self) -> ColumnChoice:
        """Return what was kept; the first choice when nothing fits."""
        try:
            kept = json.loads(str(self._settings.value(self._key, "") or "{}"))
        except ValueError:
            return ColumnChoice()
        fits = isinstance(kept, dict) and kept.get("version") == VERSION
        return _choice(kept) if fits else ColumnChoice()

    def write(self, choice: ColumnChoice) -> None:
        """Keep a choice."""
        kept = {"version": VERSION, **asdict(choice)}
        self._settings.setValue(self._key, json.dumps(kept))


def _choice(kept: dict[str, Any]) -> ColumnChoice:
    hidden = kept.get("hidden")
    widths = kept.get("widths") or {}
    return ColumnChoice(
        order=tuple(map(str, kept.get("order") or ())),
        hidden=None if hidden is None else tuple(map(str, hidden)),
        widths={str(key): int(wide) for key, wide in widths.items()},
        sort_key=str(kept.get("sort_key", "remaining")),
        descending=bool(kept.get("descending")),
    )
