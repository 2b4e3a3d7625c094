"""One seat as a process of its own: the queue in a window, and when it saw what.

``python -m console.bench.seat`` sits down as the person of GRID_DESK_DATABASE and
says on its output, one JSON object a line, when it is ready. Lines on its input:

``{"accept": [case id, version]}`` accepts a report, through the command desk;
``{"told": true}`` asks for what was seen so far: case id, version, seconds since
1970 at which it stood in the store and on the screen (null when no row of it was in
view), by the server's clock;
``{"end": true}``, or the end of the input, closes the seat.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from console.app.session import SeatSession, admit
from console.bench.seat_output import say
from console.domain.chips import Seat
from console.domain.commands.intake import AcceptReport
from console.models.case_columns import case_columns
from console.models.table_model import TableModel
from console.settings import DATABASE_VARIABLE
from console.store.queue import CaseQueue
from console.store.reading import QueueReading
from console.views.shared.case_delegate import CaseDelegate, Cell
from console.views.shared.cell_table import CellTable
from console.views.shared.theme import ThemeSwitch

if TYPE_CHECKING:
    from collections.abc import Collection

    from PySide6.QtGui import QPaintEvent

STDIN = 0
_CELLS = {
    "severity": Cell.MARK,
    "number": Cell.FIGURE,
    "title": Cell.TITLE,
    "state": Cell.STRONG,
    "remaining": Cell.REMAINING,
}


class SeenTable(CellTable):
    """The queue; notes when the rows that changed stood in store and on screen."""

    def __init__(self, session: SeatSession) -> None:
        super().__init__()
        self._session = session
        self._waiting: list[list[Any]] = []
        self.seen: list[list[Any]] = []
        session.picture.cases.listen(self._on_cases_changed)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        waiting, self._waiting = self._waiting, []
        painted_at = self._now()
        for line in waiting:
            line[3] = painted_at

    def _on_cases_changed(self, touched: Collection[int]) -> None:
        at = self._now()
        for key in touched:
            case = self._session.picture.cases.get(key)
            line = [key, case.version if case else None, at, None]
            self.seen.append(line)
            self._waiting.append(line)

    def _now(self) -> float:
        return self._session.clock.now().timestamp()


class SeatProcess(QObject):
    """The seat, its window, and its ears."""

    def __init__(self, app: QApplication, url: str) -> None:
        super().__init__()
        self._app = app
        self._session = SeatSession(admit(url), self)
        told, now = self._session.admission, self._session.clock.now
        queue = CaseQueue(
            self._session.picture.cases,
            seat=Seat(login=told.login),
            now=now(),
            claims=self._session.picture.claims,
        )
        columns = case_columns(now)
        self.model = TableModel(QueueReading(queue).listing, columns, self)
        self.table = SeenTable(self._session)
        self.table.setModel(self.model)
        cells = {
            n: _CELLS[column.key]
            for n, column in enumerate(columns)
            if column.key in _CELLS
        }
        self.table.setItemDelegate(CaseDelegate(cells, self.table))
        self.table.resize(1280, 900)
        self._stands = False
        self._session.stands_ready.connect(self._on_stands)
        self._session.feed.snapshot_loaded.connect(self._tell_if_ready)
        self._heard = b""
        self._ears = QSocketNotifier(STDIN, QSocketNotifier.Type.Read, self)
        self._ears.activated.connect(self._on_input)

    def run(self) -> int:
        """Sit until told to go."""
        self.table.show()
        self._session.start()
        self._app.exec()
        return 0 if self._session.close() else 1

    def _on_stands(self) -> None:
        self._stands = True
        self._tell_if_ready()

    def _tell_if_ready(self) -> None:
        """Once the picture is there and nothing is loaded beside it any longer."""
        if self._stands and self._session.picture.freshness.snapshot_loaded:
            self.table.seen.clear()
            say({"ready": len(self._session.picture.cases)})

    def _on_input(self) -> None:
        piece = os.read(STDIN, 65_536)
        if not piece:
            self._ears.setEnabled(False)
            self._app.quit()
        *lines, self._heard = (self._heard + piece).split(b"\n")
        for line in lines:
            self._obey(json.loads(line))

    def _obey(self, told: dict[str, Any]) -> None:
        if "accept" in told:
            self._accept(*told["accept"])
        elif "told" in told:
            say({"seen": self.table.seen})
        else:
            self._app.quit()

    def _accept(self, case_id: int, version: int) -> None:
        self._session.commands.submit(
            AcceptReport(case_id=case_id, version=version),
            done=lambda outcome: say({"done": [outcome.case_id, outcome.version]}),
            refused=lambda error: say({"refused": str(error)}),
        )


def main() -> int:
    """Sit down as the person of the database named in the environment."""
    app = QApplication([])
    ThemeSwitch(app)
    return SeatProcess(app, os.environ[DATABASE_VARIABLE]).run()


if __name__ == "__main__":
    raise SystemExit(main())
