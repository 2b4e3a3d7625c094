"""Cells that no spreadsheet program takes for a formula."""

from __future__ import annotations

import re
from typing import Any

_STARTS = re.compile(r"^[\s\"']*[=+\-@＝＋－＠]|^[\t\r\n]")
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
LONGEST_CELL = 32_767


def neutral(value: Any) -> Any:
    """Return a text that stays a text when opened in a spreadsheet.

    Texts that begin like a formula get a leading apostrophe; control
    characters go. Numbers, moments and flags stay what they are.
    """
    if not isinstance(value, str):
        return value
    text = _CONTROLS.sub("", value)
    if _STARTS.match(text):
        text = "'" + text
    return text if len(text) <= LONGEST_CELL else text[: LONGEST_CELL - 1] + "…"
