"""One two-line card: mark, title, tags, detail, and a figure at the right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.record import record

if TYPE_CHECKING:
    from collections.abc import Hashable

    from console.domain.states import Severity
    from console.models.case_columns import Tag


@record
class Card:
    """One card; ``right`` is painted in the theme colour ``ink``.

    ``key`` names what it stands for; ``lead`` is a short word before the title,
    such as the key that chooses it.
    """

    key: Hashable
    title: str
    detail: str = ""
    right: str = ""
    ink: str = "text_secondary"
    severity: Severity | None = None
    tags: tuple[Tag, ...] = ()
    lead: str = ""
    tip: str = ""
    foot: str = ""
    """Words at the left of the third line, where there are three."""
