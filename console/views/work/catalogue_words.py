"""The names of a catalogue row in the language of the seat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.views.shared.limit_text import domain_language

if TYPE_CHECKING:
    from console.domain.records.catalogue import CatalogueItem


def major_words(item: CatalogueItem) -> str:
    """Return the class; Chinese where the row has no other name."""
    return (item.major_en if _english() else "") or item.major


def minor_words(item: CatalogueItem) -> str:
    """Return the sub-class."""
    return (item.minor_en if _english() else "") or item.minor


def condition_words(item: CatalogueItem) -> str:
    """Return the filing condition."""
    return (item.condition_en if _english() else "") or item.condition


def class_words(item: CatalogueItem) -> str:
    """Return sub-class and filing condition in one line."""
    said = QCoreApplication.translate("Catalogue", "%1：%2")
    return said.replace("%1", minor_words(item)).replace("%2", condition_words(item))


def _english() -> bool:
    return domain_language() == "en"
