"""The three lists of the centre: alerts, groups in a flood, history."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from console.domain.alarm_floods import group
from console.domain.record import record
from console.models.record_columns import (
    age_column,
    figure_column,
    mark_column,
    words_column,
)
from console.store.table import Table
from console.views.alerts.watch import WAITING
from console.views.alerts.words import (
    alert_columns,
    group_words,
    place_of,
    priority_mark,
    priority_words,
)
from console.views.shared.case_delegate import Cell
from console.views.shared.record_table import RecordTable, TableLook
from console.views.shared.span_text import age_text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from console.domain.records.supervision import AlertRecord
    from console.models.columns import Column
    from console.views.alerts.parts import AlertParts

tr = QCoreApplication.translate
_CELLS = {
    "priority": Cell.MARK,
    "level": Cell.STRONG,
    "kind": Cell.STRONG,
    "title": Cell.TITLE,
    "count": Cell.FIGURE,
    "raised": Cell.FIGURE,
}
_WIDTHS = {
    "priority": 32,
    "level": 64,
    "kind": 128,
    "cause": 108,
    "place": 132,
    "unit": 132,
    "raised": 88,
    "count": 64,
}


def by_priority(alert: AlertRecord) -> tuple[int, float]:
    """Return the place in the list: the gravest on top, then the newest."""
    return alert.severity, -alert.raised_at.timestamp()


def latest_first(alert: AlertRecord) -> tuple[float, int]:
    """Return the place in the history: the newest on top."""
    return -alert.raised_at.timestamp(), -alert.id


def alert_table(
    parts: AlertParts,
    rows: Table[int, AlertRecord],
    empty: str,
    sort: Callable[[AlertRecord], Any] = by_priority,
) -> RecordTable:
    """Return a list of alerts; its place alone tells how grave each one is."""
    columns = alert_columns(
        parts.picture,
        parts.clock.now,
        parts.alerts.standing,
        parts.alerts.back_from_shelf,
    )
    look = TableLook(cells=_CELLS, widths=_WIDTHS, empty=empty, many=True)
    return RecordTable(rows, columns, look, sort=sort)


@record
class GroupRow:
    """Waiting alerts of one place and one cause."""

    key: tuple[str, str]
    ids: tuple[int, ...]
    severity: int
    kind: str
    cause: str
    place: str
    first_at: datetime
    last_at: datetime


class Groups:
    """The table of groups, made anew from the waiting alerts."""

    def __init__(self, parts: AlertParts) -> None:
        self._parts = parts
        self.rows: Table[Any, GroupRow] = Table(attrgetter("key"))

    def follow(self) -> None:
        """Group what waits now."""
        alerts, picture = self._parts.alerts, self._parts.picture
        waiting = [each for each in alerts.told if alerts.standing(each) in WAITING]
        self.rows.replace(
            self._row(one)
            for one in group(waiting, lambda each: place_of(each, picture))
        )

    def table(self) -> RecordTable:
        """Return a list that shows them."""
        look = TableLook(
            cells=_CELLS,
            widths={k: v for k, v in _WIDTHS.items() if k not in ("place", "unit")},
            empty=tr("AlertLists", "没有待处理的告警。"),
        )
        return RecordTable(
            self.rows,
            _group_columns(self._parts.clock.now),
            look,
            sort=lambda row: (row.severity, -len(row.ids), -row.last_at.timestamp()),
        )

    @staticmethod
    def _row(one: Any) -> GroupRow:
        kind, _, cause = one.cause.partition(":")
        return GroupRow(
            key=(str(one.place), one.cause),
            ids=one.ids,
            severity=one.severity,
            kind=kind,
            cause=cause,
            place=str(one.place),
            first_at=one.first_at,
            last_at=one.last_at,
        )


def _group_columns(now: Any) -> list[Column[Any]]:
    def named(row: GroupRow) -> str:
        place = row.place or tr("AlertLists", "不在网格内")
        said = tr("AlertLists", "%1 · %2").replace("%1", place)
        return said.replace("%2", group_words(row.kind, row.cause))

    return [
        mark_column(
            "priority",
            lambda row: priority_mark(row.severity),
            lambda row: priority_words(row.severity),
        ),
        words_column(
            "level",
            lambda: tr("AlertLists", "级"),
            lambda row: priority_words(row.severity),
        ),
        words_column("title", lambda: tr("AlertLists", "地点和起因"), named),
        figure_column(
            "count", lambda: tr("AlertLists", "条数"), lambda row: len(row.ids)
        ),
        age_column(
            "raised",
            lambda: tr("AlertLists", "最近一条"),
            attrgetter("last_at"),
            now,
            age_text,
        ),
    ]


def ids_of(records: Iterable[Any]) -> list[int]:
    """Return the ids of chosen alerts or of all alerts in chosen groups."""
    found: list[int] = []
    for each in records:
        found.extend(each.ids if isinstance(each, GroupRow) else [each.id])
    return found
