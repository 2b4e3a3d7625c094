"""Write resources/calendar/cn.json from the chinesecalendar package.

Run it after a release of that package that knows another year:
``.venv/bin/python tools/make_calendar.py``. The console itself reads only the file.
"""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

from chinese_calendar import is_workday
from chinese_calendar.constants import holidays

TARGET = Path(__file__).parents[1] / "resources" / "calendar" / "cn.json"


def deviations(first: date, last: date) -> dict[str, list[str]]:
    """Return the days off on weekdays and the working weekends, both ends included."""
    found: dict[str, list[str]] = {"off": [], "work": []}
    day = first
    while day <= last:
        if is_workday(day) != (day.weekday() < 5):
            found["work" if is_workday(day) else "off"].append(day.isoformat())
        day += timedelta(days=1)
    return found


def main() -> None:
    """Write the file for every year the package knows."""
    years = range(min(holidays).year, max(holidays).year + 1)
    first, last = date(years[0], 1, 1), date(years[-1], 12, 31)
    document = {
        "version": 1,
        "timezone": "Asia/Shanghai",
        "windows": [["08:00", "12:00"], ["14:00", "18:00"]],
        "published_years": list(years),
        **deviations(first, last),
    }
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(document, ensure_ascii=False, indent=1)
    TARGET.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
