"""Limits of the catalogue in the language of the seat."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from console.domain.time_limit import TimeLimit, TimeLimitError


def domain_language() -> str:
    """Return the language for texts that come from the domain: zh or en.

    The word itself is translated, so it is always that of the other words.
    """
    return QCoreApplication.translate("Language", "zh")


def limit_said(limit: TimeLimit) -> str:
    """Write a limit: 2 工作日, 2 working days."""
    return limit.text(domain_language())


def stored_limit_said(text: str) -> str:
    """Write a limit that was kept as text; what is none stays as it is."""
    return _said(text, domain_language())


@lru_cache(maxsize=512)
def _said(text: str, language: str) -> str:
    try:
        return TimeLimit.parse(text).text(language)
    except TimeLimitError:
        return text
