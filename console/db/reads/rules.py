"""What is local: catalogue, working calendar and settings."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from console.domain.calendar import DEFAULT_TIMEZONE, WorkCalendar
from console.domain.records.catalogue import CatalogueItem
from console.domain.time_limit import LimitKind, TimeLimit

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import time

    from psycopg import Connection

    Link = Connection[tuple[Any, ...]]

_ITEM_TEXTS = (
    "id", "code", "kind", "major_code", "major", "minor_code", "minor", "condition",
    "major_en", "minor_en", "condition_en", "closing_rule", "closing_rule_en",
    "disposal_standard", "origin", "service_type", "theme", "template",
    "need_inspection", "active",
)  # fmt: skip
_ITEM_LISTS = ("responsible_kinds", "evidence", "keywords")
_ITEMS = f"""SELECT limit_kind, limit_value, {", ".join((*_ITEM_LISTS, *_ITEM_TEXTS))}
  FROM catalogue_item"""  # noqa: S608 - constants
_EVERY_DAY = 0


def load_settings(connection: Link) -> dict[str, Any]:
    """Return the settings by key."""
    return dict(connection.execute("SELECT key, value FROM setting").fetchall())


def catalogue(
    connection: Link, ids: Collection[int] | None = None
) -> list[CatalogueItem]:
    """Return the filing conditions, all or those with these ids, in code order."""
    chosen = "" if ids is None else " WHERE id = ANY(%s::int8[])"
    given = None if ids is None else [list(ids)]
    rows = connection.execute(f"{_ITEMS}{chosen} ORDER BY code", given, binary=True)
    return [_item(row) for row in rows]


def work_calendar(connection: Link, settings: dict[str, Any]) -> WorkCalendar:
    """Return the working calendar of the city."""
    days = connection.execute("SELECT day, kind FROM calendar_day").fetchall()
    years = connection.execute("SELECT year FROM calendar_year").fetchall()
    week = _windows(connection)
    centre = settings.get("centre", {})
    return WorkCalendar.from_rows(
        [(day, kind) for day, kind in days],
        published_years=[year for (year,) in years],
        windows=week.pop(_EVERY_DAY),
        weekday_windows={weekday - 1: windows for weekday, windows in week.items()},
        timezone=centre.get("timezone", DEFAULT_TIMEZONE),
        version=int(settings.get("calendar_version", 1)),
    )


def _windows(connection: Link) -> dict[int, list[tuple[time, time]]]:
    week: dict[int, list[tuple[time, time]]] = {_EVERY_DAY: []}
    rows = connection.execute(
        "SELECT weekday, opens, closes FROM working_window ORDER BY weekday, opens"
    )
    for weekday, opens, closes in rows:
        week.setdefault(weekday, []).append((opens, closes))
    return week


def _item(row: tuple[Any, ...]) -> CatalogueItem:
    kind, value, kinds, evidence, keywords, *texts = row
    return CatalogueItem(
        **dict(zip(_ITEM_TEXTS, texts, strict=True)),
        limit=TimeLimit(LimitKind(kind), value),
        responsible_kinds=tuple(kinds),
        evidence=tuple(evidence),
        keywords=tuple(keywords),
    )
