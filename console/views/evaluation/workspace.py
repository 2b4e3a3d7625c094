"""Step 7, evaluation: a period's figures from the log alone, each traced to cases."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QModelIndex, Qt
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget
from typing_extensions import override

from console.domain.indicators import BY_ID, UNIT_CARD
from console.domain.queries import PeriodCount, PeriodFigures
from console.domain.register_queries import ListPeriods, Period
from console.models.record_columns import words_column
from console.store.table import Table
from console.views.actions.action import Action
from console.views.actions.footer import KeyFooter
from console.views.evaluation.freezing import Freezing
from console.views.evaluation.rate_card import RateCard
from console.views.evaluation.tables import (
    UNIT_COUNTERS,
    UNIT_RATES,
    Figure,
    UnitFigures,
    counter_columns,
    counter_figures,
    rate_columns,
    rate_figures,
    unit_columns,
    unit_figures,
)
from console.views.evaluation.tracing import TracingPanel
from console.views.shared.case_delegate import Cell
from console.views.shared.labels import say, words
from console.views.shared.record_table import RecordTable, TableLook
from console.views.shared.span_text import clock_text
from console.views.shared.stale_overlay import StaleOverlay

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent

    from console.models.columns import Column
    from console.views.evaluation.parts import EvaluationParts

SCOPE = "evaluation"
_FIGURE = Cell.FIGURE
_ROOMY, _CASES_WIDE, _CASES_NARROW = 1700, 640, 448
CORRECTED = [column.key for column in rate_columns()].index("corrected")
"""The column that only a frozen period with later appeals has."""


class EvaluationWorkspace(QWidget):
    """Periods at the left, figures in the middle, where they come from at the right."""

    def __init__(self, parts: EvaluationParts) -> None:
        super().__init__()
        self.parts = parts
        self.figures: PeriodCount | None = None
        self.unit: UnitFigures | None = None
        self.period = ""
        self._old = False
        self._make_tables()
        self.cards = {rate: RateCard(rate) for rate in UNIT_CARD}
        for rate, card in self.cards.items():
            card.clicked.connect(lambda _on, name=rate: self.trace(name))
        self.tracing = TracingPanel(parts)
        self.freezing = Freezing(parts)
        self.freezing.closed.connect(self.read_periods)
        self.whose = words(tone="strong")
        self.trouble = words(tone="alarm")
        self.read_at = words(tone="small")
        self.whole_button = QPushButton(self.tr("看全中心"))
        self.whole_button.setProperty("flat", True)
        self.whole_button.clicked.connect(lambda: self.show_unit(None))
        self._add_actions()
        self.footer = KeyFooter(
            parts.runner,
            ["evaluation.trace", "evaluation.next", "evaluation.later",
             "evaluation.earlier", "evaluation.whole", "evaluation.read",
             "evaluation.freeze"],
        )  # fmt: skip
        self._lay_out()
        self._overlay = StaleOverlay(self, parts.watch)
        parts.changes.connect(self._on_changes)
        self.read_periods()

    def read_periods(self) -> None:
        """Ask which periods there are."""
        self.parts.queries.ask(
            ListPeriods(), done=self._on_periods, failed=self._on_failed
        )

    def read(self) -> None:
        """Ask for the figures of the chosen period anew."""
        name = self.period

        def done(figures: PeriodCount) -> None:
            if name == self.period:
                self._on_figures(figures)

        query = PeriodFigures(name=name)
        self.parts.queries.ask(query, done=done, failed=self._on_failed)

    def trace(self, figure: str) -> None:
        """Show the formula of a rate or counter, and the cases behind it."""
        if self.figures is None:
            return
        unit = (self.unit.unit_id, self.unit.name) if self.unit else None
        counters, rates = self._shown()
        for rate, card in self.cards.items():
            card.setChecked(rate == figure)
        if figure in BY_ID:
            self.tracing.show_rate(
                figure, rates.get(figure), counters, period=self.period, unit=unit
            )
        else:
            self.tracing.show_counter(figure, counters, period=self.period, unit=unit)

    def show_unit(self, unit: UnitFigures | None) -> None:
        """Show the card of one unit, or of the whole centre."""
        self.unit = unit
        if unit is None:
            self.units.selectionModel().clear()
        self.whose.setText(unit.name if unit else self.tr("全中心"))
        self.whole_button.setVisible(unit is not None)
        counters, rates = self._shown()
        for rate, card in self.cards.items():
            card.show_share(rates.get(rate), counters)
            card.setChecked(False)

    def trace_here(self) -> None:
        """Show where the figure under the cursor comes from."""
        for table in (self.rates, self.counters, self.units):
            if table.hasFocus():
                self._on_cell(table, table.currentIndex())

    def step_period(self, by: int) -> None:
        """Go to the period before or after."""
        self.periods.step(by)

    def _shown(self) -> tuple[Mapping[str, int], Mapping[str, float | None]]:
        if self.unit is not None:
            return self.unit.counters, self.unit.rates
        if self.figures is None:
            return {}, {}
        return self.figures.counters, self.figures.rates

    def _on_periods(self, periods: tuple[Period, ...]) -> None:
        self._period_rows.replace(periods)
        if not self.period and periods:
            self.periods.choose(periods[0].name)
        held = self.freezing.period
        for period in periods:
            if held is not None and period.name == held.name and period != held:
                self.freezing.show_period(period)
                self.read()

    def _on_period_chosen(self) -> None:
        period: Period | None = self.periods.entity
        if period is None or period.name == self.period:
            return
        self.period = period.name
        self.freezing.show_period(period)
        self.figures, self.unit = None, None
        self.tracing.clear()
        self.read()

    def _on_figures(self, figures: PeriodCount) -> None:
        say(self.trouble, "")
        self.figures, self._old = figures, False
        self.freezing.show_figures(figures)
        corrected = figures.frozen.corrected if figures.frozen else None
        self.rates.setColumnHidden(CORRECTED, corrected is None)
        self._rate_rows.replace(
            rate_figures(figures.rates, figures.counters, corrected)
        )
        self._counter_rows.replace(counter_figures(figures.counters))
        units = [unit_figures(row) for row in figures.by_unit]
        self._unit_rows.replace(units)
        held = self.unit.unit_id if self.unit else None
        self.show_unit(next((u for u in units if u.unit_id == held), None))
        if not self.tracing.shows_figure:
            self.rates.choose_first()
            self.trace(self.rates.listing[0].id)
        self._say_when()

    def _on_failed(self, error: Exception) -> None:
        say(self.trouble, self.tr("没有读到：%1").replace("%1", str(error)))

    def _on_changes(self, changes: Any) -> None:
        if changes.snapshot or "periods" in changes.deltas:
            self.read_periods()
        if "appeals" in changes.deltas and self.figures and self.figures.frozen:
            self.read()
        if changes.snapshot or "cases" in changes.deltas:
            self._old = self.figures is not None
            self._say_when()

    def _say_when(self) -> None:
        if self.figures is None:
            return
        if self.figures.frozen is not None:
            said = ""  # who froze it and when stands at its head
        elif self._old:
            said = self.tr("此后案件有变化，按 R 重算")
        else:
            now = clock_text(self.parts.clock.now())
            said = self.tr("%1 由经过算出").replace("%1", now)
        old = self._old and self.figures.frozen is None
        say(self.read_at, said, "near" if old else "small")

    def _on_cell(self, table: RecordTable, index: QModelIndex) -> None:
        if not index.isValid():
            return
        entity = table.listing[index.row()]
        if isinstance(entity, Figure):
            self.show_unit(None)
            self.trace(entity.id)
            return
        self.show_unit(entity)
        key = table.rows.columns[index.column()].key
        self.trace(key if key in (*UNIT_COUNTERS, *UNIT_RATES) else "closing_rate")

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the cases less room where there is little; widths set by hand go."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            cases = _CASES_WIDE if self.width() >= _ROOMY else _CASES_NARROW
            self._split.setSizes([104, self.width() - cases - 106, cases])

    def _make_tables(self) -> None:
        self._period_rows: Table[str, Period] = Table(attrgetter("name"))
        self._rate_rows: Table[int, Figure] = Table(attrgetter("place"))
        self._counter_rows: Table[int, Figure] = Table(attrgetter("place"))
        self._unit_rows: Table[int, UnitFigures] = Table(attrgetter("unit_id"))
        self.periods = RecordTable(
            self._period_rows, self._period_columns(), TableLook(),
            sort=attrgetter("starts_at"), descending=True,
        )  # fmt: skip
        self.periods.chosen.connect(self._on_period_chosen)
        self.rates = RecordTable(
            self._rate_rows,
            rate_columns(),
            TableLook(
                cells={"share": _FIGURE, "made": _FIGURE, "corrected": _FIGURE},
                widths={"share": 72, "made": 176, "corrected": 88},
            ),
            sort=attrgetter("place"),
        )
        self.counters = RecordTable(
            self._counter_rows,
            counter_columns(),
            TableLook(cells={"count": _FIGURE}, widths={"count": 76}),
            sort=attrgetter("place"),
        )
        figures = dict.fromkeys((*UNIT_COUNTERS, *UNIT_RATES, "points"), _FIGURE)
        widths = dict.fromkeys(UNIT_RATES, 80) | dict(
            zip(UNIT_COUNTERS, (68, 58, 80, 60), strict=True)
        )
        widths |= {
            "ontime_closing_rate_with_deferred": 66,
            "ontime_disposal_rate": 96,
            "points": 54,
            "grade": 44,
        }
        self.units = RecordTable(
            self._unit_rows,
            unit_columns(),
            TableLook(
                cells={**figures, "name": Cell.STRONG},
                widths={**widths, "name": 124},
                empty=self.tr("本期没有单位处置过案件"),
            ),
            sort=lambda unit: -unit.counters.get("should_close", 0),
        )
        for table, name in (
            (self.periods, "periods"), (self.rates, "rates"),
            (self.counters, "counters"), (self.units, "units"),
        ):  # fmt: skip
            table.setObjectName(name)
        for table in (self.rates, self.counters, self.units):
            table.clicked.connect(lambda index, t=table: self._on_cell(t, index))
            table.opened.connect(self.trace_here)

    def _period_columns(self) -> list[Column[Any]]:
        return [words_column("name", lambda: self.tr("评价期"), attrgetter("name"))]

    def _step_row(self, by: int) -> None:
        tables = (self.rates, self.counters, self.units, self.periods)
        focused = next((t for t in tables if t.hasFocus()), self.rates)
        focused.setFocus()
        focused.step(by)

    def _add_actions(self) -> None:
        menu = QT_TRANSLATE_NOOP("Actions", "评价")
        told = (
            ("trace", QT_TRANSLATE_NOOP("Actions", "看公式和案件"), "Return",
             lambda _facts: self.trace_here()),
            ("next", QT_TRANSLATE_NOOP("Actions", "下一行"), "J",
             lambda _facts: self._step_row(1)),
            ("previous", QT_TRANSLATE_NOOP("Actions", "上一行"), "K",
             lambda _facts: self._step_row(-1)),
            ("later", QT_TRANSLATE_NOOP("Actions", "后一期"), "[",
             lambda _facts: self.step_period(-1)),
            ("earlier", QT_TRANSLATE_NOOP("Actions", "前一期"), "]",
             lambda _facts: self.step_period(1)),
            ("whole", QT_TRANSLATE_NOOP("Actions", "看全中心"), "W",
             lambda _facts: self.show_unit(None)),
            ("read", QT_TRANSLATE_NOOP("Actions", "重算"), "R",
             lambda _facts: self.read()),
        )  # fmt: skip
        self.parts.runner.table.add(
            *(
                Action(
                    id=f"evaluation.{name}",
                    title=title,
                    keys=(key,),
                    menu=menu,
                    scope=SCOPE,
                    run=run,
                )
                for name, title, key, run in told
            )
        )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 16, 10)
        head.setSpacing(12)
        head.addWidget(words(self.tr("综合评价"), "title"))
        head.addWidget(self.freezing)
        head.addWidget(self.trouble)
        head.addStretch(1)
        head.addWidget(self.read_at)
        head.addWidget(words(self.tr("全部数字只由案件经过算出"), "small"))
        split = self._split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        self.periods.setMinimumWidth(96)
        split.addWidget(self.periods)
        split.addWidget(self._middle())
        split.addWidget(self.tracing)
        self.tracing.setMinimumWidth(400)
        split.setStretchFactor(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(split, 1)
        column.addWidget(self.footer)

    def _middle(self) -> QWidget:
        middle = QWidget()
        middle.setMinimumWidth(560)
        line = QHBoxLayout()
        line.addWidget(self.whose)
        line.addWidget(words(self.tr("单位卡（6.8.2.4）"), "small"))
        line.addStretch(1)
        line.addWidget(self.whole_button)
        cards = QHBoxLayout()
        cards.setSpacing(8)
        for card in self.cards.values():
            cards.addWidget(card)
        figures = QSplitter(Qt.Orientation.Horizontal)
        figures.addWidget(self.rates)
        figures.addWidget(self.counters)
        figures.setSizes([760, 260])
        both = QSplitter(Qt.Orientation.Vertical)
        both.addWidget(figures)
        both.addWidget(self.units)
        both.setSizes([420, 320])
        column = QVBoxLayout(middle)
        column.setContentsMargins(12, 0, 12, 0)
        column.setSpacing(8)
        column.addLayout(line)
        column.addLayout(cards)
        column.addWidget(both, 1)
        return middle
