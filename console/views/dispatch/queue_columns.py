"""The columns of the queue on this desk: those of every queue, and some to choose."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from console.domain.states import Severity
from console.models.case_columns import Tag, case_columns, tags_of
from console.models.columns import Column, in_pinyin_order
from console.models.roles import Role
from console.views.shared.case_delegate import Cell, case_cells
from console.views.shared.span_text import CENTRE_ZONE, moment_text
from console.views.work.words import channel_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from console.domain.records.case import CaseRecord

translate = QCoreApplication.translate

HIDDEN_AT_FIRST = frozenset({"matter", "address", "channel", "reported", "changed"})
WIDTHS = {
    "severity": 24,
    "number": 92,
    "grid": 136,
    "state": 80,
    "unit": 120,
    "remaining": 88,
    "matter": 112,
    "address": 176,
    "channel": 72,
    "reported": 96,
    "changed": 136,
}
"""Pixels at first; the title takes what is left."""


def queue_columns(
    now: Callable[[], datetime], pending_title: Callable[[int], str]
) -> tuple[Column[CaseRecord], ...]:
    """Return all columns a person may choose from; pending commands are tags."""
    own = [
        replace(column, roles={**column.roles, Role.TAGS: _tags(pending_title)})
        if column.key == "title"
        else column
        for column in case_columns(now)
    ]
    return (*own, *_more_columns())


def queue_cells(columns: tuple[Column[CaseRecord], ...]) -> dict[int, Cell]:
    """Return how the columns are painted."""
    figures = {n: Cell.FIGURE for n, c in enumerate(columns) if c.key == "reported"}
    return case_cells(columns) | figures


def _tags(
    pending_title: Callable[[int], str],
) -> Callable[[CaseRecord], tuple[Tag, ...]]:
    def tags(record: CaseRecord) -> tuple[Tag, ...]:
        title = pending_title(record.id)
        if not title:
            return tags_of(record)
        said = translate("QueueColumns", "%1…").replace("%1", title)
        return (Tag(said, Severity.PAUSED), *tags_of(record))

    return tags


def _more_columns() -> tuple[Column[CaseRecord], ...]:
    return (
        Column(
            key="matter",
            title=lambda: translate("QueueColumns", "小类"),
            read=lambda record: record.matter,
            tooltip=lambda record: f"{record.matter_code} {record.matter}".strip(),
            sort_value=lambda record: in_pinyin_order(record.matter),
        ),
        Column(
            key="address",
            title=lambda: translate("QueueColumns", "地点"),
            read=lambda record: record.address,
            sort_value=lambda record: in_pinyin_order(record.address),
        ),
        Column(
            key="channel",
            title=lambda: translate("QueueColumns", "来源"),
            read=lambda record: record.channel,
            show=channel_words,
        ),
        Column(
            key="reported",
            title=lambda: translate("QueueColumns", "上报"),
            read=lambda record: record.reported_at,
            show=lambda at: f"{at.astimezone(CENTRE_ZONE):%m-%d %H:%M}",
            tooltip=lambda record: moment_text(record.reported_at),
        ),
        Column(
            key="changed",
            title=lambda: translate("QueueColumns", "最近变动"),
            read=lambda record: record.changed_at,
            show=lambda at: f"{at.astimezone(CENTRE_ZONE):%m-%d %H:%M}" if at else "—",
            tooltip=lambda record: record.changed_by,
        ),
    )
