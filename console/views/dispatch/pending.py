"""Commands on their way: from the key until the feed brings the new version."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, Signal

from console.domain.record import placed_record

if TYPE_CHECKING:
    from uuid import UUID

    from console.domain.commands.command import Outcome
    from console.domain.records.case import CaseRecord
    from console.store.table import Table


@placed_record
class _Waiting:
    case_id: int
    title: str
    version: int | None = None
    """The version to wait for; None until the command is done."""


class Pending(QObject):
    """Which cases have a command on its way, and its name."""

    changed: ClassVar[Signal] = Signal(int)
    """The case whose pending commands are others now."""

    def __init__(
        self, cases: Table[int, CaseRecord], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._cases = cases
        self._waiting: dict[UUID, _Waiting] = {}
        self._leave = cases.listen(self._on_cases_changed)
        self.destroyed.connect(self._leave)

    def begin(self, command_id: UUID, case_id: int, title: str) -> None:
        """A command has been handed in."""
        self._waiting[command_id] = _Waiting(case_id, title)
        self.changed.emit(case_id)

    def done(self, command_id: UUID, outcome: Outcome) -> None:
        """It was done; it stays pending until the picture shows it."""
        held = self._waiting.get(command_id)
        if held is None:
            return
        self._waiting[command_id] = _Waiting(held.case_id, held.title, outcome.version)
        self._on_cases_changed(frozenset({held.case_id}))

    def refused(self, command_id: UUID) -> None:
        """It was refused; nothing is pending any more."""
        held = self._waiting.pop(command_id, None)
        if held is not None:
            self.changed.emit(held.case_id)

    def title_of(self, case_id: int) -> str:
        """Return what is on its way for a case, empty for nothing."""
        titles = (w.title for w in self._waiting.values() if w.case_id == case_id)
        return next(titles, "")

    def __len__(self) -> int:
        return len(self._waiting)

    def close(self) -> None:
        """Follow the picture no longer."""
        self._leave()

    def _on_cases_changed(self, touched: frozenset[int]) -> None:
        over = [
            command_id
            for command_id, held in self._waiting.items()
            if held.case_id in touched and self._is_shown(held)
        ]
        for command_id in over:
            held = self._waiting.pop(command_id)
            self.changed.emit(held.case_id)

    def _is_shown(self, held: _Waiting) -> bool:
        if held.version is None:
            return False
        case = self._cases.get(held.case_id)
        return case is None or case.version >= held.version
