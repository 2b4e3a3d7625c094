"""A box in which one of many names is found by a part of it or its pinyin initials."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QCompleter

from console.store.search import initials


class NameBox(QComboBox):
    """Type a part of a name and choose; what was typed is no choice by itself."""

    def __init__(self, hint: str) -> None:
        super().__init__()
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.completer().setFilterMode(Qt.MatchFlag.MatchContains)
        popup = QCompleter.CompletionMode.PopupCompletion
        self.completer().setCompletionMode(popup)
        self.lineEdit().setPlaceholderText(hint)

    @property
    def picked(self) -> Any:
        """The data of what is picked; None for nothing."""
        at = self.currentIndex()
        fits = at >= 0 and self.itemText(at) == self.currentText()
        return self.itemData(at) if fits else None

    @property
    def typed(self) -> str:
        """What stands in the box, to compare by ``is_named``."""
        return self.currentText().strip().casefold()


def is_named(name: str, typed: str) -> bool:
    """Tell whether what was typed, in small letters, is a part of a name."""
    return typed in name.casefold() or typed in initials(name).casefold()
