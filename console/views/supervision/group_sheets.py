"""The forms of the coordination group, of accountability and of appeals."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListWidget, QListWidgetItem

from console.domain.lifecycle import moves_from
from console.domain.queries import FindCases
from console.domain.states import CaseState, Role
from console.views.shared.form_sheet import FormSheet, choice_field, text_field
from console.views.supervision.sheets import moment_field, moment_in
from console.views.supervision.words import (
    decision_words,
    record_kind_words,
    record_state_words,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from console.domain.records.case import CaseRecord
    from console.domain.records.supervision import (
        AccountabilityRecord,
        AgendaRecord,
    )
    from console.domain.records.unit_files import GroupRecord, MeetingRecord
    from console.views.supervision.parts import SupervisionParts

MOVING = ("redispatch", "defer", "close_by_notice")
"""Decisions that move the case; the duty leader writes them in."""
BESIDE = ("account", "none")
_LEADERS = {Role.SUPERVISOR, Role.DUTY_LEADER}


class MeetingSheet(FormSheet):
    """Keep who met, when, and the minutes."""

    def __init__(
        self, parts: SupervisionParts, group: GroupRecord, parent: QWidget
    ) -> None:
        super().__init__(
            self.tr("记录协调会"), verb=self.tr("存为纪要"), wide=640, parent=parent
        )
        self.title_line = QLineEdit(self.tr("协调小组会议"))
        self.held_box = moment_field(parts.clock.now())
        self.people = QListWidget()
        self.people.setFixedHeight(144)
        members = {each.person_id for each in group.members}
        for person in parts.picture.persons:
            if person.id in members or _LEADERS & set(person.roles):
                entry = QListWidgetItem(f"{person.name}  {person.post}")
                entry.setData(Qt.ItemDataRole.UserRole, person.id)
                here = person.id in members or person.login == parts.login
                state = Qt.CheckState.Checked if here else Qt.CheckState.Unchecked
                entry.setCheckState(state)
                self.people.addItem(entry)
        self.minutes_box = text_field(self.tr("议了什么，定了什么"), lines=5)
        self.add(self.tr("会议名称"), self.title_line)
        self.add(self.tr("时间"), self.held_box)
        self.add(self.tr("到会人员（空格勾选）"), self.people)
        self.add(self.tr("纪要"), self.minutes_box)
        self.people.itemChanged.connect(lambda _entry: self.follow())
        self.need(lambda: "" if self.title_line.text().strip() else self.tr("请写名称"))
        self.need(lambda: "" if self.members() else self.tr("请勾选到会人员"))

    def members(self) -> tuple[int, ...]:
        """Return who was there."""
        entries = [self.people.item(row) for row in range(self.people.count())]
        return tuple(
            entry.data(Qt.ItemDataRole.UserRole)
            for entry in entries
            if entry.checkState() == Qt.CheckState.Checked
        )

    def fields(self) -> dict[str, Any]:
        """Return what the command carries."""
        return {
            "title": self.title_line.text().strip(),
            "held_at": moment_in(self.held_box),
            "members": self.members(),
            "minutes": self.minutes_box.toPlainText().strip(),
        }


class DecideSheet(FormSheet):
    """Decide an item: the decision becomes what is done with the case."""

    def __init__(
        self,
        parts: SupervisionParts,
        item: AgendaRecord,
        meetings: Sequence[MeetingRecord],
        parent: QWidget,
    ) -> None:
        super().__init__(
            self.tr("决定议题"),
            verb=self.tr("作出决定"),
            about=f"{item.case_number} · {item.case_title}",
            parent=parent,
        )
        now = parts.clock.now()
        ways = self._ways(parts, item)
        self.way_box = choice_field([(way, decision_words(way)) for way in ways])
        self.text_box = text_field(self.tr("谁、做什么、做到什么程度"), lines=3)
        held = [(each.id, each.title) for each in meetings]
        self.meeting_box = choice_field([(None, self.tr("不经会议")), *held])
        self.until_box = moment_field(now + timedelta(days=30))
        self.check_on = QCheckBox(self.tr("到时回头看"))
        self.check_on.setChecked(True)
        self.check_box = moment_field(now + timedelta(days=7))
        self.add(self.tr("怎么办"), self.way_box)
        self.add(self.tr("决定（必填）"), self.text_box)
        self.add(self.tr("在哪次会上"), self.meeting_box)
        self.add(self.tr("挂账到期（只在转入挂账时）"), self.until_box)
        self.add("", self.check_on)
        self.add("", self.check_box)
        self.check_on.toggled.connect(self.check_box.setEnabled)
        self.way_box.currentIndexChanged.connect(lambda _n: self._follow_way())
        self.need(
            lambda: "" if self.text_box.toPlainText().strip() else self.tr("请写决定")
        )
        self._follow_way()

    def _ways(self, parts: SupervisionParts, item: AgendaRecord) -> Sequence[str]:
        """Return what may be decided here: to move a case is the duty leader's."""
        case = parts.picture.cases.get(item.case_id)
        waits = case is not None and case.state == CaseState.COORDINATION
        if not waits:
            return tuple(reversed(BESIDE))
        moves = moves_from(CaseState.COORDINATION, parts.roles)
        moves_it = any(move.name == "decide_coordination" for move in moves)
        return (*MOVING, "account") if moves_it else ("account",)

    def fields(self) -> dict[str, Any]:
        """Return what the command carries."""
        defers = self.way_box.currentData() == "defer"
        checks = self.check_on.isChecked()
        return {
            "way": self.way_box.currentData(),
            "decision": self.text_box.toPlainText().strip(),
            "meeting_id": self.meeting_box.currentData(),
            "until": moment_in(self.until_box) if defers else None,
            "follow_up_at": moment_in(self.check_box) if checks else None,
        }

    def _follow_way(self) -> None:
        self.until_box.setEnabled(self.way_box.currentData() == "defer")


class AccountSheet(FormSheet):
    """Open an interview or an accountability record."""

    def __init__(
        self, parts: SupervisionParts, unit_id: int | None, parent: QWidget
    ) -> None:
        super().__init__(self.tr("约谈或责任追究"), verb=self.tr("立项"), parent=parent)
        kinds = ("interview", "accountability")
        self.kind_box = choice_field(
            [(each, record_kind_words(each)) for each in kinds]
        )
        units = [(unit.id, unit.name) for unit in parts.picture.units]
        self.unit_box = choice_field(units)
        self.unit_box.setCurrentIndex(max(0, self.unit_box.findData(unit_id)))
        self.reason_box = text_field(lines=3)
        self.add(self.tr("种类"), self.kind_box)
        self.add(self.tr("单位"), self.unit_box)
        self.add(self.tr("事由（必填）"), self.reason_box)
        self.need(
            lambda: "" if self.reason_box.toPlainText().strip() else self.tr("请写事由")
        )

    def fields(self) -> dict[str, Any]:
        """Return what the command carries."""
        return {
            "kind": self.kind_box.currentData(),
            "unit_id": self.unit_box.currentData(),
            "reason": self.reason_box.toPlainText().strip(),
        }


class WriteSheet(FormSheet):
    """Write what was committed to or decided."""

    def __init__(
        self, parts: SupervisionParts, record: AccountabilityRecord, parent: QWidget
    ) -> None:
        super().__init__(
            record_kind_words(record.kind),
            verb=self.tr("写入记录"),
            about=f"{record.unit_name} · {record.reason}",
            parent=parent,
        )
        states = [(each, record_state_words(each)) for each in ("OPEN", "HELD", "DONE")]
        self.state_box = choice_field(states)
        at = self.state_box.findData(record.state)
        self.state_box.setCurrentIndex(max(0, at))
        self.commitment_box = text_field(lines=2)
        self.commitment_box.setPlainText(record.commitment)
        self.decision_box = text_field(lines=2)
        self.decision_box.setPlainText(record.decision)
        self.review_on = QCheckBox(self.tr("定下复查时间"))
        self.review_on.setChecked(record.review_at is not None)
        soon = parts.clock.now() + timedelta(days=30)
        self.review_box = moment_field(record.review_at or soon)
        self.add(self.tr("进展"), self.state_box)
        self.add(self.tr("单位承诺"), self.commitment_box)
        self.add(self.tr("处理决定"), self.decision_box)
        self.add("", self.review_on)
        self.add("", self.review_box)
        self.review_on.toggled.connect(self.review_box.setEnabled)
        self.review_box.setEnabled(self.review_on.isChecked())

    def fields(self) -> dict[str, Any]:
        """Return what the command carries."""
        reviews = self.review_on.isChecked()
        return {
            "state": self.state_box.currentData(),
            "commitment": self.commitment_box.toPlainText().strip(),
            "decision": self.decision_box.toPlainText().strip(),
            "review_at": moment_in(self.review_box) if reviews else None,
        }


class AppealSheet(FormSheet):
    """A unit appeals against overtime of a closed case, once."""

    def __init__(self, parts: SupervisionParts, parent: QWidget) -> None:
        super().__init__(self.tr("申诉超时"), verb=self.tr("提出申诉"), parent=parent)
        self._parts = parts
        self.number_line = QLineEdit()
        self.number_line.setPlaceholderText(self.tr("已结案的案件号或事项"))
        self.case_box = choice_field([])
        self.reason_box = text_field(self.tr("为什么超时不该算在本单位"), lines=3)
        self.add(self.tr("找案件"), self.number_line)
        self.add(self.tr("案件"), self.case_box)
        self.add(self.tr("理由（必填）"), self.reason_box)
        self.number_line.textChanged.connect(lambda _text: self._search())
        self.need(lambda: "" if self.case_box.currentData() else self.tr("没有选案件"))
        self.need(
            lambda: "" if self.reason_box.toPlainText().strip() else self.tr("请写理由")
        )
        self._search()

    def fields(self) -> dict[str, Any]:
        """Return what the command carries."""
        return {
            "case_id": self.case_box.currentData(),
            "reason": self.reason_box.toPlainText().strip(),
        }

    def _search(self) -> None:
        text = self.number_line.text().strip()
        self._parts.queries.ask(
            FindCases(text=text, limit=50), done=self._offer, failed=lambda _e: None
        )

    def _offer(self, cases: Sequence[CaseRecord]) -> None:
        self.case_box.clear()
        for case in cases:
            if case.state == "CLOSED" and case.on_time is False:
                self.case_box.addItem(f"{case.number} · {case.title}", case.id)
        self.follow()
