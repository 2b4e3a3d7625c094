"""The word lists and tables of the demo, read from the resources."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parents[2] / "resources"


@cache
def read_list(name: str) -> Any:
    """Return the content of a JSON file under resources, such as demo/names.

    Raises:
        FileNotFoundError: there is no such list.
    """
    return json.loads((FOLDER / f"{name}.json").read_text(encoding="utf8"))


def transliterate(chinese: str) -> str:
    """Return the name in Latin letters without tones: 澄湾 becomes Chengwan."""
    from pypinyin import lazy_pinyin  # noqa: PLC0415 - its dictionaries take long

    return "".join(lazy_pinyin(chinese)).capitalize()
