"""Where a figure comes from: its formula, its numbers, the cases behind each of them."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QVBoxLayout
from typing_extensions import override

from console.domain.indicators import BY_ID
from console.domain.register_queries import PeriodRow, PeriodRows
from console.store.table import Table
from console.views.evaluation.tables import case_columns
from console.views.evaluation.words import (
    counter_name,
    formula,
    rate_name,
    rate_note,
    share_text,
    worked_formula,
)
from console.views.shared.case_delegate import Cell
from console.views.shared.flow_layout import FlowLayout
from console.views.shared.labels import say, words
from console.views.shared.record_table import RecordTable, TableLook

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QResizeEvent

    from console.views.evaluation.parts import EvaluationParts

_ROOMY = 560


class TracingPanel(QFrame):
    """One figure at a time; each counter of its formula is a button."""

    def __init__(self, parts: EvaluationParts) -> None:
        super().__init__()
        self.setObjectName("panel")
        self._parts = parts
        self._asked: PeriodRows | None = None
        self._period, self._unit_id = "", None
        self._counters: Mapping[str, int] = {}
        self.rows_shown = False
        self.title = words(tone="strong", wraps=True)
        self.figure = words(tone="title")
        self.formula = words(tone="accent", wraps=True)
        self.worked = words(tone="secondary", wraps=True)
        self.note = words(tone="small", wraps=True)
        self.sum = words(tone="small", wraps=True)
        self._group = QButtonGroup(self)
        self._buttons: list[QPushButton] = []
        self._flow = FlowLayout(gap=8)
        self.rows: Table[int, PeriodRow] = Table(attrgetter("case_id"))
        look = TableLook(
            cells={"number": Cell.FIGURE, "closed": Cell.FIGURE, "times": Cell.FIGURE},
            widths={"number": 96, "unit": 128, "state": 72, "closed": 92,
                    "on_time": 64, "times": 30},
            empty=self.tr("这个数为零，没有案件"),
        )  # fmt: skip
        self.table = RecordTable(
            self.rows, case_columns(), look, sort=attrgetter("reported_at"),
            descending=True,
        )  # fmt: skip
        self.table.setObjectName("cases")
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        for widget in (
            self.title, self.figure, self.formula, self.worked, self.note,
        ):  # fmt: skip
            column.addWidget(widget)
        column.addLayout(self._flow)
        column.addWidget(self.sum)
        column.addWidget(self.table, 1)
        self.clear()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave unit and state out where the matter would be cut."""
        super().resizeEvent(event)
        keys = [column.key for column in self.table.rows.columns]
        for key in ("unit", "state"):
            self.table.setColumnHidden(keys.index(key), self.width() < _ROOMY)

    @property
    def shows_figure(self) -> bool:
        """Whether a figure is shown, or asked for."""
        return self._asked is not None

    def clear(self) -> None:
        """Show no figure."""
        self._asked = None
        self.title.setText(self.tr("点一个数字，或按 Enter，看它的公式和案件"))
        for label in (self.figure, self.formula, self.worked, self.note, self.sum):
            say(label, "")
        self._offer(())
        self.table.hide()
        self.rows_shown = False

    def show_rate(
        self,
        rate: str,
        share: float | None,
        counters: Mapping[str, int],
        *,
        period: str,
        unit: tuple[int, str] | None,
    ) -> None:
        """Show a rate and the cases of its numerator."""
        self._begin(period, unit, counters)
        self._head(rate_name(rate), share_text(share), unit)
        say(self.formula, formula(rate))
        say(self.worked, f"{worked_formula(rate, counters)} = {share_text(share)}")
        say(self.note, rate_note(rate))
        self._offer(BY_ID[rate].counters)
        self._ask(BY_ID[rate].part)

    def show_counter(
        self,
        counter: str,
        counters: Mapping[str, int],
        *,
        period: str,
        unit: tuple[int, str] | None,
    ) -> None:
        """Show a counter and its cases."""
        self._begin(period, unit, counters)
        self._head(counter_name(counter), f"{counters.get(counter, 0):,}", unit)
        for label in (self.formula, self.worked, self.note):
            say(label, "")
        self._offer((counter,))
        self._ask(counter)

    def _begin(
        self, period: str, unit: tuple[int, str] | None, counters: Mapping[str, int]
    ) -> None:
        self._period, self._counters = period, counters
        self._unit_id = unit[0] if unit else None

    def _head(self, name: str, figure: str, unit: tuple[int, str] | None) -> None:
        where = unit[1] if unit else self.tr("全中心")
        self.title.setText(f"{self._period} · {where} · {name}")
        say(self.figure, figure)

    def _offer(self, counters: tuple[str, ...]) -> None:
        while self._flow.takeAt(0) is not None:
            pass
        for button in self._buttons:
            self._group.removeButton(button)
            button.hide()
            button.deleteLater()
        self._buttons = []
        for counter in counters:
            button = QPushButton(
                f"{counter_name(counter)} {self._counters.get(counter, 0):,}"
            )
            button.setObjectName(counter)
            button.setCheckable(True)
            button.clicked.connect(lambda _on, name=counter: self._ask(name))
            self._group.addButton(button)
            self._flow.addWidget(button)
            self._buttons.append(button)

    def _ask(self, counter: str) -> None:
        for button in self._buttons:
            button.setChecked(button.objectName() == counter)
            button.setProperty("primary", button.objectName() == counter)
            button.style().unpolish(button)
            button.style().polish(button)
        query = PeriodRows(name=self._period, counter=counter, unit_id=self._unit_id)
        self._asked = query
        self.rows_shown = False
        say(self.sum, self.tr("正在从经过中找出案件…"))

        def done(rows: tuple[PeriodRow, ...]) -> None:
            if self._asked is query:
                self._show(counter, rows)

        def failed(error: Exception) -> None:
            if self._asked is query:
                say(self.sum, self.tr("没有读到：%1").replace("%1", str(error)))

        self._parts.queries.ask(query, done=done, failed=failed)

    def _show(self, counter: str, rows: tuple[PeriodRow, ...]) -> None:
        self.rows.replace(rows)
        self.table.show()
        total = sum(row.times for row in rows)
        said = self.tr("%1：%2 件案件，合计 %3")
        said = said.replace("%1", counter_name(counter)).replace("%2", f"{len(rows):,}")
        say(self.sum, said.replace("%3", f"{total:,}"))
        self.rows_shown = True
