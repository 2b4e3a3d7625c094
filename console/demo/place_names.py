"""Invented names for streets, communities and roads, each given once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.demo.lists import read_list, transliterate

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy as np


class PlaceNames:
    """Hands out names; no two places or roads share one."""

    def __init__(self, rng: np.random.Generator) -> None:
        words = read_list("demo/names")
        places = [a + b for a in words["place_first"] for b in words["place_last"]]
        roads = list(words["road_first"])
        rng.shuffle(places)
        rng.shuffle(roads)
        self._places = _endless(places)
        self._roads = _endless(roads)

    def place(self) -> tuple[str, str]:
        """Return the next place name and its transliteration."""
        name = next(self._places)
        return name, transliterate(name)

    def road(self, kind: str, kind_en: str) -> tuple[str, str]:
        """Return the next road name, such as 松涛 with 大道 and its English."""
        name = next(self._roads)
        return f"{name}{kind}", f"{transliterate(name)} {kind_en}"


def _endless(names: list[str]) -> Iterator[str]:
    """Yield the names, then with 东, 西, 南, 北, 新 put before, then numbered."""
    for before in ("", "东", "西", "南", "北", "新"):
        for name in names:
            yield before + name
    number = 2
    while True:
        yield from (f"{name}{number}" for name in names)
        number += 1
