"""The working calendar that comes with the console, before anyone edits it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import TypedDict

from console.domain.calendar import DayKind, WorkCalendar

SEED_FILE = Path(__file__).parents[2] / "resources" / "calendar" / "cn.json"


class SeedDocument(TypedDict):
    """The seed file: ISO dates that differ from Monday to Friday, and windows."""

    version: int
    timezone: str
    windows: list[list[str]]
    published_years: list[int]
    off: list[str]
    work: list[str]


def seed_document(path: Path = SEED_FILE) -> SeedDocument:
    """Read the seed file."""
    return json.loads(path.read_text(encoding="utf-8"))


def seed_days(document: SeedDocument) -> dict[date, DayKind]:
    """Return the days that differ from the ordinary week, in order."""
    off = {date.fromisoformat(day): DayKind.OFF for day in document["off"]}
    work = {date.fromisoformat(day): DayKind.WORK for day in document["work"]}
    return dict(sorted({**off, **work}.items()))


def seed_calendar(path: Path = SEED_FILE) -> WorkCalendar:
    """Return the seed file's calendar.

    Raises:
        CalendarError: the file holds rows that make no calendar.
    """
    document = seed_document(path)
    return WorkCalendar.from_rows(
        [(day, kind) for day, kind in seed_days(document).items()],
        published_years=document["published_years"],
        windows=document["windows"],
        timezone=document["timezone"],
        version=document["version"],
    )
