"""Cases that have ended, found for the palette by their number in the database."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from console.domain.queries import FindCases
from console.domain.states import END_STATES, Severity
from console.models.case_texts import state_text
from console.views.shell.palette_entry import PaletteEntry

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from console.domain.records.case import CaseRecord
    from console.views.shared.ways import Waits

LEAST_DIGITS = 4
ASK_AFTER_MS = 120
MOST = 6
_ASKED_FOR = 40
"""A title or an address may hold the digits too; those are left out."""


class PastCaseSource(QObject):
    """Asks once one pauses in typing a number; what comes is marked as ended.

    Args:
        queries: asks the database off the interface thread.
        open_case: told the id of the case chosen.
    """

    def __init__(
        self,
        queries: Any,
        open_case: Callable[[int], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._queries, self._open = queries, open_case
        self._tell: Callable[[], object] = lambda: None
        self._wanted = self._known = ""
        self._found: tuple[CaseRecord, ...] = ()
        self._ticket: Waits | None = None
        self._soon = QTimer(self, singleShot=True, interval=ASK_AFTER_MS)
        self._soon.timeout.connect(self._ask)

    def when_found(self, tell: Callable[[], object]) -> None:
        """Call this when ended cases have come."""
        self._tell = tell

    def search(self, text: str) -> list[PaletteEntry]:
        """Return the ended cases known for this number; ask when it is another one."""
        number = digits_of(text)
        if number != self._wanted:
            self._wanted = number
            self._take_back()
            if number:
                self._soon.start()
        if not number or number != self._known:
            return []
        return [self._entry(case, number) for case in self._found]

    def close_down(self) -> None:
        """Ask nothing any longer."""
        self._take_back()

    def _take_back(self) -> None:
        self._soon.stop()
        if self._ticket is not None:
            self._ticket.cancel()
            self._ticket = None

    def _ask(self) -> None:
        number = self._wanted

        def done(found: Sequence[CaseRecord]) -> None:
            fits = (c for c in found if c.state in END_STATES and number in c.number)
            self._known, self._found = number, tuple(fits)[:MOST]
            self._tell()

        query = FindCases(text=number, limit=_ASKED_FOR, ended_only=True)
        self._ticket = self._queries.ask(query, done=done, failed=lambda _error: None)

    def _entry(self, case: CaseRecord, number: str) -> PaletteEntry:
        will = QCoreApplication.translate("Palette", "回车看案卷 %1（已结束，只读）")
        told = (case.number, state_text(case.state), case.grid_name, case.unit_name)
        return PaletteEntry(
            kind=QCoreApplication.translate("Palette", "已结束"),
            title=case.title or case.matter,
            detail=" · ".join(part for part in told if part),
            preview=will.replace("%1", case.number),
            severity=Severity.ENDED,
            run=partial(self._open, case.id),
            rank=1 if case.number.endswith(number) else 3,
        )


def digits_of(text: str) -> str:
    """Return the case number that is typed, without its dashes; empty for none."""
    digits = text.strip().replace("-", "")
    return digits if digits.isdecimal() and len(digits) >= LEAST_DIGITS else ""
