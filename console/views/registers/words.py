"""The words of the registers: stages, kinds, roles, settings, refusals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.views.shared.refusals import refusal_words
from console.views.work.words import CLOCK_STAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Words = Mapping[str, Callable[[], str]]

tr = QCoreApplication.translate

STAGES: Words = {"": lambda: tr("Registers", "全部环节"), **CLOCK_STAGES}
MARKS: Words = {
    "near": lambda: tr("Registers", "临期"),
    "overdue": lambda: tr("Registers", "超时"),
    "serious": lambda: tr("Registers", "严重超时"),
    "notice": lambda: tr("Registers", "提示"),
}
ROLES: Words = {
    "intake": lambda: tr("Registers", "受理员"),
    "dispatcher": lambda: tr("Registers", "派遣员"),
    "duty_leader": lambda: tr("Registers", "值班长"),
    "supervisor": lambda: tr("Registers", "督办员"),
    "unit_officer": lambda: tr("Registers", "处置员"),
    "collector": lambda: tr("Registers", "采集员"),
}
SETTINGS: Words = {
    "centre": lambda: tr("Registers", "中心"),
    "fail_policy": lambda: tr("Registers", "核查不通过"),
    "day_reading": lambda: tr("Registers", "工作日读法"),
    "recall_s": lambda: tr("Registers", "派遣可撤回"),
    "claim_s": lambda: tr("Registers", "案件占用"),
    "duplicate": lambda: tr("Registers", "重复判定"),
    "return_window": lambda: tr("Registers", "退件时限"),
    "extension": lambda: tr("Registers", "延期"),
    "deferral": lambda: tr("Registers", "挂账"),
    "photo_bytes": lambda: tr("Registers", "照片上限"),
    "rework_limit": lambda: tr("Registers", "返工时限"),
    "orders": lambda: tr("Registers", "督办单"),
    "interview": lambda: tr("Registers", "约谈"),
    "whistle": lambda: tr("Registers", "吹哨报到"),
    "refusal_codes": lambda: tr("Registers", "不予受理代码"),
    "obstruction_kinds": lambda: tr("Registers", "受阻情形"),
    "calendar_version": lambda: tr("Registers", "日历版本"),
    "rules_version": lambda: tr("Registers", "规则版本"),
}
CHOICE_WORDS: Words = {
    "supervise": lambda: tr("Registers", "立案督办（标准 5.4.6.1）"),
    "rework_then_supervise": lambda: tr("Registers", "先返工，再督办"),
    "hours": lambda: tr("Registers", "按 N×8 工作小时"),
    "day-end": lambda: tr("Registers", "到第 N 个工作日结束"),
    "original": lambda: tr("Registers", "原时限"),
    "remaining": lambda: tr("Registers", "剩余时限"),
}
ORIGINS: Words = {
    "national": lambda: tr("Registers", "国标"),
    "local": lambda: tr("Registers", "本地"),
}
_REFUSED: Words = {
    "stale_edit": lambda: tr(
        "Registers", "别人先改了这条规则；所填内容仍在，请“还原”看新内容后再改"
    ),
    "not_allowed": lambda: tr("Registers", "规则只由值班长和管理员修改"),
    "not_found": lambda: tr("Registers", "这条规则已不存在"),
    "link_lost": lambda: tr("Registers", "与数据库的连接断了，没有保存；所填内容仍在"),
}


def name_of(words: Words, key: str) -> str:
    """Return the word of a key, the key itself where there is none."""
    known = words.get(key)
    return known() if known else key


def percent(share: float) -> str:
    """Write a share as a percentage."""
    return f"{share * 100:g}%"


def refused_words(error: Exception, language: str) -> str:
    """Return why a change of a rule was refused: as everywhere, but of a rule."""
    return refusal_words(error, language=language, of_this=_REFUSED)
