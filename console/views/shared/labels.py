"""Labels of plain text in the tones of the style sheet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLayout, QSizePolicy, QWidget


def words(text: str = "", tone: str = "", *, wraps: bool = False) -> QLabel:
    """Return a label; tones are secondary, small, title, strong, alarm, near, good."""
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(wraps)
    if wraps:
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        label.setSizePolicy(policy)
    if tone:
        label.setProperty("tone", tone)
    return label


def say(label: QLabel, text: str, tone: str | None = None) -> None:
    """Change what a label says; an empty text hides it."""
    if label.text() != text:
        label.setText(text)
    if not text or label.parentWidget() is not None:
        label.setVisible(bool(text))
    if tone is not None and (label.property("tone") or "") != tone:
        label.setProperty("tone", tone)
        restyle(label)


def flag(widget: QWidget, name: str, *, on: bool) -> None:
    """Set a property the style sheet asks for."""
    if bool(widget.property(name)) != on:
        widget.setProperty(name, on)
        restyle(widget)


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


def restyle(widget: QWidget) -> None:
    """Let the style sheet look at the widget's properties again."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
