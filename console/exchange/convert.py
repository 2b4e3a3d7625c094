"""Single values: from what a file holds to what the console keeps."""

from __future__ import annotations

import html
import math
import re
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any

from console.exchange.fields import WORDS, Field, Shape
from console.exchange.readers.sheet_parts import UNSAVED
from console.exchange.readers.workbook import FORMULA_ERRORS
from console.exchange.refusals import ValueRefusedError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from zoneinfo import ZoneInfo

EARLIEST = datetime(1949, 10, 1, tzinfo=UTC)
LATEST = datetime(2200, 1, 1, tzinfo=UTC)
SHEET_DAY_0 = datetime(1899, 12, 30)  # noqa: DTZ001 - sheets know no zones
FIRST_SHEET_DAY, END_OF_SHEET_DAYS = 20_000, 80_000
"""Days a spreadsheet counts for 1954 to 2119, in cells that are not shown as dates."""
TRUE = frozenset({"1", "1.0", "true", "t", "yes", "y", "是", "有", "√", "按时"})
FALSE = frozenset({"0", "0.0", "false", "f", "no", "n", "否", "无", "×", "超时"})
ISO_PATTERNS = (
    "%Y/%m/%d %H:%M:%S",
    "%Y/%m/%d %H:%M",
    "%Y/%m/%d",
    "%Y年%m月%d日 %H:%M:%S",
    "%Y年%m月%d日 %H:%M",
    "%Y年%m月%d日%H时%M分",
    "%Y年%m月%d日",
)
_FAILED_FORMULAS = dict.fromkeys(FORMULA_ERRORS, "formula_error")
_FAILED_FORMULAS[UNSAVED] = "formula_unsaved"
_CONTROLS = re.compile(r"[\x01-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_BROKEN = re.compile("[\ud800-\udfff]")
_LIST_MARKS = re.compile(r"[,，;；、|\n]+")


def plain_text(value: Any, *, entities: bool = False) -> str:
    """Return a cell as one clean text; whole floats lose their ``.0``.

    Raises:
        ValueRefusedError: NUL characters, bytes that are no text in the file's
            encoding, or a failed formula.
    """
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer() and abs(value) < 1e15:
        value = int(value)
    text = value.isoformat(" ") if isinstance(value, datetime) else str(value)
    if text.isalnum():
        return text
    if "\0" in text:
        raise ValueRefusedError("nul_character", text)
    if _BROKEN.search(text):
        raise ValueRefusedError("undecodable_bytes", text)
    if failed := _FAILED_FORMULAS.get(text):
        raise ValueRefusedError(failed, text.replace(UNSAVED, ""))
    if entities and "&" in text:
        text = _BROKEN.sub("", html.unescape(text)).replace("\0", "")
    return _CONTROLS.sub("", text.replace("\xa0", " ")).strip()


def to_shape(value: Any, target: Field, patterns: Sequence[str], zone: ZoneInfo) -> Any:
    """Convert a non-empty cell to what ``target`` asks for.

    Raises:
        ValueRefusedError: it cannot be read as such.
    """
    if target.shape is Shape.MOMENT:
        return to_moment(value, patterns, zone)
    text = value if isinstance(value, str) else plain_text(value)
    if len(text) > target.longest:
        raise ValueRefusedError("text_too_long", text, limit=target.longest)
    if target.shape is Shape.NUMBER:
        return to_number(text)
    if target.shape is Shape.FLAG:
        return to_flag(text)
    if target.shape is Shape.LIST:
        return to_list(text, WORDS.get(target.name, {}))
    if target.shape is Shape.CHOICE:
        return to_choice(text, target)
    return text


def to_number(text: str) -> float:
    """Read a finite decimal number."""
    try:
        number = float(text.replace("，", ".") if text.count("，") == 1 else text)
    except ValueError:
        raise ValueRefusedError("not_a_number", text) from None
    if not math.isfinite(number):
        raise ValueRefusedError("absurd_number", text)
    return number


def to_flag(text: str) -> bool:
    """Read yes or no."""
    folded = text.casefold()
    if folded in TRUE:
        return True
    if folded in FALSE:
        return False
    raise ValueRefusedError("not_yes_or_no", text)


def to_list(text: str, words: dict[str, str]) -> tuple[str, ...]:
    """Split at commas, semicolons, enumeration commas and line breaks."""
    parts = (part.strip() for part in _LIST_MARKS.split(text))
    return tuple(dict.fromkeys(words.get(part, part) for part in parts if part))


def to_choice(text: str, target: Field) -> str:
    """Read a code or one of the everyday words for it."""
    if text in target.choices:
        return text
    words = WORDS.get(target.name, {})
    found = words.get(text, words.get(text.casefold(), text.upper()))
    for candidate in (found, text.casefold()):
        if candidate in target.choices:
            return candidate
    raise ValueRefusedError("unknown_choice", text)


def to_moment(value: Any, patterns: Sequence[str], zone: ZoneInfo) -> datetime:
    """Read a moment; without an offset of its own it is local to ``zone``.

    A local time skipped by a change to summer time is read with the offset
    before the change, a repeated one is its first occurrence.
    """
    found = _as_datetime(value, patterns)
    if found is None:
        raise ValueRefusedError("not_a_date", value, patterns=", ".join(patterns))
    try:
        at = (found if found.tzinfo else found.replace(tzinfo=zone)).astimezone(UTC)
    except OverflowError:
        raise ValueRefusedError("absurd_date", value) from None
    if not EARLIEST <= at <= LATEST:
        raise ValueRefusedError("absurd_date", value)
    return at


def _as_datetime(value: Any, patterns: Sequence[str]) -> datetime | None:
    if isinstance(value, datetime):
        return value
    if isinstance(value, date):
        return datetime.combine(value, time.min)
    if isinstance(value, int | float) and FIRST_SHEET_DAY <= value < END_OF_SHEET_DAYS:
        return SHEET_DAY_0 + timedelta(seconds=round(value * 86400))
    text = plain_text(value)
    for pattern in patterns:
        try:
            return datetime.strptime(text, pattern)  # noqa: DTZ007 - the zone follows
        except ValueError:
            continue
    return None if patterns else _by_custom(text)


def _by_custom(text: str) -> datetime | None:
    """Without given patterns: ISO 8601 and the usual Chinese ways."""
    if not re.match(r"\d{4}\D", text):
        return None
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        pass
    for pattern in ISO_PATTERNS:
        try:
            return datetime.strptime(text, pattern)  # noqa: DTZ007 - the zone follows
        except ValueError:
            continue
    return None
