"""Why a command was refused, in a sentence that says what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.domain.errors import DeskError
from console.models.case_texts import state_text
from console.views.shared.span_text import clock_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Words = Mapping[str, Callable[[], str]]

tr = QCoreApplication.translate

_CODES: Words = {
    "illegal_move": lambda: tr("WorkRefusal", "案件已不在可以这样办理的阶段"),
    "not_allowed": lambda: tr("WorkRefusal", "您的岗位不能这样办理"),
    "not_found": lambda: tr("WorkRefusal", "找不到，或本席看不到它"),
    "link_lost": lambda: tr(
        "WorkRefusal",
        "与数据库的连接断了，没有提交；所填内容已保留在本机，恢复后再提交",
    ),
    "claimed": lambda: tr("WorkRefusal", "别人正占用这个案件"),
    "invalid_input": lambda: tr("WorkRefusal", "所填内容不完整或不正确"),
}
_FIELDS: Words = {
    "title": lambda: tr("WorkRefusal", "标题"),
    "channel": lambda: tr("WorkRefusal", "来源渠道"),
    "item_id": lambda: tr("WorkRefusal", "立案条件"),
    "cell_id": lambda: tr("WorkRefusal", "位置"),
    "reason": lambda: tr("WorkRefusal", "理由"),
    "result": lambda: tr("WorkRefusal", "结果"),
    "text": lambda: tr("WorkRefusal", "说明"),
    "plan": lambda: tr("WorkRefusal", "整改方案"),
    "until": lambda: tr("WorkRefusal", "挂账期限"),
    "pictures": lambda: tr("WorkRefusal", "照片"),
    "reply": lambda: tr("WorkRefusal", "答复"),
    "extension": lambda: tr("WorkRefusal", "延期"),
    "deferral": lambda: tr("WorkRefusal", "挂账"),
    "return": lambda: tr("WorkRefusal", "退件"),
    "keep_id": lambda: tr("WorkRefusal", "并入"),
}
_REASONS: Words = {
    "missing": lambda: tr("WorkRefusal", "没有填写"),
    "unknown": lambda: tr("WorkRefusal", "不在可选范围内"),
    "place_outside_the_grid": lambda: tr(
        "WorkRefusal", "不在网格内，请在地图上重新点选"
    ),
    "photo_too_large": lambda: tr("WorkRefusal", "照片超过 20 MB"),
    "not_a_picture": lambda: tr("WorkRefusal", "不是 JPEG、PNG 或 WebP 照片"),
    "after_photo_needed": lambda: tr("WorkRefusal", "此事项要求处置后照片"),
    "before_and_after_needed": lambda: tr("WorkRefusal", "需要处置前和处置后照片"),
    "window_is_over": lambda: tr("WorkRefusal", "已过签收后可申请退件的时限"),
    "granted_often_enough": lambda: tr("WorkRefusal", "已达允许的次数"),
    "already_overdue": lambda: tr("WorkRefusal", "任务已经超时，须在到期前申请"),
    "in_the_past": lambda: tr("WorkRefusal", "是过去的时间"),
    "too_far_ahead": lambda: tr("WorkRefusal", "超过允许的最长天数"),
    "same_case": lambda: tr("WorkRefusal", "不能并入自身"),
    "is_voided": lambda: tr("WorkRefusal", "要并入的案件已作废"),
}


def refusal_words(error: Exception, person_name: Callable[[str], str] = str) -> str:
    """Return why a command was refused; a bug says that it is one."""
    if not isinstance(error, DeskError):
        return tr("WorkRefusal", "程序出错，未能办理；已记入日志，所填内容仍在")
    if error.code == "stale_edit":
        return _stale(error, person_name)
    said = _CODES.get(error.code, lambda: tr("WorkRefusal", "未能办理"))()
    field, reason = str(error.facts.get("field", "")), error.facts.get("reason")
    if reason in _REASONS:
        name = _FIELDS[field]() if field in _FIELDS else field
        told = tr("WorkRefusal", "%1：%2").replace("%2", _REASONS[str(reason)]())
        return told.replace("%1", name) if name else _REASONS[str(reason)]()
    if error.code in {"invalid_input", "refused"} or "6.5.1.1" in str(error):
        return f"{said}：{error}"
    return said


def _stale(error: DeskError, person_name: Callable[[str], str]) -> str:
    said = tr("WorkRefusal", "%1 %2先改了本案%3；请核对后再提交，所填内容仍在")
    who, when = error.facts.get("by"), error.facts.get("at")
    state = str(error.facts.get("state") or "")
    at = clock_text(when) + " " if hasattr(when, "astimezone") else ""  # type: ignore[arg-type]
    now = tr("WorkRefusal", "，现为“%1”").replace("%1", state_text(state))
    name = person_name(str(who)) if who else tr("WorkRefusal", "别人")
    return (
        said.replace("%1", name).replace("%2", at).replace("%3", now if state else "")
    )
