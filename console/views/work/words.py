"""Words for channels, roles of a unit, states of a task and kinds of orders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.domain.states import Channel, Role, Severity, TaskState

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

tr = QCoreApplication.translate


def channel_words(channel: str) -> str:
    """Return where a report came from."""
    told = {
        Channel.COLLECTOR: tr("Channel", "网格员"),
        Channel.HOTLINE: tr("Channel", "热线"),
        Channel.WEB: tr("Channel", "网络"),
        Channel.VIDEO: tr("Channel", "视频"),
        Channel.DEVICE: tr("Channel", "物联设备"),
        Channel.LEADER: tr("Channel", "领导交办"),
        Channel.OTHER: tr("Channel", "其他"),
    }
    return told.get(channel, channel)  # type: ignore[call-overload]


def task_words(state: str) -> str:
    """Return where one unit's task stands."""
    told = {
        TaskState.WAITING: tr("TaskState", "等待前序"),
        TaskState.SENT: tr("TaskState", "待签收"),
        TaskState.ACKNOWLEDGED: tr("TaskState", "处置中"),
        TaskState.ON_SITE: tr("TaskState", "到场"),
        TaskState.RETURN_ASKED: tr("TaskState", "申请退件"),
        TaskState.DONE: tr("TaskState", "已反馈"),
        TaskState.WAIVED: tr("TaskState", "已免除"),
        TaskState.WITHDRAWN: tr("TaskState", "已撤回"),
    }
    return told.get(state, state)  # type: ignore[call-overload]


def role_words(roles: Iterable[Role]) -> str:
    """Return the posts, joined by or."""
    told = {
        Role.INTAKE: tr("Role", "受理员"),
        Role.DISPATCHER: tr("Role", "派遣员"),
        Role.DUTY_LEADER: tr("Role", "值班长"),
        Role.SUPERVISOR: tr("Role", "督办员"),
        Role.UNIT_OFFICER: tr("Role", "责任单位处置员"),
        Role.COLLECTOR: tr("Role", "采集员"),
    }
    order = list(Role)
    held = sorted(roles, key=order.index)
    return tr("WorkWords", "或").join(told.get(role, role.value) for role in held)


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
