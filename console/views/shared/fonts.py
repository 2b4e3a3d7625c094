"""The two families of the desk: one for words, one for figures in columns."""

from __future__ import annotations

import os
from functools import lru_cache

from PySide6.QtGui import QFont

WORDS = ["Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC"]
FIGURES = ["Noto Sans Mono CJK SC", "Sarasa Mono SC", "Consolas", "Menlo", *WORDS]

_NO_DARKENING = "cff:darkening-parameters=500,0,1000,0,1667,0,2333,0"


def thin_strokes() -> None:
    """Draw strokes as thin as the font has them; to be called before any text.

    Qt lets FreeType darken the stems of OpenType fonts, which makes light words
    on a dark ground look bold. What the environment says already is respected.
    """
    os.environ.setdefault("FREETYPE_PROPERTIES", _NO_DARKENING)


@lru_cache
def interface_font(size_px: int, *, bold: bool = False) -> QFont:
    """Return the font of words; its digits are all of one width."""
    return _font(WORDS, size_px, bold=bold)


@lru_cache
def figure_font(size_px: int, *, bold: bool = False) -> QFont:
    """Return the font of numbers, clocks and codes that stand under each other."""
    return _font(FIGURES, size_px, bold=bold)


def _font(families: list[str], size_px: int, *, bold: bool) -> QFont:
    font = QFont(families)
    font.setPixelSize(size_px)
    font.setBold(bold)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
