"""Decide on what is in a unit's way (5.1.2.2), at any desk that decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QWidget

from console.domain.commands import dispatch as ask
from console.views.work.decision_sheet import DecisionSheet
from console.views.work.obstruction_words import report_said
from console.views.work.seen_case import on

if TYPE_CHECKING:
    from collections.abc import Iterable

    from console.domain.commands.command import Outcome
    from console.domain.records.case import CaseRecord
    from console.domain.records.file import ObstructionRecord, TaskRecord
    from console.domain.rule_book import RuleBook

tr = QCoreApplication.translate
DECIDE_KEY, END_KEY = "Shift+U", "Shift+W"
WHISTLE_KEY = "B"
"""Of the whistle in the joint workspace."""


class ObstructionSheet(DecisionSheet):
    """Grant or refuse, and take up whether to call the units together at once.

    Args:
        about: the line that names the case.
        task: of the unit that has reported.
    """

    def __init__(
        self,
        title: str,
        *,
        about: str,
        task: TaskRecord,
        rules: RuleBook,
        parent: QWidget,
    ) -> None:
        said = tr("CaseActions", "%1 报告受阻：%2").replace("%1", task.unit_name)
        report = report_said(told(task), rules)
        super().__init__(
            title,
            about=f"{about}\n{said.replace('%2', report)}",
            choices=(
                ("grant", tr("CaseActions", "同意，该单位计时暂停")),
                ("refuse", tr("CaseActions", "不同意，计时照走")),
            ),
            parent=parent,
        )
        self._task = task
        advice = self.tr("建议联合执法：同意后到“联动”吹“综合执法哨”（%1）")
        self.joint_box = QCheckBox(advice.replace("%1", WHISTLE_KEY))
        self.joint_box.setChecked(True)
        self.wants_joint = True
        self.joint_box.toggled.connect(self._follow_joint)
        self.body.addWidget(self.joint_box)
        self.hear(self.joint_box)

    def command(self, seen: CaseRecord) -> ask.DecideObstruction:
        """Return what was decided about the case as it was seen."""
        return ask.DecideObstruction(
            **on(seen),
            task_id=self._task.id,
            granted=self.choice == "grant",
            reason=self.reason,
        )

    def decided_said(self, outcome: Outcome) -> str:
        """Say what was decided, and what is to be done next where that was wished."""
        if not outcome.facts.get("granted"):
            said = tr("CaseActions", "未同意，%1 计时照走")
        elif self.wants_joint:
            said = tr(
                "CaseActions",
                "已同意，%1 计时暂停；建议联合执法：到“联动”按 %2 吹“综合执法哨”",
            )
        else:
            said = tr("CaseActions", "已同意，%1 计时暂停")
        return said.replace("%1", self._task.unit_name).replace("%2", WHISTLE_KEY)

    def _follow_joint(self, wanted: bool) -> None:  # noqa: FBT001 - as the box tells it
        self.wants_joint = wanted


def told(task: TaskRecord) -> ObstructionRecord:
    """Return what was reported, of a task of which something was."""
    assert task.obstruction is not None  # noqa: S101 - of those that have one
    return task.obstruction


def obstructed(tasks: Iterable[TaskRecord]) -> list[TaskRecord]:
    """Return the tasks with an obstruction that is not over."""
    return [task for task in tasks if task.obstruction]


def undecided(tasks: Iterable[TaskRecord]) -> list[TaskRecord]:
    """Return those of them that wait for a decision."""
    return [task for task in obstructed(tasks) if not told(task).granted]


def why_not_decide(tasks: Iterable[TaskRecord]) -> str | None:
    """Say that nothing waits to be decided, None when something does."""
    return None if undecided(tasks) else tr("CaseActions", "没有单位报告受阻待批")


def why_not_end(tasks: Iterable[TaskRecord]) -> str | None:
    """Say that no unit is obstructed, None when one is."""
    return None if obstructed(tasks) else tr("CaseActions", "本案没有受阻的单位")


def goes_on_said() -> str:
    """Say what the end of an obstruction does."""
    return tr("CaseActions", "解除后该单位计时继续")
