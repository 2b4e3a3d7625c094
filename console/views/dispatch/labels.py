"""Small labels in the tones of the style sheet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLayout, QWidget

TONES = ("", "secondary", "small", "title", "strong", "alarm", "near", "good", "accent")


def words(text: str = "", tone: str = "", *, wraps: bool = False) -> QLabel:
    """Return a label of plain text in one of the tones."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wraps)
    if tone:
        label.setProperty("tone", tone)
    return label


def say(label: QLabel, text: str, tone: str | None = None) -> None:
    """Change what a label says and, if given, its tone."""
    if label.text() != text:
        label.setText(text)
    if tone is not None and (label.property("tone") or "") != tone:
        label.setProperty("tone", tone)
        label.style().unpolish(label)
        label.style().polish(label)


def empty_out(layout: QLayout) -> None:
    """Take every widget out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            empty_out(inner)


def set_flag(widget: QWidget, name: str, *, on: bool) -> None:
    """Set a property the style sheet asks for and restyle the widget."""
    if bool(widget.property(name)) != on:
        widget.setProperty(name, on)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
