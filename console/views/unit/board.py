"""The unit's tasks in columns by state, the most pressing first, with clocks."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from console.domain.states import END_STATES, CaseState, Severity, TaskState
from console.models.case_columns import Tag, short_number
from console.models.case_texts import span_text, state_text
from console.views.shared.card import Card
from console.views.shared.cards import CardList
from console.views.shared.chips import BLIND
from console.views.shared.panel_frame import PanelFrame
from console.views.unit.done_today import DoneToday, day_begins
from console.views.work.members import Members
from console.views.work.obstruction_words import standing_said
from console.views.work.words import clock_severity

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.records.case import CaseRecord
    from console.domain.records.file import TaskRecord
    from console.views.work.parts import WorkParts

T = TaskState
COLUMNS: dict[str, frozenset[str]] = {
    "receive": frozenset({T.SENT, T.WAITING}),
    "hand": frozenset({T.ACKNOWLEDGED, T.OBSTRUCTED}),
    "site": frozenset({T.ON_SITE}),
    "returned": frozenset({T.RETURN_ASKED}),
    "done": frozenset({T.DONE}),
}
_LATE = float("inf")


class BoardColumn(PanelFrame):
    """One state with its count."""

    def __init__(self, title: str, empty: str, parts: WorkParts) -> None:
        super().__init__(title, watch=parts.watch)
        self._named, self._watch_link = title, parts.watch
        self.list = CardList(empty_words=empty, lines=3)
        self.list.setAccessibleName(title)
        self.add(self.list, 1)

    def show_cards(self, cards: list[Card]) -> None:
        """Show cards and their number."""
        count = str(len(cards)) if self._watch_link.linked else BLIND
        self.set_title(f"{self._named} {count}")
        self.list.show_cards(cards)


class Board(QWidget):
    """Left and Right go between columns; one task is chosen in all."""

    chosen: ClassVar[Signal] = Signal(object)
    opened: ClassVar[Signal] = Signal(object)

    def __init__(self, parts: WorkParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        unit_id = parts.sitter.unit_id
        self.tasks: Members[int, TaskRecord] = Members(
            parts.picture.tasks, lambda task: task.unit_id == unit_id, self
        )
        self.done_today = DoneToday(parts, self)
        self.columns = {
            name: BoardColumn(title, empty, parts)
            for name, (title, empty) in self._names().items()
        }
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        for column in self.columns.values():
            column.list.installEventFilter(self)
            column.list.chosen.connect(self._on_chosen)
            column.list.opened.connect(self.opened)
            line.addWidget(column, 1)
        self.tasks.changed.connect(self.follow)
        self.tasks.changed.connect(self.done_today.look_again)
        self.done_today.changed.connect(self.follow)
        parts.pulse.beat.connect(self.follow)
        self.setFocusProxy(self.columns["receive"].list)
        self.follow()

    @property
    def task_id(self) -> int | None:
        """The chosen task."""
        keys = (column.list.key for column in self.columns.values())
        return next((key for key in keys if key is not None), None)

    @property
    def task(self) -> TaskRecord | None:
        """The chosen task, as the picture has it or as it was done today."""
        task_id = self.task_id
        done = self.done_today.get(task_id)
        return self.tasks.get(task_id) or (done.task if done is not None else None)

    def choose(self, task_id: int) -> None:
        """Choose a task wherever it stands."""
        for column in self.columns.values():
            column.list.choose(task_id)

    def choose_first(self) -> None:
        """Choose the first task, or once there is one; a choice made stays."""
        self._first_wanted = True
        self._take_first()

    def follow(self) -> None:
        """Show where the tasks stand now; the chosen one stays chosen as it moves."""
        now = self._parts.clock.now()
        before = self.task_id
        live = {task.id: task for task in self.tasks}
        ended = [each.task for each in self.done_today if each.task.id not in live]
        tasks = sorted((*live.values(), *ended), key=_pressing)
        self._moving = True
        for name, states in COLUMNS.items():
            fitting = [t for t in tasks if t.state in states and self._shown(t, now)]
            self.columns[name].show_cards([self._card(t, now) for t in fitting])
        if before is not None and self.task_id is None:
            for column in self.columns.values():
                column.list.choose(before, quietly=True)
        self._moving = False
        if self.task_id != before:
            self.chosen.emit(self.task_id)
        self._take_first()

    def close_down(self) -> None:
        """Follow the picture no longer."""
        self.tasks.close()
        self.done_today.close()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            by = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
            if by and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self._go(watched, by)
                return True
        return super().eventFilter(watched, event)

    def _go(self, here: QObject, by: int) -> None:
        lists = [column.list for column in self.columns.values()]
        at = lists.index(here) + by  # type: ignore[arg-type]
        while 0 <= at < len(lists):
            if lists[at].cards:
                lists[at].setFocus()
                lists[at].step(0)
                return
            at += by

    _moving = _first_wanted = False

    def _take_first(self) -> None:
        if not self._first_wanted:
            return
        lists = [column.list for column in self.columns.values()]
        if not self._parts.watch.linked:
            lists.pop()  # what is done may be known before what is to be done
        filled = next((each for each in lists if each.cards), None)
        if filled is not None:
            self._first_wanted = False
            if self.task_id is None:
                filled.step(0)

    def _on_chosen(self, task_id: object) -> None:
        if self._moving:
            return
        if task_id is not None:
            for column in self.columns.values():
                if column.list.key not in (None, task_id):
                    column.list.choose(None, quietly=True)
        self.chosen.emit(self.task_id)

    def _shown(self, task: TaskRecord, now: datetime) -> bool:
        if task.state != T.DONE:
            return True
        return bool(task.done_at and task.done_at >= day_begins(now))

    def _card(self, task: TaskRecord, now: datetime) -> Card:
        case = self._case_of(task)
        waits = task.state == T.SENT
        due = task.receipt_due_at if waits else task.due_at
        over = task.state in (T.DONE, T.WAITING) or task.remaining_s is not None
        mark = Severity.ENDED if over else clock_severity(due, task.near_at, now)
        if task.state in (T.RETURN_ASKED, T.OBSTRUCTED):
            mark = Severity.PAUSED
        left = None if over or due is None else (due - now).total_seconds()
        if task.state == T.OBSTRUCTED and task.remaining_s is not None:
            left = task.remaining_s
        return Card(
            key=task.id,
            title=(case.title or case.matter) if case else f"#{task.case_id}",
            detail=(case.address or case.grid_name) if case else "",
            foot=short_number(case.number) if case else "",
            right="" if left is None else span_text(left),
            ink=f"severity_text_{mark.value}",
            severity=mark,
            tags=tuple(self._tags(task, case and case.state)),
            tip=f"{case.title}\n{case.address}\n{task.demand}".strip() if case else "",
        )

    def _case_of(self, task: TaskRecord) -> CaseRecord | None:
        held = self._parts.picture.cases.get(task.case_id)
        done = self.done_today.get(task.id)
        return held or (done.case if done is not None else None)

    def _tags(self, task: TaskRecord, state: str | None) -> list[Tag]:
        tags = []
        if task.role == "CO":
            tags.append(Tag(self.tr("协办"), Severity.JOINT))
        if task.state == T.WAITING:
            tags.append(Tag(self.tr("等待前序"), Severity.PAUSED))
        if obstructed := standing_said(task):
            still = task.state == T.OBSTRUCTED
            tags.append(Tag(obstructed, Severity.PAUSED if still else Severity.NEAR))
        if task.state == T.DONE and task.on_time is not None:
            late = (self.tr("超时"), Severity.OVERDUE)
            tags.append(
                Tag(*(self.tr("按时"), Severity.ON_TIME) if task.on_time else late)
            )
        if task.return_reason and task.state in (T.SENT, T.ACKNOWLEDGED):
            tags.append(Tag(self.tr("退件未准"), Severity.NEAR))
        under_review = {
            CaseState.EXTENSION_REVIEW: self.tr("延期审批"),
            CaseState.DEFERRAL_REVIEW: self.tr("挂账审批"),
            CaseState.DEFERRED: self.tr("挂账"),
            CaseState.SUPERVISED: self.tr("督办"),
            CaseState.REWORK: self.tr("返工"),
        }
        if task.state == T.DONE and state in END_STATES:
            tags.append(Tag(state_text(state), Severity.ENDED))
        if state in under_review:
            tags.append(Tag(under_review[state], Severity.SUPERVISED))  # type: ignore[index]
        return tags

    def _names(self) -> dict[str, tuple[str, str]]:
        return {
            "receive": (
                self.tr("待签收"),
                self.tr("没有新任务；派来的任务会自动出现在这里"),
            ),
            "hand": (self.tr("处置中"), self.tr("没有签收后待到场的任务")),
            "site": (self.tr("到场"), self.tr("没有到场处置的任务")),
            "returned": (self.tr("退件待审"), self.tr("没有等待审批的退件")),
            "done": (self.tr("今日完成"), self.tr("今天还没有反馈完成的任务")),
        }


def _pressing(task: TaskRecord) -> tuple[float, int]:
    """Order by what is due first; what is done, by when, the latest first."""
    if task.state == T.DONE:
        return (-task.done_at.timestamp() if task.done_at else _LATE, task.id)
    due = task.receipt_due_at if task.state == T.SENT else task.due_at
    return (_LATE if due is None else due.timestamp(), task.id)
