"""A column: key, title, how to read it, how to show it."""

from __future__ import annotations

from dataclasses import field
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import Qt

from console.domain.record import record

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

E = TypeVar("E")

BESIDE = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
"""Alignment of text."""
OPPOSITE = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
"""Alignment of numbers and times."""


@lru_cache(maxsize=100_000)
def in_pinyin_order(text: str) -> bytes | None:
    """Return a sort value that puts common Chinese signs in the order of pinyin.

    It is the order of the national character set (GB 18030, level 1 by sound);
    the empty text counts as missing.
    """
    return text.casefold().encode("gb18030", "replace") if text else None


@record
class Column(Generic[E]):
    """One column of one table, described once.

    Attributes:
        key: its name in settings.
        title: asked each time, so that it follows the language.
        read: the value of an entity.
        show: the text of a value.
        tooltip: the long form, such as the absolute time; None for none.
        sort_value: what to sort by; None stands last. By default the value.
        alignment: of the text and of the title.
        roles: what else an entity answers, by role.
        ticks: whether the text changes with time alone.
    """

    key: str
    title: Callable[[], str]
    read: Callable[[E], Any]
    show: Callable[[Any], str] = str
    tooltip: Callable[[E], str] | None = None
    sort_value: Callable[[E], Any] | None = None
    alignment: Qt.AlignmentFlag = BESIDE
    roles: Mapping[int, Callable[[E], Any]] = field(default_factory=dict[int, Any])
    ticks: bool = False

    def text(self, entity: E) -> str:
        """Return what the cell says."""
        return self.show(self.read(entity))

    @property
    def sorting(self) -> Callable[[E], Any]:
        """Return the function to sort by, the same one each time."""
        return self.read if self.sort_value is None else self.sort_value

    def readers(self) -> dict[int, Callable[[E], Any]]:
        """Return what answers each role of this column."""
        alignment = self.alignment
        told: dict[int, Callable[[E], Any]] = {
            int(Qt.ItemDataRole.DisplayRole): self.text,
            int(Qt.ItemDataRole.TextAlignmentRole): lambda _: alignment,
        }
        if self.tooltip is not None:
            told[int(Qt.ItemDataRole.ToolTipRole)] = self.tooltip
        return told | {int(role): reader for role, reader in self.roles.items()}
