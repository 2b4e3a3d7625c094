"""Columns of plain records: words, moments as ages, limits as what remains."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from console.domain.states import Severity
from console.models.case_texts import moment_text, span_text
from console.models.columns import OPPOSITE, Column, in_pinyin_order
from console.models.roles import Role

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    Read = Callable[[Any], Any]
    Now = Callable[[], datetime]


def words_column(
    key: str,
    title: Callable[[], str],
    read: Read,
    *,
    tooltip: Callable[[Any], str] | None = None,
    roles: dict[int, Read] | None = None,
) -> Column[Any]:
    """Return a column of words, sorted by sound."""
    return Column(
        key=key,
        title=title,
        read=read,
        tooltip=tooltip,
        sort_value=lambda record: in_pinyin_order(str(read(record))),
        roles=roles or {},
    )


def figure_column(
    key: str, title: Callable[[], str], read: Read, show: Callable[[Any], str] = str
) -> Column[Any]:
    """Return a column of numbers."""
    return Column(key=key, title=title, read=read, show=show, alignment=OPPOSITE)


def mark_column(key: str, read: Read, name: Callable[[Any], str]) -> Column[Any]:
    """Return a column of severity marks, named in the tooltip."""
    return Column(
        key=key,
        title=str,
        read=read,
        show=lambda _: "",
        tooltip=name,
        roles={Role.SEVERITY: read},
    )


def age_column(
    key: str,
    title: Callable[[], str],
    read: Read,
    now: Now,
    show: Callable[[float], str],
) -> Column[Any]:
    """Return a column of moments as ages; the moment itself is in the tooltip."""

    def text(at: datetime | None) -> str:
        return "" if at is None else show(max(0.0, (now() - at).total_seconds()))

    return Column(
        key=key,
        title=title,
        read=read,
        show=text,
        tooltip=lambda record: moment_text(read(record)),
        alignment=OPPOSITE,
        ticks=True,
    )


def limit_column(
    key: str,
    title: Callable[[], str],
    read: Read,
    now: Now,
    near: Callable[[Any], bool] | None = None,
) -> Column[Any]:
    """Return a column of what remains until a limit, in the colour of its clock."""

    def text(at: datetime | None) -> str:
        return "—" if at is None else span_text((at - now()).total_seconds())

    def clock(record: Any) -> Severity:
        at = read(record)
        if at is None:
            return Severity.ENDED
        if at <= now():
            return Severity.OVERDUE
        return Severity.NEAR if near is not None and near(record) else Severity.ON_TIME

    return Column(
        key=key,
        title=title,
        read=read,
        show=text,
        tooltip=lambda record: moment_text(read(record)),
        alignment=OPPOSITE,
        roles={Role.CLOCK_SEVERITY: clock},
        ticks=True,
    )
