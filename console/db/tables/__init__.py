"""The mapped tables, one file per subject."""

from __future__ import annotations

from console.db.tables import cases, places, rules
from console.db.tables.metadata import metadata

__all__ = ["cases", "metadata", "places", "rules"]
