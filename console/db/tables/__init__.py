"""The mapped tables, one file per subject."""

from __future__ import annotations

from console.db.tables import (
    cases,
    frozen,
    joint,
    ladder,
    obstructed,
    places,
    recalculation,
    rules,
    supervision,
)
from console.db.tables.metadata import metadata

__all__ = [
    "cases",
    "frozen",
    "joint",
    "ladder",
    "metadata",
    "obstructed",
    "places",
    "recalculation",
    "rules",
    "supervision",
]
