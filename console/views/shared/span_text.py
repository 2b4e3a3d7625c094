"""Spans and moments as people read them."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from datetime import datetime, tzinfo

CENTRE_ZONE = ZoneInfo("Asia/Shanghai")
"""The zone of the wall clock in the hall."""


def remaining_text(seconds: float, *, to_the_second: bool = False) -> str:
    """Write a remaining span: ``00:27``, ``-01:10``, ``00:18:42`` or ``3天 04:27``."""
    sign = "-" if seconds < 0 else ""
    whole = int(abs(seconds))
    days, rest = divmod(whole, 86_400)
    clock = f"{rest // 3600:02}:{rest % 3600 // 60:02}"
    if to_the_second:
        clock = f"{clock}:{rest % 60:02}"
    if not days:
        return sign + clock
    said = QCoreApplication.translate("Spans", "%1天 %2")
    return sign + said.replace("%1", str(days)).replace("%2", clock)


def age_text(seconds: float) -> str:
    """Write an age with its largest unit: 6 秒, 12 分钟, 3 小时, 2 天."""
    for unit_s, words in (
        (86_400, QCoreApplication.translate("Spans", "%1 天")),
        (3_600, QCoreApplication.translate("Spans", "%1 小时")),
        (60, QCoreApplication.translate("Spans", "%1 分钟")),
    ):
        if seconds >= unit_s:
            return words.replace("%1", str(int(seconds // unit_s)))
    words = QCoreApplication.translate("Spans", "%1 秒")
    return words.replace("%1", str(int(seconds)))


def moment_text(at: datetime, zone: tzinfo = CENTRE_ZONE) -> str:
    """Write a moment in full for a tooltip: 2026-11-23 10:42:07."""
    return at.astimezone(zone).strftime("%Y-%m-%d %H:%M:%S")


def clock_text(at: datetime, zone: tzinfo = CENTRE_ZONE) -> str:
    """Write the time of day: 10:42:07."""
    return at.astimezone(zone).strftime("%H:%M:%S")
