"""What a changed rule makes of the rule book, and of a clock that is running."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, cast

from console.domain.calendar import DEFAULT_WINDOWS, WorkCalendar
from console.domain.codes import in_force
from console.domain.commands import rules as ask
from console.domain.errors import InvalidInputError
from console.domain.record import record
from console.domain.stage_timer import StageTimer, deadline, reaches_at
from console.domain.time_limit import LimitKind, TimeLimit, TimeLimitError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime, time

    from console.domain.rule_book import RuleBook

CATALOGUE, STAGE = "catalogue:", "stage:"


@record
class Renewed:
    """A running clock before and after a change: itself, its end, its warning.

    The times are not worked out for a clock that the change does not concern. With
    ``rule`` it stands under another rule from now on.
    """

    timer: StageTimer
    old_due_at: datetime | None = None
    new_due_at: datetime | None = None
    old_near_at: datetime | None = None
    new_near_at: datetime | None = None
    relimited: bool = False
    rule: str = ""

    @property
    def moved(self) -> bool:
        """Its end, its warning, or the limit it stands under is another."""
        before = (self.old_due_at, self.old_near_at)
        return self.relimited or before != (self.new_due_at, self.new_near_at)


def changed_book(book: RuleBook, change: ask.RuleChange) -> RuleBook:
    """Return the rule book as it would be after a change, its version one up.

    Raises:
        InvalidInputError: the change makes no sense.
    """
    made = _CHANGES[type(change)](book, change)
    settings = {**made.settings, "rules_version": book.version + 1}
    return replace(made, settings=settings)


def renewed(
    timer: StageTimer,
    rule: str,
    *,
    urgent: bool,
    old: RuleBook,
    new: RuleBook,
) -> Renewed:
    """Return what a running clock becomes when the rules change.

    Its limit changes only when its rule's limit did, and it still stood under that;
    a limit of its own, a pause and an extension stay.
    """
    if not concerns(timer, rule, urgent=urgent, old=old, new=new):
        return Renewed(timer=timer)
    before = limit_under(old, rule, urgent=urgent)
    after = limit_under(new, rule, urgent=urgent)
    follows = after is not None and before != after and timer.limit == before
    reading = new.reading if timer.reading == old.reading else timer.reading
    fresh = replace(
        timer,
        limit=after if follows and after is not None else timer.limit,
        reading=reading,
    )
    return worked_out(timer, fresh, urgent=urgent, old=old, new=new)


def worked_out(
    timer: StageTimer,
    fresh: StageTimer,
    *,
    urgent: bool,
    old: RuleBook,
    new: RuleBook,
    rule: str = "",
) -> Renewed:
    """Return a running clock before and after, its ends and warnings worked out."""
    return Renewed(
        timer=fresh,
        old_due_at=deadline(timer, old.calendar),
        new_due_at=deadline(fresh, new.calendar),
        old_near_at=_near(timer, old, urgent=urgent),
        new_near_at=_near(fresh, new, urgent=urgent),
        relimited=fresh != timer,
        rule=rule,
    )


def concerns(
    timer: StageTimer, rule: str, *, urgent: bool, old: RuleBook, new: RuleBook
) -> bool:
    """Tell, without working anything out, whether a change can move a clock.

    ``new`` comes from ``changed_book(old, ...)``: what did not change is the same
    object in both.
    """
    kinds = {limit.kind for limit in timer.limits}
    if old.calendar is not new.calendar and any(kind.working for kind in kinds):
        return True
    if old.reading != new.reading and LimitKind.WORK_DAY in kinds:
        return True
    stage = timer.stage, urgent
    if old.stage_limits.get(stage) != new.stage_limits.get(stage):
        return True
    same = old.items is new.items and old.stage_limits is new.stage_limits
    return not same and limit_under(old, rule, urgent=urgent) != limit_under(
        new, rule, urgent=urgent
    )


def touches_clocks(change: ask.RuleChange) -> bool:
    """Tell whether such a change can move a running clock or its reminders."""
    if isinstance(change, ask.ChangeSetting):
        return change.key == "day_reading"
    return not isinstance(change, ask.ChangeAuthorization | ask.ChangeTemplate)


def limit_under(book: RuleBook, rule: str, *, urgent: bool) -> TimeLimit | None:
    """Return the limit that a rule gives, None when it gives none of its own."""
    if rule.startswith(CATALOGUE):
        code = rule.removeprefix(CATALOGUE)
        return next((i.limit for i in book.items.values() if i.code == code), None)
    row = book.stage_limits.get((rule.removeprefix(STAGE), urgent))
    return row.limit if rule.startswith(STAGE) and row is not None else None


def _near(timer: StageTimer, book: RuleBook, *, urgent: bool) -> datetime | None:
    row = book.stage_limits.get((timer.stage, urgent))
    return reaches_at(timer, book.calendar, ratio=row.near_share if row else 0.8)


def _calendar(book: RuleBook, change: ask.ChangeCalendar) -> RuleBook:
    calendar = book.calendar.with_days(
        change.days,
        version=book.calendar.version + 1,
        published_years=change.published,
    )
    if change.windows is not None:
        calendar = _with_windows(calendar, change.windows)
    settings = {**book.settings, "calendar_version": calendar.version}
    return replace(book, calendar=calendar, settings=settings)


def _with_windows(
    calendar: WorkCalendar, windows: Iterable[tuple[int, time, time]]
) -> WorkCalendar:
    week: dict[int, list[tuple[time, time]]] = {}
    for weekday, opens, closes in sorted(windows):
        _require(0 <= weekday <= 7, "windows", "no_such_weekday")
        week.setdefault(weekday, []).append((opens, closes))
    every = tuple(week.pop(0, ()))
    _require(every, "windows", "no_window_for_every_day")
    single = {weekday - 1: tuple(rows) for weekday, rows in week.items()}
    return calendar.with_windows(every or DEFAULT_WINDOWS, single)


def _stage_limit(book: RuleBook, change: ask.ChangeStageLimit) -> RuleBook:
    row = change.row
    key = row.stage, row.urgent
    _require(key in book.stage_limits, "stage", "unknown")
    by_catalogue = book.stage_limits[key].limit is None
    _require(by_catalogue == (row.limit is None), "limit", "catalogue_or_not")
    _require(0 < row.near_share < 1 < row.serious_share <= 10, "shares", "out_of_order")
    return replace(book, stage_limits={**book.stage_limits, key: row})


def _reminder(book: RuleBook, change: ask.ChangeReminder) -> RuleBook:
    rule = change.rule
    _require(0 < rule.share <= 10, "share", "out_of_range")
    _require(0 <= rule.order_level <= 3, "order_level", "out_of_range")
    _require((rule.quiet_from is None) == (rule.quiet_to is None), "quiet", "missing")
    named = (rule.stage, rule.matter_code, rule.share)
    others = [each for each in book.reminders if each.id != rule.id]
    same = [e for e in others if (e.stage, e.matter_code, e.share) == named]
    _require(not (change.active and same), "share", "twice")
    kept = (*others, rule) if change.active else tuple(others)
    return replace(book, reminders=kept)


def _setting(book: RuleBook, change: ask.ChangeSetting) -> RuleBook:
    _require(change.key in book.settings, "key", "unknown")
    fixed = {"calendar_version", "rules_version"}
    _require(change.key not in fixed, "key", "kept_by_the_desk")
    before = book.settings[change.key]
    codes = change.key in CODES
    kept = _codes(change.value) if codes else _alike(before, change.value)
    _require(kept, "value", "another_kind")
    if codes:
        _keep_codes(before, change.value)
    _check_choice(change.key, change.value)
    return replace(book, settings={**book.settings, change.key: change.value})


CODES = frozenset({"refusal_codes", "obstruction_kinds"})
"""Settings that are lists of codes: codes may be added and withdrawn."""
MOST_OF_A_CODE = 12


def _codes(value: Any) -> bool:
    """Tell whether this is a list of codes, each with its words."""
    codes = cast("dict[str, Any]", value) if isinstance(value, dict) else {}
    return bool(codes) and all(
        _is_code(code)
        and isinstance(told, dict)
        and _words(cast("dict[str, Any]", told))
        for code, told in codes.items()
    )


def _is_code(code: str) -> bool:
    return code == code.strip() and 0 < len(code) <= MOST_OF_A_CODE


def _keep_codes(before: dict[str, Any], value: dict[str, Any]) -> None:
    """Cases stand under the codes there were: a code is withdrawn, never removed."""
    _require(before.keys() <= value.keys(), "value", "codes_are_withdrawn")
    _require(in_force(value), "value", "no_code_in_force")


def _words(told: dict[str, Any]) -> str:
    return str(told.get("words", "")).strip()


def _alike(before: Any, value: Any) -> bool:
    """A setting keeps its kind, and a group its names."""
    same_kind = type(cast("object", before)) is type(cast("object", value))
    if isinstance(before, dict) and isinstance(value, dict):
        old, new = cast("dict[str, Any]", before), cast("dict[str, Any]", value)
        return old.keys() == new.keys() and all(
            _alike(old[name], new[name]) for name in old
        )
    if isinstance(before, bool) or isinstance(value, bool):
        return same_kind
    if isinstance(before, int | float) and isinstance(value, int | float):
        return value >= 0
    if isinstance(before, str) and isinstance(value, str) and _is_limit(before):
        return _is_limit(value)
    return same_kind and bool(value or not before)


def _is_limit(text: str) -> bool:
    try:
        TimeLimit.parse(text)
    except TimeLimitError:
        return False
    return True


CHOICES: dict[str, tuple[str, ...]] = {
    "fail_policy": ("supervise", "rework_then_supervise"),
    "day_reading": ("hours", "day-end"),
    "rework_limit": ("original", "remaining"),
}
"""Settings that are one of a few words."""


def _check_choice(key: str, value: Any) -> None:
    if key in CHOICES:
        _require(value in CHOICES[key], "value", "unknown")
    if key == "centre":
        WorkCalendar(timezone=value["timezone"])


def _item(book: RuleBook, change: ask.ChangeItem) -> RuleBook:
    item = change.item
    _require(item.code.strip() and item.condition.strip(), "item", "missing")
    twin = [i for i in book.items.values() if i.code == item.code and i.id != item.id]
    _require(not twin, "code", "twice")
    if item.id == 0:
        _require(item.origin == "local", "origin", "new_items_are_local")
    else:
        before = book.item(item.id)
        _require(before.code == item.code, "code", "final")
        _require(before.origin == item.origin, "origin", "final")
    return replace(book, items={**book.items, item.id: item})


def _template(book: RuleBook, change: ask.ChangeTemplate) -> RuleBook:
    template = change.template
    leads = [part for part in template.parts if part.role == "LEAD"]
    _require(template.name.strip(), "name", "missing")
    _require(len(leads) == 1, "parts", "exactly_one_lead")
    for place, part in enumerate(template.parts):
        earlier = part.after is None or 0 <= part.after < place
        _require(earlier, "parts", "after_must_name_an_earlier_part")
    others = tuple(each for each in book.templates if each.id != template.id)
    return replace(book, templates=(*others, template) if change.active else others)


def _authorization(book: RuleBook, change: ask.ChangeAuthorization) -> RuleBook:
    _require(change.grant.unit_id, "unit_id", "missing")
    return book


def _require(condition: object, field: str, reason: str) -> None:
    if not condition:
        raise InvalidInputError(f"{field}: {reason}", field=field, reason=reason)


_CHANGES: dict[type[ask.RuleChange], Callable[[RuleBook, Any], RuleBook]] = {
    ask.ChangeCalendar: _calendar,
    ask.ChangeStageLimit: _stage_limit,
    ask.ChangeReminder: _reminder,
    ask.ChangeSetting: _setting,
    ask.ChangeItem: _item,
    ask.ChangeAuthorization: _authorization,
    ask.ChangeTemplate: _template,
}
