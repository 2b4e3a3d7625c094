"""Correct what was typed of a case: words, class, place; what changes is said first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout

from console.domain.commands.desk import CorrectCase
from console.domain.states import Role
from console.views.shared.form_sheet import FormSheet, text_field
from console.views.shared.labels import say, words
from console.views.shared.limit_text import limit_said
from console.views.shared.place_finder import Place
from console.views.work.catalogue_words import condition_words, minor_words
from console.views.work.condition_picker import ConditionPicker
from console.views.work.limit_choice import LimitChoice
from console.views.work.limit_words import limit_words
from console.views.work.place_box import PlaceBox
from console.views.work.place_map import PlaceMap

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from console.domain.records.case import CaseRecord
    from console.domain.records.file import CaseFile, ReportRecord
    from console.views.shared.place_finder import PlaceFinder
    from console.views.work.parts import CaseKit

CALLER_SEERS = frozenset({Role.INTAKE, Role.DUTY_LEADER})
"""Who takes reports sees callers in full, and may put them right."""


class CorrectionSheet(FormSheet):
    """Opens with the old values; only what differs from them is sent.

    Args:
        report: the first report of the case; its caller may be put right too, by
            those who take reports.
    """

    def __init__(
        self,
        parts: CaseKit,
        places: PlaceFinder,
        case: CaseRecord,
        *,
        title: str,
        report: ReportRecord | None = None,
        parent: QWidget | None = None,
    ) -> None:
        about = f"{case.number} · {case.title or case.matter}"
        super().__init__(title, verb=title, about=about, wide=1160, parent=parent)
        self._parts, self._places, self._case = parts, places, case
        self._was = Place(lon=case.lon, lat=case.lat, cell_id=case.cell_id)
        self.title_line = QLineEdit(case.title)
        self.text_box = text_field(lines=3)
        self.text_box.setPlainText(case.description)
        self.place = PlaceBox(parts, places)
        self.place_map = PlaceMap(parts, self.place, case)
        self.place.address.setText(case.address)
        self.place.take(self._was)
        self.picker = ConditionPicker()
        self.picker.offer(parts.picture.catalogue)
        self.picker.pick(case.item_id)
        self.urgent = QCheckBox(self.tr("紧急"))
        self.urgent.setChecked(case.urgent)
        self.major = QCheckBox(self.tr("重大"))
        self.major.setChecked(case.major)
        self._report = report if parts.sitter.roles & CALLER_SEERS else None
        self.name_line, self.phone_line = QLineEdit(), QLineEdit()
        if self._report is not None:
            self.name_line.setText(self._report.caller_name)
            self.phone_line.setText(self._report.caller_phone)
        self.reason_line = QLineEdit()
        self.reason_line.setPlaceholderText(self.tr("为什么更正，记入经过；可不填"))
        self.changes = words(wraps=True)
        self.limit = words(tone="secondary", wraps=True)
        self.follow_limit = LimitChoice(parts, case)
        self._fill()
        self._connect()
        self.need(self._missing)
        self._show_changes()

    def changed(self) -> dict[str, Any]:
        """Return the fields that differ, as the command takes them."""
        case, item = self._case, self.picker.item
        typed = {
            "title": (case.title, self.title_line.text().strip()),
            "description": (case.description, self.text_box.toPlainText().strip()),
            "address": (case.address, self.place.address.text().strip()),
            "urgent": (case.urgent, self.urgent.isChecked()),
            "major": (case.major, self.major.isChecked()),
        }
        told: dict[str, Any] = {k: new for k, (old, new) in typed.items() if new != old}
        if item is not None and item.id != case.item_id:
            told["item_id"] = item.id
        return told | self._caller() | self._moved()

    def _caller(self) -> dict[str, str]:
        if (report := self._report) is None:
            return {}
        typed = {
            "caller_name": (report.caller_name, self.name_line.text().strip()),
            "caller_phone": (report.caller_phone, self.phone_line.text().strip()),
        }
        return {key: new for key, (old, new) in typed.items() if new != old}

    def command(self, case: CaseRecord) -> CorrectCase:
        """Return what is to be done to the case as it was seen."""
        return CorrectCase(
            case_id=case.id,
            version=case.version,
            reason=self.reason_line.text().strip(),
            follow_limit=self.follow_limit.wanted,
            **self.changed(),
        )

    def _moved(self) -> dict[str, Any]:
        """Return the new place; a cell alone is taken at a point inside it.

        A point or a cell takes the place of a line: its other cells go.
        """
        place = self.place.place
        if place == self._was or place.cell_id is None:
            return {}
        if course := self.place.course:
            return {"course": course}
        lon, lat = place.lon, place.lat
        if lon is None or lat is None:
            lon, lat = self._places.inside(place.cell_id) or (None, None)
        told = {"lon": lon, "lat": lat, "cell_id": place.cell_id}
        return told | ({"extra_cells": ()} if self._case.extra_cells else {})

    def _missing(self) -> str:
        if not self.title_line.text().strip():
            return self.tr("标题不能空")
        gone = self.place.place != self._was and self.place.place.cell_id is None
        if gone:
            return self.place.lacking()
        if self.follow_limit.wanted and not self.reason_line.text().strip():
            return self.tr("让已派出的任务重新计时，须写更正理由")
        return "" if self.changed() else self.tr("还没有改动")

    def _show_changes(self) -> None:
        told = self._differences()
        said = self.tr("将改动：%1").replace("%1", self.tr("；").join(told))
        say(self.changes, said if told else "", "near")
        self.follow_limit.ask(self.changed().get("item_id"))
        self._show_limit()

    def _show_limit(self) -> None:
        say(self.limit, self._limit_words())
        self.follow()

    def _close_down(self) -> None:
        self.place_map.close_down()
        self.follow_limit.close_down()

    def _differences(self) -> list[str]:
        case, new = self._case, self.changed()
        told = []
        if "item_id" in new and (item := self.picker.item) is not None:
            named = self.tr("%1（%2）").replace("%1", minor_words(item))
            named = named.replace("%2", condition_words(item))
            told.append(_step(self.tr("事项"), case.matter, named))
            old = self._parts.picture.catalogue.get(case.item_id)
            before = limit_said(old.limit) if old is not None else ""
            told.append(_step(self.tr("处置时限"), before, limit_said(item.limit)))
        told += self._place_words(new)
        for name, said, old in (
            ("title", self.tr("标题"), case.title),
            ("address", self.tr("地址"), case.address),
            ("caller_name", self.tr("反映人"), self._of_report("caller_name")),
            ("caller_phone", self.tr("电话"), self._of_report("caller_phone")),
        ):
            if name in new:
                told.append(_step(said, old, new[name]))
        if "description" in new:
            told.append(self.tr("内容"))
        return told + self._flags(new)

    def _of_report(self, field: str) -> str:
        return str(getattr(self._report, field, ""))

    def _place_words(self, new: dict[str, Any]) -> list[str]:
        if not new.keys() & {"cell_id", "course"}:
            return []
        path, place = self._places.path, self.place.place
        if place.cell_id == self._case.cell_id:
            told = [self.tr("位置（网格不变）")]
        else:
            old = path(self._case.cell_id)
            told = [_step(self.tr("网格"), old, path(place.cell_id))]
        if place.extra_cells:
            said = self.tr("跨 %1 个网格").replace("%1", str(len(place.shares)))
            told.append(said)
        elif self._case.extra_cells:
            told.append(self.tr("不再跨网格"))
        return told

    def _flags(self, new: dict[str, Any]) -> list[str]:
        names = {"urgent": self.tr("紧急"), "major": self.tr("重大")}
        return [
            (self.tr("标为%1") if new[key] else self.tr("取消%1")).replace("%1", said)
            for key, said in names.items()
            if key in new
        ]

    def _limit_words(self) -> str:
        item = self.picker.item
        if item is None or "item_id" not in self.changed():
            return ""
        if self.follow_limit.wanted:
            return self.tr("已派出的任务将按新条件重新计时，记入经过")
        if self._case.unit_ids:
            return self.tr("已派出的任务时限不变；以后派遣按新的处置时限")
        told = limit_words(
            item,
            self._parts.rules(),
            self._parts.clock.now(),
            urgent=self.urgent.isChecked(),
            language=self._parts.language,
        )
        return told.headline

    def _fill(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(6)
        self.add(self.tr("标题"), self.title_line, into=left)
        self.add(self.tr("内容"), self.text_box, into=left)
        self.add("", self.place, into=left)
        left.addWidget(self.place_map.button)
        if self._report is not None:
            caller = QHBoxLayout()
            caller.setSpacing(8)
            for said, line in (
                (self.tr("电话"), self.phone_line),
                (self.tr("反映人"), self.name_line),
            ):
                column = QVBoxLayout()
                self.add(said, line, into=column)
                caller.addLayout(column)
            left.addLayout(caller)
        self.add(self.tr("更正理由"), self.reason_line, into=left)
        left.addStretch(1)
        self.add(self.tr("立案条件"), self.picker, into=right)
        right.addWidget(self.place_map, 1)
        flags = QHBoxLayout()
        flags.setSpacing(16)
        for box in (self.urgent, self.major):
            flags.addWidget(box)
        flags.addStretch(1)
        right.addLayout(flags)
        across = QHBoxLayout()
        across.setSpacing(24)
        across.addLayout(left, 4)
        across.addLayout(right, 6)
        self.body.addLayout(across)
        self.body.addWidget(self.changes)
        self.body.addWidget(self.limit)
        self.body.addWidget(self.follow_limit)
        self.hear(self.follow_limit.tick)

    def _connect(self) -> None:
        follow = self._show_changes
        self.title_line.textChanged.connect(lambda _text: follow())
        self.text_box.textChanged.connect(follow)
        self.name_line.textChanged.connect(lambda _text: follow())
        self.phone_line.textChanged.connect(lambda _text: follow())
        self.reason_line.textChanged.connect(lambda _text: self.follow())
        self.follow_limit.changed.connect(self._show_limit)
        self.finished.connect(lambda _code: self._close_down())
        self.place.edited.connect(follow)
        self.place.moved.connect(follow)
        self.picker.picked.connect(lambda _item: follow())
        self.urgent.toggled.connect(lambda _on: follow())
        self.major.toggled.connect(lambda _on: follow())


def _step(name: str, old: str, new: str) -> str:
    return f"{name} {old or '—'} → {new or '—'}"


def first_report(file: CaseFile | None) -> ReportRecord | None:
    """Return the report a case began with, once its file has been read."""
    reports = file.reports if file is not None else ()
    return min(reports, key=lambda each: each.id, default=None)
