"""The roles our models answer beside those of Qt."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import Qt


class Role(IntEnum):
    """What a delegate or a test may ask of an index."""

    ENTITY = Qt.ItemDataRole.UserRole + 1
    """The record of the row."""
    KEY = Qt.ItemDataRole.UserRole + 2
    """The key of the record."""
    VALUE = Qt.ItemDataRole.UserRole + 3
    """What the column reads of the record, before it is shown as text."""
    SEVERITY = Qt.ItemDataRole.UserRole + 4
    """A ``Severity``: the mark of the case, hence its shape and colour."""
    CLOCK_SEVERITY = Qt.ItemDataRole.UserRole + 5
    """A ``Severity`` by the clock alone: the colour of the remaining time."""
    TAGS = Qt.ItemDataRole.UserRole + 6
    """A tuple of ``Tag`` that stand behind the text."""
    MARK = Qt.ItemDataRole.UserRole + 7
    """A ``Mark`` while the row is new or has just changed, else None."""
    LOOK = Qt.ItemDataRole.UserRole + 8
    """All that a cell is painted from, to compare; None where the model cannot tell."""
