"""The names of counters and rates, and the formula under each figure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.domain.indicators import BY_ID

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Words = Mapping[str, Callable[[], str]]

tr = QCoreApplication.translate
NONE = "—"
"""What a rate shows when there was nothing to count."""

COUNTERS: Words = {
    "reported": lambda: tr("Evaluation", "上报数"),
    "accepted": lambda: tr("Evaluation", "受理数"),
    "filed": lambda: tr("Evaluation", "立案数"),
    "dispatched": lambda: tr("Evaluation", "派遣数"),
    "should_dispose": lambda: tr("Evaluation", "应处置数"),
    "disposed": lambda: tr("Evaluation", "处置数"),
    "disposed_in_time": lambda: tr("Evaluation", "按期处置数"),
    "should_close": lambda: tr("Evaluation", "应结案数"),
    "closed": lambda: tr("Evaluation", "结案数"),
    "closed_in_time": lambda: tr("Evaluation", "按期结案数"),
    "deferred_due": lambda: tr("Evaluation", "到期而缓办数"),
    "refused": lambda: tr("Evaluation", "不予受理数"),
    "voided": lambda: tr("Evaluation", "作废数"),
    "supervised": lambda: tr("Evaluation", "督办数"),
    "returned": lambda: tr("Evaluation", "回退数"),
    "deferred": lambda: tr("Evaluation", "缓办数"),
    "reworked": lambda: tr("Evaluation", "返工次数"),
    "reworked_cases": lambda: tr("Evaluation", "返工案件数"),
    "misdirected": lambda: tr("Evaluation", "错误派遣数"),
    "should_verify": lambda: tr("Evaluation", "应核实数"),
    "verified": lambda: tr("Evaluation", "核实数"),
    "verified_in_time": lambda: tr("Evaluation", "按时核实数"),
    "should_inspect": lambda: tr("Evaluation", "应核查数"),
    "inspected": lambda: tr("Evaluation", "核查数"),
    "inspected_in_time": lambda: tr("Evaluation", "按时核查数"),
    "passed_inspections": lambda: tr("Evaluation", "核查通过次数"),
    "failed_inspections": lambda: tr("Evaluation", "核查不通过次数"),
    "public_filed": lambda: tr("Evaluation", "公众举报立案数"),
    "staff_filed": lambda: tr("Evaluation", "网格与设备发现立案数"),
    "filed_timed": lambda: tr("Evaluation", "有时限的立案数"),
    "filed_in_time": lambda: tr("Evaluation", "按时立案数"),
    "dispatched_timed": lambda: tr("Evaluation", "应派遣数"),
    "dispatched_in_time": lambda: tr("Evaluation", "按时派遣数"),
}
RATES: Words = {
    "closing_rate": lambda: tr("Evaluation", "结案率"),
    "ontime_closing_rate": lambda: tr("Evaluation", "按期结案率"),
    "ontime_closing_rate_with_deferred": lambda: tr(
        "Evaluation", "按期结案率（含缓办）"
    ),
    "disposal_rate": lambda: tr("Evaluation", "处置率"),
    "ontime_disposal_rate": lambda: tr("Evaluation", "按期处置率"),
    "filing_rate": lambda: tr("Evaluation", "立案率"),
    "ontime_filing_rate": lambda: tr("Evaluation", "按时立案率"),
    "ontime_dispatch_rate": lambda: tr("Evaluation", "按时派遣率"),
    "ontime_verify_rate": lambda: tr("Evaluation", "按时核实率"),
    "ontime_inspect_rate": lambda: tr("Evaluation", "按时核查率"),
    "quality_score": lambda: tr("Evaluation", "案件质量"),
    "first_discovery_rate": lambda: tr("Evaluation", "先行发现率"),
    "rework_rate": lambda: tr("Evaluation", "返工率"),
    "deferral_rate": lambda: tr("Evaluation", "缓办率"),
    "supervision_rate": lambda: tr("Evaluation", "督办率"),
    "public_report_rate": lambda: tr("Evaluation", "监督举报率"),
}
NOTES: Words = {
    "ontime_closing_rate": lambda: tr(
        "Evaluation",
        "应结案数 = 期内到期、反馈或结案的案件，不含作废、不予受理和仍挂账的",
    ),
    "ontime_closing_rate_with_deferred": lambda: tr(
        "Evaluation", "把期内到期而仍挂账的案件算进分母；两种口径并列，差别即缓办"
    ),
    "quality_score": lambda: tr("Evaluation", "以核查结果代抽查：6.8.2.4 案件质量"),
    "first_discovery_rate": lambda: tr(
        "Evaluation", "网格员、视频与设备先发现的占比，对公众举报（6.8.2.4）"
    ),
    "filing_rate": lambda: tr("Evaluation", "受理后符合立案条件的占比"),
    "supervision_rate": lambda: tr("Evaluation", "5.4.6.1：核查不通过即立案督办"),
}


def counter_name(counter: str) -> str:
    """Return the name of a counter."""
    known = COUNTERS.get(counter)
    return known() if known else counter


def rate_name(rate: str) -> str:
    """Return the name of a rate."""
    known = RATES.get(rate)
    return known() if known else rate


def rate_note(rate: str) -> str:
    """Return what else is to be said about a rate, or nothing."""
    known = NOTES.get(rate)
    return known() if known else ""


def share_text(share: float | None) -> str:
    """Write a share as a percentage with two digits; nothing known is a dash."""
    return NONE if share is None else f"{share * 100:.2f}%"


def formula(rate: str) -> str:
    """Write a rate's formula: 按期结案数 ÷ 应结案数."""
    each = BY_ID[rate]
    whole = counter_name(each.whole)
    if each.plus:
        whole = tr("Evaluation", "（%1 + %2）").replace("%1", whole)
        whole = whole.replace("%2", counter_name(each.plus))
    said = tr("Evaluation", "%1 ÷ %2").replace("%2", whole)
    return said.replace("%1", counter_name(each.part))


def worked_formula(rate: str, counters: Mapping[str, int]) -> str:
    """Write a rate's formula with its numbers: 737 ÷ 972."""
    each = BY_ID[rate]
    whole = f"{counters.get(each.whole, 0):,}"
    if each.plus:
        whole = f"({whole} + {counters.get(each.plus, 0):,})"
    return f"{counters.get(each.part, 0):,} ÷ {whole}"
