"""The unit officer's seat: orders on top, own tasks by state, one task in detail."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from console.domain.states import Role
from console.views.actions.button import ActionButton
from console.views.shared.flow_layout import FlowLayout
from console.views.shared.panel_frame import PanelFrame
from console.views.shared.place_finder import PlaceFinder
from console.views.shared.splitters import roomy_splitter
from console.views.unit.board import Board
from console.views.unit.orders_panel import OrdersPanel
from console.views.unit.permission import why_not_order, why_not_task
from console.views.unit.specs import ALL, MENU, ORDER, SCOPE, TASK, Spec
from console.views.unit.task_desk import TaskDesk
from console.views.work.case_panel import CasePanel
from console.views.work.form_host import FormHost
from console.views.work.map_feed import MapFeed
from console.views.work.move_reasons import why_not_linked
from console.views.work.open_file import OpenFile
from console.views.work.seat_action import seat_action
from console.views.work.sender import Sender

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.domain.records.file import TaskRecord
    from console.views.actions.action import Action
    from console.views.work.parts import WorkParts


class UnitWorkspace(QWidget):
    """Everything a unit does with its tasks, each by one key."""

    def __init__(self, parts: WorkParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts, self._tick = parts, 0
        self.places = PlaceFinder(parts.picture.areas)
        self.sender = Sender(parts, self)
        self.file = OpenFile(parts, self)
        self.orders = OrdersPanel(parts)
        self.board = Board(parts)
        empty = self.tr("在看板上选一项任务，这里显示要求、地点、照片和协办单位")
        self.panel = CasePanel(parts, self.places, empty_words=empty)
        self.host = FormHost(parts.drafts)
        self.desk = TaskDesk(parts, self.sender, self.host, self)
        self.grid_map = parts.make_map() if parts.make_map else None
        self._map = MapFeed(parts, self.grid_map, self)
        self._add_actions()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.board)
        self._show()
        self.board.choose_first()

    @property
    def task(self) -> TaskRecord | None:
        """The chosen task as the picture has it."""
        return self.board.task

    def close_down(self) -> None:
        """Keep drafts, follow nothing any longer."""
        self.host.leave()
        self.board.close_down()
        self.orders.close_down()
        self.file.close()
        self._map.close()
        self.places.close()

    def _why_not(self, spec: Spec) -> str | None:
        if spec.name == "board":
            return None
        if Role.UNIT_OFFICER not in self._parts.sitter.roles:
            return self.tr("需要由责任单位处置员办理")
        if offline := why_not_linked(self._parts):
            return offline
        if spec.name == "submit":
            form = self.host.form
            return (form.lacking() or None) if form else self.tr("没有打开的表")
        if spec in ORDER:
            return why_not_order(spec, self.orders.order)
        return self._why_not_task(spec)

    def _why_not_task(self, spec: Spec) -> str | None:
        if under_way := self.sender.under_way:
            return self.tr("上一条指令还在途中：%1").replace("%1", under_way)
        now = self._parts.clock.now()
        rules = self._parts.rules()
        return why_not_task(spec, self.task, self.desk.case, rules, now)

    def _on_task_chosen(self, task_id: object) -> None:
        form = self.host.form
        if task_id is None and form is not None:
            if not form.busy:
                form.warn(self.tr("这项任务已不在看板上：已收回或改派；所填内容仍在"))
            return
        task = self.task
        self.host.leave()
        self.file.open(task.case_id if task else None)
        self._show()

    def _on_order_chosen(self, _order_id: object) -> None:
        order = self.orders.order
        if order is not None:
            own = (t for t in self.board.tasks if t.case_id == order.case_id)
            task = next(own, None)
            if task is not None:
                self.board.choose(task.id)
            else:
                self.file.open(order.case_id)
        self._show()

    def _on_opened(self, _task_id: object) -> None:
        """Enter does what the task is waiting for."""
        task = self.task
        nexts = {
            "SENT": "acknowledge",
            "ACKNOWLEDGED": "on_site",
            "ON_SITE": "feed_back",
            "OBSTRUCTED": "unobstruct",
        }
        if task is not None and task.state in nexts:
            self._parts.runner.start(f"unit.{nexts[task.state]}")

    def _show(self) -> None:
        desk, task = self.desk, self.task
        desk.task, desk.order = task, self.orders.order
        desk.case, desk.file = self.file.case, self.file.file
        self.panel.show_case(desk.case, desk.file, demand=task.demand if task else "")
        if desk.case is not None:
            self._map.select(desk.case.id, (desk.case.lon, desk.case.lat))
        self._tell()

    def _submit(self) -> None:
        if self.host.form is not None:
            self.host.form.try_to_send()

    def _go_to_board(self) -> None:
        for column in self.board.columns.values():
            if column.list.key is not None:
                column.list.setFocus()
                return
        filled = [c.list for c in self.board.columns.values() if c.list.cards]
        if filled:
            filled[0].setFocus()
            filled[0].step(0)

    def _tell(self) -> None:
        """Let buttons and keys look again at what may be done now."""
        self._tick += 1
        self._parts.runner.context.update({"unit.standing": self._tick})

    def _add_actions(self) -> None:
        desk = self.desk
        runs: dict[str, Callable[[], object]] = {
            "acknowledge": desk.acknowledge,
            "on_site": desk.on_site,
            "progress": desk.progress,
            "feed_back": desk.feed_back,
            "return": desk.ask_return,
            "obstruct": desk.report_obstruction,
            "unobstruct": desk.end_obstruction,
            "extension": desk.ask_extension,
            "deferral": desk.ask_deferral,
            "receive_order": desk.receive_order,
            "reply_order": desk.reply_order,
            "submit": self._submit,
            "board": self._go_to_board,
        }
        for spec in ALL:
            self._parts.runner.table.add(self._action(spec, runs[spec.name]))

    def _action(self, spec: Spec, run: Callable[[], object]) -> Action:
        row = (spec.name, spec.title, spec.keys)
        return seat_action(SCOPE, MENU, row, why=partial(self._why_not, spec), run=run)

    def _connect(self) -> None:
        self.board.chosen.connect(self._on_task_chosen)
        self.board.opened.connect(self._on_opened)
        self.board.tasks.changed.connect(self._show)
        self.board.done_today.changed.connect(self._show)
        self.orders.chosen.connect(self._on_order_chosen)
        self.orders.orders.changed.connect(self._show)
        self.file.changed.connect(self._show)
        self.host.changed.connect(self._tell)
        self.sender.busy_changed.connect(self._tell)
        self._parts.watch.changed.connect(self._tell)

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.orders)
        column.addWidget(self.board, 1)
        parted = roomy_splitter(Qt.Orientation.Horizontal)
        parted.addWidget(left)
        parted.addWidget(self._detail())
        parted.setStretchFactor(0, 12)
        parted.setStretchFactor(1, 5)
        parted.setSizes([1320, 520])
        line = QHBoxLayout(self)
        line.setContentsMargins(8, 8, 8, 8)
        line.addWidget(parted)

    def _detail(self) -> QWidget:
        frame = QFrame()
        frame.setObjectName("panel")
        column = QVBoxLayout(frame)
        column.setContentsMargins(4, 4, 4, 8)
        column.setSpacing(8)
        column.addWidget(self.panel, 3)
        if self.grid_map is not None:
            self.map_panel = PanelFrame(self.tr("位置"))
            self.map_panel.add(self.grid_map, 1)
            self.map_panel.setMinimumHeight(160)
            column.addWidget(self.map_panel, 2)
            self.host.changed.connect(self._make_room)
        column.addWidget(self.host)
        row = QWidget()
        flow = FlowLayout(row, gap=8)
        flow.setContentsMargins(8, 0, 8, 0)
        for at, spec in enumerate((*TASK, *ORDER)):
            flow.addWidget(ActionButton(self._parts.runner, spec.id, primary=at == 0))
        column.addWidget(row)
        return frame

    def _make_room(self) -> None:
        """A form needs the room of the map."""
        self.map_panel.setVisible(self.host.form is None)
