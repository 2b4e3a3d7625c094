"""What is in a unit's way, in words (5.1.2.2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.domain.codes import in_force
from console.views.shared.span_text import moment_text
from console.views.work.coded_words import words_of
from console.views.work.words import task_words

if TYPE_CHECKING:
    from console.domain.records.file import ObstructionRecord, TaskRecord
    from console.domain.rule_book import RuleBook

tr = QCoreApplication.translate


def obstruction_kinds(rules: RuleBook) -> list[tuple[str, str]]:
    """Return pairs of code and words of the kinds in force, in their order."""
    kinds = rules.obstruction_kinds
    return [(code, kind_said(rules, code)) for code in in_force(kinds)]


def kind_said(rules: RuleBook, code: str) -> str:
    """Return what a kind is called, also one withdrawn; the code where nothing is."""
    return words_of(rules.obstruction_kinds.get(code, {})) or code


def standing_said(task: TaskRecord) -> str:
    """Return how a task's obstruction stands, empty where there is none."""
    if task.obstruction is None:
        return ""
    if task.obstruction.granted:
        return tr("Obstruction", "受阻")
    return tr("Obstruction", "受阻待批")


def state_said(task: TaskRecord) -> str:
    """Return where a task stands; that its obstruction waits goes before its state."""
    waits = task.obstruction is not None and not task.obstruction.granted
    return standing_said(task) if waits else task_words(task.state)


def report_said(told: ObstructionRecord, rules: RuleBook) -> str:
    """Return what was reported: kind, words, police number, photos, when."""
    police = told.police_number or tr("Obstruction", "未报警")
    said = tr("Obstruction", "%1：%2（报警编号 %3，照片 %4 张，%5 报告）")
    for place, part in enumerate(
        (
            kind_said(rules, told.kind),
            told.text,
            police,
            str(told.photos),
            moment_text(told.asked_at),
        ),
        start=1,
    ):
        said = said.replace(f"%{place}", part)
    return said
