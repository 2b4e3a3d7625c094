"""The name behind a login."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from console.domain.records.place import PersonRecord


def name_of(persons: Iterable[PersonRecord], login: str) -> str:
    """Return the name of the person with this login; an unknown one as it is."""
    return next((each.name for each in persons if each.login == login), login)
