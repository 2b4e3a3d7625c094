"""Why a command was refused, in a sentence; what changed meanwhile and by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.models.case_texts import state_text
from console.views.shared.span_text import clock_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from console.domain.errors import DeskError
    from console.domain.records.case import CaseRecord

tr = QCoreApplication.translate

_CODES: Mapping[str, Callable[[], str]] = {
    "illegal_move": lambda: tr("Refusal", "案件已不在可以这样办理的阶段"),
    "not_allowed": lambda: tr("Refusal", "您的岗位不能这样办理"),
    "not_found": lambda: tr("Refusal", "找不到这个案件，或本席看不到它"),
    "unauthorised_unit": lambda: tr("Refusal", "该单位没有此事项在此地的授权（5.3.2）"),
    "link_lost": lambda: tr(
        "Refusal", "与数据库的连接断了，所填内容已保留，恢复后再提交"
    ),
    "claimed": lambda: tr("Refusal", "别人正占用这个案件，接手须写明理由"),
    "invalid_input": lambda: tr("Refusal", "所填内容不完整或不正确"),
    "refused": lambda: tr("Refusal", "未能办理"),
}
_REASONS: Mapping[str, Callable[[], str]] = {
    "missing": lambda: tr("Refusal", "没有填写"),
    "no_unit": lambda: tr("Refusal", "还没有选单位"),
    "exactly_one_lead": lambda: tr("Refusal", "主办单位须有且只有一个"),
    "unit_twice": lambda: tr("Refusal", "同一单位选了两次"),
    "after_must_name_an_earlier_order": lambda: tr("Refusal", "先后次序不成立"),
    "too_late": lambda: tr("Refusal", "已过可撤回的时间"),
    "acknowledged": lambda: tr("Refusal", "单位已经签收，不能撤回"),
    "not_of_this_case": lambda: tr("Refusal", "不是本案的任务"),
    "photo_too_large": lambda: tr("Refusal", "照片超过 20 MB"),
    "not_a_picture": lambda: tr("Refusal", "不是 JPEG、PNG 或 WebP 照片"),
    "place_outside_the_grid": lambda: tr("Refusal", "位置不在网格内"),
    "needs_inspection": lambda: tr("Refusal", "此事项须经核查"),
    "closing_rule_not_met": lambda: tr("Refusal", "未确认符合结案条件"),
    "same_case": lambda: tr("Refusal", "不能并入自身"),
    "is_voided": lambda: tr("Refusal", "要并入的案件已作废"),
    "nothing_to_change": lambda: tr("Refusal", "没有改动"),
}


def refusal_text(
    error: DeskError,
    *,
    seen: CaseRecord | None = None,
    now: CaseRecord | None = None,
    person_name: Callable[[str], str] = str,
) -> str:
    """Return why the command was refused.

    ``seen`` is the case as the person saw it, ``now`` as the picture has it.
    """
    if error.code == "stale_edit":
        return _stale_text(error, seen, now, person_name)
    said = _CODES.get(error.code, _CODES["refused"])()
    reason = str(error.facts.get("reason", ""))
    if reason in _REASONS:
        return f"{said}：{_REASONS[reason]()}"
    known_only_here = error.code in {"invalid_input", "refused"} or (
        error.code == "not_allowed" and "6.5.1.1" in str(error)
    )
    return f"{said}：{error}" if known_only_here and str(error) else said


def _stale_text(
    error: DeskError,
    seen: CaseRecord | None,
    now: CaseRecord | None,
    person_name: Callable[[str], str],
) -> str:
    who, when = error.facts.get("by"), error.facts.get("at")
    changes = changes_between(seen, now) if seen and now else []
    state = str(error.facts.get("state", ""))
    if not changes and state and (seen is None or seen.state != state):
        changes = [_change(tr("Refusal", "阶段"), seen and seen.state, state)]
    said = tr("Refusal", "%1 %2先改了本案：%3。请核对后再提交，所填内容仍在")
    by = person_name(str(who)) if who else tr("Refusal", "别人")
    at = tr("Refusal", "在 %1 ").replace("%1", clock_text(when)) if when else ""  # type: ignore[arg-type]
    what = tr("Refusal", "；").join(changes) or tr("Refusal", "内容有更新")
    return said.replace("%1", by).replace("%2", at).replace("%3", what)


def changes_between(seen: CaseRecord, now: CaseRecord) -> list[str]:
    """Return what differs between two versions, field by field, in words."""
    told: list[str] = []
    if seen.state != now.state:
        told.append(_change(tr("Refusal", "阶段"), seen.state, now.state))
    for name, old, new in (
        (tr("Refusal", "责任单位"), seen.unit_name, now.unit_name),
        (tr("Refusal", "标题"), seen.title, now.title),
        (tr("Refusal", "事项"), seen.matter, now.matter),
        (tr("Refusal", "地点"), seen.address, now.address),
        (tr("Refusal", "网格"), seen.grid_name, now.grid_name),
    ):
        if old != new:
            told.append(f"{name} {old or '—'} → {new or '—'}")
    if seen.urgent != now.urgent:
        told.append(tr("Refusal", "紧急程度已改"))
    return told


def _change(name: str, old: str | None, new: str) -> str:
    before = state_text(old) if old else "—"
    return f"{name} {before} → {state_text(new)}"
