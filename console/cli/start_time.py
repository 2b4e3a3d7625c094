"""A moment as people write it on a command line."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, datetime, timedelta, timezone, tzinfo

_DAY = r"(?P<year>[0-9]{4})[-/.年](?P<month>[0-9]{1,2})[-/.月](?P<day>[0-9]{1,2})日?"
_TIME = (
    r"(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})"
    r"(?::(?P<second>[0-9]{2})(?:\.(?P<part>[0-9]{1,6})[0-9]*)?)?"
)
_OFFSET = r"(?P<utc>z)|(?P<sign>[+-])(?P<off_h>[0-9]{2}):?(?P<off_m>[0-9]{2})?"
_PATTERN = re.compile(rf"{_DAY}(?:\s*t\s*|\s+|(?<=日)){_TIME}\s*(?:{_OFFSET})?")


def read_moment(text: str, zone: tzinfo) -> datetime:
    """Return the aware moment written as ``2026-02-14 16:00``.

    Seconds and an offset (``Z``, ``+08:00``) may follow; without an offset it is
    the time in ``zone``. 24:00 is the midnight that ends the day.

    Raises:
        ValueError: it is written otherwise, or there is no such day or time.
    """
    folded = unicodedata.normalize("NFKC", text).strip().lower()
    found = _PATTERN.fullmatch(folded)
    if found is None:
        raise ValueError("YYYY-MM-DD HH:MM")
    parts = {name: int(found[name] or 0) for name in _NUMBERS}
    at_day_end = parts["hour"] == 24 and not (parts["minute"] or parts["second"])
    if at_day_end:
        parts["hour"] = 0
    part_us = int((found["part"] or "0").ljust(6, "0"))
    moment = datetime(**parts, microsecond=part_us, tzinfo=_zone_of(found, zone))
    return moment + timedelta(days=at_day_end)


_NUMBERS = ("year", "month", "day", "hour", "minute", "second")


def _zone_of(found: re.Match[str], zone: tzinfo) -> tzinfo:
    if found["utc"]:
        return UTC
    if not found["sign"]:
        return zone
    off = timedelta(hours=int(found["off_h"]), minutes=int(found["off_m"] or 0))
    return timezone(-off if found["sign"] == "-" else off)
