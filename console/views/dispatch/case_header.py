"""The head of a case file: number, tags, clock, title, the seven steps, who is here."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from console.domain.lifecycle import STAGE_OF
from console.domain.severity import flags
from console.domain.states import END_STATES, CaseState, Severity
from console.models.case_columns import Tag, tags_of
from console.models.case_texts import severity_text, state_text
from console.views.dispatch.case_words import grouped_number
from console.views.shared.clock_label import CountdownLabel, FigureLabel
from console.views.shared.flow_layout import FlowLayout
from console.views.shared.labels import say, words
from console.views.shared.span_text import clock_text
from console.views.shared.stage_bar import StageBar
from console.views.shared.tag_label import TagLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

    from console.domain.records.case import CaseRecord
    from console.views.dispatch.focus import CaseFocus
    from console.views.dispatch.parts import DispatchParts

_CLOCKED = {Severity.NEAR, Severity.OVERDUE, Severity.PAUSED}


class ClickClock(CountdownLabel):
    """A countdown that explains itself on a click."""

    clicked: ClassVar[Signal] = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell that it was clicked."""
        super().mouseReleaseEvent(event)
        self.clicked.emit()


class CaseHeader(QWidget):
    """Follows the focus; the clock is that of the case."""

    explain_wanted: ClassVar[Signal] = Signal()

    def __init__(self, parts: DispatchParts, focus: CaseFocus) -> None:
        super().__init__()
        self._parts, self._focus = parts, focus
        self.number = FigureLabel(size="strong")
        self.clock = ClickClock(parts.clock, parts.pulse)
        self.clock.clicked.connect(self.explain_wanted)
        self.title = words(tone="title", wraps=True)
        self.steps = StageBar()
        self.presence = words(tone="small", wraps=True)
        self._tags = QWidget()
        self._flow = FlowLayout(self._tags, gap=6)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._shown: tuple[Tag, ...] = ()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.number)
        head.addStretch(1)
        head.addWidget(self.clock)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (head, self._tags, self.title, self.steps, self.presence):
            if isinstance(part, QHBoxLayout):
                column.addLayout(part)
            else:
                column.addWidget(part)
        picture = parts.picture
        self._leave = [
            picture.seats.listen(lambda _t: self._show_presence()),
            picture.claims.listen(lambda _t: self._show_presence()),
        ]
        parts.pulse.beat.connect(self._on_beat)

    def follow(self) -> None:
        """Show the current case."""
        case = self._focus.case
        self.setVisible(case is not None)
        if case is None:
            return
        self.number.show_text(grouped_number(case.number))
        self.number.setToolTip(case.number)
        self.title.setText(case.title or case.matter)
        self._run_clock(case)
        state = CaseState(case.state)
        ended = state in END_STATES
        self.steps.show_stage(STAGE_OF.get(state), finished=ended)
        self.steps.setToolTip(state_text(case.state))
        self._show_tags(case)
        self._show_presence()

    def close_down(self) -> None:
        """Follow nothing any longer."""
        for leave in self._leave:
            leave()

    def tags(self) -> tuple[str, ...]:
        """Return what the tags say."""
        return tuple(tag.text for tag in self._shown)

    def _run_clock(self, case: CaseRecord) -> None:
        running = case.remaining_s is None and case.due_at is not None
        if running and case.due_at is not None and case.state not in END_STATES:
            self.clock.run_to(case.due_at, case.near_at)
        else:
            self.clock.stand_at(case.remaining_s)

    def _on_beat(self) -> None:
        case = self._focus.case
        if case is not None and self.isVisible():
            self._show_tags(case)

    def _show_tags(self, case: CaseRecord) -> None:
        facts = flags(case, self._parts.clock.now())
        clock = facts.clock_severity
        told = [Tag(state_text(case.state), Severity.ENDED)]
        if clock in _CLOCKED:
            told.append(Tag(severity_text(clock), clock))
        told += tags_of(case)
        if pending := self._focus.pending_title:
            said = self.tr("%1 在途…").replace("%1", pending)
            told.append(Tag(said, Severity.PAUSED))
        if tuple(told) == self._shown:
            return
        self._shown = tuple(told)
        while (item := self._flow.takeAt(0)) is not None:
            item.widget().hide()
            item.widget().deleteLater()
        for tag in told:
            self._flow.addWidget(TagLabel(tag.text, tag.severity))
        self._tags.updateGeometry()

    def _show_presence(self) -> None:
        case_id = self._focus.case_id
        if case_id is None:
            return
        told = [line for line in (self._claim_line(case_id),) if line]
        names = self._others(case_id)
        if names:
            said = self.tr("%1 也在看本案").replace("%1", self.tr("、").join(names))
            told.append(said)
        say(self.presence, " · ".join(told))
        self.presence.setVisible(bool(told))

    def _claim_line(self, case_id: int) -> str:
        claim = self._parts.picture.claims.get(case_id)
        if claim is None or claim.until <= self._parts.clock.now():
            return ""
        until = clock_text(claim.until)[:5]
        if claim.login == self._parts.sitter.login:
            return self.tr("您占用至 %1（Shift+G 放开）").replace("%1", until)
        said = self.tr("%1 占用至 %2（按 G 写明理由接手）").replace("%2", until)
        return said.replace("%1", self._name_of(claim.login))

    def _others(self, case_id: int) -> list[str]:
        mine = self._parts.sitter.login
        return sorted(
            {
                seat.name or self._name_of(seat.login)
                for seat in self._parts.picture.seats
                if seat.case_id == case_id and seat.login != mine
            }
        )

    def _name_of(self, login: str) -> str:
        persons = self._parts.picture.persons
        return next((p.name for p in persons if p.login == login), login)
