"""The matter codes the map page knows by number."""

from __future__ import annotations


class CaseWords:
    """Numbers for the matter codes the page has been told."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._told = 0

    def number(self, word: str) -> int:
        """Return the number of a word, a new one when it is new."""
        return self._numbers.setdefault(word, len(self._numbers))

    def untold(self) -> list[str]:
        """Return the words the page has not had yet, in order of their numbers."""
        words = list(self._numbers)[self._told :]
        self._told = len(self._numbers)
        return words

    def forget(self) -> None:
        """Begin again with an empty page."""
        self._numbers.clear()
        self._told = 0
