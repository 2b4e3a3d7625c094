"""Line icons drawn as paths on a 24 by 24 field; no glyph fonts, no files."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QPainter

# One drawing per icon: strokes of "M x y L x y ... Z", "O cx cy r" for a circle
# and "R x y w h r" for a rounded rectangle.
_DRAWINGS = {
    "dispatch": "R 3 4 18 16 2;M 3 9 L 21 9;M 3 14.5 L 21 14.5;M 8 9 L 8 20",
    "supervision": "M 5 21 L 5 4 L 19 4 L 15.5 8.5 L 19 13 L 5 13",
    "joint": "O 12 5.5 2.5;O 5.5 18 2.5;O 18.5 18 2.5;M 10.8 7.7 L 6.8 15.8;"
    "M 13.2 7.7 L 17.2 15.8;M 8 18 L 16 18",
    "emergency": "M 6 17 L 6 12 C 6 4.5 18 4.5 18 12 L 18 17;R 4 17 16 3.5 1;"
    "M 12 2 L 12 3.5;M 3.5 5.5 L 4.8 6.6;M 20.5 5.5 L 19.2 6.6",
    "evaluation": "M 4 20 L 20 20;R 5 12 3 8 0;R 10.5 8 3 12 0;R 16 4 3 16 0",
    "wall": "R 3 5 18 12 1.5;M 9 5 L 9 17;M 15 5 L 15 17;M 3 11 L 21 11;M 8 20 L 16 20",
    "registers": "M 5 4 L 17 4 L 19 6 L 19 20 L 5 20 Z;M 8.5 9 L 15.5 9;"
    "M 8.5 12.5 L 15.5 12.5;M 8.5 16 L 13 16",
    "intake": "M 4 13 C 4 2 20 2 20 13;R 3 12.5 4 6.5 1.5;R 17 12.5 4 6.5 1.5;"
    "M 19 19 C 19 21.5 15 21.5 13 21.5",
    "field": "M 12 21.5 C 7 15.5 5 12.5 5 9.5 C 5 0.5 19 0.5 19 9.5 "
    "C 19 12.5 17 15.5 12 21.5;O 12 9.5 2.5",
    "unit": "R 3 8 18 12 2;M 9 8 L 9 5 L 15 5 L 15 8;M 3 13 L 21 13;M 12 12 L 12 15",
    "alerts": "M 6 17 L 6 11 C 6 4 18 4 18 11 L 18 17 L 20 19 L 4 19 L 6 17;"
    "M 10 21.5 L 14 21.5;M 12 3 L 12 5",
    "search": "O 10.5 10.5 6;M 15 15 L 20.5 20.5",
    "warning": "M 12 3.5 L 21.5 20 L 2.5 20 Z;M 12 9.5 L 12 14.5;M 12 16.8 L 12 17.4",
    "menu": "M 4 7 L 20 7;M 4 12 L 20 12;M 4 17 L 20 17",
    "person": "O 12 8 4;M 4.5 21 C 4.5 12.5 19.5 12.5 19.5 21",
    "undo": "M 8.5 5 L 4 9.5 L 8.5 14;M 4 9.5 L 14 9.5 C 21 9.5 21 19 14 19 L 9 19",
    "close": "M 6 6 L 18 18;M 18 6 L 6 18",
    "command": "M 5 7 L 10 12 L 5 17;M 12 18 L 19 18",
    "case": "R 4 3.5 16 17 2;M 8 8.5 L 16 8.5;M 8 12 L 16 12;M 8 15.5 L 13 15.5",
    "grid": "R 4 4 16 16 1.5;M 12 4 L 12 20;M 4 12 L 20 12",
}

NAMES = tuple(_DRAWINGS)


def paint_icon(painter: QPainter, name: str, rect: QRectF, color: QColor) -> None:
    """Paint an icon into the largest square centred in the rectangle."""
    side = min(rect.width(), rect.height())
    painter.save()
    painter.setRenderHint(painter.RenderHint.Antialiasing)
    painter.translate(rect.center().x() - side / 2, rect.center().y() - side / 2)
    painter.scale(side / 24, side / 24)
    pen = QPen(color, 1.7)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(icon_path(name))
    painter.restore()


@lru_cache
def icon_path(name: str) -> QPainterPath:
    """Return the strokes of an icon on its 24 by 24 field.

    Raises:
        KeyError: There is no such icon; ``NAMES`` lists them.
    """
    path = QPainterPath()
    for stroke in _DRAWINGS[name].split(";"):
        _add(path, stroke.split())
    return path


def _add(path: QPainterPath, words: list[str]) -> None:
    if words[0] == "O":
        x, y, radius = map(float, words[1:])
        path.addEllipse(QPointF(x, y), radius, radius)
    elif words[0] == "R":
        x, y, width, height, radius = map(float, words[1:])
        path.addRoundedRect(QRectF(x, y, width, height), radius, radius)
    else:
        _add_line(path, words)


def _add_line(path: QPainterPath, words: list[str]) -> None:
    at = 0
    while at < len(words):
        verb = words[at]
        taken = {"M": 2, "L": 2, "C": 6, "Z": 0}[verb]
        numbers = [float(word) for word in words[at + 1 : at + 1 + taken]]
        match verb:
            case "M":
                path.moveTo(*numbers)
            case "L":
                path.lineTo(*numbers)
            case "C":
                path.cubicTo(*numbers)
            case _:
                path.closeSubpath()
        at += 1 + taken
