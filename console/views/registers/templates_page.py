"""Joint templates: which kinds of unit work together on a matter, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QPushButton
from typing_extensions import override

from console.domain.commands.rules import ChangeTemplate
from console.domain.errors import InvalidInputError
from console.domain.records.joint import JointTemplate, TemplatePart
from console.domain.time_limit import TimeLimit
from console.models.record_columns import figure_column, words_column
from console.views.registers.page import Entry, RegisterPage, hint
from console.views.shared.case_delegate import Cell
from console.views.shared.record_table import TableLook

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.domain.rule_sheet import RuleSheet
    from console.models.columns import Column

LEAD, CO = "LEAD", "CO"
_FIELDS = 5


class TemplatesPage(RegisterPage):
    """One row per template; each line of the box is one unit's part."""

    @override
    def entries(self, sheet: RuleSheet) -> Sequence[Entry]:
        """Return all templates, also those switched off."""
        return [
            Entry(
                key=(kept.value.matter_code, kept.value.id),
                value=kept.value,
                version=kept.version,
                active=kept.active,
                shown=(
                    kept.value.name,
                    kept.value.matter_code,
                    " → ".join(part.unit_kind for part in kept.value.parts),
                ),
            )
            for kept in sheet.templates
        ]

    @override
    def columns(self) -> Sequence[Column[Any]]:
        """Return name, matter, units."""
        return [
            words_column("name", lambda: self.tr("模板"), lambda e: e.shown[0]),
            words_column("matter", lambda: self.tr("事项"), lambda e: e.shown[1]),
            words_column("units", lambda: self.tr("单位类"), lambda e: e.shown[2]),
            figure_column(
                "count", lambda: self.tr("单位数"), lambda e: len(e.value.parts)
            ),
            words_column(
                "active",
                lambda: self.tr("状态"),
                lambda e: self.tr("启用") if e.active else self.tr("停用"),
            ),
            figure_column("version", lambda: self.tr("版本"), lambda e: e.version),
        ]

    @override
    def look(self) -> TableLook:
        """Return the widths."""
        return TableLook(
            cells={"name": Cell.STRONG, "matter": Cell.FIGURE, "count": Cell.FIGURE,
                   "version": Cell.FIGURE},
            widths={"name": 200, "matter": 96, "count": 72, "active": 64,
                    "version": 64},
        )  # fmt: skip

    @override
    def build(self) -> None:
        """Add the fields."""
        self.name, self.matter = QLineEdit(), QLineEdit()
        self.name.setObjectName("name")
        self.lines = QPlainTextEdit()
        self.lines.setObjectName("parts")
        self.lines.setFixedHeight(136)
        self.lines.setTabChangesFocus(True)
        self.active = QCheckBox(self.tr("启用"))
        self.editor.add(self.tr("模板"), self.name)
        self.editor.add(self.tr("事项"), self.matter)
        self.editor.add(self.tr("各单位"), self.lines)
        self.editor.add_wide(
            hint(
                self.tr(
                    "每行一个单位：主办或协办 | 单位类 | 时限（空为按清单）| "
                    "在第几行之后（空为同时）| 要求"
                )
            )
        )
        self.editor.add("", self.active)
        if self.parts.may_change:
            self.new_button = QPushButton(self.tr("新增模板"))
            self.new_button.setObjectName("new")
            self.new_button.clicked.connect(self._on_new)
            self.bar.addWidget(self.new_button)

    @override
    def fill(self, entry: Entry) -> None:
        """Show a template."""
        template: JointTemplate = entry.value
        self.editor.title.setText(template.name or self.tr("新的联动模板"))
        self.editor.note.setText(self.tr("派遣该事项时按模板提出建议，由派遣员决定"))
        self.name.setText(template.name)
        self.matter.setText(template.matter_code)
        self.lines.setPlainText("\n".join(map(self._line, template.parts)))
        self.active.setChecked(entry.active)

    @override
    def change(self, entry: Entry, reason: str) -> ChangeTemplate | None:
        """Return the changed template."""
        written = [
            line for line in self.lines.toPlainText().splitlines() if line.strip()
        ]
        template = JointTemplate(
            id=entry.value.id,
            name=self.name.text().strip(),
            matter_code=self.matter.text().strip(),
            parts=tuple(self._part(line) for line in written),
        )
        active = self.active.isChecked()
        if entry.version and (template, active) == (entry.value, entry.active):
            return None
        return ChangeTemplate(
            version=entry.version, reason=reason, template=template, active=active
        )

    @override
    def key_of_new(self, row_id: object) -> object:
        """Return the key of a template that has just been made."""
        return self.matter.text().strip(), row_id

    def _line(self, part: TemplatePart) -> str:
        role = self.tr("主办") if part.role == LEAD else self.tr("协办")
        after = "" if part.after is None else str(part.after + 1)
        told = (role, part.unit_kind, part.limit, after, part.demand)
        return " | ".join(told)

    def _part(self, line: str) -> TemplatePart:
        told = [each.strip() for each in line.replace("｜", "|").split("|")]
        told += [""] * (_FIELDS - len(told))
        role, kind, limit, after, demand = told[:_FIELDS]
        roles = {self.tr("主办"): LEAD, self.tr("协办"): CO, LEAD: LEAD, CO: CO}
        if role not in roles or not kind:
            raise InvalidInputError(field="parts", reason="missing")
        if after and not after.isdigit():
            raise InvalidInputError(
                field="parts", reason="after_must_name_an_earlier_part"
            )
        if limit:
            TimeLimit.parse(limit)
        return TemplatePart(
            unit_kind=kind,
            role=roles[role],
            limit=limit,
            after=int(after) - 1 if after else None,
            demand=demand,
        )

    def _on_new(self) -> None:
        template = JointTemplate(id=0, name="", matter_code="", parts=())
        self.start_new(Entry(key=("", 0), value=template, version=0))
        self.name.setFocus()
        self._on_edited()
