"""Whom to send where, who is out, and what came back; a collector's own errands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from console.domain.severity import flags, remaining_s, severity, urgency
from console.domain.states import CaseState, FieldTaskKind, FieldTaskState, Role
from console.models.case_columns import short_number
from console.models.case_texts import span_text
from console.views.shared.card import Card
from console.views.shared.cards import CardList
from console.views.shared.chips import ChipBar, ChipFace
from console.views.shared.panel_frame import PanelFrame
from console.views.shared.span_text import age_text
from console.views.work.case_panel import errand_result_words
from console.views.work.members import Members
from console.views.work.words import clock_severity

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.records.case import CaseRecord
    from console.domain.records.file import ErrandRecord
    from console.views.work.parts import WorkParts

SENDERS = frozenset({Role.INTAKE, Role.DISPATCHER, Role.DUTY_LEADER})
_LATE = float("inf")


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """What a card stands for: a case to send somebody for, or an errand."""

    case_id: int
    errand_id: int = 0


class ErrandList(QWidget):
    """Chips by what is to be done; by due time, answers newest first."""

    chosen: ClassVar[Signal] = Signal(object)
    opened: ClassVar[Signal] = Signal(object)

    def __init__(self, parts: WorkParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        to_send = {CaseState.REPORTED, CaseState.FED_BACK}
        self._cases: Members[int, CaseRecord] = Members(
            parts.picture.cases, lambda case: case.state in to_send, self
        )
        self._errands: Members[int, ErrandRecord] = Members(
            parts.picture.errands, lambda _errand: True, self
        )
        self.chips = ChipBar(self._faces(), parts.watch)
        self.list = CardList()
        self.list.setAccessibleName(self.tr("核实核查任务"))
        for members in (self._cases, self._errands):
            members.changed.connect(self.follow)
        parts.pulse.beat.connect(self.follow)
        self.chips.chosen.connect(lambda _chip: self.follow())
        self.list.chosen.connect(self.chosen)
        self.list.opened.connect(self.opened)
        self._lay_out()
        first = self._faces()[0].id
        self.chips.mark(first)
        self.follow()

    def errand(self, entry: Entry | None) -> ErrandRecord | None:
        """Return the errand of an entry as the picture has it."""
        return self._errands.get(entry.errand_id) if entry else None

    def follow(self) -> None:
        """Show what stands under the chosen chip now."""
        groups = self._groups()
        self.chips.set_counts({name: len(cards) for name, cards in groups.items()})
        self.list.empty_words = self._empty(self.chips.current)
        self.list.show_cards(groups.get(self.chips.current, []))

    def close_down(self) -> None:
        """Follow the picture no longer."""
        self._cases.close()
        self._errands.close()

    def _groups(self) -> dict[str, list[Card]]:
        now = self._parts.clock.now()
        me = self._parts.sitter.person_id
        out = sorted(
            (e for e in self._errands if e.state == FieldTaskState.SENT), key=_due
        )
        back = [e for e in self._errands if e.state == FieldTaskState.ANSWERED]
        back.sort(key=lambda e: e.answered_at or e.sent_at, reverse=True)
        cases = sorted(self._cases, key=lambda case: urgency(case) or _LATE)
        return {
            "mine": [self._out(e, now) for e in out if e.person_id == me],
            "answered_mine": [self._back(e, now) for e in back if e.person_id == me],
            "verify": [
                self._case(c, now) for c in cases if c.state == CaseState.REPORTED
            ],
            "inspect": [
                self._case(c, now) for c in cases if c.state == CaseState.FED_BACK
            ],
            "out": [self._out(e, now) for e in out],
            "back": [self._back(e, now) for e in back],
        }

    def _case(self, case: CaseRecord, now: datetime) -> Card:
        left = remaining_s(case, now)
        told = (short_number(case.number), case.matter, case.address or case.grid_name)
        return Card(
            key=Entry(case.id),
            title=case.title or case.matter,
            detail=" · ".join(part for part in told if part),
            right="—" if left is None else span_text(left),
            ink=f"severity_text_{flags(case, now).clock_severity.value}",
            severity=severity(case, now),
            tip=case.description,
        )

    def _out(self, errand: ErrandRecord, now: datetime) -> Card:
        left = (errand.due_at - now).total_seconds() if errand.due_at else None
        mark = clock_severity(errand.due_at, None, now)
        return Card(
            key=Entry(errand.case_id, errand.id),
            title=f"{self._kind(errand)} · {self._title(errand)}",
            detail=self._detail(errand, now),
            right="—" if left is None else span_text(left),
            ink=f"severity_text_{mark.value}",
            severity=mark,
        )

    def _back(self, errand: ErrandRecord, now: datetime) -> Card:
        age = (now - (errand.answered_at or errand.sent_at)).total_seconds()
        return Card(
            key=Entry(errand.case_id, errand.id),
            title=f"{self._kind(errand)} · {self._title(errand)}",
            detail=f"{errand.person_name} · {errand.text or self.tr('没有说明')}",
            right=f"{errand_result_words(errand.result)} · "
            + self.tr("%1前").replace("%1", age_text(age)),
            tip=errand.text,
        )

    def _kind(self, errand: ErrandRecord) -> str:
        verify = errand.kind == FieldTaskKind.VERIFY
        return self.tr("核实") if verify else self.tr("核查")

    def _title(self, errand: ErrandRecord) -> str:
        case = self._parts.picture.cases.get(errand.case_id)
        return (case.title or case.matter) if case else f"#{errand.case_id}"

    def _detail(self, errand: ErrandRecord, now: datetime) -> str:
        case = self._parts.picture.cases.get(errand.case_id)
        sent = age_text((now - errand.sent_at).total_seconds())
        told = (
            errand.person_name,
            self.tr("%1前派出").replace("%1", sent),
            (case.address or case.grid_name) if case else "",
        )
        return " · ".join(part for part in told if part)

    def _faces(self) -> list[ChipFace]:
        roles, faces = self._parts.sitter.roles, []
        if Role.COLLECTOR in roles:
            faces.append(ChipFace(id="mine", title=self.tr("我的任务")))
            faces.append(ChipFace(id="answered_mine", title=self.tr("我已回复")))
        if roles & SENDERS or not faces:
            faces += [
                ChipFace(id="verify", title=self.tr("待派核实")),
                ChipFace(id="inspect", title=self.tr("待派核查")),
                ChipFace(id="out", title=self.tr("在外")),
                ChipFace(id="back", title=self.tr("已回复")),
            ]
        return faces

    def _empty(self, chip: str) -> str:
        return {
            "mine": self.tr("没有派给您的核实或核查任务；新任务会自动出现在这里"),
            "answered_mine": self.tr("您还没有回复过在办案件的任务"),
            "verify": self.tr("没有等待派人核实的来件"),
            "inspect": self.tr("没有等待派人核查的案件"),
            "out": self.tr("没有人在外核实或核查"),
            "back": self.tr("在办案件还没有核实、核查结果"),
        }.get(chip, "")

    def _lay_out(self) -> None:
        panel = PanelFrame(
            self.tr("核实 · 核查"), watch=self._parts.watch, pulse=self._parts.pulse
        )
        panel.add(self.chips)
        panel.add(self.list, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(panel)


def _due(errand: ErrandRecord) -> tuple[float, int]:
    due = errand.due_at
    return (_LATE if due is None else due.timestamp(), errand.id)
