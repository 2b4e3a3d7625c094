"""Which cases are joint, their tasks and whistles, as the picture changes."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, QTimer, Signal

from console.domain.joint_order import is_overdue, receipt_missed, task_severity
from console.domain.severity import urgency
from console.domain.states import END_STATES, CaseState, Severity, TaskRole, TaskState

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from console.domain.records.case import CaseRecord
    from console.domain.records.file import TaskRecord
    from console.domain.records.joint import JointTemplate, WhistleRecord
    from console.domain.rule_book import RuleBook
    from console.store.picture import Picture

_LAST = 1e18


class Show(StrEnum):
    """What the board can be narrowed to."""

    ALL = "all"
    OVERDUE = "overdue"
    NEAR = "near"
    RECEIPT = "receipt"
    RETURNS = "returns"
    WHISTLED = "whistled"
    PROPOSED = "proposed"


class JointBook(QObject):
    """Follows the picture; ``changed`` comes once for any number of changes."""

    changed: ClassVar[Signal] = Signal()

    def __init__(
        self,
        picture: Picture,
        rules: Callable[[], RuleBook],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._picture, self._rules = picture, rules
        self._of_case: dict[int, dict[int, TaskRecord]] = {}
        self._case_of: dict[int, int] = {}
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self.changed)
        self._take_tasks([task.id for task in picture.tasks])
        self._leave = [
            picture.tasks.listen(self._take_tasks),
            picture.cases.listen(self._on_touched),
            picture.whistles.listen(self._on_touched),
            picture.units.listen(self._on_touched),
        ]

    def close(self) -> None:
        """Follow the picture no longer."""
        self._soon.stop()
        for leave in self._leave:
            leave()

    def tasks(self, case_id: int | None) -> list[TaskRecord]:
        """Return the live tasks of a case, as they were sent."""
        held = self._of_case.get(case_id or 0, {}).values()
        live = (t for t in held if t.state != TaskState.WITHDRAWN and not t.past)
        return sorted(live, key=lambda task: task.id)

    def tasks_of_unit(self, unit_id: int, cases: Iterable[int]) -> list[TaskRecord]:
        """Return one unit's tasks on these cases, the first due first."""
        found = [t for c in cases for t in self.tasks(c) if t.unit_id == unit_id]
        return sorted(found, key=lambda t: t.due_at.timestamp() if t.due_at else 0.0)

    def whistles(self, case_id: int | None) -> list[WhistleRecord]:
        """Return the whistles of a case, the newest first."""
        found = [w for w in self._picture.whistles if w.case_id == case_id]
        return sorted(found, key=lambda w: -w.id)

    def template(self, case: CaseRecord | None) -> JointTemplate | None:
        """Return the template its matter calls for."""
        if case is None or not case.matter_code:
            return None
        return self._rules().template_for(case.matter_code)

    def proposed(self, case: CaseRecord) -> bool:
        """Tell whether a case waits for a dispatch that its matter wants joint."""
        waits = case.state == CaseState.TO_DISPATCH
        return waits and self.template(case) is not None

    def joint(self, case: CaseRecord) -> bool:
        """Tell whether several units work on it, are called to it, or should be."""
        if case.state in END_STATES:
            return False
        return case.joint or self._whistled(case.id) or self.proposed(case)

    def sort(self, now: datetime) -> dict[Show, list[CaseRecord]]:
        """Return the cases of each narrowing, the most urgent first."""
        called = {w.case_id for w in self._picture.whistles if w.ended_at is None}
        found: dict[Show, list[CaseRecord]] = {show: [] for show in Show}
        for case in sorted(filter(self.joint, self._picture.cases), key=_place):
            for show in self._fits(case, called, now):
                found[show].append(case)
        return found

    def _fits(self, case: CaseRecord, called: set[int], now: datetime) -> list[Show]:
        tasks = self.tasks(case.id)
        tests = {
            Show.ALL: True,
            Show.OVERDUE: any(is_overdue(task, now) for task in tasks),
            Show.NEAR: any(task_severity(t, now) is Severity.NEAR for t in tasks),
            Show.RECEIPT: any(receipt_missed(task, now) for task in tasks),
            Show.RETURNS: any(t.state == TaskState.RETURN_ASKED for t in tasks),
            Show.WHISTLED: case.id in called,
            Show.PROPOSED: self.proposed(case),
        }
        return [show for show, fits in tests.items() if fits]

    def _whistled(self, case_id: int) -> bool:
        return any(
            w.case_id == case_id and w.ended_at is None for w in self._picture.whistles
        )

    def _take_tasks(self, touched: Iterable[int]) -> None:
        for key in touched:
            task = self._picture.tasks.get(key)
            before = self._case_of.pop(key, None)
            if before is not None:
                self._of_case[before].pop(key, None)
            if task is not None:
                self._case_of[key] = task.case_id
                self._of_case.setdefault(task.case_id, {})[key] = task
        self._soon.start()

    def _on_touched(self, _touched: Iterable[object]) -> None:
        self._soon.start()


def lead_first(tasks: Iterable[TaskRecord]) -> list[TaskRecord]:
    """Return tasks of one case with the lead's first, the others as they were."""
    return sorted(tasks, key=lambda task: task.role != TaskRole.LEAD)


def _place(case: CaseRecord) -> tuple[float, int]:
    due = urgency(case)
    return (_LAST if due is None else due, case.id)
