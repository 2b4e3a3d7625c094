"""The rows of an order sheet: role, unit, limit, sequence and demand of each part."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLineEdit, QPushButton, QWidget

from console.domain.joint_order import DraftOrder, limit_reads
from console.domain.states import TaskRole
from console.views.joint.unit_box import UnitBox
from console.views.shared.labels import flag, words
from console.views.work.words import task_role_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.domain.records.place import UnitRecord

_NONE = -1


class _Row:
    """The fields of one part."""

    def __init__(self, rows: OrderRows, draft: DraftOrder) -> None:
        self.draft = draft
        self.role_box = QComboBox()
        for role in TaskRole:
            self.role_box.addItem(task_role_words(role), role)
        self.role_box.setCurrentIndex(self.role_box.findData(draft.role))
        self.unit_box = UnitBox(rows.units, kind=draft.unit_kind)
        self.unit_box.pick(draft.unit_id)
        self.limit_line = QLineEdit(draft.limit)
        self.limit_line.setPlaceholderText(rows.limit_text or rows.tr("按清单"))
        self.limit_line.setToolTip(
            rows.tr("留空按清单时限；可写 4 wh、2 工作日、30 分钟")
        )
        self.limit_line.setFixedWidth(112)
        self.after_box = QComboBox()
        self.after_box.setFixedWidth(176)
        self.demand_line = QLineEdit(draft.demand)
        self.demand_line.setPlaceholderText(rows.tr("要求（可不填）"))
        self.drop_button = QPushButton(rows.tr("移除"))
        self.drop_button.setAutoDefault(False)
        self.drop_button.clicked.connect(lambda: rows.remove(self))
        self.role_box.currentIndexChanged.connect(lambda _n: rows.lead_changed(self))
        self.unit_box.currentIndexChanged.connect(lambda _n: rows.follow())
        self.unit_box.editTextChanged.connect(lambda _t: rows.follow())
        self.limit_line.textChanged.connect(lambda _t: rows.follow())
        self.after_box.currentIndexChanged.connect(lambda _n: rows.changed.emit())

    @property
    def role(self) -> TaskRole:
        """Lead or co-unit; Qt keeps the data as a plain text."""
        return TaskRole(self.role_box.currentData())

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        """From left to right."""
        return (
            self.role_box,
            self.unit_box,
            self.limit_line,
            self.after_box,
            self.demand_line,
            self.drop_button,
        )


class OrderRows(QWidget):
    """Exactly one leads: making one lead lets the one before go.

    Args:
        units: everybody who could be sent.
        limit_text: the limit of the catalogue, shown where none is typed.
    """

    changed: ClassVar[Signal] = Signal()

    def __init__(self, units: Sequence[UnitRecord], limit_text: str = "") -> None:
        super().__init__()
        self.units, self.limit_text = units, limit_text
        self.rows: list[_Row] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 2)
        self._grid.setColumnStretch(4, 3)
        for column, title in enumerate(self._titles()):
            self._grid.addWidget(words(title, "small"), 0, column)

    def show_drafts(self, drafts: Sequence[DraftOrder]) -> None:
        """Show these parts instead of what is there."""
        for row in list(self.rows):
            self._take_out(row)
        for draft in drafts:
            self.rows.append(_Row(self, draft))
        self._arrange([draft.after for draft in drafts])

    def add(self) -> None:
        """Add an empty part and go there."""
        role = TaskRole.CO if self.rows else TaskRole.LEAD
        self.rows.append(_Row(self, DraftOrder(role=role)))
        self._arrange(self._afters())
        self.rows[-1].unit_box.setFocus()

    def go_to_gap(self) -> None:
        """Go to the first part without a unit, else to the first."""
        gaps = [row for row in self.rows if row.unit_box.unit_id is None]
        for row in (gaps or self.rows)[:1]:
            row.unit_box.setFocus()

    def remove(self, row: _Row) -> None:
        """Take a part out; what waited for it starts at once."""
        afters, gone = self._afters(), self.rows.index(row)
        self._take_out(row)
        del afters[gone]
        kept = [None if after == gone else after for after in afters]
        self._arrange([a - 1 if a is not None and a > gone else a for a in kept])

    def drafts(self) -> tuple[DraftOrder, ...]:
        """Return the parts as they stand."""
        return tuple(
            DraftOrder(
                unit_kind=row.draft.unit_kind,
                unit_id=row.unit_box.unit_id,
                role=row.role,
                limit=row.limit_line.text(),
                after=after,
                demand=row.demand_line.text(),
            )
            for row, after in zip(self.rows, self._afters(), strict=True)
        )

    def picked(self) -> list[UnitRecord]:
        """Return the units that are picked, in the order of the rows."""
        found = (row.unit_box.unit for row in self.rows)
        return [unit for unit in found if unit is not None]

    def lead_changed(self, row: _Row) -> None:
        """Let only this one lead, if it does."""
        if row.role is TaskRole.LEAD:
            for other in self.rows:
                if other is not row:
                    at = other.role_box.findData(TaskRole.CO)
                    other.role_box.setCurrentIndex(at)
        self.changed.emit()

    def follow(self) -> None:
        """Bring names and limits up to what was typed."""
        for row in self.rows:
            wrong = not limit_reads(row.limit_line.text())
            flag(row.limit_line, "wrong", on=wrong)
        self._offer(self._afters())
        self.changed.emit()

    def _afters(self) -> list[int | None]:
        found = [row.after_box.currentData() for row in self.rows]
        return [None if after in (None, _NONE) else after for after in found]

    def _take_out(self, row: _Row) -> None:
        self.rows.remove(row)
        for widget in row.widgets:
            self._grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def _arrange(self, afters: Sequence[int | None]) -> None:
        for place, row in enumerate(self.rows, 1):
            for column, widget in enumerate(row.widgets):
                self._grid.addWidget(widget, place, column)
                widget.show()
        self._offer(afters)
        self.changed.emit()

    def _offer(self, afters: Sequence[int | None]) -> None:
        for place, (row, after) in enumerate(zip(self.rows, afters, strict=True)):
            with QSignalBlocker(row.after_box):
                row.after_box.clear()
                row.after_box.addItem(self.tr("同时开始"), _NONE)
                for earlier in range(place):
                    name = self.rows[earlier].unit_box.currentText() or "—"
                    said = self.tr("在%1之后").replace("%1", name)
                    row.after_box.addItem(said, earlier)
                held = _NONE if after is None else after
                row.after_box.setCurrentIndex(max(0, row.after_box.findData(held)))
            row.after_box.setEnabled(place > 0)

    def _titles(self) -> tuple[str, ...]:
        return (
            self.tr("角色"),
            self.tr("单位"),
            self.tr("时限"),
            self.tr("次序"),
            self.tr("要求"),
        )
