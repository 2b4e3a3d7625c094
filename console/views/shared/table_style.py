"""How every table of the desk stands: row height, header, selection, no grid."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView

from console.views.shared.theme import current

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView


def style_table(view: QTableView, *, row_steps: int = 3) -> None:
    """Rows of so many steps, whole rows selected; 3 is dense, 4 is roomy."""
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setMouseTracking(True)
    view.setTabKeyNavigation(False)
    rows = view.verticalHeader()
    rows.hide()
    rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
    rows.setMinimumSectionSize(2 * current().step)
    rows.setDefaultSectionSize(row_steps * current().step)
    columns = view.horizontalHeader()
    columns.setHighlightSections(False)
    columns.setSectionsMovable(True)
    columns.setMinimumSectionSize(3 * current().step)
    columns.setFixedHeight(3 * current().step + 2)
    left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
    columns.setDefaultAlignment(left)
