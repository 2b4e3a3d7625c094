"""Renders the frame of the desk with sample entries: ``gallery.py OUT.png THEME``.

A page for developers to look at; every widget is the real one.
"""

from __future__ import annotations

import os
import random
import sys
import time
from datetime import UTC, datetime, timedelta

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QItemSelectionModel, Qt, QTimer
from PySide6.QtWidgets import (
    QApplication,
    QGridLayout,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from console.domain.clock import DrivenClock
from console.domain.records.case import CaseRecord
from console.domain.severity import urgency
from console.domain.states import Severity, Stage
from console.models.case_columns import case_columns
from console.models.table_model import TableModel
from console.store.freshness import Freshness
from console.store.listing import Listing
from console.store.table import Table
from console.views.actions.action import Action
from console.views.actions.button import ActionButton
from console.views.actions.context import ActionContext
from console.views.actions.footer import KeyFooter
from console.views.actions.runner import ActionRunner
from console.views.actions.table import ActionTable
from console.views.shared.arrivals_strip import ArrivalsStrip, DayFigures
from console.views.shared.ask_reason import ReasonDialog
from console.views.shared.case_delegate import CaseDelegate, case_cells
from console.views.shared.chips import ChipBar, ChipFace
from console.views.shared.clock_label import CountdownLabel, FigureLabel, Pulse
from console.views.shared.confirm import ConfirmDialog
from console.views.shared.link_watch import LinkWatch
from console.views.shared.panel_frame import PanelFrame
from console.views.shared.stage_bar import StageBar
from console.views.shared.stale_overlay import StaleOverlay
from console.views.shared.table_style import style_table
from console.views.shared.tag_label import TagLabel
from console.views.shared.theme import ThemeSwitch
from console.views.shell.command_line import Meaning, Part, Verb
from console.views.shell.messages import Level, Messages
from console.views.shell.palette_sources import CommandSource
from console.views.shell.sit_down import SitDownDialog, Sitter
from console.views.shell.window import DeskParts, DeskWindow
from console.views.shell.workspace import Workspace

NOON = datetime(2026, 11, 23, 2, 42, 7, tzinfo=UTC)
CHIPS = [
    ("all", "全部", 1286), ("mine", "我的", 23), ("to_file", "待立案", 9),
    ("to_dispatch", "待派遣", 31), ("in_disposal", "处置中", 902),
    ("to_inspect", "待核查", 118), ("near", "临期", 46), ("overdue", "超时", 14),
    ("supervised", "督办", 22), ("joint", "联动", 37), ("deferred", "挂账", 58),
]  # fmt: skip
MATTERS = ["路面塌陷", "私搭乱建", "独居老人求助", "消防通道堵塞", "电梯困人", "施工噪声",
           "占道经营", "行道树倒伏", "路灯不亮", "非机动车乱停", "违规户外广告"]  # fmt: skip
UNITS = ["住建委", "交通支队", "区排水集团", "市政养护中心", "燃气集团", "街道办事处",
         "区园林局", "供电公司", "环卫中心", "区城管执法局"]  # fmt: skip
PLACES = ["安定门", "朝阳门", "东华门", "建国门", "和平里", "北新桥"]
STATES = ["HANDLING", "INSPECTING", "DISPATCHED", "TO_DISPATCH", "TO_FILE"]


class SampleResolver:
    def meanings(self, part, word):
        names = UNITS if part is Part.UNITS else [word]
        return [Meaning(key=n, name=n) for n in names if word in n]

    def implied(self, part):
        return Meaning(key=1, name="123378") if part is Part.CASE else None


def sample_cases():
    rng = random.Random(4)
    for row in range(60):
        due = NOON + timedelta(minutes=(row - 3) * 9 + 4)
        units = (1, 2, 3) if rng.random() < 0.15 else (1,)
        yield CaseRecord(
            id=row, number=f"9901012026112300{417 - row:03}", version=1,
            state=rng.choice(STATES), title=rng.choice(MATTERS), channel="HOTLINE",
            reported_at=NOON - timedelta(hours=1), due_at=None if row == 13 else due,
            near_at=due - timedelta(minutes=52),
            remaining_s=4000 if row == 13 else None,
            grid_name=f"{rng.choice(PLACES)} 0{rng.randrange(1, 14):02}-0{rng.randrange(1, 9)}",
            unit_ids=units, unit_name=rng.choice(UNITS),
            supervision_level=int(rng.random() < 0.1),
        )  # fmt: skip


def case_model(clock):
    table = Table(lambda record: record.id)
    table.apply(list(sample_cases()))
    listing = Listing(table)
    listing.sort(urgency)
    return TableModel(listing, case_columns(clock.now))


def actions():
    def done(*_args, **_words):
        return None

    keyed = [("case.next", "上下", ("J", "K")), ("case.open", "打开", ("Return",)),
             ("case.dispatch", "派遣", ("D",)), ("case.join", "联动", ("U",)),
             ("case.supervise", "督办", ("S",)), ("case.filter", "筛选", ("/",)),
             ("case.extend", "延期", ("E",)), ("case.defer", "挂账", ("G",))]  # fmt: skip
    return [
        Action(id=i, title=t, keys=k, menu="案件", run=done,
               enabled_when="not case.paused" if i != "case.extend" else "case.extendable")
        for i, t, k in keyed
    ]  # fmt: skip


class Sample:
    def __init__(self, app, theme):
        self.switch = ThemeSwitch(app, theme)
        self.clock = DrivenClock(NOON)
        self.pulse = Pulse(app)
        self.facts = Freshness()
        self.facts.connected(NOON)
        self.facts.snapshot_came(NOON)
        self.facts.data_came(NOON, latency_s=0.006)
        self.watch = LinkWatch(self.facts, self.clock, self.pulse)
        self.runner = ActionRunner(ActionTable(actions()), ActionContext())
        self.messages = Messages(self.clock)
        verbs = [Verb(words=("派", "派遣"), action_id="case.dispatch", parts=(Part.CASE, Part.UNITS))]
        names = [("dispatch", "调度"), ("supervision", "督办"), ("joint", "联动"),
                 ("emergency", "应急"), ("evaluation", "评价"), ("wall", "大屏"),
                 ("registers", "资料"), ("intake", "受理"), ("field", "核查"),
                 ("unit", "处置"), ("alerts", "告警")]  # fmt: skip
        workspaces = [
            Workspace(id=i, title=t, icon=i, build=self.desk, key=f"Ctrl+{n}" if n < 10 else "")
            for n, (i, t) in enumerate(names, 1)
        ]
        parts = DeskParts(
            clock=self.clock, pulse=self.pulse, watch=self.watch, switch=self.switch,
            runner=self.runner, messages=self.messages, workspaces=workspaces,
            sources=[CommandSource(self.runner, verbs, SampleResolver())],
        )  # fmt: skip
        self.window = DeskWindow(parts)
        self.window.top_bar.set_centre("示范市 · 示范区指挥调度中心")
        self.window.top_bar.set_seat("早班 · 派遣员 D07")
        self.window.top_bar.set_alerts(14, 3)
        self.window.rail.set_badge("alerts", 3)
        self.window.status_bar.set_seats(12)
        self.window.status_bar.set_scheduler("本席")
        late = "督办 ▸ SF-20261122-00988 一次督办 已超 02:10 未回复 · 区园林局"
        self.window.status_bar.ticker.set_entries([("a", late)])
        self.window.open_workspace("dispatch")

    def desk(self):
        split = QSplitter()
        split.addWidget(self.queue())
        split.addWidget(self.middle())
        split.addWidget(self.case_file())
        split.setSizes([760, 664, 440])
        split.setHandleWidth(1)
        return split

    def queue(self):
        pane = QWidget()
        column = QVBoxLayout(pane)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        faces = [
            ChipFace(id=i, title=t, ink="severity_text_overdue" if i == "overdue" else "text_primary")
            for i, t, _ in CHIPS
        ]
        bar = ChipBar(faces, self.watch)
        bar.set_counts({i: n for i, _, n in CHIPS})
        bar.mark("to_dispatch")
        column.addWidget(bar)
        table = QTableView()
        style_table(table)
        model = case_model(self.clock)
        model.setParent(table)
        table.setModel(model)
        table.setItemDelegate(CaseDelegate(case_cells(model.columns), table))
        for at, width in enumerate((24, 88, 232, 136, 72, 112, 80)):
            table.setColumnWidth(at, width)
        header = table.horizontalHeader()
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        flags = QItemSelectionModel.SelectionFlag
        table.selectionModel().select(table.model().index(3, 0), flags.Select | flags.Rows)
        column.addWidget(table, 1)
        footer = KeyFooter(self.runner, [a.id for a in actions()[:6]])
        footer.set_summary("共 1,286 件在办 · 显示 34 · 排序:紧急度")
        column.addWidget(footer)
        self.overlay = StaleOverlay(table, self.watch)
        return pane

    def middle(self):
        pane = QSplitter(Qt.Orientation.Vertical)
        pane.addWidget(QWidget())
        strip = ArrivalsStrip(switch=self.switch, watch=self.watch)
        rng = random.Random(3)
        got = [max(0, int(9 - abs(q - 40) / 5 + rng.gauss(0, 1))) for q in range(43)]
        shut = [max(0, n - rng.randrange(0, 3)) for n in got]
        strip.set_figures(DayFigures(received=got, closed=shut, overdue_now=14))
        pane.addWidget(strip)
        pane.setSizes([816, 190])
        return pane

    def case_file(self):
        pane = QWidget()
        column = QVBoxLayout(pane)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(10)
        head = QHBoxLayout()
        number = FigureLabel(size="strong")
        number.show_text("SF-20261123-00417")
        left = CountdownLabel(self.clock, self.pulse)
        left.run_to(NOON + timedelta(minutes=18, seconds=42), NOON)
        for widget in (number, TagLabel("临期", Severity.NEAR), TagLabel("联动 3", Severity.JOINT)):
            head.addWidget(widget)
        head.addStretch(1)
        head.addWidget(left)
        column.addLayout(head)
        title = QLabel("路面塌陷并伴有污水外溢,影响交通")
        title.setProperty("tone", "title")
        column.addWidget(title)
        stages = StageBar()
        stages.show_stage(Stage.DISPATCH)
        column.addWidget(stages)
        column.addWidget(self.overview())
        column.addWidget(self.tasks())
        buttons = QHBoxLayout()
        for action in ("case.dispatch", "case.join", "case.extend", "case.defer", "case.supervise"):
            buttons.addWidget(ActionButton(self.runner, action, primary=action == "case.dispatch"))
        buttons.addStretch(1)
        column.addLayout(buttons)
        log = PanelFrame("经过", watch=self.watch, pulse=self.pulse)
        for words in ("10:38 市政养护中心 接收任务", "10:37 交通支队 到场,已设围挡", "10:29 派遣员D07 派遣 3 个单位,主办 区排水集团"):
            log.add(QLabel(words))
        log.body.addStretch(1)
        column.addWidget(log, 1)
        return pane

    def overview(self):
        panel = PanelFrame("概况", watch=self.watch)
        for words in ("事件 · 突发事件 · 路面塌陷(0401)　一般 → <b>较大</b>", "建国门街道 / 苏州社区 / 网格 990101010-012-06", "来源:网格员 G0126 10:21 · 热线 12345 重复 2 件(已并案)"):
            panel.add(QLabel(words))
        return panel

    def tasks(self):
        panel = PanelFrame("派遣任务 · 主办 1 协办 2", watch=self.watch)
        grid = QGridLayout()
        rows = [("主办", "<b>区排水集团</b>", "待接收 4 分", "near", "2 小时"), ("协办", "交通支队", "到场 10:37", "good", "1 小时"), ("协办", "市政养护中心", "处置中", "accent", "4 小时")]
        for row, (role, unit, state, tone, limit) in enumerate(rows):
            for at, words in enumerate((role, unit, state, limit)):
                label = QLabel(words)
                if at == 2:
                    label.setProperty("tone", tone)
                grid.addWidget(label, row, at)
        grid.setColumnStretch(1, 1)
        panel.body.addLayout(grid)
        return panel


def main(out, theme, scene):
    app = QApplication([])
    sample = Sample(app, theme)
    window = sample.window
    sizes = {"small": (1366, 768), "tiny": (960, 540)}
    wide, high = sizes.get(scene, (1920, 1080))
    window.resize(wide, high)
    window.show()
    target = window
    if scene == "lost":
        sample.clock.advance(timedelta(seconds=7))
        start = time.perf_counter()
        sample.facts.lost(sample.clock.now())
        print("to blind", round(time.perf_counter() - start, 3))
    if scene == "palette":
        window.palette_sheet.open_with("派 123417 排水 交通")
    if scene == "find":
        window.palette_sheet.open_with("")
    if scene == "toast":
        sample.messages.offer_recall("已派遣 SF-20261123-00417 给 区排水集团 等 3 个单位", lambda: None)
        sample.messages.say("延期：本案已挂账，不能再申请延期", Level.REFUSED)
    if scene == "keys":
        target = window.show_keys()
    if scene == "sit":
        people = [Sitter(login=f"d{n:02}", name=f"赵{n}明", post="派遣员", unit="指挥中心") for n in range(12)]
        target = SitDownDialog(people, place="示范区指挥调度中心", password_needed=True)
        target.show()
    if scene == "reason":
        target = ReasonDialog("退回重派", reasons=[("R1", "非本单位职责")], touches=["SF-20261123-00417 路面塌陷"], text_needed=True)
        target.refuse("别人先改了这个案件：10:41 由 D03 派遣")
        target.show()
    if scene == "confirm":
        target = ConfirmDialog("作废 3 个案件？", touches=["00417 路面塌陷", "00418 私搭乱建", "00419 电梯困人"], verb="作废", danger=True)
        target.show()
    loop = QEventLoop()
    QTimer.singleShot(200, loop.quit)
    loop.exec()
    target.grab().save(out)


if __name__ == "__main__":
    main(*([*sys.argv[1:], "dark", "desk"][:3] if len(sys.argv) < 4 else sys.argv[1:4]))
