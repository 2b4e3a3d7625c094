"""Reminder rules: at which share of a limit who is told, and which order follows."""

from __future__ import annotations

from dataclasses import replace
from datetime import time
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPushButton
from typing_extensions import override

from console.domain.commands.rules import ChangeReminder
from console.domain.errors import InvalidInputError
from console.domain.reminders import ReminderRule
from console.models.record_columns import figure_column, words_column
from console.views.registers.fields import TickList, choice, choose
from console.views.registers.limits_page import share_of
from console.views.registers.page import Entry, RegisterPage
from console.views.registers.words import MARKS, ROLES, STAGES, name_of, percent
from console.views.shared.case_delegate import Cell
from console.views.shared.record_table import TableLook

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.domain.rule_sheet import RuleSheet
    from console.models.columns import Column


class RemindersPage(RegisterPage):
    """One row per rule; the most exact one holds for a case."""

    @override
    def entries(self, sheet: RuleSheet) -> Sequence[Entry]:
        """Return all rules, also those switched off."""
        return [
            Entry(
                key=kept.value.id,
                value=kept.value,
                version=kept.version,
                active=kept.active,
                shown=(
                    name_of(STAGES, kept.value.stage),
                    kept.value.matter_code,
                    name_of(MARKS, kept.value.mark),
                    self.tr("、").join(
                        name_of(ROLES, role) for role in kept.value.tell
                    ),
                ),
            )
            for kept in sheet.reminders
        ]

    @override
    def columns(self) -> Sequence[Column[Any]]:
        """Return what a rule says."""
        return [
            words_column("stage", lambda: self.tr("环节"), lambda e: e.shown[0]),
            words_column(
                "matter",
                lambda: self.tr("事项"),
                lambda e: e.shown[1] or self.tr("全部"),
            ),
            figure_column(
                "share", lambda: self.tr("用时"), lambda e: e.value.share, percent
            ),
            words_column("mark", lambda: self.tr("标记"), lambda e: e.shown[2]),
            words_column("tell", lambda: self.tr("告知"), lambda e: e.shown[3]),
            words_column("quiet", lambda: self.tr("免打扰"), _quiet),
            words_column("order", lambda: self.tr("督办单"), self._order),
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
            cells={"stage": Cell.STRONG, "share": Cell.FIGURE, "matter": Cell.FIGURE},
            widths={"stage": 104, "matter": 88, "share": 72, "mark": 128, "quiet": 112,
                    "order": 132, "active": 64},
        )  # fmt: skip

    @override
    def build(self) -> None:
        """Add the fields."""
        everywhere = [(key, name()) for key, name in STAGES.items()]
        self.stage = choice(everywhere, "stage")
        self.matter, self.share = QLineEdit(), QLineEdit()
        self.share.setObjectName("share")
        self.matter.setPlaceholderText(self.tr("事项代码前缀，空为全部"))
        self.mark = choice([(key, name()) for key, name in MARKS.items()], "mark")
        self.tell = TickList([(key, name()) for key, name in ROLES.items()])
        urgency = (self.tr("高"), self.tr("中"), self.tr("低"))
        levels = [(n, f"{n} · {said}") for n, said in enumerate(urgency, start=1)]
        self.severity = choice(levels, "severity")
        self.quiet = QLineEdit()
        self.quiet.setPlaceholderText(self.tr("如 22:00-06:00，空为不免打扰"))
        orders = (self.tr("不起草"), self.tr("一级"), self.tr("二级"), self.tr("三级"))
        self.order = choice(list(enumerate(orders)), "order")
        self.at_once = QCheckBox(self.tr("不经起草，直接发出"))
        self.active = QCheckBox(self.tr("启用"))
        self.active.setObjectName("active")
        for label, field in (
            (self.tr("环节"), self.stage),
            (self.tr("事项"), self.matter),
            (self.tr("用时 %"), self.share),
            (self.tr("标记"), self.mark),
            (self.tr("告知"), self.tell),
            (self.tr("警级"), self.severity),
            (self.tr("免打扰"), self.quiet),
            (self.tr("督办单"), self.order),
            ("", self.at_once),
            ("", self.active),
        ):
            self.editor.add(label, field)
        if self.parts.may_change:
            self.new_button = QPushButton(self.tr("新增规则"))
            self.new_button.setObjectName("new")
            self.new_button.clicked.connect(self._on_new)
            self.bar.addWidget(self.new_button)

    @override
    def fill(self, entry: Entry) -> None:
        """Show a rule."""
        rule: ReminderRule = entry.value
        self.editor.title.setText(
            self.tr("新的提醒规则")
            if not rule.id
            else f"{name_of(STAGES, rule.stage)} · {percent(rule.share)}"
        )
        self.editor.note.setText(
            self.tr("同一用时有几条时，事项和环节写得最具体的一条生效（6.5.4.1）")
        )
        choose(self.stage, rule.stage)
        self.matter.setText(rule.matter_code)
        self.share.setText(f"{rule.share * 100:g}")
        choose(self.mark, rule.mark)
        self.tell.tick(rule.tell)
        choose(self.severity, rule.severity)
        self.quiet.setText(_quiet(entry))
        choose(self.order, rule.order_level)
        self.at_once.setChecked(rule.issue_at_once)
        self.active.setChecked(entry.active)

    @override
    def change(self, entry: Entry, reason: str) -> ChangeReminder | None:
        """Return the changed rule."""
        begins, ends = quiet_hours(self.quiet.text())
        rule = ReminderRule(
            id=entry.value.id,
            share=share_of(self.share.text()),
            mark=self.mark.currentData(),
            stage=self.stage.currentData(),
            matter_code=self.matter.text().strip(),
            tell=self.tell.ticked,
            severity=self.severity.currentData(),
            quiet_from=begins,
            quiet_to=ends,
            order_level=self.order.currentData(),
            issue_at_once=self.at_once.isChecked(),
        )
        active = self.active.isChecked()
        if entry.version and (_plain(rule), active) == (
            _plain(entry.value),
            entry.active,
        ):
            return None
        return ChangeReminder(
            version=entry.version, reason=reason, rule=rule, active=active
        )

    def _on_new(self) -> None:
        rule = ReminderRule(id=0, share=0.9, mark="notice", tell=("dispatcher",))
        self.start_new(Entry(key=0, value=rule, version=0))
        self.share.setFocus()
        self._on_edited()

    def _order(self, entry: Entry) -> str:
        rule = entry.value
        if not rule.order_level:
            return "—"
        how = self.tr("直接发出") if rule.issue_at_once else self.tr("起草")
        return (
            self.tr("%1 级 %2").replace("%1", str(rule.order_level)).replace("%2", how)
        )


def quiet_hours(text: str) -> tuple[time | None, time | None]:
    """Read 22:00-06:00, nothing as no quiet hours.

    Raises:
        InvalidInputError: it is neither.
    """
    plain = text.strip().replace("–", "-").replace("—", "-")
    if not plain:
        return None, None
    try:
        begins, ends = (time.fromisoformat(each.strip()) for each in plain.split("-"))
    except ValueError as error:
        raise InvalidInputError(field="quiet", reason="another_kind") from error
    return begins, ends


def _plain(rule: ReminderRule) -> ReminderRule:
    """Return the rule with whom it tells in one order."""
    return replace(rule, tell=tuple(sorted(rule.tell)))


def _quiet(entry: Entry) -> str:
    rule = entry.value
    if rule.quiet_from is None or rule.quiet_to is None:
        return ""
    return f"{rule.quiet_from:%H:%M}-{rule.quiet_to:%H:%M}"
