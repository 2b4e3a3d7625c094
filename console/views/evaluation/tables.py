"""The tables of a period: rates, counters, units, and the cases behind a figure."""

from __future__ import annotations

from dataclasses import field
from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from console.domain import indicators
from console.domain.record import record
from console.models.case_texts import moment_text, state_text
from console.models.columns import OPPOSITE, Column
from console.models.record_columns import figure_column, words_column
from console.views.evaluation.words import (
    NONE,
    counter_name,
    rate_name,
    share_text,
    worked_formula,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import datetime

    from console.domain.register_queries import PeriodRow

tr = QCoreApplication.translate


@record
class Figure:
    """A rate or a counter of the whole period, at its place in the list."""

    place: int
    id: str
    share: float | None = None
    count: int | None = None
    made_of: str = ""
    corrected: float | None = None


@record
class UnitFigures:
    """One unit's counters and rates; points and grade where they are known."""

    unit_id: int
    name: str
    counters: Mapping[str, int] = field(default_factory=dict[str, int])
    rates: Mapping[str, float | None] = field(default_factory=dict[str, Any])
    points: float | None = None

    @property
    def grade(self) -> str:
        """A to E, nothing without points."""
        return indicators.grade(self.points)


UNIT_COUNTERS = ("should_close", "closed", "closed_in_time", "supervised")
UNIT_RATES = (
    "closing_rate",
    "ontime_closing_rate",
    "ontime_closing_rate_with_deferred",
    "ontime_disposal_rate",
    "rework_rate",
    "quality_score",
    "first_discovery_rate",
)


def rate_figures(
    rates: Mapping[str, float | None],
    counters: Mapping[str, int],
    corrected: Mapping[str, float | None] | None = None,
) -> list[Figure]:
    """Return the rates in the order of their definition.

    ``corrected`` are those of a frozen period with the appeals granted since; only
    what they change is shown.
    """
    other = corrected or rates
    return [
        Figure(
            place=place,
            id=each.id,
            share=rates.get(each.id),
            made_of=worked_formula(each.id, counters),
            corrected=_if_other(other.get(each.id), rates.get(each.id)),
        )
        for place, each in enumerate(indicators.INDICATORS)
    ]


def _if_other(corrected: float | None, kept: float | None) -> float | None:
    return None if corrected == kept else corrected


def counter_figures(counters: Mapping[str, int]) -> list[Figure]:
    """Return the counters."""
    return [
        Figure(place=place, id=name, count=count)
        for place, (name, count) in enumerate(counters.items())
    ]


def unit_figures(row: Mapping[str, Any]) -> UnitFigures:
    """Return a unit's figures from a row of the period's count."""
    counters = {k: v for k, v in row.items() if isinstance(v, int) and k != "unit_id"}
    known = {each.id for each in indicators.INDICATORS}
    return UnitFigures(
        unit_id=row["unit_id"],
        name=row["name"],
        counters=counters,
        rates={key: row[key] for key in row if key in known},
        points=indicators.unit_score(counters),
    )


def rate_columns() -> list[Column[Any]]:
    """Return name, share, and the numbers it is made of."""
    return [
        words_column(
            "name",
            lambda: tr("EvaluationTable", "指标"),
            lambda f: rate_name(f.id),
            tooltip=lambda f: rate_name(f.id),
        ),
        figure_column(
            "share",
            lambda: tr("EvaluationTable", "数值"),
            attrgetter("share"),
            share_text,
        ),
        figure_column(
            "made", lambda: tr("EvaluationTable", "构成"), attrgetter("made_of")
        ),
        figure_column(
            "corrected",
            lambda: tr("EvaluationTable", "申诉更正"),
            attrgetter("corrected"),
            share_text,
        ),
    ]


def counter_columns() -> list[Column[Any]]:
    """Return name and count."""
    return [
        words_column(
            "name", lambda: tr("EvaluationTable", "计数"), lambda f: counter_name(f.id)
        ),
        figure_column(
            "count",
            lambda: tr("EvaluationTable", "数"),
            attrgetter("count"),
            _count_text,
        ),
    ]


def unit_columns() -> list[Column[Any]]:
    """Return a unit's counters, rates, points and grade."""
    counters = [
        figure_column(
            name, partial(counter_name, name), partial(_unit_count, name), _count_text
        )
        for name in UNIT_COUNTERS
    ]
    rates = [
        figure_column(
            name, partial(_short_name, name), partial(_unit_rate, name), share_text
        )
        for name in UNIT_RATES
    ]
    return [
        words_column("name", lambda: tr("EvaluationTable", "单位"), attrgetter("name")),
        *counters,
        *rates,
        figure_column(
            "points",
            lambda: tr("EvaluationTable", "分值"),
            attrgetter("points"),
            _points_text,
        ),
        words_column(
            "grade", lambda: tr("EvaluationTable", "等级"), attrgetter("grade")
        ),
    ]


def case_columns() -> list[Column[Any]]:
    """Return what is known about a case behind a figure."""
    return [
        words_column(
            "number",
            lambda: tr("EvaluationTable", "案件"),
            lambda row: row.number[-11:],
        ),
        words_column(
            "title",
            lambda: tr("EvaluationTable", "事项"),
            attrgetter("title"),
            tooltip=lambda row: f"{row.title}\n{row.unit_name}".strip(),
        ),
        words_column(
            "unit", lambda: tr("EvaluationTable", "单位"), attrgetter("unit_name")
        ),
        words_column(
            "state",
            lambda: tr("EvaluationTable", "期末"),
            lambda row: state_text(row.state),
        ),
        _moment_column(
            "closed", lambda: tr("EvaluationTable", "结案"), attrgetter("closed_at")
        ),
        words_column("on_time", lambda: tr("EvaluationTable", "按期"), _on_time),
        figure_column(
            "times", lambda: tr("EvaluationTable", "计"), attrgetter("times")
        ),
    ]


def _moment_column(
    key: str, title: Callable[[], str], read: Callable[[Any], datetime | None]
) -> Column[Any]:
    return Column(
        key=key,
        title=title,
        read=read,
        show=lambda at: NONE if at is None else moment_text(at)[5:16],
        tooltip=lambda row: moment_text(read(row)),
        alignment=OPPOSITE,
    )


def _on_time(row: PeriodRow) -> str:
    if row.on_time is None:
        return NONE
    if row.on_time:
        return tr("EvaluationTable", "按期")
    return tr("EvaluationTable", "超时")


def _unit_count(name: str, unit: UnitFigures) -> int:
    return unit.counters.get(name, 0)


def _unit_rate(name: str, unit: UnitFigures) -> float | None:
    return unit.rates.get(name)


def _short_name(name: str) -> str:
    """Name a rate in a narrow column that stands behind its sister."""
    if name == "ontime_closing_rate_with_deferred":
        return tr("EvaluationTable", "含缓办")
    return rate_name(name)


def _count_text(count: int | None) -> str:
    return NONE if count is None else f"{count:,}"


def _points_text(points: float | None) -> str:
    return NONE if points is None else f"{points:.1f}"
