"""The matrix of one case: every unit's countdown, what it said, who was whistled."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from console.domain.states import TaskRole
from console.models.case_columns import short_number, tags_of
from console.models.case_texts import state_text
from console.views.actions.button import ActionButton
from console.views.joint.specs import BUTTONS, SCOPE, WHISTLE_BUTTONS
from console.views.joint.task_cards import call_card, task_card, task_pairs
from console.views.joint.words import time_text, whistle_kind_text
from console.views.shared.cards import CardList
from console.views.shared.clock_label import CountdownLabel
from console.views.shared.flow_layout import FlowLayout
from console.views.shared.labels import say, words
from console.views.shared.panel_frame import PanelFrame
from console.views.shared.tag_label import TagLabel
from console.views.work.case_panel import head_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.domain.records.case import CaseRecord
    from console.domain.records.file import CaseFile, TaskRecord
    from console.domain.records.joint import CalledUnit, WhistleRecord
    from console.views.shared.place_finder import PlaceFinder
    from console.views.work.parts import WorkParts

_CARD = 48
_MOST_CARDS = 7
_HISTORY = 4


class CasePane(QScrollArea):
    """Shows what the workspace tells it.

    Signals:
        task_chosen: the id of the task of the chosen card, or None.
        call_chosen: the id of the called unit of the chosen card, or None.
    """

    task_chosen: ClassVar[Signal] = Signal(object)
    call_chosen: ClassVar[Signal] = Signal(object)

    def __init__(self, parts: WorkParts, places: PlaceFinder) -> None:
        super().__init__()
        self._parts, self._places = parts, places
        self._case: CaseRecord | None = None
        self._file: CaseFile | None = None
        self._tasks: Sequence[TaskRecord] = ()
        self._whistles: Sequence[WhistleRecord] = ()
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.number, self.clock = (
            words(tone="secondary"),
            CountdownLabel(parts.clock, parts.pulse),
        )
        self.title = words(self.tr("还没有选中案件"), "title", wraps=True)
        self.place = words(tone="secondary", wraps=True)
        self.tags = [TagLabel("") for _ in range(5)]
        self.task_list = CardList(empty_words=self.tr("还没有派单位"))
        self.call_list = CardList(empty_words=self.tr("还没有吹哨"))
        self.proposal = words(tone="secondary", wraps=True)
        self.whistle_line = words(tone="secondary", wraps=True)
        self.history = words(tone="small", wraps=True)
        self._pairs = QGridLayout()
        self._lay_out()
        self.task_list.chosen.connect(self.task_chosen)
        self.call_list.chosen.connect(self.call_chosen)

    @property
    def whistle(self) -> WhistleRecord | None:
        """The newest whistle of the case."""
        return self._whistles[0] if self._whistles else None

    @property
    def call(self) -> CalledUnit | None:
        """The called unit that is chosen, else the first that is not signed in."""
        calls = self.whistle.calls if self.whistle else ()
        key = self.call_list.key
        held = next((c for c in calls if c.unit_id == key), None)
        waits = next((c for c in calls if c.arrived_at is None), None)
        return held or waits or (calls[0] if calls else None)

    def show_case(
        self,
        case: CaseRecord | None,
        file: CaseFile | None,
        tasks: Sequence[TaskRecord],
        whistles: Sequence[WhistleRecord],
    ) -> None:
        """Show a case with its tasks and whistles."""
        self._case, self._file = case, file
        self._tasks, self._whistles = tasks, whistles
        self._show_head(case)
        leads = sum(task.role == TaskRole.LEAD for task in tasks)
        said = self.tr("联动任务 · 主办 %1 协办 %2").replace("%1", str(leads))
        self.task_panel.set_title(said.replace("%2", str(len(tasks) - leads)))
        self.follow()
        self.show_task()

    def propose(self, said: str) -> None:
        """Say which template the matter calls for."""
        say(self.proposal, said)

    def choose_task(self, task_id: int | None) -> None:
        """Choose a task's card without telling anybody."""
        if task_id is not None and self.task_list.key != task_id:
            self.task_list.choose(task_id, quietly=True)
        self.show_task()

    def follow(self) -> None:
        """Let the clocks of the cards go on."""
        now = self._parts.clock.now()
        self.task_list.show_cards([task_card(t, self._file, now) for t in self._tasks])
        self._fit(self.task_list, len(self._tasks))
        whistle = self.whistle
        calls = whistle.calls if whistle else ()
        self.call_list.show_cards(
            [call_card(whistle, call, now) for call in calls] if whistle else []
        )
        self._fit(self.call_list, len(calls))
        self._show_whistles()

    def show_task(self) -> None:
        """Show what is known of the chosen task."""
        while (item := self._pairs.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        task = next((t for t in self._tasks if t.id == self.task_list.key), None)
        pairs = self._pairs_of(task) if task else []
        for row, (label, said) in enumerate(pairs):
            top = Qt.AlignmentFlag.AlignTop
            self._pairs.addWidget(words(label, "secondary"), row, 0, top)
            self._pairs.addWidget(words(said, wraps=True), row, 1)
        self.detail.set_title(task.unit_name if task else "")
        self.detail.setVisible(bool(pairs))

    def _pairs_of(self, task: TaskRecord) -> list[tuple[str, str]]:
        names = {t.id: t.unit_name for t in self._tasks}
        before = names.get(task.after_task_id or 0, "")
        unit = self._parts.picture.units.get(task.suggested_unit_id)
        said = self.tr("在%1之后").replace("%1", before) if before else ""
        return task_pairs(task, self._file, said, unit.name if unit else "")

    def _show_head(self, case: CaseRecord | None) -> None:
        if case is None:
            say(self.title, self.tr("还没有选中案件"))
            for label in (self.number, self.place):
                say(label, "")
            self.clock.stand_at(None)
        else:
            say(self.number, short_number(case.number))
            say(self.title, case.title)
            say(self.place, self._place_of(case))
            if case.due_at is not None:
                self.clock.run_to(case.due_at, case.near_at)
            else:
                self.clock.stand_at(case.remaining_s)
        tags = list(tags_of(case)) if case else []
        for place, label in enumerate(self.tags):
            tag = tags[place] if place < len(tags) else None
            label.setVisible(tag is not None)
            if tag is not None:
                label.show_tag(tag.text, tag.severity)

    def _place_of(self, case: CaseRecord) -> str:
        told = [state_text(case.state), case.matter, case.address]
        told.append(self._places.path(case.cell_id) or case.grid_name)
        if case.extra_cells:
            codes = self.tr("、").join(self._places.code(c) for c in case.extra_cells)
            said = self.tr("跨网格：主网格 %1，另涉 %2")
            said = said.replace("%1", self._places.code(case.cell_id))
            told.append(said.replace("%2", codes))
        return " · ".join(part for part in told if part)

    def _show_whistles(self) -> None:
        whistle, now = self.whistle, self._parts.clock.now()
        if whistle is None:
            say(self.whistle_line, "")
            say(self.history, "")
            return
        say(self.whistle_line, self._whistle_words(whistle))
        older = [
            self.tr("%1 %2 · 到场 %3/%4")
            .replace("%1", time_text(each.called_at, now))
            .replace("%2", whistle_kind_text(each.kind))
            .replace("%3", str(sum(c.arrived_at is not None for c in each.calls)))
            .replace("%4", str(len(each.calls)))
            for each in self._whistles[1 : 1 + _HISTORY]
        ]
        say(self.history, "\n".join(older))

    def _whistle_words(self, whistle: WhistleRecord) -> str:
        now = self._parts.clock.now()
        ended = self.tr("已结束 %1").replace("%1", time_text(whistle.ended_at, now))
        told = (
            whistle_kind_text(whistle.kind),
            time_text(whistle.called_at, now),
            whistle.place,
            whistle.reason,
            ended if whistle.ended_at else "",
        )
        return " · ".join(part for part in told if part)

    def _fit(self, cards: CardList, count: int) -> None:
        high = _CARD * min(max(count, 1), _MOST_CARDS) + 2
        if cards.height() != high:
            cards.setFixedHeight(high)

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setObjectName("scrolled")
        column = QVBoxLayout(inner)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(8)
        column.addLayout(head_line(self.number, self.tags, self.clock))
        column.addWidget(self.title)
        column.addWidget(self.place)
        column.addWidget(self.proposal)
        column.addWidget(self._task_panel())
        self.detail = PanelFrame("", watch=self._parts.watch)
        self._pairs.setColumnStretch(1, 1)
        self._pairs.setHorizontalSpacing(12)
        self.detail.body.addLayout(self._pairs)
        column.addWidget(self.detail)
        column.addWidget(self._whistle_panel())
        column.addStretch(1)
        self.setWidget(inner)

    def _task_panel(self) -> QWidget:
        parts = self._parts
        self.task_panel = PanelFrame("", watch=parts.watch, pulse=parts.pulse)
        self.task_panel.add(self.task_list)
        self.task_panel.add(self._buttons(BUTTONS))
        return self.task_panel

    def _whistle_panel(self) -> QWidget:
        parts = self._parts
        panel = PanelFrame(self.tr("吹哨报到"), watch=parts.watch, pulse=parts.pulse)
        for widget in (self.whistle_line, self.call_list, self.history):
            panel.add(widget)
        panel.add(self._buttons(WHISTLE_BUTTONS))
        return panel

    def _buttons(self, names: Sequence[str]) -> QWidget:
        holder = QWidget()
        flow = FlowLayout(holder, gap=6)
        flow.setContentsMargins(0, 4, 0, 0)
        for place, name in enumerate(names):
            action_id = f"{SCOPE}.{name}"
            flow.addWidget(
                ActionButton(self._parts.runner, action_id, primary=place == 0)
            )
        return holder
