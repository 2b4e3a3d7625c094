"""The limit of a condition, said before anything is filed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.domain import deadline
from console.domain.calendar import BeyondCalendarError
from console.domain.record import record
from console.domain.time_limit import LimitKind
from console.views.shared.span_text import CENTRE_ZONE, moment_text

if TYPE_CHECKING:
    from datetime import datetime

    from console.domain.records.catalogue import CatalogueItem
    from console.domain.rule_book import RuleBook
    from console.domain.time_limit import TimeLimit

tr = QCoreApplication.translate


@record
class LimitWords:
    """A headline, the limits of the stages before, warnings, and how it is counted."""

    headline: str
    stages: str
    warnings: tuple[str, ...]
    steps: tuple[str, ...]


def limit_words(
    item: CatalogueItem,
    rules: RuleBook,
    now: datetime,
    *,
    urgent: bool,
    language: str = "zh",
) -> LimitWords:
    """Return when disposal would be due if it were dispatched now."""
    hurried = urgent or item.limit.kind is LimitKind.URGENT_HOUR
    try:
        due = deadline.due_at(now, item.limit, rules.calendar, rules.reading)
    except BeyondCalendarError as error:
        said = tr("LimitWords", "处置时限 %1，无法推算：%2")
        said = said.replace("%1", item.limit.text(language)).replace("%2", str(error))
        return LimitWords(headline=said, stages="", warnings=(), steps=())
    said = tr("LimitWords", "处置时限 %1 · 现在派遣则 %2 到期")
    said = said.replace("%1", item.limit.text(language))
    return LimitWords(
        headline=said.replace("%2", moment_text(due.due_at)[:16]),
        stages=_stages(rules, urgent=hurried, language=language),
        warnings=tuple(warning.text(language) for warning in due.warnings),
        steps=tuple(step.text(language) for step in due.steps),
    )


def due_words(limit: TimeLimit, rules: RuleBook, now: datetime) -> str:
    """Return when a clock that starts now would end, or why nobody can say."""
    try:
        due = deadline.due_at(now, limit, rules.calendar, rules.reading)
    except BeyondCalendarError:
        return tr("LimitWords", "日历还没有编到")
    at = due.due_at.astimezone(CENTRE_ZONE)
    same_year = at.year == now.astimezone(CENTRE_ZONE).year
    said = tr("LimitWords", "%1 到期")
    return said.replace(
        "%1", f"{at:%m-%d %H:%M}" if same_year else f"{at:%Y-%m-%d %H:%M}"
    )


def _stages(rules: RuleBook, *, urgent: bool, language: str) -> str:
    names = (
        ("accept", tr("LimitWords", "立案")),
        ("dispatch", tr("LimitWords", "派遣")),
        ("receipt", tr("LimitWords", "签收")),
    )
    told = []
    for stage, name in names:
        row = rules.stage_limits.get((stage, urgent))
        if row is not None and row.limit is not None:
            told.append(f"{name} {row.limit.text(language)}")
    if urgent:
        told.insert(0, tr("LimitWords", "按紧急办理"))
    return " · ".join(told)
