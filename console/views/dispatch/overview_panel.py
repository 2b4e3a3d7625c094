"""What a case is about: matter, condition, place, sources and callers, description."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from console.domain.states import Tier
from console.views.shared.labels import empty_out, say, words
from console.views.shared.panel_frame import PanelFrame
from console.views.shared.span_text import CENTRE_ZONE, moment_text
from console.views.work.catalogue_words import (
    condition_words,
    major_words,
    minor_words,
)
from console.views.work.words import channel_words, masked_phone

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.records.case import CaseRecord
    from console.domain.records.file import CaseFile, ReportRecord
    from console.views.dispatch.parts import DispatchParts

_MOST_REPORTS = 4


class OverviewPanel(PanelFrame):
    """A phone is masked until its reason is in the history."""

    phone_wanted: ClassVar[Signal] = Signal(str)

    def __init__(self, parts: DispatchParts) -> None:
        super().__init__("", watch=parts.watch, pulse=parts.pulse)
        self.set_title(self.tr("概况"))
        self._parts = parts
        self._open: set[tuple[int, str]] = set()
        self._case_id = 0
        self._key: object = None
        self.matter = words(wraps=True)
        self.condition = words(tone="secondary", wraps=True)
        self.place = words(wraps=True)
        self._sources = QWidget()
        self._rows = QVBoxLayout(self._sources)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(2)
        self.description = words(tone="secondary", wraps=True)
        self.description.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
        )
        for part in (
            self.matter,
            self.condition,
            self.place,
            self._sources,
            self.description,
        ):
            self.add(part)

    def show_case(self, case: CaseRecord, file: CaseFile | None) -> None:
        """Show what is known: at once from the queue, callers when the file comes."""
        self._case_id = case.id
        say(self.matter, self._matter(case))
        condition = file.condition if file is not None else self._condition(case)
        say(self.condition, condition)
        self.condition.setVisible(bool(condition))
        self.condition.setToolTip(self._rules(file))
        say(self.place, self._place(case))
        said = case.description if case.description != case.title else ""
        say(self.description, said)
        self.description.setVisible(bool(said))
        self._show_sources(case, file)

    def unmask(self, case_id: int, phone: str) -> None:
        """Show a number in full at this seat."""
        self._open.add((case_id, phone))
        self._key = None

    def _matter(self, case: CaseRecord) -> str:
        item = self._parts.picture.catalogue.get(case.item_id)
        kind = self._kind(case.matter_code)
        if item is None:
            told = [kind, case.matter or self.tr("尚未归类")]
        else:
            told = [kind, major_words(item), f"{minor_words(item)}({item.code})"]
        if item is not None:
            told.append(item.limit.text(self._parts.language))
        return " · ".join(part for part in told if part)

    def _kind(self, code: str) -> str:
        kinds = {
            "C": self.tr("部件"),
            "E": self.tr("事件"),
            "G": self.tr("社会治理"),
        }
        return kinds.get(code[:1], "")

    def _condition(self, case: CaseRecord) -> str:
        item = self._parts.picture.catalogue.get(case.item_id)
        return "" if item is None else condition_words(item)

    def _rules(self, file: CaseFile | None) -> str:
        if file is None:
            return ""
        told = (
            (self.tr("处置标准：%1"), file.disposal_standard),
            (self.tr("结案条件：%1"), file.closing_rule),
            (self.tr("要件：%1"), self.tr("、").join(file.evidence)),
        )
        return "\n".join(said.replace("%1", what) for said, what in told if what)

    def _place(self, case: CaseRecord) -> str:
        areas, names = self._parts.picture.areas, []
        area = areas.get(case.cell_id)
        while area is not None and area.tier not in (Tier.CITY, Tier.DISTRICT):
            cell = area.tier == Tier.CELL
            names.insert(0, area.code if cell and not area.name else area.name)
            area = areas.get(area.parent_id)
        path = " / ".join(names) or case.grid_name
        return "\n".join(part for part in (path, case.address) if part)

    def _show_sources(self, case: CaseRecord, file: CaseFile | None) -> None:
        reports = file.reports if file is not None else ()
        unmasked = frozenset(phone for key, phone in self._open if key == case.id)
        key = (case.id, reports, unmasked)
        if key == self._key:
            return
        self._key = key
        empty_out(self._rows)
        if not reports:
            said = self.tr("来源：%1 %2").replace("%1", channel_words(case.channel))
            self._rows.addWidget(words(said.replace("%2", _short(case.reported_at))))
            return
        for report in reports[:_MOST_REPORTS]:
            self._rows.addWidget(self._source(report, unmasked))
        if len(reports) > _MOST_REPORTS:
            more = self.tr("另有 %1 件").replace(
                "%1", str(len(reports) - _MOST_REPORTS)
            )
            self._rows.addWidget(words(more, "small"))

    def _source(self, report: ReportRecord, unmasked: frozenset[str]) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(6)
        told = [channel_words(report.channel), _short(report.reported_at)]
        if report.merged_from is not None:
            told.append(self.tr("（并入）"))
        phone = report.caller_phone
        told.append(report.caller_name)
        told.append(phone if phone in unmasked else masked_phone(phone))
        label = words(" ".join(part for part in told if part))
        label.setToolTip(moment_text(report.reported_at))
        line.addWidget(label)
        if phone and phone not in unmasked:
            button = QPushButton(self.tr("显示号码"))
            button.setProperty("flat", True)
            button.setObjectName("unmask")
            button.setFixedHeight(20)
            button.setToolTip(self.tr("须写明理由，记入经过（Ctrl+P）"))
            button.clicked.connect(partial(self.phone_wanted.emit, phone))
            line.addWidget(button)
        line.addStretch(1)
        return row


def _short(at: datetime) -> str:
    return f"{at.astimezone(CENTRE_ZONE):%m-%d %H:%M}"
