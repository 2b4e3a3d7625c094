"""What is known of one case: clock, place, words, photos, units, answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from console.domain.severity import flags
from console.domain.states import FieldTaskKind, Severity
from console.models.case_columns import tags_of
from console.models.case_texts import state_text
from console.views.shared.clock_label import CountdownLabel
from console.views.shared.labels import say, words
from console.views.shared.limit_text import stored_limit_said
from console.views.shared.photo_strip import PhotoStrip
from console.views.shared.photo_viewer import view_photos
from console.views.shared.span_text import age_text
from console.views.shared.tag_label import TagLabel
from console.views.work.correction_sheet import CALLER_SEERS
from console.views.work.words import channel_words, masked_phone, task_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from console.domain.records.case import CaseRecord
    from console.domain.records.file import (
        CaseFile,
        ErrandRecord,
        PhotoRecord,
        ReportRecord,
        TaskRecord,
    )
    from console.views.shared.place_finder import PlaceFinder
    from console.views.work.parts import WorkParts

_TAGS = 4


class CasePanel(QScrollArea):
    """Follows what it is told; says what would be here while there is no case."""

    def __init__(
        self, parts: WorkParts, places: PlaceFinder, *, empty_words: str
    ) -> None:
        super().__init__()
        self._parts, self._places, self._empty = parts, places, empty_words
        self._file: CaseFile | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.number = words(tone="secondary", wraps=True)
        self.clock = CountdownLabel(parts.clock, parts.pulse)
        self.tags = [TagLabel("") for _ in range(_TAGS)]
        self.title = words(tone="title", wraps=True)
        self.place = words(wraps=True)
        self.matter = words(tone="secondary", wraps=True)
        self.text = words(wraps=True)
        self.source = words(tone="secondary", wraps=True)
        self.rule = words(tone="secondary", wraps=True)
        self.demand = words(wraps=True)
        self.units = words(tone="secondary", wraps=True)
        self.answers = words(tone="secondary", wraps=True)
        self.photo_title = words(tone="small")
        self.photos = PhotoStrip()
        self.photos.wanted.connect(self.show_whole)
        self._lay_out()
        self.show_case(None, None)

    def show_case(
        self, case: CaseRecord | None, file: CaseFile | None, *, demand: str = ""
    ) -> None:
        """Show a case and, once it has been read, its file."""
        self._file = file
        if case is None:
            for label in self._lines:
                say(label, "")
            for tag in self.tags:
                tag.show_tag("", Severity.ENDED)
            self.clock.stand_at(None)
            self.photos.hide()
            say(self.text, self._empty)
            return
        say(self.number, f"{case.number} · {state_text(case.state)}")
        say(self.title, case.title or case.matter)
        self._show_clock(case)
        say(self.place, self._place_of(case))
        say(self.matter, self._matter_of(case, file))
        say(self.text, case.description)
        say(self.demand, self.tr("要求：%1").replace("%1", demand) if demand else "")
        say(self.rule, _rule_of(self, file))
        self._show_file(file)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(240, 120)

    @property
    def _lines(self) -> tuple[QWidget, ...]:
        return (
            self.number, self.title, self.place, self.matter, self.text, self.source,
            self.rule, self.demand, self.units, self.answers, self.photo_title,
        )  # fmt: skip

    def _show_clock(self, case: CaseRecord) -> None:
        if case.remaining_s is not None or case.due_at is None:
            self.clock.stand_at(case.remaining_s)
        else:
            self.clock.run_to(case.due_at, case.near_at)
        now = self._parts.clock.now()
        told = [(tag.text, tag.severity) for tag in tags_of(case)]
        if flags(case, now).overdue:
            told.insert(0, (self.tr("超时"), Severity.OVERDUE))
        if case.confidential:
            told.append((self.tr("保密"), Severity.PAUSED))
        for place, tag in enumerate(self.tags):
            shown = told[place] if place < len(told) else ("", Severity.ENDED)
            tag.show_tag(*shown)

    def _place_of(self, case: CaseRecord) -> str:
        path = self._places.path(case.cell_id) or case.grid_name
        beat = self._places.beat(case.cell_id)
        known = [case.address, path, beat]
        return " · ".join(part for part in known if part) or self.tr("地点未填")

    def _matter_of(self, case: CaseRecord, file: CaseFile | None) -> str:
        told = [case.matter, file.condition if file else ""]
        if file and file.limit_text:
            limit = stored_limit_said(file.limit_text)
            told.append(self.tr("处置时限 %1").replace("%1", limit))
        return " · ".join(part for part in told if part) or self.tr("还没有选立案条件")

    def _caller(self, case: CaseRecord, report: ReportRecord) -> tuple[str, ...]:
        """Only who took the report sees the whole number; confidential ones nobody."""
        name, phone = report.caller_name, report.caller_phone
        if self._parts.sitter.roles & CALLER_SEERS:
            return (name, phone)
        if case.confidential:
            return (self.tr("反映人保密"),)
        return (name, masked_phone(phone))

    def _show_file(self, file: CaseFile | None) -> None:
        if file is None:
            say(self.source, self.tr("正在读取卷宗…"))
            for label in (self.units, self.answers, self.photo_title):
                say(label, "")
            self.photos.hide()
            return
        now = self._parts.clock.now()
        lines = [
            " ".join(
                part
                for part in (
                    channel_words(report.channel),
                    *self._caller(file.case, report),
                    age_text((now - report.reported_at).total_seconds())
                    + self.tr("前"),
                )
                if part
            )
            for report in file.reports
        ]
        say(
            self.source,
            self.tr("来源：%1").replace("%1", "；".join(lines)) if lines else "",
        )
        say(self.units, _units_of(self, file.tasks))
        say(self.answers, _answers_of(self, file.errands))
        told = self.tr("照片 %1 张 · 回车看原图")
        count = len(file.photos)
        say(
            self.photo_title,
            told.replace("%1", str(count)) if count else self.tr("没有照片"),
        )
        self.photos.show_photos(file.photos)
        self.photos.setVisible(bool(file.photos))

    def show_whole(self, photo: PhotoRecord) -> None:
        """Show a photo whole, and the others of its file beside it."""
        photos = self._file.photos if self._file is not None else ()
        at = next((n for n, each in enumerate(photos) if each.id == photo.id), None)
        if at is None:
            photos, at = (photo,), 0
        view_photos(photos, self._parts.queries, at=at, parent=self.window())

    def _lay_out(self) -> None:
        inner = QWidget()
        inner.setObjectName("scrolled")
        column = QVBoxLayout(inner)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(6)
        column.addLayout(head_line(self.number, self.tags, self.clock))
        for label in (
            self.title, self.demand, self.place, self.matter, self.text, self.source,
            self.units, self.answers, self.rule, self.photo_title,
        ):  # fmt: skip
            column.addWidget(label)
        column.addWidget(self.photos)
        column.addStretch(1)
        self.setWidget(inner)


def head_line(number: QWidget, tags: Iterable[QWidget], clock: QWidget) -> QHBoxLayout:
    """Return the head of a case: its number, its tags, its clock at the end."""
    head = QHBoxLayout()
    head.setSpacing(6)
    head.addWidget(number)
    for tag in tags:
        head.addWidget(tag)
    head.addStretch(1)
    head.addWidget(clock)
    return head


def _rule_of(panel: QWidget, file: CaseFile | None) -> str:
    if file is None:
        return ""
    told = []
    if file.disposal_standard:
        said = panel.tr("处置标准：%1")
        told.append(said.replace("%1", file.disposal_standard))
    if file.closing_rule:
        told.append(panel.tr("结案条件：%1").replace("%1", file.closing_rule))
    if file.evidence:
        said = panel.tr("应交凭据：%1")
        told.append(said.replace("%1", panel.tr("、").join(file.evidence)))
    return "\n".join(told)


def _units_of(panel: QWidget, tasks: Sequence[TaskRecord]) -> str:
    if not tasks:
        return ""
    told = []
    for task in tasks:
        role = panel.tr("主办") if task.role == "LEAD" else panel.tr("协办")
        role = panel.tr("往轮") if task.past else role
        told.append(f"{role} {task.unit_name} {task_words(task.state)}")
    return panel.tr("单位：%1").replace("%1", panel.tr("；").join(told))


def _answers_of(panel: QWidget, errands: Sequence[ErrandRecord]) -> str:
    told = []
    for errand in errands:
        verify = errand.kind == FieldTaskKind.VERIFY
        kind = panel.tr("核实") if verify else panel.tr("核查")
        said = errand_result_words(errand.result) or panel.tr("等待回复")
        told.append(f"{kind} {errand.person_name} {said} {errand.text}".strip())
    return "\n".join(told)


def errand_result_words(result: str) -> str:
    """Return what a collector found, in words."""
    tr = QCoreApplication.translate
    told = {
        "exists": tr("ErrandResult", "属实"),
        "not_exists": tr("ErrandResult", "不属实"),
        "cannot_tell": tr("ErrandResult", "无法判断"),
        "passed": tr("ErrandResult", "合格"),
        "failed": tr("ErrandResult", "不合格"),
    }
    return told.get(result, result)
