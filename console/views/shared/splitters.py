"""Splitters with a gap of one step between panels that have borders of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QSplitter

from console.views.shared.theme import current

if TYPE_CHECKING:
    from PySide6.QtCore import Qt


def roomy_splitter(orientation: Qt.Orientation) -> QSplitter:
    """Return a splitter whose parts never collapse and whose handle is a gap."""
    made = QSplitter(orientation)
    made.setObjectName("roomy")
    made.setHandleWidth(current().step)
    made.setChildrenCollapsible(False)
    return made
