"""Why a stage timer is due when it is: rules, extensions, pauses, the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from console.domain.explanation import (
    Step,
    StepKind,
    counting_steps,
    local_text,
    rule_steps,
    span_words,
)
from console.domain.record import record
from console.domain.stage_timer import deadline

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from console.domain.calendar import WorkCalendar
    from console.domain.stage_timer import Extension, Pause, StageTimer


@record
class Recalculation:
    """A changed rule moved the clock: when, by whom, why, from when to when."""

    at: datetime
    by: str
    reason: str
    rules_version: int
    old_due_at: datetime | None
    new_due_at: datetime | None
    old_limit: str = ""
    new_limit: str = ""
    corrected: bool = False
    """It was not a rule that changed: the case's condition was put right."""


def rule_step(rule: str, rules_version: int) -> Step:
    """Tell which rule gives the limit, and in which version of the rules."""
    return Step(
        kind=StepKind.RULE,
        chinese=f"规则第 {rules_version} 版 · {rule_words(rule, 'zh')}",
        english=f"rules version {rules_version} · {rule_words(rule, 'en')}",
    )


def rule_words(rule: str, language: str) -> str:
    """Name a timer's rule: by the catalogue, by the stage, or by its own order."""
    kind, _, name = rule.partition(":")
    chinese = language.startswith("zh")
    named = {
        "catalogue": f"准入清单 {name}" if chinese else f"catalogue {name}",
        "stage": f"环节时限 {name}" if chinese else f"stage limit {name}",
        "rework": "返工" if chinese else "rework",
    }
    return named.get(kind, rule)


def recalculation_step(each: Recalculation, calendar: WorkCalendar) -> Step:
    """Tell one recalculation."""
    at = _local(each.at, calendar)
    old, new = (
        "—" if due is None else _local(due, calendar)
        for due in (each.old_due_at, each.new_due_at)
    )
    limits = (
        f"，{each.old_limit} → {each.new_limit}"
        if each.old_limit != each.new_limit
        else ""
    )
    chinese, english = (
        ("立案条件更正后重新计算", "recalculated under the corrected condition")
        if each.corrected
        else (
            f"按规则第 {each.rules_version} 版重新计算",
            f"recalculated by rules version {each.rules_version}",
        )
    )
    return Step(
        kind=StepKind.RULE,
        chinese=(f"{at} {chinese}：{old} → {new}{limits}（{each.by}：{each.reason}）"),
        english=(
            f"{at} {english}: "
            f"{old} → {new}{limits.replace('，', ', ')} ({each.by}: {each.reason})"
        ),
        reason=each.reason,
    )


def explain(timer: StageTimer, calendar: WorkCalendar) -> tuple[Step, ...]:
    """Return the lines of the explanation, in the order things happened."""
    happened = [
        *((each.from_at, _pause_step(each, timer, calendar)) for each in timer.pauses),
        *((each.at, _extension_step(each, calendar)) for each in timer.extensions),
    ]
    happened.sort(key=lambda pair: pair[0])
    return (
        *rule_steps(timer.limit, timer.reading, calendar),
        *(step for _, step in happened),
        *_end_steps(timer, calendar),
    )


def _pause_step(each: Pause, timer: StageTimer, calendar: WorkCalendar) -> Step:
    begun = _local(each.from_at, calendar)
    if each.to_at is None:
        chinese, english, span_s = "至今", "until now", None
    else:
        ended = _local(each.to_at, calendar)
        span_s = _given_back_s(each.from_at, each.to_at, timer, calendar)
        words = span_words(span_s)
        chinese, english = (
            f"至 {ended}，补回 {words[0]}",
            f"to {ended}, adds {words[1]}",
        )
    return Step(
        kind=StepKind.PAUSED,
        chinese=f"{begun} 起暂停{chinese}（{each.by}：{each.reason}）",
        english=f"paused {begun} {english} ({each.by}: {each.reason})",
        span_s=span_s,
        reason=each.reason,
    )


def _given_back_s(
    from_at: datetime, to_at: datetime, timer: StageTimer, calendar: WorkCalendar
) -> int:
    """Return the part of a pause that counts for the original limit's kind."""
    if timer.limit.kind.working:
        return round(calendar.working_seconds(from_at, to_at))
    return round((to_at - from_at).total_seconds())


def _extension_step(each: Extension, calendar: WorkCalendar) -> Step:
    at = _local(each.at, calendar)
    return Step(
        kind=StepKind.EXTENDED,
        chinese=f"{at} 延期 {each.limit.text('zh')}（{each.by}：{each.reason}）",
        english=f"{at} extended by {each.limit.text('en')} ({each.by}: {each.reason})",
        reason=each.reason,
    )


def _end_steps(timer: StageTimer, calendar: WorkCalendar) -> Iterator[Step]:
    due = deadline(timer, calendar)
    if due is None:
        yield Step(
            kind=StepKind.DUE,
            chinese="暂停中，恢复后重新计算到期时间",
            english="paused: the due time is worked out when it goes on",
        )
        return
    days = counting_steps(timer.started_at, due, timer.limit.kind, calendar)
    plain = not timer.pauses and not timer.extensions
    yield from (step for step in days if plain or step.kind is not StepKind.COUNTED)


def _local(at: datetime, calendar: WorkCalendar) -> str:
    return local_text(calendar.local(at))
