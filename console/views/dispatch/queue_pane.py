"""The queue: chips with counts, free text, the table, what it shows and its keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget
from typing_extensions import override

from console.domain.chips import Chip
from console.models.case_texts import chip_text
from console.models.marks import RowMarks
from console.models.table_model import TableModel
from console.models.tick import Countdown
from console.store.reading import QueueReading
from console.views.actions.footer import KeyFooter
from console.views.dispatch.column_memory import ColumnMemory
from console.views.dispatch.queue_columns import queue_cells, queue_columns
from console.views.dispatch.queue_header import QueueHeader
from console.views.dispatch.queue_table import QueueTable
from console.views.shared.chips import BLIND, ChipBar, ChipFace
from console.views.shared.stale_overlay import StaleOverlay

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from console.store.queue import CaseQueue
    from console.views.dispatch.focus import CaseFocus
    from console.views.dispatch.parts import DispatchParts
    from console.views.dispatch.pending import Pending

_SEARCH_AFTER_MS = 60
_INKS = {
    Chip.NEAR: "severity_text_near",
    Chip.OVERDUE: "severity_text_overdue",
    Chip.SUPERVISED: "severity_text_supervised",
    Chip.JOINT: "severity_text_joint",
}
HINTS = (
    "queue.next",
    "queue.previous",
    "case.open",
    "case.dispatch",
    "case.add_unit",
    "queue.filter",
)


class QueuePane(QWidget):
    """One reading of the queue; what is chosen here goes to the focus."""

    opened: ClassVar[Signal] = Signal()
    listed: ClassVar[Signal] = Signal()
    """The number of rows may be another one."""

    def __init__(
        self,
        parts: DispatchParts,
        queue: CaseQueue,
        focus: CaseFocus,
        pending: Pending,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._parts, self._queue, self._focus = parts, queue, focus
        self.reading = QueueReading(queue)
        self._marks = RowMarks(parts.picture.cases, parent=self)
        columns = queue_columns(parts.clock.now, pending.title_of)
        self.model = TableModel(self.reading.listing, columns, self, marks=self._marks)
        self.chips = ChipBar(_faces(), parts.watch)
        self.filter_line = QLineEdit()
        self.filter_line.setClearButtonEnabled(True)
        self.filter_line.setPlaceholderText(
            self.tr("筛选：编号、事项、地点、单位、电话或拼音首字母，按 / 到这里")
        )
        self.table = QueueTable(self.model, queue_cells(columns))
        memory = ColumnMemory(parts.memory, parts.sitter.login)
        self.header = QueueHeader(self.table, memory)
        self.footer = KeyFooter(parts.runner, HINTS)
        self.countdown = Countdown(
            self.model, now=parts.clock.now, advance=queue.advance, parent=self
        )
        self._typed = QTimer(self, singleShot=True, interval=_SEARCH_AFTER_MS)
        self._lay_out()
        self._connect(pending)
        self.chips.mark(Chip.ALL)
        self._follow()

    def choose_chip(self, chip: Chip) -> None:
        """Show the cases under a chip, as a click on it does."""
        self.chips.choose(chip.value)

    def focus_filter(self) -> None:
        """Go to the free text and select what stands there."""
        self.filter_line.setFocus()
        self.filter_line.selectAll()

    def close_down(self) -> None:
        """Follow nothing any longer."""
        self._typed.stop()
        self.countdown.stop()
        self._marks.close()
        for leave in self._leaving:
            leave()
        self._leaving.clear()
        self.reading.close()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._filter_key(event.key())
        return super().eventFilter(watched, event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.header.fit(self.width())

    def _filter_key(self, key: int) -> bool:
        if key == Qt.Key.Key_Escape:
            self.filter_line.clear()
        elif key not in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            return False
        self._search()
        self.table.setFocus()
        if not self.table.chosen_ids():
            self.table.step(0)
        return True

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setContentsMargins(10, 0, 10, 8)
        line.addWidget(self.filter_line)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.chips)
        column.addLayout(line)
        column.addWidget(self.table, 1)
        column.addWidget(self.footer)
        self.setFocusProxy(self.table)
        self.overlay = StaleOverlay(self.table, self._parts.watch)
        self.filter_line.installEventFilter(self)

    def _connect(self, pending: Pending) -> None:
        self._leaving = [self._queue.listen(lambda _touched: self._follow())]
        self.chips.chosen.connect(self._on_chip)
        self.filter_line.textEdited.connect(lambda _text: self._typed.start())
        self.filter_line.textChanged.connect(self._on_text)
        self._typed.timeout.connect(self._search)
        self.table.viewed.connect(self.countdown.show_rows)
        self.table.chosen.connect(self._focus.choose)
        self.table.opened.connect(self.opened)
        self._focus.moved.connect(self._on_focus_moved)
        self.header.sorted_by.connect(lambda _title: self._summarise())
        self.model.rowsInserted.connect(lambda *_how: self._summarise())
        self.model.rowsRemoved.connect(lambda *_how: self._summarise())
        self._parts.watch.changed.connect(self._summarise)
        changed = self._parts.switch.changed
        changed.connect(self._on_theme)
        self._leaving.append(lambda: changed.disconnect(self._on_theme))
        pending.changed.connect(self._on_pending)
        self.countdown.start()

    def _on_theme(self, _theme: object) -> None:
        self.table.forget()

    def _on_chip(self, chip: str) -> None:
        self.reading.choose(Chip(chip))
        self.table.setFocus()
        self._summarise()

    def _on_text(self, text: str) -> None:
        if not text:
            self._search()

    def _search(self) -> None:
        self._typed.stop()
        if self.filter_line.text() != self.reading.query:
            self.reading.search(self.filter_line.text())
            self._summarise()

    def _on_focus_moved(self) -> None:
        if self._focus.case_id not in self.table.chosen_ids()[:1]:
            self.table.show_chosen(self._focus.case_id)

    def _on_pending(self, case_id: int) -> None:
        row = self.model.row_of(case_id)
        if row is not None:
            self.model.changed(row, row)

    def _follow(self) -> None:
        counts = {chip.value: count for chip, count in self._queue.counts.items()}
        self.chips.set_counts(counts)
        self._summarise()

    def _summarise(self) -> None:
        known = self._parts.watch.linked
        total = f"{self._queue.counts[Chip.ALL]:,}" if known else BLIND
        shown = f"{len(self.reading.listing):,}" if known else BLIND
        said = self.tr("共 %1 件在办 · 显示 %2 · 排序:%3")
        said = said.replace("%1", total).replace("%2", shown)
        self.footer.set_summary(said.replace("%3", self.header.sort_title()))
        self.listed.emit()


def _faces() -> list[ChipFace]:
    return [
        ChipFace(
            id=chip.value, title=chip_text(chip), ink=_INKS.get(chip, "text_primary")
        )
        for chip in Chip
    ]
