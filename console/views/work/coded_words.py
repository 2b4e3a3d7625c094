"""What the codes of the rules are called, in the language of the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from console.views.shared.limit_text import domain_language

if TYPE_CHECKING:
    from collections.abc import Mapping


def words_of(told: Mapping[str, Any]) -> str:
    """Return the words of one code, in Chinese where nobody wrote English ones."""
    english = told.get("words_en", "") if domain_language() == "en" else ""
    return str(english or told.get("words", ""))
