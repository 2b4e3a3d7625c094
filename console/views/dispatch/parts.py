"""What the dispatch workspace is joined from; all of it outlives the workspace."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from console.views.work.parts import CaseKit

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QSettings

    from console.views.shared.grid_map import GridMap


@dataclass(frozen=True, kw_only=True)
class DispatchParts(CaseKit):
    """Collaborators of the dispatch workspace.

    Attributes:
        open_case: told which case is open here, None for none; its file is then kept
            in the picture, and the other seats see that somebody is on it.
        grid_map: the map to show; None on a machine without a web engine.
        memory: where the seat keeps columns and splitters, in the home folder.
    """

    open_case: Callable[[int | None], object]
    memory: QSettings
    grid_map: GridMap | None = None

    @property
    def recall_s(self) -> int:
        """For so many seconds an order may be taken back."""
        return self.rules().number("recall_s")
