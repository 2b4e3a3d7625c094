"""The catalogue (准入清单): class, sub-class, condition, with limit and closing rule."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QPushButton
from typing_extensions import override

from console.domain.commands.rules import ChangeItem
from console.domain.time_limit import TimeLimit
from console.models.record_columns import words_column
from console.views.registers.page import Entry, RegisterPage
from console.views.registers.words import ORIGINS, name_of
from console.views.shared.case_delegate import Cell
from console.views.shared.record_table import TableLook

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.domain.records.catalogue import CatalogueItem
    from console.domain.rule_sheet import RuleSheet
    from console.models.columns import Column


class CataloguePage(RegisterPage):
    """One row per filing condition, in the order of the codes."""

    @override
    def entries(self, sheet: RuleSheet) -> Sequence[Entry]:
        """Return all conditions, also those that were retired."""
        return [
            Entry(
                key=(item.code, item.id),
                value=item,
                version=sheet.item_versions[item.id],
                active=item.active,
                shown=(
                    item.code,
                    item.major,
                    item.minor,
                    item.condition,
                    " ".join(item.responsible_kinds),
                    name_of(ORIGINS, item.origin),
                ),
            )
            for item in sheet.book.items.values()
        ]

    @override
    def columns(self) -> Sequence[Column[Any]]:
        """Return class, sub-class, condition, limit, who answers."""
        return [
            words_column("code", lambda: self.tr("代码"), lambda e: e.shown[0]),
            words_column("major", lambda: self.tr("大类"), lambda e: e.shown[1]),
            words_column("minor", lambda: self.tr("小类"), lambda e: e.shown[2]),
            words_column(
                "condition",
                lambda: self.tr("立案条件"),
                lambda e: e.shown[3],
                tooltip=lambda e: e.shown[3],
            ),
            words_column(
                "limit",
                lambda: self.tr("处置时限"),
                lambda e: e.value.limit.text(self.parts.language),
            ),
            words_column("kinds", lambda: self.tr("责任单位类"), lambda e: e.shown[4]),
            words_column("origin", lambda: self.tr("来源"), lambda e: e.shown[5]),
            words_column(
                "active",
                lambda: self.tr("状态"),
                lambda e: self.tr("启用") if e.active else self.tr("停用"),
            ),
        ]

    @override
    def look(self) -> TableLook:
        """Return the widths."""
        return TableLook(
            cells={"code": Cell.FIGURE, "minor": Cell.STRONG},
            widths={"code": 80, "major": 88, "minor": 112, "limit": 128, "kinds": 112,
                    "origin": 68, "active": 68},
        )  # fmt: skip

    @override
    def build(self) -> None:
        """Add the fields."""
        names = ("code", "major", "minor", "condition", "limit", "kinds", "evidence")
        self.fields = {name: QLineEdit() for name in names}
        for name, field in self.fields.items():
            field.setObjectName(name)
        self.standard, self.closing = QPlainTextEdit(), QPlainTextEdit()
        for box in (self.standard, self.closing):
            box.setTabChangesFocus(True)
            box.setFixedHeight(48)
        self.inspected = QCheckBox(self.tr("处置后须核查"))
        self.active = QCheckBox(self.tr("启用；停用后不再受理，在办案件不受影响"))
        self.active.setObjectName("active")
        for label, field in (
            (self.tr("代码"), self.fields["code"]),
            (self.tr("大类"), self.fields["major"]),
            (self.tr("小类"), self.fields["minor"]),
            (self.tr("立案条件"), self.fields["condition"]),
            (self.tr("处置时限"), self.fields["limit"]),
            (self.tr("责任单位类"), self.fields["kinds"]),
            (self.tr("要件"), self.fields["evidence"]),
            (self.tr("处置标准"), self.standard),
            (self.tr("结案规则"), self.closing),
            ("", self.inspected),
            ("", self.active),
        ):
            self.editor.add(label, field)
        if self.parts.may_change:
            self.new_button = QPushButton(self.tr("新增本地条件"))
            self.new_button.setObjectName("new")
            self.new_button.setToolTip(self.tr("在所选小类下新增一条本地立案条件"))
            self.new_button.clicked.connect(self._on_new)
            self.bar.addWidget(self.new_button)

    @override
    def fill(self, entry: Entry) -> None:
        """Show a condition."""
        item: CatalogueItem = entry.value
        self.editor.title.setText(f"{item.code} {item.minor}")
        note = self.tr("%1 · %2 · 代码一经启用不再改").replace("%1", item.major)
        self.editor.note.setText(note.replace("%2", name_of(ORIGINS, item.origin)))
        for name in ("code", "major", "minor", "condition"):
            self.fields[name].setText(getattr(item, name))
        self.fields["code"].setEnabled(not entry.version)
        for name in ("major", "minor"):
            self.fields[name].setEnabled(item.origin == "local")
        self.fields["limit"].setText(str(item.limit))
        self.fields["kinds"].setText(" ".join(item.responsible_kinds))
        self.fields["evidence"].setText(" ".join(item.evidence))
        self.standard.setPlainText(item.disposal_standard)
        self.closing.setPlainText(item.closing_rule)
        self.inspected.setChecked(item.need_inspection)
        self.active.setChecked(entry.active)

    @override
    def change(self, entry: Entry, reason: str) -> ChangeItem | None:
        """Return the changed condition."""
        typed = {name: field.text().strip() for name, field in self.fields.items()}
        item = replace(
            entry.value,
            code=typed["code"],
            major=typed["major"],
            minor=typed["minor"],
            condition=typed["condition"],
            limit=TimeLimit.parse(typed["limit"]),
            responsible_kinds=tuple(typed["kinds"].split()),
            evidence=tuple(typed["evidence"].split()),
            disposal_standard=self.standard.toPlainText().strip(),
            closing_rule=self.closing.toPlainText().strip(),
            need_inspection=self.inspected.isChecked(),
            active=self.active.isChecked(),
        )
        if entry.version and item == entry.value:
            return None
        return ChangeItem(version=entry.version, reason=reason, item=item)

    @override
    def key_of_new(self, row_id: object) -> object:
        """Return the key of a condition that has just been added."""
        return self.fields["code"].text().strip(), row_id

    def _on_new(self) -> None:
        chosen = self.table.entity
        if chosen is None or self.sheet is None:
            return
        near: CatalogueItem = chosen.value
        item = replace(
            near,
            id=0,
            code=next_code(near.code, [i.code for i in self.sheet.book.items.values()]),
            origin="local",
            condition="",
            condition_en="",
            active=True,
        )
        self.start_new(Entry(key=(item.code, 0), value=item, version=0))
        self.fields["condition"].setFocus()
        self._on_edited()


def next_code(code: str, taken: Sequence[str]) -> str:
    """Return the first free code of the sub-class, counted down from 99."""
    stem = code.rpartition("-")[0] or code
    free = (f"{stem}-{n}" for n in range(99, 0, -1))
    return next((each for each in free if each not in taken), f"{stem}-100")
