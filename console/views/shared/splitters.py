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
    step = current().step
    made.setStyleSheet(
        f"QSplitter::handle {{ background: transparent; width: {step}px;"
        f" height: {step}px; }}"
    )
    made.setHandleWidth(step)
    made.setChildrenCollapsible(False)
    return made
