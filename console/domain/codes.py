"""Codes that are data, as a report is refused under one: added, withdrawn, never removed.

Each code stands for its ``words`` and, if anybody wrote them, its ``words_en``; what
is ``withdrawn`` keeps its words for the cases that stand under it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

Codes: TypeAlias = Mapping[str, Mapping[str, Any]]


def is_in_force(codes: Codes, code: str) -> bool:
    """Tell whether something can be put under this code now."""
    told = codes.get(code)
    return told is not None and not told.get("withdrawn")


def in_force(codes: Codes) -> list[str]:
    """Return the codes that can be used now, in their order."""
    return sorted(code for code in codes if is_in_force(codes, code))
