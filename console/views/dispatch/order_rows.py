"""The units chosen in the dispatch sheet: role, limit, sequence and demand of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from console.domain.commands.dispatch import UnitOrder
from console.domain.states import Severity, TaskRole
from console.domain.time_limit import TimeLimit, TimeLimitError
from console.views.shared.labels import flag, words
from console.views.shared.limit_text import domain_language, limit_said
from console.views.shared.tag_label import TagLabel
from console.views.work.words import task_role_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from console.views.dispatch.unit_finder import UnitChoice

tr = QCoreApplication.translate
_AFTER_NONE = -1


class OrderRow:
    """The fields of one chosen unit."""

    def __init__(self, choice: UnitChoice, rows: OrderRows) -> None:
        self._rows, limit_text = rows, rows.limit_text
        self.choice = choice
        self.role_tag = TagLabel("", Severity.JOINT)
        self.name = words(choice.unit.name, "strong")
        self.limit_line = QLineEdit()
        self.limit_line.setPlaceholderText(limit_text or tr("OrderRows", "按清单"))
        self.limit_line.setToolTip(
            tr("OrderRows", "留空按清单时限；可写 4 wh、2 工作日、30 分钟")
        )
        self.limit_line.setFixedWidth(128)
        self.due = words(tone="secondary")
        self.after_box = QComboBox()
        self.after_box.setFixedWidth(168)
        self.demand_line = QLineEdit()
        self.demand_line.setPlaceholderText(tr("OrderRows", "要求（可不填）"))
        self.drop_button = QPushButton(tr("OrderRows", "移除"))
        self.drop_button.setProperty("flat", True)
        self.drop_button.setAutoDefault(False)
        self.drop_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.limit_line.textChanged.connect(lambda _text: self._on_limit())
        self.after_box.currentIndexChanged.connect(lambda _at: self.show_due())
        self.drop_button.clicked.connect(lambda: rows.remove(choice.unit.id))

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """From left to right."""
        return (
            self.role_tag,
            self.name,
            self.limit_line,
            self.due,
            self.after_box,
            self.demand_line,
            self.drop_button,
        )

    def _on_limit(self) -> None:
        self.show_due()
        self._rows.changed.emit()

    def limit(self) -> TimeLimit | None:
        """Return the limit typed, None for that of the catalogue.

        Raises:
            TimeLimitError: what is typed is no limit.
        """
        text = self.limit_line.text().strip()
        return TimeLimit.parse(text) if text else None

    def trouble(self) -> str:
        """Return why the limit cannot be read, empty when it can."""
        try:
            self.limit()
        except TimeLimitError as error:
            flag(self.limit_line, "wrong", on=True)
            return f"{self.choice.unit.name}：{error.text(domain_language())}"
        flag(self.limit_line, "wrong", on=False)
        return ""

    def show_due(self) -> None:
        """Say when this part would be due if it went out now."""
        if self.after_box.currentIndex() > 0:
            self.due.setText(tr("OrderRows", "前序完成后起算"))
            return
        try:
            limit = self.limit() or self._rows.limit
        except TimeLimitError:
            self.due.setText("")
            return
        several = tr("OrderRows", "各案不同")
        self.due.setText(several if limit is None else self._rows.due_of(limit))


class OrderRows(QWidget):
    """The first unit leads unless another is made to; an order may wait for another.

    Args:
        limit: of the catalogue, for the rows where none is typed.
        due_of: says when a limit that starts now would end.
    """

    changed: ClassVar[Signal] = Signal()

    def __init__(
        self,
        *,
        first_role: TaskRole,
        limit: TimeLimit | None = None,
        due_of: Callable[[TimeLimit], str] = str,
    ) -> None:
        super().__init__()
        self._first_role, self.limit, self.due_of = first_role, limit, due_of
        self.limit_text = limit_said(limit) if limit is not None else ""
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(5, 1)
        self.rows: list[OrderRow] = []

    @property
    def unit_ids(self) -> list[int]:
        """The chosen units, the lead first."""
        return [row.choice.unit.id for row in self.rows]

    def add(self, choice: UnitChoice) -> bool:
        """Add a unit; False when it is there already."""
        if choice.unit.id in self.unit_ids:
            return False
        self.rows.append(OrderRow(choice, self))
        self._arrange()
        return True

    def remove(self, unit_id: int) -> None:
        """Take a unit out."""
        for row in [r for r in self.rows if r.choice.unit.id == unit_id]:
            self.rows.remove(row)
            for widget in row.widgets:
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
        self._arrange()

    def remove_last(self) -> None:
        """Take the unit chosen last out."""
        if self.rows:
            self.remove(self.rows[-1].choice.unit.id)

    def lead_last(self) -> None:
        """Let the unit chosen last lead."""
        if self.rows:
            self.rows.insert(0, self.rows.pop())
            self._arrange()

    def orders(self) -> tuple[UnitOrder, ...]:
        """Return the orders.

        Raises:
            TimeLimitError: a limit cannot be read.
        """
        return tuple(
            UnitOrder(
                unit_id=row.choice.unit.id,
                role=self._role(place),
                limit=row.limit(),
                after=self._after(row),
                demand=row.demand_line.text().strip(),
            )
            for place, row in enumerate(self.rows)
        )

    def trouble(self) -> str:
        """Return the first thing that is wrong, empty for nothing."""
        return next((said for row in self.rows if (said := row.trouble())), "")

    def _role(self, place: int) -> TaskRole:
        return self._first_role if place == 0 else TaskRole.CO

    def _after(self, row: OrderRow) -> int | None:
        unit_id = row.after_box.currentData()
        if unit_id is None or unit_id == _AFTER_NONE:
            return None
        return self.unit_ids.index(unit_id)

    def _arrange(self) -> None:
        for place, row in enumerate(self.rows):
            for column, widget in enumerate(row.widgets):
                self._grid.addWidget(widget, place, column)
                widget.show()
            role = self._role(place)
            lead = Severity.JOINT if role is TaskRole.LEAD else Severity.ENDED
            row.role_tag.show_tag(task_role_words(role), lead)
            self._offer_sequence(place, row)
            row.show_due()
        self.changed.emit()

    def _offer_sequence(self, place: int, row: OrderRow) -> None:
        chosen = row.after_box.currentData()
        with QSignalBlocker(row.after_box):
            row.after_box.clear()
            row.after_box.addItem(self.tr("同时开始"), _AFTER_NONE)
            for earlier in self.rows[:place]:
                said = self.tr("在%1之后").replace("%1", earlier.choice.unit.name)
                row.after_box.addItem(said, earlier.choice.unit.id)
            row.after_box.setCurrentIndex(max(0, row.after_box.findData(chosen)))
        row.after_box.setVisible(place > 0)
