"""The matrix of joint cases: a row per case, its lead and its co-units side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from console.domain.joint_order import task_severity
from console.models.case_texts import severity_text, state_text
from console.models.roles import Role
from console.views.joint.words import left_text, time_text
from console.views.shared.limit_text import stored_limit_said
from console.views.work.obstruction_words import state_said
from console.views.work.words import task_role_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from console.domain.clock import Clock
    from console.domain.records.case import CaseRecord
    from console.domain.records.file import TaskRecord

    Index = QModelIndex | QPersistentModelIndex
    Tasks = Mapping[int, Sequence[TaskRecord]]

_NOWHERE = QModelIndex()
FIXED = 1
"""Columns before the tasks: the case."""


class BoardModel(QAbstractTableModel):
    """Goes over to other cases step by step, so that a selection stays."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self.cases: list[CaseRecord] = []
        self._tasks: Tasks = {}
        self._most = 0

    def show(self, cases: Sequence[CaseRecord], tasks: Tasks) -> None:
        """Show these cases; ``tasks`` by case, the lead's first."""
        self._tasks = tasks
        self._go_over_columns(max((len(tasks[case.id]) for case in cases), default=0))
        self._go_over_rows(cases)
        if self.cases:
            last = self.index(len(self.cases) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def row_of(self, case_id: int | None) -> int:
        """Return the row of a case, -1 for none."""
        return next((n for n, c in enumerate(self.cases) if c.id == case_id), -1)

    def column_of(self, case_id: int, unit_id: int | None) -> int:
        """Return the column of a unit's task on a case, the first task's for none.

        The case's own column where it has no tasks.
        """
        units = [task.unit_id for task in self._tasks.get(case_id, ())]
        if unit_id in units:
            return FIXED + units.index(unit_id)
        return FIXED if units else 0

    def case_at(self, index: Index) -> CaseRecord | None:
        """Return the case of a row."""
        return self.cases[index.row()] if index.isValid() else None

    def task_at(self, index: Index) -> TaskRecord | None:
        """Return the task in a cell, None where there is none."""
        if not index.isValid() or index.column() < FIXED:
            return None
        tasks = self._tasks.get(self.cases[index.row()].id, ())
        place = index.column() - FIXED
        return tasks[place] if place < len(tasks) else None

    @override
    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.cases)

    @override
    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else FIXED + self._most

    @override
    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        sideways = orientation == Qt.Orientation.Horizontal
        if not sideways or role != Qt.ItemDataRole.DisplayRole:
            return None
        return _heading(section)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        case, task = self.cases[index.row()], self.task_at(index)
        of_case = index.column() < FIXED
        match role:
            case Role.ENTITY:
                return case if of_case else task
            case Role.KEY:
                return case.id
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return self._case_text(case) if of_case else self._task_text(task)
            case Qt.ItemDataRole.ToolTipRole:
                return self._case_text(case) if of_case else self._tip(task)
        return None

    def _case_text(self, case: CaseRecord) -> str:
        return f"{case.title} · {case.grid_name} · {state_text(case.state)}"

    def _task_text(self, task: TaskRecord | None) -> str:
        if task is None:
            return ""
        now = self._clock.now()
        mark = severity_text(task_severity(task, now))
        who = (task.unit_name, task_role_words(task.role))
        return " ".join((*who, state_said(task), mark, left_text(task, now)))

    def _tip(self, task: TaskRecord | None) -> str | None:
        if task is None:
            return None
        now, tr = self._clock.now(), QCoreApplication.translate
        lines = [
            self._task_text(task),
            tr("JointBoard", "时限 %1 · 到期 %2")
            .replace("%1", stored_limit_said(task.limit_text))
            .replace("%2", time_text(task.due_at, now)),
            tr("JointBoard", "签收 %1（限 %2）· 到场 %3 · 办结 %4")
            .replace("%1", time_text(task.acknowledged_at, now))
            .replace("%2", time_text(task.receipt_due_at, now))
            .replace("%3", time_text(task.arrived_at, now))
            .replace("%4", time_text(task.done_at, now)),
            task.demand,
            task.result or task.return_reason or task.waive_reason,
        ]
        return "\n".join(line for line in lines if line)

    def _go_over_columns(self, most: int) -> None:
        have, first = self._most, self.columnCount()
        if most > have:
            self.beginInsertColumns(_NOWHERE, first, first + most - have - 1)
            self._most = most
            self.endInsertColumns()
        elif most < have:
            self.beginRemoveColumns(_NOWHERE, FIXED + most, first - 1)
            self._most = most
            self.endRemoveColumns()

    def _go_over_rows(self, cases: Sequence[CaseRecord]) -> None:
        wanted = {case.id for case in cases}
        for row in reversed(range(len(self.cases))):
            if self.cases[row].id not in wanted:
                self.beginRemoveRows(_NOWHERE, row, row)
                del self.cases[row]
                self.endRemoveRows()
        for row, case in enumerate(cases):
            at = self.row_of(case.id)
            if at < 0:
                self.beginInsertRows(_NOWHERE, row, row)
                self.cases.insert(row, case)
                self.endInsertRows()
                continue
            if at != row:
                self.beginMoveRows(_NOWHERE, at, at, _NOWHERE, row)
                self.cases.insert(row, self.cases.pop(at))
                self.endMoveRows()
            self.cases[row] = case


def _heading(section: int) -> str:
    tr = QCoreApplication.translate
    if section < FIXED:
        return tr("JointBoard", "案件")
    if section == FIXED:
        return tr("JointBoard", "主办")
    return tr("JointBoard", "协办 %1").replace("%1", str(section - FIXED))
