"""The dispatch workspace: queue, map, case file side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QHBoxLayout,
    QSplitter,
    QWidget,
)
from typing_extensions import override

from console.domain.chips import Chip, Seat
from console.store.queue import CaseQueue
from console.views.dispatch.act_desk import ActDesk
from console.views.dispatch.case_actions import case_actions
from console.views.dispatch.case_file_pane import CaseFilePane
from console.views.dispatch.desk_actions import desk_actions
from console.views.dispatch.focus import CaseFocus
from console.views.dispatch.map_pane import MapPane
from console.views.dispatch.past_cases import find_past
from console.views.dispatch.pending import Pending
from console.views.dispatch.queue_pane import QueuePane
from console.views.dispatch.sender import CaseSender
from console.views.shared.place_finder import PlaceFinder

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from console.views.dispatch.parts import DispatchParts

_SHARES = (0.408, 0.357, 0.235)
_LEAST = (440, 320, 392)


class DispatchWorkspace(QWidget):
    """Builds its panes once and adds its actions to the one table.

    ``close_down`` ends all following; the widget may then be deleted.
    """

    def __init__(self, parts: DispatchParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        sitter = parts.sitter
        self._parts = parts
        self.pending = Pending(parts.picture.cases, self)
        self.queue = CaseQueue(
            parts.picture.cases,
            seat=Seat(login=sitter.login, unit_id=sitter.unit_id),
            now=parts.clock.now(),
            claims=parts.picture.claims,
        )
        self.focus = CaseFocus(parts, self.pending, self)
        self.sender = CaseSender(parts, self.pending, self)
        self.places = PlaceFinder(parts.picture.areas)
        self.desk = ActDesk(
            parts=parts,
            places=self.places,
            focus=self.focus,
            sender=self.sender,
            window=self,
        )
        parts.runner.table.add(*case_actions(self.desk), *desk_actions(self))
        self.queue_pane = QueuePane(parts, self.queue, self.focus, self.pending)
        self.file_pane = CaseFilePane(parts, self.focus, self.desk)
        self.map_pane = MapPane(parts, self.queue, self.focus, self.queue_pane)
        self.queue_pane.opened.connect(self.file_pane.focus_first)
        self._lay_out()

    def focus_queue(self) -> None:
        """Give the keyboard to the queue."""
        self.queue_pane.table.setFocus()

    def choose_chip(self, chip: Chip) -> None:
        """Show the cases under a chip."""
        self.queue_pane.choose_chip(chip)

    def focus_file(self) -> None:
        """Give the keyboard to the case file; on a button, press it instead."""
        there = QApplication.focusWidget()
        if isinstance(there, QAbstractButton) and self.isAncestorOf(there):
            there.click()
        else:
            self.file_pane.focus_first()

    def choose_case(self, case_id: int) -> None:
        """Work on a case, from the palette or another workspace."""
        self.focus.choose([case_id])

    def find_past(self) -> None:
        """Look for a case that has ended."""
        find_past(self.desk)

    def close_down(self) -> None:
        """Keep the widths and follow nothing any longer."""
        self._parts.memory.setValue(self._memory_key(), self._split.saveState())
        self.queue_pane.header.keep()
        for part in (self.queue_pane, self.file_pane, self.map_pane):
            part.close_down()
        self.focus.close()
        self.pending.close()
        self.queue.close()
        self.places.close()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._sized:
            self._sized = True
            self._restore()

    def _lay_out(self) -> None:
        self._sized = False
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setHandleWidth(1)
        self._split.setChildrenCollapsible(False)
        panes = (self.queue_pane, self.map_pane, self.file_pane)
        for place, (pane, least) in enumerate(zip(panes, _LEAST, strict=True)):
            pane.setMinimumWidth(least)
            self._split.addWidget(pane)
            self._split.setStretchFactor(place, 1)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self._split)
        self.setFocusProxy(self.queue_pane)

    def _restore(self) -> None:
        """Take the widths kept for this person and this width, else the usual shares."""
        kept = self._parts.memory.value(self._memory_key())
        if isinstance(kept, QByteArray) and self._split.restoreState(kept):
            return
        wide = self.width()
        self._split.setSizes([round(wide * share) for share in _SHARES])

    def _memory_key(self) -> str:
        return f"dispatch/{self._parts.sitter.login}/panes-{self.width()}"
