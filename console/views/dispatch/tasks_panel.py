"""The units at work on a case: role, state with its age, limit, a clock each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from console.domain.states import TaskRole, TaskState
from console.views.shared.clock_label import CountdownLabel
from console.views.shared.fonts import interface_font
from console.views.shared.labels import empty_out, say, words
from console.views.shared.limit_text import stored_limit_said
from console.views.shared.panel_frame import PanelFrame
from console.views.shared.span_text import age_text, moment_text
from console.views.shared.theme import current
from console.views.work.obstruction_words import report_said, standing_said
from console.views.work.words import task_role_words, task_words

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QLabel

    from console.domain.records.file import CaseFile, TaskRecord
    from console.views.dispatch.parts import DispatchParts

_TONES = {
    TaskState.SENT: "near",
    TaskState.RETURN_ASKED: "near",
    TaskState.OBSTRUCTED: "near",
    TaskState.ACKNOWLEDGED: "accent",
    TaskState.ON_SITE: "good",
    TaskState.DONE: "good",
}
_GONE = {TaskState.WITHDRAWN}
_NAME, _LIMIT, _COLUMNS = 1, 3, 5
_SPARE = 4
"""Pixels a label takes beside its words."""


class TasksPanel(PanelFrame):
    """Hidden while nobody has been sent."""

    def __init__(self, parts: DispatchParts) -> None:
        super().__init__("", watch=parts.watch, pulse=parts.pulse)
        self._parts = parts
        self._narrow = True
        self._tasks: tuple[TaskRecord, ...] = ()
        self._states: list[tuple[TaskRecord, QLabel]] = []
        self._inside = QWidget()
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(_NAME, 1)
        self.add(self._inside)
        parts.pulse.beat.connect(self._tick)
        self.hide()

    def show_file(self, file: CaseFile | None) -> None:
        """Show the tasks of a file; those taken back are left out."""
        told = file.tasks if file is not None else ()
        tasks = tuple(task for task in told if task.state not in _GONE)
        self.setVisible(bool(tasks))
        if tasks == self._tasks:
            return
        self._tasks = tasks
        now = [task for task in tasks if not task.past]
        leads = sum(task.role == TaskRole.LEAD for task in now)
        said = self.tr("派遣任务 · 主办 %1 协办 %2").replace("%1", str(leads))
        self.set_title(said.replace("%2", str(len(now) - leads)))
        self._fill()
        self._suit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._suit()

    def _suit(self) -> None:
        """Give the limits a column of their own where no name must wrap for it."""
        margins = self.layout().contentsMargins()
        room = self.width() - margins.left() - margins.right()
        narrow = self._needed() > room
        if narrow != self._narrow:
            self._narrow = narrow
            self._fill()

    def _needed(self) -> int:
        """Return the pixels that one line for each task takes."""
        names = _widest(task.unit_name for task in self._tasks)
        limits = _widest(stored_limit_said(task.limit_text) for task in self._tasks)
        others = [column for column in range(_COLUMNS) if column not in (_NAME, _LIMIT)]
        gaps = (_COLUMNS - 1) * self._grid.horizontalSpacing()
        return names + limits + sum(map(self._wide, others)) + gaps

    def _wide(self, column: int) -> int:
        rows = range(0, 2 * len(self._tasks), 2)
        cells = (self._grid.itemAtPosition(row, column) for row in rows)
        shown = (cell.widget() for cell in cells if cell is not None)
        return max((each.sizeHint().width() for each in shown if each), default=0)

    def _fill(self) -> None:
        self._states.clear()
        empty_out(self._grid)
        for row, task in enumerate(self._tasks):
            self._add(2 * row, task)

    def _add(self, row: int, task: TaskRecord) -> None:
        tone = "strong" if task.role == TaskRole.LEAD else ""
        tone = "secondary" if task.past else tone
        name = words(task.unit_name, tone, wraps=True)
        handler = self.tr("处置人 %1").replace("%1", task.handler_name)
        rules, obstructed = self._parts.rules(), task.obstruction
        blocked = report_said(obstructed, rules) if obstructed else ""
        told = (task.demand, handler if task.handler_name else "", blocked, task.result)
        name.setToolTip("\n".join(part for part in told if part))
        state = words()
        self._states.append((task, state))
        limit = words(stored_limit_said(task.limit_text), "secondary")
        self._grid.addWidget(words(task_role_words(task.role), "secondary"), row, 0)
        self._grid.addWidget(name, row, _NAME)
        self._grid.addWidget(state, row, 2)
        if self._narrow:
            self._grid.addWidget(limit, row + 1, _NAME, 1, _LIMIT)
        else:
            self._grid.addWidget(limit, row, _LIMIT)
        self._grid.addWidget(
            self._clock(task), row, 4, alignment=Qt.AlignmentFlag.AlignRight
        )
        self._say_state(task, state)

    def _clock(self, task: TaskRecord) -> QWidget:
        if task.past:
            return words("")
        clock = CountdownLabel(self._parts.clock, self._parts.pulse, size="body")
        if task.state in (TaskState.DONE, TaskState.WAIVED):
            on_time = self.tr("按时") if task.on_time else self.tr("逾时")
            return words(
                "" if task.on_time is None else on_time,
                "good" if task.on_time else "alarm",
            )
        if task.due_at is not None and task.remaining_s is None:
            clock.run_to(task.due_at, task.near_at)
        else:
            clock.stand_at(task.remaining_s)
        return clock

    def _tick(self) -> None:
        if self.isVisible():
            for task, label in self._states:
                self._say_state(task, label)

    def _say_state(self, task: TaskRecord, label: QLabel) -> None:
        since = _since(task)
        said = task_words(task.state)
        if since is not None:
            age = (self._parts.clock.now() - since).total_seconds()
            said = f"{said} {age_text(max(0.0, age))}"
            label.setToolTip(moment_text(since))
        tone = _TONES.get(TaskState(task.state), "secondary")
        if task.obstruction is not None and not task.obstruction.granted:
            said, tone = f"{said} · {standing_said(task)}", "near"
        if task.past:
            said, tone = self.tr("往轮 · %1").replace("%1", said), "secondary"
        late = task.receipt_due_at
        if task.state == TaskState.SENT and late and late < self._parts.clock.now():
            tone = "alarm"
        say(label, said, tone)


def _widest(texts: Iterable[str]) -> int:
    metrics = QFontMetrics(interface_font(current().size("body"), bold=True))
    return max((metrics.horizontalAdvance(text) for text in texts), default=0) + _SPARE


def _still_since(task: TaskRecord) -> datetime | None:
    return task.obstruction.asked_at if task.obstruction else None


def _since(task: TaskRecord) -> datetime | None:
    at = {
        TaskState.SENT: task.sent_at,
        TaskState.ACKNOWLEDGED: task.acknowledged_at,
        TaskState.ON_SITE: task.arrived_at,
        TaskState.DONE: task.done_at,
        TaskState.OBSTRUCTED: _still_since(task),
    }
    return at.get(TaskState(task.state))
