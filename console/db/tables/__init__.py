"""The mapped tables, one file per subject."""

from __future__ import annotations

from console.db.tables import cases, joint, places, rules, supervision
from console.db.tables.metadata import metadata

__all__ = ["cases", "joint", "metadata", "places", "rules", "supervision"]
