"""The alert centre of a seat (EEMUA 191, ISA-18.2)."""

from __future__ import annotations

from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, Qt, QTimer
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from console.domain.alarm_standing import Standing, is_told
from console.models.case_columns import Tag
from console.store.table import Table
from console.views.actions.action import Action
from console.views.actions.button import ActionButton
from console.views.actions.footer import KeyFooter
from console.views.alerts.acts import MENU, SCOPE, AlertActs
from console.views.alerts.alert_detail import BUTTONS, alert_detail
from console.views.alerts.history_bar import HistoryBar
from console.views.alerts.lists import GroupRow, Groups, alert_table, latest_first
from console.views.alerts.strip import FigureStrip
from console.views.alerts.watch import WAITING
from console.views.alerts.words import (
    group_words,
    priority_mark,
    priority_words,
    standing_words,
    title_of,
)
from console.views.shared.chips import ChipBar, ChipFace
from console.views.shared.command_sender import CommandSender
from console.views.shared.detail_panel import Detail, DetailPanel, Section
from console.views.shared.refusals import refusal_words
from console.views.shared.span_text import moment_text
from console.views.shared.stale_overlay import StaleOverlay
from console.views.shell.messages import Level

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.background.runner import Ticket
    from console.domain.records.supervision import AlertRecord
    from console.views.alerts.parts import AlertParts
    from console.views.shared.record_table import RecordTable

ALL, HISTORY = "waiting", "history"


def _without_facts(run: Callable[[], object], _facts: object) -> object:
    return run()


_HINTS = (
    "alerts.next",
    "alerts.acknowledge",
    "alerts.confirm",
    "alerts.shelve",
    "alerts.group",
    "alerts.search",
    "alerts.filters",
)


class AlertWorkspace(QWidget):
    """The list, grouped in a flood; the shelf; a history that can be searched."""

    def __init__(self, parts: AlertParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self.sender = CommandSender(parts.commands, self._say, self)
        self.grouped = parts.alerts.flood.active
        self._flooded = self.grouped
        self._ticket: Ticket | None = None
        self._past: Table[int, AlertRecord] = Table(attrgetter("id"))
        self._groups = Groups(parts)
        self._make_lists()
        acts = AlertActs(parts, self.sender, self, lambda: self.chosen)
        parts.runner.table.add(*acts.actions(), *self._own_actions())
        self._make_frame()
        self._lay_out()
        self._connect()
        self.chips.mark(ALL)
        self._filter()
        self._follow()
        self.front.choose_first()

    @property
    def front(self) -> RecordTable:
        """The list in front."""
        return (
            {ALL: self.list, HISTORY: self.history}.get(self.chips.current, self.list)
            if not self._shows_groups
            else self.groups
        )

    @property
    def chosen(self) -> list[Any]:
        """The chosen alerts or groups."""
        return self.front.entities

    def close_down(self) -> None:
        """Follow nothing any longer."""
        self.history_bar.stop()
        self._leave()
        if self._ticket is not None:
            self._ticket.cancel()
        for table in (self.list, self.groups, self.history):
            table.close_down()

    @property
    def _shows_groups(self) -> bool:
        return self.grouped and self.chips.current == ALL

    def _make_lists(self) -> None:
        parts = self._parts
        self.list = alert_table(
            parts,
            parts.picture.alerts,
            self.tr("没有告警。新的告警会出现在这里并响铃。"),
        )
        self.groups = self._groups.table()
        self.history_bar = HistoryBar(parts.picture, parts.clock)
        self.history = alert_table(
            parts, self._past, self.tr("没有找到告警；换个词再找。"), latest_first
        )

    def _make_frame(self) -> None:
        parts = self._parts
        told = (
            (ALL, self.tr("待处理"), "severity_text_overdue"),
            (Standing.NEW, standing_words(Standing.NEW), "severity_text_overdue"),
            (Standing.ACKNOWLEDGED, standing_words(Standing.ACKNOWLEDGED), ""),
            (Standing.CAME_AND_WENT, standing_words(Standing.CAME_AND_WENT), ""),
            (Standing.SHELVED, standing_words(Standing.SHELVED), ""),
            (Standing.QUIET, standing_words(Standing.QUIET), ""),
            (HISTORY, self.tr("历史"), ""),
        )
        self.chips = ChipBar(
            [ChipFace(id=n, title=t, ink=i or "text_primary") for n, t, i in told],
            parts.watch,
        )
        self.strip = FigureStrip(parts)
        self.detail = DetailPanel(
            parts.clock,
            parts.pulse,
            parts.watch,
            button=lambda name, first: ActionButton(parts.runner, name, primary=first),
            empty=self.tr("选一条告警，这里是它的来由和各席位的处理。"),
        )
        self.detail.setMinimumWidth(320)
        self.footer = KeyFooter(parts.runner, _HINTS)

    def _lay_out(self) -> None:
        self.stack = QStackedWidget()
        for table in (self.list, self.groups, self.history):
            self.stack.addWidget(table)
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.stack, 1)
        column.addWidget(self.footer)
        splitter = QSplitter(Qt.Orientation.Horizontal)
        splitter.setHandleWidth(1)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(holder)
        splitter.addWidget(self.detail)
        splitter.setStretchFactor(0, 1)
        splitter.setSizes([10_000, 430])
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        for widget in (self.strip, self.chips, self.history_bar):
            outer.addWidget(widget)
        outer.addWidget(splitter, 1)
        self.history_bar.hide()
        self._overlay = StaleOverlay(self.stack, self._parts.watch)
        self.setFocusProxy(self.stack)

    def _connect(self) -> None:
        parts = self._parts
        self.chips.chosen.connect(lambda _name: self._on_chip())
        self.history_bar.changed.connect(self._search)
        self.history_bar.done.connect(self._to_history)
        for table in (self.list, self.groups, self.history):
            table.chosen.connect(self._show_detail)
        parts.alerts.changed.connect(self._on_alerts)
        self._leave = parts.picture.alerts.listen(lambda _keys: self._later.start())
        parts.watch.changed.connect(self._follow)
        parts.pulse.beat.connect(self._on_beat)
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._on_alerts)

    def _own_actions(self) -> list[Action]:
        rows = (
            ("next", QT_TRANSLATE_NOOP("Actions", "下一条"), "J", lambda: self.front.step(1)),
            ("previous", QT_TRANSLATE_NOOP("Actions", "上一条"), "K",
             lambda: self.front.step(-1)),
            ("group", QT_TRANSLATE_NOOP("Actions", "归并或逐条"), "G", self.toggle_groups),
            ("search", QT_TRANSLATE_NOOP("Actions", "找历史"), "/", self.open_history),
            ("filters", QT_TRANSLATE_NOOP("Actions", "筛历史"), "F", self.open_filters),
            ("unfilter", QT_TRANSLATE_NOOP("Actions", "不筛历史"), "Shift+F",
             self.history_bar.clear),
            ("waiting", QT_TRANSLATE_NOOP("Actions", "看待处理"), "1",
             lambda: self.chips.choose(ALL)),
            ("shelf", QT_TRANSLATE_NOOP("Actions", "看搁置"), "2",
             lambda: self.chips.choose(Standing.SHELVED)),
        )  # fmt: skip
        return [
            Action(
                id=f"{SCOPE}.{name}",
                title=title,
                keys=(key,),
                menu=MENU,
                scope=SCOPE,
                run=partial(_without_facts, run),
            )
            for name, title, key, run in rows
        ]

    def toggle_groups(self) -> None:
        """Show groups by place and cause, or one by one."""
        self.grouped = not self.grouped
        self.chips.mark(ALL)
        self._on_chip()

    def open_history(self) -> None:
        """Go to the history and its search."""
        self.chips.mark(HISTORY)
        self._on_chip()
        self.history_bar.search_line.setFocus()
        self.history_bar.search_line.selectAll()

    def open_filters(self) -> None:
        """Go to the history and what narrows it; Tab leads on, Return to the list."""
        self.chips.mark(HISTORY)
        self._on_chip()
        self.history_bar.kind_box.setFocus()

    def _to_history(self) -> None:
        self.history_bar.ask()
        self.history.setFocus()

    def _on_chip(self) -> None:
        self.history_bar.setVisible(self.chips.current == HISTORY)
        if self.chips.current == HISTORY:
            self.history_bar.fill()
            self._search()
        self._filter()
        self.front.choose_first()
        self.front.setFocus()
        self._show_detail()

    def _filter(self) -> None:
        alerts, roles = self._parts.alerts, self._parts.roles
        wanted = (
            WAITING if self.chips.current in (ALL, HISTORY) else (self.chips.current,)
        )
        self.list.listing.filter(
            lambda each: is_told(each, roles) and alerts.standing(each) in wanted
        )
        self._groups.follow()
        self.stack.setCurrentWidget(self.front)

    def _search(self) -> None:
        self.history_bar.stop()
        if self._ticket is not None:
            self._ticket.cancel()
        self._ticket = self._parts.queries.ask(
            self.history_bar.query,
            done=self._past.replace,
            failed=lambda error: self.footer.set_summary(refusal_words(error)),
        )

    def _on_alerts(self) -> None:
        flooded = self._parts.alerts.flood.active
        if flooded != self._flooded:
            self._flooded = self.grouped = flooded
            self._filter()
            self.front.choose_first()
        self._filter()
        self._follow()
        self._show_detail()

    def _on_beat(self) -> None:
        if self.isVisible():
            self.strip.follow()
            self.front.tick()
            if self._parts.alerts.flood.active != self._flooded:
                self._on_alerts()

    def _follow(self) -> None:
        counts = self._parts.alerts.counts
        told = {each.value: counts[each] for each in Standing}
        del told[Standing.CONFIRMED]
        self.chips.set_counts({ALL: self._parts.alerts.waiting, **told})
        self.strip.follow()
        said = self.tr("知悉不等于确认：确认之前一直列在这里")
        self.footer.set_summary(said)

    def _show_detail(self) -> None:
        chosen = self.chosen
        self.detail.show_detail(self._described(chosen[0]) if chosen else None)
        facts = {
            "alerts.chosen": tuple(chosen),
            "alerts.linked": self._parts.watch.linked,
        }
        standings = tuple(
            self._parts.alerts.standing(each)
            for each in chosen
            if not isinstance(each, GroupRow)
        )
        self._parts.runner.context.update({**facts, "alerts.standings": standings})

    def _described(self, record: Any) -> Detail:
        parts = self._parts
        if isinstance(record, GroupRow):
            return self._group_detail(record)
        alert = parts.picture.alerts.get(record.id) or record
        return alert_detail(
            alert,
            parts.picture,
            parts.alerts.standing(alert),
            back=parts.alerts.back_from_shelf(alert),
        )

    def _group_detail(self, row: GroupRow) -> Detail:
        picture = self._parts.picture
        found = [picture.alerts[key] for key in row.ids if key in picture.alerts]
        lines = tuple(
            f"{moment_text(each.raised_at)[11:]}  {title_of(each, picture)}"
            for each in sorted(found, key=attrgetter("raised_at"), reverse=True)
        )
        count = self.tr("%1 条").replace("%1", str(len(row.ids)))
        return Detail(
            title=row.place or self.tr("不在网格内"),
            subtitle=f"{group_words(row.kind, row.cause)} · {count}",
            tags=(Tag(priority_words(row.severity), priority_mark(row.severity)),),
            sections=(Section(title=self.tr("这一组"), lines=lines),),
            buttons=BUTTONS,
        )

    def _say(self, said: str, good: bool) -> None:  # noqa: FBT001 - called by position
        self._parts.messages.say(said, Level.DONE if good else Level.REFUSED)
