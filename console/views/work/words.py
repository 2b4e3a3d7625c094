"""Words for posts, channels, tasks, clocks; distances and phones as people read them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.domain.states import Channel, Role, Severity, TaskRole, TaskState
from console.domain.supervision import OrderState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import datetime

    Words = Mapping[str, Callable[[], str]]

tr = QCoreApplication.translate

_ROLES: Words = {
    Role.INTAKE: lambda: tr("Role", "受理员"),
    Role.DISPATCHER: lambda: tr("Role", "派遣员"),
    Role.DUTY_LEADER: lambda: tr("Role", "值班长"),
    Role.SUPERVISOR: lambda: tr("Role", "督办员"),
    Role.UNIT_OFFICER: lambda: tr("Role", "责任单位处置员"),
    Role.COLLECTOR: lambda: tr("Role", "采集员"),
    Role.WALL: lambda: tr("Role", "大屏"),
    Role.AUDITOR: lambda: tr("Role", "审计员"),
    Role.ADMINISTRATOR: lambda: tr("Role", "管理员"),
}
_CHANNELS: Words = {
    Channel.COLLECTOR: lambda: tr("Channel", "网格员"),
    Channel.HOTLINE: lambda: tr("Channel", "热线"),
    Channel.WEB: lambda: tr("Channel", "网络"),
    Channel.VIDEO: lambda: tr("Channel", "视频"),
    Channel.DEVICE: lambda: tr("Channel", "物联设备"),
    Channel.LEADER: lambda: tr("Channel", "领导交办"),
    Channel.OTHER: lambda: tr("Channel", "其他"),
}
CLOCK_STAGES: Words = {
    "accept": lambda: tr("ClockStage", "受理"),
    "verify": lambda: tr("ClockStage", "核实"),
    "dispatch": lambda: tr("ClockStage", "派遣"),
    "receipt": lambda: tr("ClockStage", "签收"),
    "review": lambda: tr("ClockStage", "审批"),
    "dispose": lambda: tr("ClockStage", "处置"),
    "feedback": lambda: tr("ClockStage", "反馈"),
    "inspect": lambda: tr("ClockStage", "核查"),
    "close": lambda: tr("ClockStage", "结案"),
    "callback": lambda: tr("ClockStage", "回访"),
    "negation": lambda: tr("ClockStage", "否定备案复核"),
    "supervise": lambda: tr("ClockStage", "督办"),
}
"""What a stage clock measures, in the order of the stages."""
_TASK_STATES: Words = {
    TaskState.WAITING: lambda: tr("TaskState", "等待前序"),
    TaskState.SENT: lambda: tr("TaskState", "待签收"),
    TaskState.ACKNOWLEDGED: lambda: tr("TaskState", "处置中"),
    TaskState.ON_SITE: lambda: tr("TaskState", "到场"),
    TaskState.OBSTRUCTED: lambda: tr("TaskState", "受阻"),
    TaskState.RETURN_ASKED: lambda: tr("TaskState", "申请退件"),
    TaskState.DONE: lambda: tr("TaskState", "已反馈"),
    TaskState.WAIVED: lambda: tr("TaskState", "已免除"),
    TaskState.WITHDRAWN: lambda: tr("TaskState", "已撤回"),
}
_TASK_ROLES: Words = {
    TaskRole.LEAD: lambda: tr("TaskRole", "主办"),
    TaskRole.CO: lambda: tr("TaskRole", "协办"),
}


def channel_words(channel: str) -> str:
    """Return where a report came from."""
    return word_of(_CHANNELS, channel)


def clock_stage_text(stage: str) -> str:
    """Return what a stage clock measures."""
    return word_of(CLOCK_STAGES, stage)


def task_words(state: str) -> str:
    """Return where one unit's task stands."""
    return word_of(_TASK_STATES, state)


def task_role_words(role: str) -> str:
    """Return lead or co-unit."""
    return word_of(_TASK_ROLES, role)


def role_words(roles: Iterable[str]) -> str:
    """Return the posts that go with group roles, joined by or."""
    held = sorted(map(Role, roles), key=list(Role).index)
    return tr("WorkWords", "或").join(word_of(_ROLES, role) for role in held)


def word_of(named: Words, key: str) -> str:
    """Return the word of a key; an unknown one stands as it is."""
    said = named.get(key)
    return key if said is None else said()


def clock_severity(
    due_at: datetime | None, near_at: datetime | None, now: datetime
) -> Severity:
    """Return what a clock alone says."""
    if due_at is None:
        return Severity.PAUSED
    if now >= due_at:
        return Severity.OVERDUE
    return Severity.NEAR if near_at and now >= near_at else Severity.ON_TIME


def metres(away: float | None) -> str:
    """Return a distance for people."""
    if away is None:
        return tr("WorkWords", "距离不明")
    if away >= 1000:
        return tr("WorkWords", "%1 公里").replace("%1", f"{away / 1000:.1f}")
    return tr("WorkWords", "%1 米").replace("%1", f"{away:.0f}")


def masked_phone(phone: str) -> str:
    """Hide the middle of a phone number: ``138****5678``."""
    if len(phone) < 7:
        return "*" * len(phone)
    return f"{phone[:3]}{'*' * (len(phone) - 7)}{phone[-4:]}"


def order_state_words(state: str) -> str:
    """Return where an order stands."""
    told = {
        OrderState.DRAFT: tr("Supervision", "草稿"),
        OrderState.ISSUED: tr("Supervision", "已发出"),
        OrderState.RECEIVED: tr("Supervision", "已签收"),
        OrderState.REPLIED: tr("Supervision", "已答复"),
        OrderState.LIFTED: tr("Supervision", "已解除"),
        OrderState.FAILED: tr("Supervision", "督办未果"),
        OrderState.DROPPED: tr("Supervision", "已撤销"),
    }
    return told.get(state, state)  # type: ignore[call-overload]
