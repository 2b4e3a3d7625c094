"""Why a command was refused, in a sentence; what changed meanwhile and by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.domain.errors import DeskError
from console.domain.time_limit import TimeLimitError
from console.models.case_texts import state_text
from console.views.shared.span_text import clock_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from console.domain.records.case import CaseRecord

    Words = Mapping[str, Callable[[], str]]

tr = QCoreApplication.translate

_CODES: Words = {
    "illegal_move": lambda: tr("Refusal", "已不在可以这样办理的阶段"),
    "not_allowed": lambda: tr("Refusal", "您的岗位不能这样办理"),
    "not_found": lambda: tr("Refusal", "找不到，或本席看不到它"),
    "unauthorised_unit": lambda: tr("Refusal", "该单位没有此事项在此地的授权（5.3.2）"),
    "link_lost": lambda: tr(
        "Refusal",
        "与数据库的连接断了，没有提交；所填内容已保留在本机，恢复后再提交",
    ),
    "claimed": lambda: tr("Refusal", "别人正占用这个案件，接手须写明理由"),
    "invalid_input": lambda: tr("Refusal", "所填内容不完整或不正确"),
}
_FIELDS: Words = {
    "title": lambda: tr("Refusal", "标题"),
    "channel": lambda: tr("Refusal", "来源渠道"),
    "item_id": lambda: tr("Refusal", "立案条件"),
    "code": lambda: tr("Refusal", "代码"),
    "cell_id": lambda: tr("Refusal", "位置"),
    "reason": lambda: tr("Refusal", "理由"),
    "result": lambda: tr("Refusal", "结果"),
    "text": lambda: tr("Refusal", "说明"),
    "plan": lambda: tr("Refusal", "整改方案"),
    "until": lambda: tr("Refusal", "期限"),
    "pictures": lambda: tr("Refusal", "照片"),
    "reply": lambda: tr("Refusal", "答复"),
    "extension": lambda: tr("Refusal", "延期"),
    "deferral": lambda: tr("Refusal", "挂账"),
    "return": lambda: tr("Refusal", "退件"),
    "obstruction": lambda: tr("Refusal", "受阻"),
    "kind": lambda: tr("Refusal", "情形"),
    "feedback": lambda: tr("Refusal", "反馈"),
    "keep_id": lambda: tr("Refusal", "并入"),
}
_REASONS: Words = {
    "missing": lambda: tr("Refusal", "没有填写"),
    "unknown": lambda: tr("Refusal", "不在可选范围内"),
    "no_unit": lambda: tr("Refusal", "还没有选单位"),
    "exactly_one_lead": lambda: tr("Refusal", "主办单位须有且只有一个"),
    "unit_twice": lambda: tr("Refusal", "同一单位选了两次"),
    "cell_twice": lambda: tr("Refusal", "同一网格写了两次"),
    "after_must_name_an_earlier_order": lambda: tr("Refusal", "先后次序不成立"),
    "too_late": lambda: tr("Refusal", "已过可撤回的时间"),
    "acknowledged": lambda: tr("Refusal", "单位已经签收，不能撤回"),
    "not_of_this_case": lambda: tr("Refusal", "不是本案的任务"),
    "photo_too_large": lambda: tr("Refusal", "照片超过 20 MB"),
    "not_a_picture": lambda: tr("Refusal", "不是 JPEG、PNG 或 WebP 照片"),
    "after_photo_needed": lambda: tr("Refusal", "此事项要求处置后照片"),
    "photo_seen_before": lambda: tr(
        "Refusal", "这张照片以前就在本案里了，请上传本次处置后新拍的照片"
    ),
    "photo_of_another_unit": lambda: tr(
        "Refusal", "处置后照片是别的单位上传的，请上传本单位拍的照片"
    ),
    "before_and_after_needed": lambda: tr("Refusal", "需要处置前和处置后照片"),
    "place_outside_the_grid": lambda: tr("Refusal", "不在网格内，请在地图上重新点选"),
    "needs_inspection": lambda: tr("Refusal", "此事项须经核查"),
    "closing_rule_not_met": lambda: tr("Refusal", "未确认符合结案条件"),
    "window_is_over": lambda: tr("Refusal", "已过签收后可申请退件的时限"),
    "granted_often_enough": lambda: tr("Refusal", "已达允许的次数"),
    "other_wish_waits": lambda: tr("Refusal", "本案另有申请待批复，批复后再提"),
    "only_in_ordinary_disposal": lambda: tr(
        "Refusal", "返工和督办中的案件不能延期或挂账"
    ),
    "wish_is_undecided": lambda: tr(
        "Refusal", "延期或挂账申请还没有批复，批复后再反馈"
    ),
    "change_lead_first": lambda: tr("Refusal", "是主办单位，先更换主办"),
    "is_waived": lambda: tr("Refusal", "该单位的任务已免除"),
    "did_not_ask": lambda: tr("Refusal", "不是提出申请的单位"),
    "of_another_case": lambda: tr("Refusal", "是别的案件的外勤任务"),
    "already_overdue": lambda: tr("Refusal", "任务已经超时，须在到期前申请"),
    "in_the_past": lambda: tr("Refusal", "时间须在将来"),
    "not_come_yet": lambda: tr("Refusal", "日期还没有到"),
    "too_far_ahead": lambda: tr("Refusal", "超过允许的最长天数"),
    "same_case": lambda: tr("Refusal", "不能并入自身"),
    "is_voided": lambda: tr("Refusal", "要并入的案件已作废"),
    "is_over": lambda: tr("Refusal", "要并入的案件已经办完"),
    "is_answered": lambda: tr("Refusal", "这份外勤任务已经回复或收回"),
    "same_collector": lambda: tr("Refusal", "就是现在派出的采集员"),
    "already_asked": lambda: tr("Refusal", "本单位已经申诉过"),
    "still_to_be_decided": lambda: tr("Refusal", "还有申诉没有决定，决定之后再归档"),
    "period_not_frozen": lambda: tr(
        "Refusal", "所在评价期还没有冻结，冻结之后才能归档"
    ),
    "case_is_over": lambda: tr("Refusal", "案件已经办完，不能再改"),
    "lon_and_lat_together": lambda: tr("Refusal", "经度和纬度要一起改"),
    "already_ended": lambda: tr("Refusal", "这次吹哨已经结束"),
    "no_clock_was_left": lambda: tr("Refusal", "这个时限已经重算，或已不再计时"),
    "only_the_caller_scores": lambda: tr("Refusal", "只有吹哨人才能评分"),
    "zero_to_hundred": lambda: tr("Refusal", "评分须在 0 至 100 之间"),
    "not_before_the_group": lambda: tr("Refusal", "本案不在协调小组"),
    "not_of_this_unit_and_matter": lambda: tr(
        "Refusal", "此人不属本单位，也不是此事项可用的社会力量"
    ),
    "clocks_still_follow": lambda: tr(
        "Refusal", "时限正按更改后的规则重新计算，算完后再更正"
    ),
    "nothing_to_change": lambda: tr("Refusal", "没有改动"),
    "one_to_three": lambda: tr("Refusal", "督办级别只有一至三级"),
    "already_reported": lambda: tr("Refusal", "已经报告过受阻，等批准或解除"),
    "not_reported": lambda: tr("Refusal", "没有报告过受阻，或已解除"),
    "already_decided": lambda: tr("Refusal", "已经有了决定"),
    "already_reviewed": lambda: tr("Refusal", "已经复核过"),
    "not_closed": lambda: tr("Refusal", "结案之后才能申诉"),
    "was_not_overtime": lambda: tr("Refusal", "本案没有超时"),
    "belongs_to_no_unit": lambda: tr("Refusal", "没有所属单位，不能申诉"),
    "dispatcher_decides_first": lambda: tr("Refusal", "须先由派遣员决定"),
    "acceptor_decides_second": lambda: tr("Refusal", "须再由受理员决定"),
    "no_member": lambda: tr("Refusal", "不是小组成员"),
    "no_period": lambda: tr("Refusal", "没有这个评价期"),
    "not_over": lambda: tr("Refusal", "评价期还没有结束"),
    "already_frozen": lambda: tr("Refusal", "评价期已经冻结"),
    "no_lead_unit": lambda: tr("Refusal", "本案没有主办单位"),
    "twice": lambda: tr("Refusal", "已经有一条相同的"),
    "out_of_order": lambda: tr(
        "Refusal", "提醒份额须小于 100%，严重份额须大于 100% 且不超过 1000%"
    ),
    "out_of_range": lambda: tr("Refusal", "超出允许的范围"),
    "another_kind": lambda: tr("Refusal", "值的类型不对，或为负、为空"),
    "kept_by_the_desk": lambda: tr("Refusal", "版本号由系统维护，不能手改"),
    "new_items_are_local": lambda: tr("Refusal", "新增事项只能是本地事项"),
    "after_must_name_an_earlier_part": lambda: tr(
        "Refusal", "“在谁之后”只能填前面的行号"
    ),
    "withdrawn": lambda: tr("Refusal", "这个代码已停用，请另选"),
    "codes_are_withdrawn": lambda: tr(
        "Refusal", "代码只能停用，不能删除：已有案件以它报备"
    ),
    "no_code_in_force": lambda: tr("Refusal", "至少要有一个在用的代码"),
    "no_window_for_every_day": lambda: tr("Refusal", "至少要有一段每日工作时段"),
}


def refusal_words(  # noqa: PLR0913 - all but the error are named
    error: Exception,
    *,
    seen: CaseRecord | None = None,
    now: CaseRecord | None = None,
    person_name: Callable[[str], str] = str,
    language: str = "zh",
    of_this: Words | None = None,
    changed: Sequence[str] = (),
) -> str:
    """Return why a command or a question was refused; a bug says that it is one.

    Args:
        error: what came back.
        seen: the case as the person saw it.
        now: the case as the picture has it.
        person_name: the name of a login.
        language: ``zh`` or ``en``, for a time limit that is written wrongly.
        of_this: words by code where what was refused is no case.
        changed: what else others changed, in words.
    """
    if isinstance(error, TimeLimitError):
        return error.text(language)
    if not isinstance(error, DeskError):
        return tr("Refusal", "程序出错，未能办理；已记入日志，所填内容仍在")
    reason = str(error.facts.get("reason", ""))
    if reason in _REASONS:
        return _reason_words(reason, str(error.facts.get("field", "")))
    if of_this and error.code in of_this:
        return of_this[error.code]()
    if error.code == "stale_edit":
        told = [*(changes_between(seen, now) if seen and now else ()), *changed]
        return _stale_words(error, told or _told_state(error, seen), person_name)
    said = _CODES.get(error.code, lambda: tr("Refusal", "未能办理"))()
    known_only_here = error.code in {"invalid_input", "refused"} or (
        error.code == "not_allowed" and "6.5.1.1" in str(error)
    )
    return f"{said}：{error}" if known_only_here and str(error) else said


def changes_between(seen: CaseRecord, now: CaseRecord) -> list[str]:
    """Return what differs between two versions, field by field, in words."""
    told: list[str] = []
    if seen.state != now.state:
        old, new = state_text(seen.state), state_text(now.state)
        told.append(change_text(tr("Refusal", "阶段"), old, new))
    for name, old, new in (
        (tr("Refusal", "责任单位"), seen.unit_name, now.unit_name),
        (tr("Refusal", "标题"), seen.title, now.title),
        (tr("Refusal", "事项"), seen.matter, now.matter),
        (tr("Refusal", "地点"), seen.address, now.address),
        (tr("Refusal", "网格"), seen.grid_name, now.grid_name),
    ):
        if old != new:
            told.append(change_text(name, old, new))
    if seen.urgent != now.urgent:
        told.append(tr("Refusal", "紧急程度已改"))
    return told


def _reason_words(reason: str, field: str) -> str:
    if field not in _FIELDS:
        return _REASONS[reason]()
    told = tr("Refusal", "%1：%2").replace("%2", _REASONS[reason]())
    return told.replace("%1", _FIELDS[field]())


def _stale_words(
    error: DeskError,
    changes: Sequence[str],
    person_name: Callable[[str], str],
) -> str:
    who, when = error.facts.get("by"), error.facts.get("at")
    said = tr("Refusal", "%1 %2先改了：%3。请核对后再提交，所填内容仍在")
    by = person_name(str(who)) if who else tr("Refusal", "别人")
    at = tr("Refusal", "在 %1 ").replace("%1", clock_text(when)) if when else ""  # type: ignore[arg-type]
    what = tr("Refusal", "；").join(changes) or tr("Refusal", "内容有更新")
    return said.replace("%1", by).replace("%2", at).replace("%3", what)


def _told_state(error: DeskError, seen: CaseRecord | None) -> list[str]:
    """Return where the case stands by what the refusal itself tells."""
    state = str(error.facts.get("state", ""))
    if not state or (seen is not None and seen.state == state):
        return []
    old = state_text(seen.state) if seen else ""
    return [change_text(tr("Refusal", "阶段"), old, state_text(state))]


def change_text(name: str, old: str, new: str) -> str:
    """Return one change: what, from, to."""
    return f"{name} {old or '—'} → {new or '—'}"
