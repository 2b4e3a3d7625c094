"""The one case file a workspace has open: followed while it is, let go after."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, QTimer, Signal

if TYPE_CHECKING:
    from console.domain.records.case import CaseRecord
    from console.domain.records.file import CaseFile
    from console.views.work.parts import WorkParts

_OPEN_AFTER_MS = 40
"""Running down a list opens only the file one stops at."""


class OpenFile(QObject):
    """Which case is open here; says when it or its file has changed."""

    changed: ClassVar[Signal] = Signal()

    def __init__(self, parts: WorkParts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._case_id: int | None = None
        self._followed: int | None = None
        self._last: CaseRecord | None = None
        self._timer = QTimer(self, singleShot=True, interval=_OPEN_AFTER_MS)
        self._timer.timeout.connect(self._follow)
        self._leave = [
            parts.picture.cases.listen(self._on_touched),
            parts.picture.files.listen(self._on_touched),
        ]

    @property
    def case_id(self) -> int | None:
        """The open case."""
        return self._case_id

    @property
    def case(self) -> CaseRecord | None:
        """The open case as the picture has it, or as it was last seen."""
        held = self._parts.picture.cases.get(self._case_id)
        if held is not None:
            self._last = held
        elif (file := self.file) is not None:
            return file.case
        same = self._last is not None and self._last.id == self._case_id
        return self._last if same else None

    @property
    def file(self) -> CaseFile | None:
        """The file of the open case, once it has been read."""
        return self._parts.picture.files.get(self._case_id)

    def open(self, case_id: int | None) -> None:
        """Open another case, or none."""
        if case_id != self._case_id:
            self._case_id = case_id
            self._timer.start()
            self.changed.emit()

    def close(self) -> None:
        """Let go of the file and follow nothing."""
        self._timer.stop()
        self._case_id = None
        self._follow()
        for leave in self._leave:
            leave()

    def _follow(self) -> None:
        before, self._followed = self._followed, self._case_id
        if before == self._followed:
            return
        if self._followed is not None:
            self._parts.files.follow(self._followed)
        self._parts.files.show(self._followed)
        if before is not None:
            self._parts.files.unfollow(before)

    def _on_touched(self, touched: frozenset[int]) -> None:
        if self._case_id in touched:
            self.changed.emit()
