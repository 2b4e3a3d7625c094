"""Words for what a case file holds: roles, channels, task states, verbs, numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.domain.states import Channel, Role, TaskRole, TaskState

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

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
_TASK_STATES: Words = {
    TaskState.WAITING: lambda: tr("TaskState", "等待前序"),
    TaskState.SENT: lambda: tr("TaskState", "待签收"),
    TaskState.ACKNOWLEDGED: lambda: tr("TaskState", "处置中"),
    TaskState.ON_SITE: lambda: tr("TaskState", "到场"),
    TaskState.RETURN_ASKED: lambda: tr("TaskState", "申请退件"),
    TaskState.DONE: lambda: tr("TaskState", "已反馈"),
    TaskState.WAIVED: lambda: tr("TaskState", "已免除"),
    TaskState.WITHDRAWN: lambda: tr("TaskState", "已撤回"),
}
_TASK_ROLES: Words = {
    TaskRole.LEAD: lambda: tr("TaskRole", "主办"),
    TaskRole.CO: lambda: tr("TaskRole", "协办"),
}
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
_MOMENTS: Words = {
    "before": lambda: tr("PhotoMoment", "处置前"),
    "after": lambda: tr("PhotoMoment", "处置后"),
    "near": lambda: tr("PhotoMoment", "近景"),
    "far": lambda: tr("PhotoMoment", "远景"),
    "scene": lambda: tr("PhotoMoment", "现场"),
}


def role_text(role: str) -> str:
    """Return the post that goes with a group role."""
    return _told(_ROLES, role)


def channel_text(channel: str) -> str:
    """Return where a report came from."""
    return _told(_CHANNELS, channel)


def task_state_text(state: str) -> str:
    """Return where one unit's task stands."""
    return _told(_TASK_STATES, state)


def task_role_text(role: str) -> str:
    """Return lead or co-unit."""
    return _told(_TASK_ROLES, role)


def clock_stage_text(stage: str) -> str:
    """Return what a stage clock measures."""
    return _told(_STAGES_OF_CLOCK, stage)


def moment_names() -> dict[str, str]:
    """Return the moments of photos with their names, in the order of a form."""
    return {key: said() for key, said in _MOMENTS.items()}


def photo_moment_text(moment: str) -> str:
    """Return when or how a photo was taken."""
    return _told(_MOMENTS, moment)


def masked_phone(phone: str) -> str:
    """Hide the middle of a phone number: ``138****5678``."""
    if len(phone) < 7:
        return "*" * len(phone)
    return f"{phone[:3]}{'*' * (len(phone) - 7)}{phone[-4:]}"


def grouped_number(number: str) -> str:
    """Return a case number in groups: county, day, sequence."""
    if number.isdigit() and len(number) >= 19:
        return f"{number[:6]}-{number[6:14]}-{number[14:]}"
    return number


def _told(named: Words, key: str) -> str:
    said = named.get(key)
    return key if said is None else said()
