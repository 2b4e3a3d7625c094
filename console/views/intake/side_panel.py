"""Beside the form: the map, likely duplicates, and what this caller said before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.domain.queries import CallerHistory, FindDuplicates
from console.domain.severity import severity
from console.domain.states import END_STATES
from console.models.case_texts import state_text
from console.views.shared.card import Card
from console.views.shared.cards import CardList
from console.views.shared.labels import words
from console.views.shared.panel_frame import PanelFrame
from console.views.shared.span_text import age_text
from console.views.shared.splitters import roomy_splitter
from console.views.work.words import metres

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.domain.queries import Candidate, Query
    from console.domain.records.case import CaseRecord
    from console.views.shared.grid_map import GridMap
    from console.views.shared.ways import Waits
    from console.views.work.parts import WorkParts

_ASK_AFTER_MS = 150
_SHORTEST_PHONE = 5


class SidePanel(QWidget):
    """Asks a little after the last key; an answer to an older question is dropped."""

    def __init__(self, parts: WorkParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._wanted: dict[str, Query | None] = {}
        self._asked: dict[str, Waits] = {}
        self.candidates: dict[int, Candidate] = {}
        self.history: dict[int, CaseRecord] = {}
        self.grid_map: GridMap | None = parts.make_map() if parts.make_map else None
        self.duplicates = CardList(
            empty_words=self.tr("选好事项和位置后，在这里找附近的同类案件")
        )
        self.duplicates.setAccessibleName(self.tr("可能重复"))
        self.callers = CardList(
            empty_words=self.tr("写下来电号码后，这里列出此人以前的来件")
        )
        self.callers.setAccessibleName(self.tr("来电历史"))
        self.callers.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._timer = QTimer(self, singleShot=True, interval=_ASK_AFTER_MS)
        self._timer.timeout.connect(self._ask)
        self._lay_out()

    def look_for(
        self,
        *,
        minor: str,
        place: tuple[float | None, float | None],
        except_id: int | None = None,
    ) -> None:
        """Look for open cases of the same matter near a place."""
        lon, lat = place
        if not minor or lon is None or lat is None:
            self._forget("duplicates")
            self.candidates = {}
            said = self.tr("选好事项、点了位置后，在这里找附近的同类案件")
            self._show_duplicates(said)
            return
        self._want(
            "duplicates",
            FindDuplicates(minor=minor, lon=lon, lat=lat, except_id=except_id),
        )

    def look_up(self, phone: str) -> None:
        """Look up what was reported from a phone before."""
        phone = phone.strip()
        if len(phone) < _SHORTEST_PHONE:
            self._forget("callers")
            self.history = {}
            self._show_callers(self.tr("写下来电号码后，这里列出此人以前的来件"))
            return
        self._want("callers", CallerHistory(phone=phone))

    def close_down(self) -> None:
        """Wait for no answer any longer."""
        self._timer.stop()
        for ticket in self._asked.values():
            ticket.cancel()

    def _want(self, name: str, query: Query) -> None:
        self._wanted[name] = query
        self._timer.start()

    def _forget(self, name: str) -> None:
        self._wanted[name] = None
        if name in self._asked:
            self._asked.pop(name).cancel()

    def _ask(self) -> None:
        answers = {"duplicates": self._on_candidates, "callers": self._on_history}
        for name, query in list(self._wanted.items()):
            self._wanted[name] = None
            if query is None:
                continue
            if name in self._asked:
                self._asked.pop(name).cancel()
            self._asked[name] = self._parts.queries.ask(
                query,
                done=answers[name],
                failed=lambda _error, name=name: self._on_failed(name),
            )

    def _on_candidates(self, found: Sequence[Candidate]) -> None:
        self.candidates = {each.case.id: each for each in found}
        self._show_duplicates(self.tr("附近没有同类的在办案件"))

    def _on_history(self, found: Sequence[CaseRecord]) -> None:
        self.history = {case.id: case for case in found}
        self._show_callers(self.tr("此号码以前没有来件"))

    def _on_failed(self, name: str) -> None:
        said = self.tr("查不到：与数据库的连接断了，恢复后改动内容会再查")
        if name == "duplicates":
            self.candidates = {}
            self._show_duplicates(said)
        else:
            self.history = {}
            self._show_callers(said)

    def _show_duplicates(self, empty: str) -> None:
        self.duplicates.empty_words = empty
        cards = [self._candidate(each) for each in self.candidates.values()]
        self.duplicates.show_cards(cards)
        if cards and self.duplicates.key is None:
            self.duplicates.choose(cards[0].key)
        count = self.tr("可能重复 %1 件 · Alt+M 并入选中的").replace(
            "%1", str(len(cards))
        )
        self.duplicate_panel.set_title(count if cards else self.tr("可能重复"))

    def _show_callers(self, empty: str) -> None:
        self.callers.empty_words = empty
        cards = [self._earlier(case) for case in self.history.values()]
        self.callers.show_cards(cards)
        count = self.tr("来电历史 %1 件").replace("%1", str(len(cards)))
        self.caller_panel.set_title(count if cards else self.tr("来电历史"))

    def _candidate(self, each: Candidate) -> Card:
        case, now = each.case, self._parts.clock.now()
        age = self.tr("%1前上报").replace("%1", age_text(each.age_s))
        told = (case.number, state_text(case.state), case.address)
        return Card(
            key=case.id,
            title=case.title or case.matter,
            right=f"{metres(each.distance_m)} · {age}",
            detail=" · ".join(part for part in told if part),
            severity=severity(case, now),
            tip=case.description,
        )

    def _earlier(self, case: CaseRecord) -> Card:
        now = self._parts.clock.now()
        age = age_text((now - case.reported_at).total_seconds())
        told = (case.number, state_text(case.state), case.address)
        return Card(
            key=case.id,
            title=case.title or case.matter,
            right=self.tr("%1前").replace("%1", age),
            ink="text_secondary" if case.state in END_STATES else "accent_text",
            detail=" · ".join(part for part in told if part),
            severity=severity(case, now),
            tip=case.description,
        )

    def _lay_out(self) -> None:
        watch, pulse = self._parts.watch, self._parts.pulse
        self.map_panel = PanelFrame(self.tr("位置 · 点一下定位"))
        if self.grid_map is not None:
            self.map_panel.add(self.grid_map, 1)
            self.grid_map.setMinimumHeight(200)
        else:
            said = self.tr("本机没有地图组件；位置可写单元网格或经度,纬度")
            self.map_panel.add(words(said, "secondary", wraps=True))
            self.map_panel.body.addStretch(1)
        self.duplicate_panel = PanelFrame(self.tr("可能重复"), watch=watch, pulse=pulse)
        self.duplicate_panel.add(self.duplicates, 1)
        self.caller_panel = PanelFrame(self.tr("来电历史"), watch=watch, pulse=pulse)
        self.caller_panel.add(self.callers, 1)
        parted = roomy_splitter(Qt.Orientation.Vertical)
        for panel, share in (
            (self.map_panel, 5),
            (self.duplicate_panel, 2),
            (self.caller_panel, 2),
        ):
            parted.addWidget(panel)
            parted.setStretchFactor(parted.count() - 1, share)
        parted.setSizes([500, 220, 220])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(parted)
