"""What speaks for a unit and what against it, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from console.domain.queries import UnitSuggestion

tr = QCoreApplication.translate

_SHORTFALLS: Mapping[str, Callable[[], str]] = {
    "not_authorised": lambda: tr("Suggestion", "未获授权"),
    "outside_area": lambda: tr("Suggestion", "不在其辖区"),
    "off_duty": lambda: tr("Suggestion", "不当班"),
    "over_capacity": lambda: tr("Suggestion", "已满负荷"),
    "no_receipt": lambda: tr("Suggestion", "上一单逾时未签收"),
}


def shortfall_text(code: str) -> str:
    """Return what speaks against a unit, in a word."""
    said = _SHORTFALLS.get(code)
    return code if said is None else said()


def for_it(suggestion: UnitSuggestion) -> list[str]:
    """Return what speaks for a unit, each in a word or two."""
    told: list[str] = []
    if suggestion.authorised:
        told.append(tr("Suggestion", "已授权"))
    if suggestion.in_area:
        told.append(tr("Suggestion", "本辖区"))
    load = tr("Suggestion", "在办 %1/%2").replace("%1", str(suggestion.load))
    told.append(load.replace("%2", str(suggestion.capacity)))
    if suggestion.past:
        past = tr("Suggestion", "同类 %1 件").replace("%1", str(suggestion.past))
        told.append(past)
    if suggestion.on_time_share is not None:
        share = tr("Suggestion", "按时 %1%")
        told.append(share.replace("%1", f"{suggestion.on_time_share * 100:.0f}"))
    if suggestion.median_s is not None:
        median = tr("Suggestion", "中位 %1")
        told.append(median.replace("%1", rough_span(suggestion.median_s)))
    return told


def rough_span(seconds: float) -> str:
    """Return a span in its two largest units: 1 时 50 分, 2 天 3 时."""
    minutes = round(seconds / 60)
    hours, minute = divmod(minutes, 60)
    days, hour = divmod(hours, 24)
    if days:
        said = tr("Suggestion", "%1 天 %2 时")
        return said.replace("%1", str(days)).replace("%2", str(hour))
    if hours:
        said = tr("Suggestion", "%1 时 %2 分")
        return said.replace("%1", str(hours)).replace("%2", str(minute))
    return tr("Suggestion", "%1 分").replace("%1", str(minutes))
