"""Words of the dispatch workspace: what a stage clock measures, numbers in groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.views.work.words import word_of

if TYPE_CHECKING:
    from console.views.work.words import Words

tr = QCoreApplication.translate

_STAGES_OF_CLOCK: Words = {
    "accept": lambda: tr("ClockStage", "受理立案"),
    "verify": lambda: tr("ClockStage", "核实"),
    "dispatch": lambda: tr("ClockStage", "派遣"),
    "receipt": lambda: tr("ClockStage", "签收"),
    "review": lambda: tr("ClockStage", "审批"),
    "dispose": lambda: tr("ClockStage", "处置"),
    "feedback": lambda: tr("ClockStage", "反馈审核"),
    "inspect": lambda: tr("ClockStage", "核查"),
    "close": lambda: tr("ClockStage", "结案"),
    "callback": lambda: tr("ClockStage", "回访"),
}


def clock_stage_text(stage: str) -> str:
    """Return what a stage clock measures."""
    return word_of(_STAGES_OF_CLOCK, stage)


def grouped_number(number: str) -> str:
    """Return a case number in groups: county, day, sequence."""
    if number.isdigit() and len(number) >= 19:
        return f"{number[:6]}-{number[6:14]}-{number[14:]}"
    return number
