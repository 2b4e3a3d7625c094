"""Which case the seat works on, told to the actions, the feed and every pane."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, QTimer, Signal

from console.views.dispatch import permission as known

if TYPE_CHECKING:
    from collections.abc import Sequence

    from console.domain.records.case import CaseRecord
    from console.domain.records.file import CaseFile
    from console.views.dispatch.parts import DispatchParts
    from console.views.dispatch.pending import Pending

_OPEN_AFTER_MS = 40
"""Running down the queue opens only the file one stops at."""


class CaseFocus(QObject):
    """The chosen cases, the current one first; it stays when its row goes away."""

    moved: ClassVar[Signal] = Signal()
    """Another case is the current one."""
    updated: ClassVar[Signal] = Signal()
    """The current case or its file has changed, or a command is on its way."""

    def __init__(
        self, parts: DispatchParts, pending: Pending, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._parts, self._pending = parts, pending
        self._ids: tuple[int, ...] = ()
        self._last: dict[int, CaseRecord] = {}
        self._opened: int | None = None
        self._timer = QTimer(self, singleShot=True, interval=_OPEN_AFTER_MS)
        self._timer.timeout.connect(self._open)
        self._leave = [
            parts.picture.cases.listen(self._on_cases_changed),
            parts.picture.files.listen(self._on_files_changed),
        ]
        pending.changed.connect(self._on_pending)
        parts.watch.changed.connect(self._tell_actions)
        self._tell_actions()

    @property
    def case_id(self) -> int | None:
        """The current case."""
        return self._ids[0] if self._ids else None

    @property
    def ids(self) -> tuple[int, ...]:
        """All chosen cases, the current one first."""
        return self._ids

    @property
    def case(self) -> CaseRecord | None:
        """The current case as the picture has it, or as it was last seen."""
        case_id = self.case_id
        return None if case_id is None else self._record(case_id)

    @property
    def cases(self) -> tuple[CaseRecord, ...]:
        """All chosen cases that are known."""
        found = (self._record(case_id) for case_id in self._ids)
        return tuple(case for case in found if case is not None)

    @property
    def file(self) -> CaseFile | None:
        """The file of the current case, once it has been read."""
        return self._parts.picture.files.get(self.case_id)

    @property
    def pending_title(self) -> str:
        """The command on its way for the current case, or nothing."""
        case_id = self.case_id
        return "" if case_id is None else self._pending.title_of(case_id)

    def choose(self, ids: Sequence[int]) -> None:
        """Work on these cases; the first is the current one."""
        chosen = tuple(dict.fromkeys(ids))
        if chosen == self._ids:
            return
        before, self._ids = self.case_id, chosen
        self._last = {case.id: case for case in self.cases}
        self._tell_actions()
        if self.case_id != before:
            self._timer.start()
            self.moved.emit()

    def close(self) -> None:
        """Follow the picture no longer."""
        self._timer.stop()
        self._ids = ()
        self._open()
        for leave in self._leave:
            leave()

    def _record(self, case_id: int) -> CaseRecord | None:
        held = self._parts.picture.cases.get(case_id)
        if held is not None:
            return held
        file = self._parts.picture.files.get(case_id)
        return file.case if file is not None else self._last.get(case_id)

    def _open(self) -> None:
        """Tell which case one has stopped at."""
        if self.case_id != self._opened:
            self._opened = self.case_id
            self._parts.open_case(self._opened)

    def _on_cases_changed(self, touched: frozenset[int]) -> None:
        for case_id in touched.intersection(self._ids):
            if (case := self._parts.picture.cases.get(case_id)) is not None:
                self._last[case_id] = case
        if touched.intersection(self._ids):
            self._tell_actions()
            self.updated.emit()

    def _on_files_changed(self, touched: frozenset[int]) -> None:
        if self.case_id in touched:
            self._tell_actions()
            self.updated.emit()

    def _on_pending(self, case_id: int) -> None:
        if case_id in self._ids:
            self._tell_actions()
            if case_id == self.case_id:
                self.updated.emit()

    def _tell_actions(self) -> None:
        sitter = self._parts.sitter
        self._parts.runner.context.update(
            {
                known.SELECTED: bool(self._ids),
                known.CASE: self.case,
                known.CASES: self.cases,
                known.FILE: self.file,
                known.PENDING: self.pending_title,
                known.LINKED: self._parts.watch.linked,
                known.ROLES: tuple(sorted(sitter.roles)),
                known.UNIT: sitter.unit_id,
                known.LOGIN: sitter.login,
            }
        )
