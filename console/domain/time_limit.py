"""How long something may take, in one of the four kinds of time (处置时限)."""

from __future__ import annotations

import re
import unicodedata
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal
from enum import StrEnum

from console.domain.errors import InvalidInputError
from console.domain.record import placed_record

HOUR_S = 3600
DAY_S = 86400
LONGEST_TEXT = 100


class TimeLimitError(InvalidInputError, ValueError):
    """A time limit was refused; the message says which and why."""

    def __init__(self, english: str, chinese: str) -> None:
        super().__init__(english)
        self._chinese = chinese

    def text(self, language: str = "zh") -> str:
        """Return the reason in one of the two languages."""
        return self._chinese if language.startswith("zh") else str(self)


class LimitKind(StrEnum):
    """Which hours count: all, or only those inside working time."""

    URGENT_HOUR = "uh"
    WORK_HOUR = "wh"
    WORK_DAY = "wd"
    CALENDAR_DAY = "cd"

    @property
    def working(self) -> bool:
        """Only working time counts."""
        return self in {LimitKind.WORK_HOUR, LimitKind.WORK_DAY}

    @property
    def days(self) -> bool:
        """Its unit is the day, not the hour."""
        return self in {LimitKind.WORK_DAY, LimitKind.CALENDAR_DAY}


class Reading(StrEnum):
    """What a number of working days means; other kinds read the same in both."""

    HOURS = "hours"
    """So many times the length of a working day, counted from the start."""
    DAY_END = "day-end"
    """The end of the Nth working day after the starting day."""


_WORDS: dict[LimitKind, tuple[str, ...]] = {
    LimitKind.URGENT_HOUR: (
        "uh", "urgenthour", "urgenthours", "连续小时",
    ),
    LimitKind.WORK_HOUR: (
        "wh", "工作时", "工作小时", "workhour", "workhours",
        "workinghour", "workinghours",
    ),
    LimitKind.WORK_DAY: (
        "wd", "工作日", "工作天", "workday", "workdays", "workingday", "workingdays",
    ),
    LimitKind.CALENDAR_DAY: (
        "cd", "自然日", "日历日", "日历天", "calendarday", "calendardays",
    ),
}  # fmt: skip
_KINDS = {word: kind for kind, words in _WORDS.items() for word in words}
_MINUTES = frozenset({"min", "mins", "minute", "minutes", "分", "分钟"})
_VAGUE_HOURS = frozenset({"h", "hr", "hrs", "hour", "hours", "时", "小时", "钟头"})
_VAGUE_DAYS = frozenset({"d", "day", "days", "日", "天"})
_NUMERALS = {
    **{numeral: Decimal(n) for n, numeral in enumerate("零一二三四五六七八九十")},
    "两": Decimal(2),
    "半": Decimal("0.5"),
}
_PATTERN = re.compile(
    r"(?P<number>[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)|[零一二三四五六七八九十两半])"
    r"个?(?P<unit>[a-z\u4e00-\u9fff]+)",
)
_NAMES = {
    ("zh", LimitKind.URGENT_HOUR): "紧急工作时",
    ("zh", LimitKind.WORK_HOUR): "工作时",
    ("zh", LimitKind.WORK_DAY): "工作日",
    ("zh", LimitKind.CALENDAR_DAY): "自然日",
    ("en", LimitKind.URGENT_HOUR): "urgent hour",
    ("en", LimitKind.WORK_HOUR): "working hour",
    ("en", LimitKind.WORK_DAY): "working day",
    ("en", LimitKind.CALENDAR_DAY): "calendar day",
}


@placed_record
class TimeLimit:
    """So many units of one kind of time; more than zero, at least one second."""

    kind: LimitKind
    value: Decimal

    def __post_init__(self) -> None:
        if isinstance(self.value, float):
            raise TypeError("a limit is exact: give a Decimal, not a float")
        object.__setattr__(self, "kind", LimitKind(self.kind))
        object.__setattr__(self, "value", Decimal(self.value))
        if not self.value.is_finite():
            raise TimeLimitError(
                f"{self.value} is no amount of time", f"{self.value} 不是时长"
            )
        if self.value <= 0:
            raise TimeLimitError(
                f"a limit is more than zero, not {self.value}",
                f"时限须大于零，不能是 {self.value}",
            )
        if self.value * HOUR_S < 1:
            raise TimeLimitError(
                f"{self.value} {self.kind} is less than a second",
                f"{self.value} {self.kind} 不足一秒",
            )

    def __str__(self) -> str:
        """Return the short form that parse reads back: ``4 wh``, ``15 min``."""
        if minutes := self._minutes():
            return f"{minutes} min"
        return f"{_plain(self.value)} {self.kind}"

    @classmethod
    def parse(cls, text: str) -> TimeLimit:
        """Read ``4 wh``, ``0.5wd``, ``2 紧急工作时``, ``15 min`` and the like.

        Urgent (紧急) anywhere in the text wins over the unit beside the number:
        hours then run day and night, days are calendar days. Bare hours and days
        are refused, for nobody can know whether they mean working time.

        Raises:
            TimeLimitError: the text names no amount, no unit, or not which kind.
        """
        if len(text) > LONGEST_TEXT:
            raise TimeLimitError(
                f"no limit is {len(text)} characters long",
                f"时限不会有 {len(text)} 个字",
            )
        plain = _folded(text)
        urgent = "紧急" in plain
        found = _PATTERN.fullmatch(re.sub(r"紧急|[()\[\]]", "", plain))
        if found is None:
            raise TimeLimitError(
                f"{text!r} is no limit: write a number and uh, wh, wd or cd",
                f"“{text}”不是时限：请写数字加 uh、wh、wd 或 cd",
            )
        return _limit_of(text, _number(found["number"]), found["unit"], urgent=urgent)

    def seconds(self, *, work_day_s: int) -> int:
        """Return the budget in whole seconds of its own kind of time.

        Args:
            work_day_s: what one working day counts for, normally 28,800.
        """
        unit_s = {LimitKind.WORK_DAY: work_day_s, LimitKind.CALENDAR_DAY: DAY_S}
        exact = self.value * unit_s.get(self.kind, HOUR_S)
        return max(1, int(exact.to_integral_value(ROUND_HALF_UP)))

    def text(self, language: str = "zh") -> str:
        """Return it for people: ``4 工作时``, ``4 working hours``, ``15 分钟``."""
        chinese = language.startswith("zh")
        if minutes := self._minutes():
            return f"{minutes} {'分钟' if chinese else 'min'}"
        name = _NAMES["zh" if chinese else "en", self.kind]
        plural = "" if chinese or self.value == 1 else "s"
        return f"{_plain(self.value)} {name}{plural}"

    def _minutes(self) -> int:
        """Return the whole minutes of a limit below one urgent hour, else 0."""
        if self.kind is not LimitKind.URGENT_HOUR or self.value >= 1:
            return 0
        minutes, rest = divmod(self.seconds(work_day_s=DAY_S), 60)
        return 0 if rest else minutes


def _folded(text: str) -> str:
    """Fold width and case, drop blanks: what is left is the number and the unit."""
    return re.sub(r"\s", "", unicodedata.normalize("NFKC", text)).lower()


def _number(text: str) -> Decimal:
    return _NUMERALS[text] if text in _NUMERALS else Decimal(text)


def _limit_of(text: str, number: Decimal, unit: str, *, urgent: bool) -> TimeLimit:
    if unit in _MINUTES:
        return TimeLimit(LimitKind.URGENT_HOUR, number / 60)
    kind = _KINDS.get(unit)
    if urgent and (unit in _VAGUE_DAYS or (kind is not None and kind.days)):
        return TimeLimit(LimitKind.CALENDAR_DAY, number)
    if urgent and (unit in _VAGUE_HOURS or kind is not None):
        return TimeLimit(LimitKind.URGENT_HOUR, number)
    if kind is not None:
        return TimeLimit(kind, number)
    if unit in _VAGUE_HOURS | _VAGUE_DAYS:
        raise TimeLimitError(
            f"{text!r} does not say which kind of time: "
            "uh (urgent hours), wh (working hours), wd (working days) or "
            "cd (calendar days)",
            f"“{text}”没有说明是哪种时间：uh（紧急工作时）、wh（工作时）、"
            "wd（工作日）还是 cd（自然日）",
        )
    raise TimeLimitError(
        f"{text!r} has an unknown unit {unit!r}: write uh, wh, wd or cd",
        f"“{text}”的单位“{unit}”不认识：请写 uh、wh、wd 或 cd",
    )


def rest_of(kind: LimitKind, left_s: float) -> TimeLimit:
    """Return what is left of a limit of some kind as one in hours, at least a minute.

    Hours of the same kind of time, rounded up to the hundredth.
    """
    hours = Decimal(max(60, round(left_s))) / HOUR_S
    same = LimitKind.WORK_HOUR if kind.working else LimitKind.URGENT_HOUR
    return TimeLimit(same, hours.quantize(Decimal("0.01"), ROUND_CEILING))


def _plain(value: Decimal) -> str:
    """Write a number without exponent and without trailing zeros."""
    return f"{value.normalize():f}"
