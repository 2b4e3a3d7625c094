"""The words for states, steps, severities and spans of time, in the user's language."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from console.domain.chips import Chip
from console.domain.states import CaseState, Severity, Stage

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime, tzinfo

CENTRE_ZONE = ZoneInfo("Asia/Shanghai")
"""The zone of the wall clock in the hall."""

translate = QCoreApplication.translate

_STATES: dict[str, Callable[[], str]] = {
    CaseState.DRAFT: lambda: translate("CaseState", "草稿"),
    CaseState.REPORTED: lambda: translate("CaseState", "已上报"),
    CaseState.VERIFYING: lambda: translate("CaseState", "核实中"),
    CaseState.TO_FILE: lambda: translate("CaseState", "待立案"),
    CaseState.REFUSED: lambda: translate("CaseState", "不予受理"),
    CaseState.VOIDED: lambda: translate("CaseState", "作废"),
    CaseState.SELF_HANDLED: lambda: translate("CaseState", "自处理待审"),
    CaseState.TO_DISPATCH: lambda: translate("CaseState", "待派遣"),
    CaseState.DISPATCHED: lambda: translate("CaseState", "待签收"),
    CaseState.HANDLING: lambda: translate("CaseState", "处置中"),
    CaseState.CO_HANDLING: lambda: translate("CaseState", "联动处置中"),
    CaseState.RETURN_REVIEW: lambda: translate("CaseState", "回退审批"),
    CaseState.EXTENSION_REVIEW: lambda: translate("CaseState", "延期审批"),
    CaseState.DEFERRAL_REVIEW: lambda: translate("CaseState", "挂账审批"),
    CaseState.DEFERRED: lambda: translate("CaseState", "挂账"),
    CaseState.FED_BACK: lambda: translate("CaseState", "已反馈"),
    CaseState.INSPECTING: lambda: translate("CaseState", "核查中"),
    CaseState.REWORK: lambda: translate("CaseState", "返工"),
    CaseState.SUPERVISED: lambda: translate("CaseState", "立案督办"),
    CaseState.COORDINATION: lambda: translate("CaseState", "协调小组"),
    CaseState.TO_CALLBACK: lambda: translate("CaseState", "待回访"),
    CaseState.TO_CLOSE: lambda: translate("CaseState", "待结案"),
    CaseState.CLOSED: lambda: translate("CaseState", "结案"),
    CaseState.FORCE_CLOSED: lambda: translate("CaseState", "强制结案"),
    CaseState.CLOSED_BY_NOTICE: lambda: translate("CaseState", "告知性结案"),
    CaseState.ARCHIVED: lambda: translate("CaseState", "归档"),
}

_STAGES: dict[Stage, Callable[[], str]] = {
    Stage.COLLECT: lambda: translate("Stage", "信息收集"),
    Stage.ESTABLISH: lambda: translate("Stage", "案件建立"),
    Stage.DISPATCH: lambda: translate("Stage", "任务派遣"),
    Stage.DISPOSE: lambda: translate("Stage", "联动处置"),
    Stage.FEEDBACK: lambda: translate("Stage", "结果反馈"),
    Stage.CLOSE: lambda: translate("Stage", "核查结案"),
    Stage.EVALUATE: lambda: translate("Stage", "综合评价"),
}

_SEVERITIES: dict[Severity, Callable[[], str]] = {
    Severity.ON_TIME: lambda: translate("Severity", "正常"),
    Severity.NEAR: lambda: translate("Severity", "临期"),
    Severity.OVERDUE: lambda: translate("Severity", "超时"),
    Severity.SUPERVISED: lambda: translate("Severity", "督办"),
    Severity.JOINT: lambda: translate("Severity", "联动"),
    Severity.PAUSED: lambda: translate("Severity", "暂停计时"),
    Severity.ENDED: lambda: translate("Severity", "已办结"),
}

_CHIPS: dict[Chip, Callable[[], str]] = {
    Chip.ALL: lambda: translate("Chip", "全部"),
    Chip.MINE: lambda: translate("Chip", "我的"),
    Chip.TO_FILE: lambda: translate("Chip", "待立案"),
    Chip.TO_DISPATCH: lambda: translate("Chip", "待派遣"),
    Chip.IN_DISPOSAL: lambda: translate("Chip", "处置中"),
    Chip.TO_INSPECT: lambda: translate("Chip", "待核查"),
    Chip.NEAR: lambda: translate("Chip", "临期"),
    Chip.OVERDUE: lambda: translate("Chip", "超时"),
    Chip.SUPERVISED: lambda: translate("Chip", "督办"),
    Chip.JOINT: lambda: translate("Chip", "联动"),
    Chip.DEFERRED: lambda: translate("Chip", "挂账"),
}


def state_text(state: str) -> str:
    """Return the name of a state; an unknown one stands as it is."""
    told = _STATES.get(state)
    return state if told is None else told()


def stage_text(stage: Stage) -> str:
    """Return the name of one of the seven steps."""
    return _STAGES[stage]()


def severity_text(severity: Severity) -> str:
    """Return the name of a severity."""
    return _SEVERITIES[severity]()


def chip_text(chip: Chip) -> str:
    """Return what a chip above the queue says, without its count."""
    return _CHIPS[chip]()


def span_text(seconds: float) -> str:
    """Return a span as ``01:02:03``, from a day on as days and ``hh:mm``.

    Parts of a second are left away; a span that has passed carries a minus sign.
    """
    sign = "-" if seconds < 0 else ""
    minutes, second = divmod(int(abs(seconds)), 60)
    hours, minute = divmod(minutes, 60)
    days, hour = divmod(hours, 24)
    if not days:
        return f"{sign}{hour:02d}:{minute:02d}:{second:02d}"
    text = translate("Span", "{days}天 {hours:02d}:{minutes:02d}")
    return sign + text.format(days=days, hours=hour, minutes=minute)


def moment_text(at: datetime | None, zone: tzinfo = CENTRE_ZONE) -> str:
    """Return the absolute time in this zone, a dash for none."""
    return "—" if at is None else f"{at.astimezone(zone):%Y-%m-%d %H:%M:%S}"
