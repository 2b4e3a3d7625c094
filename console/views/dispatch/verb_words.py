"""What a line of the history says: each verb as people say it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.models.case_texts import state_text
from console.views.work.words import task_role_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from console.domain.records.file import LogRecord

tr = QCoreApplication.translate

_VERBS: Mapping[str, Callable[[], str]] = {
    "report": lambda: tr("Verb", "上报"),
    "send_verification": lambda: tr("Verb", "发出核实"),
    "answer_verification": lambda: tr("Verb", "回复核实"),
    "accept_report": lambda: tr("Verb", "受理"),
    "self_handle": lambda: tr("Verb", "现场自处理"),
    "refuse_report": lambda: tr("Verb", "不予受理"),
    "file_case": lambda: tr("Verb", "立案"),
    "close_self_handled": lambda: tr("Verb", "认可自处理"),
    "void_case": lambda: tr("Verb", "作废"),
    "merge_duplicate": lambda: tr("Verb", "并入"),
    "dispatch": lambda: tr("Verb", "派遣"),
    "send_back_to_filing": lambda: tr("Verb", "退回立案"),
    "recall_order": lambda: tr("Verb", "撤回派遣"),
    "acknowledge_task": lambda: tr("Verb", "签收任务"),
    "arrive_on_site": lambda: tr("Verb", "到场"),
    "report_progress": lambda: tr("Verb", "报告进展"),
    "add_unit": lambda: tr("Verb", "增派单位"),
    "single_out": lambda: tr("Verb", "改为单独处置"),
    "change_lead": lambda: tr("Verb", "更换主办"),
    "report_obstruction": lambda: tr("Verb", "报告受阻"),
    "decide_obstruction": lambda: tr("Verb", "审批受阻"),
    "grant_obstruction": lambda: tr("Verb", "同意受阻暂停"),
    "refuse_obstruction": lambda: tr("Verb", "不同意受阻暂停"),
    "end_obstruction": lambda: tr("Verb", "解除受阻"),
    "ask_return": lambda: tr("Verb", "申请退件"),
    "refuse_return": lambda: tr("Verb", "不同意退件"),
    "redispatch": lambda: tr("Verb", "改派"),
    "ask_extension": lambda: tr("Verb", "申请延期"),
    "decide_extension": lambda: tr("Verb", "审批延期"),
    "ask_deferral": lambda: tr("Verb", "申请挂账"),
    "refuse_deferral": lambda: tr("Verb", "不同意挂账"),
    "grant_deferral": lambda: tr("Verb", "同意挂账"),
    "decide_deferral": lambda: tr("Verb", "审批挂账"),
    "resume_deferred": lambda: tr("Verb", "恢复处置"),
    "resume_on_date": lambda: tr("Verb", "挂账到期恢复处置"),
    "feed_back": lambda: tr("Verb", "反馈结果"),
    "waive_task": lambda: tr("Verb", "免除任务"),
    "reject_feedback": lambda: tr("Verb", "退回反馈"),
    "send_inspection": lambda: tr("Verb", "发出核查"),
    "pass_without_inspection": lambda: tr("Verb", "免核查通过"),
    "pass_inspection": lambda: tr("Verb", "核查通过"),
    "fail_inspection": lambda: tr("Verb", "核查不通过"),
    "ask_callback": lambda: tr("Verb", "转回访"),
    "record_callback": lambda: tr("Verb", "记录回访"),
    "lay_past": lambda: tr("Verb", "转入往轮"),
    "handle_again": lambda: tr("Verb", "再次处置"),
    "close_case": lambda: tr("Verb", "结案"),
    "archive_case": lambda: tr("Verb", "归档"),
    "put_to_coordination": lambda: tr("Verb", "提交协调小组"),
    "decide_coordination": lambda: tr("Verb", "协调小组决定"),
    "close_by_notice": lambda: tr("Verb", "告知性结案"),
    "force_close": lambda: tr("Verb", "强制结案"),
    "note": lambda: tr("Verb", "备注"),
    "add_note": lambda: tr("Verb", "备注"),
    "refusal": lambda: tr("Verb", "否定报备"),
    "merge": lambda: tr("Verb", "并入来件"),
    "progress": lambda: tr("Verb", "进展"),
    "callback": lambda: tr("Verb", "回访结果"),
    "claim_case": lambda: tr("Verb", "占用案件"),
    "release_claim": lambda: tr("Verb", "放开案件"),
    "correct_case": lambda: tr("Verb", "更正"),
    "add_picture": lambda: tr("Verb", "添加照片"),
    "send_verify": lambda: tr("Verb", "派出核实"),
    "send_inspect": lambda: tr("Verb", "派出核查"),
    "answer_verify": lambda: tr("Verb", "核实回复"),
    "answer_inspect": lambda: tr("Verb", "核查回复"),
    "withdraw_verify": lambda: tr("Verb", "收回核实任务"),
    "withdraw_inspect": lambda: tr("Verb", "收回核查任务"),
    "reassign_errand": lambda: tr("Verb", "改派采集员"),
    "call_whistle": lambda: tr("Verb", "吹哨"),
    "sign_in": lambda: tr("Verb", "报到"),
    "score_call": lambda: tr("Verb", "哨声评分"),
    "end_whistle": lambda: tr("Verb", "哨声结束"),
    "urge_unit": lambda: tr("Verb", "催办"),
    "answer_urge": lambda: tr("Verb", "回复催办"),
    "draft_order": lambda: tr("Verb", "拟督办单"),
    "drafted_order": lambda: tr("Verb", "拟督办单"),
    "issue_order": lambda: tr("Verb", "签发督办单"),
    "issued_order": lambda: tr("Verb", "签发督办单"),
    "drop_order": lambda: tr("Verb", "撤销督办单"),
    "receive_order": lambda: tr("Verb", "签收督办单"),
    "reply_order": lambda: tr("Verb", "回复督办单"),
    "accept_reply": lambda: tr("Verb", "认可回复"),
    "refuse_reply": lambda: tr("Verb", "不认可回复"),
    "lift_order": lambda: tr("Verb", "解除督办"),
    "fail_order": lambda: tr("Verb", "督办未果"),
    "record_meeting": lambda: tr("Verb", "记录会议"),
    "follow_up_item": lambda: tr("Verb", "跟进议题"),
    "open_accountability": lambda: tr("Verb", "启动问责"),
    "record_accountability": lambda: tr("Verb", "记录问责"),
    "mark_special": lambda: tr("Verb", "标为专项"),
    "answer_alert": lambda: tr("Verb", "处理告警"),
    "review_negation": lambda: tr("Verb", "复核否定报备"),
    "call_late": lambda: tr("Verb", "到期未到场"),
    "keep_clock": lambda: tr("Verb", "规则已变，时限照旧"),
    "leave_clock": lambda: tr("Verb", "规则已变，时限未能重算"),
    "import": lambda: tr("Verb", "导入"),
}


def verb_text(verb: str) -> str:
    """Return a verb as people say it; an unknown one stands as it is."""
    said = _VERBS.get(verb)
    return verb if said is None else said()


def line_text(
    line: LogRecord,
    *,
    unit_name: Callable[[int], str] = str,
    person_name: Callable[[int], str] = str,
) -> str:
    """Return who did what, to whom, where it led and why."""
    told = [line.actor_name or line.actor, verb_text(line.verb or line.kind)]
    if line.kind in ("task", "errand"):
        told += _whom(line.detail, unit_name, person_name)
    if line.kind == "state" and line.to_state and line.to_state != line.from_state:
        told.append(f"→ {state_text(line.to_state)}")
    said = line.reason or str(line.detail.get("result") or "")
    return " ".join(part for part in told if part) + (f"：{said}" if said else "")


def _whom(
    detail: Mapping[str, object],
    unit_name: Callable[[int], str],
    person_name: Callable[[int], str],
) -> list[str]:
    unit_id, person_id = detail.get("unit_id"), detail.get("person_id")
    if isinstance(unit_id, int):
        role = str(detail.get("role") or "")
        return [unit_name(unit_id), f"({task_role_words(role)})" if role else ""]
    return [person_name(person_id)] if isinstance(person_id, int) else []
