"""Authorizations: which unit may be sent for which matter where, and what is open."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton
from typing_extensions import override

from console.domain.commands.rules import ChangeAuthorization
from console.domain.errors import InvalidInputError
from console.domain.records.catalogue import AuthorizationRecord
from console.domain.rule_sheet import Authorization, AuthorizationGap
from console.models.record_columns import words_column
from console.store.table import Table
from console.views.registers.fields import choice, choose
from console.views.registers.page import Entry, RegisterPage
from console.views.shared.case_delegate import Cell
from console.views.shared.labels import say, words
from console.views.shared.record_table import RecordTable, TableLook

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.domain.rule_sheet import RuleSheet
    from console.models.columns import Column

_TIERS = ("city", "district", "street", "community", "beat")


class GrantsPage(RegisterPage):
    """Grants above, matters for which nobody may be sent below (5.3.2)."""

    @override
    def entries(self, sheet: RuleSheet) -> Sequence[Entry]:
        """Return all grants, also those that have ended."""
        self._show_gaps(sheet)
        return [
            Entry(
                key=(kept.value.unit_name, kept.value.id),
                value=kept.value,
                version=kept.version,
                active=kept.active,
                shown=(
                    kept.value.unit_name,
                    self._matter(kept.value.grant.matter_code),
                    kept.value.area_name or self.tr("全域"),
                    kept.value.document,
                ),
            )
            for kept in sheet.authorizations
        ]

    @override
    def columns(self) -> Sequence[Column[Any]]:
        """Return unit, matter, area, paper."""
        return [
            words_column("unit", lambda: self.tr("单位"), lambda e: e.shown[0]),
            words_column("matter", lambda: self.tr("事项"), lambda e: e.shown[1]),
            words_column("area", lambda: self.tr("区域"), lambda e: e.shown[2]),
            words_column("paper", lambda: self.tr("依据"), lambda e: e.shown[3]),
            words_column(
                "active",
                lambda: self.tr("状态"),
                lambda e: self.tr("有效") if e.active else self.tr("已终止"),
            ),
        ]

    @override
    def look(self) -> TableLook:
        """Return the widths."""
        return TableLook(
            cells={"unit": Cell.STRONG},
            widths={"unit": 200, "area": 132, "paper": 200, "active": 72},
            empty=self.tr("还没有授权"),
        )

    @override
    def build(self) -> None:
        """Add the fields, and the report of gaps below the grants."""
        self.unit, self.area = choice([], "unit"), choice([], "area")
        self.matter, self.paper = QLineEdit(), QLineEdit()
        self.matter.setObjectName("matter")
        self.matter.setPlaceholderText(self.tr("事项代码前缀，如 E05；空为全部事项"))
        self.paper.setPlaceholderText(self.tr("授权文件或三定依据"))
        self.matter.textChanged.connect(
            lambda text: say(self.named, self._matter(text))
        )
        self.named = words(tone="small", wraps=True)
        self.ended = QCheckBox(self.tr("自保存时终止"))
        self.ended.setObjectName("ended")
        self.editor.add(self.tr("单位"), self.unit)
        self.editor.add(self.tr("事项"), self.matter)
        self.editor.add_wide(self.named)
        self.editor.add(self.tr("区域"), self.area)
        self.editor.add(self.tr("依据"), self.paper)
        self.editor.add("", self.ended)
        if self.parts.may_change:
            self.new_button = QPushButton(self.tr("新增授权"))
            self.new_button.setObjectName("new")
            self.new_button.clicked.connect(self._on_new)
            self.bar.addWidget(self.new_button)
        self._build_gaps()

    @override
    def fill(self, entry: Entry) -> None:
        """Show a grant."""
        record: Authorization = entry.value
        self._offer()
        self.editor.title.setText(record.unit_name or self.tr("新的授权"))
        self.editor.note.setText(
            self.tr("终止后不能再派；已派出的任务不受影响（5.3.2）")
        )
        choose(self.unit, record.grant.unit_id)
        self.unit.setEnabled(not entry.version)
        self.matter.setText(record.grant.matter_code)
        choose(self.area, record.grant.area_id)
        self.paper.setText(record.document)
        self.ended.setChecked(not entry.active)
        self.ended.setEnabled(bool(entry.version))

    @override
    def change(self, entry: Entry, reason: str) -> ChangeAuthorization | None:
        """Return the changed grant."""
        old: Authorization = entry.value
        code = self.matter.text().strip()
        if code and self.sheet and not self._known(code):
            raise InvalidInputError(field="matter_code", reason="unknown")
        grant = AuthorizationRecord(
            matter_code=code,
            unit_id=self.unit.currentData() or 0,
            area_id=self.area.currentData(),
        )
        active, paper = not self.ended.isChecked(), self.paper.text().strip()
        same = (grant, paper, active) == (old.grant, old.document, entry.active)
        if entry.version and same:
            return None
        ends = old.valid_to if old.valid_to and not entry.active else None
        if not active and entry.active:
            ends = self.parts.clock.now()
        return ChangeAuthorization(
            version=entry.version,
            reason=reason,
            authorization_id=old.id,
            grant=grant,
            document=paper,
            valid_to=None if active else ends,
        )

    @override
    def key_of_new(self, row_id: object) -> object:
        """Return the key of a grant that has just been made."""
        return self.unit.currentText(), row_id

    def _offer(self) -> None:
        if self.unit.count():
            return
        picture = self.parts.picture
        for unit in sorted(picture.units, key=attrgetter("name")):
            self.unit.addItem(unit.name, unit.id)
        self.area.addItem(self.tr("全域"), None)
        areas = [area for area in picture.areas if area.tier in _TIERS]
        for area in sorted(areas, key=attrgetter("code")):
            self.area.addItem(f"{area.name} {area.code}", area.id)

    def _on_new(self) -> None:
        self._offer()
        first = self.unit.itemData(0) or 0
        record = Authorization(
            id=0,
            grant=AuthorizationRecord(matter_code="", unit_id=first),
            unit_name="",
        )
        self.start_new(Entry(key=("", 0), value=record, version=0))
        self.matter.setFocus()
        self._on_edited()

    def _known(self, prefix: str) -> bool:
        items = self.sheet.book.items.values() if self.sheet else ()
        return any(item.code.startswith(prefix) for item in items)

    def _matter(self, prefix: str) -> str:
        """Name a code prefix by the classes it covers."""
        if not prefix:
            return self.tr("全部事项")
        items = self.sheet.book.items.values() if self.sheet else ()
        found = [item for item in items if item.code.startswith(prefix)]
        names = dict.fromkeys(item.minor for item in found)
        majors = dict.fromkeys(item.major for item in found)
        if not found:
            return self.tr("%1（清单中没有）").replace("%1", prefix)
        named = majors if len(names) > 1 else names
        return f"{prefix} {self.tr('、').join(named)}"

    def _build_gaps(self) -> None:
        self.gap_title = words(tone="near")
        self.gap_title.setContentsMargins(12, 8, 12, 8)
        self.gaps: Table[str, AuthorizationGap] = Table(attrgetter("code"))
        columns = [
            words_column("code", lambda: self.tr("代码"), attrgetter("code")),
            words_column("minor", lambda: self.tr("小类"), attrgetter("minor")),
            words_column(
                "kinds",
                lambda: self.tr("应由这些类的单位处置"),
                lambda gap: " ".join(gap.kinds),
            ),
        ]
        look = TableLook(
            cells={"code": Cell.FIGURE},
            widths={"code": 100, "minor": 220},
            empty=self.tr("每个启用的事项都有可派的单位"),
        )
        self.gap_table = RecordTable(self.gaps, columns, look, sort=attrgetter("code"))
        self.gap_table.setObjectName("gaps")
        self.gap_table.setMaximumHeight(280)

    @override
    def lay_out(self) -> None:
        """Put the gaps below the grants."""
        super().lay_out()
        self.left.addWidget(self.gap_title)
        self.left.addWidget(self.gap_table)

    def _show_gaps(self, sheet: RuleSheet) -> None:
        self.gaps.replace(sheet.gaps)
        said = self.tr("缺口：%1 个启用的立案条件没有可派的责任单位")
        say(self.gap_title, said.replace("%1", str(len(sheet.gaps))),
            "near" if sheet.gaps else "good")  # fmt: skip
