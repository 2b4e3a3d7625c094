"""What a command line will do, said before Enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.views.shell.command_line import Part, Trouble

if TYPE_CHECKING:
    from console.views.actions.action import Action
    from console.views.shell.command_line import CommandLine, Problem


def preview(line: CommandLine, action: Action, why_not: str | None) -> str:
    """Say what Enter will do, or what stands in its way."""
    if line.problems:
        return problem_text(line.problems[0])
    if why_not:
        words = QCoreApplication.translate("CommandPreview", "现在不能%1：%2")
        return words.replace("%1", action.shown_title).replace("%2", why_not)
    words = QCoreApplication.translate("CommandPreview", "回车将%1%2")
    named = "、".join(_named(part, line) for part in line.meanings)
    said = f" {named}" if named else ""
    if line.text:
        said = f"{said} “{line.text}”"
    return words.replace("%1", action.shown_title).replace("%2", said)


def problem_text(problem: Problem) -> str:
    """Say what is wrong with a line and what would help."""
    part = part_text(problem.part)
    words = {
        Trouble.MISSING: QCoreApplication.translate("CommandPreview", "还缺：%1"),
        Trouble.UNKNOWN: QCoreApplication.translate("CommandPreview", "没有叫“%2”的%1"),
        Trouble.AMBIGUOUS: QCoreApplication.translate(
            "CommandPreview", "“%2”可能是：%3，请多写几个字"
        ),
        Trouble.TOO_MANY: QCoreApplication.translate(
            "CommandPreview", "多出一个词：%2"
        ),
    }[problem.trouble]
    choices = "、".join(problem.choices[:4])
    words = words.replace("%1", part).replace("%2", problem.word)
    return words.replace("%3", choices)


def part_text(part: Part | None) -> str:
    """Name a part of a line."""
    return {
        Part.CASE: QCoreApplication.translate("CommandPreview", "案件"),
        Part.UNITS: QCoreApplication.translate("CommandPreview", "责任单位"),
        Part.PERSON: QCoreApplication.translate("CommandPreview", "人员"),
        Part.GRID: QCoreApplication.translate("CommandPreview", "网格"),
        Part.TEXT: QCoreApplication.translate("CommandPreview", "说明文字"),
        None: "",
    }[part]


def _named(part: Part, line: CommandLine) -> str:
    names = "、".join(meaning.name for meaning in line.meanings[part])
    return f"{part_text(part)} {names}"
