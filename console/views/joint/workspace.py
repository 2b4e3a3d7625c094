"""The joint workspace: the matrix of all joint cases, time-lines, one case in full."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from console.models.case_columns import short_number
from console.views.actions.footer import KeyFooter
from console.views.joint.acts import JointActs
from console.views.joint.board import Board
from console.views.joint.book import JointBook, Show, lead_first
from console.views.joint.case_pane import CasePane
from console.views.joint.permission import InHand, why_not
from console.views.joint.specs import MENU, SCOPE, SPECS
from console.views.joint.timeline import Timeline
from console.views.shared.chips import ChipBar, ChipFace
from console.views.shared.labels import words
from console.views.shared.panel_frame import PanelFrame
from console.views.shared.place_finder import PlaceFinder
from console.views.work.map_feed import MapFeed
from console.views.work.open_file import OpenFile
from console.views.work.seat_action import seat_action
from console.views.work.sender import Sender

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent

    from console.domain.records.case import CaseRecord
    from console.domain.records.file import TaskRecord
    from console.views.work.parts import WorkParts

_MAP_FROM = 1600
"""A narrower workspace has no room for the map beside the time-line."""


class JointWorkspace(QWidget):
    """Follows the picture; its only output is commands."""

    def __init__(self, parts: WorkParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts, self._tick = parts, 0
        self._show, self._by_unit = Show.ALL, False
        self._task_id: int | None = None
        self._stands = False
        self._sorted: dict[Show, list[CaseRecord]] = {}
        self.book = JointBook(parts.picture, parts.rules, self)
        self.places = PlaceFinder(parts.picture.areas)
        self.sender = Sender(parts, self)
        self.file = OpenFile(parts, self)
        self.acts = JointActs(
            parts,
            self.sender,
            self.places,
            hand=self.in_hand,
            template=self.book.template,
            window=self,
        )
        self._add_actions()
        self.chips = ChipBar(self._faces(), parts.watch)
        self.board = Board(parts.clock, parts.watch)
        self.timeline = Timeline(parts.clock)
        self.pane = CasePane(parts, self.places)
        self.grid_map = parts.make_map() if parts.make_map else None
        self._map = MapFeed(parts, self.grid_map, self)
        self._lay_out()
        self._connect()
        self._stands = True
        self.chips.mark(Show.ALL)
        self.setFocusProxy(self.board)
        self._follow()

    def in_hand(self) -> InHand:
        """Return what is chosen now; nothing before the workspace stands."""
        if not self._stands:
            return InHand()
        case = self.board.case
        tasks = self.book.tasks(case.id) if case else []
        return InHand(
            case=case,
            tasks=tasks,
            task=next((t for t in tasks if t.id == self._task_id), None),
            whistle=self.pane.whistle,
            call=self.pane.call,
        )

    def choose_case(self, case_id: int) -> bool:
        """Show a case of the board; False when it is not joint."""
        return self.board.choose_case(case_id)

    def close_down(self) -> None:
        """Follow nothing any longer."""
        self.book.close()
        self.file.close()
        self._map.close()
        self.places.close()

    def _follow(self) -> None:
        """Bring board, counts and case up to the picture."""
        self._sorted = self.book.sort(self._parts.clock.now())
        self.chips.set_counts(
            {show: len(found) for show, found in self._sorted.items()}
        )
        cases = self._sorted[self._show]
        tasks = {case.id: lead_first(self.book.tasks(case.id)) for case in cases}
        self.board.show(cases, tasks)
        units = {task.unit_id for found in tasks.values() for task in found}
        said = self.tr("联动案件 %1 · 显示 %2 · 单位 %3")
        said = said.replace("%1", str(len(self._sorted[Show.ALL])))
        said = said.replace("%2", str(len(cases))).replace("%3", str(len(units)))
        self.footer.set_summary(said)
        self._show_case()

    def _on_cell(self) -> None:
        task = self.board.task
        self._task_id = task.id if task else None
        case = self.board.case
        self.file.open(case.id if case else None)
        self._show_case()
        if case is not None:
            self._map.select(case.id, (case.lon, case.lat))

    def _show_case(self) -> None:
        case = self.board.case
        tasks = self.book.tasks(case.id) if case else []
        known = {task.id for task in tasks}
        if self._task_id not in known:
            here = self.board.task
            first = tasks[0].id if tasks and not self.board.task_left else None
            self._task_id = here.id if here and here.id in known else first
        whistles = self.book.whistles(case.id) if case else []
        self.pane.show_case(case, self.file.file, tasks, whistles)
        self.pane.choose_task(self._task_id)
        self._propose(case, tasks)
        self._show_lanes(case, tasks)
        self._tell()

    def _propose(self, case: CaseRecord | None, tasks: list[TaskRecord]) -> None:
        template = self.book.template(case)
        if template is None or tasks:
            self.pane.propose("")
            return
        said = self.tr("此事项按模板“%1”联动，%2 个单位；按 D 提出")
        said = said.replace("%1", template.name)
        self.pane.propose(said.replace("%2", str(len(template.parts))))

    def _show_lanes(self, case: CaseRecord | None, tasks: list[TaskRecord]) -> None:
        task = next((t for t in tasks if t.id == self._task_id), None)
        if self._by_unit and task is not None:
            cases = {each.id: each for each in self._sorted[Show.ALL]}
            own = self.book.tasks_of_unit(task.unit_id, cases)
            titles = {
                t.id: f"{short_number(cases[t.case_id].number)} {cases[t.case_id].title}"
                for t in own
            }
            self.timeline.show_tasks(own, titles)
            said = self.tr("时间线 · %1 的全部联动任务 %2 · T 换回本案")
            said = said.replace("%1", task.unit_name).replace("%2", str(len(own)))
        else:
            self.timeline.show_tasks(tasks)
            said = self.tr("时间线 · %1 · T 换成本单位")
            said = said.replace("%1", case.title if case else "—")
        self.timeline.mark(self._task_id)
        self.lane_panel.set_title(said)

    def _on_task(self, task_id: object) -> None:
        if isinstance(task_id, int) and task_id != self._task_id:
            self._task_id = task_id
            task = self._parts.picture.tasks.get(task_id)
            if task is not None:
                self.board.choose_case(task.case_id, task.unit_id)
            self._show_case()

    def _on_chip(self, name: str) -> None:
        self._show = Show(name)
        self._follow()
        self.board.choose_first()
        self.board.setFocus()

    def _on_beat(self) -> None:
        if self.isVisible():
            self.board.tick()
            self.timeline.follow()
            self.pane.follow()

    def _toggle_lanes(self) -> None:
        self._by_unit = not self._by_unit
        self._show_case()

    def _next_call(self) -> None:
        self.pane.call_list.step(1)
        self._tell()

    def _tell(self) -> None:
        """Let buttons and keys look again at what may be done now."""
        self._tick += 1
        self._parts.runner.context.update({"joint.standing": self._tick})

    def _why_not(self, name: str) -> str | None:
        if self.sender.under_way and name not in {"down", "up", "left", "right"}:
            said = self.tr("“%1”还在途中")
            return said.replace("%1", self.sender.under_way)
        return why_not(name, self.in_hand(), self._parts)

    def _add_actions(self) -> None:
        acts = self.acts
        runs: dict[str, Callable[[], object]] = {
            "dispatch": acts.dispatch,
            "add": acts.add,
            "lead": acts.lead,
            "waive": acts.waive,
            "return": acts.decide_return,
            "extension": acts.decide_extension,
            "obstruction": acts.decide_obstruction,
            "end_obstruction": acts.end_obstruction,
            "whistle": acts.whistle,
            "sign_in": acts.sign_in,
            "score": acts.score,
            "end": acts.end,
            "lanes": self._toggle_lanes,
            "down": lambda: self.board.step(1, 0),
            "up": lambda: self.board.step(-1, 0),
            "right": lambda: self.board.step(0, 1),
            "left": lambda: self.board.step(0, -1),
            "call": self._next_call,
        }
        for name, title, keys in SPECS:
            why = partial(self._why_not, name)
            self._parts.runner.table.add(
                seat_action(SCOPE, MENU, (name, title, keys), why=why, run=runs[name])
            )

    def _connect(self) -> None:
        self.book.changed.connect(self._follow)
        self.board.chosen.connect(self._on_cell)
        self.chips.chosen.connect(self._on_chip)
        self.file.changed.connect(self._show_case)
        self.pane.task_chosen.connect(self._on_task)
        self.pane.call_chosen.connect(lambda _key: self._tell())
        self.timeline.chosen.connect(self._on_task)
        self.sender.busy_changed.connect(self._tell)
        self._parts.watch.changed.connect(self._tell)
        self._parts.pulse.beat.connect(self._on_beat)
        self._parts.switch.changed.connect(lambda _theme: self.board.tick())
        if self.grid_map is not None:
            self.grid_map.point_clicked.connect(self.acts.take_point)

    def _faces(self) -> list[ChipFace]:
        return [
            ChipFace(id=Show.ALL, title=self.tr("全部联动")),
            ChipFace(
                id=Show.OVERDUE, title=self.tr("超时"), ink="severity_text_overdue"
            ),
            ChipFace(id=Show.NEAR, title=self.tr("临期"), ink="severity_text_near"),
            ChipFace(id=Show.RECEIPT, title=self.tr("逾时未签收")),
            ChipFace(id=Show.RETURNS, title=self.tr("退件待裁决")),
            ChipFace(id=Show.WHISTLED, title=self.tr("吹哨中")),
            ChipFace(id=Show.PROPOSED, title=self.tr("待联动派遣")),
        ]

    def _lay_out(self) -> None:
        self.board.say_empty(self.tr("没有联动案件。多单位派遣或吹哨后会出现在这里"))
        self.timeline.empty_words = self.tr("本案还没有派单位")
        left = QFrame()
        left.setObjectName("panel")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.chips)
        column.addWidget(self.board, 1)
        hints = ("down", "right", "dispatch", "add", "waive", "whistle", "lanes")
        ids = [f"{SCOPE}.{name}" for name in hints]
        self.footer = KeyFooter(self._parts.runner, ids)
        column.addWidget(self.footer)
        stack = QSplitter(Qt.Orientation.Vertical)
        stack.addWidget(left)
        stack.addWidget(self._bottom())
        stack.setStretchFactor(0, 1)
        self._stack = stack
        stack.setChildrenCollapsible(False)
        whole = QSplitter(Qt.Orientation.Horizontal)
        whole.addWidget(stack)
        whole.addWidget(self.pane)
        whole.setStretchFactor(0, 1)
        whole.setChildrenCollapsible(False)
        self.pane.setMinimumWidth(400)
        self._whole = whole
        line = QVBoxLayout(self)
        line.setContentsMargins(8, 8, 8, 8)
        line.addWidget(whole)

    def _bottom(self) -> QWidget:
        self.lane_panel = PanelFrame("", watch=self._parts.watch)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(self.timeline)
        self.lane_panel.add(scroll, 1)
        said = self.tr("圆点 签收 · 三角 到场 · 方块 办结 · 竖线 签收期限 · 旗 到期")
        self.legend = words(said, "small")
        self.lane_panel.head.insertWidget(2, self.legend)
        if self.grid_map is None:
            return self.lane_panel
        bottom = QSplitter(Qt.Orientation.Horizontal)
        bottom.addWidget(self.lane_panel)
        bottom.addWidget(self.grid_map)
        bottom.setStretchFactor(0, 1)
        bottom.setSizes([860, 400])
        return bottom

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width()
        pane = min(620, max(400, int(wide * 0.33)))
        self._whole.setSizes([wide - pane, pane])
        lanes = min(300, max(160, int(self.height() * 0.28)))
        self.legend.setVisible(wide >= _MAP_FROM)
        self._stack.setSizes([self.height() - lanes, lanes])
        if self.grid_map is not None:
            self.grid_map.setVisible(wide >= _MAP_FROM)
