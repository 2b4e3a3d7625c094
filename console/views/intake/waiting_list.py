"""The reports waiting to be filed, the most pressing first."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.domain.severity import flags, remaining_s, severity, urgency
from console.domain.states import CaseState
from console.models.case_columns import short_number, tags_of
from console.models.case_texts import span_text, state_text
from console.views.shared.card import Card
from console.views.shared.cards import CardList
from console.views.shared.chips import ChipBar, ChipFace
from console.views.shared.panel_frame import PanelFrame
from console.views.work.members import Members
from console.views.work.words import channel_words

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.records.case import CaseRecord
    from console.views.work.parts import WorkParts

S = CaseState
TO_DO = (S.REPORTED, S.VERIFYING, S.TO_FILE, S.SELF_HANDLED, S.TO_CALLBACK)
STATES = (*TO_DO, S.TO_CLOSE)
"""What is to be closed stands under its own chip: some callers are asked before."""


class WaitingList(QWidget):
    """Chips by state with counts; the list follows the picture and the clock."""

    chosen: ClassVar[Signal] = Signal(object)
    opened: ClassVar[Signal] = Signal(object)

    def __init__(self, parts: WorkParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self.waiting: Members[int, CaseRecord] = Members(
            parts.picture.cases, lambda case: case.state in STATES, self
        )
        self.chips = ChipBar(
            [
                ChipFace(id="", title=self.tr("待办")),
                *(ChipFace(id=s.value, title=state_text(s)) for s in STATES),
            ],
            parts.watch,
        )
        self.list = CardList(
            empty_words=self.tr("没有等待受理的来件；新来件会自动出现在这里")
        )
        self.list.setAccessibleName(self.tr("待受理来件"))
        self.waiting.changed.connect(self.follow)
        self.chips.chosen.connect(lambda _chip: self.follow())
        self.list.chosen.connect(self.chosen)
        self.list.opened.connect(self.opened)
        parts.pulse.beat.connect(self.follow)
        self._lay_out()
        self.chips.mark("")
        self.follow()

    def follow(self) -> None:
        """Show what waits now."""
        now = self._parts.clock.now()
        waiting = sorted(self.waiting, key=_pressing)
        counts = {s.value: sum(c.state == s for c in waiting) for s in STATES}
        to_do = sum(counts[s.value] for s in TO_DO)
        self.chips.set_counts({"": to_do} | counts)
        chip = self.chips.current
        self.list.show_cards(
            [
                self._card(case, now)
                for case in waiting
                if (case.state == chip if chip else case.state in TO_DO)
            ]
        )

    def close_down(self) -> None:
        """Follow the picture no longer."""
        self.waiting.close()

    def _card(self, case: CaseRecord, now: datetime) -> Card:
        left = remaining_s(case, now)
        clock = flags(case, now).clock_severity
        mixed = not self.chips.current
        kind = state_text(case.state) if mixed else channel_words(case.channel)
        told = (kind, short_number(case.number), case.address or case.grid_name)
        return Card(
            key=case.id,
            title=case.title or case.matter,
            detail=" · ".join(part for part in told if part),
            right="—" if left is None else span_text(left),
            ink=f"severity_text_{clock.value}",
            severity=severity(case, now),
            tags=tags_of(case),
            tip=f"{case.title}\n{case.address}\n{case.description}".strip(),
        )

    def _lay_out(self) -> None:
        panel = PanelFrame(
            self.tr("待受理来件 · Alt+L 到这里"),
            watch=self._parts.watch,
            pulse=self._parts.pulse,
        )
        panel.body.setContentsMargins(0, 0, 0, 0)
        panel.add(self.chips)
        panel.add(self.list, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(panel)


def _pressing(case: CaseRecord) -> tuple[float, int]:
    place = urgency(case)
    return (float("inf") if place is None else place, case.id)
